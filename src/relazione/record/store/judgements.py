"""Users' judgements as rows: kept for ever, a later one on the same things wins."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, insert, select

from relazione.record.judging import Anchor, Judged
from relazione.record.store.schema import judgement


def add(connection: Connection, judged: Iterable[Judged]) -> int:
    """Store judgements that are not there yet; returns how many were new."""
    known = set(load(connection))
    rows = [_row(one) for one in judged if one not in known]
    if rows:
        connection.execute(insert(judgement), rows)
    return len(rows)


def load(connection: Connection) -> tuple[Judged, ...]:
    """Every judgement, oldest first."""
    rows = connection.execute(select(judgement).order_by(judgement.c.row)).mappings()
    return tuple(_judged(dict(row)) for row in rows)


def _row(one: Judged) -> dict[str, Any]:
    return {
        "left": one.left,
        "right": one.right,
        "verdict": one.verdict,
        "by": one.by,
        "why": one.why,
        "at": one.at,
        "anchor": json.dumps([list(one.left_at), list(one.right_at)]),
    }


def _judged(row: dict[str, Any]) -> Judged:
    left, right = ([Anchor(*place) for place in side] for side in json.loads(row["anchor"]))
    return Judged(
        row["left"], row["right"], row["verdict"], row["by"], row["why"], row["at"], tuple(left), tuple(right)
    )
