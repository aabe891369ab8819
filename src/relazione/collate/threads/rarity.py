"""How telling a word is: rare in general English, and rare in the coverage around the article.

A word that every report of a week has tells nothing of which happening a report is about. General English stands in for
`PRIOR` further articles, so that a handful of articles on one affair still has telling words.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources

from relazione.collate.threads.profiles import Profile, Weights, spread, unit
from relazione.collate.windows import WINDOW

PRIOR = 200.0


@cache
def general() -> Mapping[str, float]:
    """The share of short texts of general English that a stem stands in (`frequencies.tsv`, with its source)."""
    table = (resources.files("relazione.collate.threads") / "frequencies.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    texts = int(rows[0][1])
    return {word: int(count) / texts for word, count in rows[1:]}


def weighed(profiles: Sequence[Profile]) -> list[Profile]:
    """The profiles with unit weights in which telling words count most, in the order given."""
    blocks: dict[int | None, list[Profile]] = {}
    for one in profiles:
        blocks.setdefault(block(one), []).append(one)
    counts = {key: spread(members) for key, members in blocks.items()}
    around = {key: _around(key, blocks, counts) for key in blocks}
    return [_weighed(one, *around[block(one)]) for one in profiles]


def block(one: Profile) -> int | None:
    """The calendar block a profile belongs to."""
    return None if one.day is None else one.day // WINDOW


def _around(
    key: int | None, blocks: Mapping[int | None, Sequence[Profile]], counts: Mapping[int | None, Counter[str]]
) -> tuple[Counter[str], int]:
    """Word counts and number of articles of a block and the one before; of everything for the undated."""
    near: Iterable[int | None] = blocks if key is None else [at for at in (key - 1, key) if at in blocks]
    keys = list(near)
    return sum((counts[at] for at in keys), Counter()), sum(len(blocks[at]) for at in keys)


def _weighed(one: Profile, counts: Mapping[str, int], articles: int) -> Profile:
    known = general()

    def telling(weights: Weights) -> dict[str, float]:
        return unit(
            {
                word: value
                * math.log(
                    (articles + PRIOR + 1) / (counts.get(word, 0) + PRIOR * known.get(word, 0.0) + 0.5)
                )
                for word, value in weights.items()
            }
        )

    return replace(one, words=telling(one.words), names=telling(one.names), title=telling(one.title))
