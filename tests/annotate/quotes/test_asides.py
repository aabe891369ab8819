"""Stretches that say who speaks, set into what is said."""

from __future__ import annotations

import pytest
from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.asides import (
    aside,
    between_quoted_words,
    line_of,
    phrase_after,
    phrase_before,
    stops,
)

INTERPOSED = """
1 But      CCONJ cc     5
2 “        PUNCT punct  5
3 the      DET   det    4
4 worst    NOUN  nsubj  5
5 passed   VERB  ccomp  9 pass
6 ,        PUNCT punct  5
7 ”        PUNCT punct  5
8 Pell     PROPN nsubj  9 @PER
9 added    VERB  root   0 add =VBD
10 ,       PUNCT punct  9
11 “       PUNCT punct  13
12 and     CCONJ cc     13
13 stayed  VERB  conj   5 stay
14 away    ADV   advmod 13
15 .       PUNCT punct  13
16 ”       PUNCT punct  13
"""


@pytest.fixture
def interposed() -> Parsed:
    """*But “the worst passed,” Pell added, “and stayed away.”*"""
    return parse(INTERPOSED)


def test_what_stands_on_both_sides_is_said(interposed: Parsed) -> None:
    draft = aside(interposed.reading, interposed.at("added"))

    assert draft is not None
    assert interposed.words(draft.source) == ["Pell"]
    text = " ".join(interposed.words(draft.content))
    assert "the worst passed" in text
    assert "and stayed away" in text
    assert "Pell" not in text


def test_a_verb_between_quoted_words_takes_no_clause_by_itself(interposed: Parsed) -> None:
    assert between_quoted_words(interposed.reading, interposed.at("added"))
    assert not between_quoted_words(interposed.reading, interposed.at("stayed"))


def test_a_full_stop_outside_marks_ends_what_is_said(interposed: Parsed) -> None:
    outside = parse("1 Boats NOUN nsubj 2\n2 left VERB root 0\n3 . PUNCT punct 2")

    assert stops(outside.reading, 2)
    assert not any(stops(interposed.reading, at) for at in range(len(interposed.notes.tokens)))


def test_a_line_break_ends_it_too() -> None:
    """A sentence that the splitter ran over a line break: only the verb's own line counts."""
    parsed = parse(
        """
        1 Boats NOUN  nsubj 2 boat
        2 left  VERB  root  0 leave
        ¶
        1 Rain  NOUN  nsubj 2
        2 fell  VERB  root  0 fall
        """
    )

    assert list(line_of(parsed.reading, parsed.at("left"))) == [0, 1]
    assert list(line_of(parsed.reading, parsed.at("fell"))) == [2, 3]


def test_a_phrase_beside_the_verb_needs_a_comma_before_it() -> None:
    """*…, the ministry said* has a speaker on the surface, *the ministry said* at the head of a sentence has none."""
    behind = parse(
        "1 Boats NOUN nsubj 2\n2 left VERB ccomp 6\n3 , PUNCT punct 2\n4 the DET det 5\n5 ministry NOUN appos 1\n6 said VERB root 0 say"
    )
    first = parse("1 the DET det 2\n2 ministry NOUN dep 3\n3 said VERB root 0 say")

    assert phrase_before(behind.reading, behind.at("said")) == behind.at("ministry")
    assert phrase_before(first.reading, first.at("said")) is None


def test_links_belong_to_the_phrase_beside_the_verb() -> None:
    """*Boats left, officials of both ports said*, where the tree gives the officials to the boats' verb."""
    parsed = parse(
        """
        1 Boats     NOUN  nsubj 2
        2 left      VERB  ccomp 8 leave =VBD
        3 ,         PUNCT punct 2
        4 officials NOUN  nsubj 2
        5 of        ADP   case  7
        6 both      DET   det   7
        7 ports     NOUN  nmod  4
        8 said      VERB  root  0 say =VBD
        """
    )

    assert parsed.shown(aside(parsed.reading, parsed.at("said"))) == (
        ["officials of both ports"],
        ["said"],
        ["Boats left"],
    )


def test_of_two_subjects_the_one_beside_the_verb_speaks() -> None:
    parsed = parse(
        """
        1 Moura  PROPN nsubj 5 @PER
        2 left   VERB  ccomp 5 leave =VBD
        3 ,      PUNCT punct 2
        4 Pell   PROPN nsubj 5 @PER
        5 said   VERB  root  0 say =VBD
        """
    )

    assert parsed.shown(aside(parsed.reading, parsed.at("said"))) == (["Pell"], ["said"], ["Moura left"])


@pytest.mark.parametrize(
    ("tail", "found"),
    [
        ("5 Pell PROPN obj 4 @PER", True),
        ("5 in ADP case 6\n6 Pell PROPN obl 4", False),
        ("5 that SCONJ mark 7\n6 it PRON nsubj 7\n7 rained VERB ccomp 4", False),
    ],
    ids=["a name", "a place", "a clause"],
)
def test_a_phrase_behind_an_inverted_verb_is_who_speaks(tail: str, found: bool) -> None:
    parsed = parse(
        f"1 Boats NOUN nsubj 2\n2 left VERB root 0\n3 , PUNCT punct 4\n4 wrote VERB parataxis 2 write =VBD\n{tail}"
    )

    assert (phrase_after(parsed.reading, parsed.at("wrote")) is not None) is found


def test_a_verb_that_does_not_speak_has_no_phrase_behind_it() -> None:
    parsed = parse(
        "1 Boats NOUN nsubj 2\n2 left VERB root 0\n3 , PUNCT punct 4\n4 ate VERB parataxis 2 eat =VBD\n5 Pell PROPN obj 4"
    )

    assert phrase_after(parsed.reading, parsed.at("ate")) is None
