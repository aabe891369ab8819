"""Which two states an affair is between, and what stands under them."""

from __future__ import annotations

from dataclasses import replace

from relazione.model.record import Support
from relazione.publish import Affair
from relazione.publish.matrix import matrix
from relazione.publish.relation import holdings, origins_text, rows, two_states
from relazione.publish.sayings import marked, sayings
from relazione.publish.words import Quoting


def test_the_two_states_are_those_that_most_happenings_join(affair: Affair) -> None:
    assert set(two_states(affair)) == {"XKE", "XVA"}


def test_where_no_happening_joins_states_there_is_no_pair(affair: Affair) -> None:
    assert two_states(replace(affair, record=replace(affair.record, events=()))) == ()


def test_a_visit_stands_across_both_columns(affair: Affair) -> None:
    (row,) = rows(affair, two_states(affair), Quoting(affair))

    assert row.when == "6 May 2031"
    assert [item.text for item in row.both] == ["Marek Orsanov visits Varenia"]
    assert row.left == row.right == ()


def test_a_holding_has_holder_basis_and_words(affair: Affair) -> None:
    (held,) = holdings(affair, Quoting(affair))

    assert (held.holder, held.text, held.basis) == ("Varenia", "is neutral on war", "declared by the holder")
    assert held.sigla == ("B",)


def test_origins_are_counted_or_bounded() -> None:
    assert [origins_text(Support(number, (1, 9))) for number in (1, 2)] == ["1 origin", "2 origins"]
    assert origins_text(Support(None, (1, 3))) == "1 to 3 origins"
    assert origins_text(Support(None, (0, 0))) == "origins unknown"


def test_only_words_that_no_other_rendering_has_are_marked() -> None:
    pieces = marked("It is not for sale", frozenset(["it", "can", "not", "be", "bought"]))

    assert [piece.text for piece in pieces if piece.own] == ["sale"]


def test_what_several_articles_carry_comes_before_what_one_has(affair: Affair) -> None:
    several, single = sayings(affair)

    assert [said.speaker for said in several] == ["Marek Orsanov"]
    assert single == ()


def test_the_matrix_has_a_sign_for_each_article(affair: Affair) -> None:
    found = matrix(affair, Quoting(affair))

    assert [line.cells for line in found.of("happening")] == [(("A", "co"), ("B", "co"))]
    assert found.of("position") == ()
    assert [line.cells for line in found.alone("position")] == [(("A", "si"), ("B", "aw"))]
    assert found.of("happening")[0].relation == "contradicts"
