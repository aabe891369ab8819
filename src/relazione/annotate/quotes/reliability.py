"""How sure a quote is: the score of its draft, put right by how often its rule was right where that was counted (``reliability.tsv``)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

LEAST = 0.02  # a score is taken for no surer than this, to either side
SLOPE = "slope"


def reliability(rule: str, score: float) -> float:
    """The probability, 0 to 1, that a quote found by a rule with a score is one."""
    table = numbers()
    held = min(max(score, LEAST), 1 - LEAST)
    logit = table[SLOPE] * math.log(held / (1 - held)) + table.get(rule, table["*"])
    return 1 / (1 + math.exp(-logit))


@cache
def numbers() -> Mapping[str, float]:
    """The table that comes with the package."""
    lines = (files(__package__) / "reliability.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {rule: float(number) for rule, number in rows}
