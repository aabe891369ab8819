"""Double names, and what the whole text tells of one name."""

from __future__ import annotations

import pytest
from tests.annotate.names.rails import draft

from relazione.annotate.names.consensus import agreed, place_votes, widened
from relazione.annotate.names.spotting import Spot, hyphenated, tag_spots, trim
from relazione.annotate.names.titles import noun_of


def person(text: str, name: str) -> Spot:
    start = text.index(name)
    return Spot(start, start + len(name), "PER", "tag")


@pytest.mark.parametrize(
    ("text", "tagged", "whole"),
    [
        ("Solveig Aamodt-Lie spoke", "Solveig Aamodt", "Solveig Aamodt-Lie"),
        ("Gam Do-yun spoke", "Gam Do", "Gam Do-yun"),
        ("the Moe-led talks", "Moe", "Moe"),
        ("the Moe-backed plan", "Moe", "Moe"),
        ("Moe’s plan", "Moe", "Moe"),
        ("Moe spoke", "Moe", "Moe"),
    ],
)
def test_double_names_are_whole(text: str, tagged: str, whole: str) -> None:
    spot = widened(text, person(text, tagged))

    assert text[spot.start : spot.end] == whole


def test_two_halves_are_one_name() -> None:
    text = "Sólrún Eldjárn-Vidal wrote"

    assert hyphenated(text, [person(text, "Sólrún Eldjárn"), person(text, "Vidal")]) == [
        Spot(0, len("Sólrún Eldjárn-Vidal"), "PER", "tag")
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("OLVEG, May 4 (Halyard) — Talks began.\nOlveg was quiet.", "LOC"),
        ("Talks in Olveg began.", "LOC"),
        ("Olveg was quiet.", "PER"),
        ("President Olveg left. Talks in Olveg began.", "PER"),
    ],
)
def test_a_dateline_and_in_tell_a_place(text: str, label: str) -> None:
    one = draft(text)
    places = [(hit, "Olveg") for hit in range(len(text)) if text.startswith("Olveg", hit)]
    spots = [Spot(start, start + len(name), "PER", "tag") for start, name in places]
    from relazione.annotate.names.titles import Finder

    found = agreed(one, spots, Finder(one, spots).find())
    assert {spot.label for spot in found} == {label}


def test_votes_are_by_word() -> None:
    one = draft("OSLO — Talks.\nMoe spoke.")

    assert place_votes(one, [person(one.text, "Moe")], []) == {"oslo": 3, "moe": -1}


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("China’s", "China"),
        ("“Ada Moe”", "Ada Moe"),
        ("(R-L)", "R-L"),
        ("@halyard", "halyard"),
        ("Oslo —", "Oslo "),
    ],
)
def test_marks_are_trimmed(words: str, kept: str) -> None:
    spot = trim(words, Spot(0, len(words), "LOC", "tag"))

    assert words[spot.start : spot.end] == kept


def test_tags_make_spots() -> None:
    one = draft("Ada Moe told Reuters so", {"Ada Moe": "PER", "Reuters": "ORG"})

    assert [(one.text[spot.start : spot.end], spot.label) for spot in tag_spots(one)] == [
        ("Ada Moe", "PER"),
        ("Reuters", "ORG"),
    ]


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("Southern Economic Community", "community"),
        ("International Board of Health", "board"),
        ("Federation of Squid Fishers", "federation"),
        ("NATO", ""),
    ],
)
def test_the_noun_of_a_name(name: str, noun: str) -> None:
    assert noun_of(name) == noun


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ada Xon left. Xon had spoken.", "PER"),
        ("Ada Xon left. She lives in Xon now.", "LOC"),
        ("Ada Moe left. Xon is far.", "LOC"),
    ],
)
def test_a_surname_of_the_text_is_no_place(text: str, label: str) -> None:
    one = draft(text)
    start = text.rindex("Xon")
    spots = [person(text, text[: text.index(" left")]), Spot(start, start + 3, "LOC", "tag")]

    assert agreed(one, spots, [])[-1].label == label
