"""What every test may use."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Told:
    """What a run of the command line ended with."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def examples() -> Path:
    """Our own invented coverage."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The evaluation data and scorers beside the repository; the test is skipped where they are absent."""
    found = Path(os.environ.get("RELAZIONE_SHARED", ROOT.parent / "shared"))
    if not (found / "score").is_dir():
        pytest.skip("needs the evaluation data beside the repository")
    return found


@pytest.fixture(scope="session")
def models() -> None:
    """Skips a test where the language models are not installed."""
    if find_spec("relazione_models_en") is None:
        pytest.skip("needs the package relazione-models-en")


@pytest.fixture(scope="session")
def browser() -> str:
    """A headless Chromium; the test is skipped where there is none."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("needs Chromium")
    return found


Run = Callable[..., Told]


def processor_seconds(*command: str) -> float:
    """The processor time, user and system, that a command and its children take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=True, env=environment())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def environment() -> dict[str, str]:
    """The environment of a child that finds the package beside the tests, and whatever models the tests found."""
    paths = [str(ROOT / "src"), str(ROOT / "models" / "src"), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}


def relazione(*arguments: str | Path, feed: bytes = b"") -> Told:
    """Run the command line as a user does, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "relazione", *map(str, arguments)],
        input=feed,
        capture_output=True,
        check=False,
        env=environment(),
    )
    return Told(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="session")
def run() -> Run:
    """The command line: ``run(*arguments)``."""
    return relazione


@pytest.fixture(scope="session")
def demo(models: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``relazione report`` wrote of our examples, once for all tests."""
    out = tmp_path_factory.mktemp("demo")
    told = relazione(
        "report",
        ROOT / "examples" / "coverage",
        "--gazetteer",
        ROOT / "examples" / "gazetteer.yaml",
        "--out",
        out,
    )
    assert told.code == 0, told.err
    return out
