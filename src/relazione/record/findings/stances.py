"""Positions: how far an outlet stands behind what somebody holds; and who it is that fears or alleges."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from relazione.model.notes import Position
from relazione.model.record import Finding, Record, Relation
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

DOUBTFUL = ("feared", "alleged", "called-for")


def distances(view: View, record: Record) -> Iterator[Finding]:
    """One position told plainly, as declared, as claimed: the distance each article keeps."""
    for item in record.positions:
        told = [
            _distance(view, report.article, view.positions[report.article, report.position])
            for report in item.reports
        ]
        if len({saying.article for saying in told}) < 2:
            continue
        groups = sides(view, told)
        relation: Relation = (
            "differs" if len({(saying.key[0], saying.key[2]) for saying in told}) > 1 else "agrees"
        )
        why = "told in the same manner" if relation == "agrees" else "told at a different distance"
        yield finding(view, Topic(item.id, "distance", why, "distance"), relation, groups)


def _distance(view: View, article: str, position: Position) -> Saying:
    words = " ".join(view.words(article, span).casefold() for span in position.distance)
    value = f"{position.stance}, {position.basis}" + (f" (“{words}”)" if words else "")
    return Saying(article, (position.stance, position.basis, words), value, position.evidence)


def fears(view: View, record: Record) -> Iterator[Finding]:
    """Whose fear or allegation it is: a difference where two articles name holders that have nobody in common."""
    for event in record.events:
        told = [saying for report in event.reports for saying in _holder(view, report.article, report.event)]
        apart = any(
            not set(one.key) & set(two.key)
            for one, two in combinations(told, 2)
            if one.article != two.article
        )
        if apart:
            topic = Topic(
                event.id, "attribution", "feared or alleged by different people", day=event.earliest
            )
            yield finding(view, topic, "differs", sides(view, told))


def _holder(view: View, article: str, id_: str) -> Iterator[Saying]:
    event = view.events[article, id_]
    quotes = {quote.id for quote in view.by_id[article].notes.quotes}
    holders = [
        party for id_ in event.attribution if id_ not in quotes for party in view.parties.of(article, id_)
    ]
    if event.status in DOUBTFUL and holders:
        told = tuple(sorted(set(holders)))
        yield Saying(article, told, list(told), event.evidence or (event.trigger,))
