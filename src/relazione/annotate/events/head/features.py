"""What the event head is told of a word beside the tagger's states: its own words and those above it in the tree, by class.

A feature is a name such as ``lex:visit`` (the codebook has the lemma under this act, whatever its conditions), ``aux:will``,
``up1:denied`` (the word above is one of denying), ``dep:nsubj``. Training keeps the names it saw often; others count for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from relazione.annotate.events.codebook import Codebook
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.words import words

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
OBJECTS = ("obj", "nsubj:pass", "obl", "nmod", "xcomp")
UPWARD = 3


def asked(tree: Tree) -> list[int]:
    """The words that may name an act: content words outside names."""
    return [at for at, one in enumerate(tree.tokens) if one.upos in CONTENT and one.name == "O"]


def objects(tree: Tree, at: int) -> int | None:
    """The word that best says what is done: an object, else a phrase."""
    for dep in OBJECTS:
        found = tree.child(at, dep)
        if found is not None:
            return found
    return None


def features(tree: Tree, codebook: Codebook, at: int) -> list[str]:
    """The names of the features of one word."""
    return [*_own(tree, codebook, at), *_around(tree, at, ""), *_above(tree, at)]


def _own(tree: Tree, codebook: Codebook, at: int) -> Iterator[str]:
    token, lemma = tree.tokens[at], tree.lemmas[at]
    yield f"upos:{token.upos}"
    yield f"xpos:{token.xpos}"
    yield f"dep:{token.dep}"
    yield from {f"lex:{trigger.act}" for trigger in codebook.verbs.get(lemma, ())}
    yield from {f"noun:{trigger.act}" for trigger in codebook.nouns.get(lemma, ())}
    yield from (f"own:{name}" for name in words().classes_of.get(lemma, ()))


def _around(tree: Tree, at: int, where: str) -> Iterator[str]:
    """Auxiliaries, marks, prepositions, determiners, particles, negation, and adjectives and adverbs of the status lexicon."""
    for kid in tree.kids[at]:
        dep, lemma = tree.dep(kid), tree.lemmas[kid]
        if dep in ("aux", "cop", "mark", "case", "det", "cc") or tree.tokens[kid].dep == "compound:prt":
            yield f"{where}{dep}:{lemma}"
        elif dep in ("amod", "advmod"):
            yield from (f"{where}{dep}:{name}" for name, held in words().adjectives.items() if lemma in held)
            yield from (f"{where}{dep}:{name}" for name, held in words().adverbs.items() if lemma in held)
        else:
            yield f"{where}kid:{tree.tokens[kid].dep}"
    if tree.is_negated(at):
        yield f"{where}negated"
    if tree.is_passive(at):
        yield f"{where}passive"


def _above(tree: Tree, at: int) -> Iterator[str]:
    for step, (head, child) in enumerate(tree.up(at), 1):
        if step > UPWARD:
            return
        yield from (f"up{step}:{name}" for name in words().classes_of.get(tree.lemmas[head], ()))
        yield f"up{step}:{tree.dep(child)}:{tree.tokens[head].xpos}"
        if step == 1 or tree.is_predicate(head):
            yield from _around(tree, head, f"up{step}:")
