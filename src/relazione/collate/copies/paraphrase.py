"""Sentences told again in other words, looked for only between articles that share text anyway.

Two articles without a copied passage may tell one happening in much the same words and be independent; between two that
have copied, a sentence with nearly the same content words is a rewrite. Names and titles are given by the happening, so
enough of the *other* words must agree too. Quotations are left to the alignment of utterances.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from relazione.collate.content import content_words, plain_words
from relazione.collate.copies.layout import Layout, share
from relazione.model.span import Span, trimmed

SHARED = 6  # content words in both, at least
PLAIN = 4  # of them words that are no names
ALIKE = 0.66  # Dice coefficient of the content words
PLAIN_ALIKE = 0.55  # and of those that are no names
MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its content words."""

    span: Span
    order: tuple[str, ...]
    plain: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """The content words, whatever their order."""
        return frozenset(self.order)

    @property
    def numbers(self) -> frozenset[str]:
        """The figures among the words."""
        return frozenset(word for word in self.words if word[0].isdigit())


def paraphrases(
    left: Layout, right: Layout, taken: tuple[Sequence[Span], Sequence[Span]]
) -> Iterator[tuple[Span, Span, float]]:
    """Pairs of sentences that say one thing, with their likeness; `taken` are the stretches already aligned."""
    ones, others = free_sentences(left, taken[0]), free_sentences(right, taken[1])
    scored = ((alike(one, other), one, other) for one in ones for other in others)
    used: set[Span] = set()
    for score, one, other in sorted(
        ((score, one, other) for score, one, other in scored if score),
        key=lambda found: (-found[0], found[1].span, found[2].span),
    ):
        if one.span not in used and other.span not in used:
            used |= {one.span, other.span}
            yield one.span, other.span, score


def alike(one: Sentence, other: Sentence) -> float:
    """How much of their content two sentences share; 0 where it is too little, where their figures differ, or for a repeat."""
    both, plain = len(one.words & other.words), len(one.plain & other.plain)
    if both < SHARED or plain < PLAIN or one.order == other.order:
        return 0.0
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return 0.0
    score, told = dice(both, one.words, other.words), dice(plain, one.plain, other.plain)
    return score if score >= ALIKE and told >= PLAIN_ALIKE else 0.0


def dice(both: int, one: frozenset[str], other: frozenset[str]) -> float:
    """The Dice coefficient of two sets of words that have `both` in common."""
    return 2 * both / (len(one) + len(other))


def free_sentences(layout: Layout, taken: Sequence[Span]) -> list[Sentence]:
    """The sentences of body text that are neither aligned already nor quotations."""
    away = [*taken, *layout.quotations, *layout.furniture]
    found = []
    for first, last in pairwise(layout.breaks):
        span = trimmed(layout.text.text, layout.text.span(first, last))
        if all(share(span, [piece]) < MOSTLY for piece in away):
            words = span.of(layout.text.text)
            found.append(Sentence(span, tuple(content_words(words)), frozenset(plain_words(words))))
    return [sentence for sentence in found if len(sentence.words) >= SHARED]
