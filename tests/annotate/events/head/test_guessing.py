"""The event head at run time: networks by hand, and what the shipped one says of plain sentences."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from relazione.annotate.events.head.guessing import Inputs, Network
from relazione.annotate.events.head.tagging import TaggingWithGuesses
from relazione.model.article import Article
from relazione.model.notes import Guess, Notes, Token

ONE = np.ones((1, 1), dtype=np.float32)
NONE = np.zeros(1, dtype=np.float32)


def network(temperature: float = 1.0) -> Network:
    """One dense input, one named feature, one hidden unit, two labels."""
    out = np.array([[2.0, -2.0]], dtype=np.float32)
    return Network(ONE, ONE, NONE, out, np.zeros(2, dtype=np.float32), temperature, ("yes", "no"))


def test_shares_sum_to_one_and_named_features_count() -> None:
    given = Inputs(np.zeros((2, 1), dtype=np.float32), ((), (0,)))

    shares = network()(given)

    assert shares.sum(1) == pytest.approx([1, 1])
    assert shares[0] == pytest.approx([0.5, 0.5])
    assert shares[1][0] > 0.9


def test_a_temperature_makes_shares_less_sure() -> None:
    given = Inputs(np.ones((1, 1), dtype=np.float32), ((),))

    assert network(2.0)(given)[0][0] < network(1.0)(given)[0][0]


@cache
def tokens(text: str) -> tuple[Token, ...]:
    found = TaggingWithGuesses()(Article("a", "a.txt", text, ""), Notes())
    return tuple(one for one in found if isinstance(one, Token))


def guess(text: str, word: str) -> Guess:
    start = text.index(word)
    found = next(one.guess for one in tokens(text) if one.start == start)
    assert found is not None
    return found


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(
    ("real", "unreal", "word"),
    [
        (
            "Kestria attacked the port on Monday.",
            "Villagers fear that Kestria will attack the port.",
            "attack",
        ),
        (
            "The president visited Lisse on Tuesday.",
            "The president will not say whether she might visit Lisse.",
            "visit",
        ),
        ("The court released the crew.", "The minister urged the court to release the crew.", "release"),
        ("They signed the treaty.", "They had been due to sign the treaty, but called it off.", "sign"),
    ],
)
def test_the_unreal_is_less_real(real: str, unreal: str, word: str) -> None:
    assert guess(real, word).real > 0.5 > guess(unreal, word).real


@pytest.mark.usefixtures("models")
def test_words_that_name_no_act_are_not_kept() -> None:
    text = "The president visited Lisse on a sunny Tuesday."

    assert all(
        one.guess is None for one in tokens(text) if text[one.start : one.end] in ("The", "on", "a", "sunny")
    )
    assert guess(text, "visited").act == "visit"


@pytest.mark.usefixtures("models")
def test_the_same_text_gives_the_same_guesses() -> None:
    text = "Kestria attacked the port on Monday."

    again = TaggingWithGuesses()(Article("b", "b.txt", text, ""), Notes())
    assert tokens(text) == tuple(one for one in again if isinstance(one, Token))
