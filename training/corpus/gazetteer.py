"""A user's gazetteer of the invented world: states, places, outlets and agencies of some affairs; never its people.

Without it a system cannot know that Sanouméan means of Sanoumé. People stay out: who says what is to be read from the text.
The first place that a cast lists for a state is its capital.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml

from training.corpus.affairs import Text
from training.corpus.cast import Entity, slug

KINDS = {
    "GOV": "ministry",
    "IGO": "bloc",
    "PTY": "party",
    "MIL": "force",
    "COP": "force",
    "REB": "force",
    "LEG": "parliament",
}


def organisation(entity: Entity, text: Text) -> dict[str, Any]:
    """One organisation's row; outlets and agencies are known by the heads of the articles."""
    named = {text.meta.get("agency"): "agency", text.meta.get("outlet"): "outlet"}
    kind = next(
        (kind for name, kind in named.items() if name in entity.names),
        KINDS.get(entity.sector or "", "company"),
    )
    row: dict[str, Any] = {
        "id": slug(entity.name),
        "name": entity.name,
        "names": list(entity.names[1:]),
        "kind": kind,
    }
    return row | ({"state": entity.state} if entity.state else {})


def rows(texts: Iterable[Text]) -> dict[str, list[dict[str, Any]]]:
    """The rows of a gazetteer over some texts, by key."""
    states: dict[str, dict[str, Any]] = {}
    places: dict[str, dict[str, Any]] = {}
    bodies: dict[str, dict[str, Any]] = {}
    for one, text in ((one, source) for source in texts for one in source.cast.values()):
        if one.kind == "state" and one.key.isupper():
            states.setdefault(one.key, _state(one))
        elif one.kind == "place" and one.state in states and one.names:
            states[one.state].setdefault("capital", one.name)
            places.setdefault(one.name, _place(one))
        elif one.kind == "organisation" and one.names:
            row = organisation(one, text)
            if bodies.get(row["id"], {}).get("kind") not in ("agency", "outlet"):
                bodies[row["id"]] = row
    return {
        "states": list(states.values()),
        "places": list(places.values()),
        "organisations": list(bodies.values()),
    }


def _state(one: Entity) -> dict[str, Any]:
    return {
        "code": one.key,
        "name": one.name,
        "names": list(one.names[1:]),
        "demonyms": list(one.demonyms),
        "seats": [],
    }


def _place(one: Entity) -> dict[str, Any]:
    return {"name": one.name, "names": list(one.names[1:]), "state": one.state, "kind": "city"}


def gazetteer(texts: Iterable[Text]) -> str:
    """The gazetteer as YAML."""
    head = "# Invented, like everything in the corpus; see examples/gazetteer.yaml for the schema.\n"
    return head + yaml.safe_dump(rows(texts), allow_unicode=True, sort_keys=False, width=120)
