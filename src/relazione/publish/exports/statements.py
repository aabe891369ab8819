"""FollowTheMoney statements: who says which value. One outlet is one dataset; entities, happenings, articles are FtM entities."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from itertools import product

from relazione.model.record import RecordEntity, RecordEvent
from relazione.publish.affair import Affair
from relazione.publish.phrase import sentence

LOSS = (
    "offsets and words have no place: a happening's description is its sentence, its proof links name the articles",
    "status, polarity and attribution have no property; only held and ongoing happenings are written",
    "contradictions appear as two statements of one property from two datasets, unmarked",
)
SCHEMATA = {
    "person": "Person",
    "organisation": "Organization",
    "place": "LegalEntity",
    "group": "Organization",
}
Statement = dict[str, str | bool | None]


def write(affair: Affair) -> dict[str, str]:
    """``{"statements.jsonl": …}``, one statement a line."""
    rows = [*_entities(affair), *_events(affair), *_articles(affair)]
    return {"statements.jsonl": "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)}


def _statement(entity: str, schema: str, prop: str, *, value: str, dataset: str) -> Statement:
    key = hashlib.sha1(
        "\x1f".join((dataset, entity, prop, value)).encode(), usedforsecurity=False
    ).hexdigest()
    return {
        "id": key, "entity_id": _id(entity), "canonical_id": _id(entity), "prop": prop, "schema": schema, "value": value,
        "dataset": dataset, "lang": None, "original_value": None, "external": False,
    }  # fmt: skip


def _id(id_: str) -> str:
    """Ids as FtM allows them: no colon."""
    return id_.replace(":", "-")


def _dataset(article: str, affair: Affair) -> str:
    found = affair.articles[article]
    return (found.outlet or found.agency or "unknown").replace(":", "-")


def _entities(affair: Affair) -> Iterator[Statement]:
    for entity in affair.record.entities:
        schema = SCHEMATA.get(entity.kind)
        if schema and entity.named:
            for prop, value, article in _properties(entity):
                yield _statement(entity.id, schema, prop, value=value, dataset=_dataset(article, affair))


def _properties(entity: RecordEntity) -> Iterator[tuple[str, str, str]]:
    for article in dict.fromkeys(member[0] for member in entity.members):
        yield from (("name", name, article) for name in entity.names)
        if entity.state:
            yield "country", entity.state, article
    for tenure in entity.tenures:
        yield from (("position", tenure.office, evidence.article) for evidence in tenure.evidence)


def _events(affair: Affair) -> Iterator[Statement]:
    for event in affair.record.events:
        if event.status in ("held", "under-way", "ongoing") and event.polarity == "positive":
            datasets = dict.fromkeys(_dataset(report.article, affair) for report in event.reports)
            said = product(_event_properties(event, affair), datasets)
            yield from (
                _statement(event.id, "Event", prop, value=value, dataset=name) for (prop, value), name in said
            )


def _event_properties(event: RecordEvent, affair: Affair) -> Iterator[tuple[str, str]]:
    yield "name", sentence(event, affair)
    yield from (("startDate", event.earliest) for _ in "1" if event.earliest)
    yield from (("endDate", event.latest) for _ in "1" if event.latest)
    yield from (("involved", _id(id_)) for ids in event.roles.values() for id_ in ids)
    yield from (("location", affair.name(id_)) for id_ in event.place)
    yield from (("proof", report.article) for report in event.reports)


def _articles(affair: Affair) -> Iterator[Statement]:
    for one in affair.coverage:
        article = one.article
        values = (
            ("title", article.title),
            ("sourceUrl", article.url),
            ("publishedAt", article.published.value),
        )
        for prop, value in values:
            if value:
                yield _statement(
                    article.id, "Article", prop, value=value, dataset=_dataset(article.id, affair)
                )
