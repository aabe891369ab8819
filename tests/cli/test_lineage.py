"""`relazione lineage`: passages, families, credits, changes as a reader sees them."""

from __future__ import annotations

from tests.collate.copies.wires import LEAD, OWN, SECOND, article, lineage

from relazione.cli.lineage import cell, told_lineage
from relazione.model.span import Span


def told(*, with_changes: bool = False) -> str:
    coverage = (
        article("wire", LEAD, SECOND, agency="halyard"),
        article("paper", LEAD, SECOND, OWN, outlet="orbit"),
    )
    found = lineage(*coverage)
    by_id = {one.article.id: one.article for one in coverage}
    return "\n".join(told_lineage(found, found.passages, by_id, with_changes))


def test_the_table_says_from_where_to_where_and_how() -> None:
    head, _, first = told().split("\n")[:3]

    assert head.split() == ["from", "to", "kind", "of", "direction", "words"]
    assert first.split()[:5] == ["wire", "paper", "verbatim", "text", "likely"]


def test_a_family_is_told_once() -> None:
    assert told().count("one text: ") == 1


def test_a_missing_credit_is_no_charge() -> None:
    assert (
        "paper: no agency credit in the text we hold; its words stand in wire, which credits org:halyard"
        in told()
    )


def test_changes_are_shown_on_demand() -> None:
    assert "added" not in told()
    assert "added" in told(with_changes=True)


def test_a_long_stretch_is_shown_by_its_beginning_on_one_line() -> None:
    one = article("a", f"{LEAD}\n{SECOND}").article

    assert len(cell(one, Span(0, 200))) == 60
    assert "\n" not in cell(one, Span(0, 200))
    assert cell(one, None) == ""
