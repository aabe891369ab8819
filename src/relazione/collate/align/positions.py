"""Which positions of different articles are one."""

from __future__ import annotations

from collections.abc import Sequence

from relazione.model.notes import Annotated, Position
from relazione.model.parties import Parties, parties_of
from relazione.model.story import Group, Identity, Placement


def align_positions(
    coverage: Sequence[Annotated], identities: Sequence[Identity], placements: Sequence[Placement]
) -> tuple[Group, ...]:
    """Groups of positions ``(article id, position id)`` that are one; every position is in exactly one group.

    One position is what the same holders hold toward the same others on the same topic; the stance may be worded
    otherwise or have changed, which the findings say.
    """
    parties = parties_of(coverage, identities)
    groups: dict[tuple[object, ...], list[tuple[str, str]]] = {}
    for one in coverage:
        for position in one.notes.positions:
            key = _held(one.article.id, position, parties)
            groups.setdefault(key, []).append((one.article.id, position.id))
    return tuple(
        Group(f"position:{members[0][0][:16]}:{members[0][1]}", tuple(members)) for members in groups.values()
    )


def _held(article: str, position: Position, parties: Parties) -> tuple[object, ...]:
    holder = frozenset(id_ for filler in position.holder for id_ in parties.of(article, filler))
    toward = frozenset(id_ for filler in position.toward for id_ in parties.of(article, filler))
    return (holder, toward, position.topic)
