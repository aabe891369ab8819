"""Which way a text went."""

from __future__ import annotations

import pytest
from tests.collate.copies.wires import GAZETTEER, LEAD, article

from relazione.collate.copies.direction import way
from relazione.gazetteer.newsrooms import passes_on


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A deal has hit a snag, the Lindrava Courier reports.", True),
        ("Sorrel told the Lindrava Courier the text was not ready.", True),
        ("According to the Lindrava Courier, nobody signed.", True),
        ("The Lindrava Courier moved to a new building in spring.", False),
        ("The Lindrava Couriers reported nothing.", False),
    ],
)
def test_a_newsroom_beside_a_word_of_reporting_passes_its_report_on(text: str, expected: bool) -> None:
    assert passes_on(text, "Lindrava Courier") is expected


def test_the_way_does_not_depend_on_the_order_of_the_two() -> None:
    one = article("a", LEAD, outlet="courier", day="2031-03-21").article
    other = article("b", LEAD, "The Lindrava Courier reports it.", outlet="orbit").article

    assert way(one, other, GAZETTEER) == way(other, one, GAZETTEER)


def test_two_that_name_each_other_tell_nothing_by_that() -> None:
    one = article("a", LEAD, "Orbit Daily reports the same.", outlet="courier", day="2031-03-21").article
    other = article("b", LEAD, "The Lindrava Courier reports it.", outlet="orbit", day="2031-03-22").article

    found = way(one, other, GAZETTEER)

    assert found.direction == "likely"
    assert found.first.id == "a"


def test_a_credit_outweighs_a_copy_of_the_same_day() -> None:
    one = article("a", LEAD, outlet="courier", day="2031-03-21").article
    other = article("b", LEAD, outlet="orbit", agency="halyard", day="2031-03-21").article

    found = way(one, other, GAZETTEER)

    assert (found.first.id, found.direction) == ("b", "likely")
    assert "as we hold it" in found.why


def test_nothing_told_is_said() -> None:
    found = way(article("a", LEAD).article, article("b", LEAD).article, GAZETTEER)

    assert found.direction == "unknown"
    assert "nothing" in found.why
