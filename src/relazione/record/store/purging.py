"""Purging: an article leaves, with everything it said; a tombstone stays and says so."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, text

from relazione.problems import RecordError
from relazione.record.store import items
from relazione.record.store.schema import article as articles
from relazione.record.store.schema import item, tombstone


@dataclass(frozen=True, slots=True)
class Purge:
    """Who purges which article, why, and when (UTC)."""

    article: str
    by: str
    why: str
    at: str


def purge(connection: Connection, order: Purge) -> str:
    """Remove the article, its notes and sentences, and every item row, open or closed, that rests on it or names it.

    Returns its full id; the caller writes the record of what is left. Raises `RecordError` for an unknown article.
    """
    match = articles.c.id.startswith(order.article) | (articles.c.path == order.article)
    found = connection.execute(select(articles.c.id, articles.c.sha256).where(match)).all()
    if len(found) != 1:
        raise RecordError(
            f"{order.article}: {'no such article' if not found else 'several articles; give more of the id'}"
        )
    id_, sha256 = found[0]
    rows = items.touching(connection, id_)
    connection.execute(delete(item).where(item.c.row.in_(rows)))
    connection.execute(text("DELETE FROM sentence WHERE article = :id"), {"id": id_})
    connection.execute(delete(articles).where(articles.c.id == id_))
    grave = {"article": id_, "sha256": sha256, "by": order.by, "why": order.why, "at": order.at}
    connection.execute(insert(tombstone), grave)
    return str(id_)
