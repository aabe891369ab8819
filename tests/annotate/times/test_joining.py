"""Days with their hours, dates with the word that narrows them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HOURS = [
    "He arrived at [10 p.m. Wednesday|2024-04-10T22:00].",
    "He arrived at [10:30 p.m. on Wednesday|2024-04-10T22:30].",
    "He arrived [Wednesday at 9 a.m.|2024-04-10T09:00] by train.",
    "He arrived at [noon Thursday|2024-04-11T12:00].",
    "He arrived on [Thursday night|2024-04-11TNI].",
    "He arrived on [the morning of April 9|2024-04-09TMO].",
    "He arrived at [5 p.m. EST on April 9|2024-04-09T17:00].",
    "It began on [9 April at 18:00 GMT|2024-04-09T18:00].",
    "It began on [9 April 2003 at 18:00|2003-04-09T18:00].",
    "It began at [6 o'clock|2024-04-12T06:00].",
    "It began at [1400 GMT|2024-04-12T14:00].",
    "He leaves [tomorrow night|2024-04-13TNI].",
]
NARROWED = [
    "He came in [early March|2024-03] and left in [late March|2024-03].",
    "He came in [mid-March|2024-03].",
    "He came [earlier this month|2024-04].",
    "He came [late Thursday|2024-04-11].",
    "He came at [the end of 2023|2023].",
    "He came in [the early 1990s|199].",
    "He came [earlier in the year|2024].",
    "He may come [sometime next year|2025].",
]
AROUND = [
    "They meet in [the week of 6 May|2024-W19].",
    "They met in [the week of 6 May 2023|2023-W18].",
    "He came on [the night of 14 to 15 March|2024-03-14/2024-03-15].",
]
NEVER_A_TIME = ["It was a cold morning and a dark night.", "Evening classes."]


@pytest.mark.parametrize("sentence", HOURS + NARROWED + AROUND)
def test_what_belongs_together_is_one_time(sentence: str, remarked: Callable[..., str]) -> None:
    assert remarked(sentence) == sentence


@pytest.mark.parametrize("text", NEVER_A_TIME)
def test_a_part_of_the_day_alone_is_none(text: str, times_in: Callable[..., list]) -> None:
    assert times_in(text) == []


def test_an_hour_is_of_the_day_last_told(times_in: Callable[..., list]) -> None:
    day, hour = times_in("The siege of 5 March 2003 went on. Shots were heard at 10 p.m. in the port.")

    assert (hour.value, hour.anchor) == ("2003-03-05T22:00", day.id)


def test_in_the_morning_is_of_the_day_last_told(times_in: Callable[..., list]) -> None:
    times = times_in("They met on Tuesday. In the morning they talked.")

    assert [time.value for time in times] == ["2024-04-09", "2024-04-09TMO"]


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("He waited more than two hours.", "more than two hours"),
        ("He waited about two hours.", "about two hours"),
        ("He ruled over the past two years.", "the past two years"),
        ("He waited at least 30 days.", "at least 30 days"),
    ],
)
def test_a_length_takes_in_its_roughly_but_no_preposition(
    sentence: str, span: str, times_in: Callable[..., list]
) -> None:
    (time,) = times_in(sentence)

    assert sentence[time.start : time.end] == span
