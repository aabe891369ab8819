"""Constructions that take an act out of the real: questions, inversions, "instead of", what is disbelieved, what is on the cards.

`status` reads the words above an act one by one; here stand the constructions in which no single word decides. Each is a
function from a tree and the act's token (its light verb, where it has one) to classes of the decision table, in one ordered
list, ``CONSTRUCTIONS``. Source: our own probes of press prose, ``tests/annotate/events/test_unreal.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from relazione.annotate.events.nouns import nouns
from relazione.annotate.events.tense import tense_signs
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.words import words

Sign = tuple[str, int]
UNREAL_TENSES: Final = frozenset({"planned", "hypothetical", "called for"})
TURNED: Final = frozenset({"have", "be", "do", "should", "will", "would", "can", "could", "may", "might"})
ASKING: Final = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
INSTEAD: Final = frozenset({"instead", "rather"})
SEEMING: Final = frozenset({"become", "remain", "seem", "appear", "look", "stay", "be"})
INDEFINITE: Final = frozenset({"a", "an", "any", "no"})


def irrealis(tree: Tree, at: int) -> Iterator[Sign]:
    """The classes in which the constructions around an act put it, with the token each rests on."""
    for construction in CONSTRUCTIONS:
        yield from construction(tree, at)


def _turned(tree: Tree, at: int) -> Iterator[Sign]:
    """ "Had Weyl met Duarte, …"; "Did Kestria attack Belmora?": the auxiliary before its subject, and no word that asks who or why."""
    subject = tree.child(at, "nsubj")
    early = [aux for aux in tree.children(at, "aux", "cop") if subject is not None and aux < subject]
    if not early or tree.lemmas[early[0]] not in TURNED:
        return
    asked = any(tree.lemmas[kid] in ASKING for kid in tree.below(at))
    conditional = tree.dep(at) == "advcl" and tree.lemmas[early[0]] in ("have", "be", "should")
    if conditional or (not asked and _ends_in_question(tree, at)):
        yield "hypothetical", early[0]


def _ends_in_question(tree: Tree, at: int) -> bool:
    return any(tree.form(kid) == "?" for kid in tree.children(at, "punct"))


def _instead(tree: Tree, at: int) -> Iterator[Sign]:
    """ "Instead of visiting", "rather than meet", "nowhere near signing", "stopped short of signing": not done."""
    head = tree.head(at)
    marks = tree.marks(at) | {tree.lemmas[kid] for kid in tree.children(at, "case")}
    nowhere = head is not None and tree.lemmas[head] == "nowhere"
    short = head is not None and tree.lemmas[head] == "short" and "of" in marks
    if marks & INSTEAD or short or (nowhere and "near" in marks):
        yield "not done", at


def _due(tree: Tree, at: int) -> Iterator[Sign]:
    """ "Had been due to visit", with "due to" taken for a mark."""
    if "due" in tree.marks(at) and tree.children(at, "cop", "aux"):
        yield "planned", at


def _disbelieved(tree: Tree, at: int) -> Iterator[Sign]:
    """ "Dismissed reports that …", "reports of … are false", "no evidence that …"."""
    holder = tree.head(at)
    if holder is None or tree.dep(at) not in ("acl", "nmod", "ccomp", "advcl"):
        return
    if tree.lemmas[holder] not in nouns("hearsay"):
        return
    if tree.is_negated(holder):
        yield "hypothetical", holder
    above = tree.head(holder)
    if above is None:
        return
    refused = tree.dep(holder) in ("obj", "obl") and tree.lemmas[above] in nouns("disbelieving")
    untrue = tree.dep(holder) in ("nsubj", "obj") and bool(_predicate_lemmas(tree, above) & nouns("untrue"))
    if refused or untrue:
        yield "denied", above


def _predicate_lemmas(tree: Tree, at: int) -> set[str]:
    return {tree.lemmas[at]} | {tree.lemmas[kid] for kid in tree.children(at, "xcomp", "obj", "obl")}


def _not_established(tree: Tree, at: int) -> Iterator[Sign]:
    """ "It could not be confirmed that …", "it is not true that …", "it is untrue that …"."""
    head = tree.head(at)
    if head is None or tree.dep(at) not in ("ccomp", "csubj", "xcomp"):
        return
    if tree.lemmas[head] in nouns("untrue"):
        yield "denied", head
    presupposed = any(
        tree.lemmas[kid] in ("why", "how", "when", "where") for kid in tree.children(at, "advmod")
    )
    if presupposed or not tree.is_negated(head):
        return
    if tree.lemmas[head] == "true":
        yield "denied", head
    elif tree.lemmas[head] in nouns("establishing"):
        yield "hypothetical", head


def _looked_forward_to(tree: Tree, at: int) -> Iterator[Sign]:
    """ "Is excited to meet Duarte": the infinitive of an adjective of the present has not happened."""
    head = tree.head(at)
    if head is None or tree.dep(at) != "xcomp" or "to" not in tree.marks(at):
        return
    if tree.tokens[head].upos != "ADJ" or tree.children(at, "aux"):
        return
    if any(name == "ongoing" for name, _ in tense_signs(tree, head)):
        yield "hypothetical", head


def _hung_on_subject(tree: Tree, at: int) -> Iterator[Sign]:
    """ "Calls grew for Weyl to visit", "hopes fade for a meeting": the verb's subject says how what follows it is meant."""
    head = tree.head(at)
    if head is None or tree.dep(at) not in ("obl", "advcl", "xcomp", "ccomp"):
        return
    lead = ({tree.case(at)} | tree.marks(at)) & {"for", "of", "about", "over", "that", "to"}
    subject = tree.child(head, "nsubj")
    if not lead or subject is None or tree.tokens[subject].upos != "NOUN" or tree.child(head, "obj"):
        return
    for name in ("feared", "called for", "promised", "hypothetical", "planned"):
        if tree.lemmas[subject] in words().governors[name]:
            yield name, subject


def _will_be(tree: Tree, at: int) -> Iterator[Sign]:
    """ "Will be the first meeting", "could become the largest exercise": a predicate noun takes the modality of its clause."""
    if tree.tokens[at].upos != "NOUN":
        return
    bearer = at if tree.children(at, "cop") else None
    head = tree.head(at)
    if head is not None and tree.dep(at) in ("xcomp", "obj") and tree.lemmas[head] in SEEMING:
        bearer = head
    if bearer is None:
        return
    for name, by in tense_signs(tree, bearer):
        if name in UNREAL_TENSES:
            yield name, by
        elif name == "ongoing" and tree.case(at) in ("on", "in"):  # "is on a visit"
            yield "under way", by


def _said_of_subject(tree: Tree, at: int) -> Iterator[Sign]:
    """ "A visit is on the cards", "talks remain possible", "a meeting is out of the question", "failed to materialise"."""
    head = tree.head(at)
    if head is None or tree.dep(at) != "nsubj" or tree.tokens[at].upos != "NOUN":
        return
    predicates = [head, *(tree.children(head, "xcomp") if tree.lemmas[head] in SEEMING else ())]
    for one in predicates:
        if tree.tokens[one].upos == "ADJ":
            yield from ((name, one) for name in _adjective_classes(tree.lemmas[one]))
        elif tree.case(one) and tree.lemmas[one] in nouns("on-the-cards"):
            yield "planned", one
            if tree.is_negated(one):
                yield "negated", one
        elif tree.case(one) == "out" and tree.lemmas[one] == "question":
            yield "not done", one
    if tree.lemmas[head] == "fail" and tree.child(head, "xcomp") is not None:
        yield "cancelled", head


def _adjective_classes(lemma: str) -> Iterator[str]:
    for name in ("planned", "hypothetical", "called for"):
        if lemma in words().adjectives[name] or lemma in words().governors[name]:
            yield name


def _did_not_come_about(tree: Tree, at: int) -> Iterator[Sign]:
    """ "The talks never took place", "the visit did not happen"."""
    verb = occurrence(tree, at)
    if verb is not None and tree.is_negated(verb):
        yield "negated", verb
        yield from tense_signs(tree, verb)


def occurrence(tree: Tree, at: int) -> int | None:
    """The verb by which an act's noun comes about ("took place", "occurred"), its subject; None where there is none."""
    head = tree.head(at)
    if head is None or tree.dep(at) != "nsubj":
        return None
    place = tree.lemmas[head] == "take" and any(
        tree.lemmas[kid] == "place" for kid in tree.children(head, "obj")
    )
    return head if place or tree.lemmas[head] in nouns("occurring") else None


def _turned_down(tree: Tree, at: int) -> Iterator[Sign]:
    """ "Rejected a meeting", "ruled out talks": what is not yet, refused; "rejected the attack" speaks of what was."""
    head = tree.head(at)
    if head is None or tree.dep(at) != "obj" or tree.lemmas[at] not in nouns("arranged"):
        return
    definite = tree.children(at, "nmod:poss") or any(
        tree.lemmas[kid] not in INDEFINITE for kid in tree.children(at, "det")
    )
    if not definite and tree.lemmas[head] in ("reject", "oppose", "resist", "refuse", "spurn", "rebuff"):
        yield "not done", head


CONSTRUCTIONS: Final[tuple[Callable[[Tree, int], Iterator[Sign]], ...]] = (
    _turned,
    _instead,
    _due,
    _disbelieved,
    _not_established,
    _looked_forward_to,
    _hung_on_subject,
    _will_be,
    _said_of_subject,
    _did_not_come_about,
    _turned_down,
)
