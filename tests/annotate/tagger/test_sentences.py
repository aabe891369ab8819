"""The rules of sentence boundaries: which one decides at the place marked `|`, and what it asks of the model."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relazione.annotate.tagger.sentences import (
    ALWAYS,
    NEVER,
    STOP,
    Place,
    decided,
    paragraphs,
    threshold,
    thresholds,
)
from relazione.annotate.tagger.words import words


def place(marked: str) -> Place:
    """The place that `|` marks."""
    text = marked.replace("|", "")
    spans = words(text)
    at = next(n for n, (start, _) in enumerate(spans) if start >= marked.index("|"))
    gap = text[spans[at - 1][1] : spans[at][0]]
    return Place([text[a:b] for a, b in spans], at, gap)


NEVER_HERE = [
    ("title_or_initial", "Senior Col. |Orlo Vann said so."),
    ("title_or_initial", "See No. |5 of the list."),
    ("reporting_clause", '"Where will it end?" |Vann asked.'),
    ("reporting_clause", "“Never!” |the minister said."),
    ("no_start", "It is over. |” And then"),
    ("glued", 'It is over.|" Vann said.'),
    ("lower_case", "a new era, |he said."),
    ("broken_line", "Vann welcomed\n\n|military cooperation."),
]


@pytest.mark.parametrize(("rule", "marked"), NEVER_HERE)
def test_no_sentence_starts_here_whatever_the_model_says(rule: str, marked: str) -> None:
    assert decided(place(marked)) == (rule, NEVER)


MODEL_ASKED = [
    ("full_stop", "The talks ended. |Vann left."),
    ("full_stop", '"The talks ended." |Vann left.'),
    ("full_stop", "Did they end? |Vann left."),
    ("new_line", "Ostrava, Halvar\n|Talks went on."),
    ("title_or_initial", "the embassy of the U.S. |Vann left."),
    ("open", "Three points: |Peace comes first."),
]


@pytest.mark.parametrize(("rule", "marked"), MODEL_ASKED)
def test_the_model_is_asked_here(rule: str, marked: str) -> None:
    name, limit = decided(place(marked))

    assert name == rule
    assert ALWAYS < limit < 1


def test_a_full_stop_asks_less_of_the_model_than_an_abbreviation() -> None:
    stop = decided(place("The talks ended. |Vann left."))[1]
    abbreviation = decided(place("the embassy of the U.S. |Vann left."))[1]

    assert stop == STOP < abbreviation


def test_paragraphs_lie_between_blank_lines_and_broken_lines_are_mended() -> None:
    text = "\nA title\n\n  First words.\nStill here. \n \nVann welcomed\n\nmilitary talks.\n"

    found = [text[a:b] for a, b in paragraphs(text, 0, len(text))]

    assert found == ["A title", "First words.\nStill here.", "Vann welcomed\n\nmilitary talks."]


def test_paragraphs_stay_within_the_stretch_asked_for() -> None:
    text = "Outside.\n\nInside.\n\nOutside."

    assert paragraphs(text, 10, 17) == [(10, 17)]
    assert paragraphs(text, 8, 10) == []


PIECES = st.sampled_from(
    ["Vann", "said", ".", "”", '"', "U.S.", "Col.", "n't", "ß", "5", ",", "A.", "…", "NATO", "'s"]
)
GAPS = st.sampled_from([" ", " ", "", "\n", "\n\n", "  "])


@settings(deadline=None)
@given(st.lists(st.tuples(PIECES, GAPS), min_size=1, max_size=12))
def test_places_inside_a_line_have_the_threshold_that_the_rules_give_them(row: list[tuple[str, str]]) -> None:
    own, gaps = [word for word, _ in row], [gap for _, gap in row]

    assert thresholds(own, gaps) == [
        ALWAYS,
        *(threshold(Place(own, at, gaps[at])) for at in range(1, len(own))),
    ]
