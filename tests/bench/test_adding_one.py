"""The benches' own workings: given notes hold together, adding one article touches little, the table adds up."""

from __future__ import annotations

import re

from bench.record import Noted, measure
from bench.rooms import BUDGET, Rooms, table

from relazione.model.notes import Annotated


def test_given_notes_point_into_their_text() -> None:
    coverage: list[Annotated] = Noted(20).articles(12)
    for one in coverage:
        ids = {entity.id for entity in one.notes.entities}
        assert all(mention.span.of(one.article.text).strip() for mention in one.notes.mentions)
        assert {mention.entity for mention in one.notes.mentions} <= ids
        assert all(span.of(one.article.text) for quote in one.notes.quotes for span in quote.content)
        assert {id_ for event in one.notes.events for ids_ in event.roles.values() for id_ in ids_} <= ids


def test_an_added_article_touches_a_small_part_of_the_rows() -> None:
    told = measure(60, 20)
    found = re.search(r"([\d,]+) of ([\d,]+) rows touched", told)

    assert found is not None
    touched, rows = (int(number.replace(",", "")) for number in found.groups())
    assert 0 < touched < rows / 4


def test_the_budgets_allow_seven_articles_a_second() -> None:
    assert sum(BUDGET.values()) <= 1000 / 7 + 1


def test_the_table_has_a_row_a_room_and_the_whole() -> None:
    rooms = Rooms()
    assert rooms.timed("read", lambda: 7) == 7
    rooms.seconds = {"read": 0.02, "quotes": 0.08}
    lines = table(rooms, 2, 800).splitlines()

    assert [line.split()[:2] for line in lines[2:5]] == [
        ["read", "10.0"],
        ["quotes", "40.0"],
        ["whole", "50.0"],
    ]
    assert lines[-1] == "20.0 articles/s on one core"
