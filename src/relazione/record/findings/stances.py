"""Positions: how far an outlet stands behind what somebody holds; and who it is that fears or alleges."""

from __future__ import annotations

from collections.abc import Iterator

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
        relation: Relation = "agrees" if len(groups) == 1 else "differs"
        why = "told in the same manner" if relation == "agrees" else "told at a different distance"
        yield finding(view, Topic(item.id, "distance", why, "distance"), relation, groups)


def _distance(view: View, article: str, position: Position) -> Saying:
    words = " ".join(view.words(article, span).casefold() for span in position.distance)
    value = f"{position.stance}, {position.basis}" + (f" (“{words}”)" if words else "")
    return Saying(article, (position.stance, position.basis, words), value, position.evidence)


def fears(view: View, record: Record) -> Iterator[Finding]:
    """Whose fear or allegation it is: a difference where two articles name different holders."""
    for event in record.events:
        told = [saying for report in event.reports for saying in _holder(view, report.article, report.event)]
        groups = sides(view, told)
        if len({saying.article for saying in told}) > 1 and len(groups) > 1:
            topic = Topic(
                event.id, "attribution", "feared or alleged by different people", day=event.earliest
            )
            yield finding(view, topic, "differs", groups)


def _holder(view: View, article: str, id_: str) -> Iterator[Saying]:
    event = view.events[article, id_]
    holders = sorted(
        holder
        for holder in event.attribution
        if holder not in {q.id for q in view.by_id[article].notes.quotes}
    )
    if event.status in DOUBTFUL and holders:
        merged = view.entities(article, holders)
        yield Saying(article, merged, list(merged), event.evidence or (event.trigger,))
