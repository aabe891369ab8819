"""Articles and their notes as rows, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select, text

from relazione.model.article import Article
from relazione.model.interchange import article_json, from_json, notes_json, to_json
from relazione.model.notes import KINDS, Annotated, Notes, Token
from relazione.record.store.schema import article as articles
from relazione.record.store.schema import note as notes
from relazione.record.store.schema import tombstone

STORED = tuple(kind for kind in KINDS if kind != "tokens")


def known_ids(connection: Connection) -> frozenset[str]:
    """The ids of the articles that are stored."""
    return frozenset(connection.execute(select(articles.c.id)).scalars())


def buried_ids(connection: Connection) -> frozenset[str]:
    """The ids of the articles that were purged: they do not come back by being read again."""
    return frozenset(connection.execute(select(tombstone.c.article)).scalars())


def save(connection: Connection, found: Sequence[Annotated], run: int) -> None:
    """Store articles as they were annotated by themselves; an article that is there already is replaced."""
    if not found:
        return
    ids = [one.article.id for one in found]
    connection.execute(delete(articles).where(articles.c.id.in_(ids)))
    connection.execute(insert(articles), [_article_row(one, run) for one in found])
    _save_notes(connection, found)


def redate(connection: Connection, found: Sequence[Annotated]) -> None:
    """Store the days that were inferred for articles, and their notes with these days; the text stays."""
    for one in found:
        row = _article_row(one, 0)
        kept = {key: row[key] for key in ("body", "published", "published_status", "known_from")}
        connection.execute(articles.update().where(articles.c.id == one.article.id).values(kept))
        connection.execute(delete(notes).where(notes.c.article == one.article.id))
    _save_notes(connection, found)


def _save_notes(connection: Connection, found: Sequence[Annotated]) -> None:
    rows = [row for one in found for row in _note_rows(one)]
    if rows:
        connection.execute(insert(notes), rows)
    _forget_sentences(connection, [one.article.id for one in found])
    sentences = [row for one in found for row in _sentence_rows(one)]
    if sentences:
        connection.execute(_INSERT_SENTENCE, sentences)


_INSERT_SENTENCE = text(
    'INSERT INTO sentence (words, article, start, "end") VALUES (:words, :article, :first, :last)'
)


def _forget_sentences(connection: Connection, ids: Sequence[str]) -> None:
    forget = text("DELETE FROM sentence WHERE article IN :ids").bindparams(bindparam("ids", expanding=True))
    connection.execute(forget, {"ids": list(ids)})


def _article_row(one: Annotated, run: int) -> dict[str, Any]:
    article = one.article
    body = article_json(article)
    del body["text"]
    unsettled = article.published.status != "stated"
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "agency": article.agency,
        "title": article.title,
        "published": article.published.value,
        "published_status": article.published.status,
        "known_from": article.published.known_from,
        "sha256": article.sha256,
        "body": _dump(body),
        "text": article.text,
        "undated": _as_it_was(one) if unsettled else None,
        "run": run,
    }


def _as_it_was(one: Annotated) -> str:
    """The notes before a day was inferred; the tokens as a text of their own, which is read only when a day is."""
    rows = [[to_json(getattr(token, name)) for name in Token.__slots__] for token in one.notes.tokens]
    noted = {"published": to_json(one.article.published), "notes": notes_json(one.notes)}
    return _dump({**noted, "tokens": _dump(rows)})


def _note_rows(one: Annotated) -> Iterable[dict[str, Any]]:
    for kind in STORED:
        for place, found in enumerate(getattr(one.notes, kind)):
            span = getattr(found, "span", None) or getattr(found, "trigger", None)
            yield {
                "article": one.article.id,
                "kind": kind,
                "place": place,
                "id": getattr(found, "id", None),
                "start": span.start if span else None,
                "end": span.end if span else None,
                "body": _dump(to_json(found)),
            }


def _sentence_rows(one: Annotated) -> Iterable[dict[str, Any]]:
    for sentence in one.notes.sentences:
        words = " ".join(sentence.span.of(one.article.text).split())
        yield {"words": words, "article": one.article.id, "first": sentence.start, "last": sentence.end}


def load(connection: Connection) -> tuple[Annotated, ...]:
    """Every article with its notes as they now stand, in canonical order."""
    found = _all_notes(connection)
    coverage = [Annotated(_article(row), _notes(found.get(row["id"], {}))) for row in _rows(connection)]
    return tuple(sorted(coverage, key=lambda one: one.article.canonical))


def load_undated(connection: Connection, kept: Sequence[Annotated]) -> tuple[Annotated, ...]:
    """The articles that are kept, as they were annotated by themselves, before days were inferred across them."""
    settled = {one.article.id: one for one in kept}
    query = select(articles.c.id, articles.c.undated).where(articles.c.undated.is_not(None))
    for id_, undated in connection.execute(query):
        if id_ in settled:
            settled[id_] = _as_read(settled[id_].article, json.loads(undated))
    return tuple(sorted(settled.values(), key=lambda one: one.article.canonical))


def _token(row: Sequence[Any]) -> Token:
    return from_json(Token, dict(zip(Token.__slots__, row, strict=False)))  # older rows have no guess


def load_tokens(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Token, ...]]:
    """The tokens of articles whose day is not stated; those of articles stored by older versions are missing."""
    query = text("SELECT id, json_extract(undated, '$.tokens') FROM article WHERE id = :id")
    found = (connection.execute(query, {"id": id_}).one() for id_ in ids)
    return {id_: tuple(map(_token, json.loads(rows))) for id_, rows in found if rows}


def _as_read(article: Article, undated: Mapping[str, Any]) -> Annotated:
    published = from_json(type(article.published), undated["published"])
    return Annotated(
        replace(article, published=published), from_json(Notes, {**undated["notes"], "tokens": []})
    )


def _rows(connection: Connection) -> Sequence[RowMapping]:
    return connection.execute(select(articles).order_by(articles.c.id)).mappings().all()


def _article(row: RowMapping) -> Article:
    return from_json(Article, {**json.loads(row["body"]), "text": row["text"]})


def _all_notes(connection: Connection) -> dict[str, dict[str, list[Any]]]:
    found: dict[str, dict[str, list[Any]]] = {}
    query = select(notes.c.article, notes.c.kind, notes.c.body).order_by(
        notes.c.article, notes.c.kind, notes.c.place
    )
    for article, kind, body in connection.execute(query):
        found.setdefault(article, {}).setdefault(kind, []).append(json.loads(body))
    return found


def _notes(kinds: Mapping[str, list[Any]]) -> Notes:
    return from_json(Notes, {kind: kinds.get(kind, []) for kind in KINDS})


def _dump(value: Any) -> str:
    return _COMPACT.encode(value)


_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
