"""Running the token model: windows of words to scores, scores of a sentence to an analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from relazione.annotate.tagger.lemmas import lemma_of
from relazione.annotate.tagger.tree import best_tree
from relazione.annotate.tagger.weights import Weights
from relazione.annotate.tagger.windows import batches
from relazione.annotate.tagger.wordpiece import CLS, SEP, shape_of

OUTPUTS = ("upos", "xpos", "lemma", "names", "start", "arcs", "dependent", "governor")
Scores = dict[str, NDArray[np.float32]]
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


def scores(rows: Sequence[Sequence[str]], weights: Weights) -> list[Scores]:
    """The model's scores of each row of words, cut to the row's length: by head (W, …), "arcs" (W, 1 + W)."""
    encoded = [[weights.pieces.word(word) for word in row] for row in rows]
    sizes = [sum(map(len, pieces)) for pieces in encoded]
    found: list[Scores] = [{} for _ in rows]
    for members in batches(sizes):
        out = weights.token_session.run(
            OUTPUTS, _arrays([rows[n] for n in members], [encoded[n] for n in members])
        )
        for place, number in enumerate(members):
            found[number] = _row(out, place, len(rows[number]))
    return found


def _row(out: Sequence[NDArray[np.float32]], place: int, width: int) -> Scores:
    row = {name: values[place, :width] for name, values in zip(OUTPUTS, out, strict=True)}
    row["arcs"] = row["arcs"][:, : width + 1]
    row["governor"] = out[-1][place, : width + 1]
    return row


def _arrays(
    rows: Sequence[Sequence[str]], encoded: Sequence[Sequence[Sequence[int]]]
) -> dict[str, NDArray[np.int64]]:
    """The padded inputs of the graph."""
    length = max(sum(map(len, pieces)) for pieces in encoded) + 2
    width = max(map(len, rows))
    ids = np.zeros((len(rows), length), dtype=np.int64)
    first, shapes = (np.zeros((len(rows), width), dtype=np.int64) for _ in range(2))
    for number, (row, pieces) in enumerate(zip(rows, encoded, strict=True)):
        flat = [CLS]
        starts = []
        for word in pieces:
            starts.append(len(flat))
            flat.extend(word)
        flat.append(SEP)
        ids[number, : len(flat)] = flat
        first[number, : len(row)] = starts
        shapes[number, : len(row)] = [shape_of(word) for word in row]
    return {"ids": ids, "first": first, "shapes": shapes}


def starts(row: Scores) -> NDArray[np.float32]:
    """The probability (W,) that a sentence starts at each word."""
    margin = row["start"][:, 1] - row["start"][:, 0]
    probability: NDArray[np.float32] = 1 / (1 + np.exp(-margin))
    return probability


def analysis(row: Scores, words: Sequence[str], first: int, last: int, weights: Weights) -> Analysis:
    """The sentence of the words `first` to `last` (half-open) of a row."""
    labels = weights.labels
    arcs = row["arcs"]
    own = np.concatenate([arcs[first:last, :1], arcs[first:last, first + 1 : last + 1]], axis=1)
    heads = best_tree(own)
    found = Analysis(list(words[first:last]), heads=heads)
    found.upos = [labels["upos"][n] for n in row["upos"][first:last]]
    found.xpos = [labels["xpos"][n] for n in row["xpos"][first:last]]
    rules = [labels["lemma"][n] for n in row["lemma"][first:last]]
    found.lemmas = [
        lemma_of(word, upos, rule, weights.forms)
        for word, upos, rule in zip(found.words, found.upos, rules, strict=True)
    ]
    columns = [0 if head < 0 else first + head + 1 for head in heads]
    found.deprels = _deprels(row["dependent"][first:last], row["governor"][columns], heads, weights)
    found.names = bio(row["names"][first:last], labels["names"])
    return found


def _deprels(
    dependent: NDArray[np.float32], governor: NDArray[np.float32], heads: Sequence[int], weights: Weights
) -> list[str]:
    """The best label of each arc; "root" at the root and nowhere else."""
    names = weights.labels["deprel"]
    one = np.ones((len(heads), 1), dtype=np.float32)
    left, right = np.hstack([dependent, one]), np.hstack([governor, one])
    mixed = (left @ weights.label_weight).reshape(len(heads), len(names), -1)
    given = np.matmul(mixed, right[:, :, None])[:, :, 0]
    given[:, names.index("root")] = -np.inf
    best = given.argmax(1)
    return ["root" if head < 0 else names[n] for head, n in zip(heads, best, strict=True)]


def bio(given: NDArray[np.float32], names: Sequence[str]) -> list[str]:
    """The best sequence of BIO tags under scores (W, labels): an I follows its own B or I."""
    best = [names[n] for n in given.argmax(1)]
    if _well_formed(best):
        return best
    allowed = np.array([[_may_follow(old, new) for new in names] for old in names])
    penalty = np.where(allowed, 0.0, -1e9)
    total = given[0] + np.array([0.0 if _may_follow("O", new) else -1e9 for new in names])
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


def _may_follow(old: str, new: str) -> bool:
    return not new.startswith("I-") or old[2:] == new[2:]


def _well_formed(tags: Sequence[str]) -> bool:
    return all(_may_follow(old, new) for old, new in zip(["O", *tags], tags, strict=False))
