"""The collated articles, indexed for building the record: one look-up for each question that building asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from relazione.model.article import Article
from relazione.model.notes import Annotated, Event, Position, Quote, Time
from relazione.model.parties import Parties, parties_of
from relazione.model.span import Evidence, Span
from relazione.model.story import Collation

Key = tuple[str, str]
POWERS = 3  # the states an article is about
NEAR_DAYS = 14


@dataclass(frozen=True)
class View:
    """The articles in canonical order and what `collate` decided about them."""

    coverage: Sequence[Annotated]
    collation: Collation

    @cached_property
    def by_id(self) -> Mapping[str, Annotated]:
        """The articles by id."""
        return {one.article.id: one for one in self.coverage}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each article in canonical order."""
        return {one.article.id: place for place, one in enumerate(self.coverage)}

    @cached_property
    def ids(self) -> Mapping[Key, str]:
        """The record entity of each article entity."""
        return {member: identity.id for identity in self.collation.identities for member in identity.members}

    @cached_property
    def stories(self) -> Mapping[str, str]:
        """The running story of each article."""
        return {place.article: place.story for place in self.collation.placements}

    @cached_property
    def events(self) -> Mapping[Key, Event]:
        """Every event by article and id."""
        return {(one.article.id, event.id): event for one in self.coverage for event in one.notes.events}

    @cached_property
    def quotes(self) -> Mapping[Key, Quote]:
        """Every quote by article and id."""
        return {(one.article.id, quote.id): quote for one in self.coverage for quote in one.notes.quotes}

    @cached_property
    def positions(self) -> Mapping[Key, Position]:
        """Every position by article and id."""
        return {(one.article.id, held.id): held for one in self.coverage for held in one.notes.positions}

    @cached_property
    def happening_of(self) -> Mapping[Key, str]:
        """The record event of each article event."""
        return {member: group.id for group in self.collation.happenings for member in group.members}

    def article(self, id_: str) -> Article:
        """The article with this id."""
        return self.by_id[id_].article

    @cached_property
    def parties(self) -> Parties:
        """Who the articles' entities stand for: offices for their holders, pairs for their members."""
        return parties_of(self.coverage, self.collation.identities)

    def entity(self, article: str, id_: str) -> str:
        """The record entity for an entity of an article."""
        return self.ids.get((article, id_), id_)

    def entities(self, article: str, ids: Iterable[str]) -> tuple[str, ...]:
        """The record entities for entities of an article, each once; an office is read as its holder."""
        found = (
            self.parties.of(article, id_)[0] if id_.startswith("office:") else self.entity(article, id_)
            for id_ in ids
        )
        return tuple(dict.fromkeys(found))

    def words(self, article: str, span: Span) -> str:
        """The words of a span, white space folded."""
        return " ".join(span.of(self.article(article).text).split())

    def in_order(self, articles: Iterable[str]) -> tuple[str, ...]:
        """Article ids in canonical order, each once."""
        return tuple(sorted(set(articles), key=self.order.__getitem__))

    @cached_property
    def powers(self) -> Mapping[str, frozenset[str]]:
        """For each article the states it speaks of most, three at most."""
        return {one.article.id: _powers(one) for one in self.coverage}

    def affair(self, articles: Iterable[str]) -> tuple[str, ...]:
        """The articles of the running stories that these belong to, and those of about the same days and powers."""
        told = set(articles)
        stories = {self.stories.get(article, article) for article in told}
        return tuple(
            id_ for id_ in self.order if self.stories.get(id_, id_) in stories or self._near(id_, told)
        )

    def _near(self, article: str, told: set[str]) -> bool:
        """Whether an article of another story speaks of two of the same powers within two weeks (or on an unknown day)."""
        close = (other for other in told if len(self.powers[other] & self.powers[article]) > 1)
        return any(_within(self.article(article), self.article(other)) for other in close)

    def silent(self, reporting: Iterable[str]) -> tuple[str, ...]:
        """The articles of the same affair that say nothing of what these report."""
        told = set(reporting)
        return tuple(id_ for id_ in self.affair(told) if id_ not in told)

    def could_not_know(self, articles: Iterable[str], day: str | None) -> tuple[str, ...]:
        """Those of the articles that appeared before the day something happened."""
        return tuple(
            id_
            for id_ in articles
            if day and (known := self.article(id_).published.known_from) and known < day
        )

    def sentence(self, article: str, span: Span) -> Span:
        """The sentence a span begins in; the span itself where there is none."""
        found = (one.span for one in self.by_id[article].notes.sentences if one.start <= span.start < one.end)
        return next(found, span)

    def times_in(self, article: str, span: Span) -> list[Time]:
        """The time expressions inside a span."""
        return [time for time in self.by_id[article].notes.times if span.holds(time.span)]

    def evidence(self, article: str, spans: Iterable[Span], why: str = "") -> tuple[Evidence, ...]:
        """Spans of an article as evidence."""
        return tuple(Evidence(article, span.start, span.end, why) for span in spans)


def _powers(one: Annotated) -> frozenset[str]:
    states = {entity.id: entity.state for entity in one.notes.entities if entity.state}
    counted = Counter(states[mention.entity] for mention in one.notes.mentions if mention.entity in states)
    return frozenset(
        state for state, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:POWERS]
    )


def _within(one: Article, two: Article) -> bool:
    first, second = one.published.value, two.published.value
    return (
        not first
        or not second
        or abs((date.fromisoformat(first) - date.fromisoformat(second)).days) <= NEAR_DAYS
    )
