"""The shipped tagger on sentences of our own: names over rails, trees, and results that depend on the article alone."""

from __future__ import annotations

import numpy as np
import pytest

from relazione.annotate.tagger import ModelTagger, Tagging
from relazione.annotate.tagger.tagging import blocks_of
from relazione.model.article import Article, Furniture
from relazione.model.notes import Notes, Sentence, Token

NEWS = (
    "Kestrian Foreign Minister Mira Solenko will visit China next week, the ministry said on Friday.\n\n"
    "Senior Col. Orlo Vann, a spokesman, told reporters in Geneva that the talks would go on. "
    '"We have not met yet," Vann said. "But we will."'
)


@pytest.fixture(scope="module")
def tagger() -> ModelTagger:
    return ModelTagger(threads=1)


def tag(tagger: ModelTagger, text: str) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
    return tagger.tag(text, [(0, len(text))])


def rails(text: str, tokens: tuple[Token, ...]) -> str:
    """The text with its names in brackets: `[PER Orlo Vann]`."""
    out, end = "", 0
    for number, token in enumerate(tokens):
        out += text[end : token.start]
        if token.name.startswith("B-"):
            out += f"[{token.name[2:]} "
        out += text[token.start : token.end]
        following = tokens[number + 1].name if number + 1 < len(tokens) else "O"
        if token.name != "O" and not following.startswith("I-"):
            out += "]"
        end = token.end
    return out + text[end:]


@pytest.mark.parametrize(
    "gold",
    [
        "[PER Ada Okafor] told [ORG Reuters] in [LOC Lagos] on Monday.",
        "Russian President [PER Vladimir Putin] met [PER Xi Jinping] in [LOC Beijing].",
        "[LOC Ukraine] and [LOC Poland] signed the treaty, [PER Kowalski] said.",
        "Ministers, generals and diplomats attended the ceremony.",
    ],
)
def test_names_are_found(tagger: ModelTagger, gold: str) -> None:
    text = gold.translate({ord("]"): None}).replace("[PER ", "").replace("[ORG ", "").replace("[LOC ", "")

    assert rails(text, tag(tagger, text)[0]) == gold


def test_sentences_keep_titles_and_reporting_clauses_whole(tagger: ModelTagger) -> None:
    sentences = tag(tagger, NEWS)[1]

    assert [NEWS[s.start : s.end] for s in sentences] == [
        "Kestrian Foreign Minister Mira Solenko will visit China next week, the ministry said on Friday.",
        "Senior Col. Orlo Vann, a spokesman, told reporters in Geneva that the talks would go on.",
        '"We have not met yet," Vann said.',
        '"But we will."',
    ]


def test_the_speaker_is_the_subject_of_the_reporting_verb(tagger: ModelTagger) -> None:
    text = '"We have not met yet," Vann said.'
    tokens = tag(tagger, text)[0]

    (subject,) = (t for t in tokens if text[t.start : t.end] == "Vann")
    verb = tokens[subject.head]

    assert (subject.dep, text[verb.start : verb.end]) == ("nsubj", "said")
    assert (verb.lemma, verb.upos, verb.xpos) == ("say", "VERB", "VBD")


def test_every_sentence_is_a_tree_with_one_root_inside_it(tagger: ModelTagger) -> None:
    tokens, sentences = tag(tagger, NEWS)

    for number, sentence in enumerate(sentences):
        own = range(sentence.first, sentence.last)
        assert [at for at in own if tokens[at].dep == "root"] == [at for at in own if tokens[at].head == at]
        assert sum(tokens[at].dep == "root" for at in own) == 1
        assert all(tokens[at].head in own and tokens[at].sentence == number for at in own)
    assert [at for s in sentences for at in range(s.first, s.last)] == list(range(len(tokens)))


def test_threads_and_other_articles_change_nothing(tagger: ModelTagger) -> None:
    alone = tag(tagger, NEWS)

    tag(tagger, "Something else was read in between. " * 40)

    assert tag(tagger, NEWS) == alone
    assert tag(ModelTagger(threads=2), NEWS) == alone


def test_a_sentence_longer_than_the_window_loses_nothing(tagger: ModelTagger) -> None:
    text = "The minister named " + ", ".join(f"village number {n}" for n in range(200)) + " and left."

    tokens, sentences = tag(tagger, text)

    assert len(sentences) == 1
    assert "".join(text[t.start : t.end] for t in tokens) == text.replace(" ", "")
    assert sum(t.dep == "root" for t in tokens) == 1


def test_states_are_one_row_a_token_and_change_nothing_else(tagger: ModelTagger) -> None:
    tagged, states = tagger.tag_with_states(NEWS, [(0, len(NEWS))])

    assert tagged == tag(tagger, NEWS)
    assert states.shape == (len(tagged[0]), 384)
    assert states.dtype == np.float32
    assert np.isfinite(states).all()
    assert tagger.tag_with_states("", [])[1].shape == (0, 384)


def test_states_follow_the_words_across_windows_and_threads(tagger: ModelTagger) -> None:
    long = "\n\n".join([NEWS, *(f"Halvar counted {n} ships that day. " * 12 for n in (3, 5, 8))])

    states = tagger.tag_with_states(long, [(0, len(long))])[1]
    first = tagger.tag_with_states(long, [(0, len(NEWS)), (len(NEWS), len(long))])[1]

    assert np.array_equal(ModelTagger(threads=2).tag_with_states(long, [(0, len(long))])[1], states)
    assert first.shape == states.shape


def test_a_window_is_read_alike_whatever_else_the_article_holds(tagger: ModelTagger) -> None:
    other = "Something else was written below. " * 30

    alone = tagger.tag_with_states(NEWS, [(0, len(NEWS))])
    beside = tagger.tag_with_states(NEWS + other, [(0, len(NEWS)), (len(NEWS), len(NEWS + other))])

    size = len(alone[0][0])
    assert beside[0][0][:size] == alone[0][0]
    assert np.array_equal(beside[1][:size], alone[1])


@pytest.mark.parametrize("text", ["", " \n\n ", "\u200b", "…", "?!?!"])
def test_texts_without_words_are_borne(tagger: ModelTagger, text: str) -> None:
    tokens, sentences = tag(tagger, text)

    assert len(sentences) == (1 if text.strip() else 0)
    assert all(t.start < t.end for t in tokens)


def article(text: str, *furniture: Furniture) -> Article:
    return Article(id="a", path="a.txt", text=text, sha256="", language="en", boilerplate=furniture)


def test_no_sentence_crosses_from_furniture_into_the_body() -> None:
    text = "Solenko Hails Ties\nBy Ada Okafor\nThe talks went on."
    marked = article(text, Furniture(0, 18, "title"), Furniture(19, 32, "byline"))

    notes = Notes().with_found(Tagging()(marked, Notes()), Tagging.gives)

    title, _, body = text.split("\n")
    assert [text[s.start : s.end] for s in notes.sentences] == [title, body]


def test_overlapping_furniture_gives_each_character_to_one_block() -> None:
    marked = article(
        "x" * 30, Furniture(0, 10, "caption"), Furniture(5, 8, "title"), Furniture(8, 12, "dateline")
    )

    blocks = blocks_of(marked)

    assert blocks == [(0, 10), (10, 12), (12, 30)]
