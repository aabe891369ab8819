"""What the head may change: it takes reality away and never gives it; it adds what is likely enough."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotate.events.notation import by_hand

from relazione.annotate.events.codebook import Trigger, shipped
from relazione.annotate.events.head.advice import doubted, unlisted
from relazione.annotate.events.slots import Slots
from relazione.annotate.events.status import Verdict
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.triggers import Candidate
from relazione.model.notes import Guess

HELD = Verdict("held", "positive", "held")
TAKEN_UP = """
Her       her      PRON  PRP$ 2 nmod:poss
visit     visit    NOUN  NN  3 nsubj
ended     end      VERB  VBD 0 root
"""
SAILED = """
The       the      DET   DT  2 det
fleet     fleet    NOUN  NN  3 nsubj
sailed    sail     VERB  VBD 0 root
home      home     ADV   RB  3 advmod
"""


def guess(**given: object) -> Guess:
    return replace(Guess("withdraw", 0.9, 0.95, "held", 0.8, 0.9), **given)  # type: ignore[arg-type]


def added(one: Guess | None, *taken: Candidate) -> list[Candidate]:
    tree = by_hand(SAILED)
    tokens = [replace(token, guess=one if at == 2 else None) for at, token in enumerate(tree.tokens)]
    return list(unlisted(Tree(tokens, tree.text), shipped(), taken))


def after(verdict: Verdict, one: Guess | None, rows: str = SAILED, at: int = 2) -> Verdict:
    """The verdict on a word of a tree, when the head has this guess of it."""
    tree = by_hand(rows)
    tokens = [replace(token, guess=one if place == at else None) for place, token in enumerate(tree.tokens)]
    noun = tree.tokens[at].upos == "NOUN"
    trigger = Trigger("visit", noun, "travel", None, None)
    given = Tree(tokens, tree.text)
    return doubted(given, verdict, Candidate(at, trigger, Slots(at)))


@pytest.mark.parametrize(
    ("one", "status", "polarity"),
    [
        (guess(), "held", "positive"),
        (guess(real=0.01, status="feared", status_score=0.8), "feared", "positive"),
        (guess(real=0.01, status="feared", status_score=0.3), "unknown", "positive"),
        (guess(real=0.01, status="not done", status_score=0.8), "held", "negative"),
    ],
)
def test_what_is_hardly_real_is_not_held(one: Guess, status: str, polarity: str) -> None:
    found = after(HELD, one)

    assert (found.status, found.polarity) == (status, polarity)


def test_the_rule_says_that_the_head_had_its_say() -> None:
    assert after(HELD, guess(real=0.01)).rule == "held; event head, real 0.01"
    assert after(HELD, guess()).rule == "held"


@pytest.mark.parametrize(
    "verdict", [Verdict("planned", "positive", "planned"), Verdict("held", "negative", "not done")]
)
def test_reality_is_never_given(verdict: Verdict) -> None:
    assert after(verdict, guess(real=1.0)) == verdict
    assert after(verdict, guess(real=0.0)) == verdict


def test_no_guess_changes_nothing() -> None:
    assert after(HELD, None) == HELD
    assert added(None) == []


def test_a_likely_act_without_a_wording_is_added_with_the_frame_of_its_act() -> None:
    (found,) = added(guess())

    assert found.trigger.act == "withdraw"
    assert found.trigger.frame == shipped().acts["withdraw"].frame
    assert found.trigger.written == "event head 0.90"
    assert found.slots.get("subj") == [1]


@pytest.mark.parametrize("one", [guess(named=0.2), guess(act_score=0.2), guess(act="none")])
def test_an_unlikely_act_is_not(one: Guess) -> None:
    assert added(one) == []


def test_what_the_rules_have_is_left_to_them() -> None:
    (found,) = added(guess())

    assert added(guess(), found) == []


def test_a_noun_that_takes_up_what_was_told_needs_more_doubt() -> None:
    assert after(HELD, guess(real=0.1), TAKEN_UP, 1).status == "held"
    assert after(HELD, guess(real=0.01), TAKEN_UP, 1).status != "held"


def test_a_headline_s_present_is_not_doubted() -> None:
    told = Verdict("held", "positive", "headline present")

    assert after(told, guess(real=0.01)) == told
