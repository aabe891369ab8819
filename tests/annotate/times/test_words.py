"""Words and their classes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.annotate.times.words import class_codes, class_names, entries, lexicon, words


def classes(text: str) -> list[str]:
    row = words(text)
    return [row.name(at) for at in range(len(row.starts))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Jan. 5, 1998", ["ON", "MONTH", "SMALL", "COMMA", "YEAR"]),
        ("a four-day visit", ["A", "NUMBER", "HYPHEN", "UNIT", "OTHER"]),
        ("10:30 p.m. GMT", ["CLOCK", "AMPM", "ZONE"]),
        ("the '90s", ["THE", "DECADEFORM"]),
        ("the 1990s", ["THE", "DECADEFORM"]),
        ("since '98", ["SINCE", "APOSYEAR"]),
        ("the 20th century", ["THE", "ORDDIGIT", "UNIT"]),
        ("Q3 2020", ["QCODE", "YEAR"]),
        ("2023-04-16", ["ISO"]),
        ("2023-04-16Kestrian", ["ISO", "OTHER"]),
        ("16/04/2023 and 4.5", ["SLASHED", "AND", "NUM"]),
        ("Monday's vote", ["WEEKDAY", "POSS", "OTHER"]),
        ("5,000 troops", ["NUM", "COUNTED"]),
        ("five o'clock", ["NUMBER", "OCLOCK"]),
        ("end.\n\nStart", ["EDGE", "STOP", "BREAK", "EDGE"]),
    ],
)
def test_words_have_their_classes(text: str, expected: list[str]) -> None:
    assert classes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MONDAY", ["WEEKDAY"]),
        ("monday", ["OTHER"]),
        ("march", ["OTHER"]),
        ("March", ["MAYBE_MONTH"]),
        ("Today", ["TODAY"]),
        ("second", ["SECOND"]),
    ],
)
def test_names_need_their_capital(text: str, expected: list[str]) -> None:
    assert classes(text) == expected


def test_words_beyond_the_ends_are_breaks() -> None:
    row = words("today")

    assert (row.name(-1), row.name(1), row.said(1)) == ("BREAK", "BREAK", "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,500", 1500),
        ("2.5", 2.5),
        ("17", 17),
        ("3rd", 3),
        ("1970s", 1970),
        ("'70s", 70),
        ("Sept.", 9),
        ("noon", "12:00"),
    ],
)
def test_words_are_worth_something(text: str, value: object) -> None:
    assert words(text).values == (value,)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_words_lie_in_the_text_in_order(text: str) -> None:
    row = words(text)

    assert len(row.starts) == len(row.ends) == len(row.codes) == len(row.values)
    assert all(start < end for start, end in zip(row.starts, row.ends, strict=True))
    assert all(end <= start for end, start in zip(row.ends, row.starts[1:], strict=False))
    assert all(
        text[start:end].strip() or row.name(at) == "BREAK"
        for at, (start, end) in enumerate(zip(row.starts, row.ends, strict=True))
    )


def test_every_class_has_its_own_character() -> None:
    codes = class_codes()

    assert len(set(codes.values())) == len(codes)
    assert {class_names()[code] for code in codes.values()} == set(codes)
    assert all(code.isalpha() or not code.isascii() for code in codes.values())


def test_no_word_stands_in_two_classes() -> None:
    seen: dict[str, str] = {}
    for name, listed in lexicon().items():
        for word in listed:
            assert word not in seen, f"{word!r} is in {seen.get(word)} and {name}"
            seen[word] = name


def test_all_months_and_weekdays_are_known() -> None:
    months = {value for name in ("MONTH", "MAYBE_MONTH") for value in lexicon()[name].values()}

    assert months == set(range(1, 13))
    assert set(lexicon()["WEEKDAY"].values()) == set(range(1, 8))
    assert set(lexicon()["MAYBE_WEEKDAY"].values()) == set(range(1, 8))


def test_units_have_a_singular_and_a_plural() -> None:
    singular, plural = set(lexicon()["UNIT"].values()), set(lexicon()["UNITS"].values())

    assert plural - {"TS"} <= singular
    assert singular - {"H"} <= plural


def test_words_with_a_capital_are_found_in_capitals() -> None:
    assert entries()["FRIDAY"] == entries()["Friday"]
