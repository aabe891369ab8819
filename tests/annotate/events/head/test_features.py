"""What the head is told of a word, on trees written by hand."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import by_hand

from relazione.annotate.events.codebook import shipped
from relazione.annotate.events.head.features import asked, features, objects

FEARED = """
Weyl      Weyl     PROPN NNP 2 nsubj
fears     fear     VERB  VBZ 0 root
that      that     SCONJ IN  6 mark
Duarte    Duarte   PROPN NNP 6 nsubj
may       may      AUX   MD  6 aux
visit     visit    VERB  VB  2 ccomp
Lisse     Lisse    PROPN NNP 6 obj
"""
NOUN = """
No        no       DET   DT  3 det
planned   planned  ADJ   JJ  3 amod
visit     visit    NOUN  NN  4 nsubj
was       be       AUX   VBD 0 root
"""


def of(rows: str, at: int) -> set[str]:
    return set(features(by_hand(rows), shipped(), at))


def test_content_words_are_asked() -> None:
    assert asked(by_hand(FEARED)) == [0, 1, 3, 5, 6]
    assert asked(by_hand(NOUN)) == [1, 2]


def test_the_codebook_s_acts_of_the_lemma_count_without_their_conditions() -> None:
    assert {"lex:visit", "lex:site-visit"} <= of(FEARED, 5)
    assert "noun:visit" in of(NOUN, 2)
    assert not any(name.startswith(("lex:", "noun:")) for name in of(FEARED, 6))


def test_words_on_it_count() -> None:
    assert {"aux:may", "mark:that", "kid:nsubj", "kid:obj"} <= of(FEARED, 5)
    assert {"det:no", "amod:planned", "negated"} <= of(NOUN, 2)


def test_words_above_count_by_their_class() -> None:
    assert {"up1:feared", "up1:ccomp:VBZ"} <= of(FEARED, 5)
    assert "up2:feared" in of(FEARED, 6)


def test_a_word_s_own_class_counts() -> None:
    assert "own:feared" in of(FEARED, 1)


@pytest.mark.parametrize(("rows", "at", "expected"), [(FEARED, 5, 6), (FEARED, 1, None), (NOUN, 2, None)])
def test_the_object_says_what_is_done(rows: str, at: int, expected: int | None) -> None:
    assert objects(by_hand(rows), at) == expected
