"""Each item can be asked why: the rule, the evidence, what it was joined by."""

from __future__ import annotations

from tests.press import collated, event, paper, person, position, quote

from relazione.gazetteer import Gazetteer
from relazione.record import build
from relazione.record.explaining import explain, find_items
from relazione.record.view import View

ONE = paper(
    "one",
    "2031-05-02",
    "Orsanov will sign. Varenia is neutral. “It is ready,” he said.",
    person("Orsanov"),
    event("will sign", "sign", "planned", actor="Orsanov"),
    quote("It is ready", "Orsanov", when="2031-05-02"),
    position("is neutral", "country:XVA", "war", "neutral"),
)
TWO = paper(
    "two",
    "2031-05-08",
    "Orsanov did not sign. “It is not ready,” he said.",
    person("Orsanov"),
    event("did not sign", "sign", polarity="negative", actor="Orsanov"),
    quote("It is not ready", "Orsanov", when="2031-05-08"),
)
GROUPS = {"happenings": [[("one", "e0"), ("two", "e0")]], "utterances": [[("one", "q0"), ("two", "q0")]]}
COLLATION = collated((ONE, TWO), **GROUPS)
RECORD = build((ONE, TWO), COLLATION, Gazetteer())


def told(id_: str) -> str:
    (item,) = find_items(RECORD, id_)
    return "\n".join(explain(item, View((ONE, TWO), COLLATION)))


def test_an_event_shows_its_reports_with_words_places_and_rules() -> None:
    text = told(RECORD.events[0].id)

    assert "one.txt 8-17: “will sign” [sign, planned; rule by hand]" in text
    assert "status: " in text
    assert "origins: " in text


def test_an_utterance_shows_its_wordings() -> None:
    text = told(RECORD.utterances[0].id)

    assert "“It is ready”" in text
    assert "“It is not ready”" in text


def test_a_finding_shows_both_sides() -> None:
    finding = next(one for one in RECORD.findings if one.field == "day")
    text = told(finding.id)

    assert "contradicts" in text
    assert "2031-05-02" in text
    assert "2031-05-08" in text


def test_a_position_and_a_person() -> None:
    assert "neutral (declared)" in told(RECORD.positions[0].id)
    assert "person: Orsanov" in told("person:orsanov")


def test_the_end_of_an_id_is_enough() -> None:
    assert find_items(RECORD, RECORD.findings[0].id[-12:]) == [RECORD.findings[0]]
    assert find_items(RECORD, "no such thing") == []
