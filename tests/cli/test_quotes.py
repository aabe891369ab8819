"""`relazione quotes`: who said what, as a table, as lines, as values."""

from __future__ import annotations

import csv
import io
import json

import pytest
from tests.press import mention, paper, person, quote

from relazione.cli import quotes as verb
from relazione.model.notes import Annotated

TEXT = "“We stay neutral in the League,” said Ada Okafor. Weyl rejected the plan."


@pytest.fixture
def one() -> Annotated:
    return paper(
        "courier",
        "2031-05-08",
        TEXT,
        person("Ada Okafor"),
        person("Weyl"),
        mention("League", "org:lake-league", "organisation"),
        quote("“We stay neutral in the League,”", "Ada Okafor", cue="said", when="2031-05-07"),
        quote("the plan", "Weyl", kind="indirect", cue="rejected"),
    )


@pytest.mark.parametrize(
    ("name", "count"), [(None, 2), ("Okafor", 1), ("ada okafor", 1), ("Weyl", 1), ("Pell", 0)]
)
def test_by_whom(one: Annotated, name: str | None, count: int) -> None:
    assert sum(verb.said_by(one, said, name) for said in one.notes.quotes) == count


@pytest.mark.parametrize(
    ("word", "count"), [(None, 2), ("neutral", 1), ("LEAGUE", 1), ("plan", 1), ("salt", 0)]
)
def test_about_what(one: Annotated, word: str | None, count: int) -> None:
    assert sum(verb.is_about(one, said, word) for said in one.notes.quotes) == count


def test_a_table_says_where_who_how_and_what(one: Annotated) -> None:
    (text,) = verb.as_table([(one, said) for said in one.notes.quotes])
    _, _, first, second = text.splitlines()

    assert first.startswith("courier.txt:0-32")
    assert "Ada Okafor" in first
    assert "direct, said" in first
    assert "the plan" in second


def test_lines_hold_the_note_and_its_words(one: Annotated) -> None:
    first, second = (json.loads(text) for text in verb.as_lines([(one, said) for said in one.notes.quotes]))

    assert first["words"] == "“We stay neutral in the League,”"
    assert first["path"] == "courier.txt"
    assert first["article"] == one.article.id
    assert first["content"] == [[0, 32]]
    assert second["cue"] == [[TEXT.index("rejected"), TEXT.index("rejected") + 8]]


def test_values_with_their_heads(one: Annotated) -> None:
    (text,) = verb.as_csv([(one, said) for said in one.notes.quotes])
    rows = list(csv.DictReader(io.StringIO(text)))

    assert list(rows[0]) == list(verb.HEADS)
    assert (rows[0]["speaker"], rows[0]["when"], rows[0]["start"]) == ("Ada Okafor", "2031-05-07", "0")
    assert rows[1]["words"] == "the plan"


def test_nothing_found_is_an_empty_table() -> None:
    (text,) = verb.as_table([])

    assert text.splitlines()[0].split() == ["where", "who", "how", "words"]
    assert list(verb.as_lines([])) == []


def test_a_long_quote_is_cut_in_the_table_only() -> None:
    assert len(verb.shortened("x" * 500)) == verb.WIDTH
    assert verb.shortened("short") == "short"
