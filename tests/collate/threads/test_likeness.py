"""Channels and models."""

from __future__ import annotations

import numpy as np
import pytest

from relazione.collate.threads.likeness import channels, compare, models
from relazione.collate.threads.neighbours import neighbours
from relazione.collate.threads.profiles import Profile, unit


def profile(name: str, *words: str, day: int | None = 100, title: str = "", number: str = "") -> Profile:
    weights = unit(dict.fromkeys(words, 1.0))
    numbers = frozenset([number] if number else [])
    return Profile(name, weights, {}, unit(dict.fromkeys(title.split(), 1.0)), numbers, day)


def vectors(*rows: tuple[float, float]) -> np.ndarray:
    return np.array(rows, dtype=np.float32)


def test_each_channel_says_between_nothing_and_all() -> None:
    pairs = np.array([[0], [1]])

    found = channels(
        [profile("a", "x", "y"), profile("b", "x", "z", day=103)], vectors((1, 0), (1, 0)), pairs
    )

    assert found["words"][0] == pytest.approx(0.5**0.5)
    assert found["title"][0] == 0
    assert found["vector"][0] == pytest.approx(1.0)
    assert found["time"][0] == pytest.approx(np.exp(-1))


def test_closeness_in_time_is_unknown_where_a_day_is() -> None:
    found = channels(
        [profile("a", "x"), profile("b", "x", day=None)], vectors((0, 0), (0, 0)), np.array([[0], [1]])
    )

    assert np.isnan(found["time"][0])


@pytest.mark.parametrize("name", ["dated dense", "dated sparse", "undated dense", "undated sparse"])
def test_no_channel_speaks_against(name: str) -> None:
    model = models()[name]

    assert model.bias < 0
    assert all(weight >= 0 for weight in model.channels.values())
    assert 0 < model.story < model.event < 1
    assert ("time" in model.channels) == name.startswith("dated")
    assert ("vector" in model.channels) == name.endswith("dense")


def test_more_in_common_is_never_less_likely() -> None:
    few = compare([profile("a", "x", "y", "z"), profile("b", "x", "y", "q", "r")], vectors((0, 0), (0, 0)))
    many = compare([profile("a", "x", "y", "z"), profile("b", "x", "y", "z", "q")], vectors((0, 0), (0, 0)))

    assert many.event[0] > few.event[0]


def test_words_that_nobody_shares_make_no_pair() -> None:
    assert neighbours([profile("a", "x", "y"), profile("b", "p", "q")]).shape == (2, 0)
    assert neighbours([]).shape == (2, 0)


def test_one_shared_word_makes_no_pair() -> None:
    assert neighbours([profile("a", "x", "y"), profile("b", "x", "q")]).shape == (2, 0)


def test_pairs_stand_in_canonical_order_once() -> None:
    found = neighbours([profile(name, "x", "y", "z") for name in "abc"])

    assert found.T.tolist() == [[0, 1], [0, 2], [1, 2]]


def test_a_far_day_makes_no_pair() -> None:
    assert neighbours([profile("a", "x", "y"), profile("b", "x", "y", day=131)]).shape == (2, 0)
    assert neighbours([profile("a", "x", "y"), profile("b", "x", "y", day=130)]).shape == (2, 1)


def test_a_number_clash_takes_most_of_the_likelihood() -> None:
    words = ("x", "y", "z")
    same = compare(
        [profile("a", *words, title="day talks"), profile("b", *words, title="day talks")],
        vectors((0, 0), (0, 0)),
    )
    clash = compare(
        [
            profile("a", *words, title="day talks", number="2"),
            profile("b", *words, title="day talks", number="3"),
        ],
        vectors((0, 0), (0, 0)),
    )

    assert clash.clash[0]
    assert clash.event[0] == pytest.approx(same.event[0] / 4)
