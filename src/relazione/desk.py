"""The desk composes the rooms: read, annotate, collate, record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from relazione.annotate import annotate, pipeline
from relazione.collate import collate, infer_dates
from relazione.gazetteer import Gazetteer, shipped
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Annotator, Notes, Token
from relazione.model.record import Record
from relazione.model.story import Collation
from relazione.problems import Problem
from relazione.read import read
from relazione.record import build
from relazione.record.affairs import powers_of
from relazione.record.judging import Judged, judged_collation
from relazione.record.store import Store
from relazione.record.view import View
from relazione.scale.crew import Crew, crew_of
from relazione.scale.work import Annotation

BATCH = 32  # articles that are stored in one transaction
Affair = tuple[tuple[Annotated, ...], Collation, Record]
AFTER_DATING = "times"  # annotators from this one on run again when an article's day becomes known


class Progress(Protocol):
    """Told of each piece of long work: ``(what, done, of)``."""

    def __call__(self, what: str, done: int, of: int) -> None: ...


def silent(what: str, done: int, of: int) -> None:
    """Nobody is watching."""


@dataclass(frozen=True)
class Desk:
    """One way of working: a gazetteer, a number of workers and their engine. The results don't depend on the latter two."""

    gazetteer: Gazetteer = field(default_factory=shipped)
    workers: int = 1
    progress: Progress = silent
    engine: str = "processes"

    @cached_property
    def crew(self) -> Crew:
        """The workers, who stay until the desk is gone. Raises `EngineError` where they cannot start."""
        return crew_of(self.engine, Annotation(self.gazetteer), self.workers)

    @cached_property
    def annotators(self) -> tuple[Annotator, ...]:
        """The standing pipeline, made once."""
        return pipeline(self.gazetteer)

    def read(self, paths: Sequence[str]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
        """The articles of files, folders, addresses."""
        return read(paths, self.gazetteer)

    def annotate(self, articles: Sequence[Article]) -> tuple[tuple[Annotated, ...], tuple[Problem, ...]]:
        """The articles with their notes; publication days are inferred across them, and relative times solved with these."""
        found, problems = self._annotated(articles)
        days = infer_dates(found)
        return tuple(self._dated(one, days.get(one.article.id)) for one in found), problems

    def collate(self, coverage: Sequence[Annotated]) -> Collation:
        """How the articles hang together."""
        return collate(coverage, self.embed, self.gazetteer)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text, ``(n, 384)`` float32."""
        from relazione.annotate.tagger import embed

        return embed(texts)

    def record(
        self, coverage: Sequence[Annotated], as_of: str | None = None, *, judgements: Sequence[Judged] = ()
    ) -> tuple[Collation, Record]:
        """The collation and the record of the articles known on `as_of` (an ISO date; None: all of them).

        Users' judgements win over ours in both.
        """
        ordered = self.known(coverage, as_of)
        collation = judged_collation(self.collate(ordered), View(ordered, Collation()), judgements)
        return collation, build(ordered, collation, self.gazetteer, as_of=as_of)

    def add(self, store: Store, articles: Sequence[Article]) -> tuple[Problem, ...]:
        """Annotate the articles that the store does not hold, and keep them batch by batch, each whole or not at all."""
        known = store.known()
        new = [article for article in articles if article.id not in known]
        problems: list[Problem] = []
        for start in range(0, len(new), BATCH):
            found, trouble = self._annotated(new[start : start + BATCH])
            store.add(found)
            problems.extend(trouble)
        return tuple(problems)

    def settled(self, store: Store) -> tuple[Annotated, ...]:
        """The stored articles with the days inferred across all of them; what is newly inferred is stored."""
        coverage = store.coverage()
        kept = {one.article.id: one for one in coverage}
        undated = store.undated(coverage)
        days = infer_dates(undated)
        new = [one for one in undated if _day(one, days) != kept[one.article.id].article.published]
        tokens = store.tokens([one.article.id for one in new])
        for one in new:
            kept[one.article.id] = self._settled(
                one, days.get(one.article.id), tokens.get(one.article.id, ())
            )
        if new:
            store.redate([kept[one.article.id] for one in new])
        return tuple(sorted(kept.values(), key=lambda one: one.article.canonical))

    def keep(self, store: Store) -> tuple[Collation, Record]:
        """Collate what the store holds and write its record; only rows that differ are written."""
        return self._kept(store, self.settled(store))

    def as_known(self, store: Store, as_of: str | None) -> Affair:
        """What the store holds, kept worked, as known on a day: the articles, their collation, the record."""
        coverage = self.settled(store)
        collation, record = self._kept(store, coverage)
        if as_of is None:
            return coverage, collation, record
        known = self.known(coverage, as_of)
        return known, *self.record(known, as_of, judgements=store.judgements())

    def part(self, articles: Sequence[Annotated], whole: Collation, as_of: str | None = None) -> Affair:
        """The articles of one affair with what the collation of all of them says of these, and the record of that."""
        collation = whole.within({one.article.id for one in articles})
        return tuple(articles), collation, build(articles, collation, self.gazetteer, as_of=as_of)

    def _kept(self, store: Store, coverage: Sequence[Annotated]) -> tuple[Collation, Record]:
        collation, record = self.record(coverage, judgements=store.judgements())
        store.keep(record, collation.placements, {one.article.id: powers_of(one) for one in coverage})
        return collation, record

    def known(self, coverage: Sequence[Annotated], as_of: str | None) -> tuple[Annotated, ...]:
        """The articles known on a day, in canonical order."""
        found = [one for one in coverage if as_of is None or known_by(one.article, as_of)]
        return tuple(sorted(found, key=lambda one: one.article.canonical))

    def _annotated(self, articles: Sequence[Article]) -> tuple[tuple[Annotated, ...], tuple[Problem, ...]]:
        found: list[Annotated] = []
        problems: list[Problem] = []
        for done, (notes, trouble) in enumerate(self._noted(articles), 1):
            found.append(Annotated(articles[done - 1], notes))
            problems.extend(trouble)
            self.progress("annotate", done, len(articles))
        return tuple(found), tuple(problems)

    def _noted(self, articles: Sequence[Article]) -> Sequence[tuple[Notes, tuple[Problem, ...]]]:
        if self.engine == "processes" and (self.workers < 2 or len(articles) < 2):
            return [annotate(article, self.annotators) for article in articles]
        return self.crew.noted(articles)

    def _settled(
        self, undated: Annotated, published: Published | None, tokens: tuple[Token, ...]
    ) -> Annotated:
        """An article with its new day; where its tokens are not at hand, as in an old file, it is tagged again."""
        if published is None:
            return undated
        notes = replace(undated.notes, tokens=tokens)
        if not tokens:
            notes, _ = annotate(undated.article, self.annotators)
        return _without_tokens(self._dated(Annotated(undated.article, notes), published))

    def _dated(self, one: Annotated, published: Published | None) -> Annotated:
        if published is None:
            return one
        article = replace(one.article, published=published)
        place = next(at for at, annotator in enumerate(self.annotators) if AFTER_DATING in annotator.gives)
        notes, _ = annotate(article, self.annotators[place:], one.notes)
        return Annotated(article, notes)


def known_by(article: Article, day: str) -> bool:
    """Whether the article is known on a day: from its publication; an undated one only today (design, rule 5)."""
    return article.published.known_from is not None and article.published.known_from <= day


def _day(undated: Annotated, days: Mapping[str, Published]) -> Published:
    return days.get(undated.article.id) or undated.article.published


def _without_tokens(one: Annotated) -> Annotated:
    """As it comes back from the store."""
    return Annotated(one.article, replace(one.notes, tokens=()))
