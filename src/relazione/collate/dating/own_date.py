"""A date of its own that can be read two ways, 4/5/2023, read the way that fits the story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from relazione.collate.dating.sheet import Sheet
from relazione.model.article import Published
from relazione.model.notes import Time
from relazione.model.span import Evidence

STORY = 30  # days within which the reports of a story lie
HEAD = 400  # characters in which a masthead begins
SHORT = 12  # words of a line that is no sentence
CAST = 2  # persons in common of two reports of one story


def own_date(sheet: Sheet, dated: Sequence[Sheet]) -> Published | None:
    """The day of a masthead that writes day and month in figures, if only one order falls among reports of the same persons."""
    for time in sheet.one.notes.times:
        days = list(orders(time)) if time.rule == "slashed-date" and _in_masthead(sheet, time) else []
        fitting = [(day, near) for day in days if (near := _same_story(sheet, day, dated))]
        if len(days) == 2 and len(fitting) == 1:
            return _read(sheet, time, *fitting[0])
    return None


def orders(time: Time) -> Iterator[date]:
    """The days that the figures may stand for, one or two."""
    year, month, day = (int(part) for part in time.value.split("T")[0].split("-"))
    yield date(year, month, day)
    if day <= 12 and day != month:
        yield date(year, day, month)


def _in_masthead(sheet: Sheet, time: Time) -> bool:
    """In furniture, or on a short line of its own near the top, which nobody could read as a date."""
    if any(piece.span.holds(time.span) for piece in sheet.one.article.boilerplate):
        return True
    start = sheet.text.rfind("\n", 0, time.start) + 1
    end = sheet.text.find("\n", time.end)
    line = sheet.text[start : end if end >= 0 else len(sheet.text)]
    return start < HEAD and len(line.split()) <= SHORT and not line.rstrip().endswith(".")


def _same_story(sheet: Sheet, day: date, dated: Sequence[Sheet]) -> Sheet | None:
    """A report of the same persons of about that day."""
    near = (other for other in dated if other.day and abs((other.day - day).days) <= STORY)
    return next((other for other in near if len(sheet.cast & other.cast) >= CAST), None)


def _read(sheet: Sheet, time: Time, day: date, near: Sheet) -> Published:
    why = f"read as {day}, among reports of the same persons such as one of {near.day}"
    words = (Evidence(sheet.id, time.start, time.end, why), Evidence(near.id, *near.lead, why))
    return Published(day.isoformat(), None, "inferred", day.isoformat(), day.isoformat(), words)
