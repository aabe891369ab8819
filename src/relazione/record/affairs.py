"""Which articles could have told of a thing and did not: those of the same running story, and those of about the same days
and powers.

Each article's surroundings are found by its story and by the pairs of powers it speaks of, so that the cost does not grow
with what is far from it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from relazione.model.notes import Annotated

POWERS = 3  # the states an article is about
NEAR_DAYS = 14

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Standpoint:
    """What of an article decides to which affairs it belongs: its running story, its ISO day, its powers."""

    article: str
    story: str
    day: str | None
    powers: frozenset[str]


def standpoints(coverage: Iterable[Annotated], stories: Mapping[str, str]) -> list[Standpoint]:
    """Those of articles; `stories` is the running story of each, by default one of its own."""
    return [
        Standpoint(id_, stories.get(id_, id_), one.article.published.value, powers_of(one))
        for one in coverage
        for id_ in (one.article.id,)
    ]


class Affairs:
    """The surroundings of articles in canonical order."""

    def __init__(self, articles: Sequence[Standpoint]) -> None:
        self.ids = [one.article for one in articles]
        self.order = {id_: place for place, id_ in enumerate(self.ids)}
        self.stories = [one.story for one in articles]
        self.days = [date.fromisoformat(one.day).toordinal() if one.day else None for one in articles]
        self.pairs = [tuple(combinations(sorted(one.powers), 2)) for one in articles]
        self._around: dict[int, frozenset[int]] = {}
        self._affairs: dict[frozenset[str], tuple[str, ...]] = {}
        self._silent: dict[frozenset[str], tuple[str, ...]] = {}

    def affair(self, articles: Iterable[str]) -> tuple[str, ...]:
        """The articles of the running stories that these belong to, and those of about the same days and powers."""
        told = frozenset(articles)
        if told not in self._affairs:
            near = set().union(*(self.around(self.order[id_]) for id_ in told))
            self._affairs[told] = tuple(self.ids[place] for place in sorted(near))
        return self._affairs[told]

    def silent(self, articles: Iterable[str]) -> tuple[str, ...]:
        """The articles of the same affair that say nothing of what these report."""
        told = frozenset(articles)
        if told not in self._silent:
            self._silent[told] = tuple(id_ for id_ in self.affair(told) if id_ not in told)
        return self._silent[told]

    def around(self, place: int) -> frozenset[int]:
        """The places of the articles that are of the affair of one."""
        if place not in self._around:
            near = {other for pair in self.pairs[place] for other in self._near(pair, self.days[place])}
            self._around[place] = frozenset(near.union(self._by_story[self.stories[place]]))
        return self._around[place]

    def _near(self, pair: Pair, day: int | None) -> Sequence[int]:
        """The articles that speak of both powers within two weeks, or on an unknown day."""
        days, dated, undated = self._by_pair[pair]
        if day is None:
            return [*dated, *undated]
        first, last = bisect_left(days, day - NEAR_DAYS), bisect_right(days, day + NEAR_DAYS)
        return [*dated[first:last], *undated]

    @cached_property
    def _by_story(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, story in enumerate(self.stories):
            found[story].append(place)
        return found

    @cached_property
    def _by_pair(self) -> Mapping[Pair, tuple[list[int], list[int], list[int]]]:
        """For each two powers the dated articles that speak of both, by day, with these days; and the undated."""
        found: dict[Pair, list[int]] = defaultdict(list)
        for place, pairs in enumerate(self.pairs):
            for pair in pairs:
                found[pair].append(place)
        return {pair: self._by_day(places) for pair, places in found.items()}

    def _by_day(self, places: Sequence[int]) -> tuple[list[int], list[int], list[int]]:
        dated = sorted((day, place) for place in places if (day := self.days[place]) is not None)
        undated = [place for place in places if self.days[place] is None]
        return [day for day, _ in dated], [place for _, place in dated], undated


def powers_of(one: Annotated) -> frozenset[str]:
    """The states an article speaks of most, three at most."""
    states = {entity.id: entity.state for entity in one.notes.entities if entity.state}
    counted = Counter(states[mention.entity] for mention in one.notes.mentions if mention.entity in states)
    return frozenset(
        state for state, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:POWERS]
    )
