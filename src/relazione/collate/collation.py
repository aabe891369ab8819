"""The collation of a set of articles, step after step, in canonical order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from relazione.collate.align import align_positions, align_utterances, merge_happenings
from relazione.collate.copies import find_lineage
from relazione.collate.identity import identify
from relazione.collate.threads import place
from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated
from relazione.model.story import Collation

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


def collate(coverage: Sequence[Annotated], embed: Embed, gazetteer: Gazetteer) -> Collation:
    """Everything the articles have in common. `embed` gives one unit vector a text: ``(n, d)`` float32."""
    ordered = sorted(coverage, key=lambda one: one.article.canonical)
    lineage = find_lineage(ordered, gazetteer)
    placements = place(ordered, lineage, embed)
    identities, judgements = identify(ordered, gazetteer)
    utterances = align_utterances(ordered, identities, placements, embed=embed)
    return Collation(
        lineage=lineage,
        placements=placements,
        identities=identities,
        utterances=utterances,
        happenings=merge_happenings(ordered, identities, placements, utterances=utterances),
        positions=align_positions(ordered, identities, placements),
        judgements=judgements,
    )
