"""The time window within which articles are compared, so that the cost of an article does not grow with the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

WINDOW = 30  # days: a copy or a report of one happening that comes later is not looked for


def ordinal(day: str | None) -> int | None:
    """An ISO day as a number; None where it is unknown."""
    return date.fromisoformat(day).toordinal() if day else None


def near(one: int | None, other: int | None) -> bool:
    """Whether two days are close enough to compare; an unknown day is close to all."""
    return one is None or other is None or abs(one - other) <= WINDOW


def blocks(days: Sequence[int | None]) -> Iterator[list[int]]:
    """Places in `days` by calendar block of `WINDOW` days, each with the block before it and with the undated.

    Any two places that are `near` stand in one block together. Blocks are fixed to the calendar: what is compared with an
    article does not depend on what else there is, far away in time.
    """
    undated = [at for at, day in enumerate(days) if day is None]
    by_block: dict[int, list[int]] = {}
    for at, day in enumerate(days):
        if day is not None:
            by_block.setdefault(day // WINDOW, []).append(at)
    if not by_block and undated:
        yield undated
    for block in sorted(by_block):
        yield sorted([*by_block.get(block - 1, []), *by_block[block], *undated])
