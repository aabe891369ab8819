"""The masthead of a text, from its furniture lines and the stamps glued to its body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from relazione.model.article import Credit, Furniture, FurnitureKind
from relazione.model.span import Span, trimmed
from relazione.read.masthead.agencies import Agencies
from relazione.read.masthead.dates import StatedDate, address_date, find_date
from relazione.read.masthead.furniture import CREDIT, OUTLET_WORDS, Context, judged, names_in
from relazione.read.masthead.lines import Line, lines_of
from relazione.read.masthead.outlets import Outlets
from relazione.read.masthead.preamble import STAMPS, preamble_of

GLUED = re.compile(
    r"\s*(?:date|published|posted|updated|time)\s*:?\s*(?=(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|[A-Z][a-z]+\s+\d{1,2})",
    re.IGNORECASE,
)
PLACE = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.’' -]{2,40}"
DATELINE = re.compile(
    rf"(?P<place>{PLACE}(?:,\s+[A-Z][\w. ]{{2,24}})?|[A-Z][\w.’' -]{{2,30}}(?=\s*[(/]))"
    r"(?P<day>,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8})(?:,?\s+\d{4})?)?\.?"
    r"(?P<agency>\s*[(/][^()/\n]{2,40}[)/]\.?)?"
    r"\s*(?P<dash>[—–-]{1,2}\s+|:\s+|(?<=/\.)\s+|(?<=/)\s+|(?<=\))\s+)"
)
BARE_AGENCY = re.compile(r"[(/][^()/\n]{2,30}[)/]\.?\s*[—–-]*\s+")
CLOSING = re.compile(r"(?:\([^()]{2,120}\)|\[[^\[\]]{2,120}\]|(?<=[.!?”\"])\s*[—–-]{1,2}\s*[^.!?]{2,40})\W*$")
PHOTOGRAPHER = re.compile(
    r"\s(?:(?:\*{1,2}|_)(?P<bold>[^*_]+)(?:\*{1,2}|_)|(?P<plain>(?i:photo(?:graph)?|picture|image|credit)s?(?: by)?\s*[:/].+))$"
)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the text states about itself; each with its place in `furniture` or `credits`."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    date: StatedDate | None = None
    address_day: tuple[str, Span] | None = None
    credits: tuple[Credit, ...] = ()
    furniture: tuple[Furniture, ...] = ()


@dataclass
class _Draft:
    """The masthead while its lines are read."""

    text: str
    agencies: Agencies
    outlets: Outlets
    furniture: list[Furniture] = field(default_factory=list)
    found: dict[FurnitureKind, list[Span]] = field(default_factory=dict)

    def mark(self, span: Span, kind: FurnitureKind) -> None:
        self.furniture.append(Furniture(span.start, span.end, kind))
        self.found.setdefault(kind, []).append(span)


def read_masthead(text: str, agencies: Agencies, outlets: Outlets) -> Masthead:
    """The masthead and furniture of a plain text."""
    draft = _Draft(text, agencies, outlets)
    lines = lines_of(text)
    start = _head(draft, lines)
    foot = _foot(lines, start, draft)
    for at, line in enumerate(lines):
        if at >= start:
            _body_line(draft, line, "foot" if at >= foot else "body")
    if start < len(lines):
        _dateline(draft, lines[start])
        _closing_credit(draft, lines[max(start, foot - 1)])
    return _finished(draft)


def _head(draft: _Draft, lines: Sequence[Line]) -> int:
    """Mark the furniture above the body; the index of the first body line."""
    titles, preamble = 0, preamble_of(lines)
    for at, line in enumerate(lines[:14]):
        below = lines[at + 1] if at + 1 < len(lines) else None
        verdict = judged(line, Context("head", draft.agencies, draft.outlets, titles, below))
        if at < len(preamble):
            verdict = verdict if verdict and preamble[at] not in STAMPS else (preamble[at], "preamble")
        elif (
            verdict is None
            or (verdict[1] == "headline" and below is None)
            or _is_wrapped(line, below, verdict[1])
        ):
            glued = _glued_stamp(draft, line)
            if glued == line.end:
                continue
            return at
        titles += verdict[1] == "headline"
        _mark_line(draft, line, verdict[0])
    return min(14, len(lines))


def _is_wrapped(line: Line, below: Line | None, rule: str) -> bool:
    """Whether a would-be headline is the first half of a sentence that runs on in the next line."""
    return rule == "headline" and below is not None and not below.blank_before and below.text[:1].islower()


def _glued_stamp(draft: _Draft, line: Line) -> int:
    """Mark a date stamp glued to the first words of the body; where it ends (the line's start if there is none)."""
    label = GLUED.match(draft.text, line.start, line.end)
    stated = find_date(draft.text, label.end(), min(label.end() + 30, line.end)) if label else None
    if not label or stated is None or stated.start != label.end():
        return line.start
    end = stated.end
    while end < line.end and draft.text[end] in " \t:|,-–—":
        end += 1
    draft.mark(Span(0 if not draft.text[: line.start].strip() else line.start, end), "metadata")
    return end


def _mark_line(draft: _Draft, line: Line, kind: FurnitureKind) -> None:
    """Mark a whole line; a heading mark before a title is markup, a photographer's name after a caption a credit."""
    cut = _inside(line, kind)
    if cut is None:
        draft.mark(line.span, kind)
        return
    first, second = trimmed(draft.text, Span(line.start, cut)), trimmed(draft.text, Span(cut, line.end))
    draft.mark(first, "markup" if kind == "title" else kind)
    draft.mark(second, kind if kind == "title" else "credit")


def _inside(line: Line, kind: FurnitureKind) -> int | None:
    """Where within the line one kind of furniture gives way to another."""
    if kind == "title" and (mark := re.match(r"#+\s+", line.text)):
        return line.start + mark.end()
    tail = PHOTOGRAPHER.search(line.text) if kind == "caption" else None
    return line.start + tail.start() if tail and CREDIT.match(tail["bold"] or tail["plain"]) else None


def _foot(lines: Sequence[Line], start: int, draft: _Draft) -> int:
    """The index of the first line of the foot: trailing lines that are furniture."""
    at = len(lines)
    while at > start and judged(lines[at - 1], Context("foot", draft.agencies, draft.outlets)):
        at -= 1
    return at


def _body_line(draft: _Draft, line: Line, zone: str) -> None:
    context = Context("foot" if zone == "foot" else "body", draft.agencies, draft.outlets)
    verdict = judged(line, context)
    if verdict:
        _mark_line(draft, line, verdict[0])


def _dateline(draft: _Draft, line: Line) -> None:
    """Mark "PLACE, May 4 (Agency) - " at the beginning of the body, after a glued stamp if there is one."""
    start = max(
        [line.start, *(piece.end for piece in draft.furniture if line.start <= piece.start < line.end)]
    )
    found = DATELINE.match(draft.text, start, line.end)
    if found and found.end() < line.end and _is_dateline(found, draft.agencies):
        draft.mark(Span(start, found.end()), "dateline")
    elif (bare := BARE_AGENCY.match(draft.text, start, line.end)) and draft.agencies.pattern.search(bare[0]):
        draft.mark(Span(start, bare.end()), "dateline")


def _closing_credit(draft: _Draft, line: Line) -> None:
    """Mark "(Reporting by …)" or "- Reuters" at the end of the last body line."""
    found = CLOSING.search(draft.text, line.start, line.end)
    if not found or found.start() == line.start:
        return
    closing = trimmed(draft.text, Span(found.start(), found.end()))
    if draft.agencies.is_foot(closing.of(draft.text)):
        draft.mark(closing, "credit")


def _is_dateline(found: re.Match[str], agencies: Agencies) -> bool:
    """Capitals for the place, or an agency in brackets: a colon or a bare hyphen after a name is not enough."""
    capitals = found["place"].split(",")[0].isupper()
    credited = bool(found["agency"]) and bool(agencies.pattern.search(found["agency"]) or found["day"])
    return credited or (capitals and not found["dash"].startswith(":")) or (capitals and bool(found["day"]))


def _finished(draft: _Draft) -> Masthead:
    text = draft.text
    pieces = tuple(sorted(draft.furniture, key=lambda piece: piece.start))
    return Masthead(
        title=_first(draft, "title"),
        byline=_byline(draft),
        outlet=_outlet(draft),
        url=_url(draft),
        date=next((date for span in _date_places(draft) if (date := find_date(text, *span))), None),
        address_day=_address_day(draft),
        credits=tuple(_credits(draft)),
        furniture=pieces,
    )


def _dateline_credits(draft: _Draft, spans: Sequence[Span]) -> Iterator[Credit]:
    """Known agencies in datelines; else whoever stands in brackets between place and dash: only agencies are put there."""
    for span in spans:
        known = list(draft.agencies.credits_in(draft.text, [span], "dateline"))
        bracket = re.search(r"[(/]\s*([^()/\n]{2,40}?)\s*[)/]", span.of(draft.text))
        if known or not bracket or not draft.text[span.start].isupper():
            yield from known
        elif not draft.outlets.named(bracket[1]):
            start = span.start + bracket.start(1)
            yield Credit(draft.outlets.id_of(bracket[1]), start, start + len(bracket[1]), "dateline")


def _first(draft: _Draft, kind: FurnitureKind) -> str | None:
    spans = draft.found.get(kind)
    return spans[0].of(draft.text).strip(" *_#") if spans else None


def _byline(draft: _Draft) -> str | None:
    line = _first(draft, "byline")
    return LINK.sub(r"\1", line).strip() if line else None


def _date_places(draft: _Draft) -> Iterator[Span]:
    """Where a publication date may be stated: stamps, then the byline, then the dateline."""
    for kind in ("metadata", "byline", "dateline"):
        yield from draft.found.get(kind, [])


def _outlet(draft: _Draft) -> str | None:
    return (
        _known_outlet(draft)
        or _named_outlet(draft)
        or (draft.outlets.at(address) if (address := _url(draft)) else None)
    )


def _named_outlet(draft: _Draft) -> str | None:
    """An outlet that no gazetteer has, by the words outlets' names are made of, in a line of the head with a date."""
    for span in draft.found.get("metadata", []):
        line = span.of(draft.text)
        named = (
            next((name for name in names_in(line) if OUTLET_WORDS.search(name)), None)
            if find_date(line)
            else None
        )
        if named:
            return draft.outlets.id_of(named)
    return None


def _known_outlet(draft: _Draft) -> str | None:
    for span in [*draft.found.get("metadata", []), *draft.found.get("byline", [])]:
        pieces = re.split(r"[|·•,\n]|\s[–—-]\s", span.of(draft.text))
        known = [found for piece in pieces if (found := draft.outlets.named(piece.strip(" *_")))]
        if known:
            return known[0]
    return None


def _url(draft: _Draft) -> str | None:
    """The article's own address: alone in its line in the foot, under a label such as "Original url"."""
    links = [span.of(draft.text).strip("<>() ") for span in draft.found.get("link", [])]
    labelled = any(re.match(r"\W*(?:original|source|link|url)\b", link, re.IGNORECASE) for link in links)
    addresses = [link for link in links if link.lower().startswith("http")]
    return addresses[0] if len(addresses) == 1 and (labelled or len(links) == 1) else None


def _address_day(draft: _Draft) -> tuple[str, Span] | None:
    address = _url(draft)
    day = address_date(address) if address else None
    if not address or not day:
        return None
    at = draft.text.index(address)
    return day, Span(at, at + len(address))


def _credits(draft: _Draft) -> Iterator[Credit]:
    """Agencies in byline, dateline and foot; in captions and photo credits they are the picture's, and kept apart."""
    spans = draft.found
    yield from draft.agencies.credits_in(draft.text, spans.get("byline", []), "byline")
    yield from _dateline_credits(draft, spans.get("dateline", []))
    yield from draft.agencies.credits_in(draft.text, spans.get("metadata", []), "metadata")
    last = draft.text.rstrip().rfind("\n") + 1
    for start, end in spans.get("credit", []):
        foot = start >= last and draft.agencies.is_foot(draft.text[start:end])
        yield from draft.agencies.credits_in(draft.text, [(start, end)], "foot" if foot else "caption")
