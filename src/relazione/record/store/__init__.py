"""The record as rows: one SQLite file, through SQLAlchemy Core, that Datasette and pandas open as it is."""

from relazione.record.store.store import Store, open_store

__all__ = ["Store", "open_store"]
