"""Words by UD conventions. In the notation, a blank is a boundary with a blank in the text, `|` one without."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relazione.annotate.tagger.words import words


def cut(text: str) -> str:
    """The text with `|` at each boundary that has no blank."""
    out, end = "", 0
    for start, stop in words(text):
        out += text[end:start] if start > end else "|" if out else ""
        out += text[start:stop]
        end = stop
    return out


CONTRACTIONS = [
    "I do|n't know|, he is|n't here|.",
    "It|'s theirs|; they|'ve gone and we|'ll go|.",
    "We ca|n’t say what China|’s plan is|.",
    "They can|not and wo|n't|.",
    "the states|' talks",
    "Mr. Orlo O'Brien|'s plan",
]
HYPHENS = [
    "the Asia|-|Pacific region",
    "a four|-|day|, military|-|to|-|military visit",
    "an anti-war|, pro-government co-founder",
    "talks — tense ones — ended",
    "the 2021|–|2022 season",
]
ABBREVIATIONS = [
    "Gen. Orlo met Senior Col. Vann at 9 a.m. in the U.S. embassy|.",
    "J. K. Orlo of Halvar Inc. left|.",
    "It rained|.",
    "Halvar|, etc. and so on|.",
]
NUMBERS = [
    "$|5.5 million|, 12|%|, 1,000 men|, the 20th|, the 1990s at 10:30",
    "on 9/11 and 04/30/2001",
    "US$ 3 and a G20 summit",
]
MARKS = [
    '"|Yes|,|" Vann said|.',
    "“|Go|!|” she said|…",
    "well|... maybe",
    "see https://example.org/a-b|, or write to desk@example.org|.",
    "the ministers (|R|-|L|) shake hands",
    "and|/|or",
]


@pytest.mark.parametrize("gold", CONTRACTIONS + HYPHENS + ABBREVIATIONS + NUMBERS + MARKS)
def test_words_are_cut_as_in_the_treebanks(gold: str) -> None:
    assert cut(gold.replace("|", "")) == gold


@settings(deadline=None)
@given(st.text(max_size=80))
def test_every_character_but_white_space_is_in_exactly_one_word(text: str) -> None:
    covered = [at for start, stop in words(text) for at in range(start, stop)]

    assert len(covered) == len(set(covered))
    assert {at for at, char in enumerate(text) if not char.isspace()} <= set(covered)


def test_offsets_point_into_the_whole_text() -> None:
    text = "Left out. Kept here."

    assert [text[a:b] for a, b in words(text, 10)] == ["Kept", "here", "."]


@pytest.mark.parametrize("unit", ["a-", "-.", "a.", ")", "http://", "x", "1,", "'s", "_"])
def test_endless_runs_take_linear_time(unit: str) -> None:
    text = unit * (20_000 // len(unit))

    assert words(text)[-1][1] == len(text)
