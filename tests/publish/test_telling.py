"""Ids, codes and reasons in a reader's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relazione.annotate.events.positions import lexicon  # the stances we code, so that each has its wording
from relazione.model.notes import Setting
from relazione.publish import Affair
from relazione.publish.telling import (
    in_words,
    name_of,
    origin_name,
    position_text,
    setting_words,
    short,
    stances,
    time_words,
)
from relazione.publish.words import unquoted


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("ev1", "“Marek Orsanov visits Varenia, 6 May 2031”"),
        ("ut1", "“We are old friends”"),
        ("po1", "“Varenia is neutral on war”"),
        ("a1", "article A"),
        ("person:orsanov", "Marek Orsanov"),
        ("person:orsanov 2031-05-06", "Marek Orsanov, 6 May 2031"),
        ("person:orsanov 2031-05-01/2031-05-31", "Marek Orsanov, May 2031"),
        ("gov:XVA", "Varenia"),
        ("org:channel-six", "channel six"),
        ("place:mint-palace", "mint palace"),
        ("office:xva-foreign-minister", "foreign minister of Varenia"),
    ],
)
def test_an_id_is_what_it_stands_for(id_: str, words: str, affair: Affair) -> None:
    assert name_of(id_, affair) == words


def test_a_reason_keeps_its_words_and_loses_its_ids(affair: Affair) -> None:
    told = in_words("one speaker on one day: person:orsanov 2031-05-06", affair)

    assert told == "one speaker on one day: Marek Orsanov, 6 May 2031"
    assert in_words("shared words: ten of twelve", affair) == "shared words: ten of twelve"


def test_an_origin_is_named_by_what_it_is(affair: Affair) -> None:
    assert origin_name("a1", affair) == "A, its own text"
    assert origin_name("ev1", affair) == "Marek Orsanov visits Varenia, 6 May 2031"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-05-06", "2031-05-06"),
        ("P2D", "2 days"),
        ("P1W", "1 week"),
        ("PXY", "some years"),
        ("PT3H", "3 hours"),
        ("PT20M", "20 minutes"),
        ("P3M", "3 months"),
        ("PRESENT_REF", "now"),
        ("XXXX", "no date"),
        ("2031-05-06TEV", "2031-05-06, evening"),
        ("R/P1W", "R/P1W"),
    ],
)
def test_a_time_value_in_words(value: str, words: str) -> None:
    assert time_words(value) == words


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        (Setting(), ""),
        (Setting("2031-05-06", "during", channel="broadcast"), "6 May 2031 · on the occasion · broadcast"),
        (Setting("2031-05-01/2031-05-31", "after"), "May 2031 · afterwards"),
        (Setting(None, "before", translated=True), "beforehand · translated"),
    ],
)
def test_a_setting_in_words(setting: Setting, words: str) -> None:
    assert setting_words(setting) == words


@pytest.mark.parametrize(
    ("stance", "topic", "toward", "words"),
    [
        ("neutral", "neutrality", (), "Varenia is neutral"),
        ("has not criticised", "criticism", ("person:orsanov",), "Varenia has not criticised Marek Orsanov"),
        ("has not criticised", "criticism", (), "Varenia has voiced no criticism"),
        (
            "in force",
            "sanctions",
            ("person:orsanov",),
            "Varenia has sanctions in force against Marek Orsanov",
        ),
        ("in force", "restrictions", (), "Varenia has restrictions in force"),
        ("unheard of", "matter", ("person:orsanov",), "Varenia unheard of: matter toward Marek Orsanov"),
    ],
)
def test_a_position_in_words(
    stance: str, topic: str, toward: tuple[str, ...], words: str, affair: Affair
) -> None:
    held = replace(affair.record.positions[0], stance=stance, topic=topic, toward=toward)

    assert position_text(held, affair) == words


def test_a_long_text_is_cut_between_words() -> None:
    assert short("one two three four", 9) == "one two …"
    assert short("one two", 9) == "one two"


@pytest.mark.parametrize(
    ("words", "inner"),
    [
        ("“We are friends,”", "We are friends"),
        ('"We are friends."', "We are friends."),
        ("that “a new era” began", "that “a new era” began"),
        ("“one” and “two”", "“one” and “two”"),
        ("“", "“"),
        ("", ""),
    ],
)
def test_only_a_whole_quotation_loses_its_marks(words: str, inner: str) -> None:
    assert unquoted(words) == inner


def test_every_stance_we_code_has_its_wording() -> None:
    found = lexicon()
    rows = [*found["adjectives"].values(), *found["nouns"].values(), *found["slogans"]]
    rows += [one for kind in found["acts"].values() for one in kind.values()]
    coded = {(one["stance"], one["topic"]) for one in rows}

    assert coded
    assert [pair for pair in coded if pair[0] not in stances() and " ".join(pair) not in stances()] == []
    assert {topic for _, topic in coded} <= set(stances()["told_by_the_stance"])
