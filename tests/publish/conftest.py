"""A small affair built by hand: two articles on one visit, a quotation in two wordings, a contradiction."""

from __future__ import annotations

import pytest
from tests.reading_room import FakeSource

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Entity, Event, Notes, Position, Quote, Sentence, Setting
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
)
from relazione.model.span import Evidence, Place, Span
from relazione.model.story import Collation, Lineage, Passage, Placement
from relazione.publish import Affair

FIRST = "Orsanov visited Varenia on Tuesday. “We are old friends,” he said."
SECOND = "Orsanov visited Varenia on Tuesday. “Our friendship is old <b>,” he added. Varenia is neutral."
VISIT = Span(0, 35)
SUPPORT = Support(1, (1, 1), (Line("org:channel-six", "broadcast", ("a1", "a2"), ("both say so",)),))
STATES = {
    "states": [
        {"code": "XVA", "name": "Varenia", "demonyms": ["Varenian"]},
        {"code": "XKE", "name": "Kestria", "demonyms": ["Kestrian"]},
    ]
}


def annotated(id_: str, text: str, day: str | None) -> Annotated:
    """An article with one event, one quote and one position."""
    said = Span(text.index("“"), text.index("”") + 1)
    notes = Notes(
        sentences=(Sentence(0, 35), Sentence(36, len(text))),
        entities=(
            Entity("person:orsanov", "person", "Orsanov", "XKE"),
            Entity("gov:XVA", "place", "Varenia", "XVA"),
        ),
        quotes=(
            Quote(
                "q1", "direct", (said,), cue=(Span(said.end + 1, said.end + 8),), speaker=("person:orsanov",)
            ),
        ),
        events=(
            Event("e1", Span(8, 15), "visit", "held", {"actor": ("person:orsanov",)}, evidence=(VISIT,)),
        ),
        positions=(Position("p1", ("gov:XVA",), (), "war", "neutral", "declared", evidence=(Span(36, 50),)),),
    )
    published = Published(day, None, "stated") if day else Published()
    return Annotated(Article(id_, f"{id_}.txt", text, "0" * 64, published=published), notes)


def entities() -> tuple[RecordEntity, ...]:
    return tuple(
        RecordEntity(id_, kind, (name,), state, members=tuple((article, id_) for article in ("a1", "a2")))
        for id_, kind, name, state in (
            ("person:orsanov", "person", "Marek Orsanov", "XKE"),
            ("gov:XVA", "place", "Varenia", "XVA"),
        )
    )


def visit() -> RecordEvent:
    roles = {"actor": ("person:orsanov",), "host": ("gov:XVA",)}
    reports = tuple(EventReport(article, "e1", "held", (VISIT,)) for article in ("a1", "a2"))
    return RecordEvent(
        "ev1",
        "visit",
        "held",
        roles,
        "2031-05-06",
        "2031-05-06",
        (),
        reports,
        chosen={"status": "the latest report"},
        support=SUPPORT,
    )


def neutrality() -> RecordPosition:
    report = PositionReport("a2", "p1", "declared", (), (Span(36, 50),))
    return RecordPosition(
        "po1", ("gov:XVA",), (), "war", "neutral", "declared", None, None, (report,), support=SUPPORT
    )


def contradiction() -> Finding:
    sides = (
        Side(("a1",), "Tuesday", (Evidence("a1", 27, 34),)),
        Side(("a2",), "Friday", (Evidence("a2", 27, 34),)),
    )
    why, innocent = "the days differ", "one may name the arrival"
    return Finding("fi1", "contradicts", "ev1", "date", sides, why=why, innocent=innocent, support=SUPPORT)


@pytest.fixture
def affair() -> Affair:
    """Two articles, one visit held, one thing said in two wordings, one position, one contradiction."""
    coverage = (annotated("a1", FIRST, "2031-05-07"), annotated("a2", SECOND, None))
    said = Utterance(
        "ut1", ("person:orsanov",), Setting(), (Rendering("a1", "q1"), Rendering("a2", "q1")), support=SUPPORT
    )
    record = Record(entities(), (visit(),), (neutrality(),), (said,), (contradiction(),))
    passage = Passage(Place("a1", 0, 35), Place("a2", 0, 35), "verbatim", why=("five words in a row",))
    placed = tuple(Placement(id_, f"{id_}.txt", "s1", None, "a1") for id_ in ("a1", "a2"))
    collation = Collation(lineage=Lineage((passage,), {"a1": "a1", "a2": "a1"}), placements=placed)
    return Affair(coverage, collation, record, Gazetteer().with_content(STATES))


@pytest.fixture
def source(affair: Affair) -> FakeSource:
    """The affair as an open record."""
    return FakeSource(affair)
