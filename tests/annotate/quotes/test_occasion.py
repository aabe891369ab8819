"""When, at what point and through which channel something was said; who passed it on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.draft import Draft
from relazione.annotate.quotes.occasion import Occasions, channels
from relazione.annotate.quotes.relays import newsrooms, relay_of
from relazione.gazetteer import Gazetteer
from relazione.model.notes import Entity, Mention, Notes, Setting, Time


def sentence(words: str, content: str) -> tuple[Parsed, Draft]:
    """A flat parse of some words, and a draft of what is said in them; *said* is the cue."""
    rows = [
        f"{at} {word} {'VERB' if word == 'said' else 'X'} dep 1"
        for at, word in enumerate(words.split(), start=1)
    ]
    parsed = parse("\n".join([rows[0].replace("dep 1", "root 0"), *rows[1:]]))
    return parsed, Draft("x", content=(parsed.span(content),), cue_at=parsed.at("said"))


def setting(words: str, content: str, *times: tuple[str, str, str]) -> Setting:
    parsed, draft = sentence(words, content)
    found = tuple(
        Time(f"t{at}", *parsed.span(text), "DATE", first, first, last)
        for at, (text, first, last) in enumerate(times)
    )
    return Occasions(parsed.reading, replace(parsed.notes, times=found)).of(draft)


@pytest.mark.parametrize(
    ("frame", "channel"),
    [
        ("in an interview", "interview"),
        ("at a press briefing", "briefing"),
        ("at a news conference", "conference"),
        ("in remarks broadcast on Monday", "broadcast"),
        ("on state television", "television"),
        ("on the radio", "radio"),
        ("in a post", "post"),
        ("on Telegram", "post"),
        ("in a written statement", "statement"),
        ("in a news release", "release"),
        ("in a letter to the league", "letter"),
        ("by phone", "call"),
        ("in a speech", "speech"),
        ("on Monday", None),
    ],
)
def test_the_words_around_the_cue_tell_the_channel(frame: str, channel: str | None) -> None:
    assert setting(f"Pell said {frame} that boats left", "that boats left").channel == channel


def test_what_is_said_tells_no_channel() -> None:
    assert setting("Pell said the interview was over", "the interview was over").channel is None


def test_a_day_beside_the_cue_is_when() -> None:
    found = setting(
        "Pell said Friday that boats left", "that boats left", ("Friday", "2031-05-09", "2031-05-09")
    )

    assert found.when == "2031-05-09"


def test_a_month_is_an_interval() -> None:
    found = setting(
        "Pell said in May that boats left", "that boats left", ("May", "2031-05-01", "2031-05-31")
    )

    assert found.when == "2031-05-01/2031-05-31"


def test_a_day_inside_what_is_said_is_not_when() -> None:
    found = setting(
        "Pell said that boats left Friday", "that boats left Friday", ("Friday", "2031-05-09", "2031-05-09")
    )

    assert found.when is None


def test_two_days_leave_it_open() -> None:
    found = setting(
        "Pell said Friday after a talk Monday that boats left",
        "that boats left",
        ("Friday", "2031-05-09", "2031-05-09"),
        ("Monday", "2031-05-05", "2031-05-05"),
    )

    assert found.when is None


@pytest.mark.parametrize(
    ("frame", "phase"),
    [
        ("after a meeting", "after"),
        ("ahead of the summit", "before"),
        ("during the visit", "during"),
        ("twice", None),
    ],
)
def test_the_point_of_the_occasion(frame: str, phase: str | None) -> None:
    assert setting(f"Pell said {frame} that boats left", "that boats left").phase == phase


def test_translated_remarks_are_marked() -> None:
    assert setting("Pell said in translated remarks that boats left", "that boats left").translated is True
    assert setting("Pell said that boats left", "that boats left").translated is None


def test_without_a_cue_nothing_is_known() -> None:
    parsed = parse("1 Boats X root 0")

    assert Occasions(parsed.reading, parsed.notes).of(Draft("orphan", ())) == Setting()


def test_every_channel_has_a_name_and_a_pattern() -> None:
    assert len({one.name for one in channels()}) == len(channels())


def media_notes(parsed: Parsed, words: str) -> Notes:
    mention = Mention("m0", *parsed.span(words), "organisation", "org:coast-wire", "name")
    entity = Entity("org:coast-wire", "organisation", "Coast Wire", sector="JRN")
    return replace(parsed.notes, mentions=(mention,), entities=(entity,))


def test_a_newsroom_beside_the_cue_passed_it_on() -> None:
    parsed, draft = sentence("Pell said to CoastWire that boats left", "that boats left")
    notes = media_notes(parsed, "CoastWire")

    assert relay_of(parsed.reading, draft, notes, newsrooms(notes, Gazetteer())) == ("org:coast-wire",)


def test_a_newsroom_that_is_spoken_of_did_not() -> None:
    parsed, draft = sentence("Pell said that CoastWire left", "that CoastWire left")
    notes = media_notes(parsed, "CoastWire")

    assert relay_of(parsed.reading, draft, notes, newsrooms(notes, Gazetteer())) == ()


def test_a_newsroom_that_speaks_itself_did_not() -> None:
    parsed, draft = sentence("CoastWire said that boats left", "that boats left")
    notes = media_notes(parsed, "CoastWire")
    own = replace(draft, source=(parsed.span("CoastWire"),))

    assert relay_of(parsed.reading, own, notes, newsrooms(notes, Gazetteer())) == ()
