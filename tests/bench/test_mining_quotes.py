"""Mining cues: gold in brat, counts of words with their frames, the table that is printed."""

from __future__ import annotations

import pytest
from bench.quotes import Attribution, Counts, letters, read_gold
from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.lexicon import read_lexicon
from relazione.model.span import Span

TEXT = "Pell said that boats left.\nNobody asked."
BRAT = """T1\tSource 0 4\tPell
T2\tCue 5 9\tsaid
T3\tContent 10 25\tthat boats left
E1\tAttribution:T2 Source:T1 Content:T3 Cue:T2
#1\tAnnotatorNotes E1\tnone"""


def test_attributions_are_read_from_brat() -> None:
    (one,) = read_gold(TEXT, BRAT)

    assert one.cue == letters(TEXT, [Span(5, 9)])
    assert one.content == letters(TEXT, [Span(10, 25)])


def test_pieces_of_a_discontinuous_span_are_one() -> None:
    brat = BRAT.replace("Content 10 25", "Content 10 14;15 25")

    assert read_gold(TEXT, brat)[0].content == letters(TEXT, [Span(10, 25)])


def attribution(parsed: Parsed, cue: str, content: str) -> Attribution:
    return Attribution(letters(parsed.text, [parsed.span(cue)]), letters(parsed.text, [parsed.span(content)]))


@pytest.fixture
def said_that() -> Parsed:
    """*Ada Okafor said that talks would resume.*"""
    return parse(
        """
        1 Ada    PROPN nsubj 3 @PER
        2 Okafor PROPN flat  1 @PER
        3 said   VERB  root  0 say =VBD
        4 that   SCONJ mark  7
        5 talks  NOUN  nsubj 7 talk
        6 would  AUX   aux   7
        7 resume VERB  ccomp 3 =VB
        """
    )


def test_a_use_counts_as_an_attribution_where_cue_and_content_agree(said_that: Parsed) -> None:
    counts = Counts()
    counts.add(said_that.text, said_that.notes, [attribution(said_that, "said", "that talks would resume")])
    counts.add(said_that.text, said_that.notes, [])

    assert counts.uses["say", "ccomp"] == 2
    assert counts.hits["say", "ccomp"] == 1


def test_words_inside_what_somebody_says_are_not_counted() -> None:
    """*Pell said Weyl hoped boats left.*: *hoped* is Pell's word."""
    parsed = parse(
        """
        1 Pell  PROPN nsubj 2 @PER
        2 said  VERB  root  0 say
        3 Weyl  PROPN nsubj 4 @PER
        4 hoped VERB  ccomp 2 hope
        5 boats NOUN  nsubj 6 boat
        6 left  VERB  ccomp 4 leave
        """
    )
    counts = Counts()
    counts.add(parsed.text, parsed.notes, [attribution(parsed, "said", "Weyl hoped boats left")])

    assert ("say", "ccomp") in counts.uses
    assert ("hop", "ccomp") not in counts.uses


def test_the_table_has_rates_of_frames_and_classes_and_single_words(said_that: Parsed) -> None:
    counts = Counts()
    for _ in range(10):
        counts.add(
            said_that.text, said_that.notes, [attribution(said_that, "said", "that talks would resume")]
        )
    lexicon = read_lexicon("", "speech\tsay")
    rows = list(counts.rows(lexicon))

    assert ("*", "ccomp", 10, 10) in rows
    assert ("*speech", "ccomp", 10, 10) in rows
    assert ("say", "ccomp", 10, 10) in rows
    assert all(hits <= uses for _, _, hits, uses in rows)


def test_a_word_is_spelled_as_it_is_most_fully() -> None:
    counts = Counts()
    counts.spellings["denounc"].update(["denounc", "denounce", "denounce"])

    assert counts.spelling("denounc") == "denounce"
