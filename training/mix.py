"""Stage 3, mix: average the weights of runs that began alike.

    python -m training.mix --work training/work --share short.pt 0.25 --share epoch7.pt 0.75

A short run knows names it has not yet unlearnt, a long one knows syntax; their average has nearly the best of both (the
figures are in README.md). Heads and encoder must have begun the same: same seed, same label lists.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor


def mixed(states: list[dict[str, Tensor]], shares: list[float]) -> dict[str, Tensor]:
    """The weighted mean of state dicts with the same keys; `shares` are made to sum to 1."""
    if len({frozenset(state) for state in states}) != 1:
        raise ValueError("the runs have different parameters")
    total = sum(shares)
    return {
        key: torch.stack(
            [share / total * state[key] for share, state in zip(shares, states, strict=True)]
        ).sum(0)
        for key in states[0]
    }


def main(argv: list[str] | None = None) -> None:
    """Run the stage: writes model.pt."""
    parser = argparse.ArgumentParser(prog="python -m training.mix", description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("training/work"))
    parser.add_argument("--share", nargs=2, action="append", required=True, metavar=("FILE", "SHARE"))
    options = parser.parse_args(argv)
    states = [torch.load(options.work / name) for name, _ in options.share]
    torch.save(mixed(states, [float(share) for _, share in options.share]), options.work / "model.pt")


if __name__ == "__main__":
    main()
