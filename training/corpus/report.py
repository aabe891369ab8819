"""What the corpus holds, counted: acts by status, kinds of quotation, forms of names, words; and how far its prose repeats.

python -m training.corpus.report
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from training.corpus.affairs import Text, affairs, bank
from training.corpus.interchange import notes
from training.corpus.notation import ACTS, STATUSES


def words(text: str) -> list[str]:
    """The words of a text, lower case."""
    return re.findall(r"\w+(?:['’]\w+)?", text.lower())


def sequences(text: str, size: int) -> set[tuple[str, ...]]:
    """All runs of so many words."""
    found = words(text)
    return {tuple(found[at : at + size]) for at in range(len(found) - size + 1)}


def shared_sequences(one: str, two: str, *, size: int = 8) -> float:
    """The share of the shorter text's runs that also stand in the other."""
    left, right = sequences(one, size), sequences(two, size)
    return len(left & right) / max(1, min(len(left), len(right)))


def repeats(texts: dict[str, str], *, size: int, share: float) -> list[tuple[str, str]]:
    """Pairs of texts that share at least so large a part of their runs."""
    holders: dict[tuple[str, ...], list[str]] = {}
    for name, text in texts.items():
        for run in sequences(text, size):
            holders.setdefault(run, []).append(name)
    pairs = {pair for names in holders.values() for pair in combinations(sorted(names), 2)}
    return sorted(p for p in pairs if shared_sequences(texts[p[0]], texts[p[1]], size=size) >= share)


def distribution(texts: Iterable[Text]) -> dict[str, Counter[str]]:
    """Counts by layer: act, status, act and status, quote kind, mention kind and form, time type, position basis."""
    counted: dict[str, Counter[str]] = {
        key: Counter()
        for key in ("act", "status", "pair", "quote", "mention", "form", "time", "position", "size")
    }
    for text in texts:
        noted = notes(text)
        for event in noted["events"]:
            counted["act"][event["act"]] += 1
            counted["status"][event["status"]] += 1
            counted["pair"][f"{event['act']}/{event['status']}"] += 1
        counted["quote"].update(quote["kind"] for quote in noted["quotes"])
        counted["mention"].update(one["kind"] for one in noted["mentions"])
        counted["form"].update(one["form"] for one in noted["mentions"])
        counted["time"].update(one["type"] for one in noted["times"])
        counted["position"].update(one["basis"] for one in noted["positions"])
        counted["size"].update(
            texts=1, words=len(text.marked.text.split()), sentences=len(text.marked.sentences)
        )
    return counted


def line(name: str, counted: Counter[str]) -> str:
    """One line of the report, the most frequent first."""
    return f"{name:10}" + ", ".join(f"{key} {number}" for key, number in counted.most_common())


def report() -> str:
    """The whole report as text."""
    out = []
    for split in ("train", "dev", "test"):
        groups = {
            "affairs": [a for one in affairs(split=split) for a in one.articles],
            "bank": bank(split=split),
        }
        for name, texts in groups.items():
            counted = distribution(texts)
            out.append(f"== {split} {name}: {dict(counted.pop('size'))}")
            pairs = counted.pop("pair")
            out += [line(key, value) for key, value in counted.items()]
            out.append(f"{'pairs':10}{len(pairs)} of {len(ACTS) * len(STATUSES)} of act and status")
    return "\n".join(out)


if __name__ == "__main__":
    print(report())
