"""Statements: one for what a speaker says in a go; none where the saying is told as another act."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import events, said

from relazione.annotate.events.statements import evidence, statements
from relazione.model.notes import Event, Quote
from relazione.model.span import Span

TEXT = " " * 11 + "said" + " " * 35 + "adds" + " " * 20  # the words of the cues that `quote` points to


def quote(
    id_: str,
    at: int,
    *,
    by: str = "person:weyl",
    cue: bool = True,
    kind: str = "direct",
    status: str = "said",
) -> Quote:
    """A quote of ten characters, its cue right after it."""
    cues = (Span(at + 11, at + 15),) if cue else ()
    return Quote(id_, kind, (Span(at, at + 10),), cues, speaker=(by,) if by else (), status=status)  # type: ignore[arg-type]


def grouped(*quotes: Quote, told: tuple[Event, ...] = ()) -> list[list[str]]:
    return [[first.id, *(one.id for one in more)] for first, more in statements(TEXT, quotes, told)]


def test_each_cued_quote_is_a_statement() -> None:
    assert grouped(quote("q1", 0), quote("q2", 40)) == [["q1"], ["q2"]]


def test_a_quote_without_a_cue_goes_on_with_the_last() -> None:
    assert grouped(quote("q1", 0), quote("q2", 40, cue=False)) == [["q1", "q2"]]


def test_what_is_added_goes_on() -> None:
    added = Quote("q2", "direct", (Span(39, 49),), (Span(50, 54),), speaker=("person:weyl",))

    assert added.cue[0].of(TEXT) == "adds"
    assert grouped(quote("q1", 0), added) == [["q1", "q2"]]


def test_according_to_tells_of_no_statement() -> None:
    text = "It rained, according to Weyl."
    sourced = Quote(
        "q1", "indirect", (Span(0, 9),), (Span(11, 23),), (Span(24, 28),), speaker=("person:weyl",)
    )

    assert list(statements(text, [sourced], ())) == []


def test_another_speaker_does_not_go_on() -> None:
    assert grouped(quote("q1", 0), quote("q2", 40, cue=False, by="person:duarte")) == [["q1"], ["q2"]]


@pytest.mark.parametrize("other", [{"kind": "scare"}, {"status": "thought"}, {"by": ""}])
def test_scare_quotes_thoughts_and_nobodys_words_are_none(other: dict[str, str]) -> None:
    assert grouped(quote("q1", 0, **other)) == []  # type: ignore[arg-type]


def test_what_is_told_as_another_act_is_no_statement() -> None:
    praise = Event("e1", Span(11, 15), "praise", "held")

    assert grouped(quote("q1", 0), told=(praise,)) == []


def test_evidence_is_source_cue_and_words_in_order() -> None:
    one = Quote("q1", "direct", (Span(20, 30),), (Span(5, 9),), (Span(0, 4),))

    assert evidence([one]) == (Span(0, 4), Span(5, 9), Span(20, 30))


@pytest.mark.usefixtures("models")
def test_a_statement_has_its_speaker_and_cue() -> None:
    text = "The plan failed, [Weyl] said."

    event = next(
        e
        for e in events(text, quotes=[said(text, "The plan failed", cue="said", by="Weyl")])
        if e.act == "state"
    )

    assert (event.roles["actor"], event.status, event.attribution) == (("person:weyl",), "held", ("q1",))
    assert event.cameo == "010"


@pytest.mark.usefixtures("models")
def test_a_refusal_in_the_words_is_a_refusal() -> None:
    text = "[Weyl] said that he would not arm [Kestria]."

    found = events(text, quotes=[said(text, "that he would not arm Kestria", cue="said", by="Weyl")])

    assert "reject" in {event.act for event in found}


@pytest.mark.usefixtures("models")
def test_what_stands_in_a_quote_is_on_its_speakers_word() -> None:
    text = "[Weyl] said that [Kestria] had attacked [Belmora]."

    found = events(text, quotes=[said(text, "that Kestria had attacked Belmora", cue="said", by="Weyl")])

    assert next(event for event in found if event.act == "attack").attribution == ("q1",)
