"""Opening the database file: connections, waiting for another writer, schema and migrations, errors with words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select, text
from sqlalchemy.exc import DatabaseError, OperationalError

from relazione.problems import RecordError, SchemaError
from relazione.record.store import items, schema

WAIT = 30.0  # seconds to wait for another writer before giving up

Migration = Callable[[Connection], None]
# The step from each schema version to the next; a released version's step is never changed.
MIGRATIONS: dict[int, Migration] = {1: items.without_silence}


def connect(path: Path | None, *, wait: float = WAIT) -> Engine:
    """An engine on the file (None: in memory), made or migrated as needed. Raises `RecordError` or `SchemaError`."""
    url = f"sqlite:///{path}" if path else "sqlite://"
    engine = create_engine(url, connect_args={"timeout": wait})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    with told_plainly(path):
        _ensure_schema(engine, path)
    return engine


def _prepare(connection: Any, _: Any) -> None:
    """Write-ahead log, foreign keys; transactions begin where we say so and not where the driver thinks."""
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "foreign_keys = ON", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer takes its lock at once, so that it waits at the start and never fails half-way."""
    connection.exec_driver_sql(
        "BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN"
    )


@contextmanager
def writing(engine: Engine, path: Path | None = None) -> Iterator[Connection]:
    """One transaction: all of it is kept or none."""
    with told_plainly(path), engine.execution_options(writes=True).begin() as connection:
        yield connection


@contextmanager
def told_plainly(path: Path | None) -> Iterator[None]:
    """SQLite's errors as `RecordError` that says what to do."""
    name = path or "the record in memory"
    try:
        yield
    except OperationalError as error:
        raise RecordError(f"{name}: {_advice(str(error.orig))}") from error
    except DatabaseError as error:
        raise RecordError(f"{name}: not a record, or damaged ({error.orig})") from error


def _advice(message: str) -> str:
    if "locked" in message:
        return f"another process is writing to it; gave up after {WAIT:.0f} seconds, nothing was changed"
    if "full" in message:
        return "the disk is full; this batch was not stored, everything stored before is kept"
    if "unable to open" in message:
        return "cannot be opened; does its folder exist, and may you write there?"
    return message


def _ensure_schema(engine: Engine, path: Path | None) -> None:
    with writing(engine, path) as connection:
        tables = set(inspect(connection).get_table_names())
        if not tables:
            _create(connection)
        elif "meta" not in tables:
            raise SchemaError(f"{path}: a database, but not a record of ours")
        else:
            _migrate(connection, path)


def _create(connection: Connection) -> None:
    schema.metadata.create_all(connection)
    connection.execute(schema.meta.insert(), {"key": "schema", "value": str(schema.VERSION)})
    script = (resources.files("relazione.record.store") / "sqlite.sql").read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(text(statement.replace(":", "\\:")))


def _migrate(connection: Connection, path: Path | None) -> None:
    found = int(
        connection.execute(select(schema.meta.c.value).where(schema.meta.c.key == "schema")).scalar_one()
    )
    if found > schema.VERSION:
        raise SchemaError(
            f"{path}: written by a newer Relazione (schema {found}, this one knows {schema.VERSION})"
        )
    for version in range(found, schema.VERSION):
        MIGRATIONS[version](connection)
    connection.execute(
        schema.meta.update().where(schema.meta.c.key == "schema").values(value=str(schema.VERSION))
    )
