"""The verb that governs a time in the dependency tree, and which way it looks from the day it was written."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Literal

from relazione.annotate.times.cues import cues
from relazione.model.notes import Token

Look = Literal["ahead", "present", "back", "past", ""]
CLIMB = 6  # heads between a time and its verb


class Tree:
    """The tokens of a text by place, and each token's dependents."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.starts = [token.start for token in tokens]

    @cached_property
    def dependents(self) -> dict[int, list[int]]:
        """Head index -> indices of what hangs on it."""
        found: dict[int, list[int]] = defaultdict(list)
        for at, token in enumerate(self.tokens):
            if token.head != at:
                found[token.head].append(at)
        return found

    def head_of(self, start: int, end: int) -> int | None:
        """The token of the stretch whose head lies outside it."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        inside = range(first, last)
        return next(
            (at for at in inside if self.tokens[at].head not in inside or self.tokens[at].head == at), None
        )

    def lemmas(self, at: int, *deps: str) -> set[str]:
        """The lemmas of the dependents with these relations (to the colon)."""
        wanted = [self.tokens[child] for child in self.dependents[at]]
        return {one.lemma.lower() for one in wanted if one.dep.split(":")[0] in deps}

    def tags(self, at: int, *deps: str) -> set[str]:
        """The Penn tags of the dependents with these relations."""
        wanted = [self.tokens[child] for child in self.dependents[at]]
        return {one.xpos for one in wanted if one.dep.split(":")[0] in deps}


def look(tree: Tree, start: int, end: int) -> Look:
    """Which way the governing verb of the words looks; undecided where there is none that tells.

    "past" is surer than "back": the verb governs the time itself and says what happened then.
    """
    time = at = tree.head_of(start, end)
    for step in range(CLIMB):
        if at is None or time is None:
            return ""
        found = _told(tree, at)
        if found is not None:
            return "past" if found == "back" and step == 1 and _tells(tree, at, time) else found
        head = tree.tokens[at].head
        at = head if head != at else None
    return ""


def _tells(tree: Tree, verb: int, time: int) -> bool:
    """The verb itself happened then: it sets no day to come ("invited them to a ceremony on"), nor does "to", "by", "through"."""
    plain = tree.lemmas(time, "case") <= {"in", "on", "at", "during"}
    return plain and tree.tokens[verb].lemma.lower() not in cues("setting_days")


def _told(tree: Tree, at: int) -> Look | None:
    """What this word of the path says; None to go on to its head."""
    for rule in RULES:
        found = rule(tree, at)
        if found is not None:
            return found
    return None


def forthcoming_thing(tree: Tree, at: int) -> Look | None:
    """The upcoming summit on Friday; a deadline of Friday."""
    token = tree.tokens[at]
    if token.upos not in ("NOUN", "PROPN"):
        return None
    modifiers = tree.lemmas(at, "amod", "acl")
    return (
        "ahead"
        if token.lemma.lower() in cues("ahead_nouns") or modifiers & cues("ahead_adjectives")
        else None
    )


def due(tree: Tree, at: int) -> Look | None:
    """Is due on Friday; is ready to go on Friday."""
    token = tree.tokens[at]
    if token.upos != "ADJ" or token.lemma.lower() not in cues("ahead_predicates"):
        return None
    return "back" if _over(tree, at) else "ahead"


def _over(tree: Tree, at: int) -> bool:
    """Had been due, were supposed to: the plan is of the past; "was due" mostly is not, told by somebody who spoke then."""
    token = tree.tokens[at]
    told_then = bool(tree.tags(at, "aux", "cop") & {"VBD"}) or token.xpos == "VBD"
    return "have" in tree.lemmas(at, "aux") or (told_then and token.lemma.lower() == "suppose")


def will(tree: Tree, at: int) -> Look | None:
    """Will meet, would meet, may meet on Friday; would have met is over."""
    if not tree.lemmas(at, "aux") & cues("ahead_auxiliaries"):
        return None
    return "back" if "have" in tree.lemmas(at, "aux") else "ahead"


def arranged(tree: Tree, at: int) -> Look | None:
    """Is scheduled, is set, is expected for Friday; a meeting planned for Friday."""
    token = tree.tokens[at]
    if token.xpos != "VBN" or token.lemma.lower() not in cues("arranging"):
        return None
    return "back" if _over(tree, at) else "ahead"


def arranging(tree: Tree, at: int) -> Look | None:
    """Plans, expects something on Friday."""
    token = tree.tokens[at]
    planning = token.upos == "VERB" and token.lemma.lower() in cues("planning")
    return "ahead" if planning and token.xpos in ("VBZ", "VBP", "VBG") else None


def infinitive(tree: Tree, at: int) -> Look | None:
    """To meet on Friday: ahead if what it hangs on is a plan; else undecided."""
    token = tree.tokens[at]
    if token.xpos != "VB" or "to" not in tree.lemmas(at, "mark"):
        return None
    head = tree.tokens[token.head]
    planned = head.lemma.lower() in cues("planning") | cues("arranging") | cues("ahead_nouns") | cues(
        "ahead_predicates"
    )
    finite = tree.tags(at, "aux", "cop") or head.lemma.lower() == "be"
    if planned and _over(tree, token.head):
        return "back"
    return "ahead" if planned or finite else ""


def past(tree: Tree, at: int) -> Look | None:
    """Met, was met, has met on Friday."""
    token = tree.tokens[at]
    if token.upos not in ("VERB", "AUX") and not tree.tags(at, "cop"):
        return None
    tags = tree.tags(at, "aux", "cop") | {token.xpos}
    perfect = "have" in tree.lemmas(at, "aux")
    bare = token.xpos == "VBN" and not tree.tags(at, "aux")
    return "back" if "VBD" in tags or perfect or bare else None


def present(tree: Tree, at: int) -> Look | None:
    """Meets on Friday is arranged, of a month it says little; says on Friday is a headline's past.

    The tag VB without "to" is a plural present.
    """
    token = tree.tokens[at]
    tags = {token.xpos} | tree.tags(at, "aux")
    bare = token.xpos == "VB" and not tree.tags(at, "aux") and token.lemma.lower() not in cues("unchanged")
    if token.upos != "VERB" or not (bare or tags & {"VBZ", "VBP"}):
        return None
    return "back" if token.lemma.lower() in cues("saying") else "present"


Rule = Callable[[Tree, int], Look | None]
RULES: tuple[Rule, ...] = (forthcoming_thing, due, will, arranged, arranging, infinitive, past, present)
