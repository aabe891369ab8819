"""Affair files and the bank of single sentences: from a file in the notation to marked texts.

An affair file has a head (`key: value` lines and the cast), articles that each begin with `=== name`, and, where the affair
has a gold record, a last part `=== record` in YAML. One line is one sentence; a blank line ends a paragraph. A line that
begins with `%kind` is furniture; one that begins with `+` follows the line before it without a space or a break.
A bank file has the same head; then every line is one sentence by itself. `#` begins a comment in the first column.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from training.corpus.cast import Entity, complete, mark_names, read_entity
from training.corpus.notation import Mark, Marked, NotationError, read_line

HERE = Path(__file__).parent
CANARY = "relazione-corpus canary 5b0f6c1e-8a57-4d0c-9f3e-2d41c7a9e6b3"
SPLITS = ("train", "dev", "test")


@dataclass
class Text:
    """One article of an affair, or one sentence of the bank."""

    name: str
    meta: dict[str, str]
    marked: Marked
    cast: dict[str, Entity]


@dataclass
class Affair:
    """One invented affair and all its articles."""

    name: str
    split: str
    cast: dict[str, Entity]
    articles: list[Text]
    record: dict[str, Any] = field(default_factory=dict)


def lines_of(path: Path) -> list[str]:
    """The lines of a file without its comments; the notice and the canary are held to be there."""
    raw = path.read_text(encoding="utf-8")
    head = "\n".join(raw.splitlines()[:8])
    if CANARY not in head or "invented" not in head.lower():
        raise NotationError(f"{path.name}: no notice or no canary at its head")
    return [line.rstrip() for line in raw.splitlines() if not line.startswith("# ") and line.strip() != "#"]


def read_head(lines: list[str]) -> tuple[dict[str, str], dict[str, Entity]]:
    """The values and the cast of a head; cast lines follow `cast:`, indented."""
    values: dict[str, str] = {}
    cast: dict[str, Entity] = {}
    for line in lines:
        if line.startswith(" "):
            entity = read_entity(line.strip())
            if entity.key in cast:
                raise NotationError(f"{entity.key} is twice in the cast")
            cast[entity.key] = entity
        elif line.strip():
            key, _, value = line.partition(":")
            values[key.strip()] = value.strip()
    return values, cast


class _Builder:
    """Puts an article's text together from its lines."""

    def __init__(self) -> None:
        self.marked = Marked()
        self.gap = ""
        self.last = ""

    def add(self, line: str) -> None:
        kind, source = ("body", line)
        if line.startswith("+"):
            self.gap, source = "", line[1:]
        if source.startswith("%"):
            kind, _, source = source.partition(" ")
        if self.gap == " " and (kind != "body" or self.last != "body"):
            self.gap = "\n"
        self.marked.text += self.gap if self.marked.text else ""
        start = len(self.marked.text)
        words, marks = read_line(source, start)
        self.marked.text += words
        self.marked.marks += marks
        if kind == "body":
            self.marked.sentences.append(self.sentence(start, marks))
        else:
            self.marked.marks.append(Mark(start, start + len(words), kind))
        self.gap, self.last = " ", kind

    def sentence(self, start: int, marks: list[Mark]) -> tuple[int, int]:
        """The sentence's span, after a dateline at its head."""
        for mark in marks:
            if mark.label.startswith("%") and mark.start == start:
                start = mark.end
        return start, len(self.marked.text)

    def blank(self) -> None:
        self.gap = "\n\n"


def read_body(lines: list[str], cast: dict[str, Entity]) -> tuple[Marked, dict[str, Entity]]:
    """The marked text of an article's lines, plain names marked, and the cast it uses."""
    builder = _Builder()
    for line in lines:
        if line.strip():
            builder.add(line)
        else:
            builder.blank()
    whole = complete(cast, builder.marked)
    return mark_names(whole, builder.marked), whole


def read_article(name: str, lines: list[str], cast: dict[str, Entity]) -> Text:
    """One article: `key: value` lines, a blank line, the body."""
    cut = lines.index("") if "" in lines else len(lines)
    meta, _ = read_head(lines[:cut])
    marked, whole = read_body(lines[cut + 1 :], cast)
    return Text(name, meta, marked, whole)


def parts_of(lines: list[str]) -> list[tuple[str, list[str]]]:
    """The head (named "") and the parts that follow it."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in lines:
        if line.startswith("=== "):
            parts.append((line[4:].strip(), []))
        else:
            parts[-1][1].append(line)
    return parts


def read_affair(path: Path) -> Affair:
    """One affair file."""
    (_, head), *parts = parts_of(lines_of(path))
    values, cast = read_head(head)
    affair = Affair(path.stem, values.get("split", ""), cast, [])
    if affair.split not in SPLITS:
        raise NotationError(f"{path.name}: no split")
    for name, lines in parts:
        if name == "record":
            affair.record = yaml.safe_load("\n".join(lines)) or {}
            continue
        try:
            affair.articles.append(read_article(name, lines, cast))
        except NotationError as why:
            raise NotationError(f"{path.name}, {name}: {why}") from why
    return affair


def affairs(*, split: str | None = None, folder: Path = HERE / "affairs") -> list[Affair]:
    """All affairs, or those of one split, by name."""
    found = [read_affair(path) for path in sorted(folder.glob("*.txt"))]
    return [one for one in found if split in (None, one.split)]


def read_bank(path: Path) -> list[Text]:
    """The sentences of one bank file, named by file and number."""
    (_, lines), *_ = parts_of(lines_of(path))
    cut = lines.index("---")
    values, cast = read_head(lines[:cut])
    found = []
    for number, line in enumerate((one for one in lines[cut + 1 :] if one.strip()), 1):
        try:
            marked, whole = read_body([line], cast)
        except NotationError as why:
            raise NotationError(f"{path.name}, sentence {number}: {why}") from why
        found.append(Text(f"{path.stem}-{number}", dict(values), marked, whole))
    return found


def bank(*, split: str | None = None, folder: Path = HERE / "bank") -> list[Text]:
    """All single sentences, or those of one split."""
    found = [one for path in sorted(folder.glob("*.txt")) for one in read_bank(path)]
    return [one for one in found if split in (None, one.meta.get("split"))]
