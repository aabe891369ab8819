"""The record of a set of collated articles, as known on a day."""

from __future__ import annotations

from collections.abc import Sequence

from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated
from relazione.model.record import Record
from relazione.model.story import Collation


def build(
    coverage: Sequence[Annotated], collation: Collation, gazetteer: Gazetteer, *, as_of: str | None = None
) -> Record:
    """The record. `coverage` holds the articles known on `as_of`, in canonical order; `collation` is of just these."""
    return Record(as_of=as_of)
