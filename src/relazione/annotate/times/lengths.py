"""Readings of durations and of sets of times."""

from __future__ import annotations

from dataclasses import replace

from relazione.annotate.times.reading import Hit, Reading, amount
from relazione.model.relative import Relative

# unit -> (prefix and letter of the TIMEX3 duration, how many of it)
LETTERS = {"D": ("P", "D", 1), "W": ("P", "W", 1), "F": ("P", "W", 2), "M": ("P", "M", 1), "Q": ("P", "Q", 1)}
LETTERS |= {
    "Y": ("P", "Y", 1),
    "E": ("P", "E", 1),
    "C": ("P", "C", 1),
    "L": ("P", "L", 1),
    "H": ("P", "M", 6),
}
LETTERS |= {"TH": ("PT", "H", 1), "TM": ("PT", "M", 1), "TS": ("PT", "S", 1), "WE": ("P", "WE", 1)}
TENFOLD = {"E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000)}
MODALS = {"will", "would", "to", "could", "may", "might", "should", "can", "must"}  # "will last three days"
FRAME_STEPS = {"PAST": -1, "LAST": -1, "NEXT": 1, "COMING": 1}


def period(count: float | str, unit: str) -> str:
    """The TIMEX3 duration: P4D, PT2H, P1Y6M …; "X" for an open number.

    >>> period(2, "F"), period("X", "Y"), period(1.5, "Y")
    ('P4W', 'PXY', 'P1Y6M')
    """
    prefix, letter, times = LETTERS[unit]
    if count == "X":
        return f"{prefix}X{letter}"
    number = float(count) * times
    if number % 1 == 0.5 and letter in ("Y", "H", "M"):
        whole, rest = int(number), {"Y": "6M", "H": "30M", "M": "30S"}[letter]
        return f"{prefix}{whole or ''}{letter if whole else ''}{rest}"
    return f"{prefix}{number:g}{letter}" if number % 1 else f"{prefix}{int(number)}{letter}"


def _period(count: float | str, unit: str) -> str:
    """As `period`, several decades as years (two decades: P20Y), one as itself."""
    if unit in TENFOLD and count not in (1, "X"):
        letter, times = TENFOLD[unit]
        return period(float(count) * times, letter)
    return period(count, unit)


def duration(hit: Hit) -> Reading | None:
    """Four days; a four-day …; a year; several weeks. A "four-year-old" is somebody."""
    if hit.value("unit") == "Y" and hit.names_at_end() == ["HYPHEN", "OLD"]:
        return None
    return hit.fixed(_period(amount(hit, "count"), hit.value("unit")), "DURATION")


def open_duration(hit: Hit) -> Reading | None:
    """Weeks; for years; in recent months: an open number."""
    return hit.fixed(period("X", hit.value("unit")), "DURATION")


def bare_units(hit: Hit) -> Reading | None:
    """Weeks, for years. Quarters are flats too, "after-hours" is a manner; nights, minutes want a number."""
    nights = hit.words.said(hit.first).lower() == "nights" or hit.words.name(hit.first - 1) == "HYPHEN"
    return None if nights or hit.value("unit") in ("Q", "TS", "TM") else open_duration(hit)


def unit_ended(hit: Hit) -> Reading | None:
    """The year ended March 31: a length, known by its last day."""
    if hit.value("unit") != "Y":
        return None
    return Reading(hit.first, hit.match.start("ended"), "DURATION", hit.rule, value="P1Y")


def earlier(hit: Hit) -> Reading:
    """Earlier, … at the head of a sentence: before what was just told."""
    return Reading(hit.first + 1, hit.first + 2, "DATE", hit.rule, value="PAST_REF")


def unit_long(hit: Hit) -> Reading:
    """Day-long, year-long."""
    return hit.fixed(period(1, hit.value("unit")), "DURATION")


def and_a_half(hit: Hit) -> Reading:
    """Two and a half years; an hour and a half."""
    return hit.fixed(period(float(amount(hit, "count")) + 0.5, hit.value("unit")), "DURATION")


def half_a_unit(hit: Hit) -> Reading | None:
    """Half an hour; a half year."""
    if hit.value("unit") not in ("Y", "TH", "TM", "M"):
        return None
    if hit.value("unit") == "M":
        return hit.fixed("P15D", "DURATION")
    return hit.fixed(period(0.5, hit.value("unit")), "DURATION")


def framed_duration(hit: Hit) -> Reading | None:
    """The past two months; the next three years: a length that ends, or begins, on the publication day."""
    frame = hit.names("frame")[-1]
    if hit.words.name(hit.first) == "LAST" and hit.words.said(hit.first - 1).lower() in MODALS:
        return replace(
            hit.fixed(_period(amount(hit, "count"), hit.value("unit")), "DURATION"), first=hit.first + 1
        )
    count: float | str = amount(hit, "count") if "count" in hit else "X"
    unit = str(hit.value("unit"))
    value = _period(count, unit)
    step = FRAME_STEPS.get(frame)
    reading = hit.fixed(value, "DURATION")
    if step is None or count == "X" or unit.startswith("T") or unit in ("F", "L", "WE"):
        return reading
    reach = Relative(shift=step * int(float(count)), unit=unit, grain="D")
    return Reading(hit.first, hit.last, "DURATION", hit.rule, value=value, relative=reach)


def past_stretch(hit: Hit) -> Reading | None:
    """The past year, the last decade: the article counts back one unit."""
    unit = str(hit.value("unit"))
    if unit in ("E", "C"):
        return hit.relative(Relative(shift=-1, unit=unit))
    if unit in ("F", "L") or unit.startswith("T"):
        return hit.fixed(period(1, unit), "DURATION")
    reach = Relative(shift=-1, unit=unit, grain="D")
    return Reading(hit.first, hit.last, "DURATION", hit.rule, value=period(1, unit), relative=reach)


def after_event(hit: Hit) -> Reading | None:
    """A day after the attack; two weeks before the vote: a length, and how it is counted from the event that follows.

    The event stays symbolic: `event[start:end]` are the words from the preposition to the end of its phrase.
    """
    reading = duration(hit)
    count = amount(hit, "count")
    unit = str(hit.value("unit"))
    last = hit.match.end("unit")
    if reading is None:
        return None
    if count == "X" or unit not in ("D", "W", "M", "Y") or not float(count).is_integer():
        return replace(reading, last=last)
    at = hit.match.start("way")
    start, end = hit.words.starts[at + 1], hit.words.ends[hit.match.end("event") - 1]
    steps = int(float(count)) * (1 if hit.value("way") > 0 else -1)
    relative = Relative(
        base=f"event[{start}:{end}]", shift=steps, unit=unit, grain="D" if unit == "W" else ""
    )
    return Reading(hit.first, last, "DURATION", hit.rule, value=reading.value, relative=relative)


def every(hit: Hit) -> Reading | None:
    """Every day; each month; every two years; every other week."""
    count = amount(hit, "count") if "count" in hit else 1
    return hit.fixed(period(count, hit.value("unit")), "SET")


def every_pick(hit: Hit) -> Reading:
    """Every Monday; on Mondays; each July; every summer; every morning."""
    name, value = hit.names("pick")[0], hit.value("pick")
    shapes = {"WEEKDAY": f"XXXX-WXX-{value}", "WEEKDAYS": f"XXXX-WXX-{value}", "WEEKEND": "XXXX-WXX-WE"}
    shapes |= {"PART": f"XXXX-XX-XXT{value}", "SEASON": f"XXXX-{value}", "FALL": f"XXXX-{value}"}
    shapes |= {"SEASONS": f"XXXX-{value}", "PARTS": f"XXXX-XX-XXT{value}"}
    return hit.fixed(shapes.get(name) or f"XXXX-{value:02d}", "SET")


def set_word(hit: Hit) -> Reading:
    """Daily, weekly, annually."""
    return hit.fixed(hit.value("word"), "SET")


def rate(hit: Hit) -> Reading:
    """Three times a week; once a day."""
    return hit.fixed(period(1, hit.value("unit")), "SET")


def vague(hit: Hit) -> Reading:
    """Now, recently, the future: a reference to present, past or future."""
    return hit.fixed(hit.value("word"))


def past_ref(hit: Hit) -> Reading:
    """In the past."""
    return hit.fixed("PAST_REF")


def future_ref(hit: Hit) -> Reading:
    """In the near term; the future."""
    return hit.fixed("FUTURE_REF")


def present_ref(hit: Hit) -> Reading:
    """At this moment; at present."""
    return hit.fixed("PRESENT_REF")
