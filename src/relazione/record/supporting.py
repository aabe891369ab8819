"""Puts the independent origins behind each item of a record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from relazione.model.record import Finding, Record, RecordEvent, RecordPosition, Support, Utterance
from relazione.model.span import Span
from relazione.record.origins import Grounds
from relazione.record.view import View


def supported(record: Record, view: View, grounds: Grounds) -> Record:
    """The record with the support of each event, position, utterance and finding."""
    return replace(
        record,
        events=tuple(replace(item, support=_events(item, grounds)) for item in record.events),
        positions=tuple(replace(item, support=_positions(item, grounds)) for item in record.positions),
        utterances=tuple(
            replace(item, support=_utterances(item, view, grounds)) for item in record.utterances
        ),
        findings=tuple(replace(item, support=_findings(item, grounds)) for item in record.findings),
    )


def _events(item: RecordEvent, grounds: Grounds) -> Support:
    return _count(((report.article, report.evidence) for report in item.reports), grounds)


def _positions(item: RecordPosition, grounds: Grounds) -> Support:
    return _count(((report.article, report.evidence) for report in item.reports), grounds)


def _utterances(item: Utterance, view: View, grounds: Grounds) -> Support:
    found = ((one.article, view.quotes[one.article, one.quote].content) for one in item.renderings)
    return _count(found, grounds)


def _findings(item: Finding, grounds: Grounds) -> Support:
    return _count(((one.article, (one.span,)) for side in item.positions for one in side.evidence), grounds)


def _count(members: Iterable[tuple[str, tuple[Span, ...]]], grounds: Grounds) -> Support:
    """One member an article, with all its spans."""
    joined: dict[str, list[Span]] = {}
    for article, spans in members:
        joined.setdefault(article, []).extend(spans)
    return grounds.support([(article, tuple(sorted(set(spans)))) for article, spans in joined.items()])
