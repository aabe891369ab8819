"""HTML pages: main text by trafilatura, and what the page's head states (JSON-LD, meta, canonical address)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import html as lxml_html

from relazione.read.making import Stated

META = {
    "title": ("og:title", "twitter:title"),
    "outlet": ("og:site_name", "application-name", "publisher"),
    "published": (
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate",
        "publishdate", "parsely-pub-date", "sailthru.date", "publication_date", "og:published_time",
    ),
    "byline": ("author", "article:author", "byl", "parsely-author", "dc.creator"),
    "url": ("og:url",),
}  # fmt: skip
ARTICLE_TYPES = re.compile(r"Article|Posting|Report|WebPage$")
DEEPEST = 5000  # elements inside elements; real pages stay under 60, and parsers recurse


class NoMainText(ValueError):
    """The page has no main text that we could find."""


def read_page(markup: str) -> tuple[str, Stated]:
    """The main text of a page and what its head states; raises `NoMainText`."""
    text = _main_text(markup)
    if not text:
        raise NoMainText("no main text found in the page")
    return text, _head(markup)


def _main_text(markup: str) -> str | None:
    from trafilatura import extract

    if _nested(markup) > DEEPEST:
        return None
    found: str | None = extract(
        markup, favor_precision=True, include_comments=False, include_tables=False, deduplicate=False
    )
    return found or extract(markup, favor_recall=True, include_comments=False)


def _nested(markup: str) -> int:
    """An upper bound of how deep elements are nested: openings minus closings, at the deepest point."""
    depth = deepest = 0
    for tag in re.finditer(
        r"<(/?)(?:div|span|p|b|i|table|ul|li|font|section|article)\b", markup, re.IGNORECASE
    ):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _head(markup: str) -> Stated:
    try:
        tree = lxml_html.fromstring(
            markup.encode("utf-8", "replace"), parser=lxml_html.HTMLParser(encoding="utf-8")
        )
    except (ValueError, lxml_html.etree.LxmlError):
        return Stated()
    return _from_meta(tree).or_else(_from_json_ld(tree)).or_else(_from_elements(tree))


def _from_meta(tree: Any) -> Stated:
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = (element.get("content") or "").strip()
        if name and content:
            metas.setdefault(name, content)
    found = {key: next((metas[name] for name in names if name in metas), None) for key, names in META.items()}
    if (found["byline"] or "").startswith("http"):
        found["byline"] = None
    return Stated.of(found)


def _from_json_ld(tree: Any) -> Stated:
    for item in _json_ld_items(tree):
        if ARTICLE_TYPES.search(str(item.get("@type", ""))):
            publisher, author = item.get("publisher"), item.get("author")
            return Stated.of({
                "title": item.get("headline"),
                "published": item.get("datePublished"),
                "outlet": publisher.get("name") if isinstance(publisher, dict) else None,
                "byline": _author_names(author),
            })  # fmt: skip
    return Stated()


def _json_ld_items(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and script.text:
            try:
                value = json.loads(script.text)
            except ValueError:
                continue
            items = (
                value
                if isinstance(value, list)
                else value.get("@graph", [value])
                if isinstance(value, dict)
                else []
            )
            yield from (item for item in items if isinstance(item, dict))


def _author_names(author: Any) -> str | None:
    authors = author if isinstance(author, list) else [author]
    names = [one.get("name") if isinstance(one, dict) else one for one in authors]
    return ", ".join(name for name in names if isinstance(name, str)) or None


def _from_elements(tree: Any) -> Stated:
    titles = [" ".join(element.text_content().split()) for element in tree.iter("h1")]
    page = next((" ".join((element.text or "").split()) for element in tree.iter("title")), None)
    canonical = next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), None)
    times = (element.get("datetime") or element.get("content") for element in tree.iter("time"))
    return Stated.of({
        "title": titles[0] if len(titles) == 1 and titles[0] else page,
        "url": canonical,
        "published": next((time for time in times if time), None),
        "language": (tree.get("lang") if tree.tag == "html" else None),
    })  # fmt: skip
