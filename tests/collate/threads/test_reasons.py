"""Why an article stands where it stands."""

from __future__ import annotations

import numpy as np

from relazione.collate.threads.likeness import compare
from relazione.collate.threads.profiles import Profile, unit
from relazione.collate.threads.reasons import reason


def profile(name: str, *words: str, day: int | None = 100) -> Profile:
    return Profile(name, unit(dict.fromkeys(words, 1.0)), {}, {}, frozenset(), day)


def reasons(*profiles: Profile, events: list[int]) -> list[str]:
    return reason(profiles, compare(profiles, np.zeros((len(profiles), 4), dtype=np.float32)), events)


def test_the_closest_fellow_of_the_event_is_named() -> None:
    near, far = profile("near", "x", "y", "z"), profile("far", "x", "y", "p", "q")

    _, found, _ = reasons(far, profile("me", "x", "y", "z", "p"), near, events=[0, 0, 0])

    assert found.startswith("with near: ")


def test_a_closer_article_of_another_event_is_not_named_as_a_fellow() -> None:
    near, far = profile("near", "x", "y", "z"), profile("far", "x", "y", "p", "q")

    _, found, _ = reasons(far, profile("me", "x", "y", "z", "p"), near, events=[0, 0, 2])

    assert found.startswith("with far: ")


def test_one_that_stands_alone_is_told_who_came_closest() -> None:
    one, _ = reasons(profile("a", "x", "y"), profile("b", "x", "y", "z", "p", day=125), events=[0, 1])

    assert one.startswith("not likely enough with b: ")


def test_one_that_shares_nothing_is_told_so() -> None:
    assert reasons(profile("a", "x"), events=[0]) == ["no other article shares telling words"]


def test_the_shared_words_are_told_in_order_of_weight() -> None:
    one, _ = reasons(profile("a", "quay", "boat"), profile("b", "boat", "quay"), events=[0, 0])

    assert one.endswith("both have boat, quay")
