"""Stage 4, measure: the figures of the shipped int8 files on the dev sets, as metrics.json.

    python -m training.measure --data ../shared/data/models --package models/src/relazione_models_en

Syntax with `relazione.measure.parse`; names by exact span and type on the raw text of each document, by the model's
tags alone (the names room corrects them with its gazetteer afterwards).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import numpy as np
from onnxruntime.capi.onnxruntime_inference_collection import InferenceSession

from relazione.annotate.tagger import ModelTagger
from relazione.annotate.tagger.embedding import LONGEST
from relazione.annotate.tagger.weights import of_process
from relazione.annotate.tagger.wordpiece import CLS, SEP
from relazione.measure.parse import measure_parse, read_gold
from relazione.model.notes import Token
from training.conllu import Sentence, read_bio
from training.data import WIKIGOLD_DEV

TREEBANKS = {"EWT dev": "ud/en_ewt-dev.conllu", "GUM open dev": "ud/en_gum_open-dev.conllu"}
NAMES = {
    "UNER EWT dev": "ner/uner_ewt-dev.tsv",
    "GUM open dev": "ner/gum_open-dev.tsv",
    "wikigold dev": "ner/wikigold.tsv",
    "CrossNER politics dev": "ner/crossner_politics-dev.tsv",
    "Worldwide newswire dev": "ner/worldwide-dev.tsv",
}
TYPES = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "Person": "PER", "Organization": "ORG", "Location": "LOC",
    "Facility": "LOC", "person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG",
    "location": "LOC", "country": "LOC",
}  # fmt: skip
Name = tuple[int, int, str]
EMBEDDED = 500  # sentences that the embedder is checked on


def document(sentences: Iterable[Sentence]) -> tuple[str, set[Name]]:
    """The text of a names document, one sentence a line, and its gold names."""
    text = ""
    names: list[Name] = []
    for sentence in sentences:
        text += "\n" if text else ""
        live = ""
        for word, after, tag in zip(sentence.words, sentence.after, sentence.names or [], strict=True):
            start = len(text)
            text += word
            if tag.startswith("I-") and live == tag[2:]:
                names[-1] = (names[-1][0], len(text), tag[2:])
            elif tag != "O":
                names.append((start, len(text), tag[2:]))
            live = tag[2:]
            text += after
        text = text.rstrip(" ")
    return text, {(start, end, TYPES[kind]) for start, end, kind in names if kind in TYPES}


def tagged_names(tokens: Iterable[Token]) -> Iterator[Name]:
    """The names that BIO tags of tokens spell out."""
    now: Name | None = None
    for token in tokens:
        if token.name.startswith("I-") and now:
            now = (now[0], token.end, now[2])
            continue
        if now:
            yield now
        now = (token.start, token.end, token.name[2:]) if token.name != "O" else None
    if now:
        yield now


def names_figures(path: Path, tagger: ModelTagger, *, limit: int, sentences: int) -> dict[str, float]:
    """F1 by type and over all, and the number of documents, on (at most `limit`) documents of a names file."""
    right: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    documents = 0
    for _, members in groupby(list(read_bio(path))[: sentences or None], key=lambda s: s.doc):
        if limit and documents >= limit:
            break
        documents += 1
        text, want = document(members)
        got = set(tagged_names(tagger.tag(text, [(0, len(text))])[0]))
        right.update(kind for _, _, kind in want & got)
        gold.update(kind for _, _, kind in want)
        found.update(kind for _, _, kind in got)
    figures = {kind: 2 * right[kind] / max(1, gold[kind] + found[kind]) for kind in ("PER", "ORG", "LOC")}
    figures["all"] = 2 * right.total() / max(1, gold.total() + found.total())
    return figures | {"documents": documents}


def embedding_figures(data: Path, package: Path, full: Path) -> dict[str, float]:
    """Cosine of each int8 vector with that of the full-precision graph `full`, over EWT dev sentences."""
    weights = of_process(1, package)
    session = InferenceSession(str(full), providers=["CPUExecutionProvider"])
    texts = [sentence.text for sentence in read_gold(data / TREEBANKS["EWT dev"])][:EMBEDDED]
    cosines = []
    for text in texts:
        ids = np.array([[CLS, *weights.plain_pieces.text(text)[: LONGEST - 2], SEP]], dtype=np.int64)
        want, got = (np.asarray(s.run(None, {"ids": ids})[0])[0] for s in (session, weights.sentence_session))
        cosines.append(float(want @ got / np.linalg.norm(want) / np.linalg.norm(got)))
    return {"cosine_mean": float(np.mean(cosines)), "cosine_min": min(cosines), "sentences": len(cosines)}


def measure(
    data: Path, package: Path, *, limit: int, full: Path | None = None
) -> dict[str, dict[str, dict[str, float]]]:
    """All figures, 0 to 1."""
    tagger = ModelTagger(folder=package)
    syntax = {name: measure_parse(data / path, tagger) for name, path in TREEBANKS.items()}
    names = {}
    for name, path in NAMES.items():
        sentences = WIKIGOLD_DEV if "wikigold" in path else 0
        names[name] = names_figures(data / path, tagger, limit=limit, sentences=sentences)
    found = {"syntax": syntax, "names": names}
    if full:
        found["embedding"] = {"int8 beside full precision": embedding_figures(data, package, full)}
    return found


def main(argv: list[str] | None = None) -> None:
    """Run the stage."""
    parser = argparse.ArgumentParser(prog="python -m training.measure", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--package", type=Path, default=Path("models/src/relazione_models_en"))
    parser.add_argument("--limit", type=int, default=0, help="documents of each names set (0: all)")
    parser.add_argument(
        "--full", type=Path, help="sentence.onnx of the export stage, to check the embedder against"
    )
    parser.add_argument("--out", type=Path, help="default: metrics.json in the package")
    options = parser.parse_args(argv)
    figures = measure(options.data, options.package, limit=options.limit, full=options.full)
    rounded = {
        kind: {name: {key: round(value, 4) for key, value in row.items()} for name, row in rows.items()}
        for kind, rows in figures.items()
    }
    text = json.dumps(rounded, indent=1) + "\n"
    (options.out or options.package / "metrics.json").write_text(text, encoding="utf-8")
    for kind, rows in rounded.items():
        for name, row in rows.items():
            print(kind, name, " ".join(f"{key} {value:.4g}" for key, value in row.items()))


if __name__ == "__main__":
    main()
