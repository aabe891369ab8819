"""Days as a reader writes them: "14 April 2031", "6–9 May 2031", "May 2031"."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(value: str, *, year: bool = True) -> str:
    """One ISO day.

    >>> day("2031-05-04")
    '4 May 2031'
    """
    found = date.fromisoformat(value)
    return f"{found.day} {MONTHS[found.month - 1]}" + (f" {found.year}" if year else "")


def month(value: str) -> str:
    """The month of an ISO day."""
    return f"{MONTHS[int(value[5:7]) - 1]} {value[:4]}"


def days(earliest: str | None, latest: str | None, *, year: bool = True) -> str:
    """An interval of days, in as few words as it needs; "no date" where both ends are open.

    >>> days("2031-05-06", "2031-05-09"), days("2031-05-01", "2031-05-31"), days(None, "2031-05-09")
    ('6–9 May 2031', 'May 2031', 'until 9 May 2031')
    """
    if not earliest and not latest:
        return "no date"
    if not earliest or not latest:
        return f"from {day(earliest, year=year)}" if earliest else f"until {day(latest or '', year=year)}"
    return _whole(earliest, latest) or _range(
        date.fromisoformat(earliest), date.fromisoformat(latest), year=year
    )


def happened(earliest: str | None, latest: str | None) -> str:
    """When something happened: where only the last possible day is known, "by" that day."""
    return f"by {day(latest)}" if latest and not earliest else days(earliest, latest)


def adverbial(earliest: str | None, latest: str | None) -> str:
    """The days as a sentence begins with them; empty where none is known.

    >>> adverbial("2031-05-06", "2031-05-06"), adverbial("2031-05-01", "2031-05-31"), adverbial("2031-05-06", "2031-05-09")
    ('On 6 May 2031', 'In May 2031', 'From 6 to 9 May 2031')
    """
    if not earliest and not latest:
        return ""
    if not earliest or not latest:
        words = happened(earliest, latest)
        return words[:1].upper() + words[1:]
    whole, first, last = _whole(earliest, latest), date.fromisoformat(earliest), date.fromisoformat(latest)
    if whole:
        return f"In {whole}"
    if first == last:
        return f"On {day(earliest)}"
    same = (first.year, first.month) == (last.year, last.month)
    start = str(first.day) if same else day(earliest, year=first.year != last.year)
    return f"From {start} to {day(latest)}"


def _whole(earliest: str, latest: str) -> str | None:
    """A whole month or year by its name."""
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if first.day != 1 or (last + timedelta(1)).day != 1:
        return None
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return f"{MONTHS[first.month - 1]} {first.year} to {MONTHS[last.month - 1]} {last.year}"


def _range(first: date, last: date, *, year: bool) -> str:
    tail = f" {last.year}" if year else ""
    if first == last:
        return f"{first.day} {MONTHS[first.month - 1]}{tail}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {MONTHS[last.month - 1]}{tail}"
    start = f"{first.day} {MONTHS[first.month - 1]}" + (f" {first.year}" if first.year != last.year else "")
    return f"{start} to {last.day} {MONTHS[last.month - 1]}{tail}"
