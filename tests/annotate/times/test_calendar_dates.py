"""Dates as they stand in a calendar."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DATES = [
    "The envoys met on [16 April 2023|2023-04-16].",
    "The envoys met on [April 16, 2023|2023-04-16], in the capital.",
    "The envoys met on [the 16th of April 2023|2023-04-16].",
    "The envoys met on [Sunday, April 16, 2023|2023-04-16].",
    "The envoys met on [Sunday 16 April 2023|2023-04-16].",
    "The envoys met on [Apr. 16|2024-04-16].",
    "The envoys met on [Dec. 30|2023-12-30].",
    "The accord of [2015-07-14|2015-07-14] is in force.",
    "Filed at [2024-04-12T09:30|2024-04-12T09:30] from the border.",
    "Filed on [14/07/2015|2015-07-14].",
    "Filed on [7/14/2015|2015-07-14].",
    "Filed on [14.07.2015|2015-07-14].",
    "Filed on [2015/07/14|2015-07-14].",
    "The pact was signed in [March 2003|2003-03].",
    "The pact was signed in [March, 2003|2003-03].",
    "The pact was signed in [March of 2003|2003-03].",
    "The pact was signed in [1997|1997].",
    "The pact of [1648|1648] ended the war.",
    "Growth slowed in [fiscal 2023|2023].",
    "They were allies in [the 1990s|199] and rivals in [the early 1980s|198].",
    "They were allies in [the '70s|197].",
    "A border drawn in [the 19th century|18].",
    "A [20th century|19] border.",
    "Trade fell in [the third quarter of 2023|2023-Q3] and rose in [Q1 2024|2024-Q1].",
    "Trade fell in [the second half of 2023|2023-H2].",
    "Trade fell in [this year's first quarter|2024-Q1].",
    "They met in [the winter of 2022|2022-WI] and in [spring 2023|2023-SP].",
    "[nineteen ninety-four|1994] was a good year.",
    "A bond from [the Iron League era|XXXX], and [Iron League-era|XXXX] arms.",
    "A new era has begun, the era of the drone.",
]
ELLIPTICAL = [
    "The embassy reopened on [April 19|2024-04-19].",
    "The embassy closed on [October 30|2023-10-30].",
    "The envoy was recalled in [November|2023-11].",
    "The talks will resume in [June|2024-06].",
    "The minister was sworn in [last May|2023-05].",
    "The term expires [next February|2025-02].",
    "They met on [April 9|2024-04-09] and [10|2024-04-10].",
    "They met on [9|2024-04-09] and [10 April|2024-04-10].",
    "They signed it in [March last year|2023-03].",
    "They will sign it in [May of this year|2024-05].",
    "He arrives on [the 25th|2024-04-25].",
    "He will look into the [Jan. 6|2024-01-06] attack.",
    "They met on [the third of March|2024-03-03].",
    "Many stayed at home [last July 4|2023-07-04].",
    "He came in [the last week of March|2024-03].",
    "The base opens by [year-end|2024-12-31].",
    "The fleet sailed [last summer|2023-SU] and returned in [late October|2023-10].",
]
RANGES = [
    "The visit of [April 16-19|2024-04-16/2024-04-19] was long planned.",
    "The drill will run from [16 to 19 April|2024-04-16/2024-04-19].",
    "The drill will run between [16 and 19 April 2025|2025-04-16/2025-04-19].",
    "The drill ran from [April 28 to May 2, 2023|2023-04-28/2023-05-02].",
    "He led the mission in [2004-2012|2004/2012] and again in [2015-16|2015/2016].",
]


@pytest.mark.parametrize("sentence", DATES + ELLIPTICAL + RANGES)
def test_a_date_is_read_with_its_value(sentence: str, remarked: Callable[..., str]) -> None:
    assert remarked(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("The visit of April 16-19 was planned.", "2024-04-16", "2024-04-19"),
        ("The pact was signed in March 2003.", "2003-03-01", "2003-03-31"),
        ("Trade fell in the third quarter of 2023.", "2023-07-01", "2023-09-30"),
        ("They were allies in the 1990s.", "1990-01-01", "1999-12-31"),
        ("They met in the winter of 2022.", "2022-12-01", "2023-02-28"),
    ],
)
def test_a_date_has_its_first_and_last_day(
    sentence: str, first: str, last: str, times_in: Callable[..., list]
) -> None:
    (time,) = times_in(sentence)

    assert (time.earliest, time.latest) == (first, last)


@pytest.mark.parametrize(
    ("day", "value"), [("2029-02-13", "2029-02-12"), ("2029-12-03", "2029-12-02"), (None, "2029-12-02")]
)
def test_the_order_of_day_and_month_is_that_nearer_to_the_publication_day(
    day: str | None, value: str, times_in: Callable[..., list]
) -> None:
    (time,) = times_in("Posted 12/02/2029 on the board.", day)
    (hour,) = times_in("Posted 12/02/2029 - 01:15 on the board.", day)

    assert time.value == value
    assert hour.value == f"{value}T01:15"


@pytest.mark.parametrize(
    "sentence", ["He met 31.02.2023 people.", "February 30, 2023 never was.", "Room 2023-13-45 was empty."]
)
def test_days_that_never_were_get_no_day(sentence: str, times_in: Callable[..., list]) -> None:
    assert all(time.granularity != "D" for time in times_in(sentence))
