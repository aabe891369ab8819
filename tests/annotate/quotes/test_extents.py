"""How far what was said reaches on both sides of a stretch that says who says so."""

from __future__ import annotations

import pytest
from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.asides import aside
from relazione.annotate.quotes.extents import around, is_clause

SAID = """
1 Boats NOUN  nsubj     2
2 left  VERB  root      0 leave =VBD
3 ,     PUNCT punct     5
4 Pell  PROPN nsubj     5 @PER
5 said  VERB  parataxis 2 say =VBD
"""
AS_RAIN = "6 , PUNCT punct 9\n7 as SCONJ mark 9\n8 rain NOUN nsubj 9\n9 fell VERB advcl 2 fall =VBD"
ADDING = "6 , PUNCT punct 7\n7 adding VERB advcl 2 add =VBG\n8 more NOUN obj 7"
DENIED = "6 , PUNCT punct 9\n7 but CCONJ cc 9\n8 she PRON nsubj 9\n9 denied VERB conj 2 deny =VBD\n10 it PRON obj 9"
STAYED = "6 , PUNCT punct 8\n7 but CCONJ cc 8\n8 stayed VERB conj 2 stay =VBD\n9 near ADV advmod 8"
SEMICOLON = "6 ; PUNCT punct 8\n7 rain NOUN nsubj 8\n8 fell VERB parataxis 2 fall =VBD"


def contents(parsed: Parsed) -> list[str]:
    draft = aside(parsed.reading, parsed.at("said"))
    assert draft is not None
    return parsed.words(draft.content)


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (AS_RAIN, ["Boats left"]),
        (ADDING, ["Boats left"]),
        (DENIED, ["Boats left"]),
        (SEMICOLON, ["Boats left"]),
        (STAYED, ["Boats left", "but stayed near"]),
    ],
    ids=["as", "participle", "a further report", "semicolon", "one clause goes on"],
)
def test_what_follows_a_whole_report(tail: str, expected: list[str]) -> None:
    assert contents(parse(SAID + tail)) == expected


def test_a_report_that_the_aside_splits_goes_on_behind_it() -> None:
    """*The boats, Pell said, as a rule left*: before the aside stands no clause yet."""
    parsed = parse(
        """
        1 Boats NOUN  nsubj 7
        2 ,     PUNCT punct 4
        3 Pell  PROPN nsubj 4 @PER
        4 said  VERB  parataxis 7 say =VBD
        5 ,     PUNCT punct 4
        6 as    ADP   advmod 7
        7 left  VERB  root  0 leave =VBD
        """
    )

    assert around(parsed.reading, range(7), (2, 3)) == range(7)


def test_a_semicolon_among_quoted_words_parts_nothing() -> None:
    parsed = parse(
        """
        1 Pell PROPN nsubj 2 @PER
        2 said VERB root 0 say =VBD
        3 “ PUNCT punct 4
        4 go VERB ccomp 2 =VB
        5 ; PUNCT punct 6
        6 run VERB conj 4 =VB
        7 ” PUNCT punct 4
        """
    )

    assert around(parsed.reading, range(7), (0, 1)) == range(7)


def test_a_clause_has_something_nominal_before_a_finite_verb() -> None:
    parsed = parse(SAID)

    assert is_clause(parsed.reading, range(2))
    assert not is_clause(parsed.reading, range(1))
    assert not is_clause(parsed.reading, range(1, 2))
