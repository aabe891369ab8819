"""Positions: each group as one thing held, with every outlet's basis and distance."""

from __future__ import annotations

from collections import Counter

from relazione.model.notes import Position
from relazione.model.record import PositionReport, RecordPosition
from relazione.model.story import Group
from relazione.record.view import View


def record_positions(view: View) -> tuple[RecordPosition, ...]:
    """The merged positions, in the order of their first report."""
    return tuple(_merged(view, group) for group in view.collation.positions)


def _merged(view: View, group: Group) -> RecordPosition:
    held = [(article, view.positions[article, id_]) for article, id_ in group.members]
    article, first = held[0]
    stances = Counter(position.stance for _, position in held)
    bases = Counter(position.basis for _, position in held)
    return RecordPosition(
        id=group.id,
        holder=view.entities(article, first.holder),
        toward=view.entities(article, first.toward),
        topic=first.topic,
        stance=max(stances, key=lambda stance: stances[stance]),
        basis=max(bases, key=lambda basis: bases[basis]),
        since=min((position.since for _, position in held if position.since), default=None),
        until=max((position.until for _, position in held if position.until), default=None),
        reports=tuple(_report(article, position) for article, position in held),
        silent=view.silent(article for article, _ in held),
    )


def _report(article: str, position: Position) -> PositionReport:
    return PositionReport(article, position.id, position.basis, position.distance, position.evidence)
