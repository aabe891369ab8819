"""Ministries, armed forces, parliaments … found by pattern: a state, a portfolio and the word for the institution.

"China's Defense Ministry", "the Chinese Foreign Ministry", "Ministry of National Defense of the Republic of Korea": the name is
what stands with the adjective and without the possessive, as in the usual name annotation; the state goes into the entity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relazione.annotate.names.draft import Draft
from relazione.annotate.names.lexicon import Found
from relazione.gazetteer.titles import titles

FIELDS = "|".join(
    sorted((re.escape(form) for one in titles().portfolios for form in one.forms), key=len, reverse=True)
)
HEAD = re.compile(r"\b(?:ministry|department|secretariat)\b", re.IGNORECASE)
BEFORE = re.compile(rf"\b(?:national\s+)?(?P<field>{FIELDS})\s+$", re.IGNORECASE)
AFTER = re.compile(
    rf"\s+(?:of|for)\s+(?:the\s+)?(?:national\s+)?(?P<field>{FIELDS})\b(?:\s*(?:,|and|&)\s+(?:{FIELDS})\b)?",
    re.IGNORECASE,
)
REACH = 48
BODIES = {
    "armed forces": ("armed-forces", "MIL"),
    "army": ("army", "MIL"),
    "navy": ("navy", "MIL"),
    "air force": ("air-force", "MIL"),
    "military": ("military", "MIL"),
    "coast guard": ("coast-guard", "MIL"),
    "national guard": ("national-guard", "MIL"),
    "central bank": ("central-bank", "GOV"),
    "parliament": ("parliament", "LEG"),
    "supreme court": ("supreme-court", "JUD"),
    "constitutional court": ("constitutional-court", "JUD"),
    "general staff": ("general-staff", "MIL"),
    "embassy": ("embassy", "GOV"),
    "government": ("government", "GOV"),
    "police": ("police", "COP"),
}
NAMES = "|".join(sorted(BODIES, key=len, reverse=True))
BODY_NEXT = re.compile(rf"(?:['’]s?)?\s+(?P<body>{NAMES})\b", re.IGNORECASE)
BODY_LAST = re.compile(rf"\b(?P<body>{NAMES})\s+of\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution named or described at a place; `state` is the code read off the words before or after it."""

    start: int
    end: int
    key: str
    sector: str
    state: str | None = None
    named: bool = True
    whole: int = 0


def institutions(draft: Draft, found: Sequence[Found]) -> list[Institution]:
    """The ministries and state bodies of a text, in text order, none inside another."""
    states = {hit.end: hit for hit in found if hit.known.what in ("state", "demonym", "capital")}
    kept: list[Institution] = []
    for one in sorted(_all(draft, states), key=lambda item: (item.start, -item.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _all(draft: Draft, states: dict[int, Found]) -> Iterator[Institution]:
    for hit in HEAD.finditer(draft.text):
        span, field = _ministry(draft.text, hit.start(), hit.end())
        if field:
            yield _placed(draft, states, span, f"{titles().portfolio_of(field)}-ministry", "GOV")
    for state in states.values():
        body = _body_beside(draft.text, state)
        if body:
            name, sector = BODIES[body["body"].lower()]
            yield _placed(draft, states, body.span("body"), name, sector)


def _ministry(text: str, start: int, end: int) -> tuple[tuple[int, int], str | None]:
    """The span of a ministry's name around its head word, and its field."""
    before = BEFORE.search(text, max(start - REACH, 0), start)
    if before:
        return (before.start(), end), before["field"]
    after = AFTER.match(text, end)
    return ((start, after.end()), after["field"]) if after else ((start, end), None)


def _body_beside(text: str, state: Found) -> re.Match[str] | None:
    """The body named just after a state ("Pakistani Army") or before it ("parliament of Norway")."""
    return BODY_NEXT.match(text, state.end) or BODY_LAST.search(
        text, max(state.start - REACH, 0), state.start
    )


def _placed(
    draft: Draft, states: dict[int, Found], span: tuple[int, int], key: str, sector: str
) -> Institution:
    """The institution with its state: an adjective joins the name, a possessor and "of China" do not."""
    start, end = span
    before = draft.text[:start].rstrip()
    owner = before[:-2] if before.endswith(("'s", "’s")) else before.removesuffix("'").removesuffix("’")
    possessor = states.get(len(owner)) if owner != before else None
    adjective = states.get(len(before)) if owner == before else None
    named = draft.text[end - 1].isalpha() and draft.text[start:end].split()[-1][0].isupper()
    named = named and draft.text[start].isupper()
    if adjective and adjective.known.what != "capital":
        return Institution(adjective.start, end, key, sector, adjective.known.state, named, adjective.start)
    if possessor:
        return Institution(start, end, key, sector, possessor.known.state, named, possessor.start)
    return Institution(start, end, key, sector, _after(draft, states, end), named, start)


def _after(draft: Draft, states: dict[int, Found], end: int) -> str | None:
    """The state of "… of (the) China"."""
    hit = re.match(r"\s+of\s+(?:the\s+)?", draft.text[end : end + 12])
    if not hit:
        return None
    at = end + hit.end()
    return next((found.known.state for found in states.values() if found.start == at), None)
