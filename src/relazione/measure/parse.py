"""How well the shipped tagger parses a treebank: gold words and sentences, and sentences found in the raw text.

A word is right in UPOS, XPOS, lemma if the label is that of the gold; in UAS if its head is right, in LAS if head and
full label (with its subtype) are, in `las_universal` if head and label up to the colon are (CoNLL 2018). All words
count, punctuation too. The raw text of a document is its sentences, one blank between them, a blank line where the
treebank begins a paragraph; a sentence is right if it has the first and the last character of a gold one. Where the
treebank marks documents, its sentences are tagged with their neighbours of the same document, as at run time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Protocol

from relazione.annotate.tagger import Analysis, ModelTagger, Tagger
from relazione.problems import UsageError

COLUMNS = 10
WORD_FIGURES = ("upos", "xpos", "lemma", "uas", "las", "las_universal")


class Parser(Tagger, Protocol):
    """A tagger that also parses sentences given as words."""

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]: ...


@dataclass(slots=True)
class Gold:
    """A sentence of a treebank. `heads` are word indices, -1 at the root; `text` is as it stands in the document."""

    document: str
    text: str
    new_paragraph: bool
    words: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)

    def add(self, row: Sequence[str]) -> None:
        """One word line."""
        for column, value in zip((self.words, self.lemmas, self.upos, self.xpos), row[1:5], strict=True):
            column.append(value)
        self.heads.append(int(row[6]) - 1)
        self.deprels.append(row[7])


def read_gold(path: Path) -> Iterator[Gold]:
    """The sentences of a CoNLL-U file; multi-word token lines and empty nodes are passed over."""
    document, paragraph = path.stem, True
    now: Gold | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("# newdoc"):
            document, paragraph = line.partition("=")[2].strip(), True
        elif line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# text ="):
            now, paragraph = Gold(document, line.partition("=")[2].strip(), paragraph), False
        elif line and not line.startswith("#"):
            now = _with_word(now, line, f"{path}:{number}")
        elif not line and now and now.words:
            yield now
            now = None


def _with_word(now: Gold | None, line: str, where: str) -> Gold:
    row = line.split("\t")
    if now is None or len(row) != COLUMNS:
        raise UsageError(f"{where}: not a CoNLL-U file with sentence texts")
    if row[0].isdigit():
        now.add(row)
    return now


def word_figures(gold: Iterable[Gold], found: Iterable[Analysis]) -> dict[str, float]:
    """Shares of words that are right, 0 to 1, over all sentences."""
    right = dict.fromkeys(WORD_FIGURES, 0)
    total = 0
    for want, got in zip(gold, found, strict=True):
        total += len(want.words)
        for name, value in _right(want, got).items():
            right[name] += value
    return {name: value / total if total else 0.0 for name, value in right.items()}


def _right(want: Gold, got: Analysis) -> dict[str, int]:
    head = [a == b for a, b in zip(want.heads, got.heads, strict=True)]
    label = [a == b for a, b in zip(want.deprels, got.deprels, strict=True)]
    broad = [a.split(":")[0] == b.split(":")[0] for a, b in zip(want.deprels, got.deprels, strict=True)]
    return {
        "upos": sum(a == b for a, b in zip(want.upos, got.upos, strict=True)),
        "xpos": sum(a == b for a, b in zip(want.xpos, got.xpos, strict=True)),
        "lemma": sum(a == b for a, b in zip(want.lemmas, got.lemmas, strict=True)),
        "uas": sum(head),
        "las": sum(a and b for a, b in zip(head, label, strict=True)),
        "las_universal": sum(a and b for a, b in zip(head, broad, strict=True)),
    }


def raw(document: Iterable[Gold]) -> tuple[str, list[tuple[int, int]]]:
    """The raw text of a document and the spans of its sentences in it."""
    text, spans = "", []
    for sentence in document:
        if text:
            text += "\n\n" if sentence.new_paragraph else " "
        spans.append((len(text), len(text) + len(sentence.text)))
        text += sentence.text
    return text, spans


def f1(right: int, found: int, gold: int) -> float:
    """The harmonic mean of precision and recall; 0 where nothing is right."""
    return 2 * right / (found + gold) if right else 0.0


def measure_parse(path: Path, tagger: Parser | None = None) -> dict[str, float]:
    """Figures of the tagger on a CoNLL-U file: `WORD_FIGURES` and `sentence_f1` from 0 to 1, `words`, `sentences`."""
    tagger = tagger or ModelTagger()
    gold = list(read_gold(path))
    if not gold:
        raise UsageError(f"{path}: no sentences")
    analyses: list[Analysis] = []
    right = found = 0
    for _, members in groupby(gold, key=lambda sentence: sentence.document):
        document = list(members)
        analyses += tagger.parse([sentence.words for sentence in document])
        text, spans = raw(document)
        own = {(sentence.start, sentence.end) for sentence in tagger.tag(text, [(0, len(text))])[1]}
        right, found = right + len(own & set(spans)), found + len(own)
    figures = word_figures(gold, analyses)
    figures["sentence_f1"] = f1(right, found, len(gold))
    return figures | {"words": sum(len(s.words) for s in gold), "sentences": len(gold)}
