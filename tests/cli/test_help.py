"""The command line as a newcomer meets it: help, versions, usage errors, exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from tests.conftest import processor_seconds

from relazione.cli import _shared, verb_line, verb_names

Run = Callable[..., Any]


def test_help_names_every_verb_and_the_exit_codes(run: Run) -> None:
    told = run("--help")

    assert told.code == 0
    assert all(f"  {name}" in told.out for name in verb_names())
    assert "3 done in part" in told.out


@pytest.mark.parametrize("name", verb_names())
def test_every_verb_has_help_with_an_example(name: str, run: Run) -> None:
    told = run(name, "--help")

    assert told.code == 0, told.err
    assert f"relazione {name}" in told.out
    assert verb_line(name)[:1].isupper()


def test_help_is_quick() -> None:
    """Within 0.3 s of processor time, the best of three: the tests share their machine."""
    code = "from relazione.cli import main; main(['--help'])"

    assert min(processor_seconds(sys.executable, "-c", code) for _ in range(3)) < 0.3


@pytest.mark.parametrize(("own", "threads"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "4"}, "4")])
def test_linear_algebra_has_one_thread_unless_the_user_says_otherwise(
    own: dict[str, str], threads: str
) -> None:
    code = "import relazione.cli, os, sys; print(os.environ['OPENBLAS_NUM_THREADS'], 'numpy' in sys.modules)"
    plain = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}

    told = subprocess.run(
        [sys.executable, "-c", code], env=plain | own, capture_output=True, text=True, check=True
    )

    assert told.stdout.split() == [threads, "False"]


@pytest.mark.parametrize(
    "arguments", [("read",), ("annotate",), ("stories",), ("record",), ("report",), ("no-such-verb",)]
)
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...], run: Run) -> None:
    told = run(*arguments)

    assert told.code == 2
    assert "Usage" in told.err


def test_a_missing_file_is_named_and_ends_with_3(run: Run) -> None:
    told = run("read", "nowhere/none.txt")

    assert told.code == 3
    assert "nowhere/none.txt" in told.err


def test_a_bad_gazetteer_is_named_and_ends_with_1(run: Run, tmp_path: Any) -> None:
    bad = tmp_path / "mine.yaml"
    bad.write_text("states: [{name: no code}]")

    told = run("read", tmp_path, "--gazetteer", bad)

    assert told.code == 1
    assert str(bad) in told.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(shell: str, run: Run) -> None:
    told = run("completion", shell)

    assert told.code == 0, told.err
    assert "_RELAZIONE_COMPLETE" in told.out


def test_a_verb_is_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    from click.shell_completion import BashComplete

    from relazione.cli import main

    found = BashComplete(main, {}, "relazione", "_RELAZIONE_COMPLETE").get_completions([], "ser")

    assert [one.value for one in found] == ["serve"]


def test_an_unknown_shell_is_wrong_usage(run: Run) -> None:
    assert run("completion", "tcsh").code == 2


def test_work_is_announced_on_a_terminal_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with _shared.waiting("working"):
        pass
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with _shared.waiting("working"):
        pass

    assert capsys.readouterr().err == "working …\r         \r"
