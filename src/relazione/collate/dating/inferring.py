"""Inferring publication days: the clues of all dated siblings must agree on a few days, else the day stays unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from relazione.collate.dating.bounds import Floor, Known, quoted
from relazione.collate.dating.clues import Clue, agreed, clues
from relazione.collate.dating.own_date import own_date
from relazione.collate.dating.retold import Retold
from relazione.collate.dating.sheet import Sheet
from relazione.collate.dating.siblings import Sibling, siblings
from relazione.model.article import Published
from relazione.model.notes import Annotated
from relazione.model.span import Evidence

NARROW = 7  # days: a bare weekday holds no longer
SURE = 2  # days that may stand for one


def infer_dates(coverage: Sequence[Annotated]) -> Mapping[str, Published]:
    """``{article id: published}`` for the articles whose day was not stated and about which something is now known.

    Only stated days are built on, so that the result does not depend on the order of the articles.
    """
    sheets = [Sheet(one) for one in sorted(coverage, key=lambda one: one.article.id)]
    undated = [sheet for sheet in sheets if sheet.one.article.published.status != "stated"]
    dated = [sheet for sheet in sheets if sheet.day]
    if not undated:
        return {}
    related = siblings(undated, dated)
    retold, known = Retold(dated), Known(dated)
    found = {}
    for sheet in undated:
        sharing = related.get(sheet.id, [])
        said = [*_said_by(sharing, sheet), *retold.clues(sheet)]
        floors = [*known.floors(sheet), *quoted(sheet, sharing)]
        found[sheet.id] = own_date(sheet, dated) or _inferred(said, floors) or _bounded(floors)
    return {id_: published for id_, published in found.items() if published}


def _said_by(related: Sequence[Sibling], sheet: Sheet) -> list[Clue]:
    return [clue for sibling in related if sibling.enough for clue in clues(sheet, sibling)]


def _inferred(found: Sequence[Clue], floors: Sequence[Floor]) -> Published | None:
    """The day, if the clues leave a week or less and one settles it; without that one, the bounds."""
    days = sorted(day for day in agreed(found) if all(day >= floor.day for floor in floors))
    if not days or not _few_in_a_row(days):
        return None
    settled = any(clue.settles for clue in found) or len(days) <= SURE
    return Published(
        value=_likeliest(days, found).isoformat() if settled else None,
        status="inferred" if settled else "unknown",
        not_before=days[0].isoformat(),
        not_after=days[-1].isoformat(),
        evidence=_chain(found),
    )


def _few_in_a_row(days: Sequence[date]) -> bool:
    return len(days) <= NARROW and days[-1] - days[0] == timedelta(len(days) - 1)


def _likeliest(days: Sequence[date], found: Sequence[Clue]) -> date:
    """News is printed at once: the first day that fits; for a copy that names no weekday, its original's."""
    timed = any(clue.settles and clue.rule != "copy" for clue in found)
    return days[0] if timed else days[min(1, len(days) - 1)]


def _chain(found: Sequence[Clue]) -> tuple[Evidence, ...]:
    chain = [piece for clue in found for piece in clue.evidence]
    return tuple(dict.fromkeys(chain))


def _bounded(floors: Sequence[Floor]) -> Published | None:
    """Unknown, but no earlier than the latest of the days before which it cannot have appeared."""
    last = max(floors, key=lambda one: (one.day, one.evidence[0].start), default=None)
    return (
        Published(status="unknown", not_before=last.day.isoformat(), evidence=last.evidence) if last else None
    )
