"""Users' judgements: two items are the same or different, one is right or wrong. They win over ours.

A judgement is anchored to places in the texts, not to ids, so that it finds its items again after re-annotation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple

from relazione.model.record import Record
from relazione.model.story import Collation, Group
from relazione.record.view import Key, View

Verdict = Literal["same", "different", "right", "wrong"]
Change = Callable[[Sequence[Group], frozenset[Key], frozenset[Key], str], list[Group]]


class Anchor(NamedTuple):
    """A place that a judged item rests on."""

    kind: str
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A user's verdict on one item (`right` is empty) or on two, with a name, a reason and the UTC time."""

    left: str
    right: str
    verdict: Verdict
    by: str
    why: str
    at: str
    left_at: tuple[Anchor, ...] = ()
    right_at: tuple[Anchor, ...] = ()


def judged_from_json(value: Mapping[str, Any]) -> Judged:
    """A judgement back from its JSON object."""
    places = {key: tuple(Anchor(*place) for place in value.get(key, ())) for key in ("left_at", "right_at")}
    return Judged(**{**value, **places})


def anchors(record: Record, view: View, id_: str) -> tuple[Anchor, ...]:
    """Where the item with this id stands in the texts; empty where there is no such event or utterance."""
    events = [report for event in record.events if event.id == id_ for report in event.reports]
    if events:
        return tuple(
            Anchor("event", one.article, *view.events[one.article, one.event].trigger) for one in events
        )
    said = [one for utterance in record.utterances if utterance.id == id_ for one in utterance.renderings]
    return tuple(
        Anchor("utterance", one.article, *view.quotes[one.article, one.quote].content[0]) for one in said
    )


def judged_collation(collation: Collation, view: View, judgements: Sequence[Judged]) -> Collation:
    """The collation with the groups joined and parted as the judgements say; later ones win."""
    for one in judgements:
        if one.verdict == "same":
            collation = _in_groups(collation, view, one, _joined)
        elif one.verdict == "different":
            collation = _in_groups(collation, view, one, _parted)
        elif one.verdict == "wrong":
            collation = _in_groups(collation, view, one, _dropped)
    return collation


def _in_groups(collation: Collation, view: View, one: Judged, change: Change) -> Collation:
    kinds = {anchor.kind for anchor in one.left_at}
    if kinds == {"event"}:
        return replace(collation, happenings=_changed(collation.happenings, view, one, change))
    if kinds == {"utterance"}:
        return replace(collation, utterances=_changed(collation.utterances, view, one, change))
    return collation


def _changed(groups: Sequence[Group], view: View, one: Judged, change: Change) -> tuple[Group, ...]:
    left, right = _members(view, one.left_at), _members(view, one.right_at)
    made = change(groups, left, right, f"{one.verdict}: {one.by}: {one.why}")
    return tuple(sorted(made, key=lambda group: min(_order(view, member) for member in group.members)))


def _members(view: View, places: Iterable[Anchor]) -> frozenset[Key]:
    """The notes that now stand at the places."""
    found: set[Key] = set()
    for anchor in places:
        for key, start, end in _notes_of(view, anchor):
            if start < anchor.end and anchor.start < end:
                found.add(key)
    return frozenset(found)


def _notes_of(view: View, anchor: Anchor) -> list[tuple[Key, int, int]]:
    if anchor.kind == "event":
        return [(key, *event.trigger) for key, event in view.events.items() if key[0] == anchor.article]
    return [(key, *quote.content[0]) for key, quote in view.quotes.items() if key[0] == anchor.article]


def _joined(groups: Sequence[Group], left: frozenset[Key], right: frozenset[Key], why: str) -> list[Group]:
    """One group of all that hold a member of either side."""
    one = [group for group in groups if set(group.members) & (left | right)]
    rest = [group for group in groups if group not in one]
    if not one:
        return rest
    members = tuple(member for group in one for member in group.members)
    return [*rest, replace(one[0], members=members, why=(*one[0].why, why), possibly=())]


def _parted(groups: Sequence[Group], left: frozenset[Key], right: frozenset[Key], why: str) -> list[Group]:
    """The right side's members leave every group that holds some of the left side."""
    made = []
    for group in groups:
        leaving = tuple(member for member in group.members if member in right)
        if not leaving or not set(group.members) & left:
            made.append(group)
            continue
        staying = tuple(member for member in group.members if member not in right)
        made.append(replace(group, members=staying, why=(*group.why, why)))
        made.append(Group(f"{group.id.split(':')[0]}:{leaving[0][0][:16]}:{leaving[0][1]}", leaving, (why,)))
    return [group for group in made if group.members]


def _dropped(groups: Sequence[Group], left: frozenset[Key], right: frozenset[Key], why: str) -> list[Group]:
    """A wrong item leaves the record; the judgement stays and says so."""
    return [group for group in groups if not set(group.members) & left]


def _order(view: View, member: Key) -> tuple[int, str]:
    return view.order.get(member[0], len(view.order)), member[1]
