"""What the head may change: a real act it is sure is unreal, and acts that no wording of the codebook names.

The rules stay in charge: the head takes reality away and never gives it, and what it adds must be likely enough by itself and
passes the same tests as any act. Thresholds were read off the folds of the train part (docs/events.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relazione.annotate.events.codebook import Codebook, Trigger
from relazione.annotate.events.slots import noun_slots, verb_slots
from relazione.annotate.events.status import Verdict
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.triggers import Candidate
from relazione.model.notes import Guess

REAL = frozenset({"held", "under-way", "ongoing"})
HAPPENED = frozenset({"held", "under-way"})  # a habit is seldom told as one, and the corpus has few
# Shares of being real under which "held" is taken back: of a clause or an indefinite noun; of a noun that takes up what was told
# before ("in the meeting", "Weyl's visit"); of what the head alone has found. In the corpus every second happening is unreal.
UNREAL, UNREAL_TAKEN_UP, UNREAL_OWN = 0.33, 0.05, 0.5
STATUS_FROM = 0.6  # share from which the head's own status is put in its place; else it is unknown
NAMED_FROM, ACT_FROM = 0.7, 0.6  # a word names an act at all; this act
KNOWN_FROM = 0.3  # this act, where the codebook has the lemma under it
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
NOT_DONE, HEADLINE = "not done", "headline present"
BY_HEAD = "event head"


def doubted(tree: Tree, verdict: Verdict, one: Candidate, *, by_nobody: bool = False) -> Verdict:
    """The verdict, if it holds before the head; a real act that is hardly real gets the head's status, or none.

    `by_nobody`: no participant is known, so that it stands on the head's word (`nonevents.nobody`).
    """
    guess = tree.tokens[one.at].guess
    if guess is None or verdict.status not in HAPPENED or verdict.polarity == "negative":
        return verdict
    if guess.real >= _asked_of(tree, one, by_nobody=by_nobody) or verdict.rule == HEADLINE:
        return verdict
    rule = f"{verdict.rule}; {BY_HEAD}, real {guess.real:.2f}"
    if guess.status_score < STATUS_FROM or guess.status in REAL:
        return replace(verdict, status="unknown", rule=rule)
    if guess.status == NOT_DONE:
        return replace(verdict, status="held", polarity="negative", rule=rule)
    return replace(verdict, status=guess.status, rule=rule)


def _asked_of(tree: Tree, one: Candidate, *, by_nobody: bool) -> float:
    if by_nobody or one.trigger.written.startswith(BY_HEAD):
        return UNREAL_OWN
    return UNREAL_TAKEN_UP if one.trigger.noun and _taken_up(tree, one.at) else UNREAL


def _taken_up(tree: Tree, at: int) -> bool:
    definite = any(tree.lemmas[kid] in DEFINITE for kid in tree.children(at, "det"))
    return bool(tree.children(at, "nmod:poss")) or (definite and tree.dep(at) not in ("nsubj", "root"))


def unlisted(tree: Tree, codebook: Codebook, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Acts the head reads where no wording was found, with the frame of their act."""
    taken = {one.at for one in found} | {one.slots.anchor for one in found}
    for at, token in enumerate(tree.tokens):
        guess = token.guess
        if guess is None or at in taken or not _likely(tree, codebook, at, guess):
            continue
        noun = token.upos in ("NOUN", "PROPN")
        slots = noun_slots(tree, at, codebook.support, codebook.lenders) if noun else verb_slots(tree, at)
        if slots.anchor not in taken:
            yield Candidate(at, _trigger(codebook, guess, noun=noun), slots)


def _likely(tree: Tree, codebook: Codebook, at: int, guess: Guess) -> bool:
    if guess.named < NAMED_FROM or guess.act not in codebook.acts:
        return False
    listed = (*codebook.verbs.get(tree.lemmas[at], ()), *codebook.nouns.get(tree.lemmas[at], ()))
    known = any(trigger.act == guess.act for trigger in listed)
    return guess.act_score >= (KNOWN_FROM if known else ACT_FROM)


def _trigger(codebook: Codebook, guess: Guess, *, noun: bool) -> Trigger:
    act = codebook.acts[guess.act]
    written = f"{BY_HEAD} {guess.act_score:.2f}"
    return Trigger(act.name, noun, act.frame, act.plover, act.cameo, written=written)
