"""Words that show whether a clause looks ahead or back, from `tense.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from relazione.model.datafile import parsed


@cache
def cues(name: str) -> frozenset[str]:
    """The words of one list."""
    said: dict[str, list[str]] = parsed((Path(__file__).parent / "tense.yaml").read_text("utf-8"))
    return frozenset(said[name])
