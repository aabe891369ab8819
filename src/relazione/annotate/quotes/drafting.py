"""Making a draft of what a rule has found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from relazione.annotate.quotes.clauses import runs, subject, verb_group
from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.sources import source_spans
from relazione.annotate.quotes.tree import Tree
from relazione.model.span import Span

Rule = Callable[[Reading, int], Draft | None]


PASSIVE_SPEAKERS = frozenset(("quote", "cite", "hear", "record", "ask", "tell", "commit", "concern", "worry"))


def drafted(reading: Reading, rule: str, verb: int, content: Iterable[int], *, frame: str) -> Draft | None:
    """A draft of the tokens that are content, with the verb's own group and subject."""
    spans = runs(reading, content)
    if not spans:
        return None
    tree = reading.tree
    first, last = verb_group(tree, verb)
    who = speaker_of(tree, verb)
    name = name_before(tree, verb) if who is None else None
    source = source_spans(reading, who, verb) if who is not None else ()
    return Draft(
        rule=rule,
        content=spans,
        cue=(tree.between(first, last),),
        source=source if name is None else (tree.between(name, first - 2),),
        addressee=addressee(reading, verb),
        cue_at=verb,
        source_at=who if name is None else name,
        lemma=tree.lemma(verb),
        frame=frame,
    )


def speaker_of(tree: Tree, verb: int) -> int | None:
    """The subject; of a passive the agent, unless the verb (*was quoted*, *was told*) makes its subject speak."""
    who = subject(tree, verb)
    if (
        who is None
        or tree.dep(who) != "nsubj:pass"
        or tree.head(who) != verb
        or tree.lemma(verb) in PASSIVE_SPEAKERS
    ):
        return who
    return tree.child(verb, "obl:agent")


def name_before(tree: Tree, verb: int) -> int | None:
    """*After a talk with Weyl, Ada Pell, the head of customs, said …*: the name that opens the phrase before a verb without a subject."""
    first, _ = verb_group(tree, verb)
    sentence = tree.sentences[tree.tokens[verb].sentence]
    if tree.tokens[verb].xpos not in ("VBD", "VBZ") or tree.child(verb, "nsubj:pass") is not None:
        return None
    if first < 3 or tree.tokens[first - 1].lemma != ",":
        return None
    for at in range(first - 2, max(sentence.first, first - 16) - 1, -1):
        if tree.tokens[at].upos in ("VERB", "AUX"):
            return None
        if tree.tokens[at].name == "B-PER" and (at == sentence.first or tree.tokens[at - 1].lemma == ","):
            return at
    return None


def addressee(reading: Reading, verb: int) -> tuple[Span, ...]:
    """Who is spoken to: the indirect object, or the object of a verb that also takes a clause."""
    tree = reading.tree
    told = tree.child(verb, "iobj")
    if told is None and cues().is_a(tree.lemma(verb), "addressing"):
        told = tree.child(verb, "obj")
    return source_spans(reading, told) if told is not None else ()


def with_source(reading: Reading, found: Draft, who: int | None) -> Draft:
    return replace(found, source_at=who, source=source_spans(reading, who) if who is not None else ())


def with_preposition(reading: Reading, found: Draft | None, phrase: int | None) -> Draft | None:
    """The cue with the preposition it takes (*called for*), where the two touch."""
    if found is None or phrase is None or found.cue_at is None:
        return found
    case = reading.tree.child(phrase, "case", "mark")
    last = verb_group(reading.tree, found.cue_at)[1]
    if case is None or case != last + 1:
        return found
    first = verb_group(reading.tree, found.cue_at)[0]
    return replace(found, cue=(reading.tree.between(first, case),))


def case_of(tree: Tree, index: int) -> str:
    case = tree.child(index, "case", "mark")
    return tree.tokens[case].lemma.lower() if case is not None and case < index else ""
