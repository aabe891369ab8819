"""Publication dates as mastheads and page heads state them: complete ones only, a day of a month of a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from relazione.read.masthead.calendars import Day, foreign_days, is_day_first, slashed_day

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
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
    re.compile(r"(?<!\d)(?P<day>1[3-9]|2\d|3[01])[./](?P<month>0?[1-9]|1[0-2])[./](?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"(?<!\d)(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"(?<!\d)(?P<year>20\d\d)/(?P<month>\d\d)/(?P<day>\d\d)\b"),
)
ANY_YEAR = re.compile(r"\d{4}")
ADDRESS = re.compile(
    r"[/-](?P<year>(?:19|20)\d\d)(?P<sep>[/-]?)(?P<month>\d\d)(?P=sep)(?P<day>\d\d)(?=[/._?-]|$)"
)
ADDRESS_WORDS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)/(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(?P<day>\d\d?)(?=/)"
)
COMPACT = re.compile(
    r"((?:19|20)\d\d)[/.]?([01]\d)[/.]?([0-3]\d)(?:T?(\d{2}):?(\d{2}):?(\d{2})?)?(Z|[+-]\d\d:?\d\d)?"
)


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
    if not ANY_YEAR.search(text, start, stop):
        return None
    hits = [found for form in FORMS if (found := form.search(text, start, stop))]
    english = [date_of for hit in hits if (date_of := _stated(hit))]
    foreign = [date_of for day in foreign_days(text, start, stop) if (date_of := _foreign(day))]
    return min([*english, *foreign], key=lambda found: found.start, default=None)


def stated_date(text: str, language: str | None = None) -> StatedDate | None:
    """The date that a field holds which is a date and nothing else: the forms of `find_date`, and those of machines.

    Those are RFC 5322 ("Thu, 08 May 2031 16:40:00 GMT"), ISO 8601 without separators, milliseconds since 1970; and "08/05/2031"
    in the order of the field's `language`.
    """
    compact = COMPACT.fullmatch(text.strip())
    if compact:
        text = _expanded(compact)
    found = _epoch(text.strip()) or _rfc(text) or find_date(_spaced(text))
    day_first = is_day_first(language)
    if found or day_first is None:
        return found
    day = slashed_day(text, day_first=day_first)
    return _foreign(day) if day else None


def _expanded(compact: re.Match[str]) -> str:
    """ "20310508T164000Z" with its separators."""
    year, month, day, hour, minute, second, zone = compact.groups()
    time = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
    return f"{year}-{month}-{day}{time}"


def _spaced(text: str) -> str:
    """An ISO time after a blank as one after a T: "2031-05-08 18:40:00+02:00"."""
    return re.sub(r"(\d{4}-\d\d-\d\d)\s+(?=\d\d:\d\d)", r"\1T", text)


def _epoch(text: str) -> StatedDate | None:
    if not re.fullmatch(r"1\d{9}(?:\d{3})?|2\d{12}", text):
        return None
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(text) / (1000 if len(text) > 10 else 1))
    return StatedDate(moment.date().isoformat(), moment.strftime("%Y-%m-%dT%H:%M:%SZ"), 0, len(text))


def _rfc(text: str) -> StatedDate | None:
    if not re.match(r"\s*[A-Za-z]{3},\s+\d", text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return StatedDate(moment.date().isoformat(), _utc(moment.isoformat()), 0, len(text))


def _foreign(day: Day) -> StatedDate | None:
    value = _day(str(day.year), str(day.month), str(day.day)) if 1900 <= day.year < 2100 else None
    return StatedDate(value, None, day.start, day.end) if value else None


def address_date(url: str) -> str | None:
    """The day in the path of an address such as ``/2031/05/08/title``."""
    found = ADDRESS.search(url) or ADDRESS_WORDS.search(url)
    stated = _stated(found) if found else None
    return stated.value if stated else None


def _stated(found: re.Match[str]) -> StatedDate | None:
    day = _day(found["year"], found["month"], found["day"])
    if day is None:
        return None
    time = found.groupdict().get("time")
    return StatedDate(day, _utc(day + time) if time else None, found.start(), found.end())


def _day(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
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
