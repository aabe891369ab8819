"""The dependents of a trigger by slot (subj, obj, to, with, poss, pre …), and the rule by which each was found.

Each rule is named for the construction it reads; where several could give a slot, the first in its list does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from relazione.annotate.events.nouns import nouns
from relazione.annotate.events.tree import Tree

NOMINAL = frozenset({"obl", "nmod"})
OWNERS = ("nmod:poss",)
QUALIFIERS = ("compound", "amod", "nmod:desc", "nummod")
COMPLEMENT_MARKS = frozenset({"of", "for", "from", "against"})
CIRCUMSTANCES = frozenset(
    {"during", "after", "before", "following", "in", "at", "on", "ahead", "amid", "for", "from"}
)


@dataclass(slots=True)
class Slots:
    """Dependents by slot; `rules` says for a slot how it was filled; `anchor` is the verb that carries tense and time."""

    anchor: int
    found: dict[str, list[int]] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    support: int | None = None

    def add(self, slot: str, at: int, rule: str) -> None:
        """One more dependent; the first rule of a slot stays its rule."""
        held = self.found.setdefault(slot, [])
        if at not in held:
            held.append(at)
        self.rules.setdefault(slot, rule)

    def get(self, slot: str) -> list[int]:
        """The dependents in a slot."""
        return self.found.get(slot, [])


def verb_slots(tree: Tree, at: int) -> Slots:
    """The dependents of a verb."""
    slots = Slots(at)
    _direct(tree, at, slots)
    if tree.is_passive(at):
        _passive(tree, at, slots)
    else:
        _active(tree, at, slots)
    for rule in MISSING_SUBJECT:
        if not slots.get("subj") and (found := rule(tree, at)) is not None:
            slots.add("subj", found, rule.__name__)
    for rule in MISSING_OBJECT:
        if not slots.get("obj") and (found := rule(tree, at)) is not None:
            slots.add("obj", found, rule.__name__)
    return slots


def noun_slots(tree: Tree, at: int, support: frozenset[str], lenders: frozenset[str] = frozenset()) -> Slots:
    """The dependents of a noun, with those of the light verb that carries it, or of one that lends it a subject."""
    slots = Slots(at)
    for kid in tree.kids[at]:
        dep = tree.tokens[kid].dep
        if dep in OWNERS:
            slots.add("poss", kid, "possessive")
        elif dep in QUALIFIERS:
            slots.add("pre", kid, "qualifier")
        elif tree.dep(kid) in NOMINAL:
            _preposition(tree, kid, slots)
        elif dep == "acl" and tree.is_passive(kid):
            _reduced_passive(tree, kid, slots)
    if tree.children(at, "cop") and tree.case(at) in ("on", "in"):
        for kid in tree.children(at, "nsubj"):
            slots.add("subj", kid, "subject of the predicate")  # "Weyl is on a visit to Lisse"
    verb = carrier(tree, at, support)
    if verb is not None and not _ends_strife(tree, verb, at):
        _carried(tree, verb, slots)
    elif (lender := carrier(tree, at, lenders)) is not None:
        _lent(tree, lender, slots)
    return slots


# to end, to lead or to join somebody else's war is not to wage it: who ends a visit made it, who ends a war may be anybody
STRIFE = frozenset(
    ["war", "conflict", "fighting", "hostility", "crisis", "bloodshed", "violence", "strife", "dispute"]
)
ENDING = frozenset(["end", "finish", "conclude", "complete", "resolve", "settle", "stop"])


def _ends_strife(tree: Tree, verb: int, noun: int) -> bool:
    return tree.lemmas[verb] in ENDING and tree.lemmas[noun] in STRIFE


def carrier(tree: Tree, at: int, support: frozenset[str]) -> int | None:
    """The support verb whose object, subject of the passive, or participant-in the noun is; through a conjunct too."""
    child = at
    while (head := tree.head(child)) is not None and (tree.dep(child) == "conj" or counts(tree, head, child)):
        child = head
    head = tree.head(child)
    if head is None or tree.tokens[head].upos != "VERB" or not _names(tree, head) & support:
        return None
    dep = tree.tokens[child].dep
    taken_part = (
        dep.startswith("obl") and tree.case(child) in ("in", "into", "out") and not tree.children(head, "obj")
    )
    return head if dep in ("obj", "nsubj:pass", "acl:relcl") or taken_part else None


def counts(tree: Tree, head: int, child: int) -> bool:
    """ "A package of sanctions", "$7 billion in aid": the head says only how much there is of what hangs on it."""
    if tree.dep(child) != "nmod" or tree.case(child) not in ("of", "in"):
        return False
    return tree.tokens[head].upos in ("NUM", "SYM") or tree.lemmas[head] in nouns("measures")


def _names(tree: Tree, at: int) -> set[str]:
    """A verb's lemma, with its particle where it has one: "called off" is not "called"."""
    particles = tree.children(at, "compound:prt")
    return (
        {tree.lemmas[at]} if not particles else {f"{tree.lemmas[at]}+{tree.lemmas[kid]}" for kid in particles}
    )


def circumstance_subject(tree: Tree, at: int) -> int | None:
    """Who does what a temporal phrase names: "During a visit to Lisse, Weyl …" is Weyl's visit."""
    head = tree.head(at)
    if head is None or tree.dep(at) != "obl" or tree.case(at) not in CIRCUMSTANCES:
        return None
    if tree.tokens[head].upos != "VERB" or tree.is_passive(head):
        return None
    return next(iter(verb_slots(tree, head).get("subj")), None)


def _direct(tree: Tree, at: int, slots: Slots) -> None:
    for kid in tree.kids[at]:
        dep = tree.tokens[kid].dep
        if dep == "compound:prt":
            slots.add("prt", kid, "particle")
        elif dep in ("iobj", "xcomp", "ccomp", "compound"):
            slots.add("pre" if dep == "compound" else dep, kid, dep)
        elif tree.dep(kid) in NOMINAL:
            _preposition(tree, kid, slots)
        elif dep == "advcl":
            for mark in tree.marks(kid) or {"advcl"}:
                slots.add(mark, kid, "clause")
        elif dep in ("advmod", "case"):
            slots.add("adv", kid, "adverb")


def _preposition(tree: Tree, at: int, slots: Slots) -> None:
    case = tree.case(at)
    if case is None:
        slots.add("bare", at, "bare noun phrase")
        return
    slots.add(case, at, "preposition")


def _active(tree: Tree, at: int, slots: Slots) -> None:
    for kid in tree.children(at, "nsubj"):
        second = kid > at and bool(
            slots.get("subj")
        )  # a second subject after the verb is a mislabelled object
        slots.add("obj" if second else "subj", kid, "object" if second else "subject")
    for kid in tree.children(at, "obj"):
        slots.add("obj", kid, "object")


def _passive(tree: Tree, at: int, slots: Slots) -> None:
    for kid in tree.children(at, "nsubj:pass"):
        slots.add("obj", kid, "subject of the passive")
    for kid in tree.children(at, "obj"):
        slots.add("obj" if not slots.get("obj") else "theme", kid, "object")
    for kid in tree.children(at, "obl"):
        if tree.case(kid) == "by":
            slots.add("subj", kid, "agent of the passive")


def _reduced_passive(tree: Tree, at: int, slots: Slots) -> None:
    """ "a meeting attended by Sorrel", "the plan backed by Lisse": by-phrases count for the noun."""
    attended = tree.lemmas[at] in ("attend", "join", "accompany")
    for kid in tree.children(at, "obl"):
        if tree.case(kid) == "by":
            slots.add("beside" if attended else "by", kid, "agent of a participle")


def _carried(tree: Tree, verb: int, slots: Slots) -> None:
    of_verb = verb_slots(tree, verb)
    slots.anchor, slots.support = verb, verb
    for kid in () if slots.get("poss") else of_verb.get("subj"):
        slots.add("subj", kid, "subject of the light verb")
    for slot, kids in of_verb.found.items():
        if slot not in ("subj", "obj", "iobj", "xcomp", "ccomp", "adv", "pre", "in", "theme"):
            for kid in kids:
                slots.add(slot, kid, "phrase of the light verb")
    for kid in of_verb.get("iobj"):
        slots.add("iobj", kid, "indirect object of the light verb")


def _lent(tree: Tree, verb: int, slots: Slots) -> None:
    of_verb = verb_slots(tree, verb)
    owned = slots.get("poss") or slots.get("by")
    for slot in ("to", "with", "against", *(() if owned else ("subj",))):
        for kid in of_verb.get(slot):
            slots.add(slot, kid, "lent by the verb above")


def shared_subject(tree: Tree, at: int) -> int | None:
    """Of a coordinated verb: the subject of the first one."""
    head = tree.head(at)
    if head is None or tree.dep(at) != "conj" or not tree.is_predicate(head):
        return None
    slots = verb_slots(tree, head)
    passive_too = tree.is_passive(head) and not tree.is_passive(at)
    return next(iter(slots.get("obj" if passive_too else "subj")), None)


def listed_subject(tree: Tree, at: int) -> int | None:
    """Of a bare infinitive in a list: the subject of the verb that carries the auxiliary."""
    before = tree.bare_before(at)
    return (
        None
        if before is None or tree.dep(at) == "xcomp"
        else next(iter(verb_slots(tree, before).get("subj")), None)
    )


def controlled_subject(tree: Tree, at: int) -> int | None:
    """Of an infinitive or participle after a verb: that verb's object ("asked X to go"), else its subject."""
    head = tree.head(at)
    if head is None or tree.dep(at) != "xcomp":
        return None
    for slot in ("iobj", "obj", "nsubj"):
        if (found := tree.child(head, slot)) is not None:
            return found
    if tree.tokens[head].upos != "VERB":
        return None
    return next(iter(verb_slots(tree, head).get("subj")), None)


def participle_subject(tree: Tree, at: int) -> int | None:
    """Of an adverbial clause without a subject: the subject of the main clause, or what the passive one is about."""
    head = tree.head(at)
    if head is None or tree.dep(at) != "advcl" or tree.tokens[head].upos != "VERB":
        return None
    slots = verb_slots(tree, head)
    if tree.marks(at) & COMPLEMENT_MARKS and slots.get(
        "obj"
    ):  # "accused Tarsk of sending", "blamed it for provoking"
        return slots.get("obj")[0]
    slot = "obj" if tree.is_passive(head) else "subj"
    return next(iter(slots.get(slot)), None)


def described_noun(tree: Tree, at: int) -> int | None:
    """Of a participle or infinitive after a noun: the noun itself ("troops fighting in …"), unless it is an abstraction."""
    head = tree.head(at)
    if head is None or tree.tokens[at].dep != "acl" or tree.is_passive(at):
        return None
    if "to" in tree.marks(at):
        return _owner(tree, head)
    return head


def passive_noun(tree: Tree, at: int) -> int | None:
    """Of a past participle after a noun: the noun is what it was done to ("the plan backed by Lisse")."""
    head = tree.head(at)
    passive = head is not None and tree.tokens[at].dep in ("acl", "amod") and tree.is_passive(at)
    return head if passive else None


def relative_object(tree: Tree, at: int) -> int | None:
    """Of a relative clause that lacks its object: the noun before it ("claims China denied")."""
    head = tree.head(at)
    if head is None or tree.tokens[at].dep != "acl:relcl":
        return None
    has_subject = [
        kid for kid in tree.children(at, "nsubj") if tree.lemmas[kid] not in ("who", "which", "that")
    ]
    return head if has_subject else None


def _owner(tree: Tree, at: int) -> int | None:
    """Whose plan, promise, refusal it is: its possessor, or the subject of the verb whose object it is."""
    owner = tree.child(at, "nmod:poss")
    if owner is not None:
        return owner
    head = tree.head(at)
    if head is None or tree.tokens[head].upos != "VERB" or tree.dep(at) not in ("obj", "obl"):
        return None
    return next(iter(verb_slots(tree, head).get("subj")), None)


MISSING_SUBJECT: tuple[Callable[[Tree, int], int | None], ...] = (
    shared_subject,
    controlled_subject,
    described_noun,
    participle_subject,
    listed_subject,
)
MISSING_OBJECT: tuple[Callable[[Tree, int], int | None], ...] = (passive_noun, relative_object)
