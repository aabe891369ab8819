"""One article's report of an event, as far as it can be compared with another's: who, when, where, in which words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from importlib import resources
from typing import Any, NamedTuple

from relazione.collate.align.affairs import affairs_of
from relazione.model.article import Article, Published
from relazione.model.datafile import parsed
from relazione.model.moment import Interval
from relazione.model.notes import Annotated, Entity, Event, Quote
from relazione.model.parties import Parties
from relazione.model.span import Span, without
from relazione.model.standing import Standing
from relazione.model.story import Group, Placement
from relazione.model.told import told_days

Key = tuple[str, str]
PLACES = ("place", "location", "venue", "destination")
ASIDE = (*PLACES, "topic", "about", "instrument", "time", "channel", "origin")
AHEAD = ("planned", "invited", "promised", "postponed", "called-for")
WORD = re.compile(r"[^\W\d_]{3,}|\d+")
ENDING = re.compile(r"(?:ing|ed|es|s)$")
EMPTY = re.compile(
    r"the|and|that|with|for|from|its|his|her|their|was|were|has|have|had|will|would|this|said|who|which|after|before|"
    r"during|into|between|over|also|been|are|not|but"
)
REACH = 30  # characters before a trigger in which the words that make it definite stand
BODY = re.compile(  # whose, they don't say: they may stand for any minister
    r"org:(?:(?:foreign|defen[cs]e|interior|finance|justice|health|trade|economy)-)?(?:ministry|government|parliament|army|police|cabinet|"
    r"embassy|consulate)"
)
DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|his|her|its|their|\w+['’]s)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
FRAMING = re.compile(
    r"\b(?:during|in the course of|on the margins of|on the sidelines of)\s+(?:[\w'’-]+\s+){0,3}$",
    re.IGNORECASE,
)
NOUN = re.compile(r"\b(?:an?|no|any)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
LIGHT = re.compile(r"\b(?:talks?|discussions?|negotiations?|meetings?|summits?|trips?|visits?|tours?)$", re.I)
OBJECT = re.compile(  # words that cannot begin an object stop it
    r"\s+(?!(?:to|in|on|by|of|from|for|after|before|next|last|this|that|which|who|will|would|is|was|has|had|and|but|with|during|"
    r"since|at|as|earlier|later|comes?|came|held|between|again|there|here|when|while|until|also)\b)[a-z]{3,}(?:\s+[a-z]{3,}){0,2}"
)


@cache
def kinship() -> Mapping[str, Any]:
    """The tables of ``kin.yaml``: ``kin`` (act groups), ``said``, ``mutual`` and ``lasting`` (sets of acts)."""
    found = parsed((resources.files(__package__) / "kin.yaml").read_text(encoding="utf-8"))
    return {
        key: [frozenset(group) for group in found[key]] if key == "kin" else frozenset(found[key])
        for key in found
    }


@cache
def are_kin(one: str, two: str) -> bool:
    """Whether two desks may choose these two acts for one happening."""
    return one == two or any(one in group and two in group for group in kinship()["kin"])


@cache
def kin_of(act: str) -> tuple[str, ...]:
    """Names of the kin groups an act stands in; the act itself where it stands in none."""
    return tuple(f"kin{place}" for place, group in enumerate(kinship()["kin"]) if act in group) or (act,)


class Named(NamedTuple):
    """The named among a report's doers, others and parties."""

    doers: frozenset[str]
    others: frozenset[str]
    parties: frozenset[str]


def named(ids: frozenset[str]) -> frozenset[str]:
    """Those that are no unnamed group, no office and no body whose state is not said."""
    return frozenset(
        id_ for id_ in ids if not id_.startswith(("group:", "office:")) and not BODY.fullmatch(id_)
    )


@dataclass(frozen=True)
class Report:
    """An event of one article in terms of the whole set: `doers` and `others` are record entity ids."""

    key: Key
    event: Event
    order: int
    affair: str
    doers: frozenset[str]
    others: frozenset[str]
    places: frozenset[str]
    days: Interval | None
    bounds: Interval
    words: frozenset[str]
    name: str = ""
    definite: bool = False
    sentence: int = -1
    framing: bool = False
    unread: frozenset[str] = frozenset()
    sayings: frozenset[str] = frozenset()
    scene: frozenset[str] = frozenset()

    @property
    def about(self) -> frozenset[str]:
        """Everybody and every place it is about; where no role names any, those of its sentence."""
        filled = self.parties | self.places
        return (
            filled
            if any(not id_.startswith(("group:", "office:")) for id_ in filled)
            else filled | self.scene
        )

    @cached_property
    def parties(self) -> frozenset[str]:
        return self.doers | self.others

    @cached_property
    def said(self) -> bool:
        return self.event.act in kinship()["said"]

    @cached_property
    def ahead(self) -> bool:
        return self.event.status in AHEAD

    @cached_property
    def stretches(self) -> tuple[tuple[Interval, Interval], ...]:
        """Where it must lie: its days and the bounds that publication sets, each with its looser reading (`loosened`)."""
        return tuple((days, loosened(days)) for days in (self.days, self.bounds) if days)

    @cached_property
    def named(self) -> Named:
        """Who is named by something else than a group, an office or a body, which may be anybody."""
        return Named(*(named(ids) for ids in (self.doers, self.others, self.parties)))

    @cached_property
    def towns(self) -> frozenset[str]:
        return frozenset(id_ for id_ in self.places if not id_.startswith(("country:", "gov:")))


@dataclass(frozen=True)
class People:
    """What the record entities are: their kinds and states."""

    kinds: Mapping[str, str]
    states: Mapping[str, str | None]

    def is_person(self, id_: str) -> bool:
        return self.kinds.get(id_) == "person"

    def stands_for(self, one: str, two: str) -> bool:
        """Whether one is a state (or its government) and the other somebody or some body of that state."""
        state = self.states.get(one)
        if not state or state != self.states.get(two):
            return False
        return (
            "person" not in (self.kinds.get(one), self.kinds.get(two))
            or self.is_state(one)
            or self.is_state(two)
        )

    def is_state(self, id_: str) -> bool:
        return id_.startswith(("country:", "gov:"))


def people_of(coverage: Sequence[Annotated], parties: Parties) -> People:
    """Kinds and states of the record entities; the first article in canonical order that knows decides."""
    kinds: dict[str, str] = {}
    states: dict[str, str | None] = {}
    for one in coverage:
        for entity in one.notes.entities:
            for id_ in parties.of(one.article.id, entity.id) if entity.kind != "office" else ():
                kinds.setdefault(id_, entity.kind)
                states[id_] = states.get(id_) or entity.state or _state_in(entity)
    return People(kinds, states)


def _state_in(entity: Entity) -> str | None:
    kind, _, code = entity.id.partition(":")
    return code if kind in ("country", "gov") and code.isupper() else None


@dataclass(frozen=True)
class Reading:
    """Reads events of the articles as `Report`: the tables that say which ids are one across articles."""

    parties: Parties
    affairs: Mapping[str, str]
    sayings: Mapping[Key, str]

    def report(self, held: Standing, event: Event, order: int) -> Report:
        """The comparable view of one event."""
        one, article = held.one, held.one.article
        said = [(article.id, quote.id) for quote in quotes_of(one, event)]
        sentence = held.sentence(event.trigger.start)
        definite = is_definite(article.text, event.trigger) or in_furniture(article, event.trigger)
        return Report(
            key=(article.id, event.id),
            event=event,
            order=order,
            affair=self.affairs[article.id],
            doers=self._fillers(article.id, event, ("actor",)),
            others=self._fillers(article.id, event, _other_roles(event)),
            places=self._fillers(article.id, event, PLACES),
            days=days_of(*told_days(one, event)),
            bounds=Interval(None, None)
            if definite  # "his visit", and the present of a headline, may mean what is ahead
            else bounds_of(event, article.published),
            words=words_of(held, event),
            name=event.trigger.of(article.text).casefold(),
            definite=definite,
            sentence=sentence.start if sentence else -1,
            framing=is_framing(article.text, event.trigger),
            unread=unread_object(one, event),
            sayings=frozenset(self.sayings[key] for key in said if key in self.sayings),
            scene=self._scene(one, event),
        )

    def _scene(self, one: Annotated, event: Event) -> frozenset[str]:
        """The people, bodies and places that its evidence names."""
        spans = event.evidence or (event.trigger,)
        named = (
            mention.entity
            for mention in one.notes.mentions
            if mention.entity
            and mention.form in ("name", "title")
            and any(span.holds(mention.span) for span in spans)
        )
        return frozenset(id_ for entity in named for id_ in self.parties.of(one.article.id, entity))

    def _fillers(self, article: str, event: Event, roles: Sequence[str]) -> frozenset[str]:
        found = [filler for role in roles for filler in event.roles.get(role, ())]
        return frozenset(id_ for filler in found for id_ in self.parties.of(article, filler))


def _other_roles(event: Event) -> list[str]:
    return [role for role in event.roles if role != "actor" and role not in ASIDE]


def reports_of(
    coverage: Sequence[Annotated],
    parties: Parties,
    placements: Sequence[Placement],
    utterances: Sequence[Group],
) -> tuple[Report, ...]:
    """Every event of every article, in canonical order."""
    affairs = affairs_of(coverage, parties, placements)
    reading = Reading(
        parties, affairs, {member: group.id for group in utterances for member in group.members}
    )
    events = ((held, event) for held in map(Standing, coverage) for event in held.one.notes.events)
    return tuple(reading.report(held, event, order) for order, (held, event) in enumerate(events))


def quotes_of(one: Annotated, event: Event) -> list[Quote]:
    """The quotes whose cue is the event's trigger: the event is the act of saying just these words."""
    if event.act not in kinship()["said"]:
        return []
    return [quote for quote in one.notes.quotes if any(cue.overlaps(event.trigger) for cue in quote.cue)]


def days_of(earliest: str | None, latest: str | None) -> Interval | None:
    """The interval between two ISO days; None where neither is known."""
    first = date.fromisoformat(earliest) if earliest else None
    last = date.fromisoformat(latest) if latest else None
    return Interval(first, last) if first or last else None


def bounds_of(event: Event, published: Published) -> Interval:
    """Where the event must lie, dated or not: what has happened before the article appeared, what is ahead after it."""
    first, last = published.not_before or published.value, published.known_from
    if event.status in AHEAD:
        return Interval(date.fromisoformat(first) if first else None, None)
    if event.status in ("held", "under-way", "ongoing"):
        return Interval(
            None, date.fromisoformat(last) + timedelta(1) if last else None
        )  # a day for time zones
    return Interval(None, None)


def width(days: Interval | None) -> int | None:
    """Days from first to last, both counted; None where an end is open."""
    if days is None or days.earliest is None or days.latest is None:
        return None
    return (days.latest - days.earliest).days + 1


def loosened(days: Interval) -> Interval:
    """A week begins on Sunday or on Monday, as the desk likes: a stretch of a week or more may be a day off at its start."""
    if days.earliest is None or (width(days) or 7) < 7:
        return days
    return Interval(days.earliest - timedelta(1), days.latest)


def is_definite(text: str, trigger: Span) -> bool:
    """Whether it is told as known: "the visit", "his first visit", "Sunday's meeting"."""
    head = trigger.start + trigger.of(text).rfind(" ") + 1  # the trigger may hold its determiner
    return bool(DEFINITE.search(text, max(0, trigger.start - REACH), head))


def in_furniture(article: Article, trigger: Span) -> bool:
    """Whether it is told in a headline or a caption: of what the article tells in full."""
    return any(
        piece.kind in ("title", "caption") and piece.span.holds(trigger) for piece in article.boilerplate
    )


def is_framing(text: str, trigger: Span) -> bool:
    """Whether it is told as what something else happens in: "during his trip"."""
    return bool(FRAMING.search(text, max(0, trigger.start - REACH), trigger.start))


def unread_object(one: Annotated, event: Event) -> frozenset[str]:
    """The object right after "visit" or "meet" that no role holds: "visit military academies" is not the visit to a state."""
    told = any(event.roles.get(role) for role in ("recipient", *PLACES))
    text = one.article.text
    noun = (
        is_definite(text, event.trigger)
        or NOUN.search(text, max(0, event.trigger.start - REACH), event.trigger.start)
        or LIGHT.search(event.trigger.of(text))
    )
    if (
        event.act not in ("visit", "meet")
        or told
        or noun
        or not (found := OBJECT.match(text, event.trigger.end))
    ):
        return frozenset()
    return frozenset(word for word in found[0].casefold().split() if not EMPTY.fullmatch(word))


def words_of(held: Standing, event: Event) -> frozenset[str]:
    """The content words of its evidence without names: that both name the same states says nothing of the act."""
    spans = event.evidence or (event.trigger,)
    bare = [piece for span in spans for piece in without(span, held.names.inside(span))]
    return content_words(held.one.article.text, bare)


def content_words(text: str, spans: Sequence[Span]) -> frozenset[str]:
    """The words of the spans that carry content, in lower case, without the endings of plurals and verbs."""
    found = WORD.findall(" ".join(span.of(text) for span in spans).casefold())
    return frozenset(
        ENDING.sub("", word) if len(word) > 4 else word for word in found if not EMPTY.fullmatch(word)
    )
