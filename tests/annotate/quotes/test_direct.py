"""Whole quotations and the verb of saying beside them."""

from __future__ import annotations

import pytest
from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.direct import begins_sentence, claims, is_title, verb_after, verb_before
from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.marks import find_marked


def found(parsed: Parsed) -> list[tuple[str, list[str], list[str], list[str]]]:
    """Rule, source, cue and content of each claim."""
    drafts = claims(parsed.reading, cues())
    return [
        (one.rule, *(parsed.words(spans) for spans in (one.source, one.cue, one.content))) for one in drafts
    ]


def test_a_quotation_and_the_verb_behind_it(quoted_aside: Parsed) -> None:
    assert found(quoted_aside)[0] == ("quote-cue", ["the envoy"], ["said"], ["“We will come,”"])


def test_a_quotation_cut_in_two_by_its_cue() -> None:
    """*“If they ask,” she said, “we sell.”*"""
    parsed = parse(
        """
        1 “    PUNCT punct 4
        2 If   SCONJ mark  4
        3 they PRON  nsubj 4
        4 ask  VERB  advcl 12 =VBP
        5 ,    PUNCT punct 4
        6 ”    PUNCT punct 4
        7 she  PRON  nsubj 8
        8 said VERB  root  0 say =VBD
        9 ,    PUNCT punct 8
        10 “   PUNCT punct 12
        11 we  PRON  nsubj 12
        12 sell VERB ccomp 8 =VBP
        13 .   PUNCT punct 12
        14 ”   PUNCT punct 12
        """
    )

    assert found(parsed) == [("quote-cue", ["she"], ["said"], ["“If they ask,”", "“we sell.”"])]


def test_said_before_its_subject() -> None:
    """*“We stay,” said Pell.*"""
    parsed = parse(
        """
        1 “    PUNCT punct 3
        2 We   PRON  nsubj 3
        3 stay VERB  ccomp 6 =VBP
        4 ,    PUNCT punct 3
        5 ”    PUNCT punct 3
        6 said VERB  root  0 say =VBD
        7 Pell PROPN nsubj 6 @PER
        8 .    PUNCT punct 6
        """
    )

    assert found(parsed) == [("quote-cue", ["Pell"], ["said"], ["“We stay,”"])]


def test_a_cue_before_a_colon() -> None:
    """*Pell wrote: “Help is needed.”*"""
    parsed = parse(
        """
        1 Pell   PROPN nsubj 2 @PER
        2 wrote  VERB  root  0 write =VBD
        3 :      PUNCT punct 2
        4 “      PUNCT punct 7
        5 Help   NOUN  nsubj 7
        6 is     AUX   aux   7 be
        7 needed VERB  ccomp 2 need
        8 .      PUNCT punct 7
        9 ”      PUNCT punct 7
        """
    )

    assert found(parsed) == [("cue-quote", ["Pell"], ["wrote"], ["“Help is needed.”"])]


def test_a_subject_inside_the_marks_is_none() -> None:
    """*“Boats left,” she said*, where the tree takes Boats for the subject of said."""
    parsed = parse(
        """
        1 “     PUNCT punct 3
        2 Boats NOUN  nsubj 7 boat
        3 left  VERB  ccomp 7 leave =VBD
        4 ,     PUNCT punct 3
        5 ”     PUNCT punct 3
        6 she   PRON  obl   7
        7 said  VERB  root  0 say =VBD
        """
    )

    assert found(parsed) == [("quote-cue", ["she"], ["said"], ["“Boats left,”"])]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("“We stay,” she said.", True),
        ("She said: “We stay.”", True),
        ("She left. “We stay.”", True),
        ("It is “a matter of days,” she said.", False),
        ("She called it, rightly, “a gamble”.", False),
    ],
)
def test_whether_marked_words_begin_a_sentence(text: str, begins: bool) -> None:
    parsed = parse("1 x X root 0")
    reading = Parsed(text, parsed.notes).reading

    assert begins_sentence(reading, find_marked(text)[0]) is begins


def test_a_sentence_that_has_ended_has_no_verb_behind_it() -> None:
    """*She said: “We stay.” He left.*: *left* is not its cue, nor is a capitalised *He said* a new sentence's."""
    parsed = parse(
        """
        1 She  PRON  nsubj 2
        2 said VERB  root  0 say =VBD
        3 :    PUNCT punct 2
        4 “    PUNCT punct 6
        5 We   PRON  nsubj 6
        6 stay VERB  ccomp 2 =VBP
        7 .    PUNCT punct 6
        8 ”    PUNCT punct 6

        1 He   PRON  nsubj 2
        2 added VERB root  0 add =VBD
        3 nothing PRON obj 2
        """
    )
    (one,) = parsed.reading.marked

    assert verb_after(parsed.reading, cues(), one) is None
    assert verb_before(parsed.reading, cues(), one) == parsed.at("said")


def test_a_verb_in_another_paragraph_is_no_cue() -> None:
    parsed = parse(
        """
        1 She  PRON  nsubj 2
        2 said VERB  root  0 say =VBD
        3 ,    PUNCT punct 2
        ¶
        1 “    PUNCT punct 3
        2 We   PRON  nsubj 3
        3 stay VERB  root  0 =VBP
        4 .    PUNCT punct 3
        5 ”    PUNCT punct 3
        """
    )
    (one,) = parsed.reading.marked

    assert verb_before(parsed.reading, cues(), one) in (None, parsed.at("said"))
    assert verb_after(parsed.reading, cues(), one) is None


def test_a_verb_that_does_not_speak_claims_nothing() -> None:
    """*“We stay,” she slept.*"""
    parsed = parse(
        """
        1 “     PUNCT punct 3
        2 We    PRON  nsubj 3
        3 stay  VERB  ccomp 7 =VBP
        4 ,     PUNCT punct 3
        5 ”     PUNCT punct 3
        6 she   PRON  nsubj 7
        7 slept VERB  root  0 sleep
        """
    )

    assert found(parsed) == []


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The Long Road to Elmarra", True),
        ("Make Your Boat a Home", True),
        ("We Shall Not Be Moved", True),
        ("We stay in Elmarra", False),
        ("Never Again Will We Sail!", False),
        ("Absolutely", False),
        ("", False),
    ],
)
def test_titles_of_works_have_capitals(words: str, title: bool) -> None:
    assert is_title(words) is title


def test_a_title_beside_a_verb_of_saying_is_not_said() -> None:
    """*In “The Long Road,” Pell suggested a truce.*"""
    parsed = parse(
        """
        1 In        ADP   case 5
        2 “         PUNCT punct 5
        3 The       DET   det  5
        4 Long      ADJ   amod 5
        5 Road      PROPN obl  9
        6 ,         PUNCT punct 5
        7 ”         PUNCT punct 5
        8 Pell      PROPN nsubj 9 @PER
        9 suggested VERB  root 0 suggest =VBD
        10 a        DET   det  11
        11 truce    NOUN  obj  9
        """
    )

    assert found(parsed) == []


def test_a_verb_that_nobody_counted_reports_when_inverted() -> None:
    """*“They turned right into us,” fumbled Commodore Pell.*"""
    parsed = parse(
        """
        1 “         PUNCT punct 3
        2 They      PRON  nsubj 3
        3 turned    VERB  ccomp 9 turn
        4 right     ADV   advmod 3
        5 into      ADP   case 6
        6 us        PRON  obl 3
        7 ,         PUNCT punct 3
        8 ”         PUNCT punct 3
        9 fumbled   VERB  root 0 fumble =VBD
        10 Commodore PROPN nmod:desc 11
        11 Pell     PROPN nsubj 9 @PER
        """
    )

    assert found(parsed) == [("quote-cue", ["Commodore Pell"], ["fumbled"], ["“They turned right into us,”"])]


def test_words_that_end_in_the_middle_of_a_sentence_are_not_whole() -> None:
    """*Pell said, “of course he will defend himself” against all.*"""
    parsed = parse(
        """
        1 Pell    PROPN nsubj 2 @PER
        2 said    VERB  root  0 say =VBD
        3 ,       PUNCT punct 2
        4 “       PUNCT punct 7
        5 Surely  ADV   advmod 7
        6 he      PRON  nsubj 7
        7 defends VERB  ccomp 2 defend
        8 himself PRON  obj   7
        9 ”       PUNCT punct 7
        10 against ADP  case  11
        11 all    PRON  obl   7
        """
    )

    assert verb_before(parsed.reading, cues(), parsed.reading.marked[0]) is None
