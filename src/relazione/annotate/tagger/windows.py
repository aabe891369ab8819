"""Paragraphs to windows for the model: by rule, within one article. The model reads one window at a time.

A window is a run of neighbouring paragraphs of one block, up to `WINDOW` word pieces, so that names and pronouns have
company. A paragraph that is longer is cut at sure sentence ends; a sentence longer than `LONGEST` is cut at a clause
mark, and its parts are joined again after the parse: no word is ever left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from relazione.annotate.tagger.sentences import ALWAYS, STOP, thresholds

WINDOW = 128  # word pieces that a window is filled to
LONGEST = 250  # word pieces that a window may have at most
CLAUSE_MARKS = frozenset((",", ";", ":", "-", "–", "—", ")", "and", "or", "but"))


@dataclass(slots=True)
class Window:
    """Words for one row of the model: `first` is the number of its first word in the article.

    `thresholds[i]` is what the model must reach for a sentence to start at word i (`sentences.threshold`);
    `joined` says that the first word goes on with the last sentence of the window before.
    """

    first: int
    words: list[str] = field(default_factory=list)
    thresholds: list[float] = field(default_factory=list)
    pieces: int = 0
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph's words with the white space before each and the number of word pieces of each."""

    first: int
    words: list[str]
    gaps: list[str]
    sizes: list[int]


def windows(stretches: Sequence[Stretch]) -> list[Window]:
    """The windows of one block."""
    found: list[Window] = []
    for stretch in stretches:
        for part in _parts(stretch):
            last = found[-1] if found else None
            if last and not part.joined and last.pieces + part.pieces <= WINDOW:
                last.words += part.words
                last.thresholds += part.thresholds
                last.pieces += part.pieces
            else:
                found.append(part)
    return found


def _parts(stretch: Stretch) -> Iterator[Window]:
    """The stretch whole if it fits, else cut where it hurts least."""
    limits = thresholds(stretch.words, stretch.gaps)
    start, joined = 0, False
    while start < len(stretch.words):
        stop = _cut(stretch, limits, start)
        sure = stop == len(stretch.words) or limits[stop] <= STOP
        yield Window(
            stretch.first + start, stretch.words[start:stop], [ALWAYS, *limits[start + 1 : stop]],
            sum(stretch.sizes[start:stop]), joined,
        )  # fmt: skip
        start, joined = stop, not sure


def _cut(stretch: Stretch, limits: Sequence[float], start: int) -> int:
    """Where the part that begins at `start` ends: the last good place within the length allowed."""
    size, sure, clause = 0, 0, 0
    for number in range(start, len(stretch.words)):
        if number > start and limits[number] <= STOP:
            sure = number
        if number > start and stretch.words[number - 1] in CLAUSE_MARKS:
            clause = number
        size += stretch.sizes[number]
        if size > WINDOW and sure:
            return sure
        if size > LONGEST:
            return sure or clause or max(number, start + 1)
    return len(stretch.words)
