"""Windows: every word is in exactly one, in order, by rule."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from relazione.annotate.tagger.windows import LONGEST, WINDOW, Stretch, Window, windows

WORDS = st.lists(
    st.sampled_from(["Vann", "said", ".", ",", "and", "the", "Talks", "U.S."]), min_size=1, max_size=400
)


def stretch(first: int, words: list[str], size: int = 1) -> Stretch:
    return Stretch(first, words, [""] + [" "] * (len(words) - 1), [size] * len(words))


def several(texts: list[list[str]]) -> list[Window]:
    found, first = [], 0
    for words in texts:
        found.append(stretch(first, words))
        first += len(words)
    return windows(found)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=5))
def test_every_word_is_in_one_window_in_order(texts: list[list[str]]) -> None:
    found = several(texts)

    assert [word for window in found for word in window.words] == [word for words in texts for word in words]
    assert all(window.pieces == len(window.words) == len(window.thresholds) for window in found)
    assert all(window.pieces <= LONGEST for window in found)


def test_neighbouring_paragraphs_share_a_window_up_to_its_size() -> None:
    paragraph = ["Vann", "said", "so", "."] * 10

    found = several([paragraph] * 4)

    assert [len(window.words) for window in found] == [120, 40]
    assert [n for n, limit in enumerate(found[0].thresholds) if limit == 0] == [0, 40, 80]


def test_a_long_paragraph_is_cut_at_a_sentence_end() -> None:
    sentence = ["Vann", *["spoke"] * 48, "."]

    found = several([sentence * 4])

    assert [len(window.words) for window in found] == [100, 100]
    assert not any(window.joined for window in found)


def test_a_sentence_too_long_for_the_model_is_cut_at_a_clause_mark_and_joined_again() -> None:
    clause = ["it", *["went"] * 38, ","]

    found = several([clause * 10])

    assert all(window.words[-1] == "," for window in found)
    assert [window.joined for window in found] == [False, True]


def test_a_word_without_end_still_has_its_window() -> None:
    found = windows([stretch(0, ["x" * 999, "y"], size=LONGEST + 50)])

    assert [window.words for window in found] == [["x" * 999], ["y"]]


def test_the_sizes_leave_room_for_the_marks_around_a_row() -> None:
    assert WINDOW < LONGEST <= 510
