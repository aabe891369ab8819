"""Readings that belong together: a day and its hour, a date and the word that narrows it ("late March"), a length and "about"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from relazione.annotate.times.grammar import compiled
from relazione.annotate.times.reading import Reading
from relazione.annotate.times.words import Words
from relazione.model.relative import Relative, around, granularity

NARROWED = "((EARLY|LATE|MID) HYPHEN?|(EARLIER|LATER) IN?|EARLY IN|LATE IN|SOMETIME|THE EDGE OF|THE (LAST|ORD|SECOND) (HALF|UNIT|WEEKEND|WEEKDAY) OF)$"
NARROWED_DECADE = "(THE? (EARLY|LATE|MID) HYPHEN?|THE EDGE OF|THE (LAST|ORD|SECOND) HALF OF)$"
ROUGHLY = "(ABOUT|(MORE|LESS) THAN|AT (THE)? LEAST|UP TO)$"
ENDS = (
    "STOP",
    "COMMA",
    "BREAK",
    "CLOSE",
    "AND",
    "IN",
    "AT",
    "FOR",
    "TO",
    "BY",
)  # what may follow a listed day
BEFORE_DAY = "(COMMA|ON|OF|COMMA ON|EARLY|LATE)?"
AFTER_DAY = "(COMMA? AT|COMMA|ABOUT|AT ABOUT|HYPHEN|EARLY|LATE)?"


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return compiled(written)


def joined(words: Words, readings: list[Reading]) -> list[Reading]:
    """The readings with hours joined to days and narrowing words taken in; times of day that stand alone count from the text."""
    whole = _with_hours(words, _with_lists(words, _around_days(words, readings)))
    return [_widened(words, one) for one in whole if _stands(words, one)]


def _around_days(words: Words, readings: list[Reading]) -> list[Reading]:
    """ "The week of 6 April" is the week of that day; "the night of 14 to 15 March" gives way to its days."""
    kept: list[Reading] = []
    for one in readings:
        before = kept[-1] if kept else None
        joins = (
            before is not None and words.codes[before.last : one.first] and words.name(before.last) == "OF"
        )
        if before is None or not joins or one.first != before.last + 1:
            kept.append(one)
        elif before.rule == "stretch-in-hand" and _is_day(one):
            kept[-1] = _week_of(before, one)
        elif before.rule == "part-of-day" and one.rule == "day-range":
            kept[-1] = one.spread(before.first, one.last)
        else:
            kept.append(one)
    return kept


def _week_of(stretch: Reading, day: Reading) -> Reading:
    """The week or month named before a day, taken around that day."""
    unit = stretch.relative.unit if stretch.relative else ""
    whole = replace(day.spread(stretch.first, day.last), rule="around-day")
    if unit not in ("W", "M"):
        return day
    if day.value:
        return replace(whole, value=around(day.value, unit))
    return replace(whole, relative=replace(day.relative or Relative(), around=unit))


def _with_lists(words: Words, readings: list[Reading]) -> list[Reading]:
    """April 9 and 10; 9 and 10 April: the lone number is a day of the same month."""
    kept: list[Reading] = []
    for one in readings:
        before, after = _day_listed_before(words, one), _day_listed_after(words, one)
        kept.extend(listed for listed in (before, one, after) if listed)
    return kept


def _day_listed_after(words: Words, one: Reading) -> Reading | None:
    at = one.last + 1
    if words.name(one.last) != "AND" or words.name(at) not in ("SMALL", "ORDDIGIT"):
        return None
    if words.name(one.last - 1) == "YEAR" or words.name(at + 1) not in ENDS:
        return None
    return _same_month(words, one, at)


def _day_listed_before(words: Words, one: Reading) -> Reading | None:
    at = one.first - 2
    leads = words.name(one.first) in ("SMALL", "ORDDIGIT") and words.name(one.first - 1) == "AND"
    if (
        not leads
        or words.name(at) not in ("SMALL", "ORDDIGIT")
        or words.name(at - 1) not in ("ON", "THE", "BETWEEN")
    ):
        return None
    return _same_month(words, one, at)


def _same_month(words: Words, one: Reading, at: int) -> Reading | None:
    day = f"-{words.values[at]:02d}"
    if one.rule not in ("month-day", "day-month"):
        return None
    if one.value:
        return replace(one, first=at, last=at + 1, value=one.value[:7] + day)
    relative = one.relative or Relative()
    return replace(one, first=at, last=at + 1, relative=replace(relative, pick=relative.pick[:7] + day))


def _with_hours(words: Words, readings: list[Reading]) -> list[Reading]:
    kept: list[Reading] = []
    for one in readings:
        both = _one_time(words, kept[-1], one) if kept else None
        if both:
            kept[-1] = both
        else:
            kept.append(one)
    return [_alone(one) if _is_hour(one) else one for one in kept]


def _is_hour(one: Reading) -> bool:
    return bool(one.tail) and one.value is None and one.relative is None


def _one_time(words: Words, left: Reading, right: Reading) -> Reading | None:
    between = words.codes[left.last : right.first]
    if _is_hour(left) and _is_day(right) and _pattern(BEFORE_DAY).fullmatch(between):
        return _timed(right, left)
    if _is_day(left) and _is_hour(right) and _pattern(AFTER_DAY).fullmatch(between):
        return _timed(left, right)
    return None


def _is_day(one: Reading) -> bool:
    if one.value:
        return granularity(one.value) == "D" and "T" not in one.value
    relative = one.relative
    if relative is None or relative.tail or one.type != "DATE":
        return False
    return _picks_day(relative.pick) if relative.pick else relative.unit == "D"


def _picks_day(pick: str) -> bool:
    return bool(re.fullmatch(r"XXXX-WXX-\d|XXXX-(\d\d|XX)-\d\d", pick))


def _timed(day: Reading, hour: Reading) -> Reading:
    """The day with the hour; the hour's own reading keeps its place."""
    both = day.spread(hour.first, hour.last)
    if day.value:
        return replace(both, type="TIME", value=day.value + hour.tail)
    return replace(both, type="TIME", relative=replace(day.relative or Relative(), tail=hour.tail))


def _alone(hour: Reading) -> Reading:
    return replace(hour, relative=Relative(base="text", unit="D", tail=hour.tail))


def _stands(words: Words, one: Reading) -> bool:
    """A part of the day without a day ("morning") is a time only in "in the morning"."""
    if one.rule != "part-of-day" or one.last - one.first != 1 + (words.name(one.first) == "THE"):
        return True
    return words.name(one.first) == "THE" and words.name(one.first - 1) in ("IN", "ON")


def _widened(words: Words, one: Reading) -> Reading:
    """The reading with "late", "the end of", "more than" … before it."""
    pattern = _pattern(_narrowing(one))
    ahead = words.codes[max(0, one.first - 4) : one.first]
    found = pattern.search(ahead)
    if found is None and one.type in ("TIME",):
        found = _pattern(ROUGHLY).search(ahead)
    return (
        one.spread(one.first - (len(ahead) - found.start()), one.last) if found and one.type != "SET" else one
    )


def _narrowing(one: Reading) -> str:
    if one.rule in ("framed-duration", "past-stretch"):
        return "AT THE? LEAST$"  # "over the past year": a preposition
    if one.type == "DURATION":
        return ROUGHLY
    return NARROWED_DECADE if one.rule == "decade" else NARROWED
