"""Lemma rules undo what they describe."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relazione.annotate.tagger.lemmas import Lemmatiser, apply_rule, lemma_of, rule_for

WORDS = st.text(
    st.characters(categories=["Lu", "Ll", "Nd", "Pd"], max_codepoint=0x24F), min_size=1, max_size=12
)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_a_rule_makes_the_lemma_it_was_read_off(form: str, lemma: str) -> None:
    assert apply_rule(rule_for(form, lemma), form) == lemma


@pytest.mark.parametrize(
    ("form", "lemma", "rule"),
    [
        ("studies", "study", "l3+y"),
        ("Talks", "talk", "l1+"),
        ("said", "say", "l2+y"),
        ("is", "be", "=be"),
        ("MOSCOW", "Moscow", "t0+"),
        ("NATO", "NATO", "k0+"),
    ],
)
def test_rules_read_well(form: str, lemma: str, rule: str) -> None:
    assert rule_for(form, lemma) == rule


def test_a_rule_that_cuts_more_than_there_is_leaves_the_form() -> None:
    assert apply_rule("l5+y", "it") == "it"


def test_the_table_of_forms_comes_first() -> None:
    forms = {("met", "VERB"): "meet"}

    assert lemma_of("Met", "VERB", "l0+", forms) == "meet"
    assert lemma_of("Met", "PROPN", "k0+", forms) == "Met"


def test_a_lemmatiser_answers_alike_whenever_it_is_asked() -> None:
    lemmatiser = Lemmatiser({("met", "VERB"): "meet"})
    asked = [
        ("Met", "VERB", "l0+"),
        ("met", "PROPN", "k0+"),
        ("Talks", "NOUN", "l1+"),
        ("Talks", "NOUN", "l0+"),
    ]

    first = [lemmatiser.lemma(*given) for given in asked]

    assert first == ["meet", "met", "talk", "talks"]
    assert [lemmatiser.lemma(*given) for given in reversed(asked)] == first[::-1]
