"""CSV and TSV tables of articles: one row an article, columns known by the names that exports give them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from relazione.read.lines import BadLine
from relazione.read.making import Stated

# our key -> column names, folded; after Media Cloud, Factiva and Nexis tables and common data frames
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "full_text", "fulltext", "article_text", "story"),
    "id": ("id", "article_id", "stories_id", "an", "doc_id", "guid"),
    "title": ("title", "headline", "hd"),
    "outlet": ("outlet", "source", "publication", "media_name", "publisher", "sn", "newspaper", "media"),
    "url": ("url", "link", "address"),
    "published": ("published", "date", "publish_date", "publication_date", "pd", "pub_date", "datetime"),
    "byline": ("byline", "author", "authors", "by"),
    "language": ("language", "lang", "la"),
}
WIDEST = 20_000_000  # characters of one cell


def read_columns(text: str) -> Iterator[tuple[str, str, Stated] | BadLine]:
    """``(id, text, stated)`` of each row, or why it is none. Raises `BadLine` where no column holds the texts.

    Also where the table breaks off in a way that leaves its rows untold.
    """
    try:
        yield from _rows(text)
    except csv.Error as error:
        raise BadLine(f"the table is broken: {error}") from error


def _rows(text: str) -> Iterator[tuple[str, str, Stated] | BadLine]:
    csv.field_size_limit(WIDEST)
    dialect = "excel-tab" if "\t" in text.split("\n", 1)[0] else "excel"
    rows = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect)
    names = _names(rows.fieldnames or ())
    if "text" not in names:
        raise BadLine(f"no column holds the texts; one of {', '.join(COLUMNS['text'])} is needed")
    for number, row in enumerate(rows, 2):
        found = {key: (row.get(column) or "").strip() for key, column in names.items()}
        if found["text"]:
            yield found.get("id") or str(number), row[names["text"]], Stated.of(found)
        else:
            yield BadLine(f"row {number}: no text")


def _names(heads: Sequence[str | None]) -> dict[str, str]:
    """``{our key: the table's column}``."""
    written = {str(head).strip().lower().replace(" ", "_"): str(head) for head in heads if head}
    return {key: written[name] for key, names in COLUMNS.items() for name in names[::-1] if name in written}
