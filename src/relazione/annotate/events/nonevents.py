"""What words of action say without anything having happened: figures of speech, generalities, sport, names of things."""

from __future__ import annotations

from collections.abc import Callable

from relazione.annotate.events.arguments import Roles
from relazione.annotate.events.nouns import nouns
from relazione.annotate.events.status import Verdict
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.triggers import Candidate

GENERIC = frozenset(["any", "such", "every", "no", "potential", "further", "more"])
# Acts that are told of only when somebody does them: a bare noun phrase without any participant tells of none.
NEEDS_SOMEBODY = frozenset({"state", "support", "promise", "cooperate", "trade", "aid", "request", "praise", "appoint", "train", "concede",
                            "propose", "agree", "brief", "deny", "warn", "threaten", "accuse", "criticise", "negotiate", "vote", "visit",
                            "invite", "reject", "award", "transfer-arms", "recognise", "investigate", "charge", "dismiss", "sanction",
                            "deploy", "exercise", "patrol", "call", "mediate", "host", "attend", "meet", "restrict", "seize", "detain"})  # fmt: skip

IN_HEADLINES = frozenset({"headline present", "said"})
SURELY, HARDLY = 0.5, 0.1  # shares of the event head, read off the folds of its training

Test = Callable[[Tree, Candidate, Roles, Verdict], bool]


def is_no_event(tree: Tree, one: Candidate, found: Roles, verdict: Verdict) -> str | None:
    """The name of the reason why a candidate is left out; None where it stands."""
    return next((test.__name__ for test in TESTS if test(tree, one, found, verdict)), None)


def figure_of_speech(tree: Tree, one: Candidate, found: Roles, verdict: Verdict) -> bool:
    """Winds attack, prices are hit, fears strike: what acts or suffers cannot."""
    near = [*one.slots.get("subj"), *one.slots.get("obj")]
    return any(tree.lemmas[at] in nouns("figurative") for at in near) and not found.found.get("actor")


def sport(tree: Tree, one: Candidate, found: Roles, verdict: Verdict) -> bool:
    """Attacks and defeats on a pitch."""
    if one.trigger.act not in ("attack", "attend", "meet", "host", "award"):
        return False
    return len({tree.lemmas[at] for at in tree.clause(one.slots.anchor)} & nouns("sport")) > 1


def generality(tree: Tree, one: Candidate, found: Roles, verdict: Verdict) -> bool:
    """ "any attack on civilians", "wars are costly": no one occasion is meant."""
    if not one.trigger.noun:
        return False
    return (
        any(tree.lemmas[kid] in GENERIC for kid in tree.children(one.at, "det"))
        and "actor" not in found.found
    )


def nobody(tree: Tree, one: Candidate, found: Roles, verdict: Verdict) -> bool:
    """A word of action with no participant named: nothing that can be held against anybody."""
    sides = {*found.found.get("actor", ()), *found.found.get("recipient", ())}
    if sides or _somebody_unnamed(tree, one) or _told_itself(tree, one, verdict) or _surely_named(tree, one):
        return False
    return one.trigger.noun or one.trigger.act in NEEDS_SOMEBODY


def _surely_named(tree: Tree, one: Candidate) -> bool:
    """Whether the event head is sure that the word names an act, whoever did it ("the pull-out was stopped").

    A predicate tells of an act named beside it ("this is my first visit").
    """
    guess = tree.tokens[one.at].guess
    return guess is not None and guess.named >= SURELY and not tree.children(one.at, "cop")


def hardly_named(tree: Tree, one: Candidate, found: Roles, verdict: Verdict) -> bool:
    """A verb that fits a wording where the event head is sure that no act is meant; nouns of background it knows too few of."""
    guesses = [tree.tokens[at].guess for at in (one.at, *one.slots.get("obj"))]
    if one.trigger.noun or verdict.rule in IN_HEADLINES:
        return False
    return all(guess is not None and guess.named < HARDLY for guess in guesses)


VAGUE = frozenset(
    {
        "cooperate",
        "trade",
        "state",
        "support",
        "aid",
        "concede",
        "agree",
        "visit",
        "meet",
        "negotiate",
        "call",
    }
)


OCCASIONS = frozenset({"exercise", "patrol", "elect", "ceasefire", "protest", "port-call"})


def _told_itself(tree: Tree, one: Candidate, verdict: Verdict) -> bool:
    """ "Joint drills ended on Friday", "elections will be held": an occasion that a clause tells of, whoever takes part."""
    if not one.trigger.noun or one.trigger.act not in OCCASIONS or verdict.status == "unknown":
        return False
    return one.slots.support is not None or tree.dep(one.at) in ("nsubj", "obj")


def _somebody_unnamed(tree: Tree, one: Candidate) -> bool:
    """ "A senior official urged …": a verb whose subject is a person or body without a name still tells of a deed."""
    if one.trigger.noun or one.trigger.act in VAGUE:
        return False
    subjects = [kid for at in one.slots.get("subj") for kid in tree.conjuncts(at)]
    return any(
        tree.lemmas[at] in nouns("agents") and tree.tokens[at].upos in ("NOUN", "PROPN") for at in subjects
    )


def setting_only(tree: Tree, one: Candidate, found: Roles, verdict: Verdict) -> bool:
    """A statement named as a thing ("the statement") when its own saying is told beside it."""
    return (
        one.trigger.noun
        and one.trigger.act in ("state", "brief")
        and one.slots.support is None
        and "actor" not in found.found
    )


def topic_of_speech(tree: Tree, one: Candidate, found: Roles, verdict: Verdict) -> bool:
    """ "praised military cooperation", "commented on the state of ties": what is spoken of, not something that happened."""
    if (
        not one.trigger.noun
        or one.slots.support is not None
        or one.trigger.act not in ("cooperate", "support", "trade", "aid")
    ):
        return False
    above = [(head, child) for head, child in tree.up(one.at)][:3]
    return any(
        tree.lemmas[head] in nouns("speaking") and tree.dep(child) in ("obj", "obl") for head, child in above
    )


def told_by_the_commitment(tree: Tree, one: Candidate, found: Roles, verdict: Verdict) -> bool:
    """ "pledged to bolster ties": a vague good intention is told by the pledge itself."""
    return (
        one.trigger.act in ("cooperate", "support")
        and verdict.rule in ("promised", "called for")
        and tree.dep(one.slots.anchor) == "xcomp"
    )


def speaking_participle(tree: Tree, one: Candidate, found: Roles, verdict: Verdict) -> bool:
    """ "Speaking to reporters, he said …": the occasion of a remark."""
    return (
        tree.lemmas[one.at] in ("speak", "talk")
        and tree.dep(one.at) == "advcl"
        and tree.tokens[one.at].xpos == "VBG"
    )


TESTS: tuple[Test, ...] = (
    figure_of_speech,
    sport,
    generality,
    nobody,
    setting_only,
    topic_of_speech,
    told_by_the_commitment,
    speaking_participle,
    hardly_named,
)
