"""Probes: swap the actors, negate, plan, fear, deny, allege, ask, doubt, call off: the answer must follow the words."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import events, told

pytestmark = pytest.mark.usefixtures("models")

DEEDS = [
    ("visit", "visited {b}", "visit {b}", "visiting {b}"),
    ("meet", "met {b}", "meet {b}", "meeting {b}"),
    ("attack", "attacked {b}", "attack {b}", "attacking {b}"),
    ("criticise", "criticised {b}", "criticise {b}", "criticising {b}"),
    ("transfer-arms", "sold rockets to {b}", "sell rockets to {b}", "selling rockets to {b}"),
]
ONE, TWO = "[Kestria]", "[Belmora]"


def status_of(act: str, sentence: str) -> tuple[str, str]:
    """Status and polarity of the act in a sentence."""
    found = [event for event in events(sentence) if event.act == act]
    assert found, told(sentence)
    return found[0].status, found[0].polarity


def sides_of(act: str, sentence: str) -> tuple[str, str]:
    found = next(event for event in events(sentence) if event.act == act)
    return found.roles["actor"][0], found.roles["recipient"][0]


@pytest.mark.parametrize(("act", "past", "base", "ing"), DEEDS)
def test_swapped_actors_swap_roles(act: str, past: str, base: str, ing: str) -> None:
    forward = sides_of(act, f"{ONE} {past.format(b=TWO)}.")
    backward = sides_of(act, f"{TWO} {past.format(b=ONE)}.")

    assert forward == backward[::-1]


@pytest.mark.parametrize(("act", "past", "base", "ing"), DEEDS)
@pytest.mark.parametrize(
    ("frame", "status", "polarity"),
    [
        ("{a} {past}.", "held", "positive"),
        ("{a} has {past}.", "held", "positive"),
        ("{a} did not {base}.", "held", "negative"),
        ("{a} has never {past}.", "held", "negative"),
        ("{a} will {base}.", "planned", "positive"),
        ("{a} plans to {base}.", "planned", "positive"),
        ("{a} is expected to {base}.", "planned", "positive"),
        ("{a} might {base}.", "hypothetical", "positive"),
        ("{a} could {base}.", "hypothetical", "positive"),
        ("{a} is considering {ing}.", "hypothetical", "positive"),
        ("{a} threatened to {base}.", "hypothetical", "positive"),
        ("{a} promised to {base}.", "promised", "positive"),
        ("{a} agreed to {base}.", "promised", "positive"),
        ("{a} denied that it had {past}.", "denied", "positive"),
        ("Weyl urged {a} to {base}.", "called-for", "positive"),
        ("{a} should {base}.", "called-for", "positive"),
        ("Weyl fears that {a} will {base}.", "feared", "positive"),
        ("Weyl accused {a} of {ing}.", "alleged", "positive"),
        ("{a} refused to {base}.", "held", "negative"),
        ("{a} is yet to {base}.", "held", "negative"),
    ],
)
def test_status_follows_the_words(
    act: str, past: str, base: str, ing: str, frame: str, status: str, polarity: str
) -> None:
    words = {"past": past.format(b=TWO), "base": base.format(b=TWO), "ing": ing.format(b=TWO), "a": ONE}

    assert status_of(act, frame.format(**words)) == (status, polarity)


@pytest.mark.parametrize(
    ("sentence", "act", "status"),
    [
        ("[Weyl] called off a visit to [Kestria].", "visit", "cancelled"),
        ("[Weyl] cancelled his visit to [Kestria].", "visit", "cancelled"),
        ("[Weyl] postponed his visit to [Kestria].", "visit", "postponed"),
        ("[Weyl]'s planned visit to [Kestria] made news.", "visit", "planned"),
        ("[Weyl]'s upcoming visit to [Kestria] made news.", "visit", "planned"),
        ("[Weyl] will start a visit to [Kestria].", "visit", "planned"),
        ("[Weyl] is visiting [Kestria].", "visit", "under-way"),
        ("[Duarte] invited [Weyl] to visit [Kestria].", "visit", "invited"),
        ("If [Weyl] visits [Kestria], talks may follow.", "visit", "hypothetical"),
        (
            "The agreement that [Kestria] and [Varenia] had been preparing was not signed.",
            "sign",
            "cancelled",
        ),
    ],
)
def test_status_of_what_is_set_up_and_put_off(sentence: str, act: str, status: str) -> None:
    found = [event for event in events(sentence) if event.act == act]

    assert [event.status for event in found][:1] == [status] or (act == "sign" and not found)


@pytest.mark.parametrize(("act", "past", "base", "ing"), DEEDS)
@pytest.mark.parametrize(
    "frame",
    [
        "{a} will {base}.",
        "Weyl fears that {a} will {base}.",
        "{a} denied that it had {past}.",
        "{a} did not {base}.",
    ],
)
def test_nothing_is_put_as_held_that_was_not(act: str, past: str, base: str, ing: str, frame: str) -> None:
    words = {"past": past.format(b=TWO), "base": base.format(b=TWO), "a": ONE}

    for event in events(frame.format(**words)):
        if event.act == act:
            assert event.status != "held" or event.polarity == "negative"


def test_as_feared_by_names_whose_fear_it_is() -> None:
    event = next(
        e
        for e in events("[Kestria] will not arm [Varenia], as feared by [Belmora].")
        if e.act == "transfer-arms"
    )

    assert event.status == "feared"
    assert event.attribution == ("country:XBE",)


def test_a_denial_is_an_act_and_names_what_it_denies() -> None:
    found = {event.act: event for event in events("[Kestria] denied that it had attacked [Belmora].")}

    assert found["deny"].status == "held"
    assert found["deny"].about == found["attack"].id


def test_a_headline_present_has_happened() -> None:
    title = "Weyl meets Duarte"

    found = events("[Weyl] meets [Duarte]\n\nThe weather was fine.", title=title)

    assert [event.status for event in found] == ["held"]


@pytest.mark.parametrize(
    ("sentence", "act", "status", "polarity"),
    [
        ("[Kestria] lifted nothing.", "lift-sanctions", "held", "negative"),
        ("No shots were fired at [Belmora].", "attack", "held", "negative"),
        ("[Weyl] called for talks with [Duarte].", "negotiate", "called-for", "positive"),
        ("[Weyl] called on [Kestria] to release the crew.", "release", "called-for", "positive"),
        ("The treaty is to be signed by [Weyl] and [Duarte].", "sign", "planned", "positive"),
        ("If [Weyl] wins, [Duarte] will resign.", "resign", "hypothetical", "positive"),
        ("[Kestria] denies the charge.", "deny", "held", "positive"),
        ("[Kestria] recalled its ambassador and threatened to leave.", "threaten", "held", "positive"),
    ],
)
def test_status_in_less_plain_clauses(sentence: str, act: str, status: str, polarity: str) -> None:
    assert status_of(act, sentence) == (status, polarity)


def test_an_official_without_a_name_still_acts() -> None:
    assert [event.act for event in events("A senior minister resigned.")] == ["resign"]
