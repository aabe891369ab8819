"""The annotator that gives events and positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from relazione.annotate.events.arguments import Roles, roles
from relazione.annotate.events.axes import channel, level, setting
from relazione.annotate.events.carrying import continued
from relazione.annotate.events.codebook import Codebook, shipped
from relazione.annotate.events.crosswalk import codes
from relazione.annotate.events.fillers import Fillers
from relazione.annotate.events.head.advice import doubted, unlisted
from relazione.annotate.events.lemmas import lemmas_of
from relazione.annotate.events.linking import linked
from relazione.annotate.events.nonevents import is_no_event
from relazione.annotate.events.positions import positions
from relazione.annotate.events.statements import UNSAID, evidence, first, statements
from relazione.annotate.events.status import Verdict, status
from relazione.annotate.events.things import things
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.triggers import Candidate, candidates, refuses
from relazione.annotate.events.when import When, dated, times_by_token, when, when_said
from relazione.gazetteer import Gazetteer
from relazione.model.article import Article
from relazione.model.notes import Event, Note, Notes, Quote, Time
from relazione.model.span import Span, merged

FURNITURE = frozenset({"link", "markup", "metadata", "credit", "byline", "dateline"})
HEADLINES = frozenset({"title", "caption"})
SPEECH_ACTS = frozenset({"praise", "criticise", "accuse", "deny", "promise", "warn", "threaten", "request", "support", "propose", "reject",
                         "state", "brief", "agree", "congratulate", "condole", "apologise", "invite", "concede"})  # fmt: skip


# Statuses under which PLOVER and CAMEO code the word above (the demand, the refusal) and not the deed.
TOLD_ABOVE = frozenset({"called for", "promised", "invited", "not done", "cancelled", "postponed", "planned"})


# Acts done by saying them once, whose simple present reports them ("denies all charges").
SAID_ONCE = frozenset({"deny", "accuse", "request", "criticise", "warn", "praise", "promise", "propose", "invite", "threaten", "condole",
                       "congratulate", "apologise"})  # fmt: skip


class Events:
    """Gives events and positions."""

    needs: tuple[str, ...] = ("tokens", "sentences", "entities", "mentions", "times", "quotes")
    gives: tuple[str, ...] = ("events", "positions")

    def __init__(self, gazetteer: Gazetteer, codebook: Codebook | None = None) -> None:
        self.gazetteer = gazetteer
        self.codebook = codebook or shipped()

    @cached_property
    def lemma_of(self) -> dict[str, str]:
        """Regular inflections of every verb in the lexicons."""
        return lemmas_of(self.codebook)

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        desk = Reading(article, notes, self.codebook, Tree(notes.tokens, article.text, self.lemma_of))
        events = linked(desk.tree, desk.acts())
        said = list(desk.statements(events))
        numbered = continued(desk.tree, _numbered([*events, *said]), notes.entities)
        yield from numbered
        yield from positions(desk.tree, desk.fillers, notes, numbered)


def _numbered(events: Sequence[Event]) -> list[Event]:
    """The events in text order, named e1, e2 …; what they are about is renamed with them."""
    ordered = sorted(events, key=lambda event: (event.trigger, event.act))
    names = {event.id: f"e{at}" for at, event in enumerate(ordered, 1)}
    return [replace(e, id=names[e.id], about=names.get(e.about) if e.about else None) for e in ordered]


@dataclass
class Reading:
    """One article under the codebook."""

    article: Article
    notes: Notes
    codebook: Codebook
    tree: Tree

    @cached_property
    def fillers(self) -> Fillers:
        return Fillers(self.tree, self.notes)

    @cached_property
    def times(self) -> dict[int, Time]:
        return times_by_token(self.tree, self.notes.times)

    @cached_property
    def published(self) -> str | None:
        """The day by which what is told has happened."""
        return self.article.published.value or self.article.published.not_after

    @cached_property
    def furniture(self) -> list[Span]:
        return [piece.span for piece in self.article.boilerplate if piece.kind in FURNITURE]

    @cached_property
    def headlines(self) -> list[Span]:
        return [piece.span for piece in self.article.boilerplate if piece.kind in HEADLINES]

    def acts(self) -> list[Event]:
        """The acts that words of the text name."""
        by_rule = list(candidates(self.tree, self.fillers, self.codebook))
        by_head = unlisted(self.tree, self.codebook, by_rule)
        found = [one for one in (*by_rule, *by_head) if not self._aside(one)]
        return list(self._events(sorted(found, key=lambda one: one.at)))

    def _aside(self, one: Candidate) -> bool:
        span = self.tree.tokens[one.at].span
        return any(piece.holds(span) for piece in self.furniture)

    def _events(self, found: Sequence[Candidate]) -> Iterator[Event]:
        outer = {c.at: c for c in found} | {c.slots.anchor: c for c in found}
        for one in found:
            filled = roles(self.tree, self.fillers, one, self.codebook.frames[one.trigger.frame])
            verdict = doubted(self.tree, self._verdict(one), one, by_nobody=not filled.found)
            if is_no_event(self.tree, one, filled, verdict) is None:
                told = outer.get(verdict.by) if verdict.by is not None else None
                yield self._event(one, filled, verdict, told if told is not one else None)

    def _verdict(self, one: Candidate) -> Verdict:
        """The status; in a headline or caption the present tells of what has happened."""
        verdict = status(self.tree, one)
        if (
            verdict.status == "ongoing"
            and one.trigger.act in SAID_ONCE
            and not one.trigger.noun
            and self._simple(one)
        ):
            return replace(verdict, status="held", rule="said")
        if verdict.status in ("ongoing", "under-way", "unknown") and self._in_headline(one):
            return replace(verdict, status="held", rule="headline present")
        return verdict

    def _simple(self, one: Candidate) -> bool:
        return self.tree.tokens[one.at].xpos in ("VBZ", "VBP")

    def _in_headline(self, one: Candidate) -> bool:
        span = self.tree.tokens[one.at].span
        return any(piece.holds(span) for piece in self.headlines)

    def _event(self, one: Candidate, filled: Roles, verdict: Verdict, told: Candidate | None) -> Event:
        at = when(self.tree, self.times, one, self.published, verdict)
        verdict = dated(verdict, at, self.published)
        plover, cameo = codes(one.trigger, verdict)
        if told is not None and told.at != one.at and verdict.rule in TOLD_ABOVE:
            plover = None  # the act above already stands for it
            cameo = cameo if verdict.rule == "promised" else None
        span = self.tree.tokens[one.at].span
        sides = len({*filled.found.get("actor", ()), *filled.found.get("recipient", ())})
        return Event(
            id=f"{span.start}-{one.trigger.act}",
            trigger=span,
            act=_act(one, filled),
            status=_of_act(one, verdict),
            roles=filled.tuples(),
            time=at.time,
            earliest=at.earliest,
            latest=at.latest,
            channel=channel(self.tree, one),
            setting=setting(self.tree, one, sides),
            level=level(e for id_ in filled.found.get("actor", ()) if (e := self.fillers.entities.get(id_))),
            attribution=self._attribution(span, verdict),
            polarity=verdict.polarity,
            evidence=self._evidence(one),
            plover=plover,
            cameo=cameo,
            rule=f"{one.trigger.written}; {verdict.rule}",
            why=(at.why, *(f"{role}: {rule}" for role, rule in filled.rules.items())),
            object=things(self.tree, self.fillers, one, self.codebook.frames[one.trigger.frame]),
        )

    def _attribution(self, span: Span, verdict: Verdict) -> tuple[str, ...]:
        """Whose word it is: the quotes it stands in, and whoever fears or alleges it."""
        quoted = [q.id for q in self.notes.quotes if any(piece.holds(span) for piece in q.content)]
        if verdict.by is None or verdict.rule not in ("feared", "alleged", "denied"):
            return tuple(quoted)
        by = self.tree.children(verdict.by, "nsubj", "obl", "nmod:poss")
        holders = [
            id_ for at in by if self.tree.case(at) in (None, "by", "'s") for id_ in self.fillers.actors(at)
        ]
        return tuple(dict.fromkeys([*quoted, *holders]))

    def _evidence(self, one: Candidate) -> tuple[Span, ...]:
        """The clause of a verb, the phrase of a noun; a quote's words where the act is done by saying them."""
        spans = [self.tree.span(self.tree.clause(one.slots.anchor))]
        trigger = self.tree.tokens[one.at].span
        if one.trigger.act in SPEECH_ACTS:
            spans += [
                s for q in self.notes.quotes if any(c.overlaps(trigger) for c in q.cue) for s in q.content
            ]
        return merged(spans)

    def statements(self, told: Sequence[Event]) -> Iterator[Event]:
        """What was said that is no other act."""
        for quote, more in statements(self.article.text, self.notes.quotes, told):
            yield self._statement(quote, more)

    def _statement(self, quote: Quote, more: tuple[Quote, ...]) -> Event:
        verdict = UNSAID[quote.status]
        trigger = quote.cue[0] if quote.cue else first(quote)
        at = self._when_said(quote, trigger, verdict)
        fillers = {"actor": quote.speaker} | ({"addressee": ids} if (ids := self._addressee(quote)) else {})
        return Event(
            id=f"{trigger.start}-{quote.id}",
            trigger=trigger,
            act=self._said_act(quote),
            status=verdict.status,
            roles=fillers,
            time=at.time,
            earliest=at.earliest,
            latest=at.latest,
            channel=quote.setting.channel,
            level=level(e for id_ in quote.speaker if (e := self.fillers.entities.get(id_))),
            attribution=(quote.id, *(q.id for q in more)),
            polarity=verdict.polarity,
            evidence=evidence((quote, *more)),
            cameo="010" if verdict.polarity == "positive" else None,
            rule=f"quote {quote.kind}; {verdict.rule}",
            why=(at.why,),
        )

    def _said_act(self, quote: Quote) -> str:
        """What is done by saying it: a refusal where the words are "we will not …", else a statement."""
        return "reject" if any(refuses(self.tree, at) for at in self._heads(quote)) else "state"

    def _heads(self, quote: Quote) -> Iterator[int]:
        """The predicates of a quote's words whose governor lies outside them."""
        inside = {
            at
            for piece in quote.content
            for at in range(self.tree.at(piece.start), self.tree.at(piece.end - 1) + 1)
        }
        return (at for at in sorted(inside) if self.tree.head(at) not in inside)

    def _addressee(self, quote: Quote) -> tuple[str, ...]:
        spans = quote.addressee
        return tuple(
            m.entity for m in self.notes.mentions if m.entity and any(s.holds(m.span) for s in spans)
        )

    def _when_said(self, quote: Quote, trigger: Span, verdict: Verdict) -> When:
        return when_said(self.tree, self.times, (trigger, quote.setting.when), self.published, verdict)


def _act(one: Candidate, filled: Roles) -> str:
    """Who speaks to somebody at a named place meets them; by telephone, or nobody says where, it is a call."""
    spoken = one.trigger.act == "call" and one.trigger.written.startswith(("speak", "talk"))
    return "meet" if spoken and "place" in filled.found else one.trigger.act


def _of_act(one: Candidate, verdict: Verdict) -> str:
    """Only what one comes to, by invitation, is `invited`; anything else one is invited to do is called for."""
    if verdict.status == "invited" and one.trigger.act not in ("visit", "attend", "meet", "negotiate"):
        return "called-for"
    return verdict.status
