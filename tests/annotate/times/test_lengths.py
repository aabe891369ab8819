"""Durations, sets, and references to no day in particular."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LENGTHS = [
    "A [four-day|P4D] visit and a [two-hour|PT2H] meeting.",
    "A [four day|P4D] visit.",
    "They talked for [more than four hours|PT4H].",
    "They waited for [three weeks|P3W], then [nearly two months|P2M].",
    "They waited for [two and a half years|P2Y6M] and [half an hour|PT30M].",
    "They waited for [a couple of days|P2D], [several weeks|PXW] and [years|PXY].",
    "They waited for [two hundred years|P200Y] and [twenty-four hours|PT24H].",
    "They waited [a month|P1M] and [another week|P1W].",
    "An [8-month-old|P8M] truce.",
    "After [two decades|P20Y] of war.",
    "In [the past two months|P2M] and in [recent years|PXY].",
    "In [the next three years|P3Y] and [the coming days|PXD].",
    "In [the first nine months|P9M].",
    "It will last [three days|P3D], not [the last three days|P3D].",
]
SETS = [
    "They meet [every Monday|XXXX-WXX-1], [every two years|P2Y] and [each month|P1M].",
    "They meet [daily|P1D] and report [twice a week|P1W].",
    "They drill [every spring|XXXX-SP].",
]
REFERENCES = [
    "They are [now|PRESENT_REF] allies.",
    "They [recently|PAST_REF] signed a pact; rivals in [the past|PAST_REF].",
    "They may meet in [the future|FUTURE_REF].",
    "They may meet [soon|FUTURE_REF].",
    "He spoke of the [upcoming|FUTURE_REF] visit.",
    "They agreed. [Earlier|PAST_REF], they had not.",
]


@pytest.mark.parametrize("sentence", LENGTHS + SETS + REFERENCES)
def test_lengths_sets_and_references(sentence: str, remarked: Callable[..., str]) -> None:
    assert remarked(sentence) == sentence


def test_a_length_counted_from_the_day_has_its_days(times_in: Callable[..., list]) -> None:
    past, coming = times_in("In the past two months they met. In the next three weeks they will not.")

    assert (past.type, past.earliest, past.latest) == ("DURATION", "2024-02-12", "2024-04-12")
    assert (coming.type, coming.earliest, coming.latest) == ("DURATION", "2024-04-12", "2024-05-03")


def test_a_day_after_an_event_names_its_words(times_in: Callable[..., list]) -> None:
    text = "Two days after the attack on the port, he resigned."

    (time,) = times_in(text)

    assert (time.type, time.value) == ("DURATION", "P2D")
    assert time.relative is not None and time.relative.endswith("+2D")
    start, end = map(int, time.relative[len("event[") : time.relative.index("]")].split(":"))
    assert text[start:end].startswith("the attack")


@pytest.mark.parametrize(
    "text",
    [
        "The 54-year-old minister and a 12-year-old boy.",
        "The wells gave 400 barrels a day.",
        "He works 24 hours a day.",
        "About three-quarters of the fleet.",
        "A second round, not the third.",
        "He read the daily Tribune.",
        "As soon as they arrived, they left soon after.",
        "The future of the alliance is open.",
    ],
)
def test_what_only_looks_like_a_length(text: str, times_in: Callable[..., list]) -> None:
    assert times_in(text) == []
