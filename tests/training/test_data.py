"""What training sees: sources read, names mapped, nothing held out touched. No torch needed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from training.augment import augment, swap_names
from training.batches import IGNORED, Targets, batches, make_batch, windows
from training.conllu import Sentence, read_bio, read_conllu
from training.data import label_lists, map_names, resplit, sentences, with_names
from training.heads import FIXED_LABELS, WORD_HEADS
from training.synthetic import synthetic

from relazione.annotate.tagger.wordpiece import CLS, SEP, WordPiece

TREEBANK = """\
# newdoc id = one
# newpar
# text = Vann won't go.
1\tVann\tVann\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_
2\two\twill\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = Talks ended.
1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tended\tend\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""
PIECES = WordPiece(
    ["[PAD]", *"abcdefghijklmnopqrstuvwxyz.'", *(f"##{c}" for c in "abcdefghijklmnopqrstuvwxyz")]
)


@pytest.fixture
def treebank(tmp_path: Path) -> list[Sentence]:
    path = tmp_path / "small.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return list(read_conllu(path))


def spelled(sentence: Sentence) -> str:
    return "".join(word + after for word, after in zip(sentence.words, sentence.after, strict=True)).strip()


def named(sentence: Sentence) -> list[str]:
    """The names of a sentence, words joined by blanks, each with its type."""
    found: list[str] = []
    for word, tag in zip(sentence.words, sentence.names or [], strict=True):
        if tag.startswith("B-"):
            found.append(f"{tag[2:]} {word}")
        elif tag.startswith("I-"):
            found[-1] += f" {word}"
    return found


def test_a_treebank_is_read_with_its_spelling_and_roots(treebank: list[Sentence]) -> None:
    assert [spelled(s) for s in treebank] == ["Vann won't go.", "Talks ended."]
    assert treebank[0].heads == [3, 3, 3, 3, 3]
    assert [s.fresh for s in treebank] == [True, False]
    assert {s.doc for s in treebank} == {"one"}


def test_names_of_the_same_words_join_the_syntax(treebank: list[Sentence]) -> None:
    names = Sentence("one", ["Talks", "ended", "."], [" ", "", " "], names=["B-OTH", "O", "O"])

    first, second = with_names(treebank, [names])

    assert first.names is None
    assert second.names == ["O", "O", "O"]


def test_types_of_all_sources_become_three() -> None:
    assert map_names(["B-politician", "I-country", "B-MISC", "O", "I-politicalparty"]) == [
        "B-PER",
        "I-LOC",
        "O",
        "O",
        "I-ORG",
    ]


def test_names_only_sources_are_cut_into_our_words() -> None:
    whole = Sentence("d", ["Asia-Pacific", "talks"], [" ", ""], names=["B-LOC", "O"])

    assert resplit(whole).words == ["Asia", "-", "Pacific", "talks"]
    assert resplit(whole).names == ["B-LOC", "I-LOC", "I-LOC", "O"]
    assert spelled(resplit(whole)) == "Asia-Pacific talks"


def test_every_head_has_labels(treebank: list[Sentence]) -> None:
    labels = label_lists(treebank) | FIXED_LABELS

    assert {head.name for head in WORD_HEADS} <= set(labels)
    assert labels["names"] == ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


def test_windows_take_each_sentence_once_within_its_document(treebank: list[Sentence]) -> None:
    many = treebank * 20 + [Sentence("two", ["Yes"], [""])] * 3

    groups = windows(many, [len(s.words) for s in many], random.Random(0))

    assert [n for group in groups for n in group] == list(range(43))
    assert all(len({many[n].doc for n in group}) == 1 for group in groups)
    assert max(map(len, groups)) > 1


def test_a_batch_says_where_words_heads_and_sentences_are(treebank: list[Sentence]) -> None:
    targets = Targets(label_lists(treebank) | FIXED_LABELS)

    batch = make_batch([treebank, treebank[1:]], PIECES, targets=targets)

    assert batch.ids[0, 0] == CLS
    assert batch.ids[0].tolist().count(SEP) == 1
    assert batch.first[0, :2].tolist() == [1, 5]
    assert batch.block.tolist() == [[0] * 5 + [1] * 3, [0] * 3 + [-1] * 5]
    assert batch.heads[0].tolist() == [4, 4, 4, 0, 4, 7, 0, 7]
    assert batch.targets["start"][0].tolist() == [1, 0, 0, 0, 0, 1, 0, 0]
    assert set(batch.targets["names"][0].tolist()) == {IGNORED}


def test_an_epoch_is_the_same_for_the_same_seed(treebank: list[Sentence]) -> None:
    targets = Targets(label_lists(treebank) | FIXED_LABELS)

    def epoch(seed: int) -> list[list[int]]:
        stream = batches(
            treebank * 300, pieces=PIECES, targets=targets, rng=random.Random(seed), change=augment
        )
        return [batch.ids.ravel().tolist() for batch in stream]

    assert epoch(1) == epoch(1)
    assert epoch(1) != epoch(2)


def test_exchanged_names_keep_their_place_and_tree() -> None:
    words = ["Orlo", "Vann", "left", "Geneva", "."]
    one = Sentence("d", words, [" "] * 5, heads=[2] * 5, names=["B-PER", "I-PER", "O", "B-LOC", "O"])

    changed = [swap_names(one, random.Random(seed)) for seed in range(20)]

    assert {s.words[2] for s in changed} == {"left"}
    assert len({s.words[1] for s in changed}) > 5
    assert all(s.names == one.names and s.heads == one.heads and len(s.words) == 5 for s in changed)


def test_made_up_sentences_have_their_names_marked() -> None:
    made = synthetic(300, random.Random(0))

    assert all(len(s.words) == len(s.names or []) and not s.heads for s in made)
    assert not any("{" in word or "[" in word for s in made for word in s.words)
    kinds = {name.split()[0] for s in made for name in named(s)}
    assert kinds == {"PER", "ORG", "LOC"}


def test_no_dev_part_is_trained_on(shared: Path) -> None:
    data = shared / "data" / "models"
    dev = {
        tuple(s.words)
        for s in [
            *read_bio(data / "ner/crossner_politics-dev.tsv"),
            *read_conllu(data / "ud/en_gum_open-dev.conllu"),
        ]
        if len(s.words) > 12
    }

    assert not dev & {tuple(s.words) for s in sentences(data)}
