"""Where a verb's articles come from: paths, read into a passing store, or a record's database, or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared
from relazione.problems import Problem, RelazioneError

if TYPE_CHECKING:
    from relazione.desk import Desk
    from relazione.record.store import Store


@dataclass(frozen=True)
class Gathered:
    """A desk, the store with every article that was named, and what went wrong on the way."""

    desk: Desk
    store: Store
    problems: tuple[Problem, ...] = ()


def gathered(paths: Sequence[str], db: Path | None, gazetteers: Sequence[Path], workers: int = 1) -> Gathered:
    """Read and annotate what is not stored yet; a usage error where neither paths nor a database are named."""
    from relazione.record.store import open_store

    if not paths and db is None:
        raise click.UsageError("name at least one file or folder, or a database with --db")
    if not paths and db is not None and not db.exists():
        raise click.UsageError(f"{db} does not exist yet; name the files or folders to make it from")
    desk = shared.desk(gazetteers, workers)
    try:
        store = open_store(db)
        articles, unread = desk.read(paths) if paths else ((), ())
        problems = desk.add(store, articles)
    except RelazioneError as error:
        shared.fail(error)
    return Gathered(desk, store, (*unread, *problems))
