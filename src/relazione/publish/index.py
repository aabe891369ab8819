"""What a page looks up in a large record: happenings by pair of states, by person, by article, by affair; made once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import TypeVar
from weakref import WeakKeyDictionary

from relazione.model.record import Finding, Record, RecordEvent, RecordPosition, Utterance
from relazione.model.story import Collation, Passage, Placement
from relazione.publish.affair import Affair
from relazione.publish.relation import states_of

CROWD = 4  # a happening of so many states is nobody's bilateral relation
Pair = tuple[str, str]
Told = RecordEvent | Utterance | RecordPosition
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Index:
    """The items of an affair by what they are about."""

    affair: Affair

    @cached_property
    def states(self) -> Mapping[str, frozenset[str]]:
        """The states that take part in each happening."""
        return {event.id: states_of(event, self.affair) for event in self.affair.record.events}

    @cached_property
    def of_state(self) -> Mapping[str, tuple[RecordEvent, ...]]:
        """The happenings of each state."""
        return _gathered(
            (code, event) for event in self.affair.record.events for code in sorted(self.states[event.id])
        )

    @cached_property
    def pairs(self) -> tuple[tuple[Pair, int], ...]:
        """Pairs of states with the number of reports of what joins them, the most reported first."""
        found: Counter[Pair] = Counter()
        for event in self.affair.record.events:
            states = sorted(self.states[event.id])
            if len(states) < CROWD:
                found.update(dict.fromkeys(combinations(states, 2), len(event.reports)))
        return tuple(
            sorted(
                found.items(), key=lambda one: (-one[1], -sum(self._weights[code] for code in one[0]), one[0])
            )
        )

    @property
    def front(self) -> tuple[str, ...]:
        """The pair that most reports join, the more reported state first; fewer where none are joined."""
        states = (
            self.pairs[0][0]
            if self.pairs
            else sorted(self.of_state, key=lambda code: (-self._weights[code], code))[:1]
        )
        return tuple(sorted(states, key=lambda code: (-self._weights[code], code)))

    @cached_property
    def _weights(self) -> Mapping[str, int]:
        return {code: sum(len(event.reports) for event in events) for code, events in self.of_state.items()}

    def between(self, pair: Sequence[str]) -> tuple[RecordEvent, ...]:
        """What the two states did with, to and about each other, and what either did with no other state in it."""
        found = {event.id: event for code in pair for event in self.of_state.get(code, ())}
        both = frozenset(pair)
        return tuple(
            event
            for event in found.values()
            if both <= self.states[event.id] or self.states[event.id] <= both
        )

    @cached_property
    def of_entity(self) -> Mapping[str, tuple[RecordEvent, ...]]:
        """The happenings in which each entity has a role."""
        return _gathered(
            (id_, event)
            for event in self.affair.record.events
            for id_ in dict.fromkeys([*(one for ids in event.roles.values() for one in ids), *event.place])
        )

    @cached_property
    def said_by(self) -> Mapping[str, tuple[Utterance, ...]]:
        """What each entity said."""
        return _gathered(
            (id_, one) for one in self.affair.record.utterances for id_ in dict.fromkeys(one.speaker)
        )

    @cached_property
    def held_by(self) -> Mapping[str, tuple[RecordPosition, ...]]:
        """What each entity holds."""
        return _gathered(
            (id_, one) for one in self.affair.record.positions for id_ in dict.fromkeys(one.holder)
        )

    @cached_property
    def finding(self) -> Mapping[str, Finding]:
        """Each finding by its id."""
        return {one.id: one for one in self.affair.record.findings}

    @cached_property
    def in_article(self) -> Mapping[str, tuple[Told, ...]]:
        """The items that each article reports."""
        record = self.affair.record
        rows: list[tuple[str, Told]] = []
        rows += [(report.article, event) for event in record.events for report in event.reports]
        rows += [(report.article, held) for held in record.positions for report in held.reports]
        rows += [(report.article, said) for said in record.utterances for report in said.renderings]
        return _gathered(rows)

    @cached_property
    def item_of(self) -> Mapping[tuple[str, str], str]:
        """The record item that each ``(article, note)`` was merged into."""
        record = self.affair.record
        found = {(r.article, r.event): event.id for event in record.events for r in event.reports}
        found |= {(r.article, r.position): held.id for held in record.positions for r in held.reports}
        return found | {(r.article, r.quote): said.id for said in record.utterances for r in said.renderings}

    @cached_property
    def placements(self) -> Mapping[str, Placement]:
        """Where each article belongs."""
        return {one.article: one for one in self.affair.collation.placements}

    @cached_property
    def stories(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The running affairs with their articles, the largest first."""
        order = self.affair.order
        found = _gathered(
            (one.story, one.article) for one in self.affair.collation.placements if one.article in order
        )
        return tuple(sorted(found.items(), key=lambda one: (-len(one[1]), order[one[1][0]])))

    @cached_property
    def passages(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages each article shares with others."""
        return _gathered(
            (article, one)
            for one in self.affair.collation.lineage.passages
            for article in dict.fromkeys(end.article for end in (one.source, one.to) if end)
        )

    def prepare(self) -> None:
        """Make everything now, so that the first page is as quick as the others."""
        whole = self.affair
        for made in (self.front, self.of_entity, self.said_by, self.held_by, self.finding, self.in_article, self.item_of, self.stories,
                     self.passages, whole.noted, whole.order, whole.by_siglum, whole.happenings, whole.findings, whole.quotes):  # fmt: skip
            len(made)

    def part(self, articles: Iterable[str]) -> Affair:
        """The affair of some articles alone: the items they report, with the sigla of the whole."""
        wanted = frozenset(articles)
        items = {one.id: _told_by(one, wanted) for id_ in wanted for one in self.in_article.get(id_, ())}
        whole, lineage = self.affair, self.affair.collation.lineage
        passages = {id(one): one for id_ in wanted for one in self.passages.get(id_, ())}
        coverage = sorted((whole.noted[id_] for id_ in wanted), key=lambda one: whole.order[one.article.id])
        kept = replace(lineage, passages=tuple(one for one in passages.values() if _within(one, wanted)))
        named = self._named(items.values(), wanted)
        return Affair(
            tuple(coverage),
            Collation(
                lineage=kept,
                placements=tuple(self.placements[id_] for id_ in wanted if id_ in self.placements),
            ),
            self._record(items, named),
            whole.gazetteer,
            {id_: whole.sigla[id_] for id_ in wanted},
        )

    def _named(self, items: Iterable[Told], wanted: frozenset[str]) -> set[str]:
        """The entities of the part: those its items and articles name."""
        roles = {
            id_
            for one in items
            if isinstance(one, RecordEvent)
            for ids in (*one.roles.values(), one.place)
            for id_ in ids
        }
        return roles | {
            self.affair.record_ids[id_, entity.id]
            for id_ in wanted
            for entity in self.affair.noted[id_].notes.entities
            if (id_, entity.id) in self.affair.record_ids
        }

    def _record(self, items: Mapping[str, Told], named: set[str]) -> Record:
        whole = self.affair.record
        about = [*items, *named]
        findings = {one.id: one for id_ in about for one in self.affair.findings.get(id_, ())}
        return Record(
            entities=tuple(self.affair.entities[id_] for id_ in sorted(named) if id_ in self.affair.entities),
            events=tuple(one for one in items.values() if isinstance(one, RecordEvent)),
            positions=tuple(one for one in items.values() if isinstance(one, RecordPosition)),
            utterances=tuple(one for one in items.values() if isinstance(one, Utterance)),
            findings=tuple(findings.values()),
            as_of=whole.as_of,
        )


def _told_by(item: Told, articles: frozenset[str]) -> Told:
    """The item with the reports of these articles alone; its origins are still counted in the whole."""
    if isinstance(item, Utterance):
        return replace(item, renderings=tuple(one for one in item.renderings if one.article in articles))
    if isinstance(item, RecordPosition):
        return replace(item, reports=tuple(one for one in item.reports if one.article in articles))
    return replace(item, reports=tuple(one for one in item.reports if one.article in articles))


def _within(passage: Passage, articles: frozenset[str]) -> bool:
    return all(end is None or end.article in articles for end in (passage.source, passage.to))


def _gathered(rows: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for key, value in rows:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


_made: WeakKeyDictionary[Affair, Index] = WeakKeyDictionary()


def index(affair: Affair) -> Index:
    """The index of an affair, made once for as long as the affair lives."""
    if affair not in _made:
        _made[affair] = Index(affair)
    return _made[affair]
