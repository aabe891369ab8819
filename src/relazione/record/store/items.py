"""Record items as rows that are closed and never changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, text

from relazione.model.interchange import record_from_json, record_json
from relazione.model.record import Record
from relazione.model.story import Placement
from relazione.record.affairs import Affairs, Standpoint
from relazione.record.store.schema import article as articles
from relazione.record.store.schema import item, placement

COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Change:
    """What one writing did: ids of items that are new, revised (a row closed and one added), withdrawn (closed)."""

    new: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


def save(connection: Connection, record: Record, run: int) -> Change:
    """Write what differs from the open rows; rows of items that stay as they were are not touched."""
    rows = {row["id"]: row for row in _new_rows(connection, record, run)}
    columns = select(item.c.id, item.c.row, item.c.digest).where(item.c.closed_by.is_(None))
    open_rows = {row["id"]: row for row in connection.execute(columns).mappings()}
    new = [id_ for id_ in rows if id_ not in open_rows]
    revised = [id_ for id_ in rows if id_ in open_rows and open_rows[id_]["digest"] != rows[id_]["digest"]]
    withdrawn = [id_ for id_ in open_rows if id_ not in rows]
    _close(connection, [(open_rows[id_]["row"], rows[id_]["known_from"]) for id_ in revised], run)
    _close(connection, [(open_rows[id_]["row"], None) for id_ in withdrawn], run)
    if new or revised:
        connection.execute(insert(item), [rows[id_] for id_ in (*new, *revised)])
    return Change(tuple(new), tuple(revised), tuple(withdrawn))


def _close(connection: Connection, rows: Iterable[tuple[int, str | None]], run: int) -> None:
    for row, until in rows:
        connection.execute(item.update().where(item.c.row == row).values(closed_by=run, known_until=until))


def _new_rows(connection: Connection, record: Record, run: int) -> Iterable[dict[str, Any]]:
    days = connection.execute(select(articles.c.id, articles.c.known_from))
    known: dict[str, str | None] = {row.id: row.known_from for row in days}
    silence = Silence(connection)
    for place, body in enumerate(record_json(record)):
        written = COMPACT.encode(silence.left_out(body))
        found = [known.get(id_) for id_ in articles_of(body)]
        yield {
            "id": body["id"],
            "type": body["type"],
            "known_from": max((day for day in found if day), default=None),
            "known_until": None,
            "digest": hashlib.sha256(written.encode()).hexdigest(),
            "body": written,
            "place": place,
            "run": run,
            "closed_by": None,
        }


def articles_of(body: Mapping[str, Any]) -> frozenset[str]:
    """The articles that an item rests on (those that are silent are not among them)."""
    reports = [*body.get("reports", []), *body.get("renderings", [])]
    found = {report["article"] for report in reports} | {member[0] for member in body.get("members", [])}
    return frozenset(found | {id_ for side in body.get("positions", []) for id_ in side["articles"]})


def load(connection: Connection, as_of: str | None = None) -> Record:
    """The record as last written. With a day, see `Store.record`: it is built again from the articles known then."""
    rows = connection.execute(select(item.c.body).where(item.c.closed_by.is_(None)).order_by(item.c.id))
    silence = Silence(connection)
    return record_from_json([silence.put_back(json.loads(body)) for body in rows.scalars()], as_of)


def history(connection: Connection, id_: str) -> list[dict[str, Any]]:
    """Every row an item ever had, oldest first: when it was known, which run wrote and closed it."""
    columns = (item.c.known_from, item.c.known_until, item.c.run, item.c.closed_by, item.c.body)
    rows = connection.execute(select(*columns).where(item.c.id == id_).order_by(item.c.row)).mappings()
    return [{**row, "body": json.loads(row["body"])} for row in rows]


def touching(connection: Connection, article: str) -> list[int]:
    """The rows, open or closed, that rest on an article or name it."""
    rows = connection.execute(
        select(item.c.row).where(or_(item.c.body.contains(article), item.c.id.contains(article[:16])))
    )
    return list(rows.scalars())


def place(
    connection: Connection, placements: Sequence[Placement], powers: Mapping[str, Iterable[str]]
) -> None:
    """Store which story, happening and family each article belongs to; rows that stay as they were are not touched."""
    known: dict[str, dict[str, Any]] = {
        row["article"]: dict(row) for row in connection.execute(select(placement)).mappings()
    }
    rows = {one.article: _placement_row(one, powers.get(one.article, ())) for one in placements}
    new = [row for article, row in rows.items() if known.get(article) != row]
    for article in sorted(known):
        if rows.get(article) != known[article]:
            connection.execute(delete(placement).where(placement.c.article == article))
    if new:
        connection.execute(insert(placement), new)


def _placement_row(one: Placement, powers: Iterable[str]) -> dict[str, Any]:
    return {
        "article": one.article,
        "story": one.story,
        "event": one.event,
        "family": one.family,
        "powers": " ".join(sorted(powers)),
    }


class Silence:
    """Who is silent about an item, as it follows from the placements that are stored."""

    def __init__(self, connection: Connection) -> None:
        columns = (articles.c.id, placement.c.story, articles.c.published, placement.c.powers)
        rows = connection.execute(select(*columns).join(placement).order_by(articles.c.id)).all()
        found = [Standpoint(id_, story, day, frozenset(powers.split())) for id_, story, day, powers in rows]
        self.affairs = Affairs(sorted(found, key=lambda one: (one.day or "9999", one.article)))

    def left_out(self, body: dict[str, Any]) -> dict[str, Any]:
        """The item without its silent articles, where just these follow."""
        if "silent" in body and body["silent"] == self._of(body):
            del body["silent"]
        return body

    def put_back(self, body: dict[str, Any]) -> dict[str, Any]:
        """The item with its silent articles."""
        return body if body["type"] == "entity" or "silent" in body else {**body, "silent": self._of(body)}

    def _of(self, body: Mapping[str, Any]) -> list[str]:
        told = articles_of(body)
        if not told <= self.affairs.order.keys():
            return []
        omitting = set(body.get("elided", ()))
        return [id_ for id_ in self.affairs.silent(told) if id_ not in omitting]


def without_silence(connection: Connection) -> None:
    """From schema 1: silent articles leave the bodies, and come back from the placements when the record is next written."""
    connection.execute(text("ALTER TABLE placement ADD COLUMN powers VARCHAR NOT NULL DEFAULT ''"))
    for row, body in connection.execute(select(item.c.row, item.c.body)).all():
        found = json.loads(body)
        found.pop("silent", None)
        written = COMPACT.encode(found)
        digest = hashlib.sha256(written.encode()).hexdigest()
        connection.execute(item.update().where(item.c.row == row).values(body=written, digest=digest))
