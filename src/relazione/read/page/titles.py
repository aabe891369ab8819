"""Which of a page's titles is the headline: what most of them agree on, as readers see it, without the site's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

PARTING = re.compile(r"\s+[|–—»«›·•:~-]+\s+|\s*\|\s*|\s+::\s+|\s+<\s+")
SHORTEST = 2  # words of a headline that stands alone before a site's name


@dataclass(frozen=True, slots=True)
class Titles:
    """Every title of a page: headings shown, JSON-LD's headline, meta titles, the title element, and names of the site."""

    headings: tuple[str, ...] = ()
    headline: str | None = None
    meta: tuple[str, ...] = ()
    element: str | None = None
    sites: tuple[str, ...] = ()


def headline_of(titles: Titles) -> str | None:
    """The headline: the candidate that the most other titles hold, the shown one first; None where there is no title."""
    stripped = [without_site(title, titles.sites) for title in (titles.headline, *titles.meta) if title]
    shown = [
        heading for heading in titles.headings if _key(heading) not in {_key(site) for site in titles.sites}
    ]
    every = [*shown, *stripped, *([titles.element] if titles.element else [])]
    candidates = [*shown, *stripped]
    if candidates:
        best = max(candidates, key=lambda one: (_votes(one, every), -candidates.index(one)))
        return (
            best
            if _votes(best, every) > 1 or not titles.element or len(candidates) > 1
            else _lone(best, titles)
        )
    return without_site(titles.element, titles.sites, lone=True) if titles.element else None


def _lone(only: str, titles: Titles) -> str:
    """A single heading that the title element does not know: a section's name, or the logo, loses to the element."""
    if len(only.split()) > SHORTEST or not titles.element:
        return only
    return without_site(titles.element, titles.sites, lone=True)


def _key(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def _votes(one: str, every: Sequence[str]) -> int:
    key = _key(one)
    return sum(key in _key(other) for other in every) if key else 0


def brand_in(element: str) -> tuple[str, ...]:
    """What closes a title element behind a mark, where it is short: mostly the site's name, and then nobody's who wrote."""
    pieces = PARTING.split(element)
    return (pieces[-1].strip(),) if len(pieces) > 1 and len(pieces[-1].split()) <= 4 else ()


def without_site(title: str, sites: Sequence[str], *, lone: bool = False) -> str:
    """A title without the site's name at either end; of a `lone` title element the longest piece is kept."""
    pieces = [piece for piece in PARTING.split(title) if piece.strip()]
    marks = PARTING.findall(title)
    if len(pieces) < 2:
        return title
    known = {_key(site) for site in sites if site}
    first, last = 0, len(pieces)
    while last - first > 1 and _is_site(pieces[last - 1], known):
        last -= 1
    while last - first > 1 and _is_site(pieces[first], known):
        first += 1
    if lone and (first, last) == (0, len(pieces)):
        return max(pieces, key=lambda piece: len(piece.split())).strip()
    return "".join(_joined(pieces[first:last], marks[first : last - 1])).strip()


def _is_site(piece: str, known: set[str]) -> bool:
    key = _key(piece)
    return bool(key) and any(
        key == site or (len(key) > 3 and (key in site or site in key) and len(piece.split()) <= 4)
        for site in known
    )


def _joined(pieces: Sequence[str], marks: Sequence[str]) -> list[str]:
    found = [pieces[0]]
    for mark, piece in zip(marks, pieces[1:], strict=True):
        found += [mark, piece]
    return found
