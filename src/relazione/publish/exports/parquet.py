"""Typed tables in Parquet: days as dates, names as lists, evidence nested with its article, offsets and words. Needs pyarrow."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from relazione.model.record import Support
from relazione.model.span import Span
from relazione.publish.affair import Affair
from relazione.publish.phrase import sentence
from relazione.publish.telling import in_words
from relazione.publish.words import clean

if TYPE_CHECKING:
    import pyarrow

LOSS = (
    "offsets are code points of the stored text, which is not part of the tables",
    "how a merged value was chosen, who is silent and possible identities stand in the database alone",
    "findings give their sides' values as text, whatever their type",
)
Row = dict[str, Any]


def write(affair: Affair) -> dict[str, bytes]:
    """``{file name: Parquet}``. Raises `ImportError` without pyarrow."""
    import pyarrow
    import pyarrow.parquet as files

    found = {}
    for name, schema in schemas().items():
        table = pyarrow.Table.from_pylist(list(ROWS[name](affair)), schema=schema)
        out = io.BytesIO()
        files.write_table(table, out, compression="zstd")
        found[f"{name}.parquet"] = out.getvalue()
    return found


def schemas() -> dict[str, pyarrow.Schema]:
    """The columns of each table with their types."""
    import pyarrow as pa

    words = pa.list_(pa.string())
    place = pa.struct(
        [("article", pa.string()), ("start", pa.int32()), ("end", pa.int32()), ("words", pa.string())]
    )
    evidence = ("evidence", pa.list_(place))
    origins = [("origins", pa.int32()), ("origins_least", pa.int32()), ("origins_most", pa.int32())]
    days = [("first_day", pa.date32()), ("last_day", pa.date32())]
    sides = pa.struct([("articles", words), ("value", pa.string())])
    columns = {
        "events": [("id", pa.string()), ("what", pa.string()), ("act", pa.string()), ("status", pa.string()), ("polarity", pa.string()),
                   *days, ("actors", words), ("recipients", words), ("places", words), *origins, evidence],
        "utterances": [("id", pa.string()), ("speakers", words), ("said_on", pa.string()), ("channel", pa.string()), *origins, evidence],
        "positions": [("id", pa.string()), ("holders", words), ("toward", words), ("topic", pa.string()), ("stance", pa.string()),
                      ("basis", pa.string()), *days, *origins, evidence],
        "findings": [("id", pa.string()), ("relation", pa.string()), ("about", pa.string()), ("field", pa.string()),
                     ("why", pa.string()), ("sides", pa.list_(sides)), *origins],
        "articles": [("id", pa.string()), ("siglum", pa.string()), ("title", pa.string()), ("outlet", pa.string()), ("agency", pa.string()),
                     ("published", pa.date32()), ("published_status", pa.string()), ("sha256", pa.string())],
    }  # fmt: skip
    return {name: pa.schema(fields) for name, fields in columns.items()}


def _events(affair: Affair) -> Iterator[Row]:
    for event in affair.record.events:
        yield {
            "id": event.id, "what": sentence(event, affair), "act": event.act, "status": event.status, "polarity": event.polarity,
            "first_day": _day(event.earliest), "last_day": _day(event.latest), "actors": _names(affair, event.roles.get("actor", ())),
            "recipients": _names(affair, event.roles.get("recipient", ())), "places": _names(affair, event.place),
            "evidence": _evidence(affair, ((one.article, one.evidence) for one in event.reports)), **_origins(event.support),
        }  # fmt: skip


def _utterances(affair: Affair) -> Iterator[Row]:
    for said in affair.record.utterances:
        quotes = ((one.article, affair.quotes[one.article, one.quote].content) for one in said.renderings)
        yield {
            "id": said.id, "speakers": _names(affair, said.speaker), "said_on": said.setting.when, "channel": said.setting.channel,
            "evidence": _evidence(affair, quotes), **_origins(said.support),
        }  # fmt: skip


def _positions(affair: Affair) -> Iterator[Row]:
    for held in affair.record.positions:
        yield {
            "id": held.id, "holders": _names(affair, held.holder), "toward": _names(affair, held.toward), "topic": held.topic,
            "stance": held.stance, "basis": held.basis, "first_day": _day(held.since), "last_day": _day(held.until),
            "evidence": _evidence(affair, ((one.article, one.evidence) for one in held.reports)), **_origins(held.support),
        }  # fmt: skip


def _findings(affair: Affair) -> Iterator[Row]:
    for finding in affair.record.findings:
        sides = [{"articles": list(side.articles), "value": str(side.value)} for side in finding.positions]
        yield {
            "id": finding.id, "relation": finding.relation, "about": finding.about, "field": finding.field,
            "why": in_words(finding.why, affair), "sides": sides, **_origins(finding.support),
        }  # fmt: skip


def _articles(affair: Affair) -> Iterator[Row]:
    for one in (noted.article for noted in affair.coverage):
        yield {
            "id": one.id, "siglum": affair.sigla[one.id], "title": one.title, "outlet": one.outlet, "agency": one.agency,
            "published": _day(one.published.value), "published_status": one.published.status, "sha256": one.sha256,
        }  # fmt: skip


ROWS = {
    "events": _events,
    "utterances": _utterances,
    "positions": _positions,
    "findings": _findings,
    "articles": _articles,
}


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _names(affair: Affair, ids: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(affair.name(id_) for id_ in ids))


def _origins(support: Support) -> Row:
    least, most = support.origins_bounds
    return {"origins": support.origins, "origins_least": least, "origins_most": most}


def _evidence(affair: Affair, reports: Iterable[tuple[str, Sequence[Span]]]) -> list[Row]:
    return [
        {
            "article": id_,
            "start": span.start,
            "end": span.end,
            "words": clean(span.of(affair.articles[id_].text)),
        }
        for id_, spans in reports
        for span in (Span(*one) for one in spans)
    ]
