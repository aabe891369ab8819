"""Word lists of ``nouns.yaml``."""

from __future__ import annotations

from functools import cache
from importlib import resources

from relazione.model.datafile import parsed


@cache
def nouns(name: str) -> frozenset[str]:
    """The lemmas of one list."""
    text = (resources.files("relazione.annotate.events") / "nouns.yaml").read_text(encoding="utf-8")
    return frozenset(map(str, parsed(text)[name]))
