"""Outlets by name, address and host."""

from __future__ import annotations

import pytest

from relazione.gazetteer import Gazetteer
from relazione.read.masthead import Outlets


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("The Morning Ledger", "org:morning-ledger"),
        ("MORNING LEDGER", "org:morning-ledger"),
        ("Evening Courier (Online News)", "org:evening-courier"),
        ("evening-courier.example", "org:evening-courier"),
    ],
)
def test_an_outlet_has_one_id_however_it_is_written(name: str, id_: str, gazetteer: Gazetteer) -> None:
    assert Outlets(gazetteer).id_of(name) == id_


@pytest.mark.parametrize(
    ("address", "id_"),
    [
        ("https://www.ledger.example/a/b", "org:morning-ledger"),
        ("https://world.ledger.example/a", "org:morning-ledger"),
        ("https://edition.cnn.com/x", "org:cnn"),
        ("https://www.bbc.co.uk/news/1", "org:bbc"),
        ("not an address", None),
    ],
)
def test_the_outlet_behind_an_address(address: str, id_: str | None, gazetteer: Gazetteer) -> None:
    assert Outlets(gazetteer).at(address) == id_


def test_a_line_that_names_no_known_outlet_names_none(gazetteer: Gazetteer) -> None:
    assert Outlets(gazetteer).named("A treaty in the morning") is None
