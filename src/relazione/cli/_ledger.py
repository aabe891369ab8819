"""The record's happenings as rows that can be asked for: by act, actor, status, day; names and words beside ids."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relazione.model.notes import Annotated
    from relazione.model.record import Record, RecordEntity, RecordEvent
    from relazione.model.span import Span

SIDES = ("actor", "recipient", "companion", "addressee")
WORDS = 300  # characters of an article's words in one cell


@dataclass(frozen=True)
class Asked:
    """What the user asks for; empty means any. Days are ISO; states are codes, anything else is part of a name."""

    acts: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True)
class Ledger:
    """A record with the articles it rests on."""

    record: Record
    coverage: Sequence[Annotated] = field(default_factory=tuple)

    @cached_property
    def entities(self) -> Mapping[str, RecordEntity]:
        return {entity.id: entity for entity in self.record.entities}

    @cached_property
    def articles(self) -> Mapping[str, Annotated]:
        return {one.article.id: one for one in self.coverage}

    def events(self, asked: Asked) -> list[RecordEvent]:
        """The happenings asked for, by day, undated ones last."""
        found = [event for event in self.record.events if self.fits(event, asked)]
        return sorted(found, key=lambda e: (e.earliest or e.latest or "9999", e.latest or "9999", e.id))

    def fits(self, event: RecordEvent, asked: Asked) -> bool:
        """Whether a happening is asked for. A day that is not known lies neither before nor after any."""
        if asked.acts and event.act not in asked.acts:
            return False
        if asked.statuses and event.status not in asked.statuses:
            return False
        if asked.since and not (event.latest or event.earliest or "") >= asked.since:
            return False
        if asked.until and not (event.earliest or event.latest or "9999") <= asked.until:
            return False
        return all(self.acts_in(event, actor) for actor in asked.actors)

    def acts_in(self, event: RecordEvent, asked: str) -> bool:
        """Whether a state (by its code) or somebody (by part of a name or id) is an actor."""
        return any(self.is_called(id_, asked) for id_ in event.roles.get("actor", ()))

    def is_called(self, id_: str, asked: str) -> bool:
        """Whether an entity is of the state with this code, or has this in its names."""
        if self.state(id_) == asked.upper():
            return True
        entity = self.entities.get(id_)
        names = entity.names if entity else ()
        return any(asked.casefold() in name.casefold() for name in (*names, id_.partition(":")[2]))

    def state(self, id_: str) -> str | None:
        """The state of an entity; that of a state itself is its code."""
        entity = self.entities.get(id_)
        if entity is not None and entity.state:
            return entity.state
        kind, _, code = id_.partition(":")
        return code if kind in ("country", "gov") else None

    def states(self, event: RecordEvent, *roles: str) -> set[str]:
        """The states on some sides of a happening."""
        ids = (id_ for role in roles or SIDES for id_ in event.roles.get(role, ()))
        return {state for id_ in ids if (state := self.state(id_))}

    def name(self, id_: str) -> str:
        """The fullest name of an entity."""
        entity = self.entities.get(id_)
        return entity.names[0] if entity is not None and entity.names else id_

    def names(self, ids: Iterable[str]) -> str:
        """Names on one line."""
        return "; ".join(self.name(id_) for id_ in ids)

    def path(self, article: str) -> str:
        """The file or address an article came from."""
        one = self.articles.get(article)
        return one.article.path if one else article

    def words(self, article: str, spans: Iterable[Span]) -> str:
        """The words of some spans of an article on one line, cut at `WORDS`."""
        one = self.articles.get(article)
        if one is None:
            return ""
        text = " … ".join(" ".join(one.article.text[start:end].split()) for start, end in spans)
        return text if len(text) <= WORDS else text[: WORDS - 1] + "…"

    def sources(self, event: RecordEvent) -> str:
        """Every article that reports a happening, with its words."""
        told = ((report.article, report.evidence) for report in event.reports)
        return " | ".join(f"{self.path(article)}: {self.words(article, spans)}" for article, spans in told)


def origins(item: Any) -> str:
    """How many independent origins stand behind an item; its bounds where that is not known."""
    least, most = item.support.origins_bounds
    return str(item.support.origins) if item.support.origins is not None else f"{least}-{most}"


def days(earliest: str | None, latest: str | None) -> str:
    """An interval of days for a table: one day, two ends, or an open end."""
    if earliest == latest:
        return earliest or ""
    return f"{earliest or '…'}/{latest or '…'}"


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Comma-separated values with a head line, no line end at the end."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([heads, *rows])
    return out.getvalue().rstrip("\n")


def between(ledger: Ledger, one: str, two: str) -> Iterator[RecordEvent]:
    """The happenings with both states on their sides, by day."""
    for event in ledger.events(Asked()):
        if {one, two} <= ledger.states(event):
            yield event
