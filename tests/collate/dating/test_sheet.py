"""An article laid out for dating."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from relazione.collate.dating.sheet import Sheet, day_of, weekday_back
from relazione.model.notes import Time

Lay = Callable[..., Sheet]


def test_sentences_are_split_where_no_tagger_has_found_them(sheet: Lay) -> None:
    one = sheet("a", 'They met. "We agree," he said.\n\nThen they left.')

    assert [span.of(one.text).strip() for span in one.sentences] == [
        "They met.",
        '"We agree," he said.',
        "Then they left.",
    ]


def test_a_sentence_is_found_by_its_offsets(sheet: Lay) -> None:
    one = sheet("a", "They met. They left.")

    found = one.sentence_at(12)

    assert found is not None and found.of(one.text) == "They left."
    assert one.sentence_at(500) is None


def test_persons_times_and_content_of_a_sentence(sheet: Lay) -> None:
    one = sheet("a", "Orsanov met Weyl on Sunday.", "2023-04-17", ["Orsanov", "Weyl"])
    (span,) = one.sentences

    assert one.persons_in(span) == {"person:orsanov", "person:weyl"}
    assert [time.value for time in one.times_in(span)] == ["2023-04-16"]
    assert {"orsanov", "met", "weyl"} <= one.content(span)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("He will come.", True),
        ("He is due today.", True),
        ("He plans to come.", True),
        ("He came.", False),
        ("He goes often.", False),
    ],
)
def test_a_sentence_may_look_ahead(text: str, ahead: bool, sheet: Lay) -> None:
    one = sheet("a", text)

    assert one.looks_ahead(one.sentences[0]) is ahead


def test_figures_apart_from_dates(sheet: Lay) -> None:
    one = sheet("a", "On 5 March 2023 some 1,200 troops and 3.5 tons came.")

    assert one.numbers(one.sentences[0]) == {"1,200", "3.5"}


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("300 came", "300 left", True), ("300 came", "400 came", False), ("300 came", "some came", True)],
)
def test_figures_must_not_differ(left: str, right: str, same: bool, sheet: Lay) -> None:
    one, two = sheet("a", left), sheet("b", right)

    assert one.same_figures(one.sentences[0], two, two.sentences[0]) is same


def test_the_stated_day(sheet: Lay) -> None:
    assert sheet("a", "It rained.", "2023-04-17").day == date(2023, 4, 17)
    assert sheet("a", "It rained.").day is None


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2023-04-16", date(2023, 4, 16)),
        ("2023-04-16TNI", date(2023, 4, 16)),
        ("2023-04", None),
        ("PAST_REF", None),
    ],
)
def test_the_day_of_a_time(value: str, day: date | None) -> None:
    assert day_of(Time("t", 0, 1, "DATE", value)) == day


@pytest.mark.parametrize(
    ("relative", "weekday"),
    [
        ("published back XXXX-WXX-5", 5),
        ("published back XXXX-WXX-5 TEV", 5),
        ("published ahead XXXX-WXX-5", None),
        ("published-1W", None),
        (None, None),
    ],
)
def test_the_weekday_just_behind(relative: str | None, weekday: int | None) -> None:
    assert weekday_back(Time("t", 0, 1, "DATE", "", relative=relative)) == weekday
