"""Ministries and state bodies by pattern: span, key and state."""

from __future__ import annotations

import pytest
from tests.annotate.names.rails import draft

from relazione.annotate.names.institutions import institutions
from relazione.annotate.names.lexicon import Lexicon
from relazione.gazetteer import shipped

LEXICON = Lexicon(shipped())


def found(text: str) -> list[tuple[str, str, str | None, bool]]:
    one = draft(text)
    return [
        (text[hit.start : hit.end], hit.key, hit.state, hit.named)
        for hit in institutions(one, LEXICON.find(one.atoms))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China’s Defense Ministry said", ("Defense Ministry", "defence-ministry", "CHN", True)),
        ("the Chinese Foreign Ministry said", ("Chinese Foreign Ministry", "foreign-ministry", "CHN", True)),
        ("Norway's Ministry of Defence said", ("Ministry of Defence", "defence-ministry", "NOR", True)),
        (
            "the Ministry of Foreign Affairs of Japan",
            ("Ministry of Foreign Affairs", "foreign-ministry", "JPN", True),
        ),
        (
            "the Ministry of National Defense",
            ("Ministry of National Defense", "defence-ministry", None, True),
        ),
        ("Chile's defence ministry said", ("defence ministry", "defence-ministry", "CHL", False)),
        ("the Pakistani Army", ("Pakistani Army", "army", "PAK", True)),
        ("the Indian government", ("Indian government", "government", "IND", False)),
        ("Norway's central bank", ("central bank", "central-bank", "NOR", False)),
        ("the parliament of Norway", ("parliament", "parliament", "NOR", False)),
        ("Moscow's police", ("police", "police", "RUS", False)),
    ],
)
def test_institutions_with_their_state(text: str, expected: tuple[str, str, str | None, bool]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text", ["the army marched", "a ministry of silly walks", "his government", "departments of defence"]
)
def test_without_a_state_or_a_field_there_is_none(text: str) -> None:
    assert found(text) == []
