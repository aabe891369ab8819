"""What went wrong, as values, and the few things that raise.

A stage is ``things -> (things, problems)``. Bad *content* never raises: it becomes a `Problem` that names its source
and the rest goes on. Bad *calls* raise:

    RelazioneError
    ├── UsageError          the call cannot be carried out as it stands (no such path, an unknown option value)
    ├── RecordError         the record cannot be opened, read or written (locked, damaged, full disk)
    │   └── SchemaError     the record was written by another schema that we cannot migrate
    └── ModelError          the language models are missing, damaged, or not the pinned ones
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that could not be done, and where: ``source`` is a path, an address or an article id."""

    source: str
    message: str

    def __str__(self) -> str:
        return f"{self.source}: {self.message}"


class RelazioneError(Exception):
    """Ancestor of every exception that the package raises on purpose."""


class UsageError(RelazioneError):
    """The call cannot be carried out as it stands."""


class RecordError(RelazioneError):
    """The record cannot be opened, read or written."""


class SchemaError(RecordError):
    """The record was written by another schema that we cannot migrate."""


class ModelError(RelazioneError):
    """The language models are missing, damaged, or not the pinned ones."""
