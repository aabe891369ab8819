"""Times counted from the publication day, Friday 12 April 2024, or from the time mentioned before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FROM_THE_DAY = [
    "The minister arrived [today|2024-04-12] and leaves [tomorrow|2024-04-13].",
    "He spoke [yesterday|2024-04-11] and [the day before yesterday|2024-04-10].",
    "They met [last week|2024-W14] and will meet [next week|2024-W16].",
    "They met [last month|2024-03], not [this month|2024-04].",
    "The treaty lapsed [last year|2023] and returns [next year|2025].",
    "They spoke by phone [last night|2024-04-11TNI] and [this morning|2024-04-12TMO].",
    "He leaves [tonight|2024-04-12TNI].",
    "[Three days ago|2024-04-09] the border was shut.",
    "[Two weeks ago|2024-03-29] the border was shut.",
    "[Two months ago|2024-02] the border was shut.",
    "[A decade ago|201] the border was shut.",
    "[20 years ago|2004] the border was shut.",
    "[Several years ago|PAST_REF] the border was shut.",
    "They spoke [earlier this year|2024] and [late last month|2024-03].",
    "They return [next weekend|2024-W16-WE].",
]
FROM_THE_TEXT = [
    "They met on [5 March 2003|2003-03-05]. [The next day|2003-03-06] the siege began.",
    "They met on [5 March 2003|2003-03-05]. [Two days later|2003-03-07] the siege began.",
    "They met on [5 March 2003|2003-03-05]. [A week later|2003-03-12] the siege began.",
    "They met on [5 March 2003|2003-03-05]. [The following month|2003-04] the siege began.",
    "They met on [5 March 2003|2003-03-05] and parted [that year|2003].",
    "They met in [March 2003|2003-03]. [A year earlier|2002-03] they were at war.",
    "They met in [March 2003|2003-03]. [At the time|2003-03] nobody noticed.",
    "They met on [5 March 2003|2003-03-05]; [the day before|2003-03-04], they had not.",
    "They met on [5 March 2003|2003-03-05]. Shots fell [the night before|2003-03-04TNI].",
    "Shots fell [the night before|2024-04-11TNI].",
    "Exports rose in [the third quarter of 2023|2023-Q3] from [a year earlier|2022-Q3].",
]
UNSOLVED = ["[The next day|XXXX-XX-XX] the siege began.", "[Two days later|XXXX-XX-XX] the siege began."]


@pytest.mark.parametrize("sentence", FROM_THE_DAY + FROM_THE_TEXT + UNSOLVED)
def test_a_relative_time_is_counted_out(sentence: str, remarked: Callable[..., str]) -> None:
    assert remarked(sentence) == sentence


def test_the_anchor_is_named(times_in: Callable[..., list]) -> None:
    first, second, third = times_in("They met on 5 March 2003. Two days later it began. It ended last week.")

    assert (first.anchor, second.anchor, third.anchor) == (None, first.id, "published")
    assert (first.relative, second.relative, third.relative) == (None, "text+2D@same", "published-1W")


WEEKDAYS = [
    ("He said on [Friday|2024-04-12] that he would come.", "the publication day itself"),
    ("He said on [Thursday|2024-04-11] that he would come.", "the day before"),
    ("He left on [Saturday|2024-04-06].", "nearly a week ago"),
    ("He will leave on [Saturday|2024-04-13].", "will"),
    ("The summit is due on [Monday|2024-04-15].", "due"),
    ("The envoy is expected to arrive [Tuesday|2024-04-16].", "expected to"),
    ("The talks are set to resume [Monday|2024-04-15].", "set to"),
    ("The talks could end as early as [Sunday|2024-04-14].", "as early as"),
    ("He spoke ahead of [Monday|2024-04-15]'s vote.", "ahead of"),
    ("He praised [Monday|2024-04-08]'s vote.", "a possessive is over"),
    ("He met them [last Friday|2024-04-05].", "last: not the day itself"),
    ("He meets them [next Tuesday|2024-04-16].", "next"),
    ("He meets them [this coming Sunday|2024-04-14].", "this coming"),
    ("He will meet them on [Tuesday next week|2024-04-16].", "of the next week"),
    ("He met them on [Tuesday of last week|2024-04-02].", "of the last week"),
    ("They met on [Mondays|XXXX-WXX-1].", "a set"),
]


@pytest.mark.parametrize(("sentence", "why"), WEEKDAYS)
def test_a_weekday_looks_where_its_clause_looks(
    sentence: str, why: str, remarked: Callable[..., str]
) -> None:
    assert remarked(sentence) == sentence, why


UNDATED = [
    "He said on [Friday|XXXX-WXX-5] that talks begin [next week|XXXX-WXX].",
    "He will leave on [April 19|XXXX-04-19], as [last year|XXXX].",
    "He was named in [March|XXXX-03].",
]


@pytest.mark.parametrize("sentence", UNDATED)
def test_without_a_publication_day_values_stay_open(sentence: str, remarked: Callable[..., str]) -> None:
    assert remarked(sentence, None) == sentence


def test_an_undated_article_keeps_what_its_words_say(times_in: Callable[..., list]) -> None:
    times = times_in("He will leave on Friday, said the ministry. They met last month.", None)

    assert [time.relative for time in times] == ["published ahead XXXX-WXX-5", "published-1M"]
    assert all(time.anchor is None and time.earliest is None for time in times)


@pytest.mark.parametrize(
    ("day", "value"), [("2023-04-17", "2022-02"), ("2023-12-05", "2023-02"), ("2023-01-20", "2022-02")]
)
def test_last_february_is_not_the_one_just_past(day: str, value: str, times_in: Callable[..., list]) -> None:
    (time,) = times_in("It has grown since the war began last February.", day)

    assert time.value == value


def test_in_february_is_the_nearest(times_in: Callable[..., list]) -> None:
    (time,) = times_in("In February, the ministry published a plan.", "2023-04-17")

    assert time.value == "2023-02"
