"""A page's tree: parsed once, and what may be asked of its elements."""

from __future__ import annotations

import re
from typing import Any

DEEPEST = 5000  # elements inside elements; real pages stay under 60, and parsers recurse
OPENING = re.compile(r"<(/?)(?:div|span|p|b|i|table|ul|li|font|section|article)\b", re.IGNORECASE)
APART_TAGS = frozenset(["nav", "footer", "aside", "form", "noscript", "template"])
APART = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|recommend\w*|recirc\w*|sidebar|teasers?|cards?|promos?|widgets?|popular|latest|trending|most-?read|"
    r"more-?(?:on|from|stories|news)|listing|carousel|disqus|footer|nav\w*|menu|newsletter|also)(?:$|[\s_-])",
    re.IGNORECASE,
)


def nested(markup: str) -> int:
    """An upper bound of how deep elements are nested: openings minus closings, at the deepest point."""
    depth = deepest = 0
    for tag in OPENING.finditer(markup):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest


def parsed(markup: str) -> Any | None:
    """The tree of a page; None for what is no page or is nested deeper than a parser may follow."""
    from trafilatura import load_html

    return load_html(markup) if nested(markup) <= DEEPEST else None


def words_of(element: Any) -> str:
    """The text of an element in one line; blocks and breaks inside it part words."""
    return " ".join(" ".join(piece for piece in element.itertext() if isinstance(piece, str)).split())


def marks_of(element: Any) -> str:
    """Class and id of an element, with the boundaries of camel case as hyphens."""
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", marks)


def is_apart(element: Any) -> bool:
    """Whether an element stands in a part of the page that is not the article: navigation, lists of others, comments."""
    return any(_sets_apart(above) for above in element.iterancestors())


def _sets_apart(above: Any) -> bool:
    named = above.tag not in ("body", "html", "main") and APART.search(marks_of(above))
    return above.tag in APART_TAGS or bool(named)
