"""Before which day an undated article cannot have appeared: dates it tells as past, and happenings others date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from relazione.collate.dating.sheet import Sheet, day_of, weekday_back
from relazione.model.moment import interval
from relazione.model.notes import Time
from relazione.model.span import Evidence, Span

# words of happenings that may be one, whatever each report calls them
HAPPENINGS = (
    frozenset({"meeting", "talks", "session", "met", "summit", "meet", "audience", "discussions"}),
    frozenset({"visit", "trip", "visited", "travelled", "traveled", "arrived"}),
    frozenset({"attack", "strike", "attacked", "struck", "explosion", "blast"}),
    frozenset({"signed", "signing", "signature"}),
)


@dataclass(frozen=True, slots=True)
class Floor:
    """The article is of this day or later."""

    day: date
    evidence: tuple[Evidence, ...]


def floor(sheet: Sheet, dated: Sequence[Sheet]) -> Floor | None:
    """The latest of the days before which the article cannot have appeared."""
    found = [*past_dates(sheet), *(one for other in dated if (one := known_happening(sheet, other)))]
    return max(found, key=lambda one: (one.day, one.evidence[0].start), default=None)


def past_dates(sheet: Sheet) -> Iterator[Floor]:
    """Dates with their year, in sentences that don't look ahead: the article is no older than their first day."""
    for time in sheet.one.notes.times:
        sentence = sheet.sentence_at(time.start)
        days = interval(time.value) if time.type in ("DATE", "TIME") and not time.relative else None
        if sentence and days and days.earliest and not sheet.looks_ahead(sentence):
            yield Floor(days.earliest, (Evidence(sheet.id, time.start, time.end, "tells it as past"),))


def known_happening(sheet: Sheet, other: Sheet) -> Floor | None:
    """The earliest day that the other article gives a happening of two persons which this one tells as past."""
    floors = [
        found
        for sentence in sheet.sentences
        if _plainly_past(sheet, sentence)
        for theirs in other.sentences
        if (found := _same_happening(sheet, sentence, other, theirs))
    ]
    return min(floors, key=lambda one: one.day, default=None)


def _plainly_past(sheet: Sheet, sentence: Span) -> bool:
    """Told as past, with no day of its own that might be another."""
    told = all(_vague_or_bare(time) for time in sheet.times_in(sentence))
    return told and not sheet.looks_ahead(sentence) and len(sheet.persons_in(sentence)) >= 2


def _vague_or_bare(time: Time) -> bool:
    return time.type in ("DURATION", "SET") or time.value == "PAST_REF" or bool(weekday_back(time))


def _same_happening(sheet: Sheet, sentence: Span, other: Sheet, theirs: Span) -> Floor | None:
    if other.looks_ahead(theirs) or len(sheet.persons_in(sentence) & other.persons_in(theirs)) < 2:
        return None
    one, two = sheet.content(sentence), other.content(theirs)
    if not any(kind & one and kind & two for kind in HAPPENINGS):
        return None
    days = [(day, time) for time in other.times_in(theirs) if (day := day_of(time)) and _behind(day, other)]
    if len({day for day, _ in days}) != 1:
        return None
    day, time = days[0]
    why = f"tells as past what happened on {day}"
    return Floor(day, (Evidence(sheet.id, *sentence, why), Evidence(other.id, time.start, time.end, why)))


def _behind(day: date, other: Sheet) -> bool:
    return other.day is not None and day <= other.day
