"""What later reports confirmed, revised, withdrew, added."""

from __future__ import annotations

from tests.press import collated, event, paper, quote

from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated
from relazione.model.record import Record
from relazione.record import build
from relazione.record.changes import Difference, ItemChange, changes

PLAN = paper(
    "a",
    "2031-05-02",
    "They will sign.",
    event("will sign", "sign", "planned", actor="Orsanov", on="2031-05-08"),
)
DONE = paper(
    "b", "2031-05-08", "They signed.", event("signed", "sign", "held", actor="Orsanov", on="2031-05-08")
)
MOVED = paper("c", "2031-05-07", "Off until June.", event("Off", "sign", "postponed", actor="Orsanov"))
SAID = paper("d", "2031-05-09", "“Good,” he said.", quote("Good", "Weyl"))


def record(*coverage: Annotated, same: bool = True) -> Record:
    events = [(one.article.id.rstrip("0"), note.id) for one in coverage for note in one.notes.events]
    return build(coverage, collated(coverage, happenings=[events] if same and events else []), Gazetteer())


def told(before: Record, after: Record) -> list[tuple[str, list[str]]]:
    return [(one.kind, [d.field for d in one.differences]) for one in changes(before, after)]


def test_nothing_changed() -> None:
    assert changes(record(PLAN), record(PLAN)) == ()


def test_what_was_planned_took_place() -> None:
    (change,) = changes(record(PLAN), record(PLAN, DONE))

    assert change.kind == "confirmed"
    assert change.differences[0] == Difference("status", "planned", "held")


def test_what_was_planned_was_put_off() -> None:
    assert told(record(PLAN), record(PLAN, MOVED))[0][0] == "revised"


def test_a_new_utterance() -> None:
    assert told(record(PLAN), record(PLAN, SAID)) == [("new", [])]


def test_what_is_gone_was_withdrawn() -> None:
    (change,) = changes(record(PLAN, SAID), record(PLAN))

    assert (change.kind, change.after) == ("withdrawn", None)


def test_two_that_turned_out_to_be_one() -> None:
    before, after = record(PLAN, DONE, same=False), record(PLAN, DONE)

    assert ItemChange("merged", before.events[1].id, after.events[0].id) in changes(before, after)


def test_more_origins_confirm() -> None:
    again = paper(
        "e",
        "2031-05-03",
        "They will sign.",
        event("will sign", "sign", "planned", actor="Orsanov", on="2031-05-08"),
    )
    (change,) = changes(record(PLAN), record(PLAN, again))

    assert change.kind == "confirmed"
    assert [one.field for one in change.differences] == ["origins"]
