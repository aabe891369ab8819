"""The record without anybody's texts: items, hashes and offsets, to be opened beside the owner's own copies."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from relazione.model.interchange import record_json, to_json
from relazione.publish.affair import Affair

LOSS = (
    "no words: every quotation, title and byline is gone; offsets and the SHA-256 of each text lead back to them",
    "values of findings that are words of an article are replaced by their length",
)


def write(affair: Affair) -> dict[str, str]:
    """``{"record.jsonl": …}``: a line an article, then the record's lines."""
    articles = [
        {
            "type": "article",
            "id": one.article.id,
            "text_sha256": hashlib.sha256(one.article.text.encode("utf-8", "surrogatepass")).hexdigest(),
            "length": len(one.article.text),
            "outlet": one.article.outlet,
            "agency": one.article.agency,
            "published": to_json(one.article.published),
            "quotes": [
                {"id": quote.id, "content": quote.content, "kind": quote.kind} for quote in one.notes.quotes
            ],
        }
        for one in affair.coverage
    ]
    rows = [*articles, *(_wordless(row) for row in record_json(affair.record))]
    return {"record.jsonl": "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)}


def _wordless(row: dict[str, Any]) -> dict[str, Any]:
    """A record line whose findings carry no words of an article."""
    if row["type"] != "finding":
        return row
    sides = [{**side, "value": _measured(side["value"])} for side in row["positions"]]
    return {**row, "positions": sides, "why": "" if _quotes(row["why"]) else row["why"]}


def _measured(value: Any) -> Any:
    """Short values (statuses, days, ids, numbers) stay; running words give way to their count."""
    return f"[{len(value.split())} words]" if isinstance(value, str) and len(value.split()) > 2 else value


def _quotes(text: str) -> bool:
    return any(mark in text for mark in '“”"«»')
