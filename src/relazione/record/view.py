"""The collated articles, indexed for building the record: one look-up for each question that building asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from relazione.model.article import Article
from relazione.model.notes import Annotated, Event, Mention, Position, Quote, Time
from relazione.model.parties import Parties, parties_of
from relazione.model.span import Evidence, Span
from relazione.model.standing import Standing
from relazione.model.story import Collation
from relazione.record.affairs import Affairs, standpoints

Key = tuple[str, str]


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
    def members(self) -> Mapping[str, Sequence[Key]]:
        """The article entities of each record entity."""
        return {identity.id: identity.members for identity in self.collation.identities}

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
    def named_at(self) -> Mapping[Key, Sequence[Mention]]:
        """The mentions of each article entity that are the name of a person, in text order."""
        found: dict[Key, list[Mention]] = {}
        for one in self.coverage:
            for mention in one.notes.mentions:
                if mention.kind == "person" and mention.form == "name" and mention.entity:
                    found.setdefault((one.article.id, mention.entity), []).append(mention)
        return found

    def names_of(self, members: Iterable[Key]) -> list[tuple[str, Mention]]:
        """Where these entities are named as persons: article and mention, in canonical and then text order."""
        found = [(member[0], mention) for member in set(members) for mention in self.named_at.get(member, ())]
        return sorted(found, key=lambda one: (self.order[one[0]], one[1].start, one[1].end))

    @cached_property
    def affairs(self) -> Affairs:
        """Which articles belong to one affair."""
        return Affairs(standpoints(self.coverage, self.stories))

    def silent(self, reporting: Iterable[str]) -> tuple[str, ...]:
        """The articles of the same affair that say nothing of what these report."""
        return self.affairs.silent(reporting)

    def could_not_know(self, articles: Iterable[str], day: str | None) -> tuple[str, ...]:
        """Those of the articles that appeared before the day something happened."""
        return tuple(
            id_
            for id_ in articles
            if day and (known := self.article(id_).published.known_from) and known < day
        )

    @cached_property
    def standing(self) -> Mapping[str, Standing]:
        """What stands where in each article."""
        return {one.article.id: Standing(one) for one in self.coverage}

    def sentence(self, article: str, span: Span) -> Span:
        """The sentence a span begins in; the span itself where there is none."""
        return self.standing[article].sentence(span.start) or span

    def times_in(self, article: str, span: Span) -> list[Time]:
        """The time expressions inside a span."""
        return self.standing[article].times.inside(span)

    def evidence(self, article: str, spans: Iterable[Span], why: str = "") -> tuple[Evidence, ...]:
        """Spans of an article as evidence."""
        return tuple(Evidence(article, span.start, span.end, why) for span in spans)
