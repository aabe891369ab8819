"""Words for two, and acronyms a letter away from another."""

from __future__ import annotations

import pytest
from tests.annotate.names.rails import draft

from relazione.annotate.names.lexicon import Lexicon
from relazione.annotate.names.misspelt import corrected, is_acronym, one_letter_apart
from relazione.annotate.names.pairs import pairs
from relazione.annotate.names.spotting import spots_of
from relazione.gazetteer import shipped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ties between the two countries", ("the two countries", "states")),
        ("both sides agreed", ("both sides", "states")),
        ("the two armies drilled", ("the two armies", "states")),
        ("the two leaders met", ("the two leaders", "people")),
        ("He said the pair would meet", ("the pair", "either")),
        ("Both praised it", ("Both", "either")),
        ("The two pledged more", ("The two", "either")),
    ],
)
def test_words_for_two(text: str, expected: tuple[str, str]) -> None:
    assert [(text[one.start : one.end], one.what) for one in pairs(text)] == [expected]


@pytest.mark.parametrize(
    "text", ["two of them left", "the two boats sank", "both of these", "a pair of shoes"]
)
def test_other_twos_are_left_alone(text: str) -> None:
    assert list(pairs(text)) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("NATA", "NATO", True), ("NATO", "NATO", False), ("SATO", "NATO", False), ("NAT", "NATO", False)],
)
def test_one_letter_apart(one: str, other: str, apart: bool) -> None:
    assert one_letter_apart(one, other) is apart


def test_only_long_words_in_capitals_are_acronyms() -> None:
    assert [is_acronym(word) for word in ("NATO", "ASEAN", "EU", "Nato", "G20A")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("NATA grew, and NATO agreed", ["org:nato", "org:nato"]), ("NATA grew", [None])],
)
def test_a_slip_needs_the_right_form_in_the_same_text(text: str, expected: list[str | None]) -> None:
    one = draft(text, {"NATA": "ORG"})
    spots = corrected(one, spots_of(one, Lexicon(shipped())))

    assert [spot.known.id if spot.known else None for spot in spots] == expected
