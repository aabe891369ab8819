"""The shipped weights: where they are, the label lists, the ONNX sessions. Nothing is loaded before it is used."""

from __future__ import annotations

import json
import multiprocessing
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relazione.annotate.tagger.lemmas import Lemmatiser
from relazione.annotate.tagger.wordpiece import WordPiece
from relazione.problems import ModelError

PACKAGE = "relazione_models_en"
MOST_THREADS = 2


def default_threads() -> int:
    """One in a worker process, else two where there are two cores; the result is the same."""
    return 1 if multiprocessing.parent_process() else min(MOST_THREADS, os.cpu_count() or 1)


def weights_folder() -> Path:
    """The folder of the installed weights package."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(
            f"the language models are not installed: the package {PACKAGE.replace('_', '-')} is missing"
        )
    return Path(next(iter(spec.submodule_search_locations)))


@dataclass(frozen=True)
class Weights:
    """The files of one weights folder. Sessions belong to the process that made them (see `of_process`)."""

    folder: Path
    threads: int

    @cached_property
    def labels(self) -> dict[str, list[str]]:
        """The labels of every head, by head."""
        found: dict[str, list[str]] = json.loads((self.folder / "labels.json").read_text(encoding="utf-8"))
        return found

    @cached_property
    def label_weight(self) -> NDArray[np.float32]:
        """The label scorer, flat: (64 + 1, labels x (64 + 1)) float32, rows for the dependent, the bias last."""
        with np.load(self.folder / "labels.npz") as arrays:
            weight: NDArray[np.float32] = arrays["weight"]
        return np.ascontiguousarray(weight.transpose(1, 0, 2).reshape(weight.shape[1], -1))

    @cached_property
    def lemmas(self) -> Lemmatiser:
        """Lemmas by rule, behind the table (lower-cased form, part of speech) -> its only lemma."""
        rows = (self.folder / "forms.tsv").read_text(encoding="utf-8").splitlines()
        return Lemmatiser({(form, upos): lemma for form, upos, lemma in (row.split("\t") for row in rows)})

    @cached_property
    def pieces(self) -> WordPiece:
        """Word pieces for the token model: typographic marks folded."""
        return WordPiece(self.folder / "vocab.txt")

    @cached_property
    def plain_pieces(self) -> WordPiece:
        """Word pieces for the sentence model: as its makers had them."""
        return WordPiece(self.folder / "vocab.txt", fold=False)

    @cached_property
    def token_session(self) -> Any:
        """The ONNX session of the token model: one window a run, on one thread."""
        return self._session("token.int8.onnx", 1)

    @cached_property
    def pool(self) -> ThreadPoolExecutor | None:
        """Threads that read windows side by side, where more than one is wanted."""
        return ThreadPoolExecutor(self.threads) if self.threads > 1 else None

    @cached_property
    def sentence_session(self) -> Any:
        """The ONNX session of the sentence model."""
        return self._session("sentence.int8.onnx", self.threads)

    def _session(self, name: str, threads: int) -> Any:
        from onnxruntime.capi.onnxruntime_inference_collection import InferenceSession
        from onnxruntime.capi.onnxruntime_pybind11_state import SessionOptions

        options = SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_mem_pattern = False  # one pattern is kept for each shape, and windows have many
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        return InferenceSession(str(self.folder / name), options, providers=["CPUExecutionProvider"])


_shared: dict[tuple[int, Path, int], Weights] = {}


def of_process(threads: int | None = None, folder: Path | None = None) -> Weights:
    """The weights of this process: a forked child must not use the thread pools of its parent."""
    key = os.getpid(), folder or weights_folder(), threads or default_threads()
    if key not in _shared:
        _shared[key] = Weights(*key[1:])
    return _shared[key]
