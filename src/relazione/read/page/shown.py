"""What a page shows its readers: headings, bylines, days; microdata, ``rel=author``, ``<time>``, and elements named for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from relazione.read.page.tree import is_apart, marks_of, words_of

AUTHOR_MARK = re.compile(
    r"(?:^|[\s_-])(?:authors?|byline|by-line|byl|autore?n?|auteurs?|autora|firma|signature|writers?|journalists?|reporters?|yazar|penulis|"
    r"creditline|contributors?)(?:$|[\s_-])",
    re.IGNORECASE,
)
DAY_MARK = re.compile(
    r"(?:^|[\s_-])(?:date|dates?time|time|timestamp|published|publish|pubdate|posted|datum|fecha|data|tarih|dateline|created|meta|info|byline|"
    r"details|kicker)(?:$|[\s_-])",
    re.IGNORECASE,
)
NAMED_BODY = re.compile(r"body|content|text|story|main|wrapper|container", re.IGNORECASE)
PUBLISHED = re.compile(r"publi|posted|first|pub-?date|issued|created|entry-date", re.IGNORECASE)
MODIFIED = re.compile(r"updat|modif|aktualisiert|actualiz|mis à jour|aggiorn|обновл|güncelle", re.IGNORECASE)
OUTER = frozenset(
    ["script", "style", "body", "html", "article", "main", "img", "meta", "link", "input", "form"]
)
LINES = frozenset(
    ["p", "div", "span", "li", "address", "h4", "h5", "h6", "strong", "em", "i", "b", "dd", "font", "small"]
)
LONGEST = 160  # characters of a byline or a stamp
NEAR = 60  # elements: a stamp or byline without markup of its own stands this near to the heading


@dataclass(frozen=True, slots=True)
class Shown:
    """Texts of a page that may be its headings, bylines, days, the most trusted first."""

    headings: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    marked_authors: tuple[str, ...] = ()
    published: tuple[tuple[str, str], ...] = ()
    modified: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass
class _Found:
    """Elements of interest with their place in the document's order."""

    headings: list[tuple[int, Any]]
    authors: list[tuple[int, Any]]
    marked_authors: list[tuple[int, Any]]
    days: list[tuple[int, Any]]
    marked_days: list[tuple[int, Any]]
    short: list[tuple[int, Any]]


def read_shown(tree: Any) -> Shown:
    """What the page shows; elements near the main heading come first."""
    found = _Found([], [], [], [], [], [])
    for at, element in enumerate(tree.iter()):
        if isinstance(element.tag, str):
            _sort(at, element, found)
    headings = _headings(found.headings)
    heading = (
        next((at for at, element in found.headings if _heading(element) == headings[0]), 0) if headings else 0
    )
    return Shown(
        headings=headings,
        authors=tuple(_texts(found.authors, heading)),
        marked_authors=tuple(_texts(found.marked_authors, heading)),
        published=tuple(_days(found, heading)),
        modified=tuple(_value(element) for _, element in found.days if _is_modified(element)),
        lines=tuple(_texts([one for one in found.short if -5 < one[0] - heading < NEAR], heading)),
    )


def _sort(at: int, element: Any, found: _Found) -> None:
    """Put an element into the lists it belongs to."""
    itemprop, marks = (element.get("itemprop") or "").lower(), marks_of(element)
    if element.tag == "h1" or itemprop == "headline":
        found.headings.append((at, element))
    elif itemprop in ("datepublished", "datemodified", "datecreated") or element.tag == "time":
        found.days.append((at, element))
    elif (
        "author" in itemprop.split()
        or element.get("rel") == "author"
        or "author" in (element.get("rel") or "").split()
    ):
        found.authors.append((at, element))
    elif element.tag not in OUTER:
        _sort_by_mark(at, element, marks, found)


def _sort_by_mark(at: int, element: Any, marks: str, found: _Found) -> None:
    if AUTHOR_MARK.search(
        f"{marks} {element.get('data-component') or ''} {element.get('data-testid') or ''}"
    ):
        found.marked_authors.append((at, element))
    if DAY_MARK.search(marks) and not NAMED_BODY.search(marks):
        found.marked_days.append((at, element))
    if element.tag in (
        "p",
        "div",
        "span",
        "li",
        "address",
        "h4",
        "h5",
        "h6",
        "strong",
        "em",
        "i",
        "b",
        "dd",
        "font",
        "small",
    ) and not len(element.findall("p")):
        found.short.append((at, element))


def _headings(found: Sequence[tuple[int, Any]]) -> tuple[str, ...]:
    """The texts of main headings; those in the article before others, logos (a lone link to the front page) not at all."""
    ranked = sorted(found, key=lambda pair: (not _is_inside(pair[1]), is_apart(pair[1]), pair[0]))
    texts = [_heading(element) for _, element in ranked if not _is_logo(element)]
    return tuple(dict.fromkeys(text for text in texts if text))


def _heading(element: Any) -> str:
    """The heading's text; of one with a kicker the part that is named the headline."""
    inner = [
        part
        for part in element.iter()
        if part is not element and re.search(r"headline|title", marks_of(part), re.IGNORECASE)
    ]
    whole = words_of(element) or (element.get("content") or "").strip()
    part = words_of(inner[0]) if inner else ""
    return part if len(part) > len(whole) / 2 else whole


def _is_inside(element: Any) -> bool:
    named = (element.get("itemprop") or "").lower() == "headline"
    return named or any(above.tag in ("article", "main") for above in element.iterancestors())


def _is_logo(element: Any) -> bool:
    links = [link.get("href") or "" for link in element.iter("a")]
    return bool(re.search(r"logo|brand|site-title", marks_of(element))) or any(
        re.fullmatch(r"(?:https?://[^/]+)?/?", href) for href in links
    )


def _texts(found: Sequence[tuple[int, Any]], heading: int) -> Iterator[str]:
    """The texts of elements, those after the heading and near to it first; none from other parts of the page."""
    for _, element in sorted(found, key=lambda pair: _distance(pair[0], heading)):
        text = _author_text(element)
        if 0 < len(text) <= LONGEST and not is_apart(element):
            yield text


def _distance(at: int, heading: int) -> tuple[bool, int]:
    return (at < heading - 8, abs(at - heading))


def _author_text(element: Any) -> str:
    """The name inside an element that holds a person, else its text with a break between its parts."""
    names = [inner for inner in element.iter() if (inner.get("itemprop") or "").lower() == "name"]
    if names:
        return words_of(names[0]) or (names[0].get("content") or "").strip()
    pieces = [" ".join(piece.split()) for piece in element.itertext() if isinstance(piece, str)]
    return "\n".join(filter(None, pieces)) if len(list(element)) > 1 else words_of(element)


def _days(found: _Found, heading: int) -> Iterator[tuple[str, str]]:
    """``(source, text)`` of what may be the day of publication, the most trusted first."""
    ordered = sorted(found.days, key=lambda pair: (_trust(pair[1]), _distance(pair[0], heading)))
    yield from (
        ("time", _value(element))
        for _, element in ordered
        if not _is_modified(element) and not is_apart(element)
    )
    near = sorted(found.marked_days, key=lambda pair: _distance(pair[0], heading))
    for _, element in near:
        text = words_of(element)
        if 0 < len(text) <= LONGEST and not is_apart(element):
            yield "text", published_part(text)


def published_part(text: str) -> str:
    """Of "Updated 10 May | Published 8 May, updated 9 May" the part that says when it was published; empty where none does."""
    label = PUBLISHED.search(text)
    rest = text[label.start() :] if label else text
    return MODIFIED.split(rest)[0]


def _trust(element: Any) -> int:
    if (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None:
        return 0
    return 1 if PUBLISHED.search(marks_of(element)) else 2


def _is_modified(element: Any) -> bool:
    above = element.getparent()
    around = f"{marks_of(element)} {element.get('itemprop') or ''} {(above.text or '') if above is not None else ''}"
    return bool(MODIFIED.search(around)) and not PUBLISHED.search(around)


def _value(element: Any) -> str:
    return element.get("datetime") or element.get("content") or words_of(element)
