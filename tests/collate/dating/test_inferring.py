"""Publication days inferred across articles, or left unknown with bounds."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from relazione.collate import infer_dates
from relazione.model.notes import Annotated

Make = Callable[..., Annotated]

BRIEFING = (
    "Colonel Brandt, who speaks for the ministry, told a briefing in Palomir that during the trip Orsanov will meet "
    "the harbour command and inspect two naval schools on the coast."
)
ANNOUNCED = f"Minister Orsanov will start an official four-day visit to Varenia on Sunday. {BRIEFING}"
TWIN = f"Minister Orsanov will visit Varenia next week on an official four-day visit, the ministry said Friday. {BRIEFING}"
HELD = "On Sunday Minister Orsanov met President Weyl in the Mint Palace of Lindrava for talks on the strait and its fishing grounds."
RETOLD = "Minister Orsanov met President Weyl on Sunday for talks on the fishing grounds of the strait in the Mint Palace."


def test_a_twin_is_dated_by_its_weekday_and_by_what_is_still_ahead(make: Make) -> None:
    found = infer_dates([make("dated", ANNOUNCED, "2023-04-14"), make("twin", TWIN)])["twin"]

    assert (found.status, found.value) == ("inferred", "2023-04-14")
    assert (found.not_before, found.not_after) == ("2023-04-14", "2023-04-15")
    assert {piece.article for piece in found.evidence} == {"dated", "twin"}
    assert all(piece.why and piece.start < piece.end for piece in found.evidence)


def test_the_evidence_points_to_the_words(make: Make) -> None:
    coverage = [make("dated", ANNOUNCED, "2023-04-14"), make("twin", TWIN)]
    texts = {one.article.id: one.article.text for one in coverage}

    words = [
        texts[piece.article][piece.start : piece.end] for piece in infer_dates(coverage)["twin"].evidence
    ]

    assert {"Friday", "next week", "Sunday"} <= set(words)


def test_a_report_in_other_words_is_dated_by_the_same_weekday(make: Make) -> None:
    dated = make("dated", HELD, "2023-04-17", ["Orsanov", "Weyl"])
    other = make("other", RETOLD, None, ["Orsanov", "Weyl"])

    found = infer_dates([dated, other])["other"]

    assert (found.status, found.value) == ("inferred", "2023-04-16")
    assert (found.not_before, found.not_after) == ("2023-04-16", "2023-04-22")


def test_a_bare_copy_appears_with_its_original(make: Make) -> None:
    text = (
        "The harbour of Vestra will stay closed to foreign trawlers, said the council of the port, which gave no reason "
        "for its decision and declined to say how long it would last or who had asked for it."
    )

    found = infer_dates([make("dated", text, "2023-04-14"), make("copy", text)])["copy"]

    assert (found.status, found.value) == ("inferred", "2023-04-14")
    assert (found.not_before, found.not_after) == ("2023-04-13", "2023-04-16")


def test_stated_days_stay(make: Make) -> None:
    assert infer_dates([make("one", ANNOUNCED, "2023-04-14"), make("two", TWIN, "2023-04-15")]) == {}


def test_without_a_dated_sibling_the_day_stays_unknown(make: Make) -> None:
    assert infer_dates([make("one", TWIN), make("two", ANNOUNCED)]) == {}


def test_another_subject_says_nothing(make: Make) -> None:
    dated = make("dated", HELD, "2023-04-17", ["Orsanov", "Weyl"])
    other = make("other", "On Sunday the trawler Gannet left the port of Ondal.", None)

    assert "other" not in infer_dates([dated, other])


def test_clues_that_contradict_each_other_settle_nothing(make: Make) -> None:
    earlier = make("earlier", HELD, "2023-04-17", ["Orsanov", "Weyl"])
    later = make("later", HELD, "2023-05-01", ["Orsanov", "Weyl"])
    other = make("other", RETOLD, None, ["Orsanov", "Weyl"])

    found = infer_dates([earlier, later, other]).get("other")

    assert found is None or found.value is None


def test_other_figures_are_other_news(make: Make) -> None:
    told = (
        "On Thursday Minister Orsanov said that {} families had left the coast of Vestra since the harvest."
    )
    dated = make("dated", told.format(340), "2023-04-14", ["Orsanov"])
    other = make("other", told.format(875), None, ["Orsanov"])

    found = infer_dates([dated, other]).get("other")

    assert found is None or found.value is None


def test_a_happening_told_as_past_is_a_lower_bound(make: Make) -> None:
    dated = make("dated", HELD, "2023-04-17", ["Orsanov", "Weyl"])
    late = make(
        "late", "After his recent session with Weyl, Orsanov spoke of a bond.", None, ["Orsanov", "Weyl"]
    )

    found = infer_dates([dated, late])["late"]

    assert (found.status, found.value, found.not_before, found.not_after) == (
        "unknown",
        None,
        "2023-04-16",
        None,
    )


def test_a_happening_still_ahead_is_none(make: Make) -> None:
    dated = make("dated", HELD, "2023-04-17", ["Orsanov", "Weyl"])
    early = make("early", "Orsanov will hold talks with Weyl.", None, ["Orsanov", "Weyl"])

    assert "early" not in infer_dates([dated, early])


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_articles_changes_nothing(order: tuple[int, ...], make: Make) -> None:
    coverage = [
        make("dated", ANNOUNCED, "2023-04-14"),
        make("twin", TWIN),
        make("held", HELD, "2023-04-17", ["Orsanov", "Weyl"]),
    ]

    assert infer_dates([coverage[at] for at in order]) == infer_dates(coverage)


def test_an_article_known_from_its_latest_possible_day(make: Make) -> None:
    found = infer_dates([make("dated", ANNOUNCED, "2023-04-14"), make("twin", TWIN)])["twin"]

    assert found.known_from == "2023-04-15"


def test_no_day_before_what_the_article_tells_as_past(make: Make) -> None:
    dated = make("dated", HELD, "2023-04-17", ["Orsanov", "Weyl"])
    later = make("later", f"{RETOLD} They had signed the pact on 18 April 2023.", None, ["Orsanov", "Weyl"])

    found = infer_dates([dated, later])["later"]

    assert (found.value, found.not_before, found.not_after) == ("2023-04-18", "2023-04-18", "2023-04-22")
