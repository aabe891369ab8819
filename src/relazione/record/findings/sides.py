"""Sides of a finding: who says what, in which words; and who says nothing, could not know, or leaves it out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from relazione.model.record import Finding, Relation, Side
from relazione.model.span import Evidence, Span
from relazione.record.view import View


@dataclass(frozen=True)
class Saying:
    """One article's value for a field and the words it rests on. Articles with equal `key` are on one side."""

    article: str
    key: Any
    value: Any
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Topic:
    """What a finding is about: a record item, one of its fields, the reason, the kind, the day it happened."""

    about: str
    field: str
    why: str
    kind: str = ""
    innocent: str = ""
    day: str | None = None


def sides(view: View, sayings: Iterable[Saying]) -> tuple[Side, ...]:
    """One side a key, the most told first, of equals the earliest; each with the evidence of all its articles."""
    grouped: dict[Any, list[Saying]] = {}
    for saying in sayings:
        grouped.setdefault(saying.key, []).append(saying)
    made = [_side(view, group) for group in grouped.values()]
    return tuple(
        sorted(made, key=lambda side: (-len(side.articles), view.order[side.articles[0]], str(side.value)))
    )


def _side(view: View, group: Sequence[Saying]) -> Side:
    spans = dict.fromkeys((saying.article, span) for saying in group for span in saying.spans)
    evidence = tuple(Evidence(article, span.start, span.end) for article, span in spans)
    return Side(view.in_order(saying.article for saying in group), group[0].value, evidence)


def finding(
    view: View, topic: Topic, relation: Relation, told: Sequence[Side], *, elided: Iterable[str] = ()
) -> Finding:
    """The finding: its silent articles are those of the affair on no side that do not mark an omission there."""
    speaking = [article for side in told for article in side.articles]
    omitting = view.in_order(set(elided))
    silent = tuple(id_ for id_ in view.silent(speaking) if id_ not in omitting)
    copies = relation in ("differs", "contradicts") and _of_one_text(view, speaking)
    return Finding(
        id=_id(topic, told),
        relation=relation,
        about=topic.about,
        field=topic.field,
        positions=tuple(told),
        silent=silent,
        elided=omitting,
        could_not_know=view.could_not_know(silent, topic.day),
        why=f"{topic.why}; both are copies of one text, so this is the copier's change"
        if copies
        else topic.why,
        kind="copier's change" if copies else topic.kind,
        innocent=topic.innocent,
    )


def _of_one_text(view: View, speaking: Sequence[str]) -> bool:
    families = {view.collation.lineage.families.get(article, article) for article in speaking}
    return len(set(speaking)) > 1 and len(families) == 1


def _id(topic: Topic, told: Sequence[Side]) -> str:
    """Derived from what it is about and the words on its sides, so that the same articles give the same id."""
    spans = [(one.article, one.start, one.end) for side in told for one in side.evidence]
    digest = hashlib.sha256(repr((topic.about, topic.field, topic.kind, spans)).encode()).hexdigest()
    return f"finding:{topic.field}:{digest[:12]}"
