"""An acronym one letter away from one that the same text also names: "NATA" beside "NATO".

Across articles the same is judged by `collate.identity`, where the other articles are the evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relazione.annotate.names.draft import Draft
from relazione.annotate.names.spotting import Spot

LEAST = 4


def corrected(draft: Draft, spots: Sequence[Spot]) -> list[Spot]:
    """The spots, with an unknown acronym given to the one organisation of this text it is a slip for."""
    named = {draft.text[spot.start : spot.end]: spot for spot in spots if spot.known is not None}
    known = {words: spot for words, spot in named.items() if is_acronym(words)}
    return [_corrected(draft.text[spot.start : spot.end], spot, known) for spot in spots]


def _corrected(words: str, spot: Spot, known: dict[str, Spot]) -> Spot:
    if spot.known is not None or spot.label != "ORG" or not is_acronym(words):
        return spot
    near = [other for form, other in known.items() if one_letter_apart(form, words)]
    if len(near) != 1:
        return spot
    return replace(
        spot, known=near[0].known, entity=near[0].entity, rule="one letter from a name of this text"
    )


def is_acronym(words: str) -> bool:
    """Four capitals or more in a row."""
    return len(words) >= LEAST and words.isalpha() and words.isupper()


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words of one length differ in a single letter that is not the first."""
    alike = len(one) == len(other) and one[0] == other[0]
    return alike and sum(a != b for a, b in zip(one, other, strict=True)) == 1
