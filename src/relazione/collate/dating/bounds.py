"""Before which day an undated article cannot have appeared: dates it tells as past, and happenings others date."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from relazione.collate.dating.clues import twin
from relazione.collate.dating.sheet import Sheet, day_of, weekday_back
from relazione.collate.dating.siblings import Sibling
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
OVER = re.compile(r"\b(?:was|were|had|did|met|began|took|made|went|held|led|won|left|came|\w{2,}ed)\b")
PAST_PREPOSITION = re.compile(r"\b(?:in|on|since|after|during an?)\s+(?:early |late |mid-)?$", re.I)


@dataclass(frozen=True, slots=True)
class Floor:
    """The article is of this day or later."""

    day: date
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """A sentence of a dated article that tells as past what some persons did, on one day."""

    sheet: Sheet
    time: Time
    day: date
    persons: frozenset[str]
    kinds: frozenset[int]


def past_dates(sheet: Sheet) -> Iterator[Floor]:
    """Dates with their year, told as past: the article is no older than their first day."""
    for time in sheet.one.notes.times:
        sentence = sheet.sentence_at(time.start)
        days = interval(time.value) if time.type in ("DATE", "TIME") and not time.relative else None
        if sentence and days and days.earliest and _over(sheet, sentence, time):
            yield Floor(days.earliest, (Evidence(sheet.id, time.start, time.end, "tells it as past"),))


def _over(sheet: Sheet, sentence: Span, time: Time) -> bool:
    before = sheet.text[sentence.start : time.start]
    verb = OVER.search(sheet.text, sentence.start, sentence.end)
    return bool(verb and PAST_PREPOSITION.search(before)) and not sheet.looks_ahead(sentence)


class Known:
    """The happenings of the dated articles, by the persons who took part."""

    def __init__(self, dated: Sequence[Sheet]) -> None:
        self.dated = dated

    @cached_property
    def by_pair(self) -> dict[tuple[str, str], list[Happening]]:
        """Two persons, in order -> what is told of both."""
        found: dict[tuple[str, str], list[Happening]] = defaultdict(list)
        for sheet in self.dated:
            for one in _happenings(sheet):
                for pair in pairs(one.persons):
                    found[pair].append(one)
        return found

    def floors(self, sheet: Sheet) -> Iterator[Floor]:
        """Days before which the article cannot have appeared."""
        yield from past_dates(sheet)
        for sentence in sheet.sentences:
            found = self._told(sheet, sentence)
            yield from [found] if found else []

    def _told(self, sheet: Sheet, sentence: Span) -> Floor | None:
        """The earliest day that dated articles give what this sentence tells as past."""
        persons = sheet.persons_in(sentence)
        if len(persons) < 2 or not _plainly_past(sheet, sentence):
            return None
        kinds = _kinds(sheet, sentence)
        weekdays = {weekday for time in sheet.times_in(sentence) if (weekday := weekday_back(time))}
        both = [one for pair in pairs(persons) for one in self.by_pair.get(pair, ()) if one.kinds & kinds]
        known = [one for one in both if weekdays <= {one.day.isoweekday()}]
        first = min(known, key=lambda one: (one.day, one.sheet.id, one.time.start), default=None)
        return _floor(sheet, sentence, first) if first else None


def quoted(sheet: Sheet, sharing: Sequence[Sibling]) -> Iterator[Floor]:
    """The article repeats words that dated articles quote as said on one day: it is no older than the first of these days.

    A dated article that quotes them and names no day, or several, says nothing of when they were said.
    """
    days = [
        (day, sibling.sheet.id, run, sibling)
        for sibling in sharing
        for run in sibling.shared
        if sibling.sheet.quotes(run.there) and (day := sibling.sheet.news_day)
    ]
    if days:
        day, _, run, sibling = min(days, key=lambda one: one[:2])
        why = f"repeats words said on {day}"
        yield Floor(day, twin(sheet, sibling.sheet, (run.here, run.there), why))


def pairs(persons: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Every two of them, in order."""
    return combinations(sorted(persons), 2)


def _floor(sheet: Sheet, sentence: Span, known: Happening) -> Floor:
    why = f"tells as past what happened on {known.day}"
    there = Evidence(known.sheet.id, known.time.start, known.time.end, why)
    return Floor(known.day, (Evidence(sheet.id, *sentence, why), there))


def _happenings(sheet: Sheet) -> Iterator[Happening]:
    for sentence in sheet.sentences:
        days = {(day, time) for time in sheet.times_in(sentence) if (day := day_of(time))}
        persons, kinds = sheet.persons_in(sentence), _kinds(sheet, sentence)
        if len({day for day, _ in days}) != 1 or len(persons) < 2 or not kinds or sheet.looks_ahead(sentence):
            continue
        day, time = min(days, key=lambda one: one[1].start)
        if sheet.day and day <= sheet.day:
            yield Happening(sheet, time, day, persons, kinds)


def _kinds(sheet: Sheet, sentence: Span) -> frozenset[int]:
    content = sheet.content(sentence)
    return frozenset(number for number, kind in enumerate(HAPPENINGS) if kind & content)


def _plainly_past(sheet: Sheet, sentence: Span) -> bool:
    """Told as past, with no day of its own that might be another."""
    return all(_vague_or_bare(time) for time in sheet.times_in(sentence)) and not sheet.looks_ahead(sentence)


def _vague_or_bare(time: Time) -> bool:
    return time.type in ("DURATION", "SET") or time.value == "PAST_REF" or bool(weekday_back(time))
