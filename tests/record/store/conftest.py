"""A record in a file, and a small coverage to put in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.press import collated, event, mention, paper, person, quote, time

from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated
from relazione.model.record import Record
from relazione.model.story import Collation
from relazione.record import build
from relazione.record.store import Store, open_store

LEDGER = paper(
    "ledger",
    "2031-05-02",
    "Orsanov will visit Varenia on Tuesday. “There is no contract,” Dasse said.",
    person("Orsanov", state="XKE"),
    person("Dasse", state="XKE"),
    mention("Varenia", "country:XVA", state="XVA"),
    time("on Tuesday", "2031-05-06"),
    quote("There is no contract", "Dasse", cue="said", when="2031-05-02"),
    event("will visit", "visit", "planned", actor="Orsanov", recipient="country:XVA", on="2031-05-06"),
    outlet="org:ledger",
)
COURIER = paper(
    "courier",
    "2031-05-08",
    "Orsanov met President Weyl on a visit to Varenia. “The café is not for sale,” Weyl said.",
    person("Orsanov", state="XKE"),
    person("Weyl", state="XVA"),
    quote("The café is not for sale", "Weyl", cue="said"),
    event("met President Weyl", "meet", "held", actor="Orsanov", recipient="Weyl", on="2031-05-07"),
    event("a visit to Varenia", "visit", "under-way", actor="Orsanov", recipient="country:XVA"),
    outlet="org:courier",
)
UNDATED = paper(
    "undated",
    None,
    "The visit of Orsanov has ended.",
    person("Orsanov"),
    event("visit", "visit", "held", actor="Orsanov"),
)
PRESS = (LEDGER, COURIER, UNDATED)


def recorded(*coverage: Annotated) -> tuple[Record, Collation]:
    """The record of a coverage in which the visits are one."""
    ordered = sorted(coverage, key=lambda one: one.article.canonical)
    visits = [
        (one.article.id.rstrip("0"), note.id)
        for one in ordered
        for note in one.notes.events
        if note.act == "visit"
    ]
    found = collated(ordered, happenings=[visits] if visits else [])
    return build(ordered, found, Gazetteer()), found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty record in a file, with a clock that stands still."""
    found = open_store(path, clock=lambda: "2031-06-01T12:00:00+00:00")
    yield found
    found.close()
