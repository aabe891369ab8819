"""Quotation marks of every kind, paired; an odd, nested, misplaced or missing mark is never an error.

A scan of one paragraph keeps a stack of open marks. Each mark is asked, from its neighbours, whether it can open and whether it can
close; a straight or doubled mark is what the stack needs. A mark left open ends with its paragraph.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from relazione.model.span import Span, trimmed

Family = Literal["double", "single", "guillemet", "low"]

MARK = re.compile(r"``|''|[“”„‟\"«»‹›‘’‚‛']")
PARAGRAPH = re.compile(r"[^\n]+")
FAMILIES: Mapping[str, Family] = {
    **dict.fromkeys(("``", "''", "“", "”", "‟", '"'), "double"),
    **dict.fromkeys(("«", "»", "‹", "›"), "guillemet"),
    **dict.fromkeys(("‘", "’", "‛", "'"), "single"),
    **dict.fromkeys(("„", "‚"), "low"),
}
#: what closes each mark when all is well; “ and ‘ close the low ones
PARTNERS: Mapping[str, str] = {
    "“": "”",
    "”": "”",
    "‟": "”",
    '"': '"',
    "``": "''",
    "''": "''",
    "„": '“”"',
    "‚": "‘’'",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’'",
    "’": "’",
    "‛": "’",
    "'": "'",
}
ONLY_OPENS = frozenset(("``", "“", "„", "‚", "‘", "‛", "‟"))
ONLY_CLOSES = frozenset("”")
BEFORE_OPENING = frozenset(" \t\xa0([{—–-/:,;")
#: words that lose their first letters to an apostrophe and so look quoted
ELISION = re.compile(r"['’](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’])", re.IGNORECASE)
LEAST_UNCLOSED = 3  # words an unclosed mark must be followed by; fewer are a stray mark or an inch sign


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: `span` with the marks, `inner` without. `depth` 0 is outermost."""

    span: Span
    inner: Span
    family: Family
    depth: int = 0
    closed: bool = True
    continues: bool = False


@dataclass(slots=True)
class _Open:
    start: int
    inner: int
    family: Family
    mark: str


def find_marked(text: str) -> tuple[Marked, ...]:
    """All marked stretches in text order, the outer one first where two begin together."""
    found: list[Marked] = []
    for paragraph in PARAGRAPH.finditer(text):
        found.extend(_pair(text, Span(*paragraph.span())))
    return tuple(_with_continuations(text, sorted(found, key=lambda one: (one.span.start, -one.span.end))))


def outermost(marked: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """Those that lie in no other."""
    return tuple(one for one in marked if one.depth == 0)


def _pair(text: str, paragraph: Span) -> list[Marked]:
    stack: list[_Open] = []
    found: list[Marked] = []
    for hit in MARK.finditer(text, paragraph.start, paragraph.end):
        at = _matching(text, hit, stack)
        if at is not None:
            found.append(_closed(stack[at], hit, at))
            del stack[at:]
        elif _opens(text, hit, paragraph.end, stack):
            stack.append(_Open(hit.start(), hit.end(), FAMILIES[hit.group()], hit.group()))
    return _unnested([*found, *_left_open(text, stack, paragraph.end)])


def _closed(opening: _Open, hit: re.Match[str], depth: int) -> Marked:
    return Marked(Span(opening.start, hit.end()), Span(opening.inner, hit.start()), opening.family, depth)


def _matching(text: str, hit: re.Match[str], stack: list[_Open]) -> int | None:
    """The place on the stack of the mark that this one closes: its own sort first, else one of its family."""
    mark = hit.group()
    if (
        not stack
        or (mark in ONLY_OPENS and _can_open(text, hit))
        or mark in ("``", "„", "‚")
        or not _can_close(text, hit)
    ):
        return None
    places = range(len(stack) - 1, -1, -1)
    own = next((at for at in places if mark in PARTNERS[stack[at].mark]), None)
    if own is not None:
        return own
    return next((at for at in places if stack[at].family == FAMILIES[mark]), None)


def _can_open(text: str, hit: re.Match[str]) -> bool:
    before = text[hit.start() - 1] if hit.start() else "\n"
    after = text[hit.end()] if hit.end() < len(text) else "\n"
    fits = before == "\n" or before in BEFORE_OPENING or before in FAMILIES
    return fits and not after.isspace() and after not in ",;)"


def _can_close(text: str, hit: re.Match[str]) -> bool:
    before = text[hit.start() - 1] if hit.start() else "\n"
    after = text[hit.end()] if hit.end() < len(text) else "\n"
    if FAMILIES[hit.group()] == "single":
        return not before.isspace() and not after.isalnum()
    return not before.isspace() or not _can_open(text, hit)


def _opens(text: str, hit: re.Match[str], end: int, stack: list[_Open]) -> bool:
    mark = hit.group()
    if FAMILIES[mark] == "single":
        return _opens_single(text, hit, end)
    if mark in ONLY_CLOSES or any(one.mark == mark for one in stack):
        return False
    return _can_open(text, hit)


def _opens_single(text: str, hit: re.Match[str], end: int) -> bool:
    """A single mark is an apostrophe unless it stands at the head of a word and some later one can close it."""
    if not _can_open(text, hit) or ELISION.match(text, hit.start()):
        return False
    after = text[hit.end()] if hit.end() < end else " "
    later = (one for one in MARK.finditer(text, hit.end(), end) if one.group() in "'’")
    return (after.isalnum() or after in FAMILIES) and any(
        _can_close(text, one) and not _can_open(text, one) for one in later
    )


def _left_open(text: str, stack: list[_Open], end: int) -> Iterator[Marked]:
    for depth, one in enumerate(stack):
        words = len(text[one.inner : end].split())
        if one.family != "single" and words >= LEAST_UNCLOSED:
            span = trimmed(text, Span(one.start, end))
            yield Marked(span, Span(one.inner, span.end), one.family, depth, closed=False)


def _unnested(found: list[Marked]) -> list[Marked]:
    """Depths counted again: a mark that turned out to be stray holds nothing."""
    return [
        replace(one, depth=sum(other.span.holds(one.span) and other is not one for other in found))
        for one in found
    ]


def _with_continuations(text: str, found: list[Marked]) -> Iterator[Marked]:
    """Speech over paragraphs: a mark is left open and the next paragraph begins with one."""
    tops = [one for one in found if one.depth == 0]
    following = dict(itertools.pairwise(tops))
    for one in found:
        then = following.get(one)
        runs_on = not one.closed and then is not None and not text[one.span.end : then.span.start].strip()
        yield replace(one, continues=runs_on)
