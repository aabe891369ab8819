"""The graph of the token model, built from random parameters. Skipped where onnx is not installed (it is for training)."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

onnx = pytest.importorskip("onnx", reason="needs onnx, which training alone needs")

from training import graph  # noqa: E402


def product_of(x: NDArray[np.float32], state: dict[str, NDArray[np.float32]]) -> NDArray[np.float32]:
    """What the int8 layer "part" of these parameters makes of x."""
    from onnxruntime.capi.onnxruntime_inference_collection import InferenceSession

    one = graph.Graph()
    one.add("Identity", one.linear("x", state, "part"), out="y")
    given, out = (
        onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, ["n", "m"]) for name in "xy"
    )
    opsets = [onnx.helper.make_opsetid("", graph.OPSET), onnx.helper.make_opsetid(graph.CONTRIBUTED, 1)]
    body = onnx.helper.make_graph(one.nodes, "one", [given], [out], one.constants)
    model = onnx.helper.make_model(body, opset_imports=opsets, ir_version=graph.IR_VERSION)
    session = InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found: NDArray[np.float32] = session.run(None, {"x": x})[0]
    return found


def random_state(rng: np.random.Generator) -> dict[str, NDArray[np.float32]]:
    weight, bias = rng.normal(size=(24, 16)), rng.normal(size=24)
    return {"part.weight": weight.astype(np.float32), "part.bias": bias.astype(np.float32)}


@pytest.mark.parametrize("limit", [64, 127])
def test_rounded_weights_are_within_half_a_step(limit: int) -> None:
    weight = np.random.default_rng(0).normal(size=(40, 7)).astype(np.float32)
    weight[:, 3] = 0

    numbers, scale = graph.quantised(weight, limit, 0)

    assert np.abs(numbers).max() <= limit
    assert np.all(np.abs(numbers * scale - weight) <= scale / 2 + 1e-6)


def test_a_product_is_nearly_the_linear_layer() -> None:
    rng = np.random.default_rng(1)
    state, x = random_state(rng), rng.normal(size=(50, 16)).astype(np.float32)
    exact = x @ state["part.weight"].T + state["part.bias"]

    assert np.abs(product_of(x, state) - exact).mean() < 0.03 * np.abs(exact).mean()


def test_evening_out_saves_what_one_great_number_drowns() -> None:
    rng = np.random.default_rng(2)
    state, x = random_state(rng), rng.normal(size=(200, 16)).astype(np.float32)
    x[:, 5] *= 60
    exact = x @ state["part.weight"].T + state["part.bias"]

    plain = np.abs(product_of(x, state) - exact).mean()
    even = np.abs(product_of(x, state | {"part.peak": np.abs(x).max(0)}) - exact).mean()

    assert even < 0.7 * plain
