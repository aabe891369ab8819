"""The model goes to JSON and comes back the same."""

from __future__ import annotations

import json

from relazione.model.article import Article, Credit, Furniture, Published
from relazione.model.interchange import (
    article_from_json,
    article_json,
    from_json,
    line,
    record_from_json,
    record_json,
    to_json,
)
from relazione.model.notes import Entity, Event, Mention, Notes, Quote, Sentence, Setting, Tenure, Time
from relazione.model.record import (
    EventReport,
    HeldOffice,
    Line,
    Record,
    RecordEntity,
    RecordEvent,
    Support,
    Utterance,
)
from relazione.model.span import Evidence, Place, Span
from relazione.model.story import Passage

ARTICLE = Article(
    id="a1",
    path="a.txt",
    text="Ada Okafor told Reuters.",
    sha256="00",
    published=Published("2031-05-04", None, "stated", evidence=(Evidence("a1", 0, 3, "dateline"),)),
    credits=(Credit("org:reuters", 16, 23, "body"),),
    boilerplate=(Furniture(0, 3, "byline"),),
)
NOTES = Notes(
    sentences=(Sentence(0, 24, 0, 5),),
    entities=(
        Entity(
            "person:ada-okafor", "person", "Ada Okafor", tenures=(Tenure("office:x", evidence=(Span(0, 3),)),)
        ),
    ),
    mentions=(Mention("m1", 0, 10, "person", "person:ada-okafor", "name"),),
    times=(Time("t1", 0, 3, "DATE", "2031-05-04", "2031-05-04", "2031-05-04"),),
    quotes=(
        Quote("q1", "indirect", (Span(0, 3),), speaker=("person:ada-okafor",), setting=Setting(when="2031")),
    ),
    events=(
        Event(
            "e1", Span(11, 15), "state", "held", {"actor": ("person:ada-okafor",)}, evidence=(Span(0, 24),)
        ),
    ),
)


def test_an_article_with_notes_comes_back_the_same() -> None:
    plain = json.loads(line(article_json(ARTICLE, NOTES)))

    back = article_from_json(plain)

    assert back.article == ARTICLE
    assert back.notes == NOTES


def test_furniture_stands_among_the_notes_and_tokens_do_not() -> None:
    plain = article_json(ARTICLE, NOTES)

    assert plain["notes"]["boilerplate"] == [{"start": 0, "end": 3, "kind": "byline"}]
    assert "tokens" not in plain["notes"]
    assert plain["notes"]["events"][0]["trigger"] == [11, 15]


def test_a_lone_speaker_is_a_string_and_several_are_a_list() -> None:
    one, two, none = (Quote("q", "direct", (), speaker=names) for names in (("a",), ("a", "b"), ()))

    assert [to_json(quote)["speaker"] for quote in (one, two, none)] == ["a", ["a", "b"], None]
    assert [from_json(Quote, to_json(quote)) for quote in (one, two, none)] == [one, two, none]


def test_a_passage_says_from_where() -> None:
    passage = Passage(Place("a", 0, 5), Place("b", 3, 8), "verbatim")

    plain = to_json(passage)

    assert plain["from"] == {"article": "a", "start": 0, "end": 5}
    assert from_json(Passage, plain) == passage


def test_a_record_comes_back_the_same_with_its_support_beside_its_keys() -> None:
    support = Support(1, (1, 1), (Line("org:afp", "agency", ("a1",)),))
    event = RecordEvent(
        "ev1",
        "visit",
        "held",
        {"actor": ("p",)},
        "2031-05-04",
        None,
        (),
        (EventReport("a1", "e1", "held", (Span(0, 5),)),),
        support=support,
    )
    entity = RecordEntity(
        "p", "person", ("Ada Okafor",), tenures=(HeldOffice("office:x", "2030"),), members=(("a1", "p"),)
    )
    record = Record((entity,), (event,), (), (Utterance("u1", ("p",), Setting(), (), support=support),), ())

    rows = json.loads(json.dumps(record_json(record)))

    assert rows[1]["origins"] == 1
    assert rows[1]["lines"][0]["kind"] == "agency"
    assert rows[0]["tenures"][0]["from"] == "2030"
    assert record_from_json(rows) == record
