"""A page as its main text and what it states: JSON-LD, meta elements, microdata, what readers see; then what only hints at it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from relazione.model.article import Stamp
from relazione.read.addresses import parts_of
from relazione.read.making import Stated
from relazione.read.masthead.dates import StatedDate, address_date, find_date, stated_date
from relazione.read.page.linked import Linked, plain, read_linked
from relazione.read.page.maintext import Hints, main_text
from relazione.read.page.meta import Meta, read_meta
from relazione.read.page.people import lines_of_people, people_of
from relazione.read.page.shown import Shown, published_part, read_shown
from relazione.read.page.titles import Titles, brand_in, headline_of
from relazione.read.page.tree import parsed, words_of

SCRIPT_DAY = re.compile(
    r'\\?"(?:datePublished|publishedAt|published_at|publishDate|publish_date|firstPublished\w*|publicationDate|publication_date|pubDate|'
    r'date_published|first_published_at|displayDate|datePublishedISO)\\?"\s*:\s*\\?"?([^",}\\]{8,40})'
)
BESIDE = 24  # characters beside the date of a line that is a stamp


class NoMainText(ValueError):
    """The page has no main text that we could find."""


def read_page(markup: str, address: str | None = None) -> tuple[str, Stated]:
    """The main text of a page and what it states; `address` is where it was found. Raises `NoMainText`."""
    tree = parsed(markup)
    if tree is None:
        raise NoMainText("no main text found in the page")
    meta, shown = read_meta(tree), read_shown(tree)
    addresses = [place for place in (address, _canonical(tree), meta.first("url")) if place]
    element = next((plain(words_of(title)) for title in tree.iter("title")), None)
    linked = read_linked(
        _scripts(tree), addresses=addresses, titles=[*shown.headings, *meta.all("title"), element or ""]
    )
    stated = _stated(tree, meta, shown, linked)
    title = headline_of(
        Titles(
            shown.headings,
            linked.headline,
            tuple(meta.all("title")),
            element,
            _sites(meta, linked, addresses),
        )
    )
    byline = _people(meta, shown, linked, (*_sites(meta, linked, addresses), *brand_in(element or "")))
    stamps = tuple(_stamps(tree, meta, shown, linked))
    text = main_text(tree, Hints(linked.body, title, byline))
    if not text:
        raise NoMainText("no main text found in the page")
    return text, stated.with_page(title, ", ".join(byline) or None, _settled(stamps, tree, addresses))


def _scripts(tree: Any) -> list[str]:
    return [
        script.text
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "") and script.text
    ]


def _canonical(tree: Any) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").split())
    return next((href for href in links if href and href.startswith("http")), None)


def _stated(tree: Any, meta: Meta, shown: Shown, linked: Linked) -> Stated:
    language = tree.get("lang") if tree.tag == "html" else None
    return Stated(
        outlet=meta.first("site") or linked.publisher,
        url=_canonical(tree) or meta.first("url"),
        language=language or linked.language,
        correction=linked.correction,
        kind=linked.kind or None,
    )


def _sites(meta: Meta, linked: Linked, addresses: Sequence[str]) -> tuple[str, ...]:
    """What the page's site is called: names, and the own label of its host."""
    hosts = [(parts_of(address).hostname or "").removeprefix("www.") for address in addresses]
    labels = [host.split(".")[0] for host in hosts if host]
    return tuple(filter(None, dict.fromkeys([*meta.all("site"), linked.publisher or "", *hosts, *labels])))


def _people(meta: Meta, shown: Shown, linked: Linked, sites: Sequence[str]) -> tuple[str, ...]:
    """Who wrote it, by the first of these that names people: JSON-LD, meta, microdata, elements named so, a "By" line."""
    ways: tuple[Sequence[str], ...] = (
        linked.people,
        [author for author in meta.all("author") if not author.startswith("http")],
        shown.authors,
        shown.marked_authors,
    )
    for way in ways:
        for found in (people_of(way[:1] if way is ways[-1] else way, but=sites), people_of(way, but=sites)):
            if found:
                return found
    signed = next(lines_of_people(shown.lines), ())
    return signed or tuple(name for name in linked.organisations if name not in sites)


def _stamps(tree: Any, meta: Meta, shown: Shown, linked: Linked) -> Iterator[Stamp]:
    """Every day that the page states, the most trusted first, each with where it stands."""
    language = tree.get("lang") if tree.tag == "html" else None
    said = [
        ("published", "json-ld", linked.published),
        *(("published", "meta", value) for value in meta.all("published")),
        *(("published", source, value) for source, value in shown.published),
        *(("published", "text", line) for line in map(published_part, shown.lines) if _is_stamp(line)),
        ("modified", "json-ld", linked.modified),
        *(("modified", "meta", value) for value in meta.all("modified")),
        *(("modified", "time", value) for value in shown.modified),
    ]
    seen = set()
    for kind, source, value in said:
        day = stated_date(value, language) if value else None
        if day and (kind, source, day.value) not in seen:
            seen.add((kind, source, day.value))
            yield _stamp(kind, source, day)


def _is_stamp(line: str) -> bool:
    """Whether a line is a complete date and hardly more: a label, a weekday, a time."""
    day = find_date(line)
    return day is not None and len(line) - (day.end - day.start) <= BESIDE


def _stamp(kind: str, source: str, day: StatedDate) -> Stamp:
    return Stamp("published" if kind == "published" else "modified", day.value, day.at, source)


def _settled(stamps: tuple[Stamp, ...], tree: Any, addresses: Sequence[str]) -> tuple[Stamp, ...]:
    """The stamps; where none is of publication, what hints at it: a script's data, the address, what htmldate finds."""
    if any(stamp.kind == "published" for stamp in stamps):
        return stamps
    hinted = _from_scripts(tree) or _from_addresses(addresses) or _from_text(tree)
    return (hinted, *stamps) if hinted else stamps


def _from_scripts(tree: Any) -> Stamp | None:
    for script in tree.iter("script"):
        for hit in SCRIPT_DAY.finditer((script.text or "")[:2_000_000]):
            day = stated_date(hit[1])
            if day:
                return Stamp("published", day.value, day.at, "script")
    return None


def _from_addresses(addresses: Sequence[str]) -> Stamp | None:
    day = next((found for address in addresses if (found := address_date(address))), None)
    return Stamp("published", day, None, "address") if day else None


def _from_text(tree: Any) -> Stamp | None:
    """htmldate's guess from what is left of the page (Barbaresi 2020); a year's first day is a year, and no guess."""
    from htmldate import find_date

    day = find_date(tree, original_date=True, extensive_search=True)
    return Stamp("published", day, None, "guess") if day and not day.endswith("-01-01") else None
