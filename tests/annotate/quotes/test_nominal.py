"""Cues that are no verbs."""

from __future__ import annotations

from tests.annotate.quotes.trees import parse

from relazione.annotate.quotes import nominal


def test_according_to_takes_the_sentence() -> None:
    """*The bridge is shut, according to the harbour master.*"""
    parsed = parse(
        """
        1 The       DET   det   2
        2 bridge    NOUN  nsubj 4
        3 is        AUX   cop   4 be
        4 shut      ADJ   root  0
        5 ,         PUNCT punct 10
        6 according VERB  case  10 accord
        7 to        ADP   fixed 6
        8 the       DET   det   10
        9 harbour   NOUN  compound 10
        10 master   NOUN  obl   4
        11 .        PUNCT punct 4
        """
    )

    draft = nominal.according_to(parsed.reading, parsed.at("according"))

    assert parsed.shown(draft) == (["the harbour master"], ["according to"], ["The bridge is shut"])


def test_in_the_words_of_somebody() -> None:
    """*In Pell’s view the deal is dead.*"""
    parsed = parse(
        """
        1 In   ADP   case      4
        2 Pell PROPN nmod:poss 4 @PER
        3 ’s   PART  case      2
        4 view NOUN  obl       8
        5 the  DET   det       6
        6 deal NOUN  nsubj     8
        7 is   AUX   cop       8 be
        8 dead ADJ   root      0
        """
    )

    draft = nominal.in_the_words(parsed.reading, parsed.at("view"))

    assert draft is not None
    assert parsed.words(draft.source) == ["Pell"]
    assert parsed.words(draft.content) == ["the deal is dead"]


def test_a_claim_belongs_to_its_possessor() -> None:
    """*Pell’s claim that ships had sunk*"""
    parsed = parse(
        """
        1 Pell  PROPN nmod:poss 3 @PER
        2 ’s    PART  case      1
        3 claim NOUN  root      0
        4 that  SCONJ mark      7
        5 ships NOUN  nsubj     7 ship
        6 had   AUX   aux       7 have
        7 sunk  VERB  acl       3 sink
        """
    )

    draft = nominal.noun_that(parsed.reading, parsed.at("claim"))

    assert parsed.shown(draft) == (["Pell"], ["claim"], ["that ships had sunk"])


def test_a_clause_right_behind_the_noun_is_its_own_wherever_it_hangs() -> None:
    """*She mocked Pell’s claim that ships sank*, the clause hung on the verb and the possessive on the noun."""
    parsed = parse(
        """
        1 She    PRON  nsubj 2
        2 mocked VERB  root  0 mock
        3 Pell   PROPN nmod  5 @PER
        4 ’s     PART  case  5 =POS
        5 claim  NOUN  obj   2
        6 that   SCONJ mark  8
        7 ships  NOUN  nsubj 8 ship
        8 sank   VERB  advcl 2 sink
        """
    )

    draft = nominal.noun_that(parsed.reading, parsed.at("claim"))

    assert parsed.shown(draft) == (["Pell"], ["claim"], ["that ships sank"])


def test_what_a_subject_issues_is_its_word() -> None:
    """*Velisk issued a warning to leave.*"""
    parsed = parse(
        """
        1 Velisk  PROPN nsubj 2 @LOC
        2 issued  VERB  root  0 issue
        3 a       DET   det   4
        4 warning NOUN  obj   2
        5 to      PART  mark  6
        6 leave   VERB  acl   4
        """
    )

    draft = nominal.noun_that(parsed.reading, parsed.at("warning"))

    assert parsed.shown(draft) == (["Velisk"], ["warning"], ["to leave"])


def test_only_a_noun_is_a_noun_of_saying() -> None:
    """*pointed out that ships sank*: *out* is none."""
    parsed = parse(
        """
        1 pointed VERB  root         0 point
        2 out     ADP   compound:prt 1
        3 that    SCONJ mark         5
        4 ships   NOUN  nsubj        5 ship
        5 sank    VERB  ccomp        1 sink
        """
    )

    assert nominal.noun_that(parsed.reading, parsed.at("out")) is None


def test_an_adjective_with_a_clause() -> None:
    """*He is confident that it holds.*"""
    parsed = parse(
        """
        1 He        PRON  nsubj 3
        2 is        AUX   cop   3 be
        3 confident ADJ   root  0
        4 that      SCONJ mark  6
        5 it        PRON  nsubj 6
        6 holds     VERB  ccomp 3 hold
        """
    )

    draft = nominal.predicate(parsed.reading, parsed.at("confident"))

    assert parsed.shown(draft) == (["He"], ["is confident"], ["that it holds"])
