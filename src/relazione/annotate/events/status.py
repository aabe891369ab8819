"""Whether an act was held, planned, feared, denied …: one decision table over tense, modality and the words above the act.

The table stands in ``status.yaml``. Every word above the act that bears on it is collected with its class; then the first
row that answers wins. A verdict carries the name of its row and the tokens it rests on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from relazione.annotate.events.irrealis import irrealis, occurrence
from relazione.annotate.events.nouns import nouns
from relazione.annotate.events.tense import tense_signs
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.triggers import Candidate
from relazione.annotate.events.words import Classes, words

Polarity = Literal["positive", "negative"]

ORDER = (
    "denied", "feared", "alleged", "postponed", "cancelled", "not done", "called for", "invited", "promised",
    "hypothetical", "planned", "under way", "ongoing", "held",
)  # fmt: skip
STATUS = {"not done": "held", "called for": "called-for", "under way": "under-way"}
# Relations through which a governing word bears on what it governs; a subject does so only under a passive or an adjective.
BEARING = frozenset(
    {"ccomp", "xcomp", "obj", "obl", "nmod", "acl", "advcl", "csubj", "nsubj:pass", "acl:relcl", "conj"}
)
CROSSED = frozenset({"parataxis", "acl:relcl", "advcl:relcl", "discourse", "vocative", "dislocated"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with its polarity, the row that decided, and the token it rests on."""

    status: str
    polarity: Polarity
    rule: str
    by: int | None = None


def status(tree: Tree, one: Candidate) -> Verdict:
    """The status of an act, from the words on it and above it."""
    found = dict(_reversed_first(_signs(tree, one)))
    polarity: Polarity = "negative" if "negated" in found or "not done" in found else "positive"
    if "feared" in found:  # what is feared is that it happens, whatever stands in the clause above
        polarity = "positive"
    if polarity == "negative" and "held" in found and _was_prepared(tree, one):
        return Verdict("cancelled", "negative", "prepared and not done", found["held"])
    for name in ORDER:
        if name in found:
            return Verdict(STATUS.get(name, name), polarity, name, found[name])
    return Verdict("unknown", polarity, "unknown")


def _was_prepared(tree: Tree, one: Candidate) -> bool:
    """ "The agreement that both sides had been preparing was not signed": what was to be, and was not, has been called off."""
    words_below = {tree.lemmas[at] for at in tree.below(one.slots.anchor)}
    return one.trigger.act in ("sign", "visit", "meet", "exercise", "agree") and bool(words_below & PREPARED)


def _reversed_first(signs: Iterator[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    seen: set[str] = set()
    for name, at in signs:
        if name not in seen:
            seen.add(name)
            yield name, at


def _signs(tree: Tree, one: Candidate) -> Iterator[tuple[str, int]]:
    """Every class that some word on or above the act puts it in, innermost first."""
    at, noun = one.at, one.trigger.noun
    yield from _on_noun_and_verb(tree, at, one.slots.support)
    yield from irrealis(tree, at)
    if one.slots.support is not None:
        if tree.lemmas[one.slots.support] in ENDING and tree.lemmas[at] in words().lasting:
            yield "ongoing", at
            return
        at = one.slots.support
        yield from irrealis(tree, at)
        yield from _on_the_word(tree, at)
        yield from _begun(tree, at, noun)
    if noun and one.slots.support is None:
        yield from _noun_signs(tree, at)
        return
    yield from _verb_signs(tree, at)


def _on_noun_and_verb(tree: Tree, at: int, support: int | None) -> Iterator[tuple[str, int]]:
    """What stands on the word itself; "the long-planned visit took place" is planned no more."""
    verb = support if support is not None else occurrence(tree, at)
    come_true = verb is not None and any(name == "held" for name, _ in tense_signs(tree, verb))
    for name, by in _on_the_word(tree, at):
        if not (come_true and name in ("planned", "called for", "hypothetical")):
            yield name, by


def _begun(tree: Tree, at: int, noun: bool) -> Iterator[tuple[str, int]]:
    if noun and tree.lemmas[at] in words().governors["under way"]:
        yield "under way?", at


def _on_the_word(tree: Tree, at: int) -> Iterator[tuple[str, int]]:
    """Adjectives, adverbs and negations on the word itself."""
    if tree.is_negated(at):
        yield "negated", at
    inner = bool(tree.children(at, "xcomp", "ccomp"))
    for kid in tree.kids[at]:
        dep, lemma = tree.dep(kid), tree.lemmas[kid]
        if dep in ("amod", "acl", "compound"):
            yield from ((name, kid) for name in _class_of(words().adjectives, lemma, tree.form(kid)))
        elif dep == "advmod":
            yield from ((name, kid) for name in _class_of(words().adverbs, lemma, lemma))
        elif dep == "advcl" and "as" in tree.marks(kid) and not inner:
            yield from (
                (name, kid) for name in ("feared", "alleged") if _governs(tree, kid, words().governors[name])
            )


def _class_of(classes: Classes, lemma: str, form: str) -> Iterator[str]:
    return (name for name, entries in classes.items() if lemma in entries or form in entries)


def _verb_signs(tree: Tree, at: int) -> Iterator[tuple[str, int]]:
    """Tense and modality of a verb; of a bare infinitive or participle, those of the word above it."""
    own = list(tense_signs(tree, at))
    if _yet(tree, at) and "to" in tree.marks(at):
        yield "not done", at
    yield from own
    above = list(_above(tree, at, finite=bool(own)))
    yield from above
    if not own and not above and tree.tokens[at].xpos == "VBG":
        yield "ongoing", at


def _above(tree: Tree, at: int, finite: bool) -> Iterator[tuple[str, int]]:
    """Walk up: the classes of the words above; the tense of the nearest finite one where the act has none of its own."""
    yield from _condition(tree, at)
    for head, child in tree.up(at):
        dep = tree.tokens[child].dep
        if dep in CROSSED or (dep.startswith("advcl") and finite and not _complement(tree, child)):
            return
        if dep == "conj":
            if finite and child == at and not _same_form(tree, head, child):
                return  # a finite verb hung on an infinitive belongs higher up
            if not finite and (signs := list(tense_signs(tree, head))):
                finite = True  # a coordinated verb shares the tense of the first
                yield from signs
            if not finite and not _same_form(tree, head, child):
                finite = True
            continue
        yield from ((name, head) for name in _governing(tree, head, child))
        if dep in ("xcomp", "ccomp"):
            yield from _as_feared(tree, head)
        if not finite and tree.is_predicate(head):
            signs = list(tense_signs(tree, head))
            finite = bool(signs)
            yield from _passed_down(tree, head, child, signs)
        yield from _condition(tree, head)


def _complement(tree: Tree, at: int) -> bool:
    """Whether an adverbial clause completes its verb ("accused of sending", "blamed for provoking")."""
    return bool(tree.marks(at) & {"of", "for", "from", "against", "about"})


def _same_form(tree: Tree, one: int, two: int) -> bool:
    return tree.tokens[one].xpos == tree.tokens[two].xpos


def _passed_down(
    tree: Tree, head: int, child: int, signs: list[tuple[str, int]]
) -> Iterator[tuple[str, int]]:
    """An infinitive or participle takes the tense of its governor, unless that says only what is thought of it."""
    if tree.is_negated(head):
        yield "negated", head
    yield from signs


def _as_feared(tree: Tree, at: int) -> Iterator[tuple[str, int]]:
    for kid in tree.children(at, "advcl"):
        if "as" in tree.marks(kid):
            yield from (
                (name, kid) for name in ("feared", "alleged") if _governs(tree, kid, words().governors[name])
            )


def _condition(tree: Tree, at: int) -> Iterator[tuple[str, int]]:
    conditional = any(tree.marks(kid) & {"if", "unless", "should"} for kid in tree.children(at, "advcl"))
    if tree.marks(at) & words().conditions or conditional:
        yield "hypothetical", at


def _governing(tree: Tree, head: int, child: int) -> Iterator[str]:
    """The classes in which a governing word puts what it governs through this child."""
    dep = tree.tokens[child].dep
    base = dep.partition(":")[0]
    if base not in BEARING and dep not in BEARING:
        return
    if base == "obl" and not _bearing_case(tree, child):
        return
    if base == "nmod" and tree.case(child) not in ("of", "to", "for", "about"):
        return
    if base == "nmod" and tree.case(child) == "for" and tree.lemmas[child] in words().lasting:
        return  # "a plan for the fighting" plans no fighting
    possible = words().classes_of.get(tree.lemmas[head], frozenset())
    for name in words().governors if possible else ():
        if (
            name in possible
            and _governs(tree, head, words().governors[name])
            and not _told_of(tree, head, child, name)
        ):
            yield name
    if base == "xcomp" and _yet(tree, head):
        yield "not done"


def _yet(tree: Tree, at: int) -> bool:
    return any(tree.lemmas[kid] == "yet" for kid in tree.children(at, "advmod"))


def _bearing_case(tree: Tree, at: int) -> bool:
    return tree.case(at) in (
        "of",
        "for",
        "to",
        "on",
        "from",
        "about",
        "against",
        "with",
        "over",
        "in",
        "into",
    ) or (tree.case(at) is None)


def _told_of(tree: Tree, head: int, child: int, name: str) -> bool:
    """Whether the word reports on its plain object instead of colouring it ("rejected the attack": there was one)."""
    plain = tree.dep(child) in ("obj", "nsubj", "obl", "nmod")
    if (
        plain
        and name in ("not done", "alleged", "hypothetical", "planned", "under way", "ongoing")
        and tree.lemmas[head] in nouns("told-of")
    ):
        return True
    return tree.dep(child) == "obl" and tree.lemmas[head] in ("blame", "accuse", "warn", "threaten") and tree.case(child) not in (
        "for", "of", "with", "about", "against",
    )  # fmt: skip


PREPARED = frozenset({"prepare", "plan", "planned", "schedule", "scheduled", "expect", "expected", "due"})
WITHIN = frozenset({"during", "in", "on", "at", "for"})
ENDING = frozenset({"end", "stop", "halt", "resolve", "settle", "cease", "solution", "resolution"})


def _governs(tree: Tree, at: int, entries: frozenset[str]) -> bool:
    lemma = tree.lemmas[at]
    if lemma == "claim" and tree.tokens[at].upos == "VERB" and not tree.children(at, "nsubj", "aux", "mark"):
        return False  # a noun that was taken for a verb: "— claims China denied"
    called = lemma == "call" and tree.tokens[at].upos == "VERB"  # "called it", but "a call for"
    put = lemma == "set" and not tree.children(at, "aux:pass", "cop", "aux")  # "set a record", but "set for"
    if lemma in entries and not (called or put):
        return True
    kids = (tree.lemmas[kid] for kid in tree.kids[at])
    more = {f"{lemma}+{kid}" for kid in kids} | {
        f"{lemma}+{tree.case(kid)}" for kid in tree.children(at, "obl")
    }
    more |= {f"{lemma}+{tree.dep(kid)}" for kid in tree.kids[at]}
    return bool(more & entries)


def _noun_signs(tree: Tree, at: int) -> Iterator[tuple[str, int]]:
    """Of a noun that no light verb carries: its preposition, the words above it, and the tense it stands under."""
    lemma, case = tree.lemmas[at], tree.case(at)
    for name in ("planned", "hypothetical"):
        if case in words().prepositions[name]:
            yield name, at
    if _has_ended(tree, at):
        yield "held", at
        return
    if _is_ended(tree, at):
        yield "ongoing", at
        return
    strong = False
    for name, by in _above_noun(tree, at):
        strong = strong or name not in ("held", "ongoing", "under way")
        yield name, by
    if strong:
        return
    if lemma in words().lasting and case not in ("after", "following"):
        yield "ongoing", at
    yield from _presupposed(tree, at)


def _has_ended(tree: Tree, at: int) -> bool:
    """ "The talks ended on Friday", "peace talks collapsed": what has come to an end has been."""
    head = tree.head(at)
    if head is None or tree.dep(at) != "nsubj" or tree.lemmas[head] not in nouns("coming-to-an-end"):
        return False
    return any(name == "held" for name, _ in tense_signs(tree, head))


def _is_ended(tree: Tree, at: int) -> bool:
    """ "to end the conflict", "a halt to attacks": what is to end is going on."""
    head = tree.head(at)
    return head is not None and tree.lemmas[head] in ENDING and tree.dep(at) in ("obj", "nmod", "obl")


def _above_noun(tree: Tree, at: int) -> Iterator[tuple[str, int]]:
    """The words that govern a noun phrase, as far as the first finite verb, whose own modality it shares only as object."""
    for head, child in tree.up(at):
        dep = tree.tokens[child].dep
        if dep in CROSSED:
            return
        if dep == "conj":
            continue
        yield from ((name, head) for name in _governing(tree, head, child))
        if tree.is_predicate(head):
            if dep in ("obj", "nsubj", "nsubj:pass"):
                yield from (
                    (n, a)
                    for n, a in tense_signs(tree, head)
                    if n in ("planned", "hypothetical", "called for")
                )
            yield from _clause_above(tree, head)
            return


def _clause_above(tree: Tree, at: int) -> Iterator[tuple[str, int]]:
    """What stands above the clause of a noun phrase: only denial, fear, allegation and condition reach that far down."""
    yield from _condition(tree, at)
    for head, child in tree.up(at):
        dep = tree.tokens[child].dep
        if dep in CROSSED or (dep.startswith("advcl") and not _complement(tree, child)):
            return
        yield from (
            (name, head) for name in _governing(tree, head, child) if name in ("denied", "feared", "alleged")
        )


def _presupposed(tree: Tree, at: int) -> Iterator[tuple[str, int]]:
    """A definite or owned noun phrase, or one after "during", is taken as a fact."""
    head = tree.head(at)
    if head is not None and tree.dep(at) == "obl" and tree.case(at) in WITHIN and tree.is_predicate(head):
        signs = [
            (name, by)
            for name, by in tense_signs(tree, head)
            if name in ("planned", "hypothetical", "called for", "held")
        ]
        yield from signs or [("held", at)]
        return
    definite = any(
        tree.lemmas[kid] in ("the", "this", "that", "these", "both") for kid in tree.children(at, "det")
    )
    if (
        (
            definite
            or tree.children(at, "nmod:poss")
            or tree.case(at) in ("during", "after", "following", "since", "amid")
        )
        or tree.case(at)
        or tree.dep(at) in ("obj", "nsubj", "appos", "nmod", "root")
    ):
        yield "held", at
