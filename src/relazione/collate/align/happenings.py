"""Which events of different articles report one happening."""

from __future__ import annotations

from collections.abc import Sequence

from relazione.model.notes import Annotated
from relazione.model.story import Group, Identity, Placement


def merge_happenings(
    coverage: Sequence[Annotated], identities: Sequence[Identity], placements: Sequence[Placement]
) -> tuple[Group, ...]:
    """Groups of events ``(article id, event id)`` that report one happening; every event is in exactly one group."""
    return ()
