"""Newsrooms as sources of other newsrooms: their names, and the words with which a report is passed on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relazione.gazetteer.gazetteer import Gazetteer

KINDS = ("agency", "outlet", "broadcaster")
REPORTS = re.compile(
    r"\b(?:reports?|reported|reporting|according to|told|first published|cited by|citing|quoted by|writes|wrote|via|source)\b",
    re.IGNORECASE,
)
ANAPHOR = re.compile(
    r"\b(?:the|this) (?:news)?(?:paper|agency|daily|weekly|broadcaster|channel)\b", re.IGNORECASE
)
NEAR = 40  # characters between the name of a newsroom and the word that passes its report on


def is_newsroom(entity: str, gazetteer: Gazetteer) -> bool:
    """Whether an entity (``org:…``) is an outlet or an agency that the gazetteer knows."""
    entry = gazetteer.organisations.get(entity.removeprefix("org:"))
    return entry is not None and entry.kind in KINDS


def house_of(newsroom: str, gazetteer: Gazetteer) -> str:
    """Who answers for a newsroom: its owner where the gazetteer names one, else itself."""
    entry = gazetteer.organisations.get(newsroom.removeprefix("org:"))
    return f"org:{entry.owner}" if entry and entry.owner else newsroom


def newsroom_names(outlet: str, gazetteer: Gazetteer) -> Iterable[str]:
    """The names a newsroom goes by; none where the gazetteer does not know it."""
    entry = gazetteer.organisations.get(outlet.removeprefix("org:"))
    return [name for name in (entry.name, *entry.names) if len(name) > 3] if entry else []


def passes_on(text: str, name: str) -> bool:
    """Whether the text names a newsroom beside a word that passes its report on."""
    return any(
        reports_at(text, found.start(), found.end()) for found in re.finditer(rf"\b{re.escape(name)}\b", text)
    )


def reports_at(text: str, start: int, end: int) -> bool:
    """Whether a word that passes a report on stands beside these characters."""
    return REPORTS.search(text[max(0, start - NEAR) : end + NEAR]) is not None
