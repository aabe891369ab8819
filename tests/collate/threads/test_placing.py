"""Which story, which happening, which family; and why."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from relazione.collate.threads import place
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Notes
from relazione.model.story import Lineage, Placement

SEIZED = (
    "Samvara holds Belmoran trawler",
    "A Samvaran patrol ship seized the Belmoran trawler Gannet in the Strait of Ennor before dawn and detained eleven fishermen.",
)
SEIZED_TOO = (
    "Trawler Gannet seized in Strait of Ennor",
    "Eleven fishermen of the Belmoran trawler Gannet were detained when a Samvaran patrol ship seized it in the Strait of Ennor.",
)
FREED = (
    "Crew of the Gannet freed after fine",
    "The fishermen of the Belmoran trawler Gannet were released by Samvara after the owner paid, the fisheries minister said.",
)
BOATS = (
    "Uruguay to lend Iceland its paper boats",
    "Two maritime museums will lend each other log books and eighty paper boats folded by a sailor and poet.",
)


def article(name: str, report: tuple[str, str], day: str | None = "2031-03-21") -> Annotated:
    published = Published(day, status="stated") if day else Published()
    return Annotated(Article(name, name, report[1], "", title=report[0], published=published), Notes())


def nothing(texts: Sequence[str]) -> NDArray[np.float32]:
    return np.zeros((len(texts), 384), dtype=np.float32)


def placed(*coverage: Annotated, families: dict[str, str] | None = None) -> dict[str, Placement]:
    ordered = sorted(coverage, key=lambda one: one.article.canonical)
    alone = {one.article.id: one.article.id for one in ordered}
    return {
        found.article: found for found in place(ordered, Lineage(families=alone | (families or {})), nothing)
    }


def test_two_reports_of_one_happening_are_one_event() -> None:
    found = placed(article("a", SEIZED), article("b", SEIZED_TOO))

    assert found["a"].event == found["b"].event == "a"
    assert found["a"].story == found["b"].story


def test_a_follow_up_is_another_event_of_the_story() -> None:
    found = placed(article("a", SEIZED), article("b", SEIZED_TOO), article("c", FREED, "2031-03-25"))

    assert found["c"].event == "c"
    assert found["c"].story == found["a"].story == "a"


def test_another_affair_is_another_story() -> None:
    found = placed(article("a", SEIZED), article("m", BOATS))

    assert found["a"].story != found["m"].story
    assert found["m"].why == ("no other article shares telling words",)


def test_the_same_words_months_later_are_another_happening() -> None:
    found = placed(article("a", SEIZED), article("b", SEIZED_TOO, "2031-06-21"))

    assert found["a"].event != found["b"].event


def test_titles_that_differ_by_their_number_are_two_happenings() -> None:
    second = (
        "Day 2 of the talks on the strait in Ondal",
        "Delegations met again in Ondal for talks on the strait and fisheries.",
    )
    third = (
        "Day 3 of the talks on the strait in Ondal",
        "Delegations met again in Ondal for talks on the strait and fisheries.",
    )

    assert placed(article("a", second), article("b", second))["b"].event == "a"
    found = placed(article("a", second), article("b", third))
    assert found["b"].event == "b"
    assert "titles differ by their number" in found["b"].why[0]


def test_a_copy_goes_where_the_first_of_its_family_goes() -> None:
    copy = article("c", ("Another title altogether", "Words that nobody else has."), "2031-03-23")

    found = placed(article("a", SEIZED), article("b", SEIZED_TOO), copy, families={"c": "b"})

    assert found["c"].event == "a"
    assert found["c"].family == "b"
    assert found["c"].why[0].startswith("a copy of the text first seen in b")


def test_the_reason_names_the_fellow_the_channels_and_the_words() -> None:
    (why,) = placed(article("a", SEIZED), article("b", SEIZED_TOO))["b"].why

    assert why.startswith("with a: ")
    assert "words 0." in why
    assert "time 1.00" in why
    assert "gannet" in why


def test_undated_articles_are_placed_by_their_words() -> None:
    found = placed(article("a", SEIZED, None), article("b", SEIZED_TOO, None), article("m", BOATS, None))

    assert found["a"].event == found["b"].event
    assert found["m"].story == "m"


def test_the_order_of_arrival_changes_nothing() -> None:
    coverage = (
        article("a", SEIZED),
        article("b", SEIZED_TOO, "2031-03-22"),
        article("c", FREED, "2031-03-25"),
        article("m", BOATS, None),
    )

    assert len({repr(sorted(placed(*order).items())) for order in permutations(coverage)}) == 1


def test_placements_come_in_the_order_given() -> None:
    coverage = [article("b", SEIZED), article("c", FREED), article("m", BOATS)]

    found = place(coverage, Lineage(families={name: name for name in "bcm"}), nothing)

    assert [one.article for one in found] == ["b", "c", "m"]
    assert place([], Lineage(), nothing) == ()
