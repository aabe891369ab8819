"""The tables. Only portable types; what is SQLite's own (full-text search, the flat views) stands in ``sqlite.sql``."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

VERSION = 2

metadata = MetaData()

# What this file is: its schema version and when it was made.
meta = Table(
    "meta", metadata, Column("key", String, primary_key=True), Column("value", String, nullable=False)
)

# One row an article. `body` is the article object without its text. `undated` holds the notes as they were before a day
# was inferred, for articles whose day is not stated: a late arrival settles them again.
article = Table(
    "article",
    metadata,
    Column("id", String, primary_key=True),
    Column("path", String, nullable=False),
    Column("outlet", String),
    Column("agency", String),
    Column("title", String),
    Column("published", String),
    Column("published_status", String, nullable=False),
    Column("known_from", String),
    Column("sha256", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("undated", Text),
    Column("run", Integer, ForeignKey("run.id"), nullable=False),
)

# One row a note. `place` is its number among the notes of its kind, which keeps their order.
note = Table(
    "note",
    metadata,
    Column("article", String, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("id", String),
    Column("start", Integer),
    Column("end", Integer),
    Column("body", Text, nullable=False),
)

# Which running story, happening and copy family each article belongs to, and the powers it speaks of (codes, a space between).
placement = Table(
    "placement",
    metadata,
    Column("article", String, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("story", String, nullable=False),
    Column("event", String),
    Column("family", String, nullable=False),
    Column("powers", String, nullable=False, server_default=""),
)

# Record items, never changed: a revised item closes its row (`known_until`, `closed_by`) and adds one. `known_from` is the
# day from which the articles it rests on are known; `run` and `closed_by` say which ingestion wrote and closed it. Who is
# silent about an item is not in its body: it follows from `placement`, and a new article does not touch what it is silent about.
item = Table(
    "item",
    metadata,
    Column("row", Integer, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False),
    Column("type", String, nullable=False),
    Column("known_from", String),
    Column("known_until", String),
    Column("digest", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("run", Integer, ForeignKey("run.id"), nullable=False),
    Column("closed_by", Integer, ForeignKey("run.id")),
    Index("item_open", "closed_by", "type"),
    Index("item_id", "id"),
)

# The ingestion log, apart from what is known: rule 5 does not depend on it.
run = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", String, nullable=False),
    Column("what", String, nullable=False),
    Column("articles", Integer, nullable=False),
)

# Users' judgements. They are facts too: never overwritten, a later one on the same pair wins. `anchor` holds the places in
# the texts that the judged items rest on, so that the judgement finds them again after re-annotation.
judgement = Table(
    "judgement",
    metadata,
    Column("row", Integer, primary_key=True, autoincrement=True),
    Column("left", String, nullable=False),
    Column("right", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("by", String, nullable=False),
    Column("why", String, nullable=False),
    Column("at", String, nullable=False),
    Column("anchor", Text, nullable=False),
)

# What was purged: that there was an article, and nothing of what it said.
tombstone = Table(
    "tombstone",
    metadata,
    Column("article", String, primary_key=True),
    Column("sha256", String, nullable=False),
    Column("by", String, nullable=False),
    Column("why", String, nullable=False),
    Column("at", String, nullable=False),
)
