"""What relative times are counted from."""

from __future__ import annotations

from collections.abc import Callable

import pytest


def values(times: list) -> list[str]:
    return [time.value for time in times]


def test_comparisons_are_told_in_passing(times_in: Callable[..., list]) -> None:
    text = "Exports in the third quarter of 2023 rose from a year earlier. In the quarter, imports fell from a year earlier."

    assert values(times_in(text)) == ["2023-Q3", "2022-Q3", "2023-Q3", "2022-Q3"]


def test_a_year_ago_beside_a_quarter_is_that_quarter(times_in: Callable[..., list]) -> None:
    assert values(times_in("In the third quarter of 2023 exports doubled from a year ago."))[1] == "2022-Q3"
    assert values(times_in("The embassy closed a year ago.")) == ["2023"]


def test_days_are_counted_one_from_the_other(times_in: Callable[..., list]) -> None:
    text = "The siege began on 5 March 2003. Two days later the bridge fell. The next day the port burned."

    times = times_in(text)

    assert values(times) == ["2003-03-05", "2003-03-07", "2003-03-08"]
    assert [time.anchor for time in times] == [None, "t1", "t2"]


def test_a_narrative_without_a_date_hangs_on_its_own_dates(times_in: Callable[..., list]) -> None:
    text = (
        "On 28 June 1914 shots rang out; in August the war began. In December the front stood still, and on 7 February "
        "the ice broke. The following spring nobody cared."
    )

    assert values(times_in(text, None)) == ["1914-06-28", "1914-08", "1914-12", "1915-02-07", "1915-SP"]


def test_undated_news_does_not(times_in: Callable[..., list]) -> None:
    text = "The pact of 5 March 2003 holds, he said on Friday. In April they will meet."

    assert values(times_in(text, None)) == ["2003-03-05", "XXXX-WXX-5", "XXXX-04"]


def test_a_year_alone_makes_no_narrative(times_in: Callable[..., list]) -> None:
    assert values(times_in("After a 2022 visit they signed a pact. In March he was named.", None)) == [
        "2022",
        "XXXX-03",
    ]


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2024-04-12", "2024-04-19"),
        ("2023-12-20", "2024-04-19"),
        ("2024-07-01", "2024-04-19"),
        ("2023-04-17", "2023-04-19"),
    ],
)
def test_a_month_and_day_is_the_nearest(day: str, value: str, times_in: Callable[..., list]) -> None:
    assert values(times_in("The stay until April 19 is long.", day)) == [value]


def test_the_quarter_of_a_dated_text_is_the_one_just_over(times_in: Callable[..., list]) -> None:
    assert values(times_in("Exports rose in the quarter.", "2024-04-12")) == ["2024-Q1"]


def test_a_late_date_solves_what_the_words_kept(times_in: Callable[..., list]) -> None:
    from relazione.model.relative import parse_relative, solve

    text = "He said on Friday that he will visit them next week, as he did last month."
    undated, dated = times_in(text, None), times_in(text, "2023-04-14")

    solved = [
        solve(relative, "2023-04-14") for time in undated if (relative := parse_relative(time.relative))
    ]

    assert solved == values(dated) == ["2023-04-14", "2023-W16", "2023-03"]
