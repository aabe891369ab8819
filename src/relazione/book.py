"""The Python way in: an open record, to add articles to and to ask for tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relazione.desk import Desk
from relazione.problems import Problem
from relazione.record.store import Store, open_store

if TYPE_CHECKING:
    import pandas

    from relazione.model.record import Record


@dataclass(frozen=True)
class Table:
    """Rows of one of the record's flat views: ``{column: value}``."""

    rows: tuple[dict[str, Any], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.rows)

    def to_pandas(self) -> pandas.DataFrame:
        """A data frame; needs pandas (``pip install relazione[frames]``)."""
        import pandas

        return pandas.DataFrame(list(self.rows))

    def to_csv(self) -> str:
        """The rows as CSV, heads first."""
        out = io.StringIO()
        if self.rows:
            writer = csv.DictWriter(out, list(self.rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows)
        return out.getvalue()


@dataclass(frozen=True)
class Book:
    """A record that is open for reading and adding. Close it, or use it in a ``with`` statement."""

    store: Store
    desk: Desk

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, paths: Sequence[str | PathLike[str]]) -> tuple[Problem, ...]:
        """Read and annotate files, folders or addresses and work the record again; what could not be read comes back."""
        articles, unread = self.desk.read([fspath(path) for path in paths])
        problems = self.desk.add(self.store, articles)
        self.desk.keep(self.store)
        return (*unread, *problems)

    def articles(self) -> Table:
        """One row an article."""
        return self._table("articles")

    def quotes(self) -> Table:
        """One row a quote: who said what, in which article, when."""
        return self._table("quotes")

    def events(self) -> Table:
        """One row a happening: days, act, status, actors, recipients, place, origins, words."""
        return self._table("events")

    def meetings(self) -> Table:
        """One row a pair of people or states that met, called or visited each other."""
        return self._table("who_met_whom")

    def record(self, as_of: str | None = None) -> Record:
        """The record, as known on a day (an ISO date) or today."""
        if as_of is None:
            return self.store.record()
        _, found = self.desk.record(self.store.coverage(), as_of, judgements=self.store.judgements())
        return found

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()

    def _table(self, view: str) -> Table:
        return Table(tuple(self.store.view(view)))


def open_book(path: str | PathLike[str] | None = None, *, desk: Desk | None = None) -> Book:
    """The record in a database file, made if it is not there (None: in memory). Raises `RecordError`."""
    return Book(open_store(Path(path) if path is not None else None), desk or Desk())
