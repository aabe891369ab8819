"""Quotation marks of every kind, odd and misplaced ones included."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.annotate.quotes.marks import find_marked, outermost


def inner(text: str) -> list[str]:
    return [one.inner.of(text) for one in find_marked(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we stay” and left.", ["we stay"]),
        ('He said "we stay" and left.', ["we stay"]),
        ("He said ''we stay'' and left.", ["we stay"]),
        ("He said ``we stay'' and left.", ["we stay"]),
        ("He said «we stay» and left.", ["we stay"]),
        ("He said »we stay« and left.", ["we stay"]),
        ("He said „we stay“ and left.", ["we stay"]),
        ("He said „we stay” and left.", ["we stay"]),
        ("He said ‘we stay’ and left.", ["we stay"]),
        ("He said 'we stay' and left.", ["we stay"]),
        ("He said ‹we stay› and left.", ["we stay"]),
        ("“One,” she said. “Two.”", ["One,", "Two."]),
        ("He called it a “deal”—nobody else did.", ["deal"]),
        ("(“we stay”)", ["we stay"]),
    ],
)
def test_each_sort_of_mark_is_paired(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He told me ‘never’ and meant it.”", ["He told me ‘never’ and meant it.", "never"]),
        (
            "\"The so-called 'Lake Plan' is dead,\" she said.",
            ["The so-called 'Lake Plan' is dead,", "Lake Plan"],
        ),
        ('"It isn’t about “order” any more," he said.', ["It isn’t about “order” any more,", "order"]),
        ("''I said, 'no boats'.''", ["I said, 'no boats'.", "no boats"]),
    ],
)
def test_marks_inside_marks_are_kept_apart(text: str, expected: list[str]) -> None:
    found = find_marked(text)

    assert [one.inner.of(text) for one in found] == expected
    assert [one.depth for one in found] == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights and the ministers' cars",
        "It isn't what they'd hoped, and it's late",
        "In the '90s, rock 'n' roll",
        'The door is 6" wide',
        "a ” stray closing mark",
    ],
)
def test_apostrophes_and_strays_are_no_quotation(text: str) -> None:
    assert find_marked(text) == ()


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    text = "She said: “we have come to stay\nThe rain went on."
    (one,) = find_marked(text)

    assert one.inner.of(text) == "we have come to stay"
    assert not one.closed
    assert not one.continues


def test_speech_over_paragraphs_goes_on() -> None:
    text = "“We came at dawn and found nobody.\n\n“So we left again,” she said."
    first, second = find_marked(text)

    assert first.continues
    assert not first.closed
    assert second.inner.of(text) == "So we left again,"


def test_an_odd_mark_costs_only_itself() -> None:
    text = 'The "plan was dropped.\nThe minister called it "over".'

    assert inner(text)[-1] == "over"


def test_outermost_leaves_nested_ones_out() -> None:
    text = "“He told me ‘never’ and meant it.”"

    assert [one.span.of(text) for one in outermost(find_marked(text))] == [text]


@given(st.text(alphabet="ab .,\n“”\"'‘’«»„`-", max_size=60))
def test_marks_never_fail_and_stay_in_the_text(text: str) -> None:
    for one in find_marked(text):
        assert 0 <= one.span.start <= one.inner.start <= one.inner.end <= one.span.end <= len(text)
        assert one.span.holds(one.inner)


@given(st.text(alphabet="ab .,\n“”\"'‘’«»„`-", max_size=60))
def test_depth_counts_what_holds_a_stretch(text: str) -> None:
    found = find_marked(text)

    for one in found:
        holding = [other for other in found if other is not one and other.span.holds(one.span)]
        assert one.depth == len(holding)
