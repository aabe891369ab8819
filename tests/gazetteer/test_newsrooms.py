"""Newsrooms as sources."""

from __future__ import annotations

import pytest

from relazione.gazetteer import Gazetteer, Organisation
from relazione.gazetteer.newsrooms import ANAPHOR, house_of, is_newsroom, newsroom_names, passes_on

GAZETTEER = Gazetteer(
    organisations={
        "orbit": Organisation("orbit", "Orbit Daily", ("OD", "Orbit"), "outlet", owner="asher-media"),
        "ministry": Organisation("ministry", "Defence Ministry", (), "ministry"),
    }
)


def test_an_owner_answers_for_its_outlets() -> None:
    assert house_of("org:orbit", GAZETTEER) == "org:asher-media"
    assert house_of("org:unknown", GAZETTEER) == "org:unknown"


def test_only_outlets_and_agencies_are_newsrooms() -> None:
    assert is_newsroom("org:orbit", GAZETTEER)
    assert not is_newsroom("org:ministry", GAZETTEER)
    assert not is_newsroom("person:orbit", Gazetteer())


def test_initials_are_too_short_to_be_looked_for() -> None:
    assert newsroom_names("org:orbit", GAZETTEER) == ["Orbit Daily", "Orbit"]
    assert newsroom_names("org:unknown", GAZETTEER) == []


@pytest.mark.parametrize(
    "words", ["Orbit reported on Monday", "she told Orbit", "according to Orbit", "Orbit wrote"]
)
def test_words_that_pass_a_report_on(words: str) -> None:
    assert passes_on(words, "Orbit")


@pytest.mark.parametrize(
    "words", ["Orbit was bought by a bank", "the satellite left its orbit, she told us", "Orbital reported"]
)
def test_words_that_do_not(words: str) -> None:
    assert not passes_on(words, "Orbit")


@pytest.mark.parametrize("words", ["the newspaper", "the paper", "This agency", "the broadcaster"])
def test_a_newsroom_may_be_meant_without_its_name(words: str) -> None:
    assert ANAPHOR.search(words)
    assert not ANAPHOR.search("a paper boat")
