"""Reading CoNLL-U and BIO files into plain sentences (standard library only)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROW = 10  # columns of a CoNLL-U word line


@dataclass(slots=True)
class Sentence:
    """One sentence of a treebank or of a names corpus.

    `heads` are 0-based word indices, a root has its own; empty `heads` means no syntax, `names` None no names.
    `after` is what follows a word in the text: "" or " ". `fresh` marks the first sentence of a paragraph.
    """

    doc: str
    words: list[str]
    after: list[str]
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    names: list[str] | None = None
    fresh: bool = False
    text: str = ""


def read_conllu(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file in order; `doc` is the id of the document they stand in."""
    doc, fresh, text = path.stem, True, ""
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc id"):
            doc, fresh = line.partition("=")[2].strip(), True
        elif line.startswith("# newpar"):
            fresh = True
        elif line.startswith("# text ="):
            text = line.partition("=")[2].strip()
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield _sentence(rows, doc=doc, fresh=fresh, text=text)
            rows, fresh = [], False


def _sentence(rows: list[list[str]], *, doc: str, fresh: bool, text: str) -> Sentence:
    glued = _inside_multiword(rows)
    words = [row for row in rows if row[0].isdigit()]
    after = ["" if "SpaceAfter=No" in row[9] or int(row[0]) in glued else " " for row in words]
    heads = [int(row[6]) - 1 if row[6] != "0" else number for number, row in enumerate(words)]
    return Sentence(
        doc=doc, words=[row[1] for row in words], after=after, upos=[row[3] for row in words],
        xpos=[row[4] for row in words], lemmas=[row[2] for row in words], heads=heads,
        deprels=[row[7] for row in words], fresh=fresh, text=text,
    )  # fmt: skip


def _inside_multiword(rows: list[list[str]]) -> set[int]:
    """Numbers of the words that no blank follows because a multi-word token goes on, or ends in SpaceAfter=No."""
    glued: set[int] = set()
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            glued.update(range(first, last + ("SpaceAfter=No" in row[9])))
    return glued


def read_bio(path: Path) -> Iterator[Sentence]:
    """The sentences of a names file: word, BIO tag, SpaceAfter=No or _; blank line between sentences."""
    doc = path.stem
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# newdoc id"):
            doc = f"{path.stem}:{line.partition('=')[2].strip()}"
        elif "\t" in line:
            rows.append(([*line.split("\t"), "_"])[:3])
        elif not line and rows:
            after = ["" if row[2] == "SpaceAfter=No" else " " for row in rows]
            yield Sentence(doc, [row[0] for row in rows], after, names=[row[1] for row in rows])
            rows = []
