"""Dated articles that share wording with an undated one: twins, copies, reports of the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from relazione.collate.dating.sheet import Sheet
from relazione.model.span import Span

RUN = 7  # words in a row that two reports don't share by chance
FORMULA = 50  # undated articles that hold a run: it is a formula
ENOUGH = 12  # shared words in runs that make two articles siblings
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Shared:
    """A run of words in common: where it stands in the undated and in the dated article."""

    here: Span
    there: Span
    words: int


@dataclass(frozen=True, slots=True)
class Sibling:
    """A dated article and what an undated one shares with it; `share` is the part of the undated one's words."""

    sheet: Sheet
    shared: tuple[Shared, ...]
    share: float

    @property
    def words(self) -> int:
        """Words in common."""
        return sum(run.words for run in self.shared)

    @property
    def enough(self) -> bool:
        """Whether so much is shared that the two tell one piece of news."""
        return self.words >= ENOUGH


def siblings(undated: Sequence[Sheet], dated: Sequence[Sheet]) -> dict[str, list[Sibling]]:
    """Undated article id -> the dated articles that share a run with it, in the order given; see `Sibling.enough`."""
    words = {sheet.id: _words(sheet) for sheet in undated}
    index = _index(words)
    found: dict[str, list[Sibling]] = defaultdict(list)
    for sheet in dated:
        for id_, shared in _shared_with(sheet, words, index).items():
            sibling = Sibling(sheet, tuple(shared), sum(run.words for run in shared) / len(words[id_]))
            found[id_].append(sibling)
    return found


Word = tuple[str, Span]
Place = tuple[str, int]


def _words(sheet: Sheet) -> list[Word]:
    """The body's words, casefolded, with their places."""
    return [
        (match[0].casefold(), Span(*match.span()))
        for part in sheet.one.article.body
        for match in WORD.finditer(sheet.text, part.start, part.end)
    ]


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, tuple[str, ...]]]:
    said = [word for word, _ in words]
    for at in range(len(said) - RUN + 1):
        yield at, tuple(said[at : at + RUN])


def _index(words: dict[str, list[Word]]) -> dict[tuple[str, ...], list[Place]]:
    index: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for id_, row in words.items():
        for at, run in _runs(row):
            index[run].append((id_, at))
    return {run: places for run, places in index.items() if len(places) <= FORMULA}


def _shared_with(
    sheet: Sheet, words: dict[str, list[Word]], index: dict[tuple[str, ...], list[Place]]
) -> dict[str, list[Shared]]:
    """Runs this dated article shares with undated ones; hits that go on from one another are one run."""
    row = _words(sheet)
    hits: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, run in _runs(row):
        for id_, place in index.get(run, ()):
            hits[id_].append((place, at))
    return {id_: [_span(words[id_], row, chain) for chain in _chains(found)] for id_, found in hits.items()}


def _chains(hits: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    hits = sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0]))
    chains = [hits[:1]]
    for before, hit in pairwise(hits):
        if hit == (before[0] + 1, before[1] + 1):
            chains[-1].append(hit)
        else:
            chains.append([hit])
    return chains


def _span(here: Sequence[Word], there: Sequence[Word], chain: list[tuple[int, int]]) -> Shared:
    (left, right), (last_left, last_right) = chain[0], chain[-1]
    return Shared(
        Span(here[left][1].start, here[last_left + RUN - 1][1].end),
        Span(there[right][1].start, there[last_right + RUN - 1][1].end),
        len(chain) + RUN - 1,
    )
