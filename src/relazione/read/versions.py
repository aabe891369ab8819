"""Versions of one article, told by its address: put in order by what the article states, and compared line by line, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal
from urllib.parse import parse_qsl, urlencode

from relazione.model.article import Article
from relazione.model.span import Place
from relazione.model.version import Revision
from relazione.read.addresses import parts_of

TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|cmpid|ref|ref_src|smid|mc_cid|mc_eid|at_\w+|ito|xtor)$", re.IGNORECASE
)
NOTE = re.compile(
    r"^\W*(?:correction|clarification|corrected|editor[’']?s note|update|this (?:article|story|report) (?:was|has been) (?:amended|corrected|updated)|"
    r"an earlier version of this|rectificatif|corrección|korrektur|anmerkung der redaktion)\b",
    re.IGNORECASE,
)
ORDER: tuple[Literal["modified", "retrieved", "published"], ...] = ("modified", "retrieved", "published")


def revisions(articles: Sequence[Article]) -> tuple[Revision, ...]:
    """What changed between the versions of each article that was read more than once, by address, oldest first."""
    found: dict[str, list[Article]] = {}
    for article in sorted(articles, key=lambda article: article.id):
        if article.url:
            found.setdefault(plain_address(article.url), []).append(article)
    return tuple(revision for address in sorted(found) for revision in _of_one(address, found[address]))


def plain_address(url: str) -> str:
    """An address without scheme, "www", mark, closing stroke and the keys that only follow readers about."""
    parts = parts_of(url)
    kept = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not TRACKING.match(pair[0])))
    host = (parts.hostname or "").removeprefix("www.").removeprefix("amp.")
    return f"{host}{parts.path.rstrip('/').removesuffix('/amp')}{'?' + kept if kept else ''}"


def _of_one(address: str, versions: Sequence[Article]) -> Iterator[Revision]:
    order = next(
        (kind for kind in ORDER if len({_when(one, kind) for one in versions} - {None}) == len(versions)),
        None,
    )
    ordered = sorted(versions, key=lambda one: (_when(one, order) or "", one.id)) if order else versions
    for earlier, later in pairwise(ordered):
        if earlier.text != later.text or earlier.title != later.title:
            yield _revision(address, earlier, later, order or "unknown")


def _when(article: Article, kind: str) -> str | None:
    """The moment, as exactly as it is stated, of the article's revision, retrieval or publication."""
    if kind == "retrieved" and article.retrieved:
        return article.retrieved
    return next((stamp.at or stamp.value for stamp in article.stamps if stamp.kind == kind), None)


def _revision(
    address: str,
    earlier: Article,
    later: Article,
    order: Literal["modified", "retrieved", "published", "unknown"],
) -> Revision:
    removed, added = _differences(earlier, later)
    titles = (earlier.title, later.title)
    return Revision(
        url=address,
        earlier=earlier.id,
        later=later.id,
        order=order,
        removed=removed,
        added=added,
        headline=(titles[0], titles[1]) if titles[0] and titles[1] and titles[0] != titles[1] else None,
        correction=later.correction or _note(later, added),
    )


def _note(article: Article, added: Sequence[Place]) -> str | None:
    """The line of a newsroom that says it corrected something, among what is new."""
    lines = (line.strip() for passage in added for line in _whole_lines(article.text, passage).split("\n"))
    return next((line for line in lines if NOTE.match(line)), None)


def _whole_lines(text: str, passage: Place) -> str:
    start = text.rfind("\n", 0, passage.start) + 1
    end = text.find("\n", passage.end)
    return text[start : end if end >= 0 else len(text)]


def _differences(one: Article, two: Article) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Runs of words that only one of them has, each with its place."""
    left, right = _words(one.text), _words(two.text)
    matcher = SequenceMatcher(
        None, [word for word, _, _ in left], [word for word, _, _ in right], autojunk=False
    )
    removed, added = list[Place](), list[Place]()
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal" and j > i:
            removed.append(Place(one.id, left[i][1], left[j - 1][2]))
        if tag != "equal" and m > k:
            added.append(Place(two.id, right[k][1], right[m - 1][2]))
    return tuple(removed), tuple(added)


def _words(text: str) -> list[tuple[str, int, int]]:
    return [(hit[0], hit.start(), hit.end()) for hit in re.finditer(r"\w+|[^\w\s]", text)]
