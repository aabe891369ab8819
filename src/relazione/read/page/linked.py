"""What a page states in JSON-LD (schema.org): which node is the article, and its headline, authors, days and body."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

ARTICLE = re.compile(r"(?:Article|Posting|Report|Story|Column)$")
PAGE = re.compile(r"(?:Web)?Page$")
ELSEWHERE = (
    "itemListElement",
    "relatedLink",
    "hasPart",
    "isRelatedTo",
    "mentions",
    "liveBlogUpdate",
    "comment",
    "video",
)
WRAPPING = re.compile(
    r"^\s*(?:<!--.*?$|//\s*<!\[CDATA\[|<!\[CDATA\[.*?$)+|(?:(?://\s*)?\]\]>|//-->|-->|<!\]\]>|\s)+$", re.M
)
TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
DEEPEST = 12  # objects inside objects; real pages stay under 7
MOST = 2000  # objects of one page

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Linked:
    """The article node of a page; texts as they stand, `people` and `organisations` from its authors."""

    headline: str | None = None
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    body: str | None = None
    kind: str = ""
    correction: str | None = None


def read_linked(
    scripts: Sequence[str], *, addresses: Sequence[str] = (), titles: Sequence[str] = ()
) -> Linked:
    """The article among all nodes of a page's scripts, by its address, its headline, its type; an empty one if none is."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script))][:MOST]
    named = {str(node.get("@id")): node for node, _ in nodes if node.get("@id") and len(node) > 2}
    ranked = [(_rank(node, elsewhere, addresses, titles), node) for node, elsewhere in nodes]
    best = max(ranked, key=lambda pair: pair[0], default=None)
    if best is None or best[0] <= 0:
        return Linked()
    return _linked(best[1], named)


def _parsed(script: str) -> Any:
    """The script's value; wrappings and trailing commas forgiven, None for what cannot be mended."""
    for text in (script, TRAILING_COMMA.sub("", WRAPPING.sub("", script))):
        try:
            return json.loads(text.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any, elsewhere: bool = False, depth: int = 0) -> Iterator[tuple[Node, bool]]:
    """Every object with a type, and whether it stands where other articles are listed."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one, elsewhere, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value, elsewhere
        for key, one in value.items():
            if isinstance(one, dict | list):
                yield from _nodes(one, elsewhere or key in ELSEWHERE, depth + 1)


def _rank(node: Node, elsewhere: bool, addresses: Sequence[str], titles: Sequence[str]) -> int:
    """How likely a node is the page's article; 0 for what is none."""
    kind = type_of(node)
    if not ARTICLE.search(kind) and not PAGE.search(kind):
        return 0
    own = {
        _bare(str(place))
        for place in (node.get("url"), _id(node), _id(node.get("mainEntityOfPage")))
        if place
    }
    headline = plain(node.get("headline") or node.get("name")).lower()
    return (
        (4 if ARTICLE.search(kind) else 1)
        + 4 * bool(own & {_bare(address) for address in addresses})
        + 4
        * bool(
            headline
            and any(headline in title.lower() or title.lower() in headline for title in titles if title)
        )
        + bool(node.get("datePublished"))
        - 6 * elsewhere
    )


def type_of(node: Node) -> str:
    """The node's type; the first that is an article where it has several."""
    kinds = node.get("@type")
    found = [str(kind).rsplit("/", 1)[-1] for kind in (kinds if isinstance(kinds, list) else [kinds])]
    return next((kind for kind in found if ARTICLE.search(kind)), found[0] if found else "")


def _bare(address: str) -> str:
    """An address without its scheme, query, mark and closing stroke."""
    return re.sub(r"^https?:(?://)?(?:www\.)?|[?#].*$|/$", "", address.split("#")[0].strip())


def _id(value: Any) -> str | None:
    found = value.get("@id") or value.get("url") if isinstance(value, dict) else value
    return found if isinstance(found, str) else None


def _linked(node: Node, named: Mapping[str, Node]) -> Linked:
    people, organisations = _authors(node.get("author") or node.get("creator"), named)
    publisher = _resolved(node.get("publisher"), named)
    correction = node.get("correction")
    return Linked(
        headline=plain(node.get("headline")) or None,
        people=people,
        organisations=organisations,
        publisher=plain(publisher.get("name") if isinstance(publisher, dict) else publisher) or None,
        published=_text(node.get("datePublished") or node.get("dateCreated")),
        modified=_text(node.get("dateModified")),
        language=_text(node.get("inLanguage")),
        body=_body(node.get("articleBody")),
        kind=type_of(node),
        correction=plain(correction.get("text") if isinstance(correction, dict) else correction) or None,
    )


def _authors(value: Any, named: Mapping[str, Node]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of people and of organisations; a reference to a node of the page is followed."""
    people, organisations = list[str](), list[str]()
    for one in value if isinstance(value, list) else [value]:
        found = _resolved(one, named)
        names = found.get("name") if isinstance(found, dict) else found
        is_organisation = isinstance(found, dict) and "Organization" in type_of(found)
        for name in names if isinstance(names, list) else [names]:
            (organisations if is_organisation else people).append(plain(name))
    return tuple(filter(None, people)), tuple(filter(None, organisations))


def _resolved(value: Any, named: Mapping[str, Node]) -> Any:
    if isinstance(value, dict) and "name" not in value and value.get("@id"):
        return named.get(str(value["@id"]), value)
    return value


def _text(value: Any) -> str | None:
    found = value[0] if isinstance(value, list) and value else value
    return str(found).strip() or None if isinstance(found, str | int) else None


def plain(value: Any) -> str:
    """A field as text in one line: character references undone (twice, where a system escaped them twice), tags taken out."""
    if not isinstance(value, str):
        return ""
    undone = html.unescape(html.unescape(value))
    return " ".join(re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", undone).split())


def _body(value: Any) -> str | None:
    """The article's text where the page states it, paragraphs as lines."""
    if not isinstance(value, str):
        return None
    broken = re.sub(r"(?i)</p>|<br\s*/?>|</div>|</li>|</h\d>", "\n", html.unescape(html.unescape(value)))
    lines = (plain(line) for line in broken.replace("\u2028", "\n").split("\n"))
    return "\n".join(filter(None, lines)) or None
