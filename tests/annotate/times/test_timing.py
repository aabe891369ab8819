"""What holds for the times of any text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.annotate.times import Times
from relazione.annotate.times.words import lexicon
from relazione.model.article import Article, Published
from relazione.model.moment import interval
from relazione.model.notes import Notes, Time
from relazione.model.relative import parse_relative, solve

LISTED = sorted({word for listed in lexicon().values() for word in listed})
MARKS = [
    ",",
    ".",
    "-",
    "'s",
    "\n\n",
    "16",
    "2023",
    "19th",
    "1990s",
    "10:30",
    "2023-04-16",
    "31",
    "visit",
    "Russia",
    "will",
]
texts = st.lists(st.sampled_from(LISTED + MARKS), max_size=40).map(" ".join)
days = st.dates().map(lambda day: day.isoformat()) | st.none()


def read(text: str, day: str | None) -> list[Time]:
    published = Published(value=day, status="stated" if day else "unknown")
    article = Article(id="a", path="a", text=text, sha256="", published=published)
    return [time for time in Times()(article, Notes()) if isinstance(time, Time)]


@given(texts, days)
def test_spans_lie_in_the_text_in_order_and_apart(text: str, day: str | None) -> None:
    times = read(text, day)

    assert all(0 <= time.start < time.end <= len(text) for time in times)
    assert all(text[time.start : time.end] == text[time.start : time.end].strip() for time in times)
    assert all(one.end <= two.start for one, two in pairwise(times))
    assert len({time.id for time in times}) == len(times)


@given(texts, days)
def test_the_first_day_is_not_after_the_last(text: str, day: str | None) -> None:
    for time in read(text, day):
        if time.earliest and time.latest:
            assert time.earliest <= time.latest


@given(texts, days)
def test_the_days_of_a_calendar_value_are_its_interval(text: str, day: str | None) -> None:
    for time in read(text, day):
        span = interval(time.value) if time.type in ("DATE", "TIME") else None
        if span:
            assert (time.earliest, time.latest) == (str(span.earliest), str(span.latest))
        elif time.type in ("DATE", "TIME"):
            assert (time.earliest, time.latest) == (None, None)


@given(texts, days)
def test_every_time_has_a_value_a_rule_and_a_reason(text: str, day: str | None) -> None:
    times = read(text, day)
    ids = {time.id for time in times}

    assert all(time.value and time.rule for time in times)
    assert all(time.anchor in (None, "published") or time.anchor in ids for time in times)
    assert all(parse_relative(time.relative) is not None for time in times if time.relative)


@given(texts, st.dates().map(lambda day: day.isoformat()))
def test_what_an_undated_text_keeps_is_solved_by_the_day(text: str, day: str) -> None:
    for undated, dated in zip(read(text, None), read(text, day), strict=True):
        relative = parse_relative(undated.relative)
        if (
            relative
            and relative.base == "published"
            and undated.anchor is None
            and dated.relative == undated.relative
        ):
            solved = solve(relative, day)
            assert dated.value == (solved or relative.unsolved) or undated.type == "DURATION"


@given(texts)
def test_without_a_day_nothing_is_counted_from_it(text: str) -> None:
    assert all(time.anchor != "published" for time in read(text, None))


@given(st.text(max_size=300), days)
def test_any_text_is_read(text: str, day: str | None) -> None:
    assert isinstance(read(text, day), list)


def test_the_same_text_gives_the_same_times() -> None:
    text = "He said on Friday that the four-day visit begins next week, a year after the war."

    assert read(text, "2024-04-12") == read(text, "2024-04-12")


DIPLOMACY = [
    "The summit, due on [Monday|2024-04-15], was agreed on [Thursday|2024-04-11].",
    "The pact expires [next February|2025-02].",
    "The drill starts off the coast on [Wednesday|2024-04-17], the navy said.",
    "Shells fell [overnight|2024-04-12TNI].",
    "They were at war from [2004|2004] to [2012|2012].",
    "He will tour the region in [the coming days|PXD].",
    "He arrives on [Sunday|2024-04-14] for a [three-day|P3D] visit.",
    "The envoys have until [April 19|2024-04-19] to reply.",
    "Since [last week|2024-W14], the border has been closed.",
    "The ministers last met in [October|2023-10].",
    "The ceasefire of [5 March 2023|2023-03-05] held for [two months|P2M].",
    "Sanctions in force since [2014|2014] were renewed on [Tuesday|2024-04-09] for [six months|P6M].",
    "The treaty was signed [a decade ago|201].",
    "Talks resume [next Monday|2024-04-15] and end [the following day|2024-04-16].",
    "By [the end of the year|2024] the base will be handed over.",
    "The envoy was expelled [earlier this week|2024-W15].",
    "The two sides have met [every month|P1M] since [January|2024-01].",
    "His term ends in [May 2025|2025-05].",
    "The visit was the first in [nine years|P9Y].",
    "The parade on [9 May|2024-05-09] will be smaller than [last year|2023].",
]


@pytest.mark.parametrize("sentence", DIPLOMACY)
def test_sentences_of_the_trade(sentence: str, remarked: Callable[..., str]) -> None:
    assert remarked(sentence) == sentence
