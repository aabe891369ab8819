"""Full-text search with filters."""

from __future__ import annotations

import pytest
from tests.record.store.conftest import PRESS, recorded

from relazione.record.store import Store
from relazione.record.store.search import Wanted, as_fts


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(PRESS)
    record, collation = recorded(*PRESS)
    store.keep(record, collation.placements)
    return store


def found(store: Store, words: str, **filters: object) -> list[str]:
    return [hit.words for hit in store.search(Wanted(words, **filters))]  # type: ignore[arg-type]


def test_words_are_found_in_any_case_and_without_accents(filled: Store) -> None:
    assert found(filled, "CAFE sale") == ["“The café is not for sale,” Weyl said."]


def test_a_hit_says_where_it_stands(filled: Store) -> None:
    (hit,) = filled.search(Wanted("contract"))

    assert (hit.path, hit.outlet, hit.published) == ("ledger.txt", "org:ledger", "2031-05-02")
    assert PRESS[0].article.text[hit.start : hit.end] == hit.words


def test_words_in_quotation_marks_stand_together(filled: Store) -> None:
    assert found(filled, '"visit Varenia"') == ["Orsanov will visit Varenia on Tuesday."]
    assert len(found(filled, "visit Varenia")) == 2


@pytest.mark.parametrize("speaker", ["Weyl", "weyl", "person:weyl"])
def test_by_speaker(filled: Store, speaker: str) -> None:
    assert found(filled, "said", speaker=speaker) == ["“The café is not for sale,” Weyl said."]


def test_by_outlet_and_date(filled: Store) -> None:
    assert len(found(filled, "Orsanov")) == 3
    assert len(found(filled, "Orsanov", outlet="org:ledger")) == 1
    assert len(found(filled, "Orsanov", since="2031-05-03")) == 1
    assert len(found(filled, "Orsanov", as_of="2031-05-03")) == 1


def test_by_story(filled: Store) -> None:
    assert len(found(filled, "Orsanov", story="sto")) == 3
    assert found(filled, "Orsanov", story="another") == []


@pytest.mark.parametrize("words", ["AND", "a OR", "visit*", "(", '"', "NEAR(", "it's", "col:umn", "^x"])
def test_marks_that_mean_something_to_the_index_are_plain_words(filled: Store, words: str) -> None:
    filled.search(Wanted(words))


def test_nothing_is_found_for_nothing(filled: Store) -> None:
    assert found(filled, "  —  ") == []
    assert as_fts("«» …") == ""
