"""Which running story and which single happening an article belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from relazione.model.notes import Annotated
from relazione.model.story import Lineage, Placement


def place(coverage: Sequence[Annotated], lineage: Lineage, embed: Any) -> tuple[Placement, ...]:
    """One placement an article, in the order given."""
    return tuple(
        Placement(one.article.id, one.article.path, one.article.id, None, lineage.families[one.article.id])
        for one in coverage
    )
