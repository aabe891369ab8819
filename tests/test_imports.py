"""Every module can be imported on its own, and importing the package stays cheap."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src"
OPTIONAL = {"spacy", "fastapi", "starlette", "ray", "pandas", "mcp", "pyarrow"}
MODULES = [
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
    for path in sorted((SOURCE / "relazione").rglob("*.py"))
    if path.name != "__main__.py"
]


@pytest.mark.parametrize("name", MODULES)
def test_module_imports(name: str) -> None:
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in OPTIONAL:
            raise
        pytest.skip(f"the optional library {error.name} is not installed")


def test_the_command_line_loads_no_heavy_library() -> None:
    code = "import relazione.cli, sys; print([m for m in ('numpy', 'onnxruntime', 'lxml', 'sqlalchemy') if m in sys.modules])"

    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(SOURCE)},
    )

    assert told.stdout.strip() == "[]"
