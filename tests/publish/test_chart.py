"""The pictures of the relation: every mark stands on its day, no two labels overlap, and nothing leaves the frame."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from relazione.model.record import RecordEvent
from relazione.publish import Affair
from relazione.publish.chart import LABEL, LEFT, LETTER, RIGHT, Mark, chart
from relazione.publish.series import series

PAIR = ("XKE", "XVA")
DAY = date(2031, 5, 1)
DAYS = some.dates(DAY - timedelta(900), DAY + timedelta(40))


def happening(affair: Affair, number: int, first: date, last: date, **fields: object) -> RecordEvent:
    days = {"earliest": first.isoformat(), "latest": last.isoformat()}
    return replace(affair.record.events[0], id=f"e{number}", **{**days, **fields})


def extent(mark: Mark) -> tuple[float, float]:
    wide = len(mark.label) * LETTER
    if mark.anchor == "above":
        return mark.x, mark.end
    return (mark.x - 9 - wide, mark.end) if mark.anchor == "end" else (mark.x, mark.end + 9 + wide)


def test_a_lane_for_each_that_acts(affair: Affair) -> None:
    events = [happening(affair, at, DAY + timedelta(at), DAY + timedelta(at)) for at in range(4)]

    found = chart(events, PAIR, affair)

    assert found is not None
    assert [name for name, _, _ in found.lanes] == ["Kestria"]
    assert [mark.x for mark in found.marks] == sorted(mark.x for mark in found.marks)
    assert all(mark.title.endswith("Marek Orsanov visits Varenia (visit, held)") for mark in found.marks)


def test_what_came_before_has_a_scale_of_its_own(affair: Affair) -> None:
    events = [happening(affair, 0, date(2029, 1, 1), date(2029, 12, 31)), happening(affair, 1, DAY, DAY)]

    found = chart([*events, happening(affair, 2, DAY + timedelta(5), DAY + timedelta(5))], PAIR, affair)

    assert found is not None
    early = next(mark for mark in found.marks if mark.id == "e0")
    assert LEFT <= early.x < early.end < found.middle
    assert {"2029", "1 May"} <= {label for _, label in found.ticks}


@pytest.mark.parametrize("pair", [(), ("XKE",)])
def test_without_two_states_there_is_no_picture(pair: tuple[str, ...], affair: Affair) -> None:
    events = [happening(affair, at, DAY, DAY) for at in range(3)]

    assert chart(events, pair, affair) is None
    assert chart(events[:1], PAIR, affair) is None


@settings(max_examples=60, deadline=None)
@given(spans=some.lists(some.tuples(DAYS, some.integers(0, 400)), min_size=2, max_size=40))
def test_labels_never_overlap_and_stay_in_the_frame(spans: list[tuple[date, int]]) -> None:
    affair = AFFAIR
    events = [happening(affair, at, first, first + timedelta(long)) for at, (first, long) in enumerate(spans)]

    found = chart(events, PAIR, affair)

    assert found is not None
    rows: dict[int, list[tuple[float, float]]] = {}
    for mark in found.marks:
        assert LEFT <= mark.x <= mark.end <= RIGHT + 1
        assert 0 < mark.y < found.height
        assert len(mark.label) <= LABEL + 2
        rows.setdefault(mark.y, []).append(extent(mark))
    for row in rows.values():
        ordered = sorted(row)
        assert all(one[1] <= two[0] for one, two in pairwise(ordered))


def test_months_without_happenings_are_drawn_as_empty(affair: Affair) -> None:
    days = [date(2031, month, 3) for month in (1, 2, 3, 5, 6, 8)]
    events = [happening(affair, at, day, day) for at, day in enumerate(days)]

    found = series(events, affair)

    assert [month.name for month in found][:4] == [
        "January 2031",
        "February 2031",
        "March 2031",
        "April 2031",
    ]
    assert len(found) == 8
    assert sum(found[3].counts) + found[3].other == 0


def test_a_few_months_are_no_series(affair: Affair) -> None:
    assert series([happening(affair, at, DAY, DAY) for at in range(9)], affair) == ()


def test_what_is_planned_or_undated_is_not_counted(affair: Affair) -> None:
    days = [date(2031, month, 3) for month in range(1, 7)]
    events = [happening(affair, at, day, day, status="planned") for at, day in enumerate(days)]

    assert series(events, affair) == ()


@pytest.fixture(autouse=True)
def _one_affair(affair: Affair) -> None:
    global AFFAIR
    AFFAIR = affair


AFFAIR: Affair
