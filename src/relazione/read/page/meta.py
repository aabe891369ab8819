"""What a page states in its meta elements: Open Graph, Dublin Core, and what publishing systems write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from relazione.read.page.linked import plain

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline"),
    "site": ("og:site_name", "application-name", "publisher", "dc.publisher", "cre", "twitter:app:name:iphone"),
    "published": (
        "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
        "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date", "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date", "publication-date", "date_published", "og:published_time", "article:published", "article.published",
        "originalpublicationdate", "ptime", "displaydate", "cxenseparse:recs:publishtime", "rnews:datepublished", "og:article:published_time",
        "article:publication_date", "citation_publication_date", "citation_date", "created", "article_date_original", "last-publish-date",
    ),
    "modified": (
        "article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "dc.date.modified", "lastmod", "utime",
        "last-modified", "revision_date", "article:updated",
    ),
    "author": (
        "byl", "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor",
        "citation_author", "cxenseparse:author", "article:author", "og:article:author", "rbauthors", "creator",
    ),
    "url": ("og:url", "twitter:url"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meta:
    """The page's meta elements by what they say; every value found, in the order of trust."""

    said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def first(self, key: str) -> str | None:
        """The most trusted value of a key of `NAMES`."""
        return next(iter(self.said.get(key, ())), None)

    def all(self, key: str) -> Sequence[str]:
        """Every value of a key of `NAMES`, the most trusted first."""
        return self.said.get(key, ())


def read_meta(tree: Any) -> Meta:
    """The meta elements of a page, wherever in it they stand."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = plain(element.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return Meta({
        key: tuple(value for name in names for value in found.get(name, ())) for key, names in NAMES.items()
    })  # fmt: skip
