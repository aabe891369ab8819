"""Publication dates as mastheads state them: complete ones only, a day of a month of a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Months as mastheads of English pages keep them from the paper's own language (after a day and before a year only), where they
# don't begin as the English ones do: Dutch, German, Nordic, French, Italian, Spanish, Portuguese. Source: CLDR 44, month names.
OWN = {
    "januar": 1, "januari": 1, "janvier": 1, "gennaio": 1, "enero": 1, "janeiro": 1, "februar": 2, "februari": 2, "février": 2,
    "febbraio": 2, "febrero": 2, "fevereiro": 2, "maart": 3, "märz": 3, "marts": 3, "mars": 3, "marzo": 3, "março": 3, "avril": 4,
    "aprile": 4, "abril": 4, "mei": 5, "mai": 5, "maj": 5, "maggio": 5, "mayo": 5, "maio": 5, "juni": 6, "juin": 6, "giugno": 6,
    "junio": 6, "junho": 6, "juli": 7, "juillet": 7, "luglio": 7, "julio": 7, "julho": 7, "augustus": 8, "august": 8, "augusti": 8,
    "août": 8, "agosto": 8, "september": 9, "septembre": 9, "settembre": 9, "septiembre": 9, "setembro": 9, "oktober": 10,
    "octobre": 10, "ottobre": 10, "octubre": 10, "outubro": 10, "novembre": 11, "noviembre": 11, "novembro": 11, "dezember": 12,
    "desember": 12, "décembre": 12, "dicembre": 12, "diciembre": 12, "dezembro": 12,
}  # fmt: skip
MONTH = r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?P<time>T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
FORMS = (
    ISO,
    re.compile(rf"\b{MONTH}\s+{DAY},?\s+{YEAR}\b", re.IGNORECASE),
    re.compile(  # the agency between day and year, as some datelines have it
        rf"\b{MONTH}\s+{DAY}\s+[(][^()\n]{{2,30}}[)],?\s+{YEAR}\b", re.IGNORECASE
    ),
    re.compile(rf"\b{DAY}(?:\s+of)?\s+{MONTH},?\s+{YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{YEAR}\s+{MONTH}\s+{DAY}\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})\.?\s+(?:de\s+)?(?P<month>{'|'.join(OWN)})\s+(?:de\s+)?{YEAR}\b", re.IGNORECASE
    ),
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)\b"
    ),  # with stops the day comes first
    re.compile(r"(?<!\d)(?P<day>1[3-9]|2\d|3[01])[./](?P<month>0?[1-9]|1[0-2])[./](?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"(?<!\d)(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"(?<!\d)(?P<year>20\d\d)/(?P<month>\d\d)/(?P<day>\d\d)\b"),
)
ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d)[/-](?P<day>\d\d)(?=[/.-])")


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A day, the UTC time where one is stated with its zone, and where it stands."""

    value: str
    at: str | None
    start: int
    end: int


def find_date(text: str, start: int = 0, end: int | None = None) -> StatedDate | None:
    """The first complete date in ``text[start:end]``."""
    stop = len(text) if end is None else end
    hits = [found for form in FORMS if (found := form.search(text, start, stop))]
    dates = [date_of for hit in sorted(hits, key=lambda hit: hit.start()) if (date_of := _stated(hit))]
    return dates[0] if dates else None


def address_date(url: str) -> str | None:
    """The day in the path of an address such as ``/2031/05/08/title``."""
    found = ADDRESS.search(url)
    stated = _stated(found) if found else None
    return stated.value if stated else None


def _stated(found: re.Match[str]) -> StatedDate | None:
    day = _day(found["year"], found["month"], found["day"])
    if day is None:
        return None
    time = found.groupdict().get("time")
    return StatedDate(day, _utc(day + time) if time else None, found.start(), found.end())


def _day(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else OWN.get(month.lower()) or MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def _utc(stamp: str) -> str | None:
    """A time with its zone as UTC; one without a zone is no time we could compare."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
