"""A masthead's date in figures, read in the order that fits the story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from relazione.collate.dating.own_date import orders, own_date
from relazione.collate.dating.sheet import Sheet
from relazione.model.article import Furniture
from relazione.model.notes import Time

Lay = Callable[..., Sheet]
CAST = ["Orsanov", "Weyl"]


def dated_in_figures(sheet: Lay, figures: str, persons: list[str]) -> Sheet:
    """An undated article whose first line, marked as furniture, holds the figures."""
    line = f"coast.example - {figures}"
    one = sheet("a", f"{line}\n\nOrsanov spoke with Weyl by phone.", None, persons)
    article = replace(one.one.article, boilerplate=(Furniture(0, len(line), "metadata"),))
    return Sheet(replace(one.one, article=article))


def report(sheet: Lay, day: str) -> Sheet:
    return sheet("b", "Orsanov and Weyl have spoken.", day, CAST)


@pytest.mark.parametrize(
    ("figures", "day"),
    [("12/02/2029", "2029-02-12"), ("02/12/2029", "2029-02-12"), ("3/1/2029", "2029-03-01")],
)
def test_the_order_that_falls_into_the_story(figures: str, day: str, sheet: Lay) -> None:
    found = own_date(dated_in_figures(sheet, figures, CAST), [report(sheet, "2029-02-16")])

    assert found is not None
    assert (found.status, found.value, found.not_before, found.not_after) == ("inferred", day, day, day)
    assert [piece.article for piece in found.evidence] == ["a", "b"]


def test_both_orders_may_fit(sheet: Lay) -> None:
    assert own_date(dated_in_figures(sheet, "03/02/2029", CAST), [report(sheet, "2029-02-16")]) is None


def test_neither_may_fit(sheet: Lay) -> None:
    assert own_date(dated_in_figures(sheet, "12/02/2029", CAST), [report(sheet, "2025-02-16")]) is None


def test_other_persons_are_another_story(sheet: Lay) -> None:
    assert own_date(dated_in_figures(sheet, "12/02/2029", CAST[:1]), [report(sheet, "2029-02-16")]) is None


def test_a_short_line_at_the_top_is_a_masthead_too(sheet: Lay) -> None:
    one = sheet(
        "a", "Quarrel over\ncoast.example - 12/02/2029 - 01:15\n\nOrsanov spoke with Weyl.", None, CAST
    )

    found = own_date(one, [report(sheet, "2029-02-16")])

    assert found is not None and found.value == "2029-02-12"


def test_a_date_in_the_body_is_not_the_articles(sheet: Lay) -> None:
    one = sheet("a", "Orsanov spoke with Weyl on 12/02/2029 by phone.", None, CAST)

    assert own_date(one, [report(sheet, "2029-02-16")]) is None


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2029-12-02", [date(2029, 12, 2), date(2029, 2, 12)]),
        ("2029-12-25", [date(2029, 12, 25)]),
        ("2029-04-04", [date(2029, 4, 4)]),
    ],
)
def test_the_orders_of_figures(value: str, days: list[date]) -> None:
    assert list(orders(Time("t", 0, 1, "DATE", value))) == days


def with_dateline(sheet: Lay, line: str) -> Sheet:
    one = sheet("a", f"{line} Orsanov spoke with Weyl by phone.", None, CAST)
    article = replace(one.one.article, boilerplate=(Furniture(0, len(line), "dateline"),))
    return Sheet(replace(one.one, article=article))


@pytest.mark.parametrize(
    ("line", "reported", "day"),
    [
        ("PALOMIR, May 2 (Halyard) --", "2031-05-04", "2031-05-02"),
        ("PALOMIR, 28 December (Halyard) --", "2031-01-03", "2030-12-28"),
        ("PALOMIR, Jan. 3 (Halyard) --", "2030-12-28", "2031-01-03"),
    ],
)
def test_a_dateline_takes_its_year_from_the_story(line: str, reported: str, day: str, sheet: Lay) -> None:
    found = own_date(with_dateline(sheet, line), [report(sheet, reported)])

    assert found is not None
    assert (found.status, found.value) == ("inferred", day)


def test_a_dateline_far_from_the_story_takes_none(sheet: Lay) -> None:
    assert (
        own_date(with_dateline(sheet, "PALOMIR, May 2 (Halyard) --"), [report(sheet, "2031-11-04")]) is None
    )


def test_a_dateline_with_two_stories_takes_none(sheet: Lay) -> None:
    reports = [report(sheet, "2031-05-04"), sheet("c", "Orsanov and Weyl met.", "2030-05-04", CAST)]

    assert own_date(with_dateline(sheet, "PALOMIR, May 2 (Halyard) --"), reports) is None


def test_a_day_and_month_of_the_body_is_no_dateline(sheet: Lay) -> None:
    one = sheet("a", "On May 2 Orsanov spoke with Weyl by phone.", None, CAST)

    assert own_date(one, [report(sheet, "2031-05-04")]) is None
