"""What looks like a time and is none; and what is one, although it looks like something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from relazione.model.notes import Mention

NONE = [
    ("The channel Vista 24 showed it.", "a channel"),
    ("The station Kestria 2023 showed it.", "a channel with a year for a number"),
    ("Under Resolution 1973 of the council.", "a resolution"),
    ("They lost 1950 soldiers.", "an amount"),
    ("It cost $1998.", "money"),
    ("No. 1500 on the list, 1500 in all.", "a number"),
    ("It may rain, and they march on.", "verbs"),
    ("May they march, said May, the minister.", "a name"),
    ("The 42-year-old envoy and his two-year-old son.", "ages"),
    ("He earns 40 crowns a day.", "a rate"),
    ("The 25th anniversary of the 38th parallel.", "ordinals"),
    ("Give him a second chance.", "the ordinal second"),
    ("The future of the pact; a future member.", "a state of things"),
    ("He quoted from Forty Days and Nine Hours.", "titles"),
    ("He praised a new era and the spirit of the age.", "a slogan"),
    ("A third of the fleet, three-quarters of the crew.", "fractions"),
    ("The fall of the city.", "the fall of a city"),
    ("Jan Kovar and Mar Lesk signed.", "given names"),
    ("They signed in Sun Valley.", "a place"),
    ("He told the show Good This Morning.", "a broadcast"),
    ("An after-hours call.", "a manner"),
    ("People in their 20s came.", "an age"),
    ("The G20 and the P5+1 met.", "groups"),
]
STILL = [
    "They met in [March|2024-03] and left.",
    "The pact of [1950|1950] ended.",
    "It grew since [1973|1973].",
    "In [the fall of 2022|2022-FA] the city fell.",
    "[Now|PRESENT_REF] they talk.",
    "By [2030|2030], said the envoy, it will be built.",
]


@pytest.mark.parametrize(("text", "why"), NONE)
def test_no_time_is_read(text: str, why: str, times_in: Callable[..., list]) -> None:
    assert [text[time.start : time.end] for time in times_in(text)] == [], why


@pytest.mark.parametrize("sentence", STILL)
def test_a_time_is_still_read(sentence: str, remarked: Callable[..., str]) -> None:
    text = sentence
    assert remarked(text) == sentence


def name(text: str, said: str, kind: str = "organisation") -> Mention:
    start = text.index(said)
    return Mention("m1", start, start + len(said), kind, "org:x", "name")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The group October Storm denied it.", "October Storm"),
        ("Readers of the Friday Gazette denied it.", "Friday Gazette"),
        ("The party Future 2030 denied it.", "Future 2030"),
    ],
)
def test_a_time_inside_a_longer_name_is_none(text: str, said: str, times_in: Callable[..., list]) -> None:
    assert times_in(text, mentions=[name(text, said)]) == []


def test_a_name_that_is_only_the_time_does_not_take_it_away(times_in: Callable[..., list]) -> None:
    text = "They met on Friday in Palomir."

    assert len(times_in(text, mentions=[name(text, "Friday")])) == 1


def test_an_event_may_hold_its_year(times_in: Callable[..., list]) -> None:
    text = "They met at the 2008 Games."

    assert [time.value for time in times_in(text, mentions=[name(text, "2008 Games", "event")])] == ["2008"]
