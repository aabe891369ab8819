"""Record events in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from relazione.annotate.events.codebook import shipped  # the acts we code, so that each has its wording
from relazione.model.record import RecordEvent
from relazione.publish import Affair
from relazione.publish.phrase import noun, phrases, sentence

VISIT = RecordEvent(
    "e", "visit", "held", {"actor": ("person:orsanov",), "host": ("gov:XVA",)}, None, None, (), ()
)
TALKS = {"actor": ("person:orsanov",), "recipient": ("gov:XVA",)}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Marek Orsanov visits Varenia"),
        ({"status": "planned"}, "Marek Orsanov is to visit Varenia"),
        ({"status": "feared"}, "Marek Orsanov is feared to visit Varenia"),
        ({"status": "denied"}, "Marek Orsanov is denied to visit Varenia"),
        ({"status": "called-for"}, "Marek Orsanov is called on to visit Varenia"),
        ({"status": "hypothetical"}, "Marek Orsanov might visit Varenia"),
        ({"status": "hypothetical", "polarity": "negative"}, "Marek Orsanov might not visit Varenia"),
        ({"polarity": "negative"}, "Marek Orsanov does not visit Varenia"),
        ({"roles": {}}, "Visit"),
        ({"roles": {"host": ("gov:XVA",)}}, "Varenia is visited"),
        ({"roles": {"actor": ("person:orsanov",)}}, "Marek Orsanov makes a visit"),
        (
            {"roles": {"host": ("gov:XVA",)}, "status": "planned", "polarity": "negative"},
            "Varenia is not to be visited",
        ),
        ({"act": "negotiate", "roles": {"recipient": ("gov:XVA",)}}, "Talks are held with Varenia"),
        ({"act": "reject", "roles": {"recipient": ("gov:XVA",)}}, "A proposal of Varenia is rejected"),
        (
            {"act": "state", "polarity": "negative", "roles": {"actor": ("gov:XVA",)}},
            "Varenia makes no statement",
        ),
        ({"status": "feared", "polarity": "negative"}, "Marek Orsanov is feared not to visit Varenia"),
        (
            {"act": "meet", "roles": {"actor": ("person:orsanov", "gov:XVA")}},
            "Marek Orsanov and Varenia meet",
        ),
        ({"act": "negotiate", "roles": TALKS}, "Marek Orsanov holds talks with Varenia"),
        (
            {
                "act": "meet",
                "roles": {"actor": ("person:orsanov", "gov:XVA"), "recipient": ("gov:XVA", "person:orsanov")},
            },
            "Marek Orsanov and Varenia meet",
        ),
        ({"act": "deny", "roles": {"actor": ("gov:XVA",)}}, "Varenia denies a charge"),
        ({"act": "unheard-of", "roles": {"actor": ("gov:XVA",)}}, "Varenia unheards of"),
    ],
)
def test_status_and_polarity_decide_the_verb(fields: dict[str, Any], words: str, affair: Affair) -> None:
    assert sentence(replace(VISIT, **fields), affair) == words


def test_many_actors_are_counted_and_not_all_named(affair: Affair) -> None:
    many = replace(VISIT, roles={"actor": tuple(f"org:x{at}" for at in range(7))})

    assert sentence(many, affair).startswith("X0, x1, x2 and 4 others make a visit")


def test_an_act_without_a_noun_is_its_own() -> None:
    assert (noun("visit"), noun("unheard-of")) == ("visit", "unheard-of")


def test_every_act_has_its_wording() -> None:
    assert set(phrases()) >= set(shipped().acts)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Marek Orsanov visited Varenia"),
        ({"polarity": "negative"}, "Marek Orsanov did not visit Varenia"),
        ({"roles": {"host": ("gov:XVA",)}}, "Varenia was visited"),
        ({"act": "negotiate", "roles": TALKS}, "Marek Orsanov held talks with Varenia"),
        ({"act": "promise", "polarity": "negative"}, "Marek Orsanov made no promise"),
        ({"status": "planned"}, "Marek Orsanov is to visit Varenia"),
    ],
)
def test_what_was_held_can_be_told_in_the_past(fields: dict[str, Any], words: str, affair: Affair) -> None:
    assert sentence(replace(VISIT, **fields), affair, in_past=True) == words


@pytest.mark.parametrize("act", sorted(phrases()))
@pytest.mark.parametrize("roles", [{"actor": ("gov:XVA",)}, {"recipient": ("gov:XVA",)}, {}])
def test_no_act_is_told_of_somebody(act: str, roles: dict[str, Any], affair: Affair) -> None:
    words = sentence(replace(VISIT, act=act, roles=roles), affair)

    assert words and "Somebody" not in words and "  " not in words
    assert words[0].isupper()
