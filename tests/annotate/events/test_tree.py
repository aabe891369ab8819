"""The tree as seen from a token, on trees written by hand."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.annotate.events.notation import by_hand

from relazione.annotate.events.tree import Tree, inflections
from relazione.model.notes import Token

PASSIVE = """
The       the      DET   DT  2 det
plan      plan     NOUN  NN  5 nsubj:pass
was       be       AUX   VBD 5 aux:pass
flatly    flatly   ADV   RB  5 advmod
rejected  reject   VERB  VBN 0 root
by        by       ADP   IN  7 case
Weyl      Weyl     PROPN NNP 5 obl:agent
and       and      CCONJ CC  9 cc
Duarte    Duarte   PROPN NNP 7 conj
"""
LIST = """
She       she      PRON  PRP 3 nsubj
will      will     AUX   MD  3 aux
meet      meet     VERB  VB  0 root
Weyl      Weyl     PROPN NNP 3 obj
,         ,        PUNCT ,   6 punct
inspect   inspect  VERB  VB  3 parataxis
ships     ship     NOUN  NNS 6 obj
"""


def test_children_by_relation_hold_subtypes() -> None:
    tree = by_hand(PASSIVE)

    assert tree.children(4, "nsubj") == [1]
    assert tree.children(4, "nsubj:pass") == [1]
    assert tree.children(4, "obj") == []


def test_a_passive_is_known_by_its_subject_or_auxiliary() -> None:
    assert by_hand(PASSIVE).is_passive(4)
    assert not by_hand(LIST).is_passive(2)


def test_conjuncts_start_with_the_token_itself() -> None:
    assert by_hand(PASSIVE).conjuncts(6) == [6, 8]


def test_case_is_the_preposition() -> None:
    tree = by_hand(PASSIVE)

    assert tree.case(6) == "by"
    assert tree.case(1) is None


def test_a_name_of_two_words_may_carry_its_preposition_on_the_second() -> None:
    tree = by_hand("""
visit   visit   NOUN  NN  0 root
of      of      ADP   IN  4 case
leader  leader  NOUN  NN  1 nmod
Weyl    Weyl    PROPN NNP 3 flat
""")

    assert tree.case(2) == "of"


def test_a_bare_infinitive_in_a_list_looks_back_to_the_verb_with_the_auxiliary() -> None:
    tree = by_hand(LIST)

    assert tree.bare_before(5) == 2
    assert tree.bare_before(2) is None


def test_a_clause_leaves_out_what_is_subordinate() -> None:
    tree = by_hand("""
Weyl    Weyl    PROPN NNP 2 nsubj
said    say     VERB  VBD 0 root
that    that    SCONJ IN  5 mark
talks   talk    NOUN  NNS 5 nsubj
failed  fail    VERB  VBD 2 ccomp
""")

    assert sorted(tree.clause(1)) == [0, 1]
    assert sorted(tree.clause(4)) == [2, 3, 4]


def test_the_span_of_tokens_leaves_out_punctuation_at_its_ends() -> None:
    tree = by_hand("""
,     ,     PUNCT , 2 punct
met   meet  VERB  VBD 0 root
.     .     PUNCT . 2 punct
""")

    assert tree.span(iter([0, 1, 2])).of(tree.text) == "met"


@pytest.mark.parametrize(("offset", "token"), [(0, 0), (3, 1), (4, 1), (99, 8)])
def test_the_token_at_an_offset(offset: int, token: int) -> None:
    assert by_hand(PASSIVE).at(offset) == token


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("hail", "hailed"),
        ("deny", "denied"),
        ("ban", "banned"),
        ("expel", "expelling"),
        ("invade", "invading"),
        ("clash", "clashes"),
    ],
)
def test_regular_forms_are_known(lemma: str, form: str) -> None:
    assert form in set(inflections(lemma))


@given(st.text(string.ascii_lowercase, min_size=2, max_size=12))
def test_a_lemma_is_among_its_own_forms(lemma: str) -> None:
    assert lemma in set(inflections(lemma))


def test_a_known_form_corrects_a_guessed_lemma() -> None:
    token = Token(0, 6, "VERB", "VBD", "haile", 0, "root", 0)

    assert Tree([token], "hailed", {"hailed": "hail"}).lemmas == ["hail"]
    assert Tree([token], "hailed").lemmas == ["haile"]


def test_a_plural_in_ies_has_a_lemma_in_y() -> None:
    token = Token(0, 9, "NOUN", "NNS", "penaltie", 0, "root", 0)

    assert Tree([token], "penalties").lemmas == ["penalty"]
