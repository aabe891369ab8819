"""The grammar as a whole: it compiles, the longest match wins, rules are named."""

from __future__ import annotations

import re

import pytest

from relazione.annotate.times.grammar import MACROS, RULES, compiled, grammar, readings
from relazione.annotate.times.words import class_codes, words


def spans(text: str) -> list[tuple[str, str]]:
    row = words(text)
    return [(text[row.starts[one.first] : row.ends[one.last - 1]], one.rule) for one in readings(row)]


def test_every_rule_compiles_over_known_classes() -> None:
    known = set(class_codes()) | set(MACROS)
    for rule in RULES:
        used = set(re.findall(r"\b[A-Z_]{2,}\b|\bA\b", rule.pattern))
        assert used <= known, f"{rule.name}: {used - known}"


def test_rules_are_named_for_what_they_find() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in RULES)
    assert len(grammar()) == len(RULES)


def test_blanks_in_a_pattern_do_not_count() -> None:
    codes = class_codes()

    assert compiled("THE UNIT").fullmatch(codes["THE"] + codes["UNIT"])
    assert not compiled("THE UNIT").fullmatch(codes["THE"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the past two years", [("the past two years", "framed-duration")]),
        ("the year 2004", [("the year 2004", "year")]),
        ("last May 2003", [("May 2003", "month-year")]),
        ("April 16-19, 2023", [("April 16-19, 2023", "day-range")]),
        ("Sunday, April 16, 2023", [("Sunday, April 16, 2023", "month-day")]),
        ("two days last week", [("two days", "duration"), ("last week", "framed-unit")]),
    ],
)
def test_the_longest_match_wins(text: str, expected: list[tuple[str, str]]) -> None:
    assert spans(text) == expected


def test_a_rule_may_decline_and_the_next_stands() -> None:
    assert spans("a 44-year-old envoy") != [("44-year-old", "month-old")]
    assert spans("31 April 2023 was no day") == [("April 2023", "month-year")]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "No time here at all."])
def test_nothing_is_read_where_nothing_is(text: str) -> None:
    assert spans(text) == []


def test_times_do_not_cross_paragraphs() -> None:
    assert [said for said, _ in spans("They met in March\n\n2003 was a good year.")] == ["March", "2003"]
