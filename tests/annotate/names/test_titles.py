"""Titles grown from their head noun: span, office, state, how they are held."""

from __future__ import annotations

import pytest
from tests.annotate.names.rails import draft

from relazione.annotate.names.lexicon import Lexicon
from relazione.annotate.names.spotting import spots_of
from relazione.annotate.names.title_forms import rank_at
from relazione.annotate.names.titles import Finder, Title, office_id
from relazione.gazetteer import shipped

LEXICON = Lexicon(shipped())


def titles(text: str) -> list[Title]:
    one = draft(text)
    return Finder(one, spots_of(one, LEXICON)).find()


@pytest.mark.parametrize(
    ("text", "words", "office"),
    [
        ("Chinese Defense Minister Gen. Li", "Chinese Defense Minister", "office:chn-defence-minister"),
        ("Chinese Defence Minister Li", "Chinese Defence Minister", "office:chn-defence-minister"),
        ("China’s foreign minister said", "China’s foreign minister", "office:chn-foreign-minister"),
        ("the minister of defence of Norway", "minister of defence of Norway", "office:nor-defence-minister"),
        ("the Minister for Foreign Affairs", "Minister for Foreign Affairs", "office:foreign-minister"),
        (
            "the head of China’s Ministry of Defense",
            "head of China’s Ministry of Defense",
            "office:chn-defence-minister",
        ),
        (
            "the spokesman for China's Defense Ministry",
            "spokesman for China's Defense Ministry",
            "office:chn-defence-ministry-spokesperson",
        ),
        ("a Kremlin spokesperson", "Kremlin spokesperson", "office:rus-kremlin-spokesperson"),
        ("NATO Secretary General Ada Moe", "NATO Secretary General", "office:nato-secretary-general"),
        (
            "the president of the European Council",
            "president of the European Council",
            "office:european-council-president",
        ),
        ("Chinese State Councilor", "Chinese State Councilor", "office:chn-state-councillor"),
        ("Deputy Foreign Minister", "Deputy Foreign Minister", "office:deputy-foreign-minister"),
        ("French President", "French President", "office:fra-president"),
        ("the prime minister of New Zealand", "prime minister of New Zealand", "office:nzl-prime-minister"),
        ("Russia’s ambassador to Poland", "Russia’s ambassador to Poland", "office:rus-ambassador"),
    ],
)
def test_a_title_with_its_office(text: str, words: str, office: str) -> None:
    (title,) = titles(text)

    assert text[title.start : title.end] == words
    assert title.id == office


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("former Australian prime minister", "former"),
        ("the acting interior minister", "acting"),
        ("the new defence minister", "current"),
        ("the then foreign minister", "former"),
        ("the president-elect", "elect"),
    ],
)
def test_how_an_office_is_held(text: str, status: str) -> None:
    assert [title.status for title in titles(text)] == [status]


@pytest.mark.parametrize(
    ("text", "determiner"),
    [
        ("a Kremlin spokesman", "a"),
        ("the minister", "the"),
        ("its defence minister", "its"),
        ("Chile's president", "'s"),
        ("President Moe", None),
    ],
)
def test_the_determiner(text: str, determiner: str | None) -> None:
    assert [title.determiner for title in titles(text)] == [determiner]


def test_plurals() -> None:
    assert [(title.plural, title.key) for title in titles("the foreign ministers and heads of state")] == [
        (True, "foreign-minister"),
        (True, "head-of-state"),
    ]


def test_the_ministrys_spokesman_is_the_last_ministrys() -> None:
    text = "The Chilean Foreign Ministry denied it, the ministry's spokesman said."

    assert titles(text)[-1].id == "office:chl-foreign-ministry-spokesperson"


def test_a_title_inside_a_longer_name_is_none() -> None:
    one = draft("the Office of the President opened", {"Office of the President": "ORG"})

    assert Finder(one, spots_of(one, LEXICON)).find() == []


@pytest.mark.parametrize(
    ("words", "width"),
    [("gen . li", 2), ("senior col . tan", 3), ("mr weyl", 1), ("lt . gen . moe", 4), ("orsanov said", None)],
)
def test_ranks_and_honorifics(words: str, width: int | None) -> None:
    found = rank_at(words.split(), 0)

    assert (found[0] if found else None) == width


def test_an_office_id_has_its_state_first() -> None:
    assert office_id("defence-minister", "CHN") == "office:chn-defence-minister"
    assert office_id("defence-minister", None) == "office:defence-minister"
