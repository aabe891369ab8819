"""Our own corpus as suites: figures of several stories are pooled from their counts."""

from __future__ import annotations

from typing import Any

import pytest

from relazione.measure.affairs import COLUMNS, judged, pooled, share, table

ONE: dict[str, Any] = {
    "quotes": {"content": {"p": 0.5, "r": 1.0, "f": 0.667, "right": 2, "given": 4, "wanted": 2}},
    "names": {"kind": {"share": 1.0, "right": 2, "of": 2}, "missed": ["a", "b"]},
    "entities": {"false persons": {"e1": ["Ada"]}, "slogans": 1},
}
OTHER: dict[str, Any] = {
    "quotes": {"content": {"p": 1.0, "r": 0.5, "f": 0.667, "right": 4, "given": 4, "wanted": 8}},
    "names": {"kind": {"share": 0.5, "right": 1, "of": 2}, "missed": []},
    "entities": {"false persons": {}, "slogans": 0},
}


def test_precision_and_recall_are_taken_anew_from_their_counts() -> None:
    content = pooled([ONE, OTHER])["quotes"]["content"]

    assert content["p"] == pytest.approx(6 / 8)
    assert content["r"] == pytest.approx(6 / 10)
    assert content["f"] == pytest.approx(2 / 3)


def test_shares_are_taken_anew_and_faults_are_counted() -> None:
    found = pooled([ONE, OTHER])

    assert found["names"] == {"kind": {"share": 0.75, "right": 3, "of": 4}, "missed": 2}
    assert found["entities"] == {"false persons": 1, "slogans": 1}


def test_a_story_without_a_figure_leaves_it_to_the_others() -> None:
    assert pooled([{"a": None}, {"a": share(1, 2)}]) == {"a": share(1, 2)}
    assert pooled([]) == {}


def test_of_nothing_there_is_no_share() -> None:
    assert share(0, 0)["share"] is None


def test_what_a_floor_can_hold_grows_where_faults_shrink() -> None:
    told = judged(
        {
            "quotes": {"wrongly given": share(1, 4)},
            "entities": {"persons": share(9, 10), "false persons": 1, "split persons": 3},
        }
    )

    assert told["quotes"]["rightly given"]["share"] == 0.75
    assert told["entities"]["not false"]["share"] == 0.9
    assert told["entities"]["not split"]["share"] == 0.75


def test_a_table_has_a_row_an_affair_and_one_for_all_of_them() -> None:
    told = {
        "events": {"merging": {"p": 1.0, "r": 0.25, "right": 1, "given": 1, "wanted": 4}},
        "findings": {"silence": {"cells": share(3, 4)}},
    }

    rows = [
        dict(zip(("affair", *COLUMNS), row, strict=True)) for row in table([("one", told), ("two", told)])
    ]

    assert [row["affair"] for row in rows] == ["one", "two", "all"]
    assert rows[0]["merging"] == rows[2]["merging"] == "100/25"
    assert [row["silence"] for row in rows] == ["3/4", "3/4", "6/8"]
    assert rows[0]["origins"] == "–/–"
