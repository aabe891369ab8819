"""What verbs of saying, thinking and judging take, each way a named rule; the first that fits a cue decides.

A rule is ``(Reading, verb) -> Draft | None``. Its frame names what was said by its relation to the cue: "ccomp" (said that …),
"paren" (…, he said), "xcomp" (vowed to …), "obj" (praised …), "obj+for" (praised … for …), "for" (called for …).
"""

from __future__ import annotations

from collections.abc import Sequence

from relazione.annotate.quotes.asides import aside
from relazione.annotate.quotes.clausal import after_colon, clause_after, clause_before
from relazione.annotate.quotes.clauses import SUBJECT, afterthoughts, yielded
from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.drafting import Rule, case_of, drafted, with_preposition, with_source
from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.tree import Tree

REFLEXIVE = frozenset(("itself", "himself", "herself", "themselves", "oneself"))
FINITE = frozenset(("VBD", "VBN", "VBZ", "VBP"))


def infinitive(reading: Reading, verb: int) -> Draft | None:
    """*vowed to …*, *urged Kyiv to …*, *called on all to …*: with who is to do it."""
    tree = reading.tree
    clause = next((one for one in tree.all(verb, "xcomp", "advcl") if one > verb and _is_to(tree, one)), None)
    if clause is None:
        return None
    objects = [one for one in tree.all(verb, "obj", "iobj") if one < clause]
    whom = [
        one for one in tree.all(verb, "obl") if one < clause and case_of(tree, one) in ("on", "upon", "for")
    ]
    content = yielded(tree, clause, but=[*_finite_conjuncts(tree, clause), *afterthoughts(reading, clause)])
    content += [token for one in [*objects, *whom] for token in _withoutcase_of(tree, one)]
    frame = "obj+xcomp" if objects else f"{case_of(tree, whom[0])}+xcomp" if whom else "xcomp"
    found = drafted(reading, "infinitive", verb, content, frame=frame)
    return with_preposition(reading, found, whom[0] if whom else None)


def gerund(reading: Reading, verb: int) -> Draft | None:
    """*denied buying …*, *proposed meeting …*."""
    tree = reading.tree
    clause = next(
        (one for one in tree.all(verb, "xcomp", "ccomp") if one > verb and tree.tokens[one].xpos == "VBG"),
        None,
    )
    if clause is None or tree.child(clause, *SUBJECT, "aux", "mark") is not None:
        return None
    return drafted(reading, "gerund", verb, yielded(tree, clause), frame="ing")


def _finite_conjuncts(tree: Tree, clause: int) -> list[int]:
    """*vowed to bolster ties and attacked …*: finite verbs that a tree has put under an infinitive belong beside the cue."""
    if tree.tokens[clause].xpos != "VB":
        return []
    return [
        one
        for one in tree.all(clause, "conj")
        if tree.tokens[one].xpos in FINITE and not tree.all(one, "aux")
    ]


def _is_to(tree: Tree, clause: int) -> bool:
    return any(tree.lemma(one) == "to" for one in tree.all(clause, "mark"))


def _withoutcase_of(tree: Tree, index: int) -> list[int]:
    case = [one for one in tree.all(index, "case", "mark") if one < index]
    return yielded(tree, index, but=case)


def object_(reading: Reading, verb: int) -> Draft | None:
    """*praised …*, *accused X of …*, *described X as …*, *called X Y*."""
    tree = reading.tree
    what = next((one for one in tree.all(verb, "obj", "iobj") if one > verb), None)
    if what is None:
        return None
    further = [one for one in tree.children[verb] if one > what and _completes(tree, one)][:1]
    content = [token for one in [what, *further] for token in yielded(tree, one)]
    own = "self" if tree.lemma(what) in REFLEXIVE else "obj"
    frame = own + (f"+{case_of(tree, further[0]) or tree.dep(further[0])}" if further else "")
    content += _closer(reading, verb, max(content))
    return drafted(reading, "object", verb, content, frame=frame)


def _closer(reading: Reading, verb: int, last: int) -> list[int]:
    """*hailed a new era in their relationship*: a phrase right behind the object that says more of it, not where or when."""
    tree = reading.tree
    phrase = next((one for one in tree.all(verb, "obl", "nmod") if tree.left[one] == last + 1), None)
    if phrase is None or not cues().is_a(case_of(tree, phrase), "closer"):
        return []
    named = tree.tokens[phrase].name != "O" or tree.tokens[phrase].upos in ("PROPN", "NUM")
    return [] if named or cues().is_a(tree.lemma(phrase), "occasion") else yielded(tree, phrase)


def _completes(tree: Tree, index: int) -> bool:
    if tree.dep(index) == "xcomp":
        return True
    return tree.dep(index) in ("obl", "advcl") and case_of(tree, index) in ("for", "of", "as", "against")


def prepositional(reading: Reading, verb: int) -> Draft | None:
    """*called for …*, *spoke about …*, *referred to …*."""
    tree = reading.tree
    phrase = next(
        (
            one
            for one in tree.all(verb, "obl", "advcl")
            if one > verb and cues().is_a(case_of(tree, one), "topical")
        ),
        None,
    )
    if phrase is None:
        return None
    further = "+xcomp" if any(_is_to(tree, one) for one in tree.all(phrase, "acl", "advcl")) else ""
    found = drafted(
        reading, "prepositional", verb, _withoutcase_of(tree, phrase), frame=case_of(tree, phrase) + further
    )
    return with_preposition(reading, found, phrase)


def passive(reading: Reading, verb: int) -> Draft | None:
    """*was criticised by X*, *is expected to …*: what stands as the subject is what it is about."""
    tree = reading.tree
    about = tree.child(verb, "nsubj:pass")
    if about is None:
        return None
    further = [one for one in tree.children[verb] if one > verb and _completes(tree, one)]
    content = [token for one in [about, *further[:1]] for token in yielded(tree, one)]
    found = drafted(
        reading,
        "passive",
        verb,
        content,
        frame="pass" + ("+" + (case_of(tree, further[0]) or "clause") if further else ""),
    )
    agent = tree.child(verb, "obl:agent")
    return found and with_source(reading, found, agent)


VERB_RULES: Sequence[Rule] = (
    gerund,
    clause_after,
    aside,
    clause_before,
    after_colon,
    infinitive,
    passive,
    object_,
    prepositional,
)
