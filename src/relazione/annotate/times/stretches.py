"""Lengths with a known end: "a four-day visit on Sunday" begins that day, "until April 19" ends there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from relazione.annotate.times.cues import cues
from relazione.annotate.times.words import Words
from relazione.model.notes import Time

COUNTED = re.compile(r"P(\d+)([DW])")
LONGEST = 60  # days a stay may last
REACH = 20  # words within which the end of a length is named


def stretched(times: Sequence[Time], words: Words) -> list[Time]:
    """The times, lengths with their first and last day where their sentence names one of them."""
    return [_with_ends(time, times, words) for time in times]


def _with_ends(length: Time, times: Sequence[Time], words: Words) -> Time:
    days = _days(length)
    if days is None or length.earliest or length.rule not in ("duration", "after-event"):
        return length
    for day in times:
        end = _end(length, day, words) if day.granularity == "D" and day.earliest == day.latest else ""
        if end and day.earliest:
            first, last = _stretch(date.fromisoformat(day.earliest), days, end)
            return replace(
                length, earliest=first, latest=last, anchor=day.id, granularity="D", rule=f"duration-{end}"
            )
    return length


def _days(length: Time) -> int | None:
    found = COUNTED.fullmatch(length.value) if length.type == "DURATION" else None
    days = int(found[1]) * (7 if found[2] == "W" else 1) if found else 0
    return days if 1 < days <= LONGEST else None


def _stretch(day: date, days: int, end: str) -> tuple[str, str]:
    """Both ends count: four days from the 16th end on the 19th."""
    rest = timedelta(days - 1)
    first, last = (day, day + rest) if end == "from" else (day - rest, day)
    return first.isoformat(), last.isoformat()


def _end(length: Time, day: Time, words: Words) -> str:
    """Which end of the length the day is: "from", "until", or "" for neither."""
    low, high = sorted((bisect_left(words.starts, length.start), bisect_left(words.starts, day.start)))
    if high - low > REACH or any(_stops(words, at) for at in range(low, high)):
        return ""
    at = bisect_left(words.starts, day.start)
    before = [words.said(place).lower() for place in range(max(at - 2, 0), at)]
    if any(said in cues("ending") for said in before):
        return "until"
    if any(said in cues("starting") for said in before):
        return "from"
    sentence = {words.said(place).lower() for place in _clause(words, low, high)}
    plain = not before or before[-1] == "on" or words.name(at - 1) in ("OTHER", "COMMA")
    return "from" if plain and sentence & cues("starts") else ""


def _clause(words: Words, low: int, high: int) -> range:
    """The words around, back to the head of the sentence."""
    first = low
    while first > 0 and not _stops(words, first - 1) and low - first < REACH:
        first -= 1
    return range(first, high)


def _stops(words: Words, at: int) -> bool:
    name = words.name(at)
    return name == "BREAK" or (name == "STOP" and words.said(at + 1)[:1].isupper())
