"""The same date in the spellings of the press: British, American, agency, figures, capitals, typographic marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SAME_DAY = [
    "16 April 2023",
    "16 Apr. 2023",
    "16th April 2023",
    "16th April, 2023",
    "the 16th of April 2023",
    "the 16th of April, 2023",
    "April 16, 2023",
    "April 16 2023",
    "April 16th, 2023",
    "Apr. 16, 2023",
    "Apr 16, 2023",
    "APRIL 16, 2023",
    "Sunday, April 16, 2023",
    "Sunday 16 April 2023",
    "Sun. April 16, 2023",
    "SUNDAY, 16 APRIL 2023",
    "2023-04-16",
    "2023/04/16",
    "4/16/2023",
    "16/4/2023",
    "16.04.2023",
    "16.4.2023",
]
SAME_MONTH = ["April 2023", "April, 2023", "April of 2023", "Apr. 2023", "APRIL 2023"]
SAME_LENGTH = ["four-day", "four day", "4-day"]
SAME_SPAN = [
    "16-19 April 2023",
    "16–19 April 2023",
    "16 to 19 April 2023",
    "April 16-19, 2023",
    "April 16–19, 2023",
]
SAME_DECADE = ["the 1990s", "the '90s", "the ’90s", "the nineties", "the 1990's"]
SAME_HOUR = ["10 p.m.", "10 pm", "10:00 p.m.", "10:00 pm", "22:00", "10.00 pm"]
NEARBY = [
    ("the ministry's April 16 note", "2023-04-16"),
    ("(April 16)", "2023-04-16"),
    ("“April 16”", "2023-04-16"),
    ("April 16’s note", "2023-04-16"),
    ("on April 16; then", "2023-04-16"),
    ("mid-April", "2023-04"),
    ("mid April", "2023-04"),
    ("early-April", "2023-04"),
    ("Friday’s vote", "2023-04-14"),
    ("FRIDAY’S VOTE", "2023-04-14"),
    ("last FRIDAY", "2023-04-14"),
]


def one_value(times: list) -> str:
    (time,) = times
    return time.value


@pytest.mark.parametrize("said", SAME_DAY)
def test_one_day_in_all_its_spellings(said: str, times_in: Callable[..., list]) -> None:
    assert one_value(times_in(f"The note of {said} says so.")) == "2023-04-16"


@pytest.mark.parametrize("said", SAME_MONTH)
def test_one_month_in_all_its_spellings(said: str, times_in: Callable[..., list]) -> None:
    assert one_value(times_in(f"The note of {said} says so.")) == "2023-04"


@pytest.mark.parametrize("said", SAME_LENGTH)
def test_one_length_in_all_its_spellings(said: str, times_in: Callable[..., list]) -> None:
    assert one_value(times_in(f"After a {said} visit they left.")) == "P4D"


@pytest.mark.parametrize("said", SAME_SPAN)
def test_one_range_in_all_its_spellings(said: str, times_in: Callable[..., list]) -> None:
    (time,) = times_in(f"The visit of {said} was long.")

    assert (time.value, time.earliest, time.latest) == ("2023-04-16/2023-04-19", "2023-04-16", "2023-04-19")


@pytest.mark.parametrize("said", SAME_DECADE)
def test_one_decade_in_all_its_spellings(said: str, times_in: Callable[..., list]) -> None:
    assert one_value(times_in(f"In {said} they were allies.")) == "199"


@pytest.mark.parametrize("said", SAME_HOUR)
def test_one_hour_in_all_its_spellings(said: str, times_in: Callable[..., list]) -> None:
    assert one_value(times_in(f"At {said} they left.", "2023-04-17")) == "2023-04-17T22:00"


@pytest.mark.parametrize(("said", "value"), NEARBY)
def test_marks_and_capitals_around_do_not_matter(
    said: str, value: str, times_in: Callable[..., list]
) -> None:
    assert one_value(times_in(f"They read {said} there.", "2023-04-17")) == value


@pytest.mark.parametrize("space", [" ", "  ", "\n", "\u00a0", "\t"])
def test_blanks_within_a_time_do_not_matter(space: str, times_in: Callable[..., list]) -> None:
    assert one_value(times_in(f"The note of 16{space}April{space}2023 says so.")) == "2023-04-16"
