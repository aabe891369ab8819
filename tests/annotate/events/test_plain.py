"""Plain sentences of the kind that fill the record: who did what to whom, once, and whether it is done."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import events, told

pytestmark = pytest.mark.usefixtures("models")

KESTRIA, VARENIA, WEYL, DUARTE = "country:XKE", "country:XVA", "person:weyl", "person:duarte"


@pytest.mark.parametrize(
    ("sentence", "act", "status", "roles"),
    [
        (
            "[Kestria] imposed a tenth package of sanctions on [Varenia] on Friday.",
            "sanction",
            "held",
            {"actor": (KESTRIA,), "recipient": (VARENIA,)},
        ),
        (
            "[Kestria] announced a new round of sanctions against [Varenia].",
            "sanction",
            "held",
            {"actor": (KESTRIA,), "recipient": (VARENIA,)},
        ),
        ("The talks between [Kestria] and [Varenia] ended on Friday.", "negotiate", "held", {"actor": (KESTRIA, VARENIA)}),
        ("Peace talks between [Kestria] and [Varenia] collapsed.", "negotiate", "held", {"actor": (KESTRIA, VARENIA)}),
        ("[Weyl] and [Duarte] spoke by telephone on Sunday.", "call", "held", {"actor": (WEYL, DUARTE)}),
        ("[Weyl] is on a five-day visit to [Kestria].", "visit", "under-way", {"actor": (WEYL,), "recipient": (KESTRIA,)}),
        (
            "[Kestria] handed over 14 tanks to [Varenia].",
            "transfer-arms",
            "held",
            {"actor": (KESTRIA,), "recipient": (VARENIA,)},
        ),
        (
            "[Kestria] will buy three submarines from [Varenia].",
            "transfer-arms",
            "planned",
            {"actor": (VARENIA,), "recipient": (KESTRIA,)},
        ),
        ("The court issued an arrest warrant for [Weyl].", "charge", "held", {"recipient": (WEYL,)}),
    ],
)  # fmt: skip
def test_who_did_what_to_whom(
    sentence: str, act: str, status: str, roles: dict[str, tuple[str, ...]]
) -> None:
    found = [event for event in events(sentence) if event.act == act]

    assert [event.status for event in found] == [status], told(sentence)
    assert {role: found[0].roles.get(role) for role in roles} == roles


def test_an_order_is_not_its_execution() -> None:
    found = {event.act: event.status for event in events("[Weyl] ordered [Duarte] to leave the country.")}

    assert found.get("withdraw", "called-for") == "called-for"


def test_an_arrest_warrant_is_no_arrest() -> None:
    assert "detain" not in {event.act for event in events("The court issued an arrest warrant for [Weyl].")}


def test_an_arrival_for_a_visit_is_one_visit() -> None:
    found = events("[Weyl] arrived in [Kestria] on Tuesday for a four-day visit.")

    assert [event.act for event in found] == ["visit"]


def test_an_embassy_stands_where_it_stands() -> None:
    found = events("Students protested outside the embassy of [Kestria].")

    assert all("place" not in event.roles for event in found)
