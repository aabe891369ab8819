"""Finding the words that name an act: a lemma of the codebook whose conditions its dependents meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relazione.annotate.events.codebook import Codebook, Condition, Trigger
from relazione.annotate.events.fillers import Fillers
from relazione.annotate.events.slots import Slots, counts, noun_slots, verb_slots
from relazione.annotate.events.tree import Tree

LIKE_THAT = frozenset({"amod", "compound", "flat", "nmod:desc"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that names an act, with its dependents."""

    at: int
    trigger: Trigger
    slots: Slots


def candidates(tree: Tree, fillers: Fillers, codebook: Codebook) -> Iterator[Candidate]:
    """The acts that words name, in text order; a light verb gives way to the noun it carries."""
    found = {c.at: c for at in range(len(tree.tokens)) if (c := candidate(tree, fillers, codebook, at))}
    carried = {c.slots.support for c in found.values() if c.trigger.noun}
    for at, one in found.items():
        if one.trigger.noun and _held_by_verb(one, found):
            continue
        if tree.tokens[at].dep == "acl" and one.trigger.act == "attend" and tree.tokens[at].head in found:
            continue  # "the meeting attended by Sorrel" is told by its meeting
        if _purpose_of_travel(tree, at, found) or _told_by_verb(tree, at, found):
            continue
        if at in carried and not one.trigger.noun and not _names_object(one):
            continue
        yield one


def _purpose_of_travel(tree: Tree, at: int, found: dict[int, Candidate]) -> bool:
    """ "Arrived in Lisse for a four-day visit": the visit is the one that the arrival tells."""
    head = tree.head(at)
    above = found.get(head) if head is not None else None
    both_visit = above is not None and above.trigger.act == found[at].trigger.act == "visit"
    return both_visit and found[at].trigger.noun and tree.case(at) in ("for", "on")


def _told_by_verb(tree: Tree, at: int, found: dict[int, Candidate]) -> bool:
    """ "Announced a new round of sanctions": the verb that names the act with this noun as its object tells it."""
    child = at
    while (head := tree.head(child)) is not None and counts(tree, head, child):
        child = head
    above = found.get(head) if head is not None and tree.dep(child) == "obj" else None
    same = above is not None and above.trigger.act == found[at].trigger.act
    return same and found[at].trigger.noun and above is not None and _names_object(above)


def _held_by_verb(one: Candidate, found: dict[int, Candidate]) -> bool:
    """Whether the noun's light verb already names the act with the noun ("launched an attack")."""
    verb = found.get(one.slots.support) if one.slots.support is not None else None
    return verb is not None and _names_object(verb)


def _names_object(verb: Candidate) -> bool:
    condition = verb.trigger.slot("obj")
    return condition is not None and not condition.any and not condition.types


def candidate(tree: Tree, fillers: Fillers, codebook: Codebook, at: int) -> Candidate | None:
    """The act a word names, if any: of the triggers that fit, the most specific, else the first."""
    token = tree.tokens[at]
    if token.upos in ("NOUN", "PROPN"):
        triggers: Sequence[Trigger] = codebook.nouns.get(tree.lemmas[at], ())
    elif token.upos in ("VERB", "ADJ") and token.dep not in LIKE_THAT:
        triggers = codebook.verbs.get(tree.lemmas[at], ()) or _refusal(tree, codebook, at)
    else:
        return None
    named = token.upos == "PROPN" and at in fillers.mentions
    if not triggers or named or _is_part_of_name(tree, at):
        return None
    slots = _slots(tree, codebook, at, noun=triggers[0].noun)
    fitting = [t for t in triggers if all(meets(tree, fillers, slots, c) for c in t.conditions)]
    if not fitting:
        return None
    return Candidate(at, max(fitting, key=lambda t: t.specific), slots)


def _refusal(tree: Tree, codebook: Codebook, at: int) -> Sequence[Trigger]:
    """ "They will not end the strike": any deed refused for the future is a refusal, whatever the deed."""
    refused = refuses(tree, at) and bool(tree.children(at, "nsubj"))
    return codebook.verbs.get("will-not", ()) if refused else ()


def refuses(tree: Tree, at: int) -> bool:
    """Whether a verb is negated with "will" or "would"."""
    return tree.is_negated(at) and any(
        tree.lemmas[aux] in ("will", "would") for aux in tree.children(at, "aux")
    )


def _slots(tree: Tree, codebook: Codebook, at: int, *, noun: bool) -> Slots:
    return noun_slots(tree, at, codebook.support, codebook.lenders) if noun else verb_slots(tree, at)


def _is_part_of_name(tree: Tree, at: int) -> bool:
    token = tree.tokens[at]
    return token.upos in ("NOUN", "PROPN") and (
        token.dep in ("compound", "flat", "nmod:desc") or token.name != "O"
    )


def meets(tree: Tree, fillers: Fillers, slots: Slots, condition: Condition) -> bool:
    """Whether the dependents are as the condition asks."""
    given = [at for slot in _alike(condition.slot) for at in slots.get(slot)]
    if condition.slot == "pre" and slots.get("obj"):
        given = [kid for at in slots.get("obj") for kid in tree.children(at, "compound", "amod")]
    found = any(_word_fits(tree, fillers, at, condition) for at in given)
    return found == condition.wanted


def _alike(slot: str) -> tuple[str, ...]:
    if slot == "prt":
        return ("prt", "adv")
    return (slot, "theme", "iobj") if slot == "obj" else (slot,)


def _word_fits(tree: Tree, fillers: Fillers, at: int, condition: Condition) -> bool:
    if condition.any:
        return True
    lemmas = {tree.lemmas[one] for one in tree.conjuncts(at)} | {tree.tokens[at].lemma}
    if lemmas & condition.words or (_counted(tree, at) | _modals(tree, at)) & condition.words:
        return True
    return bool(condition.types) and fillers.fits(at, condition.types)


def _counted(tree: Tree, at: int) -> set[str]:
    """What a quantity is of: "a series of attacks", "tons of food"; and the hyphenated word before a noun."""
    return {tree.lemmas[kid] for kid in tree.children(at, "nmod") if tree.case(kid) == "of"}


def _modals(tree: Tree, at: int) -> set[str]:
    """The auxiliaries and marks of a clause, as ``~must``, ``~to``."""
    return {f"~{tree.lemmas[aux]}" for aux in tree.children(at, "aux", "mark")}
