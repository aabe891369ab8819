"""A date of its own that is not complete: 4/5/2023, or a dateline's "May 2", read the way that fits the story."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from relazione.collate.dating.sheet import Sheet
from relazione.model.article import Published
from relazione.model.notes import Time
from relazione.model.relative import parse_relative
from relazione.model.span import Evidence

MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
STORY = 30  # days within which the reports of a story lie
HEAD = 400  # characters in which a masthead begins
SHORT = 12  # words of a line that is no sentence
CAST = 2  # persons in common of two reports of one story


def own_date(sheet: Sheet, dated: Sequence[Sheet]) -> Published | None:
    """The day of a masthead that leaves open the year, or which figure is the month: the one among reports of the same persons.

    None where no reading of it falls among these, or more than one.
    """
    years = {
        year
        for other in dated
        if other.day
        for year in (other.day.year - 1, other.day.year, other.day.year + 1)
    }
    for time in sheet.one.notes.times:
        days = [*_orders_of(sheet, time), *_years_of(sheet, time, years)]
        fitting = [(day, near) for day in days if (near := _same_story(sheet, day, dated))]
        if len(days) > 1 and len(fitting) == 1:
            return _read(sheet, time, *fitting[0])
    return None


def _orders_of(sheet: Sheet, time: Time) -> list[date]:
    return list(orders(time)) if time.rule == "slashed-date" and _in_masthead(sheet, time) else []


def _years_of(sheet: Sheet, time: Time, years: set[int]) -> list[date]:
    """The days of a dateline such as PALOMIR, May 2, in each of the years."""
    relative = parse_relative(time.relative)
    found = MONTH_DAY.fullmatch(relative.pick) if relative else None
    if found is None or not _in_furniture(sheet, time):
        return []
    month, day = int(found[1]), int(found[2])
    return [date(year, month, day) for year in sorted(years) if day <= monthrange(year, month)[1]]


def orders(time: Time) -> Iterator[date]:
    """The days that the figures may stand for, one or two."""
    year, month, day = (int(part) for part in time.value.split("T")[0].split("-"))
    yield date(year, month, day)
    if day <= 12 and day != month:
        yield date(year, day, month)


def _in_masthead(sheet: Sheet, time: Time) -> bool:
    """In furniture, or on a short line of its own near the top, which nobody could read as a date."""
    if _in_furniture(sheet, time):
        return True
    start = sheet.text.rfind("\n", 0, time.start) + 1
    end = sheet.text.find("\n", time.end)
    line = sheet.text[start : end if end >= 0 else len(sheet.text)]
    return start < HEAD and len(line.split()) <= SHORT and not line.rstrip().endswith(".")


def _in_furniture(sheet: Sheet, time: Time) -> bool:
    kinds = ("dateline", "byline", "metadata")
    return any(piece.kind in kinds and piece.span.holds(time.span) for piece in sheet.one.article.boilerplate)


def _same_story(sheet: Sheet, day: date, dated: Sequence[Sheet]) -> Sheet | None:
    """A report of the same persons of about that day."""
    near = (other for other in dated if other.day and abs((other.day - day).days) <= STORY)
    return next((other for other in near if len(sheet.cast & other.cast) >= CAST), None)


def _read(sheet: Sheet, time: Time, day: date, near: Sheet) -> Published:
    why = f"read as {day}, among reports of the same persons such as one of {near.day}"
    words = (Evidence(sheet.id, time.start, time.end, why), Evidence(near.id, *near.lead, why))
    return Published(day.isoformat(), None, "inferred", day.isoformat(), day.isoformat(), words)
