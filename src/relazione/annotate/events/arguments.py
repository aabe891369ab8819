"""Who fills which role: the slots of a trigger through its frame, with a few constructions of their own.

`ROLE_RULES` are asked in order for what the frame left empty; each is named for the construction it reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from relazione.annotate.events.codebook import Frame
from relazione.annotate.events.fillers import Fillers
from relazione.annotate.events.nouns import nouns
from relazione.annotate.events.slots import circumstance_subject, verb_slots
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.triggers import Candidate

ACTING = frozenset({"actor", "recipient", "companion", "addressee", "source"})
TO_PLACES = frozenset({"travel", "moving", "directed", "host"})
MUTUAL = frozenset({"mutual", "document", "gathering"})
PLACE_CASES = frozenset({"in", "at", "on", "near", "off", "outside", "inside", "across", "along", "from"})


@dataclass(slots=True)
class Roles:
    """Entity ids by role, and the rule by which each role was filled."""

    found: dict[str, list[str]] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)

    def add(self, role: str, ids: list[str], rule: str) -> None:
        """More fillers of a role; one who is the actor is not also the recipient."""
        held = self.found.setdefault(role, [])
        other = self.found.get("actor", []) if role in ("recipient", "companion") else []
        held.extend(id_ for id_ in ids if id_ not in held and id_ not in other)
        if not held:
            del self.found[role]
        elif ids:
            self.rules.setdefault(role, rule)

    def tuples(self) -> Mapping[str, tuple[str, ...]]:
        """The roles as the model has them."""
        return {role: tuple(ids) for role, ids in self.found.items()}


def roles(tree: Tree, fillers: Fillers, one: Candidate, frame: Frame) -> Roles:
    """The roles of a candidate."""
    found = Roles()
    _of_object(tree, one)
    ordered = sorted(one.slots.found.items(), key=lambda item: frame.get(item[0]) != "actor")
    for slot, tokens in ordered:
        for at in tokens:
            if (role := _role(tree, frame, slot, at)) is not None:
                found.add(role, _typed(fillers, at, role, one), one.slots.rules[slot])
    for rule in ROLE_RULES:
        rule(tree, fillers, one, found)
    _places(tree, fillers, one, found)
    return found


def _role(tree: Tree, frame: Frame, slot: str, at: int) -> str | None:
    """The role of a slot; before a noun, a demonym is the doer where the frame tells names and demonyms apart."""
    if slot == "pre" and tree.dep(at) == "amod" and "demonym" in frame:
        return frame["demonym"]
    return "companion" if slot == "beside" else frame.get(slot)


def _of_object(tree: Tree, one: Candidate) -> None:
    """ "imposed sanctions on Tarsk": where the object's word is part of the trigger, its phrases are the trigger's."""
    asked = one.trigger.slot("obj")
    if one.trigger.noun or asked is None or asked.any or asked.types:
        return
    for at in list(one.slots.get("obj")):
        counted = [kid for kid in tree.children(at, "nmod") if tree.case(kid) == "of"]
        for kid in (below for holder in (at, *counted) for below in tree.children(holder, "nmod")):
            if (case := tree.case(kid)) and case != "of":
                one.slots.add(case, kid, "phrase of the object")


def _typed(fillers: Fillers, at: int, role: str, one: Candidate) -> list[str]:
    """The entities of a phrase that can fill a role."""
    if role == "place":
        return [id_ for id_ in fillers.of(at) if fillers.is_place(id_)]
    if role == "recipient" and one.trigger.frame in TO_PLACES:
        return [id_ for id_ in fillers.of(at) if fillers.can_act(id_) or fillers.is_place(id_)]
    if role == "actor" and one.trigger.frame == "host":  # a town hosts, though it does nothing else
        return [id_ for id_ in fillers.of(at) if fillers.can_act(id_) or fillers.is_place(id_)]
    return fillers.actors(at) if role in ACTING else fillers.of(at)


def circumstance(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """ "During a visit to Lisse, Weyl said …": what a temporal phrase names is done by the subject of its clause."""
    if "actor" in found.found or not one.trigger.noun:
        return
    subject = circumstance_subject(tree, one.at)
    if subject is not None and one.trigger.frame in ("travel", "mutual", "gathering"):
        found.add("actor", fillers.actors(subject), "circumstance")


def asked_subject(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """ "demanded that Tarsk leave": whoever is to act is the recipient of a demand, a warning or an accusation."""
    if "recipient" in found.found or one.trigger.frame not in ("demand", "judging", "document"):
        return
    for at in [*one.slots.get("ccomp"), *one.slots.get("xcomp")]:
        subjects = tree.children(at, "nsubj")
        for subject in subjects:
            found.add("recipient", fillers.actors(subject), "subject of the clause")


def committed_recipient(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """ "agreed to lend money to Tarsk": what is promised, refused or demanded is promised to its own recipient."""
    if "recipient" in found.found or one.trigger.frame not in ("demand", "judging", "document"):
        return
    for at in [*one.slots.get("xcomp"), *one.slots.get("ccomp")]:
        inner = verb_slots(tree, at)
        for slot in ("iobj", "obj", "to", "with", "from", "for", "against", "on", "in"):
            for token in inner.get(slot):
                found.add("recipient", fillers.actors(token), "recipient of the clause")


def owned_object(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """ "rejected Tarsk's offer", "praised ties with Lisse": whose the object is, where the object itself is no actor."""
    judged = one.trigger.frame in ("judging", "demand")
    if "recipient" in found.found or not (judged or one.trigger.frame == "directed"):
        return
    for at in one.slots.get("obj"):
        for kid in tree.children(at, "nmod:poss", "compound", "amod", *(["nmod"] if judged else [])):
            found.add("recipient", fillers.actors(kid), "owner of the object")
            for below in tree.children(kid, "nmod:poss", "compound", "amod"):
                found.add("recipient", fillers.actors(below), "owner of the object")


def counterpart(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """ "the two ministers met", "Kestria and Varenia signed": in what sides do together, of two actors none is recipient."""
    actors = found.found.get("actor", [])
    if not actors and one.trigger.frame in MUTUAL and "recipient" in found.found:
        found.add("actor", found.found.pop("recipient"), "the only side named")


def owner_after_place(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """ "a visit to Lisse of Brunia's leader": an of-phrase that the parser hung on the place is the traveller."""
    if "actor" in found.found or not one.trigger.noun or one.trigger.frame != "travel":
        return
    for kid in one.slots.get("to"):
        for below in tree.children(kid, "nmod"):
            if tree.case(below) in ("of", "by"):
                found.add(
                    "actor",
                    [id_ for id_ in fillers.actors(below) if id_.startswith("person:")],
                    "of-phrase after the place",
                )


def subject_to(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """ "Weyl is subject to sanctions", "the firm faces an embargo": the subject is whom they are on."""
    if (
        "recipient" in found.found
        or not one.trigger.noun
        or one.trigger.act not in ("sanction", "investigate", "charge", "restrict", "criticise")
    ):
        return
    head = tree.head(one.at)
    if head is not None and (
        tree.lemmas[head] in ("subject", "face", "confront", "suffer") or tree.case(one.at) == "under"
    ):
        for subject in tree.children(head, "nsubj"):
            found.add("recipient", fillers.actors(subject), "subject to it")


def joint_sides(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """ "joint exercises": whose, if the sentence names just two states; with one or three it stays open."""
    joint = any(tree.lemmas[at] in ("joint", "combined", "bilateral") for at in one.slots.get("pre"))
    if "actor" in found.found or not joint or one.trigger.frame != "mutual":
        return
    sentence = tree.tokens[one.at].sentence
    ids = (m.entity for at, m in fillers.mentions.items() if tree.tokens[at].sentence == sentence)
    states = {
        id_.partition(":")[2]: id_
        for id_ in sorted(filter(None, ids))
        if id_.startswith(("country:", "gov:"))
    }
    if len(states) == 2:
        found.add("actor", list(states.values()), "the two states of the sentence")


def made_by(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """ "purchases of Russian jets": the demonym of what is bought names the seller."""
    if one.trigger.frame != "purchase" or "actor" in found.found:
        return
    for thing in [*one.slots.get("of"), *one.slots.get("obj")]:
        for kid in tree.children(thing, "amod", "compound", "nmod:poss"):
            found.add("actor", fillers.actors(kid), "maker of the goods")


def possessor_of_host(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """ "Kestrian-Varenian talks", "China-Russia ties": the parts of a hyphenated name are sides."""
    if "actor" in found.found or not one.trigger.noun or one.trigger.frame not in MUTUAL:
        return
    head = tree.head(one.at)
    if head is not None and tree.lemmas[head] in ("round", "series", "day", "hour", "week", "session"):
        for kid in tree.children(head, "nmod:poss", "compound", "amod"):
            found.add("actor", fillers.actors(kid), "owner of the round")


ROLE_RULES: tuple[Callable[[Tree, Fillers, Candidate, Roles], None], ...] = (
    circumstance,
    possessor_of_host,
    owner_after_place,
    subject_to,
    made_by,
    joint_sides,
    asked_subject,
    committed_recipient,
    owned_object,
    counterpart,
)


def _places(tree: Tree, fillers: Fillers, one: Candidate, found: Roles) -> None:
    """Where: places after "in", "at" … with the trigger or its light verb, or right after the object ("met Weyl in Lisse")."""
    for at in {one.at, one.slots.anchor}:
        for kid in tree.children(at, "obl", "nmod"):
            found.add("place", _place(tree, fillers, kid), "place")
        for below in _after_object(tree, at):
            found.add("place", _place(tree, fillers, below), "place after the object")
    if one.trigger.frame == "travel":
        places = [id_ for id_ in found.found.get("recipient", []) if fillers.is_place(id_)]
        found.add("place", places, "destination")


def _after_object(tree: Tree, at: int) -> list[int]:
    near = [
        kid
        for kid in tree.children(at, "obl", "obj")
        if tree.dep(kid) == "obj" or tree.case(kid) in ("with", "to")
    ]
    return [below for kid in near for below in tree.children(kid, "nmod")]


def _place(tree: Tree, fillers: Fillers, at: int) -> list[str]:
    if tree.case(at) not in PLACE_CASES:
        return []
    if tree.lemmas[at] in nouns("missions"):  # "outside the Kestrian embassy in Lisse" is not in Kestria
        return [id_ for kid in tree.children(at, "nmod") for id_ in _place(tree, fillers, kid)]
    return [id_ for id_ in fillers.of(at) if fillers.is_place(id_)]
