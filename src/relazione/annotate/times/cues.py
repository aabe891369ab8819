"""Words that show whether a clause looks ahead or back, from `tense.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml


@cache
def cues(name: str) -> frozenset[str]:
    """The words of one list."""
    said: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "tense.yaml").read_text("utf-8"))
    return frozenset(said[name])
