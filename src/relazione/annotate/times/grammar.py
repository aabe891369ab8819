"""The rules by which words are read as times: one ordered list. The longest match wins, then the earlier rule.

A pattern is a regular expression over the classes of the lexicon: class names in capitals (blanks don't count), named parts as
``part=(…)``; `MACROS` are patterns with a name of their own. A rule's reading may decline, and the next best match stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from relazione.annotate.times import calendar_dates as dates
from relazione.annotate.times import clock, deictics, lengths
from relazione.annotate.times.reading import Hit, Reading
from relazione.annotate.times.words import Words, class_codes

Read = Callable[[Hit], Reading | None]

CARD = "(SMALL|NUM|YEAR|NUMBER((HYPHEN|AND)?NUMBER)*)"
COUNT = f"((A|THE)? FEW|SOME|(A|THE)? COUPLE OF?|BOTH|A? {CARD}|ANOTHER {CARD}?|A)"
# "two or three days" counts the last
COUNTS = f"(({CARD} (OR|TO|HYPHEN|DASH))? {COUNT})"
MACROS = {
    "ANYMONTH": "(MONTH|MAYBE_MONTH)",
    "ANYDAY": "((WEEKDAY|MAYBE_WEEKDAY) COMMA?)",
    "DAYNUM": "(SMALL|ORDDIGIT)",
    "ANYUNIT": "(UNIT|UNITS|SECOND)",
    "ORD": "(ORDDIGIT|ORDINAL|SECOND|NUMBER HYPHEN? (ORDINAL|SECOND))",
    "FRAME": "(LAST|NEXT|THIS (PAST|COMING)?|THE? COMING|THE (CURRENT|FOLLOWING|PREVIOUS|SAME|NEXT|LAST)|THAT)",
    "DASHES": "(HYPHEN|DASH)",
    "COUNTS": COUNTS,
    "COUNT": COUNT,
    "CARD": CARD,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A name for what it finds, the pattern, and what to make of a match."""

    name: str
    pattern: str
    read: Read


YEAR_END = "(COMMA? year=(YEAR))?"
RULES = (
    # -- days and months
    Rule("iso-date", "date=(ISO)", dates.iso_date),
    Rule("slashed-date", "date=(SLASHED)", dates.slashed_date),
    Rule("month-day", "frame=(LAST|NEXT) month=(ANYMONTH) day=(DAYNUM)", dates.month_day),
    Rule("day-month", f"THE? day=(ORDINAL) OF month=(ANYMONTH) {YEAR_END}", dates.month_day),
    Rule("month-day", f"ANYDAY? month=(ANYMONTH) day=(DAYNUM) {YEAR_END}", dates.month_day),
    Rule("day-month", f"ANYDAY? THE? day=(DAYNUM) OF? month=(ANYMONTH) {YEAR_END}", dates.month_day),
    Rule("spoken-day", "ANYDAY month=(ANYMONTH) day=(ORDINAL)", dates.month_day),
    Rule("day-range", f"month=(ANYMONTH) day=(DAYNUM) (DASHES|TO) end=(DAYNUM) {YEAR_END}", dates.day_range),
    Rule(
        "day-range",
        f"day=(DAYNUM) (DASHES|TO) THE? end=(DAYNUM) OF? month=(ANYMONTH) {YEAR_END}",
        dates.day_range,
    ),
    Rule(
        "day-range",
        f"BETWEEN THE? day=(DAYNUM) AND end=(DAYNUM) OF? month=(ANYMONTH) {YEAR_END}",
        dates.day_range,
    ),
    Rule("day-range", f"BETWEEN month=(ANYMONTH) day=(DAYNUM) AND end=(DAYNUM) {YEAR_END}", dates.day_range),
    Rule(
        "month-range",
        "month=(ANYMONTH) day=(DAYNUM) (DASHES|TO) month2=(ANYMONTH) end=(DAYNUM) COMMA? year=(YEAR)",
        dates.month_range,
    ),
    Rule("month-year", "month=(ANYMONTH) (COMMA|OF)? year=(YEAR|APOSYEAR)", dates.month_of_year),
    Rule(
        "month-some-year",
        "month=(ANYMONTH) (OF|COMMA)? frame=(LAST|NEXT|THIS|THAT) unit=(UNIT)",
        dates.month_of_some_year,
    ),
    Rule(
        "month",
        "(frame=(LAST|NEXT|THIS (PAST|COMING)?|THE? (FOLLOWING|PREVIOUS)))? month=(ANYMONTH)",
        dates.month_alone,
    ),
    Rule("day-of-month", "THE day=(ORDDIGIT)", dates.day_of_month),
    Rule("weekday", "(frame=(FRAME))? day=(WEEKDAY)", deictics.weekday),
    Rule(
        "weekday-of-week",
        "day=(WEEKDAY) OF? frame=(LAST|NEXT|THIS|THE FOLLOWING) unit=(UNIT)",
        deictics.weekday_of_week,
    ),
    Rule("weekend", "(THE|frame=(FRAME))? WEEKEND", deictics.weekend),
    # -- quarters, halves, seasons
    Rule(
        "quarter",
        "THE? (yearago=(UNIT HYPHEN (AGO|EARLIER)))? FISCAL? number=(ORD|LAST) unit=(UNIT|HALF)"
        " ((OF|IN)? FISCAL? year=(YEAR))?",
        dates.quarter,
    ),
    Rule(
        "quarter",
        "THE? FISCAL? year=(YEAR) POSS? FISCAL? number=(ORD|LAST) HYPHEN? unit=(UNIT|HALF)",
        dates.quarter,
    ),
    Rule(
        "quarter",
        "THE? number=(ORD|LAST) HYPHEN? unit=(UNIT|HALF) OF frame=(LAST|NEXT|THIS) UNIT",
        dates.quarter,
    ),
    Rule(
        "quarter",
        "frame=(LAST|NEXT|THIS) UNIT POSS FISCAL? number=(ORD) HYPHEN? unit=(UNIT|HALF)",
        dates.quarter,
    ),
    Rule(
        "quarter",
        "FISCAL? number=(ORD) HYPHEN unit=(UNIT|HALF) ((OF|IN)? FISCAL? year=(YEAR))?",
        dates.quarter,
    ),
    Rule("quarter", "code=(QCODE) year=(YEAR)", dates.quarter),
    Rule("quarter", "year=(YEAR) code=(QCODE)", dates.quarter),
    Rule("quarter", "code=(QCODE)", dates.quarter),
    Rule(
        "season",
        "(frame=(LAST|NEXT|THIS (PAST|COMING)?|THE (FOLLOWING|PREVIOUS)))? season=(SEASON)",
        dates.season,
    ),
    Rule("season", "THE? season=(SEASON|FALL) (OF|COMMA)? year=(YEAR|APOSYEAR)", dates.season),
    Rule("season", "frame=(LAST|NEXT|THIS (PAST|COMING)?) season=(FALL)", dates.season),
    Rule("year-end", "unit=(UNIT) HYPHEN? EDGE", dates.year_end),
    # -- years and longer
    Rule("year", "(FISCAL|THE UNIT)? year=(YEAR)", dates.year_alone),
    Rule("short-year", "(?<=FISCAL|IN|OF|SINCE|BY|FROM|TO|AND) year=(APOSYEAR)", dates.year_alone),
    Rule("spoken-year", "year=(NUMBER (HYPHEN? NUMBER)+)", dates.spoken_year),
    Rule("spoken-year", "THE UNIT year=(NUMBER NUMBER+)", dates.spoken_year),
    Rule("year-range", "year=(YEAR) (DASHES|SLASH) end=(YEAR|NUM|SMALL)", dates.year_range),
    Rule("decade", "THE? decade=(DECADEFORM)", dates.decade),
    Rule("decade", "THE decade=(DECADE)", dates.decade),
    Rule("century", "THE? number=(ORD) HYPHEN? unit=(UNIT)", dates.century),
    Rule("named-era", "THE? name=(OTHER{1,3}) HYPHEN? ERA", dates.named_era),
    # -- counted from the publication day
    Rule("day-word", "day=(TODAY|YESTERDAY|TOMORROW) (part=(PART))?", deictics.day_word),
    Rule("two-days-off", "THE UNIT (BEFORE|AFTER) day=(YESTERDAY|TOMORROW)", deictics.two_days_off),
    Rule("part-of-this-day", "part=(TONIGHT|OVERNIGHT)", deictics.part_of_this_day),
    Rule("part-of-this-day", "THIS part=(PART)", deictics.part_of_this_day),
    Rule("last-night", "LAST part=(PART)", deictics.last_night),
    Rule("framed-unit", "frame=(FRAME) unit=(UNIT)", deictics.framed_unit),
    Rule("ago", "count=(COUNTS) MORE? unit=(ANYUNIT) (OR SO)? AGO", deictics.ago),
    Rule("units-ago", "UNITS AGO", deictics.units_past),
    # -- counted from the time mentioned before
    Rule("earlier-later", "count=(COUNTS) unit=(ANYUNIT) way=(EARLIER|LATER)", deictics.from_the_time_before),
    Rule("the-day-before", "THE unit=(UNIT) BEFORE (?=STOP|COMMA|BREAK|AND)", deictics.the_day_before),
    Rule("the-day-before", "THE part=(PART) BEFORE (?=STOP|COMMA|BREAK|AND)", deictics.the_night_before),
    Rule(
        "year-ago-stretch",
        "THE? COMPARABLE? UNIT HYPHEN (AGO|EARLIER) (UNIT|PERIOD)?",
        deictics.a_year_before,
    ),
    Rule("year-ended", "THE FISCAL? unit=(UNIT) ended=(ENDED)", lengths.unit_ended),
    Rule("stretch-in-hand", "THE (LATEST|CURRENT|COMPARABLE)? FISCAL? unit=(UNIT)", deictics.stretch_in_hand),
    Rule("at-the-time", "AT (THE|THAT) MOMENT", deictics.at_the_time),
    # -- lengths
    Rule(
        "after-event",
        "count=(COUNTS) unit=(ANYUNIT) way=(BEFORE|AFTER) event=((THE|A|OTHER) OTHER{0,3})",
        lengths.after_event,
    ),
    Rule("duration", "count=(COUNTS) (MORE|ADDITIONAL)? unit=(UNITS)", lengths.duration),
    Rule(
        "duration", "count=(A|ANOTHER|NUMBER|SMALL) (MORE|ADDITIONAL)? unit=(UNIT|SECOND)", lengths.duration
    ),
    Rule("duration", "count=(CARD|FEW) HYPHEN? unit=(ANYUNIT) (HYPHEN LONG)?", lengths.duration),
    Rule("duration", "THE? count=(CARD) (MORE|ADDITIONAL)? unit=(UNITS)", lengths.duration),
    Rule("month-old", "count=(CARD) HYPHEN unit=(UNIT) HYPHEN OLD", lengths.duration),
    Rule("unit-long", "unit=(UNIT) HYPHEN LONG", lengths.unit_long),
    Rule("and-a-half", "count=(CARD) AND A HALF unit=(UNITS)", lengths.and_a_half),
    Rule("and-a-half", "count=(A) unit=(UNIT) AND A HALF", lengths.and_a_half),
    Rule("half-a-unit", "HALF A unit=(UNIT)", lengths.half_a_unit),
    Rule("half-a-unit", "A? HALF HYPHEN? unit=(UNIT)", lengths.half_a_unit),
    Rule(
        "framed-duration",
        "THE? frame=(PAST|LAST|NEXT|COMING|FOLLOWING|PREVIOUS|RECENT|ORDINAL) (count=(COUNTS))? unit=(UNITS)",
        lengths.framed_duration,
    ),
    Rule("past-stretch", "THE PAST unit=(UNIT)", lengths.past_stretch),
    Rule("units", "unit=(UNITS)", lengths.bare_units),
    Rule("units-ahead", "THE unit=(UNITS) AHEAD", lengths.open_duration),
    # -- sets
    Rule("every", "EVERY (count=(CARD|ALTERNATE|FEW))? unit=(UNIT|UNITS)", lengths.every),
    Rule("every-pick", "EVERY pick=(WEEKDAY|WEEKEND|MONTH|MAYBE_MONTH|SEASON|FALL|PART)", lengths.every_pick),
    Rule("on-mondays", "pick=(WEEKDAYS)", lengths.every_pick),
    Rule("set-word", "word=(SETWORD)", lengths.set_word),
    Rule("rate", "(TIMES|CARD TIMES) A unit=(UNIT)", lengths.rate),
    # -- references to present, past, future
    Rule("now", "word=(PRESENT)", lengths.vague),
    Rule("recently", "word=(PASTWORD)", lengths.vague),
    Rule("past", "THE PAST", lengths.past_ref),
    Rule("future", "THE? FUTURE", lengths.future_ref),
    Rule("future", "FUTURE UNITS", lengths.future_ref),
    Rule("soon", "word=(SOON)", lengths.vague),
    Rule("upcoming", "word=(UPCOMING)", lengths.vague),
    Rule("current", "word=(CURRENT|RECENT)", lengths.vague),
    Rule("earlier", "(STOP|BREAK) EARLIER COMMA", lengths.earlier),
    Rule("term", "THE SHORT HYPHEN? TERM", lengths.future_ref),
    # -- times of day
    Rule("clock", "clock=(CLOCK) half=(AMPM) (LOCAL MOMENT|ZONE)?", clock.clock_time),
    Rule("clock", "clock=(CLOCK) OCLOCK? (LOCAL MOMENT|ZONE)?", clock.clock_time),
    Rule("clock", "clock=(SMALL) (half=(AMPM)|OCLOCK) (LOCAL MOMENT|ZONE)?", clock.clock_time),
    Rule("hundred-hours", "clock=(YEAR|NUM) ZONE", clock.hundred_hours),
    Rule("clock-word", "word=(CLOCKWORD)", clock.clock_word),
    Rule("part-of-day", "THE? part=(PART)", clock.part_of_day),
)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern over class names as a regular expression over class characters."""
    for name, inner in MACROS.items():
        pattern = re.sub(rf"\b{name}\b", inner, pattern)
    pattern = re.sub(r"(\w+)=\(", r"(?P<\1>", pattern)
    codes = class_codes()
    pattern = re.sub(r"\b[A-Z_]+\b(?!>)", lambda found: codes[found[0]] if found[0] != "P" else "P", pattern)
    return re.compile(pattern.replace(" ", ""))


@cache
def grammar() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """The rules with their compiled patterns."""
    return tuple((rule, compiled(rule.pattern)) for rule in RULES)


def readings(words: Words) -> list[Reading]:
    """The readings of a text that don't overlap, in text order: the longest first, then by the order of the rules."""
    found: list[tuple[int, int, int, Reading]] = []
    for order, (rule, pattern) in enumerate(grammar()):
        for match in pattern.finditer(words.codes):
            reading = rule.read(Hit(words, match, rule.name))
            if reading is not None:
                found.append((reading.first - reading.last, order, reading.first, reading))
    return _apart(found)


def _apart(found: list[tuple[int, int, int, Reading]]) -> list[Reading]:
    taken: set[int] = set()
    kept = []
    for _, _, _, reading in sorted(found, key=lambda one: one[:3]):
        place = range(reading.first, reading.last)
        if taken.isdisjoint(place):
            taken.update(place)
            kept.append(reading)
    return sorted(kept, key=lambda reading: reading.first)
