"""Relazione reads press coverage of international affairs and writes the record.

>>> import relazione
>>> record = relazione.open("record.db")              # doctest: +SKIP
>>> record.add(["coverage/"])                         # doctest: +SKIP
>>> record.quotes().to_pandas()                       # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relazione.problems import ModelError, Problem, RecordError, RelazioneError, SchemaError, UsageError

if TYPE_CHECKING:
    from relazione.book import Book, Table
    from relazione.book import open_book as open
    from relazione.desk import Desk

__version__ = "0.1.0"
__all__ = [
    "Book",
    "Desk",
    "ModelError",
    "Problem",
    "RecordError",
    "RelazioneError",
    "SchemaError",
    "Table",
    "UsageError",
    "__version__",
    "open",
]
LATER = {"Book": "book.Book", "Table": "book.Table", "open": "book.open_book", "Desk": "desk.Desk"}


def __getattr__(name: str) -> Any:
    """Load the rooms only when something of them is asked for: ``relazione --help`` must stay fast."""
    if name not in LATER:
        raise AttributeError(f"module 'relazione' has no attribute {name!r}")
    from importlib import import_module

    module, _, attribute = LATER[name].partition(".")
    return getattr(import_module(f"relazione.{module}"), attribute)
