"""An affair as its pages need it: the record, the articles behind it, and the looking up between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_uppercase

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article
from relazione.model.notes import Annotated, Entity, Event, Position, Quote
from relazione.model.record import Finding, Record, RecordEntity, RecordEvent, RecordPosition, Utterance
from relazione.model.standing import Standing
from relazione.model.story import Collation

STATE_KINDS = ("gov:", "country:")


@dataclass(frozen=True, eq=False)
class Affair:
    """The articles known on the record's day in canonical order, their collation, and the record.

    `letters` are the sigla of a greater whole, where this is a part of one.
    """

    coverage: tuple[Annotated, ...]
    collation: Collation
    record: Record
    gazetteer: Gazetteer
    letters: Mapping[str, str] | None = None

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        return {one.article.id: one.article for one in self.coverage}

    @cached_property
    def noted(self) -> Mapping[str, Annotated]:
        """Each article with its notes."""
        return {one.article.id: one for one in self.coverage}

    @cached_property
    def standing(self) -> Mapping[str, Standing]:
        """What stands where in each article."""
        return {one.article.id: Standing(one) for one in self.coverage}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each article in canonical order."""
        return {one.article.id: at for at, one in enumerate(self.coverage)}

    @cached_property
    def by_siglum(self) -> Mapping[str, str]:
        """The article that each siglum stands for."""
        return {siglum: id_ for id_, siglum in self.sigla.items()}

    @cached_property
    def sigla(self) -> Mapping[str, str]:
        """``{article id: siglum}``: A to Z in canonical order as manuscripts are cited; numbers from the 27th article on."""
        ids = [one.article.id for one in self.coverage]
        if self.letters is not None:
            return {id_: self.letters[id_] for id_ in ids}
        names = (
            list(ascii_uppercase)
            if len(ids) <= len(ascii_uppercase)
            else [str(at) for at in range(1, len(ids) + 1)]
        )
        return dict(zip(ids, names, strict=False))

    @cached_property
    def entities(self) -> Mapping[str, RecordEntity]:
        return {entity.id: entity for entity in self.record.entities}

    @cached_property
    def happenings(self) -> Mapping[str, RecordEvent]:
        return {event.id: event for event in self.record.events}

    @cached_property
    def utterances(self) -> Mapping[str, Utterance]:
        return {one.id: one for one in self.record.utterances}

    @cached_property
    def held(self) -> Mapping[str, RecordPosition]:
        """The record's positions."""
        return {one.id: one for one in self.record.positions}

    @cached_property
    def findings(self) -> Mapping[str, tuple[Finding, ...]]:
        """The findings about each item or entity."""
        found: dict[str, list[Finding]] = {}
        for finding in self.record.findings:
            found.setdefault(finding.about, []).append(finding)
        return {id_: tuple(about) for id_, about in found.items()}

    @cached_property
    def record_ids(self) -> Mapping[tuple[str, str], str]:
        """``{(article id, entity id there): record entity id}``."""
        return {member: entity.id for entity in self.record.entities for member in entity.members}

    @cached_property
    def local_entities(self) -> Mapping[tuple[str, str], Entity]:
        return {(one.article.id, entity.id): entity for one in self.coverage for entity in one.notes.entities}

    @cached_property
    def events(self) -> Mapping[tuple[str, str], Event]:
        return {(one.article.id, event.id): event for one in self.coverage for event in one.notes.events}

    @cached_property
    def quotes(self) -> Mapping[tuple[str, str], Quote]:
        return {(one.article.id, quote.id): quote for one in self.coverage for quote in one.notes.quotes}

    @cached_property
    def positions(self) -> Mapping[tuple[str, str], Position]:
        return {
            (one.article.id, position.id): position
            for one in self.coverage
            for position in one.notes.positions
        }

    def name(self, id_: str) -> str:
        """The shortest full name to show: a state's own, else the entity's first; a plain id as words."""
        state = self.state_named(id_)
        if state:
            return state
        known = self.gazetteer.organisations.get(id_)
        if known:
            return known.name
        entity = self.entities.get(id_)
        return entity.names[0] if entity and entity.names else self._slug_name(id_.split(":")[-1])

    def _slug_name(self, slug: str) -> str:
        """A name out of an id: "foreign minister of Varenia" for xva-foreign-minister."""
        code, _, rest = slug.partition("-")
        state = self.gazetteer.states.get(code.upper()) if rest else None
        return f"{rest.replace('-', ' ')} of {state.name}" if state else slug.replace("-", " ")

    def state_named(self, id_: str) -> str | None:
        """The name of the state an id such as gov:CHN stands for."""
        code = id_.split(":")[1] if id_.startswith(STATE_KINDS) else None
        return self.state_name(code) if code else None

    def state_name(self, code: str) -> str:
        """A state's common name by its code; the code itself where the gazetteer has none."""
        state = self.gazetteer.states.get(code)
        return state.name if state else code

    def state_of(self, id_: str) -> str | None:
        """The state an entity acts for or lies in, as a code."""
        if id_.startswith(STATE_KINDS):
            return id_.split(":")[1]
        entity = self.entities.get(id_)
        return entity.state if entity else None

    def siglum_list(self, ids: Sequence[str]) -> tuple[str, ...]:
        """The sigla of articles, in canonical order, each once."""
        wanted = {id_ for id_ in ids if id_ in self.order}
        return tuple(self.sigla[id_] for id_ in sorted(wanted, key=self.order.__getitem__))
