"""A record's database: what the desk and the command line ask of it. Each method that writes is one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, insert, text

from relazione.model.notes import Annotated, Token
from relazione.model.record import Record
from relazione.model.story import Placement
from relazione.problems import UsageError
from relazione.record.judging import Judged
from relazione.record.store import articles, items, judgements, purging, search
from relazione.record.store.opening import connect, told_plainly, writing
from relazione.record.store.schema import run as runs

Found = TypeVar("Found")
VIEWS = ("articles", "quotes", "events", "who_met_whom")


def now() -> str:
    """The UTC time, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def open_store(path: Path | None = None, *, clock: Callable[[], str] = now, wait: float = 30.0) -> Store:
    """The store in a file, made if it is not there (None: in memory). Raises `RecordError`."""
    return Store(connect(path, wait=wait), path, clock)


@dataclass(frozen=True)
class Store:
    """An open record. `clock` gives the time of the ingestion log."""

    engine: Engine
    path: Path | None
    clock: Callable[[], str]

    def add(self, found: Sequence[Annotated]) -> None:
        """Store articles as they were annotated by themselves: all of them or, if anything fails, none."""
        with writing(self.engine, self.path) as connection:
            articles.save(connection, found, self._run(connection, "add", len(found)))

    def redate(self, found: Sequence[Annotated]) -> None:
        """Store inferred days and the notes that follow from them."""
        with writing(self.engine, self.path) as connection:
            articles.redate(connection, found)

    def keep(
        self,
        record: Record,
        placements: Sequence[Placement],
        powers: Mapping[str, Iterable[str]] = MappingProxyType({}),
    ) -> items.Change:
        """Write the record: rows that differ are closed and written anew, the others stay. `powers` are those of each article."""
        with writing(self.engine, self.path) as connection:
            items.place(connection, placements, powers)
            return items.save(connection, record, self._run(connection, "record", len(placements)))

    def judge(self, judged: Iterable[Judged]) -> int:
        """Store judgements; returns how many were new."""
        with writing(self.engine, self.path) as connection:
            return judgements.add(connection, judged)

    def purge(self, article: str, *, by: str, why: str) -> str:
        """Remove an article and leave a tombstone; returns its id."""
        with writing(self.engine, self.path) as connection:
            self._run(connection, "purge", 1)
            return purging.purge(connection, purging.Purge(article, by, why, self.clock()))

    def known(self) -> frozenset[str]:
        """Ids of the stored articles and of those that were purged: reading these again adds nothing."""
        return self._read(lambda connection: articles.known_ids(connection) | articles.buried_ids(connection))

    def coverage(self) -> tuple[Annotated, ...]:
        """The articles with their notes as they now stand, in canonical order."""
        return self._read(articles.load)

    def undated(self, kept: Sequence[Annotated] | None = None) -> tuple[Annotated, ...]:
        """The articles as they were annotated by themselves; `kept` is the `coverage`, where it is at hand."""
        known = self.coverage() if kept is None else kept
        return self._read(lambda connection: articles.load_undated(connection, known))

    def tokens(self, ids: Sequence[str]) -> dict[str, tuple[Token, ...]]:
        """The tokens of these articles, as far as they are stored: those of articles whose day is not stated."""
        return self._read(lambda connection: articles.load_tokens(connection, ids))

    def record(self) -> Record:
        """The record as last written."""
        return self._read(items.load)

    def judgements(self) -> tuple[Judged, ...]:
        """Every judgement, oldest first."""
        return self._read(judgements.load)

    def history(self, id_: str) -> list[dict[str, Any]]:
        """Every row an item ever had."""
        return self._read(lambda connection: items.history(connection, id_))

    def search(self, wanted: search.Wanted) -> tuple[search.Hit, ...]:
        """Sentences that hold the words."""
        return self._read(lambda connection: search.search(connection, wanted))

    def view(self, name: str) -> list[dict[str, Any]]:
        """The rows of one of the flat views (`VIEWS`), each as ``{column: value}``."""
        if name not in VIEWS:
            raise UsageError(f"no view {name!r}; there are {', '.join(VIEWS)}")
        return self._read(
            lambda connection: [
                dict(row) for row in connection.execute(text(f"SELECT * FROM {name}")).mappings()
            ]
        )

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def _read(self, ask: Callable[[Connection], Found]) -> Found:
        with told_plainly(self.path), self.engine.connect() as connection:
            return ask(connection)

    def _run(self, connection: Connection, what: str, count: int) -> int:
        made = connection.execute(insert(runs), {"at": self.clock(), "what": what, "articles": count})
        (number,) = made.inserted_primary_key or (0,)
        return int(number)
