"""The ledger behind events, visits and relation: what is asked for, by state, name, status and day."""

from __future__ import annotations

import pytest

from relazione.cli._ledger import Asked, Ledger, between, csv_text, days, origins
from relazione.cli.relation import happenings, positions
from relazione.cli.visits import COLUMNS, office_on, visit
from relazione.model.record import (
    EventReport,
    HeldOffice,
    Record,
    RecordEntity,
    RecordEvent,
    RecordPosition,
    Support,
)
from relazione.model.span import Span

WEYL = RecordEntity(
    "person:weyl",
    "person",
    ("Anton Weyl", "Weyl"),
    state="XVA",
    tenures=(HeldOffice("office:xva-president"),),
)
ORSANOV = RecordEntity(
    "person:orsanov",
    "person",
    ("Marek Orsanov",),
    state="XKE",
    tenures=(
        HeldOffice("office:xke-general", until="2031-02-28", status="former"),
        HeldOffice("office:xke-defence-minister", since="2031-03-01"),
    ),
)
KESTRIA = RecordEntity("country:XKE", "place", ("Kestria",), state="XKE")
VARENIA = RecordEntity("country:XVA", "place", ("Varenia",), state="XVA")


def event(id_: str, act: str, actor: str, recipient: str = "", **more: object) -> RecordEvent:
    """A happening of one report."""
    roles = {"actor": (actor,)} | ({"recipient": (recipient,)} if recipient else {})
    known = {"status": "held", "earliest": None, "latest": None, "place": ()} | more
    report = EventReport("a1", "e1", str(known["status"]), (Span(0, 4),))
    return RecordEvent(id=id_, act=act, roles=roles, reports=(report,), **known)  # type: ignore[arg-type]


VISIT = event(
    "v",
    "visit",
    "person:orsanov",
    "country:XVA",
    earliest="2031-05-06",
    latest="2031-05-09",
    status="planned",
    place=("country:XVA",),
)
TALKS = event("t", "meet", "person:orsanov", "person:weyl", earliest="2031-05-07", latest="2031-05-07")
OLD = event("o", "criticise", "person:weyl", earliest="2030-01-01", latest="2030-01-01")
BARE = event("b", "support", "country:XKE", "country:XVA")
HELD = RecordPosition(
    "p", ("country:XKE",), ("country:XVA",), "friendship", "supports", "declared", None, None, ()
)
LEDGER = Ledger(
    Record(entities=(WEYL, ORSANOV, KESTRIA, VARENIA), events=(BARE, TALKS, VISIT, OLD), positions=(HELD,))
)


def ids(asked: Asked) -> list[str]:
    return [one.id for one in LEDGER.events(asked)]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked(), ["o", "v", "t", "b"]),
        (Asked(acts=("visit",)), ["v"]),
        (Asked(statuses=("planned",)), ["v"]),
        (Asked(actors=("XKE",)), ["v", "t", "b"]),
        (Asked(actors=("xva",)), ["o"]),
        (Asked(actors=("orsanov",)), ["v", "t"]),
        (Asked(since="2031-05-08"), ["v"]),
        (Asked(until="2030-12-31"), ["o"]),
        (Asked(acts=("visit", "meet"), actors=("Marek",), since="2031-01-01", until="2031-05-06"), ["v"]),
    ],
)
def test_what_is_asked_for(asked: Asked, expected: list[str]) -> None:
    assert ids(asked) == expected


def test_what_has_no_day_is_neither_before_nor_after_one() -> None:
    assert "b" not in ids(Asked(since="1900-01-01"))
    assert "b" not in ids(Asked(until="2999-01-01"))


def test_happenings_between_two_states_have_both_on_their_sides() -> None:
    assert [one.id for one in between(LEDGER, "XKE", "XVA")] == ["v", "t", "b"]
    assert [one.id for one in between(LEDGER, "XVA", "XKE")] == ["v", "t", "b"]


def test_days_of_a_table() -> None:
    assert (days("2031-05-06", "2031-05-06"), days(None, None), days(None, "2031-05-06")) == (
        "2031-05-06",
        "",
        "…/2031-05-06",
    )


def test_unknown_origins_are_a_range() -> None:
    lone = event("x", "meet", "person:weyl", support=Support(None, (1, 3)))
    sure = event("x", "meet", "person:weyl", support=Support(2, (2, 2)))

    assert (origins(lone), origins(sure)) == ("1-3", "2")


def test_csv_quotes_what_needs_it() -> None:
    assert csv_text(("a", "b"), [("x, y", None)]) == 'a,b\n"x, y",'


def test_a_visit_has_every_column_of_its_codebook() -> None:
    cells = visit(LEDGER, VISIT)

    assert list(cells) == list(COLUMNS)
    assert (cells["traveller"], cells["traveller_state"], cells["host_state"]) == (
        "Marek Orsanov",
        "XKE",
        "XVA",
    )
    assert (cells["first_day"], cells["last_day"], cells["status"]) == ("2031-05-06", "2031-05-09", "planned")
    assert (cells["counterpart"], cells["purpose"]) == ("Anton Weyl", "meet")
    assert (cells["confidence_days"], cells["confidence_traveller"]) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("day", "office"),
    [("2031-05-06", "xke-defence-minister"), ("2031-01-01", "xke-general"), (None, "xke-defence-minister")],
)
def test_the_office_is_that_of_the_day(day: str | None, office: str) -> None:
    assert office_on(LEDGER, "person:orsanov", day) == office


def test_a_relation_has_happenings_and_positions() -> None:
    told = [row[0] for row in (*happenings(LEDGER, "XKE", "XVA"), *positions(LEDGER, "XKE", "XVA"))]

    assert told == ["visit", "meet", "support", "position: friendship"]
    assert [row[0] for row in positions(LEDGER, "XBE", "XSA")] == []
