"""What an assistant may ask: each answer is small, leads to words, and says as of which day it is."""

from __future__ import annotations

import json

import pytest
from tests.reading_room import FakeSource

from relazione.problems import UsageError
from relazione.publish.asking import Asking


@pytest.fixture
def asking(source: FakeSource) -> Asking:
    return Asking(source)


def test_a_happening_is_found_by_who_is_in_it_and_when(asking: Asking) -> None:
    for about in ("Orsanov", "marek orsanov", "Varenia", "person:orsanov"):
        (found,) = asking.happening(about=about)["items"]
        assert (found["id"], found["what"], found["status"]) == (
            "ev1",
            "Marek Orsanov visits Varenia",
            "visit, held",
        )
    assert asking.happening(about="Orsanov", since="2031-05-07")["items"] == []
    assert asking.happening(about="Orsanov", until="2031-05-05")["items"] == []
    assert asking.happening(about="Nobody")["items"] == []


def test_a_happening_by_its_id_is_whole(asking: Asking) -> None:
    (found,) = asking.happening(id="ev1")["items"]

    assert [one["words"] for one in found["words"]] == ["Orsanov visited Varenia on Tuesday."] * 2
    assert found["differ"][0]["relation"] == "contradicts"
    assert [side["articles"] for side in found["differ"][0]["sides"]] == [("A",), ("B",)]


def test_words_of_an_answer_are_the_words_of_the_article(asking: Asking, source: FakeSource) -> None:
    answers = [asking.happening(), asking.utterances(), asking.positions()]

    for row in (words for answer in answers for item in answer["items"] for words in item["words"]):
        assert row["words"].split(" … ")[0] in source.whole.articles[row["article"]].text
        assert row["start"] < row["end"]


def test_things_said_are_found_by_speaker_and_word(asking: Asking) -> None:
    assert [one["id"] for one in asking.utterances(speaker="Orsanov")["items"]] == ["ut1"]
    assert [one["id"] for one in asking.utterances(about="FRIENDS")["items"]] == ["ut1"]
    assert asking.utterances(about="rockets")["items"] == []


def test_positions_are_found_by_holder(asking: Asking) -> None:
    (held,) = asking.positions(holder="Varenia")["items"]

    assert (held["holder"], held["holds"], held["basis"]) == ("Varenia", "is neutral on war", "declared")
    assert asking.positions(toward="Varenia")["items"] == []


def test_origins_are_lines_with_their_articles(asking: Asking) -> None:
    found = asking.origins("ev1")

    assert found["origins"] == 1
    assert found["items"] == [
        {"name": "channel six", "kind": "a broadcast", "articles": ("A", "B"), "why": ("both say so",)}
    ]


def test_words_of_an_article_are_asked_for_by_span(asking: Asking) -> None:
    found = asking.article_spans("A", [(0, 7), (8, 15)])

    assert [one["words"] for one in found["items"]] == ["Orsanov", "visited"]
    assert (found["article"]["siglum"], found["article"]["published"]) == ("A", "2031-05-07")
    assert len(asking.article_spans("a1", [(0, 7)] * 99)["items"]) == 20


def test_a_search_names_article_and_place(asking: Asking) -> None:
    (hit,) = asking.search("Varenia")["items"]

    assert (hit["siglum"], hit["start"], hit["end"]) == ("A", 0, 35)


def test_on_a_day_before_the_first_article_there_is_nothing(asking: Asking) -> None:
    assert asking.happening(as_of="2031-05-01") == {"as_of": "2031-05-01", "items": [], "more": 0}
    with pytest.raises(UsageError, match="known on that day"):
        asking.article_spans("A", as_of="2031-05-01")


@pytest.mark.parametrize("day", ["yesterday", "2031-02-31"])
def test_a_day_that_is_none_is_said_so(asking: Asking, day: str) -> None:
    with pytest.raises(UsageError, match="is no day"):
        asking.positions(as_of=day)


def test_what_is_not_there_is_said_so(asking: Asking) -> None:
    for ask in (lambda: asking.origins("none"), lambda: asking.happening(id="none")):
        with pytest.raises(UsageError, match="none is known"):
            ask()


def test_answers_are_json(asking: Asking) -> None:
    for answer in (asking.happening(id="ev1"), asking.origins("ut1"), asking.search("x"), asking.positions()):
        assert json.loads(json.dumps(answer))
