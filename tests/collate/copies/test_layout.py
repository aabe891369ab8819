"""What lies where in a text."""

from __future__ import annotations

import pytest

from relazione.collate.copies.layout import Layout
from relazione.collate.copies.words import Text, Vocabulary
from relazione.model.article import Article
from relazione.model.notes import Annotated, Notes, Quote, Sentence
from relazione.model.span import Span


def layout(text: str, **notes: tuple) -> Layout:
    return Layout(
        Annotated(Article("a", "a", text, ""), Notes(**notes)), Text(text, Vocabulary().codes(text))
    )


def cut(text: str, **notes: tuple) -> str:
    """The text's words with a bar before each sentence."""
    found = layout(text, **notes)
    words = [span.of(text) for span in found.text.words]
    return " ".join(f"|{word}" if at in found.breaks else word for at, word in enumerate(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", "|He left |She stayed"),
        ("First line\nSecond line", "|First line |Second line"),
        ("“It is over.” Nobody moved.", "|It is over |Nobody moved"),
        ("Prices rose by 2.5 percent. Wages fell.", "|Prices rose by 2 5 percent |Wages fell"),
    ],
)
def test_punctuation_tells_sentences_where_nobody_marked_them(text: str, expected: str) -> None:
    assert cut(text) == expected


def test_marked_sentences_are_believed() -> None:
    text = "Gen. Orsanov left. He said nothing."

    assert cut(text, sentences=(Sentence(0, 18), Sentence(19, 35))) == "|Gen Orsanov left |He said nothing"


def test_line_breaks_cut_marked_sentences_as_well() -> None:
    assert cut("welcomed\n\nmilitary ties", sentences=(Sentence(0, 23),)) == "|welcomed |military ties"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “we shall sign it” twice", ["“we shall sign it”"]),
        ('He said "we shall sign it" twice', ['"we shall sign it"']),
        ("« nous signerons », dit-il", ["« nous signerons »"]),
        ("an open “quotation that nobody closes\nand a new line", ["“quotation that nobody closes"]),
        ('one stray " mark is no quotation', []),
    ],
)
def test_quotation_marks_tell_quotations(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in layout(text).quotations] == quoted


def test_annotated_quotations_count_and_indirect_speech_does_not() -> None:
    text = "- We shall sign it, he said. He promised to come back."
    direct = Quote("q1", "direct", (Span(2, 18),))
    indirect = Quote("q2", "indirect", (Span(29, 53),))

    assert layout(text, quotes=(direct, indirect)).quotations == (Span(2, 18),)
