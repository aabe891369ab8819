"""Which way a time looks, by the words around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from relazione.annotate.times.cues import cues
from relazione.annotate.times.tense import Tenses
from relazione.annotate.times.words import words


def looked(text: str) -> str:
    row = words(text)
    first = next(at for at in range(len(row.starts)) if row.said(at) == "Monday")
    return Tenses(row).look(first, first + 1)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("He will come on Monday.", "ahead"),
        ("On Monday he will come.", "ahead"),
        ("The talks are due on Monday.", "ahead"),
        ("He is expected to come on Monday.", "ahead"),
        ("They agreed. He plans to come on Monday.", "ahead"),
        ("He could come as soon as Monday.", "ahead"),
        ("He has until Monday to reply.", "ahead"),
        ("He said on Monday that they will come.", "back"),
        ("He will come, the ministry said Monday.", "back"),
        ("He will come, he told reporters on Monday.", "back"),
        ("On Monday he came.", "back"),
        ("He praised Monday's vote.", "back"),
        ("Until Monday they had not replied.", "back"),
        ("The talks lasted until Monday.", "back"),
        ("The talks that were to have been held in May have been put off until Monday.", "ahead"),
        ("They had agreed. The offer stands until Monday.", "ahead"),
        ("The pact is in force, effective Monday.", "ahead"),
        ("He flew in to see them on Monday.", ""),
        ("Talks on Monday.", ""),
        ("He will come. On Monday it rained there.", "back"),
    ],
)
def test_the_nearest_verb_tells(text: str, way: str) -> None:
    assert looked(text) in (way, "back" if way == "" else way)


def test_no_cue_is_in_two_lists_at_odds() -> None:
    assert not cues("ahead") & cues("back")
    assert not cues("saying") & cues("planning") - {"tell", "have"}
    assert not cues("ending") & cues("starting")


@pytest.mark.parametrize(
    "name", ["ahead", "back", "neither", "planning", "arranging", "saying", "ahead_phrases", "starts"]
)
def test_cues_are_small_letters(name: str) -> None:
    assert cues(name)
    assert all(word == word.lower() for word in cues(name))


def test_a_weekday_without_any_cue_is_the_last_one(times_in: Callable[..., list]) -> None:
    (time,) = times_in("Talks on Monday.")

    assert time.value == "2024-04-08"
