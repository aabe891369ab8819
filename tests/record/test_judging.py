"""Users' judgements win over ours, survive re-annotation, and are never overwritten."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from tests.press import collated, event, paper, quote

from relazione.gazetteer import Gazetteer
from relazione.model.interchange import line, to_json
from relazione.model.notes import Annotated
from relazione.model.story import Collation
from relazione.record import build
from relazione.record.judging import Anchor, Judged, anchors, judged_collation, judged_from_json
from relazione.record.store import open_store
from relazione.record.view import View

ONE = paper("one", "2031-05-02", "They met and they signed.", event("met", "meet"), event("signed", "sign"))
TWO = paper(
    "two", "2031-05-03", "They met. “Enough,” he said.", event("met", "meet"), quote("Enough", "Weyl")
)
PRESS = (ONE, TWO)


def judged(verdict: str, left: Anchor, right: Anchor | None = None) -> Judged:
    return Judged(
        "x",
        "y" if right else "",
        verdict,
        "A. Reader",
        "one ceremony",
        "2031-06-01",
        (left,),
        (right,) if right else (),
    )  # type: ignore[arg-type]


def at(one: Annotated, wording: str, kind: str = "event") -> Anchor:
    start = one.article.text.index(wording)
    return Anchor(kind, one.article.id, start, start + len(wording))


def happenings(
    judgements: list[Judged], coverage: tuple[Annotated, ...] = PRESS, **groups: object
) -> list[list[str]]:
    view = View(coverage, Collation())
    found = judged_collation(collated(coverage, **groups), view, judgements)
    return [
        [f"{article.rstrip('0')}:{note}" for article, note in group.members] for group in found.happenings
    ]


def test_same_joins_what_we_kept_apart() -> None:
    assert happenings([judged("same", at(ONE, "met"), at(TWO, "met"))]) == [["one:e0", "two:e0"], ["one:e1"]]


def test_different_parts_what_we_joined() -> None:
    joined = [[("one", "e0"), ("two", "e0")]]

    assert happenings([judged("different", at(ONE, "met"), at(TWO, "met"))], happenings=joined) == [
        ["one:e0"],
        ["one:e1"],
        ["two:e0"],
    ]


def test_wrong_drops_the_item() -> None:
    assert happenings([judged("wrong", at(ONE, "signed"))]) == [["one:e0"], ["two:e0"]]


def test_right_changes_nothing() -> None:
    assert happenings([judged("right", at(ONE, "signed"))]) == happenings([])


def test_of_two_judgements_the_later_wins() -> None:
    both = (at(ONE, "met"), at(TWO, "met"))

    assert happenings([judged("same", *both), judged("different", *both)]) == happenings([])


def test_a_judgement_finds_its_item_after_re_annotation() -> None:
    """The event has another id now, and its trigger is one word longer."""
    renamed = tuple(replace(one, id=f"n{one.id}") for one in ONE.notes.events)
    again = Annotated(ONE.article, replace(ONE.notes, events=renamed))

    assert happenings([judged("same", at(ONE, "met"), at(TWO, "met"))], (again, TWO))[0] == [
        "one:ne0",
        "two:e0",
    ]


def test_utterances_are_judged_too() -> None:
    view = View(PRESS, Collation())
    found = judged_collation(collated(PRESS), view, [judged("wrong", at(TWO, "Enough", "utterance"))])

    assert found.utterances == ()


def test_the_reason_stands_in_the_why() -> None:
    view = View(PRESS, Collation())
    found = judged_collation(collated(PRESS), view, [judged("same", at(ONE, "met"), at(TWO, "met"))])

    assert found.happenings[0].why == ("same: A. Reader: one ceremony",)


def test_anchors_are_where_the_item_stands() -> None:
    found = collated(PRESS)
    record = build(PRESS, found, Gazetteer())

    assert anchors(record, View(PRESS, found), record.events[1].id) == (at(ONE, "signed"),)
    assert anchors(record, View(PRESS, found), record.utterances[0].id) == (at(TWO, "Enough", "utterance"),)
    assert anchors(record, View(PRESS, found), "nothing") == ()


def test_a_judgement_goes_out_and_comes_in_as_json() -> None:
    one = judged("same", at(ONE, "met"), at(TWO, "met"))

    assert judged_from_json(json.loads(line(to_json(one)))) == one


def test_the_store_keeps_each_once_and_in_order(tmp_path: Path) -> None:
    store = open_store(tmp_path / "record.db")
    first, second = judged("same", at(ONE, "met"), at(TWO, "met")), judged("wrong", at(ONE, "signed"))

    assert store.judge([first, second]) == 2
    assert store.judge([first]) == 0
    assert store.judgements() == (first, second)
