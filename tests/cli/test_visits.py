"""The table of visits: a row a visit; mentions that tell nothing of their own stand beside."""

from __future__ import annotations

from relazione.cli.visits import COLUMNS, Cells, rows


def cells(traveller: str, words: str, **told: str) -> Cells:
    return {**dict.fromkeys(COLUMNS, ""), "traveller": traveller, "sources": words, **told}


def test_a_bare_mention_stands_in_the_row_of_its_traveller() -> None:
    (found,) = rows(
        [cells("Orsanov", "visited Varenia", host_state="XVA"), cells("Orsanov", "during his trip")]
    )

    assert (found["sources"], found["mentions"]) == ("visited Varenia", "during his trip")


def test_it_stands_with_every_visit_it_may_be_of() -> None:
    march, may = cells("Orsanov", "a", first_day="2031-03-01"), cells("Orsanov", "b", first_day="2031-05-01")

    assert [one["mentions"] for one in rows([march, may, cells("Orsanov", "his trip")])] == ["his trip"] * 2


def test_who_has_no_other_row_keeps_it() -> None:
    assert [one["traveller"] for one in rows([cells("Orsanov", "his trip")])] == ["Orsanov"]


def test_a_visit_of_nobody_to_nowhere_is_left_out() -> None:
    assert rows([cells("", "the visit")]) == []
    assert len(rows([cells("", "the visit", place="Palomir")])) == 1
