"""Time values: TIMEX3 strings and the interval of days each stands for."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?$")
MONTH = re.compile(r"(\d{4})-(\d{2})$")
WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?$")
QUARTER = re.compile(r"(\d{4})-Q([1-4])$")
HALF = re.compile(r"(\d{4})-H([12])$")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")
YEAR = re.compile(r"(\d{4})$")
DECADE = re.compile(r"(\d{3})X?$")
CENTURY = re.compile(r"(\d{2})(?:XX)?$")
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day, both included; None where that end is open."""

    earliest: date | None
    latest: date | None

    def overlaps(self, other: Interval) -> bool:
        """Whether some day may lie in both; open ends reach as far as needed."""
        return _before(self.earliest, other.latest) and _before(other.earliest, self.latest)


def _before(one: date | None, two: date | None) -> bool:
    return one is None or two is None or one <= two


def interval(value: str | None) -> Interval | None:
    """The days a TIMEX3 calendar value stands for; None for durations, sets and vague references.

    >>> interval("2023-W16").earliest.isoformat()
    '2023-04-17'
    """
    if not value:
        return None
    if "/" in value:
        first, _, last = value.partition("/")
        one, two = interval(first), interval(last)
        return Interval(one.earliest if one else None, two.latest if two else None) if one or two else None
    try:
        return _single(value)
    except ValueError:
        return None


def _single(value: str) -> Interval | None:
    if found := DAY.match(value):
        day = date(*map(int, found.groups()))
        return Interval(day, day)
    if found := MONTH.match(value):
        return months(int(found[1]), int(found[2]), int(found[2]))
    if found := WEEK.match(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Interval(monday + timedelta(5 if found[3] else 0), monday + timedelta(6))
    if found := QUARTER.match(value):
        return months(int(found[1]), 3 * int(found[2]) - 2, 3 * int(found[2]))
    if found := HALF.match(value):
        return months(int(found[1]), 6 * int(found[2]) - 5, 6 * int(found[2]))
    return _season_or_years(value)


def _season_or_years(value: str) -> Interval | None:
    if found := SEASON.match(value):
        first, last = SEASONS[found[2]]
        year = int(found[1])
        return (
            months(year, first, last) if first < last else Interval(date(year, 12, 1), date(year + 1, 2, 28))
        )
    if found := YEAR.match(value):
        return Interval(date(int(found[1]), 1, 1), date(int(found[1]), 12, 31))
    if found := DECADE.match(value):
        return Interval(date(int(found[1]) * 10, 1, 1), date(int(found[1]) * 10 + 9, 12, 31))
    if found := CENTURY.match(value):
        return Interval(date(int(found[1]) * 100, 1, 1), date(int(found[1]) * 100 + 99, 12, 31))
    return None


def months(year: int, first: int, last: int) -> Interval:
    """From the first day of one month to the last day of another, in one year."""
    return Interval(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))
