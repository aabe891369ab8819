"""The preamble of a text: the short lines above its first paragraph, known by the complete date that stands among them.

Line by line many of them could be anything ("Boys are coming home!", "hb/mw", "Karen Blichfeldt, on board"). Where a block of
short lines at the top is closed by an empty line, and one of them after the first is a date with little beside it, the whole
block is masthead: outlets put nothing else there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from relazione.model.article import FurnitureKind
from relazione.read.masthead.dates import find_date
from relazione.read.masthead.lines import Line

MOST_LINES = 6
TITLE_WORDS, LINE_WORDS = 24, 14
BESIDE = 5  # words in lower case beside the date; a sentence has more
LEADS_ON = re.compile(
    r"\b(?:in|on|of|by|since|until|till|before|after|from|to|and|for)\s*(?:\w+day,?\s*)?$", re.I
)
STAMPS: tuple[FurnitureKind, ...] = ("metadata", "dateline")
SAID = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|said|says)\b", re.IGNORECASE)


def preamble_of(lines: Sequence[Line]) -> tuple[FurnitureKind, ...]:
    """The kinds of the preamble's lines by their place, one a line; empty where the text has none.

    A line's own words may say better, but for the dated one.
    """
    block = _first_block(lines)
    dated = next((at for at, line in enumerate(block) if at and is_dated(line)), None)
    if dated is None or any(_runs_on(line) for line in block[dated + 1 :]):
        return ()
    return ("title", *(_kind(line, at < dated) for at, line in enumerate(block[1:], start=1)))


def is_dated(line: Line) -> bool:
    """Whether a short line is a complete date with an outlet's, a place's or an edition's name, and no sentence."""
    found = find_date(line.text)
    if (
        found is None
        or line.words > LINE_WORDS
        or SAID.search(line.text)
        or re.search(r"[a-z]\.$", line.text)
    ):
        return False
    before, after = line.text[: found.start], line.text[found.end :]
    small = [word for word in re.findall(r"[^\W\d_][\w’'-]*", f"{before} {after}") if word[0].islower()]
    return len(small) <= BESIDE and not LEADS_ON.search(before)


def _first_block(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above the first empty one; none where they are too many, too long, or all there is."""
    stop = next((at for at, line in enumerate(lines) if at and line.blank_before), 0)
    if not 1 < stop <= MOST_LINES or lines[0].words > TITLE_WORDS:
        return ()
    return lines[:stop] if all(line.words <= LINE_WORDS for line in lines[1:stop]) else ()


def _runs_on(line: Line) -> bool:
    """Whether a line under the date reads as the beginning of the text, or as the middle of a sentence."""
    return line.text[:1].islower() or (line.words > 3 and line.text.endswith((".", "!", "?", "”")))


def _kind(line: Line, above: bool) -> FurnitureKind:
    """A dated line is metadata, or a dateline where it ends in a dash; who stands above it wrote the piece."""
    if is_dated(line):
        return "dateline" if re.search(r"[)/\s][—–-]{1,2}$", line.text) else "metadata"
    return "byline" if above else "metadata"
