"""What an article is about."""

from __future__ import annotations

import math

import pytest

from relazione.collate.threads.profiles import cosine, damped, names, profile, stem, unit
from relazione.collate.threads.rarity import general, weighed
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Notes


def article(text: str, title: str | None = None, day: str | None = None, name: str = "a") -> Annotated:
    published = Published(day, status="stated") if day else Published()
    return Annotated(Article(name, name, text, "", title=title, published=published), Notes())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("minister", "ministers"),
        ("talk", "talking"),
        ("party", "parties"),
        ("detain", "detained"),
        ("nation", "nations"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["sea", "bus", "gas", "ied", "ring"])
def test_short_words_keep_their_endings(word: str) -> None:
    assert stem(word)


def test_names_are_words_with_a_capital() -> None:
    assert names("The minister Marek Orsanov flew to Lindrava on Tuesday") == ["marek", "orsanov", "lindrava"]


def test_repeats_count_less_and_less() -> None:
    assert damped(["a", "a", "b"]) == {"a": 1 + math.log(2), "b": 1.0}


def test_unit_weights_have_length_one() -> None:
    assert cosine(unit({"a": 3.0, "b": 4.0}), unit({"a": 3.0, "b": 4.0})) == pytest.approx(1.0)
    assert unit({}) == {}


def test_the_first_line_stands_in_for_a_title() -> None:
    found = profile(article("Trawler seized in the strait\n\nThe boat was taken before dawn."))

    assert set(found.title) == {"trawler", "seiz", "strait"}


def test_background_far_down_does_not_count() -> None:
    found = profile(article(" ".join(["ship"] * 200 + ["arbitration"]), title="Boats"))

    assert "arbitrat" not in found.words


def test_figures_of_the_title_are_kept() -> None:
    assert profile(article("Text.", title="Day 21 of the talks")).numbers == {"21"}


def test_a_word_that_everybody_has_tells_little() -> None:
    coverage = [
        article(f"The trawler and the w{number}q", "Ship", "2031-03-21", f"a{number}") for number in range(60)
    ]

    first = weighed([profile(one) for one in coverage])[0]

    assert first.words["w0q"] > 2 * first.words["trawler"]


def test_a_common_word_of_the_language_tells_little_in_a_small_set() -> None:
    (found,) = weighed([profile(article("The government and the trawler", "Nothing else"))])

    assert found.words["trawler"] > found.words["govern" if "govern" in found.words else "government"]


def test_articles_far_away_in_time_do_not_change_what_is_rare() -> None:
    near = profile(article("The trawler and the quay", "Ship", "2031-03-21"))
    far = [profile(article("The trawler sails", "Ship", "2033-03-21", f"z{number}")) for number in range(20)]

    assert weighed([near])[0] == weighed([near, *far])[0]


def test_the_table_of_general_english_holds_shares() -> None:
    known = general()

    assert len(known) > 3000
    assert all(0 < share < 1 for share in known.values())
    assert known["people"] > known["trade"] > 0
