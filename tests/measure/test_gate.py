"""The gate: figures by their path, floors that are not lowered in silence, and the floors themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from relazione.measure.gate import SUITES, Figure, figure_at, floors, measured, raised
from relazione.problems import UsageError


def test_a_figure_is_found_by_its_path() -> None:
    told = {"quotes": {"content": {"f": 0.81234}}, "slogans": 0}

    assert figure_at(told, "quotes/content/f") == 0.8123
    assert figure_at(told, "quotes/none/f") == 0.0


def test_a_figure_may_move_by_noise_and_no_further() -> None:
    assert Figure("seeds", "x", 0.897, 0.9).holds
    assert not Figure("seeds", "x", 0.89, 0.9).holds


def test_a_floor_is_raised_by_a_better_figure() -> None:
    suite, named = next(iter(floors().items()))
    name = next(iter(named))

    assert raised([Figure(suite, name, 1.0, named[name])], allow_lower=False)[suite][name] == 1.0


def test_a_floor_is_not_lowered_in_silence() -> None:
    suite, named = next(iter(floors().items()))
    name = next(iter(named))
    worse = [Figure(suite, name, 0.1, named[name])]

    with pytest.raises(UsageError, match="would lower a floor"):
        raised(worse, allow_lower=False)
    assert raised(worse, allow_lower=True)[suite][name] == 0.1


def test_every_suite_has_floors_and_no_others_have() -> None:
    assert set(floors()) == set(SUITES)


def test_a_folder_without_scorers_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no scorers"):
        list(measured(tmp_path))


def test_our_own_corpus_needs_no_data_beside_the_repository(tmp_path: Path, models: None) -> None:
    assert all(figure.holds for figure in measured(tmp_path, ["happenings"]))


@pytest.mark.parametrize("suite", sorted(SUITES))
def test_no_figure_falls_below_its_floor(suite: str, shared: Path, models: None) -> None:
    below = [figure for figure in measured(shared, [suite]) if not figure.holds]

    assert below == []
