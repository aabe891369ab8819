"""Readings of times of day. They stand beside a day ("10 p.m. Wednesday"), which `joining` finds."""

from __future__ import annotations

from relazione.annotate.times.reading import Hit, Reading


def clock_time(hit: Hit) -> Reading | None:
    """10:30 p.m.; 9 a.m. EST; 22:00 GMT; 5 o'clock."""
    hours, _, minutes = str(hit.value("clock")).replace(".", ":").partition(":")
    hour = int(hours)
    if "half" in hit and hour < 13:
        hour = hour % 12 + int(hit.value("half"))
    if hour > 24:
        return None
    return _told(hit, f"T{hour:02d}:{minutes or '00'}")


def hundred_hours(hit: Hit) -> Reading | None:
    """1400 GMT."""
    hour, minute = divmod(int(hit.value("clock")), 100)
    return _told(hit, f"T{hour:02d}:{minute:02d}") if hour < 25 and minute < 60 else None


def clock_word(hit: Hit) -> Reading:
    """Noon, midday, midnight."""
    return _told(hit, f"T{hit.value('word')}")


def part_of_day(hit: Hit) -> Reading:
    """Morning, evening: only beside a day."""
    return _told(hit, f"T{hit.value('part')}")


def _told(hit: Hit, tail: str) -> Reading:
    return Reading(hit.first, hit.last, "TIME", hit.rule, tail=tail)
