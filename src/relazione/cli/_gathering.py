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


def gathered(
    paths: Sequence[str],
    db: Path | None,
    gazetteers: Sequence[Path],
    workers: int = 1,
    engine: str = "processes",
) -> Gathered:
    """Read and annotate what is not stored yet; a usage error where neither paths nor a database are named."""
    if not paths and db is None:
        raise click.UsageError("name at least one file or folder, or a database with --db")
    if not paths and db is not None and not db.exists():
        raise click.UsageError(f"{db} does not exist yet; name the files or folders to make it from")
    return opened(paths, db, gazetteers, workers, engine)


def opened(
    paths: Sequence[str],
    db: Path | None,
    gazetteers: Sequence[Path],
    workers: int = 1,
    engine: str = "processes",
) -> Gathered:
    """A desk and a store with what the paths, if there are any, add to it."""
    from relazione.record.store import open_store

    desk = shared.desk(gazetteers, workers, engine)
    try:
        store = open_store(db)
        articles, unread = desk.read(paths) if paths else ((), ())
        problems = desk.add(store, articles)
    except RelazioneError as error:
        shared.fail(error)
    return Gathered(desk, store, (*unread, *problems))


def add_shards(found: Gathered, folder: str) -> Gathered:
    """Store the articles of a folder of annotated shards with the notes they have there."""
    from relazione.scale.files import Folder
    from relazione.scale.run import batches

    try:
        known, place = found.store.known(), Folder(folder)
        for batch in batches(one for one in place.read() if one.article.id not in known):
            found.store.add(batch)
        aside = place.aside()
    except RelazioneError as error:
        shared.fail(error)
    return Gathered(found.desk, found.store, (*found.problems, *aside))
