"""Some changes of good files of every kind: nothing but articles and problems comes out."""

from __future__ import annotations

import random
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.fuzzing import changed, inputs, one_input, seeds

INPUTS = 25  # of each reader in the suite; longer runs by hand, see docs/reading.md


@pytest.mark.parametrize("reader", seeds())
def test_good_files_give_something(reader: str) -> None:
    assert all(one_input(reader, raw) for raw in seeds()[reader][1])


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("reader", seeds())
def test_broken_files_break_no_reader(reader: str) -> None:
    for raw in islice(inputs(reader, 20310508), INPUTS):
        one_input(reader, raw)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("reader", ["lines", "table", "rtf", "docx", "archive", "feed"])
@given(st.binary(max_size=300))
@settings(max_examples=25, deadline=None)
def test_any_bytes_at_all_break_no_reader(reader: str, raw: bytes) -> None:
    one_input(reader, raw)


def test_changes_are_the_same_for_the_same_seed() -> None:
    good = seeds()["rtf"][1][0]

    assert (
        changed(good, random.Random(1)) == changed(good, random.Random(1)) != changed(good, random.Random(2))
    )
