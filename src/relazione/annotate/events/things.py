"""What an act is done with: what was signed, sold, sent, imposed, seized, whom it hit where they have no name; with its numbers.

Roles hold entities; a treaty, forty rockets or four diplomats are none, and are kept as the words that stand in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from relazione.annotate.events.codebook import Frame
from relazione.annotate.events.fillers import Fillers
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.triggers import Candidate
from relazione.model.span import Span

THING_SLOTS = ("obj", "theme", "of", "pre")
THING_ROLES = frozenset({"instrument", "topic", "recipient"})
NO_THING = frozenset({"PRON", "DET", "ADV", "ADJ"})
LEFT_ASIDE = frozenset({"acl:relcl", "appos", "parataxis", "conj", "cc", "punct"})


def things(tree: Tree, fillers: Fillers, one: Candidate, frame: Frame) -> tuple[Span, ...]:
    """The phrases of the things of an act, in text order; somebody with a name is in the roles and no thing."""
    spans = {phrase(tree, at) for at in _heads(tree, fillers, one, frame)}
    return tuple(sorted(spans))


def _heads(tree: Tree, fillers: Fillers, one: Candidate, frame: Frame) -> Iterator[int]:
    for slot in THING_SLOTS:
        if frame.get(slot) not in THING_ROLES or (one.trigger.noun and slot == "obj"):
            continue
        for at in one.slots.get(slot):
            yield from (kid for kid in tree.conjuncts(at) if _is_thing(tree, fillers, kid))


def _is_thing(tree: Tree, fillers: Fillers, at: int) -> bool:
    return tree.tokens[at].upos not in NO_THING and not fillers.actors(at) and at not in fillers.mentions


def phrase(tree: Tree, at: int) -> Span:
    """A noun with what stands before it and the phrases after it; relative clauses, appositions, its preposition left out."""
    inside: list[int] = [at]
    for kid in tree.kids[at]:
        dep = tree.tokens[kid].dep
        if dep not in LEFT_ASIDE and tree.dep(kid) not in LEFT_ASIDE and dep != "case":
            inside += tree.below(kid)
    return tree.span(iter(sorted(inside)))
