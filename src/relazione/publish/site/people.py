"""The list of people, offices, organisations, places and groups, those that act or speak most first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from relazione.model.record import RecordEntity
from relazione.publish.affair import Affair
from relazione.publish.index import index

PEOPLE: Mapping[str, str] = {
    "person": "People",
    "office": "Offices",
    "organisation": "Organisations",
    "place": "States and places",
    "group": "Groups",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One of them: in how many happenings, how many things said, how many articles."""

    id: str
    name: str
    state: str
    office: str
    events: int
    said: int
    articles: int


def people(affair: Affair, kind: str) -> list[Row]:
    """Those of one kind."""
    found = [_row(one, affair) for one in affair.record.entities if one.kind == kind]
    return sorted(found, key=lambda row: (-row.events - row.said, -row.articles, row.name))


def _row(one: RecordEntity, affair: Affair) -> Row:
    office = next((affair.name(t.office) for t in one.tenures if t.status == "current"), "")
    return Row(
        one.id,
        affair.name(one.id),
        affair.state_name(one.state) if one.state else "",
        office,
        len(index(affair).of_entity.get(one.id, ())),
        len(index(affair).said_by.get(one.id, ())),
        len({article for article, _ in one.members}),
    )
