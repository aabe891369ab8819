"""Days carried from one event of an article to the next: what the same people did just before, at the occasion just told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from relazione.annotate.events.nouns import nouns
from relazione.annotate.events.tree import Tree
from relazione.model.notes import Entity, Event

REACH = 2  # sentences over which a told day is carried on
OCCASIONS = frozenset({"visit", "meet", "negotiate", "call", "exercise"})
SPEAKING_FOR = "-spokesperson"


def spokespeople(entities: Iterable[Entity]) -> dict[str, str]:
    """People who speak for a body, to the body: "the spokesman for the ministry" goes on where "the ministry said" left off."""
    offices = {term.office: one.id for one in entities for term in one.tenures}
    bodies = {one.id.partition(":")[2]: one.id for one in entities if one.kind == "organisation"}
    return {
        id_: bodies[body]
        for office, id_ in offices.items()
        if (body := office.partition(":")[2].removesuffix(SPEAKING_FOR)) in bodies
        and office.endswith(SPEAKING_FOR)
    }


@dataclass(frozen=True)
class Before:
    """What can be carried over: the sentences of the events, and who speaks for whom."""

    tree: Tree
    sentence: Mapping[str, int]
    speaks_for: Mapping[str, str]

    def leads_to(self, one: Event, event: Event) -> bool:
        """Whether an event's day carries over to a later one: both held, the doers of the later among those of the earlier."""
        if not (_is_open(event) and _is_dated(one)):
            return False
        if not 1 <= self.sentence[event.id] - self.sentence[one.id] <= REACH or "noun" in event.why:
            return False
        doers = set(event.roles.get("actor", ()))
        known = {*one.roles.get("actor", ()), *one.roles.get("recipient", ())}
        if doers and self._at_occasion(one, event):
            return bool(doers & known)
        spoken_for = {self.speaks_for.get(id_, id_) for id_ in doers} if event.act == "state" else doers
        fits = bool(doers) and (doers <= known or spoken_for <= known)
        return fits and (event.polarity == "positive" or event.act == "state")

    def _at_occasion(self, one: Event, event: Event) -> bool:
        """ "… visited Lisse in March. During two days of talks, the two hailed …": at the occasion just told."""
        if one.act not in OCCASIONS:
            return False
        verb = self.tree.at(event.trigger.start)
        within = [kid for kid in self.tree.children(verb, "obl") if self.tree.case(kid) == "during"]
        return any(self._names_occasion(kid) for kid in within)

    def _names_occasion(self, at: int) -> bool:
        counted = [kid for kid in self.tree.children(at, "nmod") if self.tree.case(kid) == "of"]
        return any(self.tree.lemmas[one] in nouns("occasions") for one in (at, *counted))


def _is_open(event: Event) -> bool:
    return event.status == "held" and event.time is None


def _is_dated(event: Event) -> bool:
    return event.status == "held" and event.time is not None and event.earliest is not None


def continued(tree: Tree, events: Sequence[Event], entities: Iterable[Entity] = ()) -> list[Event]:
    """The events, those of the past that name no time taking the day of what the same people did just before.

    "In March Weyl met Duarte. The two pledged …": the pledge was in March. A sentence break of more than `REACH` or any other time ends it.
    """
    before = Before(tree, _sentences(tree, events), spokespeople(entities))
    done: list[Event] = []
    for event in events:
        leading = next((one for one in reversed(done) if before.leads_to(one, event)), None)
        done.append(event if leading is None else _on_the_day_of(event, leading))
    return done


def _sentences(tree: Tree, events: Sequence[Event]) -> dict[str, int]:
    at = {token.start: token.sentence for token in tree.tokens}
    ends = {token.end: token.sentence for token in tree.tokens}
    return {event.id: at.get(event.trigger.start, ends.get(event.trigger.end, -9)) for event in events}


def _on_the_day_of(event: Event, before: Event) -> Event:
    reason = f"goes on from {before.id}"
    return replace(
        event, time=before.time, earliest=before.earliest, latest=before.latest, why=(reason, *event.why[1:])
    )
