"""Which drafts stand: scored by the lexicon, none inside another's words unless it reports them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.drafting import Rule
from relazione.annotate.quotes.frames import VERB_RULES
from relazione.annotate.quotes.lexicon import Lexicon, cues
from relazione.annotate.quotes.nominal import NOMINAL_RULES
from relazione.model.span import without

LEAST = 0.46
#: endings of nouns for things and doings; the bodies among them (commission, government) stand in classes.tsv
ABSTRACT = re.compile(
    r"(?:tion|sion|ment|ance|ence|ness|ity|ive|ure|ship|ism|ing|ary|trip|visit|move|note|remarks?|deal|exchange)$"
)
SAME = 0.7  # share of the longer content from which two drafts tell the same words
BRIEF = 18  # characters; what is shorter is seldom what somebody said
OWN_VOICE = frozenset(("i", "we", "you"))  # outside quotation marks, the writer's own


def propose(
    reading: Reading, lexicon: Lexicon, taken: Sequence[Draft] = (), least: float = LEAST
) -> list[Draft]:
    """The first draft of each cue that scores at least `least`, and those that are `taken` already."""
    found = list(taken)
    claimed = {one.cue_at for one in taken}
    for index in range(len(reading.tree.tokens)):
        if index not in claimed and not reading.spoken(index) and not reading.mute(index):
            found.extend(_best(reading, lexicon, index, least))
    return found


def _best(reading: Reading, lexicon: Lexicon, index: int, least: float) -> Iterable[Draft]:
    for rule in rules_for(reading, index):
        draft = rule(reading, index)
        if draft is None:
            continue
        score = lexicon.score(draft.lemma, draft.frame) * plausibility(reading, draft)
        if score >= least:
            return (replace(draft, score=score),)
    return ()


def plausibility(reading: Reading, draft: Draft) -> float:
    """How much the rest of the clause speaks for a report: who is its subject, and how much is said.

    The factors are rates among the train articles of PolNeAR that `bench/quotes.py mine` counts, relative to all drafts there.
    """
    factor = 1.0
    if draft.source_at is None:
        factor *= 0.8
    elif reading.tree.lemma(draft.source_at) in OWN_VOICE:
        factor *= 0.7
    elif reading.tree.tokens[draft.source_at].name.endswith("PER"):
        factor *= 1.1
    elif is_abstract(reading, draft.source_at):
        factor *= 0.55
    if sum(span.end - span.start for span in draft.content) < BRIEF:
        factor *= 0.7
    if draft.rule == "passive" and draft.source_at is None:
        factor *= 0.9
    return factor


def is_abstract(reading: Reading, index: int) -> bool:
    """*The assertion points to …*, *this underscores …*: the subject is a thing that cannot speak and holds nobody's words."""
    token, lemma = reading.tree.tokens[index], reading.tree.lemma(index)
    if lemma in ("this", "that", "which", "there") and reading.tree.dep(index) != "obj":
        return lemma != "that"
    return token.upos == "NOUN" and ABSTRACT.search(lemma) is not None and not cues().embodies(lemma)


def rules_for(reading: Reading, index: int) -> Sequence[Rule]:
    """The rules a word may be the cue of, by its part of speech."""
    token = reading.tree.tokens[index]
    if token.upos == "VERB" and token.dep not in ("case", "amod", "compound"):
        return VERB_RULES
    return NOMINAL_RULES.get(token.upos, ())


def outer(drafts: Sequence[Draft]) -> list[Draft]:
    """Without those whose cue stands in the words of another, and without a second report of the same words."""
    parted = [_parted(one, drafts) for one in drafts]
    single = [
        one for one in parted if not any(_tells_more(other, one) for other in parted if other is not one)
    ]
    return [one for one in single if not any(_holds(other, one) for other in single if other is not one)]


def _parted(one: Draft, drafts: Sequence[Draft]) -> Draft:
    """*criticised X's statement | that …*: the words of X are left to X where they stand under what was judged."""
    if one.rule != "object":
        return one
    inner = [
        span
        for other in drafts
        if other.rule == "noun" and other.source_at not in (None, one.source_at) and _within(other, one)
        for span in other.content
    ]
    left = tuple(piece for span in one.content for piece in without(span, inner))
    return replace(one, content=left) if inner and left else one


def _within(inner: Draft, outer_: Draft) -> bool:
    spans = (*inner.content, *inner.cue, *inner.source)
    return all(any(whole.holds(span) for whole in outer_.content) for span in spans)


def _tells_more(other: Draft, one: Draft) -> bool:
    """*…, Tan said, according to a transcript*: the same words, of which the surer draft is kept."""
    apart = one.content[-1].end <= other.content[0].start or other.content[-1].end <= one.content[0].start
    if apart or one.cue_at == other.cue_at or not _same_content(one, other):
        return False
    return (
        (other.score, other.start) > (one.score, one.start)
        if other.rule != one.rule
        else other.start < one.start
    )


def _same_content(one: Draft, other: Draft) -> bool:
    shared = sum(
        max(0, min(mine.end, its.end) - max(mine.start, its.start))
        for mine in one.content
        for its in other.content
    )
    return shared > SAME * max(_length(one), _length(other))


def _length(draft: Draft) -> int:
    return sum(span.end - span.start for span in draft.content)


def _holds(outer_: Draft, inner: Draft) -> bool:
    """Whether the cue of the one stands in the words of the other; *X's statement that …* is told beside what X's statement met with."""
    if not inner.cue or (inner.rule == "noun" and not _overlap(outer_, inner)):
        return False
    at = inner.cue[0].start
    return any(span.start <= at < span.end for span in outer_.content) and not any(
        span.start <= outer_.cue[0].start < span.end for span in inner.content if outer_.cue
    )


def _overlap(one: Draft, other: Draft) -> bool:
    return any(mine.overlaps(its) for mine in one.content for its in other.content)
