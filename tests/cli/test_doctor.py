"""The doctor says what is wrong instead of failing on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from relazione.cli.doctor import checked


def test_all_is_well_here(models: None, run: Callable[..., Any]) -> None:
    told = run("doctor")

    assert told.code == 0, told.out
    assert "words tagged" in told.out


def test_what_goes_wrong_in_a_check_is_what_it_says() -> None:
    def broken() -> str:
        raise OSError("no such model")

    assert checked("models", broken) == ("models", False, "OSError: no such model")
