"""The time window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from relazione.collate.windows import WINDOW, blocks, near, ordinal

DAYS = st.lists(st.none() | st.integers(700_000, 700_200), max_size=25)


def test_a_day_as_a_number() -> None:
    assert (ordinal("2031-05-08") or 0) - (ordinal("2031-05-01") or 0) == 7
    assert ordinal(None) is None


def test_an_unknown_day_is_near_every_other() -> None:
    assert near(None, 1)
    assert near(1, None)
    assert near(1, 1 + WINDOW)
    assert not near(1, 2 + WINDOW)


@given(DAYS)
def test_whatever_is_near_stands_in_one_block(days: list[int | None]) -> None:
    found = [set(block) for block in blocks(days)]

    for one, first in enumerate(days):
        for other, second in enumerate(days):
            if near(first, second) and (first is not None or second is not None or not any(days)):
                assert any({one, other} <= block for block in found)


@given(DAYS)
def test_blocks_keep_the_order(days: list[int | None]) -> None:
    assert all(block == sorted(block) for block in blocks(days))
