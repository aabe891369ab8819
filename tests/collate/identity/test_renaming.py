"""Record ids in what is printed of an article."""

from __future__ import annotations

from relazione.collate.identity import record_ids, with_record_ids
from relazione.model.story import Identity

MOE = Identity("person:ada-moe", (("a", "person:ada-moe"), ("b", "person:moe")))
PRINTED = {
    "id": "b",
    "text": "person:moe stands here as it is",
    "notes": {
        "entities": [{"id": "person:moe", "name": "Moe"}, {"id": "org:halyard", "name": "Halyard"}],
        "mentions": [{"id": "m1", "entity": "person:moe"}, {"id": "m2", "entity": None}],
        "quotes": [{"id": "q1", "speaker": "person:moe", "relay": ["org:halyard", "person:moe"]}],
        "events": [{"id": "e1", "roles": {"actor": ["person:moe"]}, "attribution": ["q1"]}],
    },
}


def test_only_what_differs_is_renamed() -> None:
    assert record_ids([MOE]) == {"b": {"person:moe": "person:ada-moe"}}


def test_notes_speak_of_record_ids() -> None:
    notes = with_record_ids(PRINTED, record_ids([MOE])["b"])["notes"]

    assert [entity["id"] for entity in notes["entities"]] == ["person:ada-moe", "org:halyard"]
    assert [mention["entity"] for mention in notes["mentions"]] == ["person:ada-moe", None]
    assert notes["quotes"][0]["speaker"] == "person:ada-moe"
    assert notes["quotes"][0]["relay"] == ["org:halyard", "person:ada-moe"]
    assert notes["events"][0]["roles"] == {"actor": ["person:ada-moe"]}


def test_the_text_is_left_alone() -> None:
    assert with_record_ids(PRINTED, {"person:moe": "person:ada-moe"})["text"] == PRINTED["text"]


def test_two_that_are_one_stand_once() -> None:
    printed = {"notes": {"entities": [{"id": "org:nata"}, {"id": "org:nato"}], "mentions": []}}

    assert with_record_ids(printed, {"org:nata": "org:nato"})["notes"]["entities"] == [{"id": "org:nato"}]


def test_without_ids_nothing_changes() -> None:
    assert with_record_ids(PRINTED, {})["notes"]["mentions"] == PRINTED["notes"]["mentions"]
