"""Which drafts stand: scored by the lexicon, none inside another's words unless it reports them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.frames import VERB_RULES, Rule
from relazione.annotate.quotes.lexicon import Lexicon
from relazione.annotate.quotes.nominal import NOMINAL_RULES

LEAST = 0.42


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
        score = lexicon.score(draft.lemma, draft.frame)
        if score >= least:
            return (replace(draft, score=score),)
    return ()


def rules_for(reading: Reading, index: int) -> Sequence[Rule]:
    """The rules a word may be the cue of, by its part of speech."""
    upos = reading.tree.tokens[index].upos
    if upos == "VERB":
        return (
            VERB_RULES
            if reading.tree.tokens[index].dep not in ("case", "amod", "compound")
            else NOMINAL_RULES[:1]
        )
    return NOMINAL_RULES if upos in ("NOUN", "ADP", "SCONJ", "ADJ") else ()


def outer(drafts: Sequence[Draft]) -> list[Draft]:
    """Without those whose cue stands in the words of another."""
    return [one for one in drafts if not any(_holds(other, one) for other in drafts if other is not one)]


def _holds(outer_: Draft, inner: Draft) -> bool:
    if not inner.cue:
        return False
    at = inner.cue[0].start
    return any(span.start <= at < span.end for span in outer_.content) and not any(
        span.start <= outer_.cue[0].start < span.end for span in inner.content if outer_.cue
    )
