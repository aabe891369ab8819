"""Two spoken of together: "the two countries", "both sides", "the pair", "the two leaders"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

STATES = (
    r"countries|nations|states|governments|sides|capitals|powers|neighbou?rs|parties|armies|militaries|allies"
)
PEOPLE = r"leaders|men|women|presidents|ministers|politicians|diplomats|officials"
PAIR = re.compile(
    rf"\b(?:(?:the|these|our|their)\s+two|both)\s+(?P<what>{STATES}|{PEOPLE})\b"
    r"|\b(?P<pair>the (?:pair|duo))\b"
    r"|(?P<bare>\bthe two(?=\s+(?!\w*s\b)[a-z]+)|(?<![a-z] )\bBoth(?=\s+(?!of\b)[a-z]))",
    re.IGNORECASE,
)
TWO = re.compile(r"\b(?:two|both|pair|duo)\b", re.IGNORECASE)
LEAD, REACH = 6, 16
What = Literal["states", "people", "either"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Words for two at a place, and whether they are states or people."""

    start: int
    end: int
    what: What
    noun: str = ""


def pairs(text: str) -> Iterator[Pair]:
    """The words for two in a text, in order."""
    after = 0
    for word in TWO.finditer(text):
        hit = PAIR.search(text, max(word.start() - LEAD, after, 0), word.end() + REACH)
        if hit and hit.start() <= word.start():
            after = hit.end()
            yield _pair(hit)


def _pair(hit: re.Match[str]) -> Pair:
    word = (hit["what"] or "").lower()
    is_state = re.fullmatch(STATES, word) is not None
    what: What = "states" if is_state else "people" if word else "either"
    return Pair(hit.start(), hit.end(), what, word)
