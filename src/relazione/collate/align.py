"""Which reports are of one happening, one utterance, one position."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from relazione.model.notes import Annotated
from relazione.model.story import Group, Identity, Placement


def align_utterances(
    coverage: Sequence[Annotated],
    identities: Sequence[Identity],
    placements: Sequence[Placement],
    *,
    embed: Any,
) -> tuple[Group, ...]:
    """Groups of quotes ``(article id, quote id)`` that render one utterance; every quote is in exactly one group."""
    return ()


def merge_happenings(
    coverage: Sequence[Annotated], identities: Sequence[Identity], placements: Sequence[Placement]
) -> tuple[Group, ...]:
    """Groups of events ``(article id, event id)`` that report one happening; every event is in exactly one group."""
    return ()


def align_positions(
    coverage: Sequence[Annotated], identities: Sequence[Identity], placements: Sequence[Placement]
) -> tuple[Group, ...]:
    """Groups of positions ``(article id, position id)`` that are one; every position is in exactly one group."""
    return ()
