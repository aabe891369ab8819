"""What later reports confirmed, revised or withdrew: two records of the same press, as known on two days, compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from relazione.model.record import Record, RecordEvent, RecordPosition, Utterance

ChangeKind = Literal["new", "confirmed", "revised", "withdrawn", "merged"]
Item = RecordEvent | RecordPosition | Utterance
FIELDS = (
    "act",
    "status",
    "earliest",
    "latest",
    "place",
    "roles",
    "polarity",
    "speaker",
    "stance",
    "basis",
    "since",
    "until",
)
REAL = ("under-way", "ongoing", "held")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of an item, before and after."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What became of one item: `before` is its id then (None for a new one), `after` its id now (None: gone)."""

    kind: ChangeKind
    before: str | None
    after: str | None
    differences: tuple[Difference, ...] = ()


def changes(before: Record, after: Record) -> tuple[ItemChange, ...]:
    """Items are matched by the reports they share, not by their ids; in the order of the later record."""
    found: list[ItemChange] = []
    for old, new in zip(_items(before), _items(after), strict=True):
        found += _compared(old, new)
    return tuple(found)


def _items(record: Record) -> tuple[tuple[Item, ...], ...]:
    return (record.events, record.positions, record.utterances)


def _members(item: Item) -> frozenset[tuple[str, str]]:
    if isinstance(item, Utterance):
        return frozenset((one.article, one.quote) for one in item.renderings)
    if isinstance(item, RecordPosition):
        return frozenset((one.article, one.position) for one in item.reports)
    return frozenset((one.article, one.event) for one in item.reports)


def _compared(old: tuple[Item, ...], new: tuple[Item, ...]) -> Iterator[ItemChange]:
    home: Mapping[tuple[str, str], Item] = {member: item for item in new for member in _members(item)}
    came: dict[str, list[Item]] = {}
    for item in old:
        now = next((home[member] for member in sorted(_members(item)) if member in home), None)
        if now is None:
            yield ItemChange("withdrawn", item.id, None)
        else:
            came.setdefault(now.id, []).append(item)
    for item in new:
        yield from _became(came.get(item.id, []), item)


def _became(before: list[Item], after: Item) -> Iterator[ItemChange]:
    if not before:
        yield ItemChange("new", None, after.id)
        return
    for merged in before[1:]:
        yield ItemChange("merged", merged.id, after.id)
    differences = _differences(before[0], after)
    if differences:
        yield ItemChange(_kind(before[0], after, differences), before[0].id, after.id, differences)


def _differences(before: Item, after: Item) -> tuple[Difference, ...]:
    found = [
        Difference(name, getattr(before, name), getattr(after, name))
        for name in FIELDS
        if hasattr(after, name)
    ]
    origins = Difference("origins", before.support.origins, after.support.origins)
    return tuple(one for one in [*found, origins] if one.before != one.after)


def _kind(before: Item, after: Item, differences: tuple[Difference, ...]) -> ChangeKind:
    """Confirmed: what was ahead took place, or nothing changed but that more origins tell it."""
    fields = {one.field for one in differences}
    status = next((one for one in differences if one.field == "status"), None)
    took_place = status is not None and status.after in REAL and status.before not in REAL
    more = fields == {"origins"} and (after.support.origins or 0) > (before.support.origins or 0)
    return "confirmed" if took_place or more else "revised"
