"""The timeline as a picture: a lane a state, one for both, one for others; days on the right, what came before on the left.

A point is a day, a bar an interval; dotted is planned. Every mark stands in the list below the picture too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from relazione.model.record import RecordEvent
from relazione.publish.affair import Affair
from relazione.publish.days import MONTHS, happened
from relazione.publish.phrase import noun, sentence
from relazione.publish.relation import STATUS_SIGN, TOLD, doer_states, headline
from relazione.publish.telling import short

WIDTH, LEFT, RIGHT = 1000, 118, 992
ROW = 25  # pixels of a row of labels
TOP = 50
MOST_ROWS = 5
MOST_MARKS = 30
RECENT = timedelta(27)  # the days that are drawn day by day
PRECISE = timedelta(14)  # a longer interval is none that days can show
EARLIER = 0.38  # share of the width for what came before
LETTER = 6.3  # pixels a letter of a label takes
LABEL = 42  # letters of a label


@dataclass(frozen=True, slots=True)
class Mark:
    """A happening: from `x` to `end`, at height `y`; its label stands at the "start" or "end" of the space beside, or "above"."""

    id: str
    x: int
    end: int
    y: int
    label: str
    anchor: str
    sign: str
    title: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Ticks ``(x, label)``, lanes ``(name, y of its foot, y of its name)``, marks; `middle` parts the two scales."""

    height: int
    ticks: tuple[tuple[int, str], ...]
    lanes: tuple[tuple[str, int, int], ...]
    marks: tuple[Mark, ...]
    middle: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to pixels: one scale for the last weeks, a coarser one for what came before."""

    first: date
    start: date
    last: date
    middle: int

    def x(self, day: date) -> int:
        """Where a day lies."""
        if day < self.start:
            span = max((self.start - self.first).days, 1)
            return LEFT + round((self.middle - 22 - LEFT) * (max(day, self.first) - self.first).days / span)
        span = max((self.last - self.start).days + 1, 1)
        return self.middle + round((RIGHT - self.middle) * (min(day, self.last) - self.start).days / span)


def chart(events: Iterable[RecordEvent], pair: Sequence[str], affair: Affair) -> Chart | None:
    """The picture of the dated happenings, those that most articles report; None where fewer than two are dated."""
    dated = [event for event in events if event.earliest and event.latest]
    dated = sorted(dated, key=lambda one: (one.act in TOLD, -len(one.reports), one.id))[:MOST_MARKS]
    if len(dated) < 2 or len(pair) != 2:
        return None
    scale = _scale(dated)
    lanes: dict[str, list[RecordEvent]] = {}
    for event in dated:
        lanes.setdefault(_lane(event, pair, affair), []).append(event)
    return _drawn(lanes, pair, affair, scale)


def _scale(events: Sequence[RecordEvent]) -> Scale:
    spans = [_span(event) for event in events]
    precise = [(first, last) for first, last in spans if last - first <= PRECISE] or spans
    held = [
        span for event, span in zip(events, spans, strict=True) if event.status == "held" and span in precise
    ]
    last = max(end for _, end in precise)
    centre = min(last, max((end for _, end in held), default=last) + timedelta(7))
    start = max(min(first for first, _ in precise), centre - RECENT)
    first = min(first for first, _ in spans)
    middle = LEFT + round((RIGHT - LEFT) * EARLIER) if first < start else LEFT
    return Scale(first, start, max(centre, start + timedelta(3)), middle)


def _span(event: RecordEvent) -> tuple[date, date]:
    return date.fromisoformat(event.earliest or ""), date.fromisoformat(event.latest or "")


def _lane(event: RecordEvent, pair: Sequence[str], affair: Affair) -> str:
    acting = doer_states(event, affair)
    if not acting & set(pair):
        return "others" if acting else "both"
    own = acting & set(pair)
    return next(iter(own)) if len(own) == 1 else "both"


def _drawn(lanes: dict[str, list[RecordEvent]], pair: Sequence[str], affair: Affair, scale: Scale) -> Chart:
    names = {
        pair[0]: affair.state_name(pair[0]),
        "both": "Both",
        pair[1]: affair.state_name(pair[1]),
        "others": "Others",
    }
    marks: list[Mark] = []
    feet: list[tuple[str, int, int]] = []
    top = TOP
    for lane, name in names.items():
        if lane in lanes:
            drawn, rows = _laid(lanes[lane], affair, scale, top)
            marks += drawn
            feet.append((short(name, 16), top + rows * ROW + 10, top + 23))
            top += rows * ROW + 16
    return Chart(top + 4, tuple(_ticks(scale)), tuple(feet), tuple(marks), scale.middle)


def _laid(events: Sequence[RecordEvent], affair: Affair, scale: Scale, top: int) -> tuple[list[Mark], int]:
    """Each in the first row with room for its mark and label, the most reported first; what has no room is left to the list."""
    taken: list[list[tuple[float, float]]] = []
    found = []
    for event in events:
        first, last = _span(event)
        x, end = scale.x(first), max(scale.x(last), scale.x(first) + 1)
        label = short(headline(event, affair), LABEL)
        side, place = _side(x, end, len(label) * LETTER, scale)
        row = _row(taken, place)
        if row < MOST_ROWS and place[0] > LEFT - 30:
            taken[row:] = [[*(taken[row] if row < len(taken) else []), place], *taken[row + 1 :]]
            found.append(_mark(event, affair, (x, end, top + 19 + ROW * row), (label, side)))
    return found, max(len(taken), 1)


def _row(taken: Sequence[Sequence[tuple[float, float]]], place: tuple[float, float]) -> int:
    """The first row in which nothing lies where this would."""
    free = (
        at for at, row in enumerate(taken) if all(right < place[0] or place[1] < left for left, right in row)
    )
    return next(free, len(taken))


def _side(x: int, end: int, wide: float, scale: Scale) -> tuple[str, tuple[float, float]]:
    """Where a label stands, and what mark and label take: above a long bar, after a short one, before it at the edge."""
    if end - x >= wide:
        return "above", (x - 6, end + 6)
    limit = RIGHT if end >= scale.middle else scale.middle - 8
    if end + 12 + wide > limit:
        return "end", (x - 12 - wide, end + 6)
    return "start", (x - 6, end + 12 + wide)


def _mark(event: RecordEvent, affair: Affair, where: tuple[int, int, int], label: tuple[str, str]) -> Mark:
    sign = STATUS_SIGN.get(event.status, "planned")
    title = f"{happened(event.earliest, event.latest)}: {sentence(event, affair)} ({noun(event.act)}, {event.status})"
    return Mark(event.id, *where, *label, sign, title)


def _ticks(scale: Scale) -> Iterable[tuple[int, str]]:
    days = (scale.last - scale.start).days
    step = 1 if days <= 10 else 2 if days <= 20 else 4
    for at in range(0, days + 1, step):
        day = scale.start + timedelta(at)
        named = at == 0 or day.day <= step
        yield scale.x(day), f"{day.day} {MONTHS[day.month - 1][:3]}" if named else str(day.day)
    if scale.first < scale.start:
        yield from _early(scale)


def _early(scale: Scale) -> Iterable[tuple[int, str]]:
    """Years, or months where there are few, of what came before; none nearer than fifty pixels to the last."""
    months = (scale.start.year - scale.first.year) * 12 + scale.start.month - scale.first.month
    at = date(scale.first.year, scale.first.month if months < 24 else 1, 1)
    used = -99
    while at < scale.start:
        x = scale.x(at)
        if x - used >= 50 and x <= scale.middle - 90 and at >= scale.first.replace(day=1):
            yield x, str(at.year) if months >= 24 else f"{MONTHS[at.month - 1][:3]} {at.year}"
            used = x
        at = date(at.year + 1, 1, 1) if months >= 24 else (at.replace(day=28) + timedelta(5)).replace(day=1)
