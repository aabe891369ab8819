"""The event head: trained on the corpus's train part, on frozen states of the shipped tagger.

    python -m training.event_head --work training/work --out models/src/relazione_models_en

Writes event_words.npz (vectors of lemmas, by the shipped sentence model) and event_head.npz (two networks of one hidden layer over
shared inputs, see relazione.annotate.events.head). Temperatures are set on held-back affairs: three folds, split by affair and by
bank file; the shipped networks see all of them. Seeds are fixed; a run takes some minutes on one core.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from relazione.annotate.events.codebook import shipped
from relazione.annotate.events.head.features import asked, features
from relazione.annotate.events.head.guessing import EventHead, Floats, Network
from relazione.annotate.events.head.vectors import Vectors
from training.event_examples import FOLDS, Example, examples
from training.event_words import word_table, write_words

STATUSES = ("held", "planned", "called-for", "hypothetical", "alleged", "promised", "denied", "cancelled", "postponed", "ongoing", "feared",
            "under-way", "invited", "unknown", "not done")  # fmt: skip
ACT_WIDTH, STATUS_WIDTH = 128, 96
EPOCHS, BATCH, RATE, DECAY, DROPPED, SMOOTHED = 14, 128, 2e-3, 0.05, 0.4, 0.05
SEEN = 6  # a named feature is kept if so many asked words have it
SEED = 7


@dataclass(frozen=True)
class Data:
    """The asked words of all texts: dense inputs, a bag of named features, labels (-1: not asked), and the fold of each."""

    dense: Tensor
    named: Tensor
    acts: Tensor
    statuses: Tensor
    folds: Tensor


class Net(nn.Module):
    """`Network` as torch has it."""

    def __init__(self, dense: int, names: int, width: int, labels: int) -> None:
        super().__init__()
        self.dense, self.named = nn.Linear(dense, width), nn.Linear(names, width, bias=False)
        self.out = nn.Linear(width, labels)
        nn.init.normal_(self.named.weight, std=0.05)

    def forward(self, dense: Tensor, named: Tensor) -> Tensor:
        """(n, dense), (n, names) -> (n, labels)."""
        dense, named = (functional.dropout(x, DROPPED, self.training) for x in (dense, named))
        hidden = functional.gelu(self.dense(dense) + self.named(named), approximate="tanh")
        scores: Tensor = self.out(functional.dropout(hidden, DROPPED, self.training))
        return scores


def trained(data: Data, labels: Tensor, classes: int, width: int) -> Net:
    """A network trained on the words whose label is not -1."""
    torch.manual_seed(SEED)
    given = (labels >= 0).nonzero()[:, 0]
    net = Net(data.dense.shape[1], data.named.shape[1], width, classes)
    steps = EPOCHS * (len(given) // BATCH + 1)
    optimiser = torch.optim.AdamW(net.parameters(), RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(0.0, 1 - step / steps))
    for _ in range(EPOCHS):
        for rows in given[torch.randperm(len(given))].split(BATCH):
            scores = net(data.dense[rows], data.named[rows])
            loss = functional.cross_entropy(scores, labels[rows], label_smoothing=SMOOTHED)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return net.eval()


def held_back(data: Data, labels: Tensor, classes: int, width: int) -> Tensor:
    """The scores of every word by a network that saw nothing of its affair."""
    scores = torch.zeros(len(labels), classes)
    for fold in range(FOLDS):
        seen = torch.where(data.folds == fold, -1, labels)
        net, rows = trained(data, seen, classes, width), (data.folds == fold).nonzero()[:, 0]
        with torch.inference_mode():
            scores[rows] = net(data.dense[rows], data.named[rows])
    return scores


def temperature(scores: Tensor, labels: Tensor) -> float:
    """By what to divide scores so that the shares they give hold best, by log loss."""
    given = labels >= 0
    tried = [0.5 + 0.05 * step for step in range(40)]
    return min(tried, key=lambda t: float(functional.cross_entropy(scores[given] / t, labels[given])))


def vocabulary(texts: list[Example]) -> list[str]:
    """The named features worth a row."""
    seen = Counter(
        name for one in texts for at in asked(one.tree) for name in set(features(one.tree, shipped(), at))
    )
    return sorted(name for name, count in seen.items() if count >= SEEN)


def data_of(texts: list[Example], vectors: Vectors, names: list[str]) -> Data:
    """Texts as tensors."""
    reader = EventHead(*_no_networks(), {name: row for row, name in enumerate(names)}, vectors)
    dense, named, acts, statuses, folds = [], [], [], [], []
    for one in texts:
        words = asked(one.tree)
        if not words:
            continue
        given = reader.inputs(one.tree, one.states, words, shipped())
        dense.append(given.dense)
        bag = np.zeros((len(words), len(names)), dtype=np.float32)
        for row, rows in enumerate(given.named):
            bag[row, list(rows)] = 1
        named.append(bag)
        acts += [one.acts[at] for at in words]
        statuses += [one.statuses[at] for at in words]
        folds += [one.fold] * len(words)
    tensors = (torch.tensor(acts), torch.tensor(statuses), torch.tensor(folds))
    return Data(torch.tensor(np.concatenate(dense)), torch.tensor(np.concatenate(named)), *tensors)


def _no_networks() -> tuple[Network, Network]:
    nothing: Floats = np.zeros((0, 0), dtype=np.float32)
    empty = Network(nothing, nothing, nothing, nothing, nothing, 1.0, ())
    return empty, empty


def arrays_of(net: Net, name: str, warmth: float) -> dict[str, np.ndarray]:
    """A network as half-precision arrays, as `guessing.head_in` reads them."""
    parts = {
        "dense": net.dense.weight.T,
        "named": net.named.weight.T,
        "bias": net.dense.bias,
        "out": net.out.weight.T,
        "out_bias": net.out.bias,
    }
    found = {f"{name}_{part}": value.detach().numpy().astype(np.float16) for part, value in parts.items()}
    return found | {f"{name}_temperature": np.float32(warmth)}


def listed(names: list[str] | tuple[str, ...]) -> np.ndarray:
    """Names as bytes, one a line: no pickles in the file."""
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)


def main(argv: list[str] | None = None) -> None:
    """Run the stage."""
    parser = argparse.ArgumentParser(prog="python -m training.event_head", description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("training/work"))
    parser.add_argument("--out", type=Path, default=Path("models/src/relazione_models_en"))
    options = parser.parse_args(argv)
    labels = [*sorted(shipped().acts), "none"]
    texts = examples(options.work / "corpus", labels, STATUSES)
    vectors = word_table()
    write_words(vectors, options.out / "event_words.npz")
    names = vocabulary(texts)
    data = data_of(texts, vectors, names)
    lists = {"acts": listed(labels), "statuses": listed(STATUSES), "names": listed(names)}
    arrays: dict[str, np.ndarray] = dict(lists)
    for name, given, classes, width in (
        ("act", data.acts, len(labels), ACT_WIDTH),
        ("status", data.statuses, len(STATUSES), STATUS_WIDTH),
    ):
        scores = held_back(data, given, classes, width)
        warmth, asked_for = temperature(scores, given), given >= 0
        right = float((scores.argmax(1) == given)[asked_for].float().mean())
        print(
            f"{name}: {int(asked_for.sum())} words, {right:.3f} right in folds by affair, temperature {warmth:.2f}"
        )
        arrays |= arrays_of(trained(data, given, classes, width), name, warmth)
    np.savez_compressed(options.out / "event_head.npz", **arrays)


if __name__ == "__main__":
    main()
