"""Clauses that a verb takes: *said that …*; and where such a clause begins and ends."""

from __future__ import annotations

from relazione.annotate.quotes.asides import between_quoted_words, line_of, stops
from relazione.annotate.quotes.clauses import PARTING, SUBJECT, SUBJECTS, afterthoughts, yielded
from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.drafting import drafted
from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.tree import Tree
from relazione.model.notes import Token

GOING_ON = ("advcl", "obl", "obl:unmarked", "advmod", "xcomp", "dep")
UNJOINED = ("ccomp", "acl", "acl:relcl", "parataxis")


def clause_after(reading: Reading, verb: int) -> Draft | None:
    """*said (that) …*, *asked whether …*: a clause that follows and is the verb's own."""
    tree = reading.tree
    clause = next((one for one in tree.all(verb, "ccomp") if one > verb), None)
    if clause is None or _as_thought(tree, verb) or _judged(tree, verb, clause):
        return None
    content = [one for one in yielded(tree, clause, but=afterthoughts(reading, clause)) if one > verb]
    if any(stops(reading, one) for one in range(verb + 1, content[0])) or between_quoted_words(reading, verb):
        return None
    content = filled(reading, verb, [*content, *_tail(reading, verb, content[-1])])
    return drafted(reading, "clause", verb, content, frame="ccomp")


def filled(reading: Reading, verb: int, content: list[int]) -> list[int]:
    """The content with what a tree has dropped from its middle, from *that* on: only commas, dashes and brackets part a stretch off."""
    that = reading.tree.tokens[verb + 1 : content[0]]
    first = next((verb + 1 + at for at, one in enumerate(that) if _opens(one)), content[0])
    inside, found, hole = set(content), [], list[int]()
    for at in range(first, content[-1] + 1):
        if at not in inside:
            hole.append(at)
            continue
        found += hole if not _parted(reading, hole) else []
        hole = []
        found.append(at)
    return found


def _opens(token: Token) -> bool:
    return token.upos == "SCONJ" and token.lemma.lower() in ("that", "whether", "if")


def _parted(reading: Reading, hole: list[int]) -> bool:
    """Whether punctuation stands in or at the edge of a hole."""
    around = range(hole[0] - 1, hole[-1] + 2) if hole else range(0)
    return any(reading.tree.tokens[at].span.of(reading.text) in PARTING for at in around)


def after_colon(reading: Reading, verb: int) -> Draft | None:
    """*Orsek reminded everybody: we never promised that.*: what stands behind a colon that the verb leads up to."""
    tree = reading.tree
    line = line_of(reading, verb)
    colon = next(
        (one for one in range(verb + 1, min(verb + 9, line.stop)) if tree.tokens[one].lemma == ":"), None
    )
    if colon is None or any(tree.tokens[one].upos == "VERB" for one in range(verb + 1, colon)):
        return None
    content = range(colon + 1, line.stop)
    if not any(tree.dep(one) in SUBJECTS for one in content):
        return None
    return drafted(reading, "colon", verb, content, frame="colon")


def clause_before(reading: Reading, verb: int) -> Draft | None:
    """*… , X said*, where the tree has the clause and the punctuation is of no help."""
    tree = reading.tree
    clause = next((one for one in tree.all(verb, "ccomp") if one < verb), None)
    if clause is None:
        return None
    return drafted(
        reading, "clause-before", verb, [one for one in yielded(tree, clause) if one < verb], frame="paren"
    )


def _as_thought(tree: Tree, verb: int) -> bool:
    """*as some feared it would*: the clause is what the sentence told, and nobody's words."""
    as_clause = tree.dep(verb) == "advcl" and any(tree.lemma(one) == "as" for one in tree.all(verb, "mark"))
    return as_clause and tree.tokens[verb].xpos != "VBG"  # "quoted as saying" is none


def _judged(tree: Tree, verb: int, clause: int) -> bool:
    """*criticised X's statement that …*: the object is what is spoken of, unless it is who is spoken to."""
    return any(verb < one < clause for one in tree.all(verb, "obj")) and not cues().is_a(
        tree.lemma(verb), "addressing"
    )


def _tail(reading: Reading, verb: int, last: int) -> list[int]:
    """What a tree has hung on the cue but stands right behind the clause, with no punctuation between: the clause goes on."""
    tree, found = reading.tree, []
    for child in tree.children[verb]:
        if tree.left[child] == last + 1 and _goes_on(tree, verb, child):
            found += yielded(tree, child)
            last = tree.right[child]
    return found


def _goes_on(tree: Tree, cue: int, child: int) -> bool:
    """What hangs on the cue and goes on with the clause before it; a conjunct goes on if it is bare.

    *stressing that it rests on … and remains …*: without a subject, and not in the form of the cue.
    """
    dep = tree.dep(child)
    if dep in UNJOINED:
        return tree.tokens[tree.left[child]].upos not in ("CCONJ", "PUNCT")
    bare = tree.child(child, *SUBJECT) is None
    return dep in GOING_ON or (dep == "conj" and bare and tree.tokens[child].xpos != tree.tokens[cue].xpos)
