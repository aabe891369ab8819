"""Readings that count from another day: the publication day ("last week", "two years ago") or the time mentioned before
("the next day", "a year earlier", "at the time")."""

from __future__ import annotations

from relazione.annotate.times.reading import Hit, Reading, amount
from relazione.model.notes import TimexType
from relazione.model.relative import Relative, Way

# what a frame word does: (counted from, steps)
FRAMES = {
    "LAST": ("published", -1),
    "PAST": ("published", -1),  # "this past Sunday"
    "NEXT": ("published", 1),
    "COMING": ("published", 1),
    "THIS": ("published", 0),
    "CURRENT": ("published", 0),
    "FOLLOWING": ("text", 1),
    "PREVIOUS": ("text", -1),
    "SAME": ("text", 0),
    "THAT": ("text", 0),
}
WEEKDAY_WAYS: dict[str, Way] = {"LAST": "last", "PAST": "last", "NEXT": "next", "COMING": "next"}
WEEKDAY_WAYS |= {"FOLLOWING": "next", "PREVIOUS": "last", "SAME": "near", "THAT": "near", "THIS": "ahead"}
HOURS = ("TH", "TM", "TS")


def day_word(hit: Hit) -> Reading:
    """Today, yesterday, tomorrow; with a part of the day: tomorrow night."""
    tail = f"T{hit.value('part')}" if "part" in hit else ""
    kind: TimexType = "TIME" if tail else "DATE"
    return hit.relative(Relative(shift=hit.value("day"), unit="D", tail=tail), kind)


def two_days_off(hit: Hit) -> Reading:
    """The day before yesterday; the day after tomorrow."""
    return hit.relative(Relative(shift=2 * hit.value("day"), unit="D"))


def part_of_this_day(hit: Hit) -> Reading:
    """Tonight; this morning; overnight."""
    return hit.relative(Relative(unit="D", tail=f"T{hit.value('part')}"), "TIME")


def last_night(hit: Hit) -> Reading:
    """Last night: the night of the day before."""
    return hit.relative(Relative(shift=-1, unit="D", tail=f"T{hit.value('part')}"), "TIME")


def framed_unit(hit: Hit) -> Reading | None:
    """Last month; next year; this week; the following day; that year."""
    unit, frame = _unit(hit), hit.names("frame")[-1]
    if unit in HOURS or unit == "L" or (unit, frame) == ("D", "THIS"):
        return None
    if frame == "LAST" and hit.words.name(hit.last) == "OF":
        return None  # "the last week of March"
    base, step = FRAMES[frame]
    if unit == "D" and frame in ("NEXT", "COMING"):
        base = "text"  # "the next day" is told from the day before it; the one after today is "tomorrow"
    return hit.relative(Relative(base=base, shift=step, unit=unit))


def _unit(hit: Hit) -> str:
    unit = hit.value("unit")
    return "W" if unit == "F" else str(unit)


def weekend(hit: Hit) -> Reading:
    """The weekend; last weekend; next weekend."""
    frame = hit.names("frame")[-1] if "frame" in hit else ""
    if frame == "NEXT":  # not the one at hand
        return hit.relative(Relative(shift=1, unit="W", way="in", pick="XXXX-WXX-WE"))
    way: Way = WEEKDAY_WAYS.get(frame, "")
    return hit.relative(Relative(pick="XXXX-WXX-WE", way=way))


def weekday(hit: Hit) -> Reading:
    """Friday; last Friday; the previous Friday; this coming Sunday."""
    pick = f"XXXX-WXX-{hit.value('day')}"
    if "frame" not in hit:
        return hit.relative(Relative(pick=pick))
    frame = hit.names("frame")[-1]
    base = FRAMES[frame][0]
    return hit.relative(Relative(base=base, pick=pick, way=WEEKDAY_WAYS[frame]))


def weekday_of_week(hit: Hit) -> Reading | None:
    """Friday of last week; Monday next week."""
    if hit.value("unit") != "W":
        return None
    _, step = FRAMES[hit.names("frame")[-1]]
    return hit.relative(Relative(shift=step, unit="W", way="in", pick=f"XXXX-WXX-{hit.value('day')}"))


def ago(hit: Hit) -> Reading | None:
    """Two years ago: at the granularity of the unit; weeks are counted in days; an open number is just the past."""
    count, unit = amount(hit, "count"), hit.value("unit")
    if count == "X" or unit in HOURS or not float(count).is_integer():
        return hit.fixed("PAST_REF")
    steps, unit = _plain(int(count), str(unit))
    grain = "D" if unit == "W" and steps > 1 else ""
    return hit.relative(Relative(shift=-steps, unit=unit, grain=grain))


def _plain(count: int, unit: str) -> tuple[int, str]:
    return (2 * count, "W") if unit == "F" else (1000 * count, "Y") if unit == "L" else (count, unit)


def units_past(hit: Hit) -> Reading:
    """Years ago, months ago: no number at all."""
    return hit.fixed("PAST_REF")


def from_the_time_before(hit: Hit) -> Reading | None:
    """A year earlier; two days later: counted from the time mentioned before, at its granularity."""
    count, unit = amount(hit, "count"), hit.value("unit")
    if count == "X" or unit in HOURS or not float(count).is_integer():
        return None
    steps, unit = _plain(int(count), str(unit))
    sign = hit.value("way")
    return hit.relative(Relative(base="text", shift=sign * steps, unit=unit, grain="same"))


def the_day_before(hit: Hit) -> Reading | None:
    """The day before, the week before: counted from the time mentioned before."""
    unit = _unit(hit)
    return None if unit in HOURS or unit == "L" else hit.relative(Relative(base="text", shift=-1, unit=unit))


def the_night_before(hit: Hit) -> Reading:
    """The night before."""
    return hit.relative(Relative(base="text", shift=-1, unit="D", tail=f"T{hit.value('part')}"), "TIME")


def a_year_before(hit: Hit) -> Reading | None:
    """The year-earlier quarter; a year ago in a company's report: the stretch last mentioned, one year before."""
    return hit.relative(Relative(base="text", shift=-1, unit="Y", grain="same"))


def at_the_time(hit: Hit) -> Reading:
    """At the time; at that time: the time mentioned before, whatever its granularity."""
    return hit.relative(Relative(base="text"))


def stretch_in_hand(hit: Hit) -> Reading | None:
    """The quarter, the latest quarter: the one the text is about; the year, the week: the one it is written in."""
    unit = _unit(hit)
    if unit not in ("Q", "Y", "W"):
        return None
    return hit.relative(Relative(base="text" if unit == "Q" else "published", unit=unit))
