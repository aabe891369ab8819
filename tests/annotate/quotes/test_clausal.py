"""Clauses that a verb takes: where they begin and end, whatever the tree has dropped or hung elsewhere."""

from __future__ import annotations

from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.clausal import clause_after


def said(parsed: Parsed, verb: str) -> list[str]:
    draft = clause_after(parsed.reading, parsed.at(verb))
    return parsed.words(draft.content) if draft else []


def test_words_that_the_tree_dropped_from_the_middle_are_kept() -> None:
    """*warned that signing would be a mistake*, where the tree knows a piece of the clause alone."""
    parsed = parse(
        """
        1 Pell    PROPN nsubj 2 @PER
        2 warned  VERB  root  0 warn =VBD
        3 that    SCONJ mark  7
        4 signing NOUN  dep   2
        5 would   AUX   aux   2
        6 be      AUX   cop   7
        7 wrong   ADJ   ccomp 2
        8 .       PUNCT punct 2
        """
    )

    assert said(parsed, "warned") == ["that signing would be wrong"]


def test_what_commas_part_off_is_left_out() -> None:
    parsed = parse(
        """
        1 Pell    PROPN nsubj 2 @PER
        2 said    VERB  root  0 say =VBD
        3 boats   NOUN  nsubj 9
        4 ,       PUNCT punct 6
        5 we      PRON  nsubj 6
        6 hear    VERB  dep   2
        7 ,       PUNCT punct 6
        8 would   AUX   aux   9
        9 leave   VERB  ccomp 2
        """
    )

    assert said(parsed, "said") == ["boats", "would leave"]


def test_a_second_clause_right_behind_the_first_goes_on_with_it() -> None:
    """*said a deal was near under which boats leave*: both clauses hang on the verb, and nothing parts them."""
    rows = """
        1 Pell  PROPN nsubj 2 @PER
        2 said  VERB  root  0 say =VBD
        3 deals NOUN  nsubj 4
        4 stood VERB  ccomp 2 stand =VBD
        5 {0}   {1}   {2}   8
        6 which PRON  obl   8
        7 boats NOUN  nsubj 8
        8 leave VERB  ccomp 2 =VBP
        """
    under, conjoined = (
        parse(rows.format(*word)) for word in (("under", "ADP", "case"), ("and", "CCONJ", "cc"))
    )

    assert said(under, "said") == ["deals stood under which boats leave"]
    assert said(conjoined, "said") == ["deals stood"]
