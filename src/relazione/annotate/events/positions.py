"""What states and people hold: declared, attributed and observed positions, with the distance the outlet keeps.

Two sources: words that say what somebody is or calls itself ("neutral", a “no limits” partnership), and acts of the article
that settle or withhold a stance (a plan rejected, a neighbour never criticised, a counterpart not yet spoken to).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from relazione.annotate.events.fillers import Fillers
from relazione.annotate.events.slots import verb_slots
from relazione.annotate.events.tree import Tree
from relazione.model.datafile import parsed
from relazione.model.notes import Basis, Event, Notes, Position, Quote
from relazione.model.span import Span, merged

REAL = frozenset({"held", "ongoing", "under-way"})
MENTION = frozenset({"mention", "address", "discuss", "raise", "comment"})


@cache
def lexicon() -> Mapping[str, Any]:
    """The words of ``positions.yaml``."""
    text = (resources.files("relazione.annotate.events") / "positions.yaml").read_text(encoding="utf-8")
    content: Mapping[str, Any] = parsed(text)
    return content


@dataclass(frozen=True, slots=True)
class Stance:
    """Topic and stance of a position, and the rule that found it."""

    topic: str
    stance: str
    rule: str


def positions(tree: Tree, fillers: Fillers, notes: Notes, events: Sequence[Event]) -> list[Position]:
    """The positions of an article, in text order, named p1, p2 …; one a holder, topic and stance at each place."""
    told = Telling(tree, fillers, notes)
    found = [*told.worded(), *told.enacted(events)]
    ordered = sorted(found, key=lambda p: (p.evidence, p.topic, p.stance))
    kept = {(p.holder, p.toward, p.topic, p.stance, p.evidence): p for p in reversed(ordered)}
    return [replace(position, id=f"p{at}") for at, position in enumerate(reversed(kept.values()), 1)]


@dataclass(frozen=True, slots=True)
class Telling:
    """One article, read for positions."""

    tree: Tree
    fillers: Fillers
    notes: Notes

    def worded(self) -> Iterator[Position]:
        """Positions that words say: "remains neutral", "declared itself neutral", a “no limits” partnership."""
        said_of = {**lexicon()["adjectives"], **lexicon()["nouns"]}
        openings = {
            form
            for slogan in lexicon()["slogans"]
            for form in (slogan["words"][0], "-".join(slogan["words"]))
        }
        for at, lemma in enumerate(self.tree.lemmas):
            if entry := said_of.get(lemma):
                yield from self._being(at, Stance(entry["topic"], entry["stance"], f"said to be {lemma}"))
            if self.tree.forms[at] in openings:
                yield from self._slogans(at)

    def _slogans(self, at: int) -> Iterator[Position]:
        for slogan in lexicon()["slogans"]:
            words = slogan["words"]
            if self.tree.forms[at : at + len(words)] == words or self.tree.forms[at] == "-".join(words):
                yield from self._slogan(at, Stance(slogan["topic"], slogan["stance"], "slogan"))

    def _being(self, at: int, stance: Stance) -> Iterator[Position]:
        verb = self._holding_verb(at)
        if verb is None or self.tree.is_negated(verb):
            return
        holder = self._subject(verb)
        toward = [id_ for kid in self.tree.children(at, "obl", "nmod") for id_ in self.fillers.actors(kid)]
        if holder:
            yield self._position(verb, stance, holder, toward)

    def _holding_verb(self, at: int) -> int | None:
        """The verb that says so: the adjective's copula clause, or a verb of calling, portraying, remaining above it."""
        if self.tree.children(at, "cop"):
            return at
        holding = frozenset(lexicon()["holding"])
        near = (head for head, _ in self.tree.up(at))
        return next((head for head in list(near)[:3] if self.tree.lemmas[head] in holding), None)

    def _subject(self, verb: int) -> list[str]:
        subjects = self.tree.children(verb, "nsubj") or verb_slots(self.tree, verb).get("subj")
        return [id_ for at in subjects for id_ in self.fillers.actors(at)]

    def _slogan(self, at: int, stance: Stance) -> Iterator[Position]:
        """A slogan belongs to the subjects of its sentence, and between them."""
        verb = next((head for head, _ in self.tree.up(at) if self._subject(head)), None)
        if verb is None:
            return
        found = self._position(verb, stance, self._subject(verb), [])
        phrase = self.tree.span(self.tree.clause(self.tree.head(at) or at))
        yield replace(
            found,
            evidence=merged([*found.evidence, phrase]),
            basis=self._basis(at, self._quotes(phrase), found.holder, None),
        )

    def enacted(self, events: Sequence[Event]) -> Iterator[Position]:
        """Positions that acts of the article amount to."""
        starts = {token.start: at for at, token in enumerate(self.tree.tokens)}
        for event in events:
            stance = _stance_of(event)
            holder = [] if event.about and event.act == "reject" else list(event.roles.get("actor", ()))
            if stance is not None and holder and event.trigger.start in starts:
                toward = [*event.roles.get("recipient", ()), *event.roles.get("addressee", ())]
                yield self._position(starts[event.trigger.start], stance, holder, toward, event=event)

    def _position(
        self, at: int, stance: Stance, holder: list[str], toward: list[str], *, event: Event | None = None
    ) -> Position:
        evidence = event.evidence if event else (self.tree.span(self.tree.clause(at)),)
        said = self._quotes(self.tree.tokens[at].span)
        return Position(
            id="",
            holder=tuple(dict.fromkeys(holder)),
            toward=tuple(id_ for id_ in dict.fromkeys(toward) if id_ not in holder),
            topic=stance.topic,
            stance=stance.stance,
            basis=self._basis(at, said, holder, event),
            distance=self._distance(evidence),
            since=event.earliest if event else None,
            attribution=tuple(quote.id for quote in said),
            evidence=evidence,
            rule=stance.rule,
        )

    def _quotes(self, span: Span) -> list[Quote]:
        return [
            q
            for q in self.notes.quotes
            if q.kind != "scare" and any(piece.holds(span) for piece in q.content)
        ]

    def _basis(self, at: int, said: Sequence[Quote], holder: Sequence[str], event: Event | None) -> Basis:
        """Whose word it is: the holder's own (declared), another's (attributed), or what the outlet observes."""
        if any(set(quote.speaker) & set(holder) for quote in said):
            return "declared"
        if said:
            return "attributed"
        if event is not None:
            return "observed"
        verbs = {self.tree.lemmas[at], *(self.tree.lemmas[head] for head, _ in self.tree.up(at))}
        forms = {self.tree.form(kid) for kid in self.tree.kids[at]}
        return "declared" if verbs & set(lexicon()["declaring"]) or "officially" in forms else "judgement"

    def _distance(self, evidence: Sequence[Span]) -> tuple[Span, ...]:
        """Words of distance in the evidence, and words the outlet sets in quotation marks."""
        words = frozenset(lexicon()["distance"])
        places = (
            at for span in evidence for at in range(self.tree.at(span.start), self.tree.at(span.end - 1) + 1)
        )
        inside = (self.tree.tokens[at].span for at in places if self.tree.forms[at] in words)
        scare = (
            piece
            for q in self.notes.quotes
            if q.kind == "scare"
            for piece in q.content
            if any(s.overlaps(piece) for s in evidence)
        )
        return tuple(sorted({*inside, *scare}))


def _stance_of(event: Event) -> Stance | None:
    """What an act amounts to: undone, lasting, or done."""
    acts = lexicon()["acts"]
    if event.polarity == "negative" and event.status in (*REAL, "planned"):
        kind = "undone"
    elif event.polarity == "positive" and event.status in ("ongoing", "under-way"):
        kind = "lasting"
    elif event.polarity == "positive" and event.status == "held":
        kind = "done"
    else:
        return None
    entry = acts[kind].get(event.act)
    if entry is None:
        return None
    stance = "will not" if event.status == "planned" and event.polarity == "negative" else entry["stance"]
    return Stance(entry["topic"], stance, f"{event.act} {kind}")
