"""Wording shared between an undated and a dated article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from relazione.collate.dating.sheet import Sheet
from relazione.collate.dating.siblings import FORMULA, RUN, siblings

Lay = Callable[..., Sheet]
RIVER = "the river Ono shall be free to the ships of both shores from the bridge at Vestra down to the sea"


def test_a_long_run_makes_siblings(sheet: Lay) -> None:
    here, there = (
        sheet("a", f"They agreed that {RIVER}."),
        sheet("b", f"It says that {RIVER}, no more.", "2023-04-14"),
    )

    (sibling,) = siblings([here], [there])["a"]
    (run,) = sibling.shared

    assert run.here.of(here.text) == "that " + RIVER
    assert run.there.of(there.text) == "that " + RIVER
    assert run.words == sibling.words == len(RIVER.split()) + 1
    assert sibling.share == pytest.approx(21 / 23, abs=0.05)


def test_case_and_marks_do_not_matter(sheet: Lay) -> None:
    here, there = sheet("a", RIVER.upper()), sheet("b", RIVER.replace(" to", ", to"), "2023-04-14")

    assert siblings([here], [there])["a"][0].words == len(RIVER.split())


def test_two_short_runs_together_are_enough(sheet: Lay) -> None:
    first, second = " ".join(RIVER.split()[:8]), " ".join(RIVER.split()[8:17])
    here = sheet("a", f"{first} and also {second}")
    there = sheet("b", f"{second} but never {first}", "2023-04-14")

    (sibling,) = siblings([here], [there])["a"]

    assert sorted(run.words for run in sibling.shared) == [8, 9]
    assert sibling.enough


def test_a_few_words_are_not_enough(sheet: Lay) -> None:
    short = " ".join(RIVER.split()[:RUN])

    (sibling,) = siblings([sheet("a", f"{short} one")], [sheet("b", f"{short} two", "2023-04-14")])["a"]

    assert not sibling.enough


def test_a_formula_of_many_articles_is_none(sheet: Lay) -> None:
    undated = [sheet(f"a{at}", f"{RIVER} {at}") for at in range(FORMULA + 1)]

    assert not siblings(undated, [sheet("b", RIVER, "2023-04-14")])


def test_nothing_shared_nothing_found(sheet: Lay) -> None:
    assert siblings([sheet("a", "One thing.")], [sheet("b", "Another thing.", "2023-04-14")]) == {}
    assert siblings([], []) == {}
