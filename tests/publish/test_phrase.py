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
        ({"roles": {}}, "Somebody visits"),
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

    assert sentence(many, affair).startswith("X0, x1, x2 and 4 others visit")


def test_an_act_without_a_noun_is_its_own() -> None:
    assert (noun("visit"), noun("unheard-of")) == ("visit", "unheard-of")


def test_every_act_has_its_wording() -> None:
    assert set(phrases()) >= set(shipped().acts)
