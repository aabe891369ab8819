"""Which quotes of different articles render one utterance."""

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
