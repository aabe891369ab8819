"""What becomes of marked words that no cue beside them has claimed."""

from __future__ import annotations

from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.draft import Draft
from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.quoting import drafts_of
from relazione.annotate.quotes.speech import labels_within, settle, united
from relazione.model.span import Span


def contents(parsed: Parsed) -> list[tuple[str, list[str]]]:
    """Rule and content of all drafts."""
    return [(one.rule, parsed.words(one.content)) for one in drafts_of(parsed.reading, cues())]


def test_speech_goes_on_after_its_cue_in_the_paragraph(quoted_aside: Parsed) -> None:
    (only,) = contents(quoted_aside)

    assert only == ("quote-cue", ["“We will come,”", "“Nobody asked us.”"])


def quotation(*words: str) -> str:
    """Rows of a sentence in quotation marks, its first word the root."""
    rows = [f"1 “ PUNCT punct 2\n2 {words[0]} VERB root 0"]
    rows += [f"{at} {word} NOUN obj 2" for at, word in enumerate(words[1:], start=3)]
    return "\n".join([*rows, f"{len(words) + 2} . PUNCT punct 2\n{len(words) + 3} ” PUNCT punct 2"])


SAID = """
1 “ PUNCT punct 3
2 We PRON nsubj 3
3 stay VERB ccomp 7 =VBP
4 , PUNCT punct 3
5 ” PUNCT punct 3
6 Pell PROPN nsubj 7 @PER
7 said VERB root 0 say =VBD
8 . PUNCT punct 7
"""


def test_more_than_a_label_goes_on_the_same_speech() -> None:
    parsed = parse(SAID + "\n" + quotation("Nobody", "asked", "us", "to", "go"))

    assert contents(parsed) == [("quote-cue", ["“We stay,”", "“Nobody asked us to go.”"])]


def test_a_paragraph_of_quotation_keeps_the_speaker() -> None:
    parsed = parse(SAID + "¶\n" + quotation("Nobody", "asked", "us", "to", "go"))

    first, second = drafts_of(parsed.reading, cues())
    assert (second.rule, parsed.words(second.content)) == ("carried-over", ["“Nobody asked us to go.”"])
    assert second.source_at == first.source_at
    assert second.cue == second.source == ()


REFERRING = """
1 “ PUNCT punct 3
2 We PRON nsubj 3
3 stay VERB ccomp 7 =VBP
4 , PUNCT punct 3
5 ” PUNCT punct 3
6 Pell PROPN nsubj 7 @PER
7 said VERB root 0 say =VBD
8 , PUNCT punct 9
9 mentioning VERB advcl 7 mention =VBG
10 the DET det 12
11 “ PUNCT punct 12
12 Plan PROPN obj 9
13 ” PUNCT punct 12
14 . PUNCT punct 7
"""


def test_speech_goes_on_over_what_the_clause_of_its_cue_adds() -> None:
    """*“We stay,” Pell said, mentioning the “Plan”. “Nobody asked us to go.”*: neither label nor participle takes it."""
    parsed = parse(REFERRING + "\n" + quotation("Nobody", "asked", "us", "to", "go"))

    assert ("quote-cue", ["“We stay,”", "“Nobody asked us to go.”"]) in contents(parsed)


def test_a_quotation_whose_speaker_nobody_names_is_kept_without_one() -> None:
    parsed = parse(quotation("Nobody", "asked", "us", "to", "go"))

    assert contents(parsed) == [("orphan", ["“Nobody asked us to go.”"])]


def test_a_label_is_kept_and_is_no_speech() -> None:
    """*The “Lake Plan” failed.*"""
    parsed = parse(
        """
        1 The    DET   det      4
        2 “      PUNCT punct    4
        3 Lake   PROPN compound 4
        4 Plan   PROPN nsubj    6
        5 ”      PUNCT punct    4
        6 failed VERB  root     0 fail
        """
    )

    assert contents(parsed) == [("label", ["“Lake Plan”"])]


def test_a_clause_takes_all_of_the_words_its_marks_enclose(said_that: Parsed) -> None:
    """The tree ends the clause early; the marks show how far it goes."""
    parsed = parse(
        """
        1 She   PRON  nsubj 2
        2 said  VERB  root  0 say =VBD
        3 it    PRON  nsubj 6
        4 was   AUX   cop   6 be
        5 “     PUNCT punct 6
        6 late  ADJ   ccomp 2
        7 and   CCONJ cc    8
        8 dark  ADJ   dep   2
        9 ”     PUNCT punct 2
        10 .    PUNCT punct 2
        """
    )

    assert contents(parsed) == [("clause", ["it was “late and dark”"])]


def test_marks_right_behind_a_clause_belong_to_it() -> None:
    """*said it was “late and dark”* with the marked words lost to the tree."""
    parsed = parse(
        """
        1 She   PRON  nsubj 2
        2 said  VERB  root  0 say =VBD
        3 it    PRON  nsubj 4
        4 was   AUX   ccomp 2 be
        5 “     PUNCT punct 2
        6 late  ADJ   dep   2
        7 and   CCONJ cc    8
        8 dark  ADJ   dep   2
        9 ”     PUNCT punct 2
        """
    )

    (only,) = contents(parsed)
    assert " ".join(only[1]) == "it was “late and dark”"


def test_words_in_marks_with_their_verb_in_the_sentence() -> None:
    """*He called it “a gamble”.*: marks make sure what the count of *call* leaves open."""
    parsed = parse(
        """
        1 He     PRON  nsubj 2
        2 called VERB  root  0 call =VBD
        3 it     PRON  obj   2
        4 “      PUNCT punct 6
        5 a      DET   det   6
        6 gamble NOUN  xcomp 2
        7 ”      PUNCT punct 6
        """
    )

    assert contents(parsed) == [("object", ["it “a gamble”"])]


def test_speech_over_paragraphs_is_one() -> None:
    parsed = parse(
        """
        1 Pell  PROPN nsubj 2 @PER
        2 said  VERB  root  0 say =VBD
        3 :     PUNCT punct 2
        4 “     PUNCT punct 6
        5 We    PRON  nsubj 6
        6 came  VERB  ccomp 2 come =VBD
        7 early ADV   advmod 6
        8 .     PUNCT punct 6
        ¶
        1 “     PUNCT punct 3
        2 We    PRON  nsubj 3
        3 left  VERB  root  0 leave =VBD
        4 at    ADP   case  5
        5 dawn  NOUN  obl   3
        6 .     PUNCT punct 3
        7 ”     PUNCT punct 3
        """
    )

    (only,) = contents(parsed)
    assert only == ("cue-quote", ["“We came early.", "“We left at dawn.”"])


def test_the_speakers_own_distance_inside_a_quotation() -> None:
    """*“The so-called ‘Lake Plan’ is dead,” she said.*"""
    parsed = parse(
        """
        1 “    PUNCT punct 7
        2 The  DET   det   5
        3 ‘    PUNCT punct 5
        4 Lake PROPN compound 5
        5 Plan PROPN nsubj 8
        6 ’    PUNCT punct 5
        7 is   AUX   cop   8 be
        8 dead ADJ   ccomp 12
        9 ,    PUNCT punct 8
        10 ”   PUNCT punct 8
        11 she PRON  nsubj 12
        12 said VERB root  0 say =VBD
        """
    )
    reading = parsed.reading
    drafts = settle(reading, cues(), [one for one in drafts_of(reading, cues()) if not one.nested])

    (label,) = labels_within(reading, drafts)
    assert parsed.words(label.content) == ["Lake Plan"]
    assert parsed.words(label.source) == ["she"]
    assert label.nested


def test_united_joins_what_touches_and_keeps_the_rest() -> None:
    content = (Span(0, 4), Span(6, 9), Span(20, 25))

    assert united(content, Span(3, 12)) == (Span(0, 12), Span(20, 25))
    assert united((), Span(3, 12)) == (Span(3, 12),)


def test_no_draft_is_lost_in_settling(said_that: Parsed) -> None:
    draft = Draft("clause", content=(Span(0, 3),))

    assert settle(said_that.reading, cues(), [draft]) == [draft]
