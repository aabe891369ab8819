"""Lengths whose sentence names one of their ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

KNOWN = [
    ("He will start a four-day visit on Sunday.", "2024-04-14", "2024-04-17"),
    ("A four-day visit from Sunday will take him to Vestra.", "2024-04-14", "2024-04-17"),
    ("He began a three-day trip on Thursday.", "2024-04-11", "2024-04-13"),
    ("He is on a four-day visit until April 19.", "2024-04-16", "2024-04-19"),
    ("The two-week drill, ending April 19, is the largest.", "2024-04-06", "2024-04-19"),
    ("Starting on Monday, a five-day session will weigh it.", "2024-04-15", "2024-04-19"),
]
UNKNOWN = [
    "On Tuesday, the second day of a four-day visit, he spoke.",
    "He spoke for two days. On Sunday he started home.",
    "He announced on Friday a four-day visit.",
    "A four-year term began on Sunday.",
    "He spoke for two hours on Sunday.",
]


@pytest.mark.parametrize(("sentence", "first", "last"), KNOWN)
def test_a_length_with_a_known_end_has_its_days(
    sentence: str, first: str, last: str, times_in: Callable[..., list]
) -> None:
    (length,) = [time for time in times_in(sentence) if time.type == "DURATION"]

    assert (length.earliest, length.latest) == (first, last)
    assert length.anchor and length.rule in ("duration-from", "duration-until")


@pytest.mark.parametrize("sentence", UNKNOWN)
def test_a_length_without_one_has_none(sentence: str, times_in: Callable[..., list]) -> None:
    lengths = [time for time in times_in(sentence) if time.type == "DURATION"]

    assert all(time.earliest is None for time in lengths)


def test_without_a_publication_day_the_length_stays_a_length(times_in: Callable[..., list]) -> None:
    length, _ = times_in("He will start a four-day visit on Sunday.", None)

    assert (length.value, length.earliest, length.latest) == ("P4D", None, None)
