"""What a copier changed."""

from __future__ import annotations

from tests.collate.copies.wires import LEAD, OWN, SECOND, THIRD, article, lineage

from relazione.collate.copies.changes import Change, changes
from relazione.model.span import Span


def told(source_text: tuple[str, ...], copy_text: tuple[str, ...]) -> list[tuple[str, str, str, bool]]:
    """Each change as (kind, words of the source, words of the copy, whether there are figures)."""
    source, copy = article("a", *source_text, day="2031-03-21"), article("b", *copy_text, day="2031-03-22")
    found = changes(source.article, copy.article, lineage(source, copy).passages)

    def words(text: str, span: Span | None) -> str:
        return span.of(text) if span else ""

    return [
        (one.kind, words(source.article.text, one.source), words(copy.article.text, one.copy), one.figures)
        for one in found
    ]


def test_an_unchanged_copy_has_no_changes() -> None:
    assert told((LEAD, SECOND), (LEAD, SECOND)) == []


def test_a_sentence_left_out_is_cut() -> None:
    assert told((LEAD, SECOND, THIRD), (LEAD, THIRD)) == [("cut", SECOND, "", False)]


def test_one_sentence_of_a_paragraph_left_out_is_cut() -> None:
    assert told((f"{LEAD} {SECOND}", THIRD), (LEAD, THIRD)) == [("cut", SECOND, "", False)]


def test_a_paragraph_of_its_own_is_added() -> None:
    assert told((LEAD,), (LEAD, OWN)) == [("added", "", OWN, False)]


def test_altered_words_stand_side_by_side() -> None:
    edited = LEAD.replace("patrol ship", "coast guard ship")

    assert told((LEAD,), (edited,)) == [("altered", "patrol", "coast guard", False)]


def test_altered_figures_are_marked() -> None:
    counted = LEAD.replace("eleven of the fourteen", "11 of the 14")
    wrong = counted.replace("11 of", "12 of")

    assert told((counted,), (wrong,)) == [("altered", "11", "12", True)]


def test_passages_of_other_articles_are_passed_over() -> None:
    source, copy, third = article("a", LEAD), article("b", LEAD), article("c", LEAD)
    found = lineage(source, copy, third).passages

    assert changes(source.article, copy.article, found) == []
    assert changes(copy.article, source.article, [])[0] == Change("cut", Span(0, len(LEAD)), None)
