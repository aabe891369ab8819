"""The count of happenings against gold: who is paired with whom, what is invented, the tables."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relazione.measure.happenings import (
    Pair,
    Tally,
    Text,
    counted,
    measure_happenings,
    paired,
    read_gold,
    real,
)
from relazione.model.notes import Event
from relazione.model.span import Span
from relazione.problems import UsageError


def happening(at: int, act: str, status: str = "held", polarity: str = "positive") -> Event:
    return Event(
        f"e{at}", Span(at, at + 5), act, status, polarity="negative" if polarity == "negative" else "positive"
    )


def text(*events: Event, sentences: tuple[Span, ...] = (Span(0, 50), Span(50, 100))) -> Text:
    return Text(sentences, events)


def one(gold: Event, *found: Event) -> Pair:
    return next(paired(text(gold), found))


def test_a_trigger_that_touches_is_paired_the_same_act_first() -> None:
    call, meet = happening(3, "call"), happening(1, "meet")

    assert one(happening(0, "meet"), call, meet).found == meet
    assert one(happening(0, "meet"), call).found == call
    assert not one(happening(0, "meet"), call).same_act


def test_the_same_act_in_the_same_sentence_will_do() -> None:
    assert one(happening(0, "visit"), happening(40, "visit")).found is not None
    assert one(happening(0, "visit"), happening(60, "visit")).found is None
    assert one(happening(0, "visit"), happening(40, "meet")).found is None


def test_what_is_found_is_given_once() -> None:
    pairs = list(paired(text(happening(0, "visit"), happening(20, "visit")), [happening(21, "visit")]))

    assert [pair.found is not None for pair in pairs] == [False, True]


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ("planned", happening(0, "visit"), True),
        ("feared", happening(0, "visit", "ongoing"), True),
        ("denied", happening(0, "meet"), True),
        ("planned", happening(0, "visit", "hypothetical"), False),
        ("cancelled", happening(0, "visit", "held", "negative"), False),
        ("under-way", happening(0, "visit"), False),
        ("promised", happening(0, "promise"), False),
        ("planned", happening(0, "host"), True),
    ],
)
def test_the_unreal_told_as_real_is_invented(gold: str, found: Event, expected: bool) -> None:
    assert one(happening(0, "visit", gold), found).invented is expected


def test_what_was_not_done_is_not_real() -> None:
    assert real(happening(0, "meet"))
    assert not real(happening(0, "meet", "held", "negative"))
    assert not real(happening(0, "meet", "planned"))


def test_plain_remarks_do_not_count() -> None:
    assert [
        e.act for e in counted([happening(0, "state"), happening(9, "brief"), happening(20, "deny")])
    ] == ["deny"]


def test_figures_and_tables() -> None:
    tally = Tally()
    tally.add(
        text(happening(0, "visit", "planned"), happening(20, "sign"), happening(60, "meet")),
        [happening(0, "visit"), happening(21, "sign"), happening(80, "attack")],
    )

    figures = tally.figures()
    assert figures["acts precision"] == figures["acts recall"] == pytest.approx(2 / 3)
    assert figures["status of the found"] == 0.5
    assert figures["found with its status"] == pytest.approx(1 / 3)
    assert (figures["unreal"], figures["invented"], figures["none invented"]) == (1, 1, 0)
    assert tally.by("act") == [("meet", 1, 0, 0, 0, 0), ("sign", 1, 1, 1, 1, 0), ("visit", 1, 1, 1, 0, 1)]
    assert tally.by("status") == [("held", 2, 1, 1, 1, 0), ("planned", 1, 1, 1, 0, 1)]


def test_nothing_against_nothing_is_nothing() -> None:
    assert Tally().figures()["acts f1"] == 0


def test_gold_is_read_from_the_interchange_format(tmp_path: Path) -> None:
    event = {
        "id": "e1",
        "trigger": [4, 11],
        "act": "visit",
        "status": "planned",
        "roles": {"actor": ["p"]},
        "name": "!x",
    }
    line = {
        "path": "a.txt",
        "text": "Her visit.",
        "notes": {"sentences": [{"start": 0, "end": 10}], "events": [event]},
    }
    (tmp_path / "gold.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")

    found = read_gold(tmp_path / "gold.jsonl")["a.txt"]

    assert found.sentences == (Span(0, 10),)
    assert found.events[0].trigger == Span(4, 11)
    assert found.sentence(found.events[0]) == 0


def test_a_folder_without_gold_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="export writes it"):
        measure_happenings(tmp_path)


def test_texts_are_found_by_file_name_and_counted(tmp_path: Path, models: None) -> None:
    """ "Weyl met Sorrel.", planned in the gold: an invention."""
    for part in ("all", "bank"):
        (tmp_path / part).mkdir()
        (tmp_path / part / "gazetteer.yaml").write_text("states: []\n", encoding="utf-8")
    (tmp_path / "all" / "a.txt").write_text("Ana Weyl met Jon Sorrel in Lisse.\n", encoding="utf-8")
    event = {"id": "e1", "trigger": [9, 12], "act": "meet", "status": "planned"}
    line = {"path": "a.txt", "notes": {"sentences": [{"start": 0, "end": 33}], "events": [event]}}
    (tmp_path / "annotated.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")

    assert measure_happenings(tmp_path).figures()["invented"] == 1
