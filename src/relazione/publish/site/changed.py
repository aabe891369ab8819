"""Changes of the record in words: what is new, what was confirmed, revised, merged or withdrawn, and in which field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from relazione.publish.affair import Affair
from relazione.publish.days import happened
from relazione.publish.naming import called
from relazione.publish.phrase import listed
from relazione.publish.relation import headline
from relazione.publish.site.source import Change
from relazione.publish.telling import name_of

ORDER = ("withdrawn", "revised", "confirmed", "merged", "new")
FIELDS: Mapping[str, str] = {
    "act": "act",
    "status": "status",
    "roles": "who",
    "place": "where",
    "polarity": "whether it was done",
    "origins": "origins",
}


@dataclass(frozen=True, slots=True)
class Changed:
    """A change as a reader is told it; `id` is empty where the item is gone."""

    kind: str
    id: str
    what: str
    how: tuple[str, ...]


def changed(told: Iterable[Change], now: Affair, then: Affair) -> list[Changed]:
    """The changes, the weightiest kind first."""
    found = [_changed(one, now, then) for one in told]
    return sorted(found, key=lambda one: ORDER.index(one.kind))


def _changed(one: Change, now: Affair, then: Affair) -> Changed:
    here = one.item in now.happenings or one.item in now.utterances or one.item in now.held
    what = _what(one.item, now) if here else _what(one.old, then)
    return Changed(one.kind, one.item if here else "", what, tuple(_fields(one.fields, now)))


def _what(id_: str, affair: Affair) -> str:
    event = affair.happenings.get(id_)
    return headline(event, affair) if event else name_of(id_, affair)


def _fields(fields: Sequence[tuple[str, Any, Any]], affair: Affair) -> Iterable[str]:
    """A line a field; the two ends of the days together."""
    values = {field: (before, after) for field, before, after in fields}
    ends = [values.pop(end, (None, None)) for end in ("earliest", "latest")]
    if any(before != after for before, after in ends):
        yield f"when: {' → '.join(happened(*(end[at] for end in ends)) for at in (0, 1))}"
    for field, (before, after) in values.items():
        yield f"{FIELDS.get(field, field)}: {_value(before, affair)} → {_value(after, affair)}"


def _value(value: Any, affair: Affair) -> str:
    if value is None or value in ("", (), {}):
        return "unknown"
    if isinstance(value, Mapping):
        return "; ".join(f"{role} {_value(ids, affair)}" for role, ids in value.items() if ids)
    if isinstance(value, list | tuple):
        return listed([called(str(id_), affair) for id_ in value])
    return str(value).replace("-", " ")
