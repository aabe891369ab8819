"""Fit `collate/threads/weights.yaml`: a logistic model of whether two articles lead on one happening.

    python bench/fit_threads.py DATED.jsonl UNDATED.jsonl > src/relazione/collate/threads/weights.yaml

Both have "id", "title", "text", "published" and "story" in each line. Coefficients are fitted on the first 60% by date of the
dated set. The least likelihood is the one with the best B-cubed F1 there; where days are unknown, the best
over that and the undated set, because without days the optimum is so flat that one set does not settle it. Coefficients are
kept from falling below 0: no channel may speak for two happenings because the words agree. Newton's method, ridge of 1 on
standardised channels.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from relazione.collate.threads.grouping import grouped
from relazione.collate.threads.likeness import channels
from relazione.collate.threads.neighbours import neighbours
from relazione.collate.threads.profiles import profile, title_and_head
from relazione.collate.threads.rarity import weighed
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Notes

Floats = NDArray[np.float64]
FITTED_ON = 0.6
STORY = {"dense": 0.02, "sparse": 0.01}  # chosen on the examples: one affair stays together, three stay apart
STEPS = np.arange(0.02, 0.62, 0.02)


def coverage(path: Path) -> tuple[list[Annotated], list[str]]:
    """The articles in canonical order, with their gold stories."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows.sort(key=lambda row: (row["published"] or "9999", row["id"]))
    return [Annotated(_article(row), Notes()) for row in rows], [row["story"] for row in rows]


def _article(row: Mapping[str, str]) -> Article:
    day = Published(row["published"], status="stated") if row["published"] else Published()
    return Article(row["id"], row["id"], row["text"], "", title=row["title"], published=day)


def fit(channel: Mapping[str, Floats], same: NDArray[np.bool_], names: Sequence[str]) -> dict[str, float]:
    """The coefficients by channel and the "bias", by projected Newton steps."""
    raw = np.stack([channel[name] for name in names], axis=1)
    mean, scale = raw.mean(axis=0), np.maximum(raw.std(axis=0), 1e-9)
    rows = np.concatenate([np.ones((len(raw), 1)), (raw - mean) / scale], axis=1)
    ridge = np.diag([0.0, *[2.0] * len(names)])
    found = np.zeros(rows.shape[1])
    for _ in range(60):
        likely = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (likely - same) + ridge @ found
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows + ridge
        free = np.array(
            [True, *[not (at <= 0 and by > 0) for at, by in zip(found[1:], slope[1:], strict=True)]]
        )
        step = np.zeros_like(found)
        step[free] = np.linalg.solve(bend[np.ix_(free, free)], slope[free])
        found = found - step
        found[1:] = np.maximum(found[1:], 0.0)
    weights = found[1:] / scale
    return {"bias": float(found[0] - weights @ mean), **dict(zip(names, weights.tolist(), strict=True))}


def f1(gold: Sequence[object], given: Sequence[object]) -> tuple[float, float]:
    """B-cubed and pairwise F1."""
    both, ours, theirs = Counter(zip(gold, given, strict=True)), Counter(given), Counter(gold)
    rows = [(both[g, c], ours[c], theirs[g]) for g, c in zip(gold, given, strict=True)]
    precision, recall = (float(np.mean([b / row[at] for b, *row in rows])) for at in (0, 1))
    together = sum(b - 1 for b, _, _ in rows)
    pairs = 2 * together / max(1, sum(c - 1 for _, c, _ in rows) + sum(g - 1 for _, _, g in rows))
    return 2 * precision * recall / (precision + recall), pairs


class Material:
    """Articles ready to be fitted on or scored."""

    def __init__(self, articles: Sequence[Annotated], gold: Sequence[str]) -> None:
        from relazione.annotate.tagger import embed

        self.gold = gold
        profiles = weighed([profile(one) for one in articles])
        self.pairs = neighbours(profiles)
        self.same = np.array([gold[one] == gold[other] for one, other in self.pairs.T.tolist()])
        vectors = embed(["\n".join(title_and_head(one.article)) for one in articles])
        self.channels = channels(profiles, vectors, self.pairs)

    def score(self, weights: Mapping[str, float], least: float) -> tuple[float, float]:
        """B-cubed and pairwise F1 of the events found with these weights."""
        total = weights["bias"] + sum(
            weights[name] * self.channels[name] for name in weights if name != "bias"
        )
        likely = 1 / (1 + np.exp(-total))
        rows = zip(*self.pairs.tolist(), likely.tolist(), strict=True)
        return f1(self.gold, grouped([1] * len(self.gold), rows, least))


def main(dated: str, undated: str) -> None:
    """Print the weights file."""
    articles, gold = coverage(Path(dated))
    count = int(FITTED_ON * len(articles))
    while articles[count].article.published.value == articles[count - 1].article.published.value:
        count -= 1
    fitted, other = Material(articles[:count], gold[:count]), Material(*coverage(Path(undated)))
    header = Path(__file__).parent.parent / "src/relazione/collate/threads/weights.yaml"
    print("\n".join(line for line in header.read_text("utf-8").splitlines() if line.startswith("#")))
    for kind in ("dense", "sparse"):
        _write(f"dated {kind}", fitted, [fitted])
        _write(f"undated {kind}", fitted, [fitted, other])


def _write(name: str, fitted: Material, judged_on: Sequence[Material]) -> None:
    vector = ["vector"] if "dense" in name else []
    time = [] if "undated" in name else ["time"]
    weights = fit(fitted.channels, fitted.same, ["words", "title", *vector, *time])
    scores = {float(least): [one.score(weights, least) for one in judged_on] for least in STEPS}
    best = max(scores, key=lambda least: (sum(cubed for cubed, _ in scores[least]), least))
    told = "; ".join(f"B-cubed {score[0]:.3f}, pairwise {score[1]:.3f}" for score in scores[best])
    print(f"{name}:\n  bias: {weights.pop('bias'):.2f}")
    print("  channels: {" + ", ".join(f"{channel}: {value:.2f}" for channel, value in weights.items()) + "}")
    print(f"  event: {best:.2f}  # {told}, on what it was chosen on")
    print(f"  story: {STORY[name.split()[1]]}  # chosen on the project's own examples")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
