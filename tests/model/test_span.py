"""Spans: trimming, joining, cutting out."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from relazione.model.span import Along, Span, merged, trimmed, without

SPANS = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda two: Span(min(two), max(two))), max_size=8
)


def test_trimmed_leaves_the_words() -> None:
    assert trimmed("  two words ", Span(0, 12)) == Span(2, 11)


@given(SPANS)
def test_what_is_left_and_the_holes_make_up_the_whole(holes: list[Span]) -> None:
    whole = Span(0, 50)
    cut = {at for hole in holes for at in range(*hole)}

    left = [at for span in without(whole, holes) for at in range(*span)]

    assert left == [at for at in range(50) if at not in cut]


@given(SPANS)
def test_merged_spans_cover_the_same_and_do_not_touch(spans: list[Span]) -> None:
    joined = merged(spans)

    assert {at for span in joined for at in range(*span)} == {at for span in spans for at in range(*span)}
    assert all(one.end < two.start for one, two in pairwise(joined))


def test_what_stands_along_a_text_is_found_once_and_in_order() -> None:
    along = Along([((Span(20, 30), Span(0, 5)), "in two pieces"), ((Span(3, 9),), "one"), ((), "nowhere")])

    assert along.at([Span(4, 5), Span(25, 26)]) == ["in two pieces", "one"]
    assert along.at([Span(9, 20)]) == []
    assert along.inside(Span(0, 9)) == ["in two pieces", "one"]
    assert along.inside(Span(4, 25)) == []


@given(st.lists(SPANS, max_size=6), SPANS)
def test_what_is_found_along_a_text_is_what_going_through_all_finds(
    things: list[list[Span]], asked: list[Span]
) -> None:
    along = Along(zip(things, range(len(things)), strict=True))

    touched = [
        at for at, spans in enumerate(things) if any(one.overlaps(span) for one in spans for span in asked)
    ]
    assert along.at(asked) == touched
    for span in asked:
        held = [at for at, spans in enumerate(things) if any(span.holds(one) for one in spans)]
        assert along.inside(span) == held
