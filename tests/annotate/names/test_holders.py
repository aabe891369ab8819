"""Which title is whose; names freed of titles and ranks."""

from __future__ import annotations

import pytest
from tests.annotate.names.rails import draft

from relazione.annotate.names.holders import bind, freed, prefix_of
from relazione.annotate.names.lexicon import Lexicon
from relazione.annotate.names.spotting import spots_of
from relazione.annotate.names.titles import Finder
from relazione.gazetteer import shipped

LEXICON = Lexicon(shipped())


def held(text: str, *names: str) -> list[tuple[str, str, str]]:
    """``(title, name, rule)`` for each bound title, given who is tagged."""
    one = draft(text, dict.fromkeys(names, "PER"))
    spots = spots_of(one, LEXICON)
    titles = Finder(one, spots).find()
    people = [spot for spot in freed(one, spots, titles) if spot.label == "PER"]
    ends = {spot.start: spot.end for spot in people}
    return [
        (text[found.title.start : found.title.end], text[found.start : ends[found.start]], found.rule)
        for found in bind(one, titles, people)
    ]


@pytest.mark.parametrize(
    ("text", "name", "title", "rule"),
    [
        (
            "Chinese Defense Minister Gen. Ada Moe spoke",
            "Ada Moe",
            "Chinese Defense Minister",
            "title before name",
        ),
        ("Defence Minister Moe spoke", "Moe", "Defence Minister", "title before name"),
        (
            "Ada Moe, the Norwegian foreign minister, spoke",
            "Ada Moe",
            "Norwegian foreign minister",
            "title after name",
        ),
        (
            "Norway’s foreign minister, Ada Moe, spoke",
            "Ada Moe",
            "Norway’s foreign minister",
            "title, comma, name",
        ),
        ("Ada Moe (president) spoke", "Ada Moe", "president", "title after name"),
    ],
)
def test_title_and_name(text: str, name: str, title: str, rule: str) -> None:
    assert held(text, name) == [(title, name, rule)]


def test_coordinated_titles_are_one_persons() -> None:
    text = "Chinese State Councilor and Defense Minister Gen. Ada Moe spoke"

    assert [row[:2] for row in held(text, "Ada Moe")] == [
        ("Defense Minister", "Ada Moe"),
        ("Chinese State Councilor", "Ada Moe"),
    ]


def test_a_title_before_a_name_is_not_the_one_before_the_comma() -> None:
    text = "Moe, Russia's Defense Minister Ola Vik and China's Defense Minister Per Dahl met"

    assert [row[:2] for row in held(text, "Moe", "Ola Vik", "Per Dahl")] == [
        ("Russia's Defense Minister", "Ola Vik"),
        ("China's Defense Minister", "Per Dahl"),
    ]


def test_a_title_after_a_comma_that_goes_on_is_somebody_elses() -> None:
    assert held("With Ada Moe, the president Kim opened it", "Ada Moe") == []


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("Gen. Li spoke", "Gen. Li", "Li"),
        ("Defence Minister Li spoke", "Defence Minister Li", "Li"),
        ("Mr Weyl spoke", "Mr Weyl", "Weyl"),
        ("Prince Per spoke", "Prince Per", "Prince Per"),
    ],
)
def test_names_are_freed_of_titles(text: str, tagged: str, name: str) -> None:
    one = draft(text, {tagged: "PER"})
    spots = spots_of(one, LEXICON)
    found = [spot for spot in freed(one, spots, Finder(one, spots).find()) if spot.label == "PER"]

    assert [text[spot.start : spot.end] for spot in found] == [name]


def test_a_rank_alone_is_nobody() -> None:
    one = draft("Col. Ada Moe spoke", {"Col.": "PER", "Ada Moe": "PER"})
    spots = spots_of(one, LEXICON)

    assert [one.text[s.start : s.end] for s in freed(one, spots, []) if s.label == "PER"] == ["Ada Moe"]


def test_an_organisation_that_is_an_office_is_none() -> None:
    one = draft("met the Chinese State Councilor", {"Chinese State Councilor": "ORG"})

    assert [spot.label for spot in spots_of(one, LEXICON)] == ["LOC"]


@pytest.mark.parametrize(
    ("text", "sector", "gender"),
    [
        ("Senior Col. Moe", "MIL", None),
        ("Mrs Moe", None, "female"),
        ("Sir Moe", None, "male"),
        ("Then Moe", None, None),
    ],
)
def test_what_a_prefix_tells(text: str, sector: str | None, gender: str | None) -> None:
    one = draft(text, {"Moe": "PER"})
    (name,) = [spot for spot in spots_of(one, LEXICON) if spot.label == "PER"]
    prefix = prefix_of(one, name)

    assert (prefix.sector, prefix.gender) == (sector, gender)
