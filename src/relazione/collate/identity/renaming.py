"""Article ids as record ids, for printing: in the articles' own notes an entity has the article's id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from relazione.model.story import Identity

Ids = Mapping[str, Mapping[str, str]]


def record_ids(identities: Iterable[Identity]) -> Ids:
    """For each article, the record id of each of its entities where that differs from the article's own."""
    found: dict[str, dict[str, str]] = {}
    for identity in identities:
        for article, own in identity.members:
            if own != identity.id:
                found.setdefault(article, {})[own] = identity.id
    return found


def with_record_ids(article: Mapping[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    """An article's JSON object with record ids in its notes; entities that are one stand once."""
    notes = _renamed(article["notes"], ids)
    once = {entity["id"]: entity for entity in reversed(notes.get("entities", []))}
    return {**article, "notes": {**notes, "entities": list(once.values())[::-1]}}


def _renamed(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, list):
        return [_renamed(item, ids) for item in value]
    if isinstance(value, dict):
        return {key: _renamed(item, ids) for key, item in value.items()}
    return value
