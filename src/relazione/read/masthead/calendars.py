"""Complete dates as newsrooms write them in other languages than English: "8. Mai 2031", "8 de mayo de 2031", "2031年5月8日"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

WORD = r"(?P<word>[^\W\d_]{2,}(?:\s[^\W\d_]{2,})?)"
PARTICLE = r"(?:\s*(?:de|del|di|d['’]|dello)\s+|\s*[./]?\s*)"  # "8 de mayo", "8. Mai", "8/mayo"
DAY = r"(?<![\d:.])(?P<day>\d{1,2})(?:er|º|ª|°|e)?"
YEAR = r"(?P<year>\d{4})(?!\d)"
SPELT = (
    re.compile(rf"{DAY}{PARTICLE}{WORD}\.?,?\s*[/-]?\s*(?:(?:de|del|dello|di|năm)\s+)?{YEAR}"),
    re.compile(rf"(?<!\d){YEAR}\.?(?:\s*(?:m|г|ж)\.)?\s+{WORD}\.?\s+(?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"{WORD}\.?\s+(?P<day>\d{{1,2}}),?\s+(?:de\s+|del\s+)?{YEAR}"),
)
NUMBERED = (
    re.compile(r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"),
    re.compile(rf"{DAY}\s+tháng\s+(?P<month>\d{{1,2}})\s*,?\s*(?:năm\s+)?{YEAR}", re.IGNORECASE),
    re.compile(rf"{DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{YEAR}"),  # points mean day first wherever they are used
)
SLASHED = re.compile(rf"(?<![\d/])(?P<one>\d{{1,2}})[/-](?P<two>\d{{1,2}})[/-]{YEAR}")


class Day(NamedTuple):
    """Year, month and day as written, and where they stand."""

    year: int
    month: int
    day: int
    start: int
    end: int


@cache
def months() -> Mapping[str, int]:
    """``{folded month name: 1-12}``, all languages together."""
    rows = resources.files("relazione.read.masthead").joinpath("months.tsv").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in rows.splitlines() if line and not line.startswith("#"))
    return {name: int(number) for number, name, _ in pairs}


def foreign_days(text: str, start: int, end: int) -> Iterator[Day]:
    """Every date in ``text[start:end]`` that a calendar of another language makes complete."""
    for form in SPELT:
        for hit in form.finditer(text, start, end):
            month = _month(hit["word"])
            if month:
                yield Day(int(hit["year"]), month, int(hit["day"]), hit.start(), hit.end())
    for form in NUMBERED:
        for hit in form.finditer(text, start, end):
            yield Day(int(hit["year"]), int(hit["month"]), int(hit["day"]), hit.start(), hit.end())


def _month(words: str) -> int | None:
    """The month that one or two words name: "mayo", "كانون الثاني", or either of two ("mayo de", "martes mayo")."""
    folded = words.lower().strip()
    return next((months()[name] for name in (folded, *folded.split()) if name in months()), None)


def slashed_day(text: str, *, day_first: bool) -> Day | None:
    """ "08/05/2031" read in the order that the page's language says; None where there is none."""
    hit = SLASHED.search(text)
    if not hit:
        return None
    day, month = (hit["one"], hit["two"]) if day_first else (hit["two"], hit["one"])
    return Day(int(hit["year"]), int(month), int(day), hit.start(), hit.end())


def is_day_first(language: str | None) -> bool | None:
    """Whether a language tag (RFC 5646) writes the day before the month; None for English of no stated country."""
    if not language:
        return None
    code = language.replace("_", "-").lower()
    if code.split("-")[0] != "en":
        return True
    return None if code == "en" else code not in ("en-us", "en-ph", "en-ca")
