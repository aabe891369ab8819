"""Level, channel, setting."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import events

from relazione.annotate.events.axes import level, level_of
from relazione.model.notes import Entity, Tenure


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("president", "head of state"),
        ("king", "head of state"),
        ("prime minister", "government"),
        ("premier", "government"),
        ("foreign minister", "minister"),
        ("deputy foreign minister", "deputy"),
        ("vice president", "deputy"),
        ("spokeswoman", "official"),
        ("secretary of state", "minister"),
        ("fisherman", None),
    ],
)
def test_the_level_of_an_office(office: str, expected: str | None) -> None:
    assert level_of(office) == expected


def test_the_highest_of_several_counts_and_former_offices_do_not() -> None:
    weyl = Entity(
        "person:weyl",
        "person",
        "Weyl",
        tenures=(Tenure("office:xva-president", "former"), Tenure("office:xva-defence-minister")),
    )
    envoy = Entity("office:envoy", "office", "envoy")

    assert level([weyl, envoy]) == "minister"
    assert level([]) is None


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(
    ("sentence", "act", "setting"),
    [
        ("[Weyl] met [Duarte].", "meet", "bilateral"),
        ("[Weyl], [Duarte] and [Orsanov] met.", "meet", "multilateral"),
        ("[Weyl] met [Duarte] on the sidelines of the summit.", "meet", "sidelines"),
        ("[Weyl] praised [Duarte].", "praise", None),
    ],
)
def test_setting(sentence: str, act: str, setting: str | None) -> None:
    assert next(e for e in events(sentence) if e.act == act).setting == setting


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(
    ("sentence", "channel"),
    [
        ("[Weyl] criticised [Duarte] in an interview.", "interview"),
        ("[Weyl] criticised [Duarte] on television.", "broadcast"),
        ("[Weyl] criticised [Duarte] in a statement.", "release"),
        ("[Weyl] criticised [Duarte]'s statement.", None),
    ],
)
def test_channel(sentence: str, channel: str | None) -> None:
    assert events(sentence)[0].channel == channel
