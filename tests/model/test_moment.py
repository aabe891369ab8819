"""TIMEX3 values and the days they stand for."""

from __future__ import annotations

import pytest

from relazione.model.moment import Interval, interval


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-04-16", "2023-04-16", "2023-04-16"),
        ("2023-04-16TMO", "2023-04-16", "2023-04-16"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2023-W16", "2023-04-17", "2023-04-23"),
        ("2023-W16-WE", "2023-04-22", "2023-04-23"),
        ("2023-Q2", "2023-04-01", "2023-06-30"),
        ("2023-H2", "2023-07-01", "2023-12-31"),
        ("2023-SU", "2023-06-01", "2023-08-31"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2023-04-16/2023-04-19", "2023-04-16", "2023-04-19"),
    ],
)
def test_a_calendar_value_is_an_interval_of_days(value: str, first: str, last: str) -> None:
    found = interval(value)

    assert found is not None
    assert (str(found.earliest), str(found.latest)) == (first, last)


@pytest.mark.parametrize("value", ["P4D", "PAST_REF", "PXY", "2023-13", "2023-02-30", "XXXX-WXX-1", "", None])
def test_other_values_are_not(value: str | None) -> None:
    assert interval(value) is None


def test_open_ends_overlap_as_far_as_needed() -> None:
    spring = interval("2023-04")

    assert spring is not None
    assert Interval(None, spring.earliest).overlaps(spring)
    assert not spring.overlaps(interval("2024") or spring)
