"""Whether something was said at all: denied, declined, absent, still to come, or merely thought."""

from __future__ import annotations

from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.lexicon import Lexicon, stem
from relazione.annotate.quotes.tree import Tree
from relazione.model.notes import QuoteStatus

DECLINING = frozenset(map(stem, ("decline", "refuse", "avoid", "evade", "dodge", "withhold")))
DENYING = frozenset(map(stem, ("deny", "refute", "rebut", "disavow")))
NEGATIVE = frozenset(("not", "n't", "n’t", "never", "nor", "neither", "hardly"))
NOBODY = frozenset(("nobody", "none", "neither"))
FUTURE = frozenset(("will", "shall", "’ll", "'ll", "would", "may", "might"))
AWAITED = frozenset(("expect", "set", "due", "schedul", "plan", "intend", "prepar"))


def status_of(reading: Reading, draft: Draft, lexicon: Lexicon) -> QuoteStatus:
    """The first that fits; *said* where nothing speaks against it."""
    verb = draft.cue_at
    if verb is None:
        return "said"
    tree = reading.tree
    above = _governors(tree, verb)
    stems = {stem(tree.lemma(one)) for one in (verb, *above)}
    if stems & DECLINING:
        return "declined"
    if stem(tree.lemma(verb)) in DENYING:
        return "denied"
    if _negated(tree, verb) or any(_negated(tree, one) for one in above) or _yet_to(tree, verb, above):
        return "absent"
    if _to_come(tree, verb) or any(stem(tree.lemma(one)) in AWAITED for one in above):
        return "expected"
    return "thought" if lexicon.thinks(draft.lemma) or draft.frame == "adj" else "said"


def _governors(tree: Tree, verb: int) -> list[int]:
    """The verb that the cue is the infinitive of."""
    above = tree.head(verb)
    return [above] if above is not None and tree.dep(verb) == "xcomp" else []


def _negated(tree: Tree, verb: int) -> bool:
    own = [
        tree.lemma(one)
        for one in tree.children[verb]
        if one < verb and tree.dep(one) in ("advmod", "aux", "det")
    ]
    who = tree.child(verb, "nsubj", "nsubj:pass")
    nobody = who is not None and (tree.lemma(who) in NOBODY or tree.lemma(tree.left[who]) == "no")
    return bool(NEGATIVE & set(own)) or nobody


def _yet_to(tree: Tree, verb: int, above: list[int]) -> bool:
    """*has yet to speak*, *is yet to answer*."""
    return any(tree.lemma(one) == "yet" for at in (verb, *above) for one in tree.children[at] if one < verb)


def _to_come(tree: Tree, verb: int) -> bool:
    return any(tree.lemma(one) in FUTURE for one in tree.all(verb, "aux"))
