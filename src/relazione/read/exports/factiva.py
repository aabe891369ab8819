"""Factiva: articles parted by "Document CODE…" lines, with fields under two-letter codes or in their fixed order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from relazione.read.exports.entries import Entry, language_code
from relazione.read.masthead.dates import find_date

END = re.compile(r"^\s*(?:AN\s+)?Document ([A-Z]{2,8}\d{10}[A-Za-z0-9]{5,14})\s*$")
CODE = re.compile(
    r"^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM)(?:\s+(.*))?$"
)
WORDS = re.compile(r"^\d[\d,. ]{0,6} ?(?:words|mots|palabras|Wörter|parole|palavras|woorden)$")
CLOCK = re.compile(r"^\d{1,2}:\d{2}(?::\d{2})?(?: (?:AM|PM|GMT))?$", re.IGNORECASE)
SOURCE_CODE = re.compile(r"^[A-Z][A-Z0-9]{1,7}$")
RIGHTS = re.compile(r"^(?:\(c\)|©|copyright|todos los derechos|alle rechte|tous droits)\s", re.IGNORECASE)
BYLINE = re.compile(r"^(?:by|von|par|por|di|door)\s", re.IGNORECASE)
TAGGED = 5  # fields under codes that make an article one of the tagged layout
DETAILS = 12  # lines between the number of words and the text, at most


def is_factiva(lines: Sequence[str]) -> bool:
    """Whether some line ends an article as Factiva does."""
    return any(END.match(line) for line in lines)


def factiva_entries(lines: Sequence[str]) -> Iterator[Entry]:
    """The articles of an export; what follows the last one (the search summary) is none."""
    block = list[str]()
    for line in lines:
        end = END.match(line)
        if end:
            yield _entry([one for one in block if one], end[1])
            block = []
        else:
            block.append(line.strip())


def _entry(lines: Sequence[str], number: str) -> Entry:
    coded = sum(1 for line in lines if CODE.match(line))
    fields = _tagged(lines) if coded >= TAGGED else _ordered(lines)
    return Entry(
        id=number,
        text="\n".join(filter(None, (fields.get("LP"), fields.get("TD")))),
        title=fields.get("HD"),
        outlet=fields.get("SN"),
        published=fields.get("PD"),
        byline=fields.get("BY"),
        language=language_code(fields.get("LA")),
    )


def _tagged(lines: Sequence[str]) -> Mapping[str, str]:
    """Fields under their codes; a field runs to the next code."""
    found: dict[str, list[str]] = {}
    current = list[str]()
    for line in lines:
        code = CODE.match(line)
        if code:
            current = found.setdefault(code[1], [])
        said = (code[2] or "") if code else line
        if said.strip():
            current.append(said.strip())
    return {
        code: ("\n" if code in ("LP", "TD") else " ").join(values) for code, values in found.items() if values
    }


def _ordered(lines: Sequence[str]) -> Mapping[str, str]:
    """Fields in their fixed order: section, headline, byline, words, day, time, source, its code, language, rights, text."""
    at = next((place for place, line in enumerate(lines) if WORDS.match(line)), None)
    if at is None:
        return {"TD": "\n".join(lines)}
    head, rest = list(lines[:at]), list(lines[at + 1 :])
    found: dict[str, str] = {}
    if len(head) > 1 and (BYLINE.match(head[-1]) or len(head) > 2):
        found["BY"] = head.pop()
    if head:
        found["HD"] = head[-1]
    start = _details(rest, found)
    return {**found, "TD": "\n".join(rest[start:])}


def _details(rest: Sequence[str], found: dict[str, str]) -> int:
    """Put the lines between the number of words and the text under their codes; where the text begins."""
    for at, line in enumerate(rest[:DETAILS]):
        if RIGHTS.match(line):
            return at + 1
        code = _detail(line, found)
        if code is None and "LA" in found:
            return at
        if code:
            found.setdefault(code, line)
    return min(len(rest), DETAILS)


def _detail(line: str, found: Mapping[str, str]) -> str | None:
    """The code that a line's form and place give it."""
    if "PD" not in found and len(line) < 40 and find_date(line):
        return "PD"
    if language_code(line):
        return "LA"
    if CLOCK.match(line) or SOURCE_CODE.match(line) or re.fullmatch(r"[\w-]{1,6}", line):
        return "SC"
    return "SN" if "SN" not in found and "PD" in found and len(line) < 90 else None
