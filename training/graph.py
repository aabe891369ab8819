"""The token model as an ONNX graph, written node by node: the graph that is shipped is the one that stands here.

One window a run, so nothing is padded, nothing is masked, and an int8 scale spans the words of one window only. Matrix
products take int8 weights, one scale a column, in 7 bits (exact on CPUs without VNNI too), and quantise what comes in
on the fly; word vectors have one scale a row; everything else is float32. Layers are laid out as onnxruntime runs them
fastest: a plain LayerNormalization (the one fused with its sum is scalar code), one product for query, key and value,
one for the first layers of all heads.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.heads import ARC_WIDTH, LABEL_WIDTH, WORD_HEADS
from training.sizes import ATTENTION_HEADS, LAYERS, WIDTH

Floats = NDArray[np.float32]
State = Mapping[str, Floats]
OPSET, IR_VERSION = 17, 8
CONTRIBUTED = "com.microsoft"
WEIGHT_LIMIT, WORD_LIMIT = 64, 127
EPSILON = 1e-12
EVENING, LEAST = 0.65, 1e-3
ENDS = ("weight", "bias")
INT, FLOAT = TensorProto.INT64, TensorProto.FLOAT
INPUTS = {"ids": ["pieces"], "first": ["words"], "shapes": ["words"]}
OUTPUTS: dict[str, tuple[int, list[Any]]] = {
    "upos": (INT, ["words"]),
    "xpos": (INT, ["words"]),
    "lemma": (INT, ["words"]),
    "names": (FLOAT, ["words", "labels"]),
    "start": (FLOAT, ["words"]),
    "below": (FLOAT, ["words", ARC_WIDTH]),
    "above": (FLOAT, ["governors", ARC_WIDTH]),
    "dependent": (FLOAT, ["words", LABEL_WIDTH]),
    "governor": (FLOAT, ["governors", LABEL_WIDTH]),
    "states": (FLOAT, ["words", WIDTH]),
}


def quantised(weight: Floats, limit: int, axis: int) -> tuple[NDArray[np.int8], Floats]:
    """int8 numbers and the scales along `axis` that give `weight` back, nearly; symmetric, within ±limit."""
    scale = np.abs(weight).max(axis, keepdims=True) / np.float32(limit)
    scale[scale == 0] = 1
    numbers = np.clip(np.round(weight / scale), -limit, limit).astype(np.int8)
    return numbers, scale.astype(np.float32)


def evened(peak: Floats, weight: Floats) -> Floats:
    """By how much to divide each number that goes in, and multiply its row of the weight, so that both round well."""
    ratio = np.maximum(peak, LEAST) ** EVENING / np.maximum(np.abs(weight).max(1), LEAST) ** (1 - EVENING)
    shrink: Floats = (ratio / np.exp(np.log(ratio).mean())).astype(np.float32)
    return shrink


class Graph:
    """Nodes and constants as they are added; a value is known by its name."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, values: Any) -> str:
        """The name of a constant array."""
        name = f"constant{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, kind: str, *given: str, out: str = "", domain: str = "", **attributes: Any) -> str:
        """One node with one output; the output's name."""
        return self.several(kind, *given, outs=[out] if out else 1, domain=domain, **attributes)[0]

    def several(
        self, kind: str, *given: str, outs: Sequence[str] | int, domain: str = "", **attributes: Any
    ) -> list[str]:
        """One node with as many outputs as named or counted."""
        name = f"{kind}{len(self.nodes)}"
        names = [f"{name}.{n}" for n in range(outs)] if isinstance(outs, int) else list(outs)
        self.nodes.append(helper.make_node(kind, given, names, name=name, domain=domain, **attributes))
        return names

    def product(self, x: str, weight: Floats, bias: Floats, out: str = "") -> str:
        """x (n, in) times an int8 weight (in, out), plus a bias."""
        numbers, scale = quantised(weight, WEIGHT_LIMIT, 0)
        given = (numbers, scale[0], np.zeros(len(bias), np.int8), bias)
        constants = [self.constant(values) for values in given]
        return self.add("DynamicQuantizeMatMul", x, *constants, out=out, domain=CONTRIBUTED)

    def linear(self, x: str, state: State, *names: str) -> str:
        """The linear layers of these names, side by side; evened out where the peaks of x are known (`peaks`)."""
        weight = np.concatenate([state[f"{name}.weight"].T for name in names], 1)
        peak = state.get(f"{names[0]}.peak")
        if peak is not None:
            shrink = evened(peak, weight)
            x, weight = self.add("Mul", x, self.constant(1 / shrink)), weight * shrink[:, None]
        return self.product(x, weight, np.concatenate([state[f"{name}.bias"] for name in names]))

    def gelu(self, x: str) -> str:
        """The exact GELU."""
        return self.add("Gelu", x, domain=CONTRIBUTED)

    def sum_normed(self, x: str, y: str, state: State, name: str) -> str:
        """The layer norm `name` of x + y."""
        scale, bias = (self.constant(state[f"{name}.{end}"]) for end in ENDS)
        return self.add("LayerNormalization", self.add("Add", x, y), scale, bias, epsilon=EPSILON)

    def split(self, x: str, sizes: Sequence[int], outs: Sequence[str] | int = 0) -> list[str]:
        """x cut along its second axis."""
        cut = self.constant(np.array(sizes, np.int64))
        return self.several("Split", x, cut, outs=outs or len(sizes), axis=1)


def embedded(graph: Graph, state: State) -> str:
    """The word pieces `ids` as vectors with their places."""
    numbers, scale = quantised(state["encoder.words.weight"], WORD_LIMIT, 1)
    rows = graph.add("Cast", graph.add("Gather", graph.constant(numbers), "ids"), to=FLOAT)
    words = graph.add("Mul", rows, graph.add("Gather", graph.constant(scale), "ids"))
    places = graph.constant(state["encoder.positions.weight"] + state["encoder.types"])
    zero = graph.constant(np.zeros(1, np.int64))
    here = graph.add("Slice", places, zero, graph.add("Shape", "ids"), zero)
    return graph.sum_normed(words, here, state, "encoder.norm")


def attended(graph: Graph, x: str, state: State, name: str) -> str:
    """The mixture of values of layer `name`; the division of the scores is done in the query's weights."""
    size = WIDTH // ATTENTION_HEADS
    names = [f"{name}.{part}" for part in ("query", "key", "value")]
    shrunk = {f"{names[0]}.{end}": state[f"{names[0]}.{end}"] / np.float32(math.sqrt(size)) for end in ENDS}
    mixed = graph.linear(x, {**state, **shrunk}, *names)
    shape = graph.constant(np.array([-1, 3, ATTENTION_HEADS, size]))
    parts = graph.add("Transpose", graph.add("Reshape", mixed, shape), perm=[1, 2, 0, 3])
    query, key, value = graph.several("Split", parts, outs=3, axis=0)
    scores = graph.add("FusedMatMul", query, key, domain=CONTRIBUTED, transB=1)
    values = graph.add("MatMul", graph.add("Softmax", scores, axis=-1), value)
    flat = graph.constant(np.array([-1, WIDTH]))
    return graph.add("Reshape", graph.add("Transpose", values, perm=[0, 2, 1, 3]), flat)


def layer(graph: Graph, x: str, state: State, name: str) -> str:
    """One transformer layer."""
    mixed = graph.linear(attended(graph, x, state, name), state, f"{name}.out")
    x = graph.sum_normed(mixed, x, state, f"{name}.norm1")
    inner = graph.gelu(graph.linear(x, state, f"{name}.inner"))
    return graph.sum_normed(graph.linear(inner, state, f"{name}.outer"), x, state, f"{name}.norm2")


def heads(graph: Graph, words: str, state: State) -> None:
    """All outputs but the states, from the words' vectors with their case shapes."""
    plain = [head.name for head in WORD_HEADS if not head.hidden]
    first = [f"heads.{name}.0" for name in (*plain, "names")]
    pairs = ["arcs.dependent", "arcs.head", "labels.dependent", "labels.head"]
    both = graph.linear(words, state, *first, *pairs)
    sizes = [len(state[f"{name}.bias"]) for name in (*first, *pairs)]
    direct, hidden = graph.split(both, [sum(sizes[: len(plain)]), sum(sizes[len(plain) :])])
    scores = dict(zip(plain, graph.split(direct, sizes[: len(plain)]), strict=True))
    for name in ("upos", "xpos", "lemma"):
        graph.add("ArgMax", scores[name], axis=1, keepdims=0, out=name)
    last = graph.constant(np.array([1], np.int64))
    sure = graph.add("Softmax", scores["start"], axis=1)
    graph.add("Squeeze", graph.split(sure, [1, 1])[1], last, out="start")
    outs = ["names.hidden", "arcs.below", "arcs.above", "dependent", "labels.above"]
    graph.split(graph.gelu(hidden), sizes[len(plain) :], outs)
    _named(graph, state)
    _arcs(graph, state)


def _named(graph: Graph, state: State) -> None:
    weight, bias = (graph.constant(state[f"heads.names.3.{end}"].T) for end in ENDS)
    graph.add("Gemm", "names.hidden", weight, bias, out="names")


def _arcs(graph: Graph, state: State) -> None:
    graph.product("arcs.below", state["arc_weight"][:-1], state["arc_weight"][-1], out="below")
    for name, out in (("arcs", "above"), ("labels", "governor")):
        root = graph.constant(state[f"{name}.root"][None])
        graph.add("Concat", root, f"{name}.above", axis=0, out=out)


def token_graph(state: State) -> Any:
    """The ONNX model of the token model with these parameters: those of `model.TokenModel`, and `peaks` by name."""
    graph = Graph()
    x = embedded(graph, state)
    for number in range(LAYERS):
        x = layer(graph, x, state, f"encoder.layers.{number}")
    states = graph.add("Gather", x, "first", out="states")
    shapes = graph.add("Gather", graph.constant(state["shapes.weight"]), "shapes")
    heads(graph, graph.add("Concat", states, shapes, axis=1), state)
    given = [helper.make_tensor_value_info(name, INT, shape) for name, shape in INPUTS.items()]
    outs = [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in OUTPUTS.items()]
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIBUTED, 1)]
    body = helper.make_graph(graph.nodes, "token", given, outs, graph.constants)
    model = helper.make_model(body, opset_imports=opsets, ir_version=IR_VERSION)
    onnx.checker.check_model(model)
    return model
