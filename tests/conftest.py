"""What every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


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
