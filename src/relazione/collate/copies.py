"""Passages shared between articles, copy families, agencies inferred along them."""

from __future__ import annotations

from collections.abc import Sequence

from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated
from relazione.model.story import Lineage


def find_lineage(coverage: Sequence[Annotated], gazetteer: Gazetteer) -> Lineage:
    """The lineage of articles in canonical order."""
    return Lineage(families={one.article.id: one.article.id for one in coverage})
