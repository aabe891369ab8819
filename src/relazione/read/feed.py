"""RSS and Atom files: each entry with a text is an article; what the feed states is believed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from time import struct_time
from typing import Any, Literal

from relazione.model.article import Stamp
from relazione.read.making import Stated
from relazione.read.page.people import people_in

SNIFF = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
DANGEROUS = re.compile(rb"<!ENTITY", re.IGNORECASE)


class NotAFeed(ValueError):
    """The content is no feed that we could read."""


def is_feed(raw: bytes) -> bool:
    """Whether the bytes begin like RSS, Atom or RDF."""
    return bool(SNIFF.search(raw[:2000]))


def read_feed(raw: bytes, *, short: bool = False) -> Iterator[tuple[str, str, Stated]]:
    """``(entry id, text, stated)`` of each entry that has a text (`short`: or an address); raises `NotAFeed`."""
    import feedparser

    if DANGEROUS.search(raw[:20_000]):
        raise NotAFeed("the feed declares XML entities, which are not read")
    try:
        parsed = feedparser.parse(raw, sanitize_html=False)
    except (
        ValueError,
        LookupError,
        AssertionError,
        TypeError,
    ) as error:  # what the library's parsers raise on broken markup
        raise NotAFeed(f"the feed is broken: {error}") from error
    if not parsed.entries and (parsed.bozo or not parsed.get("version")):
        raise NotAFeed(f"not a feed: {parsed.get('bozo_exception')}")
    outlet = parsed.feed.get("title")
    for number, entry in enumerate(parsed.entries):
        text = _entry_text(entry)
        if text or (short and _address(entry)):
            yield entry.get("id") or entry.get("link") or str(number), text, _stated(entry, outlet)


def _address(entry: Any) -> str | None:
    """The entry's address; an id that is none, which feeds give in its place, is not taken for one."""
    link = str(entry.get("link") or "")
    return link if link.startswith(("http://", "https://")) else None


def _entry_text(entry: Any) -> str:
    contents = [content.get("value") or "" for content in entry.get("content") or ()] or [
        entry.get("summary") or ""
    ]
    return "\n\n".join(text for text in map(_plain, contents) if text)


def _plain(markup: str) -> str:
    """Paragraphs of an entry's markup as lines; an entry without markup as it is."""
    if "<" not in markup:
        return markup.strip()
    from lxml import html

    tree: Any = html.fromstring(f"<div>{markup}</div>")
    for element in tree.iter("p", "div", "br", "li", "h1", "h2", "h3"):
        element.tail = "\n\n" + (element.tail or "")
    lines = [" ".join(line.split()) for line in tree.text_content().split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _stated(entry: Any, outlet: str | None) -> Stated:
    return Stated.of({
        "title": entry.get("title"),
        "url": _address(entry),
        "outlet": outlet,
        "byline": ", ".join(people_in(entry.get("author") or "")) or entry.get("author"),
        "language": entry.get("language"),
    }).or_else(Stated(stamps=tuple(_stamps(entry))))  # fmt: skip


def _stamps(entry: Any) -> Iterator[Stamp]:
    """When the feed says that an entry appeared and was changed; one that only states a change appeared then, or before."""
    published, updated = entry.get("published_parsed"), entry.get("updated_parsed")
    if published or updated:
        yield _stamp("published", published or updated)
    if published and updated and updated != published:
        yield _stamp("modified", updated)


def _stamp(kind: Literal["published", "modified"], moment: struct_time) -> Stamp:
    at = datetime(*moment[:6], tzinfo=UTC)
    return Stamp(kind, at.date().isoformat(), at.strftime("%Y-%m-%dT%H:%M:%SZ"), "feed")
