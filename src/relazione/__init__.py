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
    from relazione.desk import Desk

__version__ = "0.1.0"
__all__ = [
    "Desk",
    "ModelError",
    "Problem",
    "RecordError",
    "RelazioneError",
    "SchemaError",
    "UsageError",
    "__version__",
]


def __getattr__(name: str) -> Any:
    """Load the desk, and with it the rooms, only when it is asked for: ``relazione --help`` must stay fast."""
    if name == "Desk":
        from relazione.desk import Desk

        return Desk
    raise AttributeError(f"module 'relazione' has no attribute {name!r}")
