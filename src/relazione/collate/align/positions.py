"""Which positions of different articles are one."""

from __future__ import annotations

from collections.abc import Sequence

from relazione.model.notes import Annotated
from relazione.model.story import Group, Identity, Placement


def align_positions(
    coverage: Sequence[Annotated], identities: Sequence[Identity], placements: Sequence[Placement]
) -> tuple[Group, ...]:
    """Groups of positions ``(article id, position id)`` that are one; every position is in exactly one group."""
    return ()
