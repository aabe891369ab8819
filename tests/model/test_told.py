"""The days an article tells for an event: told, bounded, stretched by a length."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.press import paper

from relazione.model.notes import Annotated, Event, Notes, Time
from relazione.model.span import Span
from relazione.model.told import UNTOLD, told_days

TEXT = "He will begin a four-day visit on Tuesday."
SUNDAY = Time("t1", 31, 41, "DATE", "2031-05-06", "2031-05-06", "2031-05-06")
LENGTH = Time("t2", 16, 24, "DURATION", "P4D", "2031-05-06", "2031-05-09")


def event(earliest: str | None, latest: str | None, time: str | None) -> Event:
    return Event(
        "e1", Span(25, 30), "visit", "planned", {}, time, earliest, latest, evidence=(Span(0, len(TEXT)),)
    )


def article(*times: Time) -> Annotated:
    one = paper("a", "2031-05-02", TEXT)
    return Annotated(one.article, replace(one.notes, times=times))


@pytest.mark.parametrize(
    ("told", "days"),
    [
        (event("2031-05-06", "2031-05-06", "t1"), ("2031-05-06", "2031-05-06")),
        (event("2031-05-06", "2031-05-09", None), ("2031-05-06", "2031-05-09")),
        (event(None, "2031-05-09", "t1"), (None, "2031-05-09")),  # "until Friday"
        (event("2031-05-02", None, None), UNTOLD),  # ahead of publication
        (event(None, "2031-05-02", None), UNTOLD),  # before publication
        (event("2031-05-02", None, "t1"), UNTOLD),  # "upcoming": the publication day again
        (event(None, None, None), UNTOLD),
    ],
)
def test_what_is_told_and_what_is_only_bounded(told: Event, days: tuple[str | None, str | None]) -> None:
    assert told_days(article(SUNDAY), told) == days


def test_a_length_with_its_days_tells_both_ends() -> None:
    assert told_days(article(SUNDAY, LENGTH), event(None, None, None)) == ("2031-05-06", "2031-05-09")
    assert told_days(article(SUNDAY, LENGTH), event("2031-05-06", "2031-05-06", "t1")) == (
        "2031-05-06",
        "2031-05-09",
    )


def test_a_length_elsewhere_in_the_article_is_not_this_ones() -> None:
    bare = replace(event(None, None, None), evidence=(Span(25, 30),))

    assert told_days(article(LENGTH), bare) == UNTOLD


def test_an_article_without_times() -> None:
    assert told_days(Annotated(article().article, Notes()), event("2031-05-02", None, None)) == UNTOLD
