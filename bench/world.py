"""Invented coverage with its notes, its collation and its record: what the site's benchmark and its browser tests read.

Invented affairs between invented states are told by several outlets each, with names, quotations, acts, positions and a few
differing days, given and not found: no model runs, so that a record of 30,000 articles is there in seconds.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Entity, Event, Mention, Notes, Position, Quote, Sentence, Setting
from relazione.model.record import (
    EventReport,
    Finding,
    Line,
    PositionReport,
    Record,
    RecordEntity,
    RecordEvent,
    RecordPosition,
    Rendering,
    Side,
    Support,
    Utterance,
)  # fmt: skip
from relazione.model.span import Evidence, Place, Span
from relazione.model.story import Collation, Group, Identity, Lineage, Passage, Placement
from relazione.publish import Affair
from relazione.publish.site.source import Change, Found, Verdict, Wish

START = date(2029, 1, 1)
STATES = {
    "XAL": "Alvenia",
    "XBO": "Borvia",
    "XCE": "Cendria",
    "XDO": "Dorvania",
    "XEL": "Elbria",
    "XFE": "Fenmark",
    "XGA": "Galdora",
}
NAMES = (
    "Ansel",
    "Berit",
    "Corin",
    "Dalia",
    "Edvin",
    "Freya",
    "Goran",
    "Hanne",
    "Ivo",
    "Jarmila",
    "Kasper",
    "Livia",
)
HOUSES = (
    "Adler",
    "Brandt",
    "Castell",
    "Dorn",
    "Egger",
    "Falk",
    "Grau",
    "Holm",
    "Iversen",
    "Jansen",
    "Koll",
    "Lund",
)
REPORTS = 6  # articles a happening, on average
AWEEK = 40  # articles a week
ACTS = (
    ("met", "meet"),
    ("visited", "visit"),
    ("criticised", "criticise"),
    ("praised", "praise"),
    ("warned", "warn"),
)
TOPICS = ("grain", "radar", "fishing", "transit", "gas", "steel", "exchange students", "a bridge")
Member = tuple[str, str]


@dataclass
class Draft:
    """An article's text as it grows, and the notes on it."""

    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)

    def say(self, words: str, **named: tuple[str, Entity]) -> Mapping[str, Span]:
        """A sentence; `named` are its names, each with whom it stands for. Gives where each stands."""
        start = len(self.text) + (1 if self.text else 0)
        self.text = f"{self.text} {words}".strip()
        self.sentences.append(Sentence(start, len(self.text)))
        found = {"": Span(start, len(self.text))}
        for key, (wording, entity) in named.items():
            at = self.text.index(wording, start)
            found[key] = Span(at, at + len(wording))
            self.entities[entity.id] = entity
            kind = "person" if entity.kind == "person" else "place"
            self.mentions.append(Mention(f"m{len(self.mentions)}", *found[key], kind, entity.id, "name"))  # type: ignore[arg-type]
        return found

    def notes(self) -> Notes:
        """The notes, each kind in text order."""
        return Notes(
            sentences=tuple(self.sentences), entities=tuple(self.entities.values()), mentions=tuple(self.mentions),
            quotes=tuple(self.quotes), events=tuple(self.events), positions=tuple(self.positions),
        )  # fmt: skip


@dataclass(frozen=True)
class Matter:
    """Something invented that several outlets tell: who, with whom, what, when, what was said."""

    number: int
    day: date
    doer: Entity
    other: Entity
    act: tuple[str, str]
    topic: str
    words: str


class World:
    """Invented coverage, the same for the same seed, and how it hangs together."""

    def __init__(self, seed: int = 7) -> None:
        self.chance = random.Random(seed)
        people = [f"{name} {house}" for house in HOUSES for name in NAMES]
        codes = list(STATES)
        self.people = [
            Entity(
                f"person:{name.lower().replace(' ', '-')}",
                "person",
                name,
                codes[at % len(codes)],
                names=(name,),
            )
            for at, name in enumerate(people)
        ]
        self.states = {
            code: Entity(f"gov:{code}", "organisation", name, code, names=(name,))
            for code, name in STATES.items()
        }
        self.groups: dict[str, dict[int, list[Member]]] = {
            "happenings": {},
            "utterances": {},
            "positions": {},
        }
        self.stories: dict[int, list[str]] = {}
        self.passages: list[Passage] = []

    def affair(self, count: int) -> Affair:
        """So many articles with their collation and record."""
        coverage = tuple(self.articles(count))
        gazetteer = Gazetteer().with_content(
            {"states": [{"code": code, "name": name} for code, name in STATES.items()]}
        )
        collation = self._collation(coverage)
        return Affair(coverage, collation, self._record(coverage, collation), gazetteer)

    def articles(self, count: int) -> Iterator[Annotated]:
        """The articles in order of days."""
        matters = [self._matter(number) for number in range(max(count // REPORTS, 1))]
        days = sorted((matters[at % len(matters)].day + timedelta(1 + at % 5), at) for at in range(count))
        for number, (day, at) in enumerate(days):
            yield self._report(f"{number:016}", matters[at % len(matters)], day)

    def _matter(self, number: int) -> Matter:
        doer, other = self.chance.sample(self.people, 2)
        topic = self.chance.choice(TOPICS)
        said = f"we shall speak of {topic} for {self.chance.randrange(2, 90)} days, and of nothing else in case {number}"
        return Matter(
            number,
            START + timedelta(number * REPORTS * 7 // AWEEK),
            doer,
            other,
            self.chance.choice(ACTS),
            topic,
            said,
        )

    def _report(self, id_: str, matter: Matter, published: date) -> Annotated:
        draft = Draft()
        home, abroad = (self.states[one.state or ""] for one in (matter.doer, matter.other))
        where = draft.say(
            f"{matter.doer.name} of {home.name} {matter.act[0]} {matter.other.name} of {abroad.name} over {matter.topic}.",
            doer=(matter.doer.name, matter.doer), home=(home.name, home),
            other=(matter.other.name, matter.other), abroad=(abroad.name, abroad),
        )  # fmt: skip
        self._event(draft, id_, matter, where[""])
        spoken = draft.say(
            f"“{matter.words},” {matter.doer.name} said.", doer=(matter.doer.name, matter.doer)
        )
        self._quote(draft, id_, matter, spoken[""])
        if matter.number % 3 == 0:
            held = draft.say(f"{home.name} stays neutral on {matter.topic}.", home=(home.name, home))
            self._position(draft, id_, matter, held[""])
        for _ in range(self.chance.randrange(3, 7)):
            draft.say(" ".join(self.chance.choice(TOPICS) for _ in range(14)).capitalize() + ".")
        self._place(id_, matter, where[""])
        stated = Published(published.isoformat(), None, "stated")
        title = f"{matter.doer.name} {matter.act[0]} {matter.other.name}"
        outlet = f"org:outlet-{self.chance.randrange(60)}"
        article = Article(
            id_,
            f"{id_}.txt",
            draft.text,
            "0" * 64,
            language="en",
            title=title,
            outlet=outlet,
            published=stated,
        )
        return Annotated(article, draft.notes())

    def _event(self, draft: Draft, id_: str, matter: Matter, span: Span) -> None:
        at = draft.text.index(f" {matter.act[0]} ", span.start) + 1
        late = timedelta(1 if self.chance.random() < 0.1 else 0)
        day = (matter.day + late).isoformat()
        roles = {"actor": (matter.doer.id,), "recipient": (matter.other.id,)}
        status = "planned" if self.chance.random() < 0.1 else "held"
        draft.events.append(
            Event("e0", Span(at, at + len(matter.act[0])), matter.act[1], status, roles, earliest=day, latest=day,
                  evidence=(span,), plover="CONSULT/visit", rule="given")
        )  # fmt: skip
        self.groups["happenings"].setdefault(matter.number, []).append((id_, "e0"))

    def _quote(self, draft: Draft, id_: str, matter: Matter, span: Span) -> None:
        end = draft.text.index("”", span.start) + 1
        cue = Span(span.end - 5, span.end - 1)
        draft.quotes.append(
            Quote(
                "q0",
                "direct",
                (Span(span.start, end),),
                (cue,),
                speaker=(matter.doer.id,),
                setting=Setting(matter.day.isoformat()),
                rule="given",
            )
        )
        self.groups["utterances"].setdefault(matter.number, []).append((id_, "q0"))

    def _position(self, draft: Draft, id_: str, matter: Matter, span: Span) -> None:
        held = Position(
            "p0",
            (f"gov:{matter.doer.state}",),
            (),
            matter.topic,
            "neutral",
            "declared",
            evidence=(span,),
            rule="given",
        )
        draft.positions.append(held)
        self.groups["positions"].setdefault(matter.number, []).append((id_, "p0"))

    def _place(self, id_: str, matter: Matter, span: Span) -> None:
        reports = self.stories.setdefault(matter.number // 4, [])
        first = self.groups["happenings"][matter.number][0][0]
        if first != id_ and self.chance.random() < 0.3:
            self.passages.append(Passage(Place(first, *span), Place(id_, *span), "verbatim", why=("given",)))
        reports.append(id_)

    def _record(self, coverage: Sequence[Annotated], collation: Collation) -> Record:
        """What the groups say, with an origin an outlet."""
        outlets = {one.article.id: one.article.outlet or "" for one in coverage}
        acts = {(one.article.id, note.id): note for one in coverage for note in one.notes.events}
        said = {(one.article.id, note.id): note for one in coverage for note in one.notes.quotes}
        held = {(one.article.id, note.id): note for one in coverage for note in one.notes.positions}
        events = tuple(
            _event_of(group.members, acts, _support(group, outlets)) for group in collation.happenings
        )
        entities = {entity.id: entity for one in coverage for entity in one.notes.entities}
        return Record(
            entities=tuple(
                RecordEntity(one.id, entities[one.id].kind, entities[one.id].names, entities[one.id].state, members=one.members)
                for one in collation.identities
            ),
            events=events,
            positions=tuple(
                RecordPosition(group.id, held[group.members[0]].holder, (), held[group.members[0]].topic, "neutral", "declared", None, None,
                               tuple(PositionReport(*one, "declared", (), held[one].evidence) for one in group.members), support=_support(group, outlets))
                for group in collation.positions
            ),
            utterances=tuple(
                Utterance(group.id, said[group.members[0]].speaker, said[group.members[0]].setting,
                          tuple(Rendering(*one) for one in group.members), support=_support(group, outlets))
                for group in collation.utterances
            ),
            findings=tuple(found for event in events if (found := _dates(event, acts))),
        )  # fmt: skip

    def _collation(self, coverage: Sequence[Annotated]) -> Collation:
        ids = dict.fromkeys(entity.id for one in coverage for entity in one.notes.entities)
        members: dict[str, list[Member]] = {id_: [] for id_ in ids}
        for one in coverage:
            for entity in one.notes.entities:
                members[entity.id].append((one.article.id, entity.id))
        home = {id_: f"story:{number}" for number, reports in self.stories.items() for id_ in reports}
        return Collation(
            lineage=Lineage(tuple(self.passages), {id_: id_ for id_ in home}),
            placements=tuple(
                Placement(one.article.id, one.article.path, home[one.article.id], None, one.article.id)
                for one in coverage
            ),
            identities=tuple(Identity(id_, tuple(held)) for id_, held in members.items()),
            utterances=_groups("utterance", self.groups["utterances"]),
            happenings=_groups("event", self.groups["happenings"]),
            positions=_groups("position", self.groups["positions"]),
        )


def _support(group: Group, outlets: Mapping[str, str]) -> Support:
    rooted: dict[str, list[str]] = {}
    for article, _ in group.members:
        rooted.setdefault(outlets[article], []).append(article)
    lines = tuple(Line(root, "own reporting", tuple(held), ("one house",)) for root, held in rooted.items())
    return Support(len(lines), (len(lines), len(lines)), lines)


def _event_of(members: Sequence[Member], notes: Mapping[Member, Event], lines: Support) -> RecordEvent:
    first = notes[members[0]]
    reports = tuple(
        EventReport(article, note, notes[article, note].status, notes[article, note].evidence)
        for article, note in members
    )
    held = "held" if any(report.status == "held" for report in reports) else "planned"
    days = first.earliest, first.latest
    return RecordEvent(
        f"event:{members[0][0]}:e0", first.act, held, first.roles, *days, (), reports, support=lines
    )


def _dates(event: RecordEvent, notes: Mapping[Member, Event]) -> Finding | None:
    """A contradiction, where reports give different days."""
    days: dict[str, list[EventReport]] = {}
    for report in event.reports:
        days.setdefault(notes[report.article, report.event].earliest or "", []).append(report)
    sides = [
        Side(tuple(r.article for r in told), day, tuple(Evidence(r.article, *r.evidence[0]) for r in told))
        for day, told in days.items()
    ]
    if len(sides) < 2:
        return None
    return Finding(
        f"finding:date:{event.id[6:22]}",
        "contradicts",
        event.id,
        "date",
        tuple(sides),
        why="the days differ",
        support=event.support,
    )


def _groups(kind: str, found: Mapping[int, Sequence[Member]]) -> tuple[Group, ...]:
    return tuple(
        Group(f"{kind}:{members[0][0]}:{members[0][1]}", tuple(members), ("given",))
        for members in found.values()
    )


@dataclass
class Given:
    """A record that is given, as the site asks for one; a day before the last is empty, for that is not what is timed."""

    whole: Affair

    def version(self) -> str:
        """It never changes."""
        return "given"

    def affair(self, as_of: str | None) -> Affair:
        """The whole, today."""
        return (
            self.whole
            if as_of is None
            else Affair((), Collation(), Record(as_of=as_of), self.whole.gazetteer)
        )

    def search(self, wish: Wish) -> Sequence[Found]:
        """The first articles: the database's own search is timed elsewhere."""
        return [
            Found(one.article.text[:80], one.article.id, 0, 80, one.article.published.value)
            for one in self.whole.coverage[:50]
        ]

    def changes(self, since: str, as_of: str | None) -> Sequence[Change]:
        """Every happening is new."""
        return [Change("new", event.id) for event in self.whole.record.events]

    def judgements(self) -> Sequence[Mapping[str, str]]:
        """None."""
        return []

    def judge(self, verdict: Verdict) -> None:
        """Not kept."""
