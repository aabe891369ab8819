"""Relative times and solving them against an anchor."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.model.moment import interval
from relazione.model.relative import (
    UNITS,
    Relative,
    Way,
    granularity,
    months_on,
    named,
    parse_relative,
    season_of,
    solve,
)

MONDAY = "2023-04-17"
FRIDAY = "2024-04-12"
PICKS = ("XXXX-WXX-5", "XXXX-WXX-WE", "XXXX-04-19", "XXXX-02", "XXXX-Q3", "XXXX-H1", "XXXX-WI", "XXXX-XX-25")
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
shifts = st.builds(
    Relative,
    base=st.sampled_from(["published", "text", "event[12:30]"]),
    shift=st.integers(-30, 30),
    unit=st.sampled_from(UNITS),
    grain=st.sampled_from(["", "same", "D", "M", "Y"]),
)
picks = st.builds(
    Relative,
    way=st.sampled_from([way for way in get_args(Way) if way and way != "in"]),
    pick=st.sampled_from(PICKS),
)


@given(shifts | picks)
def test_what_is_written_out_is_read_back(relative: Relative) -> None:
    assert parse_relative(str(relative)) == relative


@pytest.mark.parametrize(
    "written", ["", None, "published+1", "friday", "event[a:b]+1D", "published sideways XXXX-04"]
)
def test_anything_else_is_no_relative_time(written: str | None) -> None:
    assert parse_relative(written) is None


@pytest.mark.parametrize(
    ("relative", "written"),
    [
        (Relative(shift=-1, unit="M"), "published-1M"),
        (Relative(shift=0, unit="D", tail="TMO"), "published+0D TMO"),
        (Relative(way="back", pick="XXXX-WXX-5"), "published back XXXX-WXX-5"),
        (Relative("text", -1, "Y", "same"), "text-1Y@same"),
        (Relative("event[12:30]", 1, "D"), "event[12:30]+1D"),
        (Relative(shift=1, unit="W", way="in", pick="XXXX-WXX-2"), "published+1W in XXXX-WXX-2"),
        (Relative("text"), "text"),
    ],
)
def test_a_relative_time_is_written_plainly(relative: Relative, written: str) -> None:
    assert str(relative) == written


@pytest.mark.parametrize(
    ("written", "anchor", "value"),
    [
        ("published+0D", MONDAY, "2023-04-17"),
        ("published-1D", MONDAY, "2023-04-16"),
        ("published-1D TNI", MONDAY, "2023-04-16TNI"),
        ("published-1W", MONDAY, "2023-W15"),
        ("published-2W@D", MONDAY, "2023-04-03"),
        ("published-1M", MONDAY, "2023-03"),
        ("published-2M@D", "2023-04-30", "2023-02-28"),
        ("published-1Q", MONDAY, "2023-Q1"),
        ("published+1Y", MONDAY, "2024"),
        ("published-1E", MONDAY, "201"),
        ("published+0C", MONDAY, "20"),
        ("text-1Y@same", "1989-Q3", "1988-Q3"),
        ("text-1Y@same", "2003-03", "2002-03"),
        ("text+2D@same", "2003-03-05", "2003-03-07"),
        ("text+1M", "2003-03-05", "2003-04"),
        ("text+0Y", "2003-03-05", "2003"),
        ("text", "2003-03", "2003-03"),
    ],
)
def test_units_are_counted_from_the_anchor(written: str, anchor: str, value: str) -> None:
    relative = parse_relative(written)

    assert relative is not None
    assert solve(relative, anchor) == value


@pytest.mark.parametrize(
    ("way", "pick", "anchor", "value"),
    [
        ("back", "XXXX-WXX-5", FRIDAY, "2024-04-12"),
        ("back", "XXXX-WXX-6", FRIDAY, "2024-04-06"),
        ("last", "XXXX-WXX-5", FRIDAY, "2024-04-05"),
        ("ahead", "XXXX-WXX-5", FRIDAY, "2024-04-12"),
        ("ahead", "XXXX-WXX-7", FRIDAY, "2024-04-14"),
        ("next", "XXXX-WXX-5", FRIDAY, "2024-04-19"),
        ("back", "XXXX-WXX-WE", FRIDAY, "2024-W14-WE"),
        ("ahead", "XXXX-WXX-WE", FRIDAY, "2024-W15-WE"),
        ("near", "XXXX-12-30", FRIDAY, "2023-12-30"),
        ("near", "XXXX-04-19", FRIDAY, "2024-04-19"),
        ("near", "XXXX-09-30", FRIDAY, "2024-09-30"),
        ("near-back", "XXXX-09-30", FRIDAY, "2023-09-30"),
        ("near-ahead", "XXXX-03-01", FRIDAY, "2024-03-01"),
        ("near-ahead", "XXXX-10", FRIDAY, "2024-10"),
        ("near", "XXXX-02-29", "2023-04-17", "2024-02-29"),
        ("back", "XXXX-Q3", "1989-10-26", "1989-Q3"),
        ("last", "XXXX-SU", FRIDAY, "2023-SU"),
        ("near", "XXXX-XX-25", FRIDAY, "2024-04-25"),
        ("near", "XXXX-04-16/XXXX-04-19", FRIDAY, "2024-04-16/2024-04-19"),
        ("month-last", "XXXX-02", MONDAY, "2022-02"),
        ("month-last", "XXXX-02", "2023-12-05", "2023-02"),
        ("month-last", "XXXX-11", "2000-01-13", "1999-11"),
    ],
)
def test_a_pick_lies_where_the_way_says(way: Way, pick: str, anchor: str, value: str) -> None:
    assert solve(Relative(way=way, pick=pick), anchor) == value


@pytest.mark.parametrize(
    ("shift", "unit", "pick", "value"),
    [
        (1, "W", "XXXX-WXX-2", "2024-04-16"),
        (-1, "W", "XXXX-WXX-2", "2024-04-02"),
        (-1, "Y", "XXXX-03", "2023-03"),
        (0, "Y", "XXXX-Q3", "2024-Q3"),
        (-1, "Y", "XXXX-WI", "2023-WI"),
    ],
)
def test_a_pick_inside_a_shifted_unit(shift: int, unit: str, pick: str, value: str) -> None:
    assert solve(Relative(shift=shift, unit=unit, way="in", pick=pick), FRIDAY) == value


@pytest.mark.parametrize("anchor", [None, "", "PAST_REF", "P4D", "XXXX-03", "2023-13"])
def test_without_an_anchor_nothing_is_solved(anchor: str | None) -> None:
    assert solve(Relative(shift=-1, unit="M"), anchor) is None


@pytest.mark.parametrize(("unit", "anchor"), [("D", "2003-03"), ("W", "2003"), ("M", "2003"), ("Q", "2003")])
def test_an_anchor_too_coarse_solves_nothing(unit: str, anchor: str) -> None:
    assert solve(Relative("text", 1, unit), anchor) is None


@pytest.mark.parametrize(
    ("relative", "value"),
    [
        (Relative(shift=1, unit="W"), "XXXX-WXX"),
        (Relative(shift=-1, unit="M"), "XXXX-XX"),
        (Relative(shift=-1, unit="Y"), "XXXX"),
        (Relative(unit="D", tail="TNI"), "XXXX-XX-XXTNI"),
        (Relative(way="back", pick="XXXX-WXX-5"), "XXXX-WXX-5"),
        (Relative(way="near", pick="XXXX-04-19", tail="TMO"), "XXXX-04-19TMO"),
    ],
)
def test_an_unsolved_value_keeps_what_is_known(relative: Relative, value: str) -> None:
    assert relative.unsolved == value


@given(picks, days)
def test_a_picked_value_is_of_the_kind_asked_for(relative: Relative, day: date) -> None:
    value = solve(relative, day.isoformat())

    if value is not None:
        span = interval(value)
        assert span is not None
        assert (
            value.endswith(relative.pick[5:])
            or relative.pick.startswith("XXXX-WXX")
            or "XX-25" in relative.pick
        )


@given(days, st.integers(1, 7))
def test_back_and_ahead_lie_within_a_week(day: date, weekday: int) -> None:
    pick = f"XXXX-WXX-{weekday}"

    behind = date.fromisoformat(solve(Relative(way="back", pick=pick), day.isoformat()) or "")
    ahead = date.fromisoformat(solve(Relative(way="ahead", pick=pick), day.isoformat()) or "")

    assert behind.isoweekday() == ahead.isoweekday() == weekday
    assert timedelta(0) <= day - behind < timedelta(7)
    assert timedelta(0) <= ahead - day < timedelta(7)


@given(days, st.integers(-2000, 2000))
def test_months_on_keeps_the_day_or_takes_the_last(day: date, count: int) -> None:
    moved = months_on(day, count)

    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == count
    assert (
        moved.day == day.day
        or moved.day == (moved.replace(day=28) + timedelta(4)).replace(day=1).day
        or (moved.day < day.day)
    )


@given(days, st.sampled_from(["D", "W", "M", "Q", "H", "S", "Y", "E", "C"]))
def test_a_named_stretch_holds_its_day_and_has_its_granularity(day: date, grain: str) -> None:
    value = named(day, grain)
    span = interval(value)

    assert granularity(value) == grain
    assert span is not None and span.earliest is not None and span.latest is not None
    assert span.earliest <= day <= span.latest


@pytest.mark.parametrize(
    ("day", "season"),
    [
        ("2023-12-01", "2023-WI"),
        ("2024-02-28", "2023-WI"),
        ("2024-03-01", "2024-SP"),
        ("2024-11-30", "2024-FA"),
    ],
)
def test_a_winter_carries_the_year_in_which_it_begins(day: str, season: str) -> None:
    assert season_of(date.fromisoformat(day)) == season


@pytest.mark.parametrize(
    ("value", "grain"),
    [
        ("2023-04-16", "D"),
        ("2023-04-16TNI", "D"),
        ("2023-W16", "W"),
        ("2023-W16-WE", "WE"),
        ("2023-04", "M"),
        ("2023-SU", "S"),
        ("2023-Q1", "Q"),
        ("2023-H2", "H"),
        ("2023", "Y"),
        ("202", "E"),
        ("20", "C"),
        ("P4D", ""),
        ("PAST_REF", ""),
        (None, ""),
    ],
)
def test_granularity_of_a_value(value: str | None, grain: str) -> None:
    assert granularity(value) == grain


@pytest.mark.parametrize(("around", "value"), [("W", "2026-W15"), ("M", "2026-04")])
def test_the_week_or_month_around_a_day(around: str, value: str) -> None:
    relative = Relative(way="near-ahead", pick="XXXX-04-06", around=around)

    assert solve(relative, "2026-03-18") == value
    assert parse_relative(str(relative)) == relative
    assert relative.unsolved == {"W": "XXXX-WXX", "M": "XXXX-XX"}[around]
