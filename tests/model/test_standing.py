"""What stands where in an article."""

from __future__ import annotations

from tests.press import event, locate, paper, person, quote, time

from relazione.model.span import Span
from relazione.model.standing import Standing

TEXT = "Orsanov met Weyl on Monday. “We agree,” said Weyl. The “talks” went on."
ARTICLE = paper(
    "courier",
    "2031-05-08",
    TEXT,
    person("Orsanov"),
    event("met", "meet", actor="Orsanov", recipient="Weyl"),
    time("Monday", "2031-05-05"),
    quote("We agree,", "Weyl", cue="said"),
    quote("talks", kind="scare", cue="The"),
)
HELD = Standing(ARTICLE)


def test_the_sentence_at_a_place() -> None:
    first = HELD.sentence(TEXT.index("met"))

    assert first is not None
    assert first.of(TEXT) == "Orsanov met Weyl on Monday."
    assert HELD.sentence(len(TEXT)) is None


def test_events_times_and_names_at_their_words() -> None:
    assert [one.act for one in HELD.events.at([locate(TEXT, "met")])] == ["meet"]
    assert [one.value for one in HELD.times.inside(Span(0, 27))] == ["2031-05-05"]
    assert HELD.names.inside(Span(0, 10)) == [locate(TEXT, "Orsanov")]
    assert [one.entity for one in HELD.mentions.at([Span(0, 1)])] == ["person:orsanov"]


def test_a_quote_is_found_by_its_cue_and_a_label_in_marks_only_by_its_words() -> None:
    assert [one.id for one in HELD.quotes.at([locate(TEXT, "said")])] == ["q0"]
    assert [one.id for one in HELD.cues.at([Span(0, len(TEXT))])] == ["q0"]
    assert [one.id for one in HELD.quotes.at([locate(TEXT, "talks")])] == ["q1"]
