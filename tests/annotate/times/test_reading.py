"""Amounts, durations, clock times: the small change of readings."""

from __future__ import annotations

import re

import pytest

from relazione.annotate.times.grammar import COUNTS, compiled
from relazione.annotate.times.lengths import period
from relazione.annotate.times.reading import Hit, Reading, amount
from relazione.annotate.times.words import words
from relazione.model.relative import Relative


def counted(text: str) -> float | str:
    row = words(text)
    match = compiled(f"count=({COUNTS})").match(row.codes)
    assert match is not None
    return amount(Hit(row, match, "test"), "count")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("four", 4),
        ("twelve", 12),
        ("twenty-four", 24),
        ("twenty four", 24),
        ("hundred", 100),
        ("a hundred", 100),
        ("two hundred", 200),
        ("two hundred and fifty", 250),
        ("two thousand", 2000),
        ("1,500", 1500),
        ("2.5", 2.5),
        ("17", 17),
        ("a", 1),
        ("an", 1),
        ("another", 1),
        ("a couple of", 2),
        ("both", 2),
        ("a few", "X"),
        ("several", "X"),
        ("some", "X"),
        ("two or three", 3),
        ("two to three", 3),
    ],
)
def test_amounts(text: str, number: float | str) -> None:
    assert counted(text) == number


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (4, "D", "P4D"),
        (2, "F", "P4W"),
        (3, "Q", "P3Q"),
        (1, "E", "P1E"),
        (2, "TH", "PT2H"),
        (30, "TM", "PT30M"),
        ("X", "Y", "PXY"),
        ("X", "TH", "PTXH"),
        (1.5, "Y", "P1Y6M"),
        (0.5, "Y", "P6M"),
        (1.5, "TH", "PT1H30M"),
        (2.5, "D", "P2.5D"),
        (1, "H", "P6M"),
    ],
)
def test_periods(count: float | str, unit: str, value: str) -> None:
    assert period(count, unit) == value


@pytest.mark.parametrize("unit", ["D", "W", "F", "M", "Q", "Y", "E", "C", "L", "H", "TH", "TM", "TS"])
def test_every_unit_has_its_period(unit: str) -> None:
    assert re.fullmatch(r"PT?\d+[A-Z]", period(3, unit))


def test_a_reading_may_spread() -> None:
    one = Reading(3, 5, "DATE", "weekday", relative=Relative(way="back", pick="XXXX-WXX-5"))

    assert (one.spread(2, 4).first, one.spread(2, 4).last) == (2, 5)
    assert (one.spread(4, 9).first, one.spread(4, 9).last) == (3, 9)
    assert one.spread(2, 4).relative == one.relative


def test_a_hit_knows_its_parts() -> None:
    row = words("last May")
    match = compiled("(frame=(LAST|NEXT))? month=(MAYBE_MONTH) (year=(YEAR))?").match(row.codes)
    assert match is not None

    hit = Hit(row, match, "month")

    assert "frame" in hit and "year" not in hit and "nothing" not in hit
    assert (hit.value("month"), hit.names("frame"), hit.said("month")) == (5, ["LAST"], "may")
    assert hit.all_names() == ["LAST", "MAYBE_MONTH"]


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("10:30 p.m.", "T22:30"),
        ("10.30 pm", "T22:30"),
        ("10 a.m.", "T10:00"),
        ("12 p.m.", "T12:00"),
        ("12 a.m.", "T00:00"),
        ("22:15", "T22:15"),
        ("6 o'clock", "T06:00"),
        ("1400 GMT", "T14:00"),
        ("0600 GMT", "T06:00"),
        ("noon", "T12:00"),
        ("midnight", "T24:00"),
        ("the morning", "TMO"),
    ],
)
def test_clock_times(text: str, tail: str) -> None:
    from relazione.annotate.times.grammar import readings

    (one,) = readings(words(text))

    assert (one.tail, one.value, one.relative, one.type) == (tail, None, None, "TIME")


@pytest.mark.parametrize("text", ["2500 GMT", "1475 GMT"])
def test_hours_that_are_none(text: str) -> None:
    from relazione.annotate.times.grammar import readings

    assert all(one.rule != "hundred-hours" for one in readings(words(text)))
