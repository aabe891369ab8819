"""Relative times: what an expression says of a day before that day's anchor is known, and solving it once it is.

A `Relative` is written out in `Time.relative` ("published-1M", "published back XXXX-WXX-5 TMO", "text+1D", "event[12:30]+1D"), so
that an undated article keeps what its words say, and any room can solve them when a date arrives, without the text.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from relazione.model.moment import SEASONS, Interval, interval

Way = Literal["", "back", "ahead", "near", "near-back", "near-ahead", "last", "next", "in", "month-last"]
UNITS = ("D", "W", "WE", "M", "Q", "H", "Y", "E", "C")
UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "H": "XXXX-HX",
}
UNKNOWN |= {"Y": "XXXX", "E": "XXX", "C": "XX", "S": "XXXX-XX"}
MONTHS_IN = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200}
JUST_PAST = 60  # days
WRITTEN = re.compile(
    r"(?P<base>published|text|event\[\d+:\d+\])(?:(?P<shift>[+-]\d+)(?P<unit>WE|[DWMQHYEC])(?:@(?P<grain>same|WE|[DWMQHYEC]))?)?"
    r"(?: (?P<way>back|ahead|near(?:-back|-ahead)?|last|next|in|month-last) (?P<pick>\S+))?(?: (?P<tail>T\S+))?"
    r"(?: ~(?P<around>[WM]))?"
)


@dataclass(frozen=True, slots=True)
class Relative:
    """`shift` units from `base`, at the granularity `grain` (the unit's own, if empty; "same": the anchor's);
    then, if there is a `pick` such as XXXX-WXX-5, the one of that kind that lies in that `way` from there; `tail` is a
    time of day; `around` (W, M) takes the week or month in which the day found lies ("the week of 6 April").

    Ways: back and ahead take in the anchor's own day, last and next don't; near is the nearest (near-back
    and near-ahead count the other side three times as far); in: inside the shifted unit;
    month-last: "last February", "last spring", the one before last where the latest is only just past and in the anchor's own year.
    """

    base: str = "published"
    shift: int = 0
    unit: str = ""
    grain: str = ""
    way: Way = ""
    pick: str = ""
    tail: str = ""
    around: str = ""

    def __str__(self) -> str:
        shift = f"{self.shift:+d}{self.unit}" if self.unit else ""
        grain = f"@{self.grain}" if self.grain else ""
        return f"{self.base}{shift}{grain}" + "".join(
            f" {part}" for part in (self.way, self.pick, self.tail, self.around and f"~{self.around}") if part
        )

    @property
    def unsolved(self) -> str:
        """The TIMEX3 value while the anchor is unknown."""
        if self.around:
            return UNKNOWN[self.around]
        grain = "D" if self.tail else self.grain if self.grain not in ("", "same") else self.unit or "D"
        return (self.pick or UNKNOWN[grain]) + self.tail


def parse_relative(written: str | None) -> Relative | None:
    """The inverse of ``str(relative)``; None for anything else."""
    found = WRITTEN.fullmatch(written or "")
    if not found:
        return None
    said = {name: value or "" for name, value in found.groupdict().items()}
    return Relative(
        said["base"],
        int(said["shift"] or 0),
        said["unit"],
        said["grain"],
        said["way"],  # type: ignore[arg-type]  # the pattern admits ways only
        said["pick"],
        said["tail"],
        said["around"],
    )


def solve(relative: Relative, anchor: str | None) -> str | None:
    """The TIMEX3 value counted from `anchor` (a TIMEX3 calendar value); None where the anchor is too coarse for it.

    >>> solve(Relative(way="back", pick="XXXX-WXX-5"), "2023-04-16")
    '2023-04-14'
    """
    try:
        return _solved(relative, (anchor or "").split("T")[0])
    except (ValueError, OverflowError):  # before year 1, after year 9999
        return None


def _solved(relative: Relative, anchor: str) -> str | None:
    place = interval(anchor)
    if place is None or place.earliest is None or place.latest is None:
        return None
    value = _shifted(relative, anchor, place) if relative.unit else anchor
    if value and relative.pick:
        value = _picked(relative, value)
    if value and relative.around:
        return around(value, relative.around)
    return value + relative.tail if value else None


def around(value: str, grain: str) -> str | None:
    """The week or month in which a calendar value begins."""
    place = interval(value)
    return named(place.earliest, grain) if place is not None and place.earliest is not None else None


def _shifted(relative: Relative, anchor: str, place: Interval) -> str | None:
    first = place.earliest
    if first is None or not _fine_enough(relative, anchor):
        return None
    if relative.unit in ("D", "W", "WE"):
        moved = first + timedelta(days=relative.shift * (1 if relative.unit == "D" else 7))
    else:
        moved = months_on(first, relative.shift * MONTHS_IN[relative.unit])
    grain = relative.grain or relative.unit
    return named(moved, granularity(anchor) if grain == "same" else grain)


def _fine_enough(relative: Relative, anchor: str) -> bool:
    """Whether the anchor is known closely enough to be counted from in these units."""
    order = ["D", "W", "WE", "M", "Q", "S", "H", "Y", "E", "C"]
    own = granularity(anchor)
    wanted = relative.unit if relative.grain in ("", "same") else relative.grain
    finest = min(order.index(relative.unit), order.index(wanted))
    return own in order and (own == "D" or order.index(own) <= finest)


def granularity(value: str | None) -> str:
    """D, W, WE, M, S (season), Q, H, Y, E (decade) or C (century) for a calendar value; "" for others.

    >>> granularity("2023-W16")
    'W'
    """
    shapes = (
        ("D", r"\d{4}-\d{2}-\d{2}(T.*)?"),
        ("M", r"\d{4}-\d{2}"),
        ("Y", r"\d{4}"),
        ("W", r"\d{4}-W\d{2}"),
        ("WE", r"\d{4}-W\d{2}-WE"),
        ("Q", r"\d{4}-Q[1-4]"),
        ("H", r"\d{4}-H[12]"),
        ("S", r"\d{4}-(SP|SU|FA|WI)"),
        ("E", r"\d{3}X?"),
        ("C", r"\d{2}(XX)?"),
    )
    return next((grain for grain, shape in shapes if re.fullmatch(shape, value or "")), "")


def months_on(day: date, count: int) -> date:
    """The same day `count` months later, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


NAMED: dict[str, Callable[[date], str]] = {
    "D": lambda day: day.isoformat(),
    "W": lambda day: "{:04d}-W{:02d}".format(*day.isocalendar()[:2]),
    "WE": lambda day: "{:04d}-W{:02d}-WE".format(*day.isocalendar()[:2]),
    "M": lambda day: f"{day.year:04d}-{day.month:02d}",
    "Q": lambda day: f"{day.year:04d}-Q{(day.month + 2) // 3}",
    "H": lambda day: f"{day.year:04d}-H{1 if day.month < 7 else 2}",
    "S": lambda day: season_of(day),
    "Y": lambda day: f"{day.year:04d}",
    "E": lambda day: f"{day.year // 10:03d}",
    "C": lambda day: f"{day.year // 100:02d}",
}


def named(day: date, grain: str) -> str | None:
    """The value of the stretch of that granularity in which the day lies."""
    name = NAMED.get(grain)
    return name(day) if name else None


def season_of(day: date) -> str:
    """The season of a day; a winter carries the year in which it begins."""
    code = next(code for code, (first, last) in SEASONS.items() if _in_months(day.month, first, last))
    return f"{day.year - (code == 'WI' and day.month < 3):04d}-{code}"


def _in_months(month: int, first: int, last: int) -> bool:
    return first <= month <= last if first <= last else month >= first or month <= last


def _picked(relative: Relative, value: str) -> str | None:
    place = interval(value)
    if place is None or place.earliest is None or place.latest is None:
        return None
    found = [
        (span.earliest, span.latest, name)
        for name in candidates(relative.pick, place.earliest, place.latest)
        if (span := interval(name)) and span.earliest and span.latest
    ]
    chosen = WAYS[relative.way](sorted(set(found)), place.earliest, place.latest)
    return chosen[2] if chosen else None


Candidate = tuple[date, date, str]


def _last(found: list[Candidate], first: date, _: date) -> Candidate | None:
    return max((one for one in found if one[1] < first), default=None)


def _back(found: list[Candidate], _: date, last: date) -> Candidate | None:
    return max((one for one in found if one[0] <= last), default=None)


def _next(found: list[Candidate], _: date, last: date) -> Candidate | None:
    return min((one for one in found if one[0] > last), default=None)


def _ahead(found: list[Candidate], first: date, _: date) -> Candidate | None:
    return min((one for one in found if one[1] >= first), default=None)


def _in(found: list[Candidate], first: date, last: date) -> Candidate | None:
    inside = [one for one in found if first <= one[0] and one[1] <= last]
    begun = [one for one in found if first <= one[0] <= last]  # a winter reaches into the next year
    return min(inside or begun, default=None)


Choose = Callable[[list[Candidate], date, date], Candidate | None]


def _near(before: int, after: int) -> Choose:
    """The nearest, a day before counting as `before` days and one after as `after`."""

    def choose(found: list[Candidate], first: date, last: date) -> Candidate | None:
        def away(one: Candidate) -> tuple[int, date]:
            return max(after * (one[0] - last).days, before * (first - one[1]).days, 0), one[0]

        return min(found, key=away, default=None)

    return choose


def _month_last(found: list[Candidate], first: date, _: date) -> Candidate | None:
    """ "Last February" in April is rarely the one of this year, which would be "in February"; "last November" in January is."""

    def told_apart(one: Candidate) -> bool:
        return one[1] < first and (one[1].year < first.year or (first - one[1]).days > JUST_PAST)

    return max((one for one in found if told_apart(one)), default=None)


WAYS: dict[str, Choose] = {
    "last": _last,
    "back": _back,
    "next": _next,
    "ahead": _ahead,
    "in": _in,
    "near": _near(1, 1),
    "near-back": _near(1, 3),
    "near-ahead": _near(3, 1),
    "month-last": _month_last,
}


def candidates(pick: str, first: date, last: date) -> Iterator[str]:
    """The values of that kind around the days: XXXX-WXX-5 gives Fridays, XXXX-04 Aprils, XXXX-XX-25 25ths."""
    if pick.startswith("XXXX-WXX-"):
        yield from _in_weeks(pick[9:], first, last)
    elif pick.startswith("XXXX-XX-"):
        for at in range(-13, 14):
            yield named(months_on(first.replace(day=1), at), "M") + pick[7:]  # type: ignore[operator]
    else:
        for year in range(max(first.year - 9, 1), min(last.year + 9, 9999)):
            yield pick.replace("XXXX", f"{year:04d}")


def _in_weeks(which: str, first: date, last: date) -> Iterator[str]:
    day = first - timedelta(days=21)
    while day <= last + timedelta(days=21):
        if which == "WE" and day.isoweekday() == 6:
            yield NAMED["WE"](day)
        elif which == str(day.isoweekday()):
            yield day.isoformat()
        day += timedelta(days=1)
