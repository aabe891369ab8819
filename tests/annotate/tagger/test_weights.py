"""The shipped files: whole, small, and those that the card speaks of."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from relazione.annotate.tagger import weights
from relazione.annotate.tagger.embedding import WIDTH
from relazione.annotate.tagger.model import OUTPUTS, STATES
from relazione.annotate.tagger.weights import Weights, of_process, weights_folder
from relazione.problems import ModelError

MOST_BYTES = 60_000_000


def test_files_are_the_pinned_ones() -> None:
    folder = weights_folder()
    rows = [line.split() for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]

    found = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for _, name in rows}

    assert found == {name: digest for digest, name in rows}
    assert {"token.int8.onnx", "sentence.int8.onnx", "labels.npz", "labels.json", "vocab.txt"} <= set(found)


def test_the_package_is_small_and_says_what_it_is() -> None:
    files = [path for path in weights_folder().rglob("*") if path.is_file()]

    assert sum(path.stat().st_size for path in files) <= MOST_BYTES
    assert {"CARD.md", "metrics.json", "NOTICE", "ATTRIBUTION.md"} <= {path.name for path in files}


def test_the_card_states_the_measured_figures() -> None:
    card = (weights_folder() / "CARD.md").read_text(encoding="utf-8")
    figures = json.loads((weights_folder() / "metrics.json").read_text(encoding="utf-8"))

    for row in figures["syntax"].values():
        assert f"{100 * row['las']:.1f}" in card
    for row in figures["names"].values():
        assert f"{100 * row['all']:.1f}" in card


def test_the_graph_gives_what_the_run_time_asks_for() -> None:
    outputs = {one.name: one.shape for one in of_process().token_session.get_outputs()}

    assert set(outputs) == {*OUTPUTS, STATES}
    assert outputs[STATES] == ["words", WIDTH]
    assert outputs["names"][0] == outputs["start"][0] == "words"


def test_there_are_threads_only_where_more_than_one_is_wanted() -> None:
    assert Weights(weights_folder(), 1).pool is None
    assert Weights(weights_folder(), 2).pool is not None


def test_labels_match_the_scorer() -> None:
    found = of_process()

    assert found.label_weight.shape[1] % len(found.labels["deprel"]) == 0
    assert found.label_weight.dtype == np.float32
    assert found.labels["names"][0] == "O"


def test_missing_weights_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "PACKAGE", "relazione_models_xx")

    with pytest.raises(ModelError, match="relazione-models-xx"):
        weights_folder()


def test_a_worker_process_has_sessions_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = of_process()

    monkeypatch.setattr(os, "getpid", lambda: -1)

    assert of_process() is not mine


def test_nothing_heavy_is_loaded_before_it_is_used(root: Path) -> None:
    code = (
        "import sys, relazione.annotate.tagger as t; t.ModelTagger(); t.SentenceEmbedder();"
        "sys.exit('onnxruntime' in sys.modules or 'spacy' in sys.modules)"
    )
    env = os.environ | {"PYTHONPATH": str(root / "src")}

    assert subprocess.run([sys.executable, "-c", code], env=env).returncode == 0


def test_another_folder_of_weights_can_be_used() -> None:
    assert Weights(weights_folder(), 1).labels == of_process().labels
