"""How long the server takes for each page of the site as the record grows.

    PYTHONPATH=src python bench/site.py [--sizes 2000,30000]

Invented affairs between invented states are told by several outlets each, with names, quotations, acts, positions and a few
differing values given as notes; the record is built from these as it always is, without models. What is timed, in processor
time, is the application's answer to one request, the second time it is asked. Prints a line a page, the slowest first.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Entity, Event, Mention, Notes, Position, Quote, Sentence, Setting
from relazione.model.record import Record
from relazione.model.span import Place, Span
from relazione.model.story import Collation, Group, Identity, Lineage, Passage, Placement
from relazione.publish import Affair
from relazione.publish.site.source import Change, Found, Verdict, Wish
from relazione.record import build

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
        return Affair(coverage, collation, build(coverage, collation, gazetteer), gazetteer)

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
        draft, day = Draft(), matter.day.isoformat()
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
        assert day
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


def pages(affair: Affair) -> Iterable[str]:
    """An address of every kind of page, in the middle of the record."""
    at = len(affair.record.events) // 2
    event, said, held = (
        affair.record.events[at],
        affair.record.utterances[at],
        affair.record.positions[at // 4],
    )
    person = event.roles["actor"][0]
    yield from (
        "/",
        "/relation/XAL/XBO",
        "/relation/XAL/XBO?page=2",
        "/affairs",
        "/affairs?page=3",
        "/articles",
        "/articles?page=9",
    )
    yield from ("/people", "/people?kind=organisation", f"/entity/{person}", "/entity/gov:XAL")
    yield from (
        f"/article/{event.reports[0].article}",
        f"/item/{event.id}",
        f"/item/{said.id}",
        f"/item/{held.id}",
    )
    yield from (
        f"/item/{affair.record.findings[0].id}",
        "/dossier?affair=story:7",
        "/search?q=grain",
        "/changes?since=2029-06-01",
    )
    yield from (
        "/api/record",
        f"/api/record?type=event&after={event.id}",
        "/api/articles",
        f"/api/record/{event.id}",
        "/openapi.json",
    )


def measure(size: int) -> list[tuple[float, str]]:
    """Milliseconds of processor time of each page, the second time it is asked for, the slowest first."""
    from fastapi.testclient import TestClient

    from relazione.publish.site.app import make_app

    began = time.process_time()
    affair = World().affair(size)
    print(
        f"{size:,} articles, {len(affair.record.events):,} happenings made in {time.process_time() - began:.0f} s",
        flush=True,
    )
    told = []
    with TestClient(make_app(Given(affair))) as client:
        for address in pages(affair):
            taken = []
            for _ in range(2):
                began = time.process_time()
                answer = client.get(address)
                taken.append(1000 * (time.process_time() - began))
                assert answer.status_code == 200, (address, answer.status_code)
            told.append(
                (taken[1], f"{address}  (first time {taken[0]:.0f} ms, {len(answer.content) // 1024} KiB)")
            )
    return sorted(told, reverse=True)


def main() -> None:
    """Each size in turn."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="2000,30000")
    for size in map(int, parser.parse_args().sizes.split(",")):
        for taken, page in measure(size):
            print(f"  {taken:7.0f} ms  {page}")
        print(f"  memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB", flush=True)


if __name__ == "__main__":
    main()
