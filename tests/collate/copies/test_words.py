"""Words as numbers: spelling, offsets, hashes of runs, winnowing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.collate.copies.words import Text, Vocabulary, folded, grams, offsets, winnowed


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("emphasise", "emphasize"),
        ("organisations", "organizations"),
        ("favoured", "favored"),
        ("centre", "center"),
        ("defence", "defense"),
        ("programme", "program"),
        ("travelled", "traveled"),
    ],
)
def test_one_word_in_two_spellings_is_one(british: str, american: str) -> None:
    assert folded(british) == folded(american)


@pytest.mark.parametrize(
    ("one", "other"), [("hour", "hor"), ("four", "for"), ("rise", "rice"), ("our", "or")]
)
def test_short_words_are_left_alone(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_capitals_and_apostrophes_make_no_difference() -> None:
    words = Vocabulary()

    assert words.codes("The Harbour’s WALL").tolist() == words.codes("the harbour's wall").tolist()


@given(st.text(max_size=200))
def test_there_is_a_place_for_every_code(text: str) -> None:
    assert len(Vocabulary().codes(text)) == len(offsets(text))


def test_the_hash_of_a_word_does_not_depend_on_what_came_before() -> None:
    one, other = Vocabulary(), Vocabulary()
    other.codes("many other words first")

    first, second = one.codes("trawler"), other.codes("trawler")

    assert one.hashes[first].tolist() == other.hashes[second].tolist()


def test_a_run_of_words_has_the_same_hash_wherever_it_stands() -> None:
    words = Vocabulary()
    text = words.codes("a b c d x a b c d")

    found = grams(words.hashes[text], 4)

    assert found[0] == found[5]
    assert len(set(found.tolist())) == 5


def test_a_text_shorter_than_a_run_has_none() -> None:
    assert len(grams(np.arange(3, dtype=np.uint64), 4)) == 0


@given(st.lists(st.integers(0, 50), min_size=30, max_size=60), st.integers(0, 20), st.integers(0, 20))
def test_two_texts_with_twenty_words_in_common_share_a_winnowed_run(shared, before, after) -> None:
    left = np.array([*range(1000, 1000 + before), *shared, *range(2000, 2000 + after)], dtype=np.uint64)
    right = np.array([*range(3000, 3000 + after), *shared[:20], *range(4000, 4000 + before)], dtype=np.uint64)
    one, other = grams(left, 8), grams(right, 8)

    assert set(one[winnowed(one, 13)].tolist()) & set(other[winnowed(other, 13)].tolist())


def test_the_characters_of_words_take_closing_marks_along() -> None:
    text = 'He said: "It is not for sale." Then he left.'
    found = Text(text, Vocabulary().codes(text))

    assert found.span(2, 7).of(text) == '"It is not for sale."'
    assert found.span(3, 5).of(text) == "is not"
