"""Which drafts stand."""

from __future__ import annotations

from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.choosing import is_abstract, outer, plausibility, propose, rules_for
from relazione.annotate.quotes.draft import Draft
from relazione.annotate.quotes.frames import VERB_RULES
from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.nominal import NOMINAL_RULES
from relazione.model.span import Span


def draft(
    cue: tuple[int, int], content: tuple[int, int], *, score: float = 0.8, rule: str = "clause"
) -> Draft:
    return Draft(rule, content=(Span(*content),), cue=(Span(*cue),), cue_at=cue[0], score=score)


def test_a_report_inside_what_is_said_is_left_to_its_speaker() -> None:
    outside, inside = draft((0, 4), (5, 60)), draft((20, 24), (25, 60))

    assert outer([outside, inside]) == [outside]


def test_reports_side_by_side_both_stand() -> None:
    one, two = draft((0, 4), (5, 30)), draft((32, 36), (37, 60))

    assert outer([one, two]) == [one, two]


def test_of_two_reports_of_the_same_words_the_surer_stands() -> None:
    """*…, Pell said, according to a transcript*"""
    said, according = (
        draft((31, 35), (0, 30), score=0.95, rule="quote-cue"),
        draft((37, 49), (0, 35), rule="according-to"),
    )

    assert outer([according, said]) == [said]


def test_a_statement_is_told_beside_what_it_meets_with() -> None:
    """*criticised Pell's statement that …*"""
    criticised, statement = draft((0, 10), (11, 27)), draft((18, 27), (28, 60), rule="noun")

    assert outer([criticised, statement]) == [criticised, statement]


def test_only_what_the_counts_speak_for_is_proposed(said_that: Parsed) -> None:
    (found,) = propose(said_that.reading, cues())

    assert found.rule == "clause"
    assert found.score > 0.6
    assert propose(said_that.reading, cues(), least=1.5) == []


def test_a_cue_that_is_taken_is_not_proposed_again(said_that: Parsed) -> None:
    taken = Draft("quote-cue", content=(Span(0, 3),), cue_at=said_that.at("said"))

    assert propose(said_that.reading, cues(), [taken]) == [taken]


def test_a_verb_inside_quotation_marks_is_the_speakers_own() -> None:
    """*“Pell said that boats will sink,”*"""
    parsed = parse(
        """
        1 “     PUNCT punct 3
        2 Pell  PROPN nsubj 3 @PER
        3 said  VERB  root  0 say
        4 that  SCONJ mark  7
        5 boats NOUN  nsubj 7 boat
        6 will  AUX   aux   7
        7 sink  VERB  ccomp 3
        8 ,     PUNCT punct 3
        9 ”     PUNCT punct 3
        """
    )

    assert propose(parsed.reading, cues()) == []


def test_nobody_speaks_in_silent_furniture(said_that: Parsed) -> None:
    reading = said_that.reading
    reading.silent = (Span(0, len(said_that.text)),)

    assert propose(reading, cues()) == []


def test_rules_go_by_part_of_speech(said_that: Parsed) -> None:
    assert rules_for(said_that.reading, said_that.at("said")) is VERB_RULES
    assert rules_for(said_that.reading, said_that.at("talks")) == NOMINAL_RULES["NOUN"]
    assert rules_for(said_that.reading, said_that.at("would")) == ()


def test_who_speaks_makes_a_report_likelier() -> None:
    """A person; nobody; a thing."""
    person = parse("1 Pell PROPN nsubj 2 @PER\n2 noted VERB root 0 note\n3 something NOUN obj 2")
    thing = parse("1 Escalation NOUN nsubj 2\n2 noted VERB root 0 note\n3 something NOUN obj 2")
    body = parse("1 Commission NOUN nsubj 2\n2 noted VERB root 0 note\n3 something NOUN obj 2")
    content = (Span(0, 30),)

    def factor(parsed: Parsed, who: int | None) -> float:
        return plausibility(parsed.reading, Draft("object", content=content, source_at=who))

    assert factor(person, 0) > factor(body, 0) > factor(thing, 0)
    assert factor(person, None) < factor(person, 0)
    assert is_abstract(thing.reading, 0)
    assert not is_abstract(body.reading, 0)


def test_what_was_judged_is_parted_from_the_words_it_holds() -> None:
    """*Tan criticised | Weyl's statement | that …*: Tan judged the statement; the words are Weyl's."""
    judged = Draft(
        "object",
        content=(Span(14, 60),),
        cue=(Span(4, 13),),
        source=(Span(0, 3),),
        cue_at=1,
        source_at=0,
        score=0.9,
    )
    statement = Draft(
        "noun",
        content=(Span(32, 60),),
        cue=(Span(21, 30),),
        source=(Span(14, 18),),
        cue_at=4,
        source_at=2,
        score=0.7,
    )

    parted, kept = outer([judged, statement])

    assert kept == statement
    assert parted.content == (Span(14, 32),)


def test_what_one_says_of_ones_own_words_is_one_report() -> None:
    own = Draft(
        "object",
        content=(Span(14, 60),),
        cue=(Span(4, 13),),
        source=(Span(0, 3),),
        cue_at=1,
        source_at=0,
        score=0.9,
    )
    statement = Draft("noun", content=(Span(32, 60),), cue=(Span(21, 30),), cue_at=4, source_at=0, score=0.7)

    assert outer([own, statement]) == [own]
