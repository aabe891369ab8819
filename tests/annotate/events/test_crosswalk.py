"""From acts to PLOVER and CAMEO: real deeds keep their codes, announced, refused and requested ones get those of the word."""

from __future__ import annotations

import pytest

from relazione.annotate.events.crosswalk import codes_of

STATUSES = ("held", "ongoing", "under-way", "planned", "promised", "invited", "called-for", "cancelled", "postponed", "feared", "alleged",
            "denied", "hypothetical", "unknown")  # fmt: skip


@pytest.mark.parametrize(
    ("act", "status", "polarity", "plover"),
    [
        ("visit", "held", "positive", "CONSULT/visit"),
        ("visit", "planned", "positive", "AGREE"),
        ("visit", "cancelled", "positive", "REJECT"),
        ("visit", "held", "negative", "REJECT"),
        ("visit", "called-for", "positive", "REQUEST"),
        ("attack", "held", "positive", "ASSAULT"),
        ("attack", "planned", "positive", "THREATEN"),
        ("attack", "held", "negative", None),
        ("attack", "cancelled", "positive", "RETREAT"),
        ("aid", "promised", "positive", "AGREE"),
        ("aid", "held", "negative", "REJECT"),
        ("criticise", "held", "positive", "ACCUSE/disapprove"),
        ("criticise", "held", "negative", None),
        ("state", "held", "positive", None),
    ],
)
def test_plover(act: str, status: str, polarity: str, plover: str | None) -> None:
    assert codes_of(act, status, polarity)[0] == plover


@pytest.mark.parametrize("status", ["feared", "alleged", "denied", "hypothetical", "unknown"])
def test_what_is_not_said_to_be_real_has_no_code(status: str) -> None:
    assert codes_of("transfer-arms", status, "positive") == (None, None)


def test_cameo_codes_an_announced_deed_as_the_deed() -> None:
    assert codes_of("transfer-arms", "planned", "positive") == ("AGREE", "072")


def test_a_statement_has_a_cameo_code_alone() -> None:
    assert codes_of("state", "held", "positive") == (None, "010")


def test_an_unknown_act_has_none() -> None:
    assert codes_of("juggle", "held", "positive") == (None, None)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("polarity", ["positive", "negative"])
def test_every_status_is_answered(status: str, polarity: str) -> None:
    plover, cameo = codes_of("exercise", status, polarity)

    assert plover is None or plover.partition("/")[0].isupper()
    assert cameo is None or cameo.isdigit()
