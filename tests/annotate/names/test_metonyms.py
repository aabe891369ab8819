"""Capitals and seats: the place or the power, with the reason. The last word of each row is the rule that decides."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("The minister arrived in Moscow on Friday.", "Moscow", "city:moscow"),
        ("Her visit to Moscow lasted three days.", "Moscow", "city:moscow"),
        ("She visited Tokyo in May.", "Tokyo", "city:tokyo"),
        ("They met near Ankara.", "Ankara", "city:ankara"),
        ("OSLO, May 4 (Halyard) — The talks began on Sunday.", "OSLO", "city:oslo"),
        ("Tokyo's streets were empty on Sunday.", "Tokyo", "city:tokyo"),
        ("Moscow said on Friday that it would sign the treaty.", "Moscow", "gov:RUS"),
        ("Ties with Moscow have grown closer.", "Moscow", "gov:RUS"),
        ("The plan was rejected by Kyiv.", "Kyiv", "gov:UKR"),
        ("Oslo and Tokyo signed the accord.", "Oslo", "gov:NOR"),
        ("Oslo and Tokyo signed the accord.", "Tokyo", "gov:JPN"),
        ("The talks between Oslo and Tokyo will go on.", "Tokyo", "gov:JPN"),
        ("Ministers discussed Tokyo's proposals.", "Tokyo", "gov:JPN"),
        ("The envoy accused Lindrava of delay.", "Lindrava", "gov:XVA"),
        ("Pressure on Palomir has grown.", "Palomir", "gov:XKE"),
    ],
)
def test_a_capital_is_the_city_or_the_government(read, text: str, name: str, entity: str) -> None:
    assert read(text).who(name) == entity


@pytest.mark.parametrize(
    ("text", "entity", "kind"),
    [
        ("They met in the Kremlin on Friday.", "place:kremlin", "place"),
        ("A Kremlin spokesman denied it.", "org:kremlin", "organisation"),
        ("The Kremlin said on Friday that the talks would go on.", "org:kremlin", "organisation"),
    ],
)
def test_a_seat_is_a_building_or_an_institution(read, text: str, entity: str, kind: str) -> None:
    mention = read(text).at("Kremlin")

    assert mention is not None
    assert (mention.entity, mention.kind) == (entity, kind)


def test_a_metonym_says_by_which_rule(read) -> None:
    mention = read("Moscow said on Friday that it would sign.").at("Moscow")

    assert mention is not None
    assert (mention.form, mention.rule) == ("metonym", "agent")


def test_a_users_seat_counts_too(read) -> None:
    assert (
        read("The Amber House said on Friday that talks would go on.").who("Amber House") == "org:amber-house"
    )
