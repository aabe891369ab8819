"""Full-text search over sentences, with filters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

# FTS first, then the joins, as a common table expression: matching and joining at once makes SQLite scan the join.
QUERY = """
WITH hit AS (SELECT rowid, words, article, start, "end", bm25(sentence) AS rank FROM sentence WHERE sentence MATCH :words)
SELECT hit.words, hit.article, hit.start, hit."end", article.path, article.outlet, article.published, placement.story
FROM hit JOIN article ON article.id = hit.article LEFT JOIN placement ON placement.article = hit.article
WHERE (:story IS NULL OR placement.story LIKE :story || '%')
  AND (:outlet IS NULL OR article.outlet = :outlet)
  AND (:since IS NULL OR article.published >= :since)
  AND (:as_of IS NULL OR article.known_from <= :as_of)
  AND (:speaker IS NULL OR EXISTS (
    SELECT 1 FROM note, json_each(note.body, '$.content') AS part
    WHERE note.article = hit.article AND note.kind = 'quotes'
      AND json_extract(part.value, '$[0]') < hit."end" AND hit.start < json_extract(part.value, '$[1]')
      AND (json_extract(note.body, '$.speaker') LIKE '%' || :speaker || '%'
           OR EXISTS (SELECT 1 FROM entity_name WHERE entity_name.name LIKE '%' || :speaker || '%'
                      AND json_extract(note.body, '$.speaker') LIKE '%' || entity_name.id || '%'))))
ORDER BY hit.rank, article.published, hit.article, hit.start
LIMIT :most
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched for: words ("in quotation marks" for a phrase) and filters; None leaves a filter out."""

    words: str
    speaker: str | None = None
    story: str | None = None
    outlet: str | None = None
    since: str | None = None
    as_of: str | None = None
    most: int = 50


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that was found, and where it stands."""

    words: str
    article: str
    start: int
    end: int
    path: str
    outlet: str | None
    published: str | None
    story: str | None


def search(connection: Connection, wanted: Wanted) -> tuple[Hit, ...]:
    """The sentences that hold the words, best first; equal ones in order of publication."""
    values: dict[str, Any] = {name: getattr(wanted, name) for name in Wanted.__slots__}
    values["words"] = as_fts(wanted.words)
    if not values["words"]:
        return ()
    return tuple(Hit(*row) for row in connection.execute(text(QUERY), values))


def as_fts(words: str) -> str:
    """The words as an FTS5 query: each quoted, so that no mark of theirs is taken for syntax; a phrase stays a phrase."""
    pieces = re.findall(r"[\"“”]([^\"“”]+)[\"“”]|(\S+)", words)
    found = [(phrase or word).replace('"', " ").strip() for phrase, word in pieces]
    return " ".join(f'"{piece}"' for piece in found if re.search(r"\w", piece))
