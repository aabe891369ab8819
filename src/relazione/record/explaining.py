"""Why an item of the record is as it is: which rule, which evidence, which veto."""

from __future__ import annotations

from collections.abc import Iterator

from relazione.model.record import (
    Finding,
    Record,
    RecordEntity,
    RecordEvent,
    RecordPosition,
    Support,
    Utterance,
)
from relazione.model.span import Span
from relazione.record.view import View

Item = RecordEntity | RecordEvent | RecordPosition | Utterance | Finding


def find_items(record: Record, wanted: str) -> list[Item]:
    """The items whose id is, begins with or ends with what is wanted."""
    every: list[Item] = [
        *record.entities,
        *record.events,
        *record.positions,
        *record.utterances,
        *record.findings,
    ]
    exact = [item for item in every if item.id == wanted]
    return exact or [item for item in every if item.id.startswith(wanted) or item.id.endswith(wanted)]


def explain(item: Item, view: View) -> Iterator[str]:
    """Lines of plain text: the item, how its values were chosen, each report with its words and the rule that read it."""
    yield item.id
    if isinstance(item, RecordEntity):
        yield from _entity(item, view)
    elif isinstance(item, RecordEvent):
        yield from _event(item, view)
    elif isinstance(item, RecordPosition):
        yield from _position(item, view)
    elif isinstance(item, Utterance):
        yield from _utterance(item, view)
    else:
        yield from _finding(item, view)


def _event(item: RecordEvent, view: View) -> Iterator[str]:
    yield f"  {item.act}, {item.status}, {item.earliest or '?'} to {item.latest or '?'}"
    yield from (f"  {field}: {how}" for field, how in item.chosen.items())
    for report in item.reports:
        event = view.events[report.article, report.event]
        yield from _told(
            view,
            report.article,
            report.evidence,
            f"{event.act}, {event.status}; rule {event.rule or 'unnamed'}",
        )
        yield from (f"      {reason}" for reason in event.why)
    yield from _grouped(item.id, view)
    yield from (f"  possibly the same: {other}" for other in item.possibly_same)
    yield from _silence(item.silent, view)
    yield from _support(item.support, view)


def _position(item: RecordPosition, view: View) -> Iterator[str]:
    yield f"  {', '.join(item.holder)} on {item.topic}: {item.stance} ({item.basis})"
    for report in item.reports:
        rule = view.positions[report.article, report.position].rule
        yield from _told(view, report.article, report.evidence, f"{report.basis}; rule {rule or 'unnamed'}")
    yield from _support(item.support, view)


def _utterance(item: Utterance, view: View) -> Iterator[str]:
    yield f"  said by {', '.join(item.speaker) or 'nobody named'}, {item.setting.when or 'undated'}"
    for one in item.renderings:
        quote = view.quotes[one.article, one.quote]
        yield from _told(view, one.article, quote.content, f"{quote.kind}; rule {quote.rule or 'unnamed'}")
    yield from _grouped(item.id, view)
    yield from _support(item.support, view)


def _entity(item: RecordEntity, view: View) -> Iterator[str]:
    yield f"  {item.kind}: {', '.join(item.names)}" + (" (from outside the articles)" if item.outside else "")
    yield from (f"  joined: {reason}" for reason in item.why)
    for tenure in item.tenures:
        yield f"  {tenure.office} ({tenure.status}) {tenure.since or ''}..{tenure.until or ''}"
        for one in tenure.evidence:
            yield from _told(view, one.article, (one.span,), one.why)


def _finding(item: Finding, view: View) -> Iterator[str]:
    yield f"  {item.field} of {item.about}: {item.relation}. {item.why}"
    if item.innocent:
        yield f"  innocent reading: {item.innocent}"
    for side in item.positions:
        yield f"  {side.value}"
        for one in side.evidence:
            yield from _told(view, one.article, (one.span,), "")
    yield from _silence(item.silent, view)
    yield from (f"  leaves it out with a mark of omission: {view.article(id_).path}" for id_ in item.elided)
    yield from (f"  could not know: {view.article(id_).path}" for id_ in item.could_not_know)
    yield from _support(item.support, view)


def _told(view: View, article: str, spans: tuple[Span, ...], how: str) -> Iterator[str]:
    for span in spans:
        yield f"  {view.article(article).path} {span.start}-{span.end}: “{view.words(article, span)}”" + (
            f" [{how}]" if how else ""
        )


def _grouped(id_: str, view: View) -> Iterator[str]:
    groups = (*view.collation.happenings, *view.collation.utterances)
    yield from (f"  joined: {reason}" for group in groups if group.id == id_ for reason in group.why)


def _silence(silent: tuple[str, ...], view: View) -> Iterator[str]:
    yield from (f"  silent: {view.article(id_).path}" for id_ in silent)


def _support(support: Support, view: View) -> Iterator[str]:
    least, most = support.origins_bounds
    yield (
        f"  origins: {support.origins}"
        if support.origins is not None
        else f"  origins: between {least} and {most}"
    )
    for line in support.lines:
        names = ", ".join(view.article(id_).path for id_ in line.members if id_ in view.by_id)
        yield f"    {line.kind} {line.root}: {names}"
        yield from (f"      {reason}" for reason in line.why)
