"""Cues that are no verbs: *according to X*, *X's statement that …*, *in the words of X*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from relazione.annotate.quotes.clauses import runs, subject, yielded
from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.drafting import Rule
from relazione.annotate.quotes.sources import source_spans
from relazione.annotate.quotes.tree import Tree

#: nouns of whose *in* phrase the possessor is the speaker: *in X's view*, *in the words of X*
VOICES = frozenset(("word", "view", "opinion", "telling", "estimation", "account"))
#: nouns that a subject makes, and so the subject is the source: *issued a statement that …*
OWNERS = ("nmod:poss", "nmod")
BY = frozenset(("by", "of", "from", "among", "in"))


def according_to(reading: Reading, index: int) -> Draft | None:
    """*…, according to X*: the sentence without the phrase."""
    tree = reading.tree
    if tree.tokens[index].lemma.lower() not in ("accord", "according", "per") or tree.dep(index) != "case":
        return None
    who = tree.tokens[index].head
    last = max([index, *tree.all(index, "fixed")])
    if who <= last:
        return None
    return _sentence_without(reading, "according-to", who=who, top=who, cue=(index, last))


def in_the_words(reading: Reading, index: int) -> Draft | None:
    """*In X's view, …*, *in the words of X, …*."""
    tree = reading.tree
    if tree.lemma(index) not in VOICES or _preposition(tree, index) not in ("in", "by"):
        return None
    who = tree.child(index, "nmod:poss", "nmod")
    first = tree.left[index]
    if who is None:
        return None
    return _sentence_without(reading, "in-the-words", who=who, top=index, cue=(first, index))


def _preposition(tree: Tree, index: int) -> str:
    case = tree.child(index, "case")
    return tree.lemma(case) if case is not None else ""


def _sentence_without(
    reading: Reading, rule: str, *, who: int, top: int, cue: tuple[int, int]
) -> Draft | None:
    """The sentence of a phrase, without the phrase under `top`."""
    tree = reading.tree
    sentence = tree.sentences[tree.tokens[who].sentence]
    phrase = set(yielded(tree, top))
    content = runs(reading, (one for one in range(sentence.first, sentence.last) if one not in phrase))
    if not content:
        return None
    return Draft(
        rule=rule,
        content=content,
        cue=(tree.between(*cue),),
        source=source_spans(reading, who),
        cue_at=cue[0],
        source_at=who,
        lemma=rule,
        frame="phrase",
    )


def noun_that(reading: Reading, index: int) -> Draft | None:
    """*X's claim that …*, *reports that …*, *the warning to …*: the clause under a noun of saying."""
    tree = reading.tree
    if tree.tokens[index].upos != "NOUN":
        return None
    clause = next(
        (one for one in tree.all(index, "ccomp", "acl", "advcl") if one > index and _marked(tree, one)), None
    )
    clause = clause if clause is not None else _clause_next(tree, index)
    if clause is None:
        return None
    mark = tree.child(clause, "mark")
    frame = "n+that" if mark is not None and tree.lemma(mark) == "that" else "n+to"
    content = [one for one in yielded(tree, clause) if one > index]
    return _of_noun(reading, "noun", index, content, frame=frame)


def _clause_next(tree: Tree, noun: int) -> int | None:
    """The clause of a *that* right behind the noun, wherever the tree has hung it."""
    that = noun + 1
    if that >= len(tree.tokens) or tree.tokens[that].upos != "SCONJ" or tree.lemma(that) != "that":
        return None
    clause = tree.head(that)
    return clause if clause is not None and clause > that else None


def _marked(tree: Tree, clause: int) -> bool:
    return any(tree.lemma(one) in ("that", "to", "whether") for one in tree.all(clause, "mark"))


def noun_of(reading: Reading, index: int) -> Draft | None:
    """*criticism of …*, *calls for …*, *support for …*: the phrase under a noun, where its owner is named."""
    tree = reading.tree
    phrase = next(
        (one for one in tree.all(index, "nmod") if one > index and tree.child(one, "case") is not None), None
    )
    if phrase is None:
        return None
    case = list(tree.all(phrase, "case"))
    content = yielded(tree, phrase, but=case)
    return _of_noun(reading, "noun-of", index, content, frame="n+" + tree.lemma(case[0]))


def _of_noun(reading: Reading, rule: str, noun: int, content: Sequence[int], *, frame: str) -> Draft | None:
    tree = reading.tree
    spans = runs(reading, content)
    who = owner(tree, noun, content)
    if not spans:
        return None
    return Draft(
        rule=rule,
        content=spans,
        cue=(tree.tokens[noun].span,),
        source=source_spans(reading, who) if who is not None else (),
        cue_at=noun,
        source_at=who,
        lemma=tree.lemma(noun),
        frame=frame,
    )


def owner(tree: Tree, noun: int, content: Sequence[int] = ()) -> int | None:
    """Whose word it is: the possessor, the one it is *by*, or the subject of the verb it is the object of."""
    inside = set(content)
    possessor = tree.child(noun, "nmod:poss")
    if possessor is not None:
        return possessor
    before = next(
        (
            one
            for one in tree.all(noun, "nmod", "compound")
            if one < noun and _has_possessive(tree, one, noun)
        ),
        None,
    )
    if before is not None:
        return before
    for phrase in tree.all(noun, "nmod"):
        if phrase not in inside and _preposition(tree, phrase) in BY:
            return phrase
    above = tree.head(noun)
    if above is not None and tree.dep(noun) in ("obj", "obl") and tree.tokens[above].upos == "VERB":
        return subject(tree, above)
    return None


def _has_possessive(tree: Tree, owner_: int, noun: int) -> bool:
    """Whether a possessive 's stands between two nouns, whichever of them the tree has hung it on."""
    return any(tree.tokens[one].xpos == "POS" for one in range(owner_ + 1, noun))


def predicate(reading: Reading, index: int) -> Draft | None:
    """*is confident that …*, *was clear about …*: a clause under an adjective."""
    tree = reading.tree
    if tree.tokens[index].upos != "ADJ":
        return None
    clause = next(
        (one for one in tree.all(index, "ccomp", "advcl", "xcomp") if one > index and _marked(tree, one)),
        None,
    )
    who = subject(tree, index)
    if clause is None or who is None or tree.child(index, "expl") is not None:
        return None
    first = min(
        [
            index,
            *[
                one
                for one in tree.children[index]
                if one < index and tree.dep(one) in ("cop", "aux", "advmod")
            ],
        ]
    )
    content = runs(reading, yielded(tree, clause))
    return Draft(
        rule="predicate",
        content=content,
        cue=(tree.between(first, index),),
        source=source_spans(reading, who),
        cue_at=index,
        source_at=who,
        lemma=tree.lemma(index),
        frame="adj",
    )


#: which of them a word may be the cue of, by its part of speech
NOMINAL_RULES: Mapping[str, Sequence[Rule]] = {
    "NOUN": (in_the_words, noun_that, noun_of),
    "ADJ": (predicate,),
    "ADP": (according_to,),
    "SCONJ": (according_to,),
    "VERB": (according_to,),
}
