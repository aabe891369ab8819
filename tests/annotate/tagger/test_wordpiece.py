"""WordPiece ids and case shapes."""

from __future__ import annotations

import pytest

from relazione.annotate.tagger.wordpiece import SHAPES, UNK, WordPiece, shape_of

VOCABULARY = ["[PAD]", "the", "visit", "##ed", "##or", "cafe", "o", "'", "brien", "-", "—", '"', "王", "v"]
PIECES = WordPiece(VOCABULARY)


def spelled(word: str) -> list[str]:
    return ["[UNK]" if n == UNK else VOCABULARY[n] for n in PIECES.word(word)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("The", ["the"]),
        ("VISITED", ["visit", "##ed"]),
        ("visitor", ["visit", "##or"]),
        ("Café", ["cafe"]),
        ("O’Brien", ["o", "'", "brien"]),
        ("“", ['"']),
        ("–", ["-"]),
        ("--", ["—"]),
        ("王", ["王"]),
        ("zebra", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
        ("v" * 101, ["[UNK]"]),
    ],
)
def test_words_in_pieces(word: str, pieces: list[str]) -> None:
    assert spelled(word) == pieces


def test_marks_are_left_as_they_are_for_a_model_that_saw_them_so() -> None:
    plain = WordPiece(VOCABULARY, fold=False)

    assert plain.text("The visit “ the") == [1, 2, UNK, 1]
    assert plain.text("the \u200b visit") == [1, 2]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("1990", "digits"),
        ("—", "neither"),
        ("G20", "mixed digits"),
        ("said", "lower"),
        ("NATO", "upper"),
        ("U.S.", "upper"),
        ("A", "one capital"),
        ("Vann", "title"),
        ("O'Brien", "other"),
        ("iPhone", "other"),
    ],
)
def test_shapes(word: str, shape: str) -> None:
    assert SHAPES[shape_of(word)] == shape
