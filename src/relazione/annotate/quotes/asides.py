"""Stretches that say who speaks, set into what is said: *…, he said, …*, *…, said X*."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from relazione.annotate.quotes.clauses import SUBJECT, SUBJECTS, verb_group, yielded
from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.drafting import drafted, with_source
from relazione.annotate.quotes.extents import around
from relazione.annotate.quotes.lexicon import cues

BREAKS = frozenset((",", ";", "—", "–", "-", "--", "”", '"', "''", "’"))
CLOSING = frozenset((",", "”", '"', "''", "’", "?", "!", "—", "–", "…", "..."))
PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"))
LINKS = frozenset(("of", "at", "in", "from", "for", "with", "to", "on"))


def aside(reading: Reading, verb: int) -> Draft | None:
    """*…, he said, …* and *…, said X*: the sentence without the stretch that says who says so."""
    who = speaker_of_aside(reading, verb)
    if who is None or reading.tree.dep(verb).startswith("acl"):
        return None
    first, last = block = _block(reading, verb, who)
    line = around(reading, line_of(reading, verb), block)
    if first <= line.start or not _closes(reading, first - 1):
        return None
    own = set(_own(reading, verb, first))
    content = [one for one in line if one not in own and not first <= one <= last]
    if not _says_something(reading, content, block):
        return None
    found = drafted(reading, "aside", verb, content, frame="paren")
    return found and with_source(reading, found, who)


def speaker_of_aside(reading: Reading, verb: int) -> int | None:
    """The verb's subject, in the tree or on the surface."""
    own = reading.tree.all(verb, *SUBJECT)
    before = [one for one in own if one < verb]
    who = before[-1] if before else own[0] if own else phrase_before(reading, verb)
    return who if who is not None else phrase_after(reading, verb)


def phrase_after(reading: Reading, verb: int) -> int | None:
    """*…, wrote Mother Agnes*: the head of what fills the rest of the sentence behind a finite verb that a comma precedes."""
    tree, line = reading.tree, line_of(reading, verb)
    rest = [one for one in range(verb + 1, line.stop) if tree.tokens[one].upos != "PUNCT"]
    finite = tree.tokens[verb].xpos in ("VBD", "VBZ", "VBP") and cues().speaks(tree.lemma(verb))
    fits = finite and verb > line.start and _closes(reading, verb - 1)
    if not rest or not fits or any(tree.tokens[one].upos in ("VERB", "AUX", "SCONJ") for one in rest):
        return None
    head = next((one for one in rest if tree.tokens[one].head not in rest), rest[0])
    return head if tree.tokens[head].upos in PHRASE and tree.child(head, "case") is None else None


def _says_something(reading: Reading, content: Iterable[int], block: tuple[int, int]) -> bool:
    """Whether what is left is a clause with a subject, or has marked words before the aside."""
    return any(
        reading.tree.dep(one) in SUBJECTS or (one < block[0] and reading.quoted[one] is not None)
        for one in content
    )


def phrase_before(reading: Reading, verb: int) -> int | None:
    """The head of a noun phrase that fills the place between a comma or closing mark and the verb, where the tree knows no subject."""
    tree = reading.tree
    first, _ = verb_group(tree, verb)
    start = _phrase_start(reading, verb, first)
    if start == first or start == 0 or not _closes(reading, start - 1):
        return None
    tops = [one for one in range(start, first) if not start <= tree.tokens[one].head < first]
    nouns = [one for one in tops if tree.tokens[one].upos in ("NOUN", "PROPN", "PRON")]
    return nouns[0] if nouns else tops[-1] if tops else None


def _phrase_start(reading: Reading, verb: int, first: int) -> int:
    """Where the noun phrase before a verb group begins; links inside it (*officials of both countries*) belong to it."""
    tokens, start = reading.tree.tokens, first
    for at in range(first - 1, -1, -1):
        if tokens[at].sentence != tokens[verb].sentence:
            break
        if tokens[at].upos in PHRASE:
            start = at
        elif tokens[at].upos != "ADP" or tokens[at].lemma.lower() not in LINKS:
            break
    return start


def line_of(reading: Reading, index: int) -> range:
    """The tokens of the sentence around a token, which no line break and no full stop outside marks interrupts."""
    sentence = reading.tree.sentences[reading.tree.tokens[index].sentence]
    at = reading.tree.tokens[index].start
    top = bisect_right(reading.starts, reading.text.rfind("\n", 0, at))
    end = reading.text.find("\n", at)
    last = len(reading.starts) if end < 0 else bisect_right(reading.starts, end)
    before = [one for one in range(max(top, sentence.first), index) if stops(reading, one)]
    after = [one for one in range(index, min(last, sentence.last)) if stops(reading, one)]
    return range(max([top, sentence.first, *(one + 1 for one in before)]), min([last, sentence.last, *after]))


def stops(reading: Reading, index: int) -> bool:
    """Whether a token is the full stop of a sentence, outside quotation marks."""
    token = reading.tree.tokens[index]
    return (
        token.upos == "PUNCT"
        and reading.quoted[index] is None
        and token.span.of(reading.text) in (".", "?", "!")
    )


def between_quoted_words(reading: Reading, verb: int) -> bool:
    """*"…," he added, "…"*: whether the verb stands, in its sentence, between quoted words and a comma."""
    tree = reading.tree
    first, last = _block(reading, verb, tree.child(verb, *SUBJECT))
    sentence = tree.sentences[tree.tokens[verb].sentence]
    before = reading.quoted[first - 1] if first > sentence.first else None
    if before is None or last + 1 >= sentence.last:
        return False
    ends = before.inner.of(reading.text).rstrip().endswith(",")
    return ends and tree.tokens[last + 1].span.of(reading.text) == ","


def _closes(reading: Reading, index: int) -> bool:
    token = reading.tree.tokens[index]
    return reading.text[token.start : token.end] in CLOSING


def _block(reading: Reading, verb: int, who: int | None) -> tuple[int, int]:
    """From subject or verb, whichever comes first, to the punctuation after both."""
    tree = reading.tree
    first, last = verb_group(tree, verb)
    if who is not None:
        first, last = min(first, tree.first_word(who)), max(last, tree.right[who] if who > verb else last)
    end = tree.sentences[tree.tokens[verb].sentence].last - 1
    while last < end and not _breaks(reading, last + 1):
        last += 1
    return first, last


def _breaks(reading: Reading, index: int) -> bool:
    token = reading.tree.tokens[index]
    return token.upos == "PUNCT" and reading.text[token.start : token.end] in BREAKS


def _own(reading: Reading, verb: int, first: int) -> list[int]:
    """What hangs on the verb to its right and is not what was said: to whom, when, and clauses that go on about it."""
    tree = reading.tree
    right = [
        one
        for one in tree.children[verb]
        if one > first and tree.dep(one) not in ("ccomp", "punct", "parataxis")
    ]
    return [token for one in right for token in yielded(tree, one)]
