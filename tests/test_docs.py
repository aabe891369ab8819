"""The documentation cannot drift: generated pages are current, examples run, every verb and public name is named."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import relazione
from relazione.cli import verb_names

FENCED = re.compile(r"```python\n(.*?)```", re.DOTALL)


def test_generated_pages_are_current(root: Path) -> None:
    """In a process of its own: a verb keeps the help option that the first context gave it, whoever asked."""
    paths = os.pathsep.join(str(root / folder) for folder in ("src", "models/src", "."))
    asked = [sys.executable, "-m", "docs.build", "--check"]
    found = subprocess.run(
        asked, cwd=root, env=os.environ | {"PYTHONPATH": paths}, capture_output=True, text=True
    )

    assert (found.returncode, found.stderr) == (0, "")


def test_the_python_example_of_the_readme_runs(
    root: Path,
    tmp_path: Path,
    models: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Ten lines: open, read a folder, a data frame of quotes."""
    (example,) = FENCED.findall((root / "README.md").read_text(encoding="utf-8"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(root / "examples")

    exec(compile(example, "README.md", "exec"), {})

    assert len(example.strip().splitlines()) <= 10
    assert "speaker" in capsys.readouterr().out


def test_every_public_name_is_documented(root: Path) -> None:
    pages = "".join(
        path.read_text(encoding="utf-8") for path in [root / "README.md", *(root / "docs").glob("*.md")]
    )

    assert [
        name for name in relazione.__all__ if f"`{name}" not in pages and f"relazione.{name}" not in pages
    ] == []


def test_the_readme_names_every_verb(root: Path) -> None:
    page = (root / "README.md").read_text(encoding="utf-8")

    assert [name for name in verb_names() if f"`{name}`" not in page] == []


def test_the_architecture_names_every_room(root: Path) -> None:
    page = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [
        path.stem
        for path in (root / "src" / "relazione").iterdir()
        if not path.name.startswith("_") and path.suffix in ("", ".py")
    ]

    assert [name for name in rooms if name not in page] == []


def test_links_within_the_documentation_lead_somewhere(root: Path) -> None:
    for page in [
        root / "README.md",
        root / "ARCHITECTURE.md",
        root / "CONTRIBUTING.md",
        *(root / "docs").glob("*.md"),
    ]:
        for target in re.findall(r"\]\((?!http|#)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_python_is_what_the_package_promises() -> None:
    assert sys.version_info >= (3, 11)
