"""Which way a text went: who names whom, who holds the agency's credit, who published first.

Publication order is weak evidence, and the earliest copy is often not the source; nothing here is ever stronger than the
text says. The first rule with an answer decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from relazione.gazetteer import Gazetteer
from relazione.gazetteer.newsrooms import newsroom_names, passes_on
from relazione.model.article import Article
from relazione.model.story import Direction


@dataclass(frozen=True, slots=True)
class Way:
    """`first` is the article the words come from as far as can be told; `why` says on what evidence."""

    first: Article
    second: Article
    direction: Direction
    why: str

    @property
    def credited(self) -> bool:
        """Whether one article names the other's newsroom."""
        return self.direction == "known"


Rule = Callable[[Article, Article, Gazetteer], "tuple[Direction, str] | None"]


def way(one: Article, other: Article, gazetteer: Gazetteer) -> Way:
    """The way between two articles that share text; canonical order where nothing tells."""
    for rule in RULES:
        forth, back = rule(one, other, gazetteer), rule(other, one, gazetteer)
        if (forth is None) != (back is None):
            first, second = (one, other) if forth else (other, one)
            direction, why = forth or back or ("unknown", "")
            return Way(first, second, direction, why)
    first, second = sorted((one, other), key=lambda article: article.canonical)
    return Way(first, second, "unknown", "nothing in the articles tells which came first")


def names_its_source(source: Article, copy: Article, gazetteer: Gazetteer) -> tuple[Direction, str] | None:
    """The copy names the source's outlet as where it has it from."""
    if source.outlet is None or source.outlet == copy.outlet:
        return None
    for name in newsroom_names(source.outlet, gazetteer):
        if passes_on(copy.text, name):
            return "known", f"names {name} as its source"
    return None


def is_the_wire(source: Article, copy: Article, gazetteer: Gazetteer) -> tuple[Direction, str] | None:
    """The source is the agency's own story, the copy credits that agency or nobody."""
    sent = source.agency is not None and (source.outlet is None or source.outlet == source.agency)
    if sent and copy.agency == source.agency and copy.outlet is not None:
        return "known", f"credits {source.agency}, whose own story the other is"
    if sent and copy.agency is None:
        return "likely", f"the other is the story as {source.agency} sent it"
    return None


def holds_the_credit(source: Article, copy: Article, gazetteer: Gazetteer) -> tuple[Direction, str] | None:
    """The source states an agency; no agency credit in the copy's text as we hold it."""
    if source.agency and not copy.agency and not _published_before(copy, source):
        return "likely", f"credits {source.agency}; no agency credit in the other text as we hold it"
    return None


def published_first(source: Article, copy: Article, gazetteer: Gazetteer) -> tuple[Direction, str] | None:
    """The source is dated days before the copy, or hours where both state one."""
    if _published_before(source, copy):
        return "likely", "published earlier, which is weak evidence"
    return None


RULES: tuple[Rule, ...] = (names_its_source, is_the_wire, holds_the_credit, published_first)


def _published_before(one: Article, other: Article) -> bool:
    first, second = one.published, other.published
    if first.at and second.at:
        return first.at < second.at
    return bool(first.value and second.value and first.value < second.value)
