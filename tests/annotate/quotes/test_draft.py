"""Drafts, and the article as the rules read it."""

from __future__ import annotations

from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.draft import SHORT, Draft
from relazione.model.span import Span

LONG_QUOTATION = """
1 “     PUNCT punct 4
2 We    PRON  nsubj 4
3 never ADV   advmod 4
4 said  VERB  ccomp 9 say
5 that  PRON  obj   4
6 ,     PUNCT punct 4
7 ”     PUNCT punct 4
8 Pell  PROPN nsubj 9 @PER
9 said  VERB  root  0 say
"""


def test_a_draft_begins_with_its_first_part() -> None:
    draft = Draft("x", content=(Span(10, 20),), cue=(Span(5, 9),), source=(Span(0, 4),))

    assert draft.start == 0
    assert Draft("x", content=(Span(10, 20),)).start == 10


def test_a_draft_covers_what_most_of_lies_in_its_content() -> None:
    draft = Draft("x", content=(Span(10, 20), Span(30, 40)))

    assert draft.covers(Span(12, 18))
    assert draft.covers(Span(14, 24))
    assert not draft.covers(Span(19, 31))
    assert not draft.covers(Span(50, 60))


def test_more_content_is_kept_in_text_order() -> None:
    draft = Draft("x", content=(Span(30, 40),))

    assert draft.with_more(Span(10, 20)).content == (Span(10, 20), Span(30, 40))
    assert draft.content == (Span(30, 40),)


def test_a_token_knows_the_marks_it_stands_in() -> None:
    reading = parse(LONG_QUOTATION).reading

    assert [one is not None for one in reading.quoted] == [True] * 7 + [False] * 2
    assert reading.starts == [token.start for token in reading.tree.tokens]


def test_a_cue_in_a_quotation_is_spoken_and_in_a_label_is_not() -> None:
    """*“We never said that,”* is speech; in *the “said” plan* the word is the writer's."""
    speech = parse(LONG_QUOTATION)
    label = parse(
        "1 the DET det 5\n2 “ PUNCT punct 3\n3 said VERB amod 5 say\n4 ” PUNCT punct 3\n5 plan NOUN root 0"
    )

    assert speech.reading.spoken(3)
    assert not speech.reading.spoken(8)
    assert not label.reading.spoken(2)
    assert SHORT == 3


def test_only_what_stands_in_silent_furniture_is_mute(said_that: Parsed) -> None:
    reading = said_that.reading
    reading.silent = (Span(0, 10),)

    assert reading.mute(0)
    assert not reading.mute(said_that.at("resume"))


def test_a_nested_mark_does_not_hide_the_outer_one() -> None:
    """*“He said ‘no’ twice,” she said*: the words between belong to the outer quotation."""
    parsed = parse(
        """
        1 “     PUNCT punct 3
        2 He    PRON  nsubj 3
        3 said  VERB  ccomp 11 say
        4 ‘     PUNCT punct 5
        5 no    INTJ  obj   3
        6 ’     PUNCT punct 5
        7 twice ADV   advmod 3
        8 ,     PUNCT punct 3
        9 ”     PUNCT punct 3
        10 she  PRON  nsubj 11
        11 said VERB  root  0 say
        """
    )
    outer = parsed.reading.quoted[parsed.at("no")]

    assert outer is not None
    assert outer.depth == 0
    assert outer.inner.of(parsed.text) == "He said ‘no’ twice,"
