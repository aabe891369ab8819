"""Publication days inferred across articles; stated ones stay, unknown ones stay unknown with bounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from relazione.model.article import Published
from relazione.model.notes import Annotated


def infer_dates(coverage: Sequence[Annotated]) -> Mapping[str, Published]:
    """``{article id: published}`` for the articles whose day was not stated and about which something is now known."""
    return {}
