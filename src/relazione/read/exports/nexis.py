"""Nexis: articles that end in "End of Document" (new) or begin with "1 of 100 DOCUMENTS" (old), fields under labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relazione.read.exports.entries import Entry, language_code
from relazione.read.masthead.dates import find_date

END = re.compile(r"^\s*End of Document\s*$", re.IGNORECASE)
COUNT = re.compile(
    r"^\s*(?:\d+ of \d+ DOCUMENTS|Dokument \d+ von \d+|\d+ de \d+ (?:DOCUMENTOS|DOCUMENTS))\s*$"
)
LABEL = re.compile(
    r"^(section|length|byline|dateline|highlight|series|edition|graphic|load-date|language|publication-type|journal code|subject|industry|"
    r"geographic|person|company|organi[sz]ation|correction|url|copyright)\s*:\s*(.*)$",
    re.IGNORECASE,
)
BODY = re.compile(r"^\s*Body\s*$", re.IGNORECASE)
CLOSING = re.compile(r"^\s*(?:Classification|Notes|Graphic)\s*$", re.IGNORECASE)
AFTER = frozenset(
    [
        "load-date",
        "language",
        "publication-type",
        "journal code",
        "subject",
        "industry",
        "geographic",
        "person",
        "company",
        "graphic",
    ]
)
LENGTH = re.compile(r"^length\s*:\s*[\d,]+ words", re.IGNORECASE)


def is_nexis(lines: Sequence[str]) -> bool:
    """Whether articles are ended or begun as Nexis does, with a length among their fields."""
    parted = any(END.match(line) or COUNT.match(line) for line in lines)
    return parted and any(LENGTH.match(line.strip()) for line in lines)


def nexis_entries(lines: Sequence[str]) -> Iterator[Entry]:
    """The articles of an export; the cover page before the first one is none."""
    block = list[str]()
    for line in [*lines, "End of Document"]:
        if END.match(line) or COUNT.match(line):
            kept = [" ".join(one.split()) for one in block if one.strip()]
            if any(LENGTH.match(one) for one in kept):
                yield _entry(kept)
            block = []
        else:
            block.append(line)


def _entry(lines: Sequence[str]) -> Entry:
    fields = {
        label[1].lower(): label[2].strip()
        for line in lines
        if (label := LABEL.match(line)) and label[2].strip()
    }
    head, body = _parted(lines)
    title, outlet, day = _masthead(head)
    return Entry(
        id=None,
        text="\n".join(body),
        title=title,
        outlet=outlet,
        published=day,
        byline=fields.get("byline"),
        language=language_code(fields.get("language")),
        modified=None,
        url=fields.get("url"),
        correction=fields.get("correction"),
    )


def _parted(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """What stands above the text, and the text."""
    start = next((at for at, line in enumerate(lines) if BODY.match(line)), None)
    labels = [
        at for at, line in enumerate(lines) if (label := LABEL.match(line)) and label[1].lower() not in AFTER
    ]
    first = labels[0] if labels else 0
    if start is None:
        start = max((at for at in labels if at - first < 12), default=first)
    end = next((at for at in range(start + 1, len(lines)) if _is_after(lines[at])), len(lines))
    return lines[:first], lines[start + 1 : end]


def _is_after(line: str) -> bool:
    label = LABEL.match(line)
    return bool(CLOSING.match(line)) or bool(label and label[1].lower() in AFTER)


def _masthead(head: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """Headline, outlet, day: the outlet above the day; the headline above the outlet (new), or below the day (old)."""
    at = next(
        (
            place
            for place in range(len(head) - 1, -1, -1)
            if len(head[place]) < 60 and find_date(head[place]) and place
        ),
        None,
    )
    if at is None:
        return (head[0] if head else None), None, None
    below = [
        line
        for line in head[at + 1 :]
        if not re.match(r"copyright\b|©|all rights reserved", line, re.IGNORECASE)
    ]
    above = head[at - 2] if at > 1 else None
    return (above or (below[0] if below else None)), head[at - 1], head[at]
