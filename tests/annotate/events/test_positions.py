"""Positions: holder, toward, topic, stance, basis, and the distance the outlet keeps."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import found, plain, said

from relazione.annotate.events.positions import lexicon
from relazione.model.notes import Position

pytestmark = pytest.mark.usefixtures("models")


def positions(text: str, **more: object) -> list[Position]:
    return [one for one in found(text, **more)[1] if isinstance(one, Position)]  # type: ignore[arg-type]


def short(position: Position) -> str:
    """``holder > toward: topic, stance (basis)``"""
    holder, toward = (
        "+".join(id_.partition(":")[2] for id_ in ids) for ids in (position.holder, position.toward)
    )
    return (
        f"{holder}{' > ' + toward if toward else ''}: {position.topic}, {position.stance} ({position.basis})"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Kestria] remains neutral.", "XKE: neutrality, neutral (judgement)"),
        ("Officially, [Kestria] remains neutral.", "XKE: neutrality, neutral (declared)"),
        ("[Kestria] has declared itself neutral.", "XKE: neutrality, neutral (declared)"),
        ("[Kestria] has never condemned [Belmora].", "XKE > XBE: criticism, has not criticised (observed)"),
        ("[Weyl] is yet to speak to [Duarte].", "weyl > duarte: contact, has not spoken to (observed)"),
        ("[Weyl] has not met [Duarte].", "weyl > duarte: contact, has not met (observed)"),
        ("[Kestria] rejected the plan.", "XKE: proposal, rejects (observed)"),
        ("[Kestria] opposes [Belmora].", "XKE > XBE: opposition, opposes (observed)"),
        ("[Kestria] supports [Belmora].", "XKE > XBE: support, supports (observed)"),
        ("[Kestria] imposed sanctions on [Belmora].", "XKE > XBE: sanctions, in force (observed)"),
        ("[Kestria] presented a peace plan.", "XKE: proposal, proposes (observed)"),
    ],
)
def test_one_position(text: str, expected: str) -> None:
    assert [short(one) for one in positions(text)] == [expected]


def test_a_slogan_is_held_by_those_who_issued_it() -> None:
    text = '[Weyl] and [Duarte] declared a "no limits" partnership.'

    assert [short(one) for one in positions(text)][:1] == ["weyl+duarte: relationship, no limits (declared)"]


def test_words_of_distance_are_kept() -> None:
    text = "Officially, [Kestria] remains neutral."

    [position] = positions(text)

    assert [span.of(plain(text)[0]) for span in position.distance] == ["Officially"]


def test_what_another_says_of_the_holder_is_attributed() -> None:
    text = "[Weyl] said that [Kestria] supports [Belmora]."
    quote = said(text, "that Kestria supports Belmora", cue="said", by="Weyl")

    assert [short(one) for one in positions(text, quotes=[quote])] == [
        "XKE > XBE: support, supports (attributed)"
    ]


@pytest.mark.parametrize(
    "text", ["[Weyl] met [Duarte].", "[Kestria] is not neutral.", "The weather was neutral."]
)
def test_no_position_where_none_is_told(text: str) -> None:
    assert positions(text) == []


def test_every_act_of_the_lexicon_is_one_of_the_codebook() -> None:
    from relazione.annotate.events.codebook import shipped

    named = {act for acts in lexicon()["acts"].values() for act in acts}

    assert named <= {*shipped().acts, "mention"}


def test_every_position_has_evidence_and_a_rule() -> None:
    for position in positions("[Kestria] remains neutral. [Weyl] is yet to speak to [Duarte]."):
        assert position.evidence
        assert position.rule
        assert position.id.startswith("p")
