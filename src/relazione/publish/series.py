"""The relation by month: how many happenings of cooperation and of conflict, in words and in deeds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from relazione.model.record import RecordEvent
from relazione.publish.affair import Affair
from relazione.publish.days import month
from relazione.publish.exports.polecat import QUADS, WRITTEN, plover

FEWEST, MOST = 6, 60  # months with happenings that are worth a picture, and months that one can hold
HALF = 60  # pixels of the tallest bar


@dataclass(frozen=True, slots=True)
class Month:
    """Counts of one month, and the pixels of its bars: up for cooperation, down for conflict; words then deeds."""

    name: str
    counts: tuple[int, int, int, int]
    bars: tuple[int, int, int, int]
    other: int


def series(events: Iterable[RecordEvent], affair: Affair) -> tuple[Month, ...]:
    """The months of what was held, in order; empty where there are too few to compare."""
    found: dict[str, list[int]] = {}
    for event in events:
        if event.earliest and event.status in WRITTEN and event.polarity == "positive":
            quad = QUADS.get((plover(event, affair) or "").partition("/")[0], 0)
            found.setdefault(event.earliest[:7], []).append(quad)
    if len(found) < FEWEST:
        return ()
    months = _every(min(found), max(found))[-MOST:]
    counts = {key: tuple(found.get(key, []).count(quad) for quad in (1, 2, 3, 4, 0)) for key in months}
    tallest = max(max(sum(row[:2]), sum(row[2:4])) for row in counts.values()) or 1
    return tuple(_month(key, row, tallest) for key, row in counts.items())


def _every(first: str, last: str) -> list[str]:
    """Every month from one to another, as ``2031-05``."""
    start, end = (int(value[:4]) * 12 + int(value[5:7]) - 1 for value in (first, last))
    return [f"{at // 12}-{at % 12 + 1:02}" for at in range(start, end + 1)]


def _month(key: str, row: tuple[int, ...], tallest: int) -> Month:
    one, two, three, four, other = row
    bars = tuple(round(HALF * count / tallest) for count in (one, two, three, four))
    return Month(month(key), (one, two, three, four), (bars[0], bars[1], bars[2], bars[3]), other)
