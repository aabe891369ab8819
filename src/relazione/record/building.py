"""The record of a set of collated articles, as known on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated
from relazione.model.record import Record
from relazione.model.story import Collation
from relazione.record.findings import find
from relazione.record.happenings import record_events
from relazione.record.holdings import record_positions
from relazione.record.origins import Grounds
from relazione.record.people import record_entities
from relazione.record.sayings import record_utterances
from relazione.record.supporting import supported
from relazione.record.view import View


def build(
    coverage: Sequence[Annotated], collation: Collation, gazetteer: Gazetteer, *, as_of: str | None = None
) -> Record:
    """The record. `coverage` holds the articles known on `as_of`, in canonical order; `collation` is of just these."""
    view = View(coverage, collation)
    items = Record(
        entities=record_entities(view),
        events=record_events(view),
        positions=record_positions(view),
        utterances=record_utterances(view),
        as_of=as_of,
    )
    found = replace(items, findings=find(view, items))
    return _by_id(supported(found, view, Grounds(coverage, collation, gazetteer)))


def _by_id(record: Record) -> Record:
    """The items of each kind by id: an order that no arrival can change, so that an untouched row keeps its place."""
    return Record(
        entities=_sorted(record.entities),
        events=_sorted(record.events),
        positions=_sorted(record.positions),
        utterances=_sorted(record.utterances),
        findings=_sorted(record.findings),
        as_of=record.as_of,
    )


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Named)


def _sorted(items: Sequence[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda one: one.id))
