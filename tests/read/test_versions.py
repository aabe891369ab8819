"""Versions of one article: which they are, in what order, what changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.model.article import Article, Stamp
from relazione.read.versions import plain_address, revisions

FIRST = "Twelve ships took part in the exercise. The minister praised the crews."
SECOND = "Fifteen ships took part in the exercise. The minister praised the crews.\nCorrection: an earlier version gave the wrong number of ships."
URL = "https://ledger.example/exercise"


def version(
    id_: str, text: str, *, day: str | None = None, url: str = URL, title: str = "Ships at sea"
) -> Article:
    stamps = (Stamp("modified", day, None, "json-ld"),) if day else ()
    return Article(id_, f"{id_}.html", text, "0", url=url, title=title, stamps=stamps)


def test_what_was_taken_out_and_put_in_is_told_with_its_place() -> None:
    earlier, later = version("b", FIRST, day="2031-05-08"), version("a", SECOND, day="2031-05-09")

    (found,) = revisions([later, earlier])

    assert (found.earlier, found.later, found.order) == ("b", "a", "modified")
    assert [passage.span.of(FIRST) for passage in found.removed] == ["Twelve"]
    assert [passage.span.of(SECOND)[:10] for passage in found.added] == ["Fifteen", "Correction"]
    assert found.correction == "Correction: an earlier version gave the wrong number of ships."


def test_a_changed_headline_is_news() -> None:
    (found,) = revisions(
        [version("a", FIRST, day="2031-05-08"), version("b", FIRST, day="2031-05-09", title="Fifteen ships")]
    )

    assert found.headline == ("Ships at sea", "Fifteen ships")
    assert found.removed == found.added == ()


def test_the_archive_s_clock_orders_where_the_page_states_nothing() -> None:
    one = Article("a", "a", SECOND, "0", url=URL, retrieved="2031-05-09T10:00:00Z")
    two = Article("b", "b", FIRST, "0", url=URL, retrieved="2031-05-08T10:00:00Z")

    (found,) = revisions([one, two])

    assert (found.earlier, found.order) == ("b", "retrieved")


def test_without_any_clock_the_order_is_unknown() -> None:
    (found,) = revisions([version("a", FIRST), version("b", SECOND)])

    assert found.order == "unknown"


def test_other_articles_and_the_same_reading_twice_are_no_versions() -> None:
    other = version("c", SECOND, url="https://ledger.example/other")

    assert (
        revisions([version("a", FIRST), version("b", FIRST), other, Article("d", "d.txt", FIRST, "0")]) == ()
    )


@pytest.mark.parametrize(
    "address",
    [
        "http://www.ledger.example/exercise/",
        "https://ledger.example/exercise?utm_source=x#top",
        "https://amp.ledger.example/exercise",
        "https://ledger.example/exercise/amp",
    ],
)
def test_an_address_is_one_however_it_was_reached(address: str) -> None:
    assert plain_address(address) == plain_address(URL)


def test_an_address_with_a_key_that_matters_is_another() -> None:
    assert plain_address(f"{URL}?id=2") != plain_address(URL)


@given(
    st.lists(st.sampled_from(["ships", "twelve", ".", "\n", "the", "bridge"]), max_size=30),
    st.lists(st.sampled_from(["ships", "twelve", ".", "sea"]), max_size=30),
)
def test_what_is_told_lies_in_its_text_and_in_order(one: list[str], two: list[str]) -> None:
    texts = {"a": " ".join(one), "b": " ".join(two)}

    for found in revisions([version("a", texts["a"]), version("b", texts["b"])]):
        for passages in (found.removed, found.added):
            places = [(passage.start, passage.end) for passage in passages]
            assert places == sorted(places)
            assert all(passage.span.of(texts[passage.article]).strip() for passage in passages)
