"""Others' quotations beside ours: a paragraph as a document of its own, and back to its place."""

from __future__ import annotations

from bench.quotes import by_paragraph, marked_quotes, moved, within
from tests.annotate.quotes.trees import parse

from relazione.model.notes import Notes, Quote
from relazione.model.span import Span

TWO = parse(
    """
    1 “ PUNCT punct 2
    2 Go VERB root 0
    3 ” PUNCT punct 2
    ¶
    1 Pell PROPN nsubj 2
    2 said VERB root 0 say
    3 “ PUNCT punct 4
    4 stay VERB ccomp 2
    5 ” PUNCT punct 4
    """
)


def test_every_stretch_in_marks_is_taken() -> None:
    assert [TWO.words(one.content) for one in marked_quotes(TWO.text, TWO.notes)] == [["“Go”"], ["“stay”"]]


def test_a_paragraph_is_counted_from_its_beginning() -> None:
    piece = TWO.span("Pell said “stay”")
    inside = within(TWO.notes, piece).tokens

    assert [one.span.of(piece.of(TWO.text)) for one in inside] == ["Pell", "said", "“", "stay", "”"]
    assert [one.head for one in inside] == [1, 1, 3, 1, 3]


def test_a_head_outside_a_stretch_is_the_word_itself() -> None:
    assert [one.head for one in within(TWO.notes, TWO.span("stay”")).tokens] == [0, 0]
    assert within(TWO.notes, Span(len(TWO.text), len(TWO.text))) == Notes()


def test_what_is_found_in_a_paragraph_goes_back_to_its_place() -> None:
    found = by_paragraph(marked_quotes)(TWO.text, TWO.notes)

    assert [TWO.words(one.content) for one in found] == [["“Go”"], ["“stay”"]]
    assert moved(Quote("", "direct", (Span(0, 2),), (Span(3, 4),)), 5).cue == (Span(8, 9),)
