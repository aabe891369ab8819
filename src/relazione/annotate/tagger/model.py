"""Running the token model: windows of words to scores, scores of a sentence to an analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relazione.annotate.tagger.tree import best_tree
from relazione.annotate.tagger.weights import Weights
from relazione.annotate.tagger.wordpiece import CLS, SEP, shape_of

OUTPUTS = ("upos", "xpos", "lemma", "names", "start", "below", "above", "dependent", "governor")
STATES = "states"
Scores = dict[str, NDArray[Any]]
FORBIDDEN = -1e9
JOINT = "parataxis"  # how the later parts of a sentence too long for the model hang on its first


@dataclass(slots=True)
class Analysis:
    """One sentence analysed: a list a column, one item a word; `heads` are word indices, -1 at the root."""

    words: list[str]
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def join(self, more: Analysis) -> None:
        """Append a later part of the same sentence: its root hangs on ours."""
        size, root = len(self.words), self.heads.index(-1)
        self.heads += [root if head == -1 else head + size for head in more.heads]
        self.deprels += [
            JOINT if head == -1 else dep for head, dep in zip(more.heads, more.deprels, strict=True)
        ]
        self.names += more.names
        for column in ("words", "upos", "xpos", "lemmas"):
            getattr(self, column).extend(getattr(more, column))


def scores(words: Sequence[str], weights: Weights, *, states: bool = False) -> Scores:
    """What the model gives for the words of one window, by output.

    "upos", "xpos", "lemma" (W,) label numbers; "names" (W, labels); "start" (W,) the probability that a sentence starts;
    "below" (W, 256) and "above" (1 + W, 256), whose product scores arcs, the root's row first; "dependent" (W, 64) and
    "governor" (1 + W, 64) for the labels of arcs; and, if asked for, "states" (W, 384), see `ModelTagger.tag_with_states`.
    """
    wanted = (*OUTPUTS, STATES) if states else OUTPUTS
    return dict(zip(wanted, weights.token_session.run(wanted, _arrays(words, weights)), strict=True))


def _arrays(words: Sequence[str], weights: Weights) -> dict[str, NDArray[np.int64]]:
    """The inputs of the graph: word pieces, the place of each word's first, its case shape."""
    ids, first = [CLS], []
    for word in words:
        first.append(len(ids))
        ids += weights.pieces.word(word)
    ids.append(SEP)
    given = {"ids": ids, "first": first, "shapes": [shape_of(word) for word in words]}
    return {name: np.array(numbers, dtype=np.int64) for name, numbers in given.items()}


def analyses(
    row: Scores, words: Sequence[str], ranges: Sequence[tuple[int, int]], weights: Weights
) -> list[Analysis]:
    """The sentences of a window; `ranges` are half-open and cover its words."""
    trees = [_tree(row, first, last) for first, last in ranges]
    columns = [0 if head < 0 else first + head + 1 for (first, _), heads in zip(ranges, trees, strict=True) for head in heads]  # fmt: skip
    deprels = _deprels(row["dependent"], row["governor"][columns], columns, weights)
    upos, xpos, rules = (_labelled(row[name], weights.labels[name]) for name in ("upos", "xpos", "lemma"))
    lemmas = [weights.lemmas.lemma(*given) for given in zip(words, upos, rules, strict=True)]
    names = _names(row["names"], ranges, weights.labels["names"])
    return [
        Analysis(list(words[a:b]), upos[a:b], xpos[a:b], lemmas[a:b], heads, deprels[a:b], names[a:b])
        for (a, b), heads in zip(ranges, trees, strict=True)
    ]


def _labelled(numbers: NDArray[np.int64], labels: Sequence[str]) -> list[str]:
    return [labels[number] for number in numbers.tolist()]


def _tree(row: Scores, first: int, last: int) -> list[int]:
    """Heads of the sentence of the words `first` to `last`; arcs are scored inside it only."""
    below, above = row["below"][first:last], row["above"]
    own = np.concatenate([above[:1], above[first + 1 : last + 1]])
    return best_tree(below @ own.T)


def _deprels(
    dependent: NDArray[np.float32], governor: NDArray[np.float32], columns: Sequence[int], weights: Weights
) -> list[str]:
    """The best label of each arc; "root" at the root and nowhere else."""
    names = weights.labels["deprel"]
    one = np.ones((len(columns), 1), dtype=np.float32)
    left, right = np.hstack([dependent, one]), np.hstack([governor, one])
    mixed = (left @ weights.label_weight).reshape(len(columns), len(names), -1)
    given = np.matmul(mixed, right[:, :, None])[:, :, 0]
    given[:, names.index("root")] = -np.inf
    best = given.argmax(1).tolist()
    return ["root" if not column else names[n] for column, n in zip(columns, best, strict=True)]


def _names(given: NDArray[np.float32], ranges: Sequence[tuple[int, int]], labels: Sequence[str]) -> list[str]:
    """Name tags, well formed within each sentence."""
    best = given.argmax(1)
    before = np.concatenate([[0], best[:-1]])
    before[[first for first, _ in ranges]] = 0
    wrong = ~_allowed(tuple(labels))[before, best]
    tags = _labelled(best, labels)
    for first, last in ranges if wrong.any() else ():
        if wrong[first:last].any():
            tags[first:last] = bio(given[first:last], labels)
    return tags


def bio(given: NDArray[np.float32], names: Sequence[str]) -> list[str]:
    """The best sequence of BIO tags under scores (W, labels), "O" the first: an I follows its own B or I."""
    penalty = np.where(_allowed(tuple(names)), 0.0, FORBIDDEN)
    total = given[0] + penalty[0]
    back = []
    for row in given[1:]:
        paths = total[:, None] + penalty
        back.append(paths.argmax(0))
        total = paths.max(0) + row
    state = int(total.argmax())
    path = [state]
    for step in reversed(back):
        state = int(step[state])
        path.append(state)
    return [names[n] for n in reversed(path)]


@cache
def _allowed(names: tuple[str, ...]) -> NDArray[np.bool_]:
    """Whether the tag of a column may follow that of a row."""
    return np.array([[not new.startswith("I-") or old[2:] == new[2:] for new in names] for old in names])
