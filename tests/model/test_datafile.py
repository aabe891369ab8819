"""Data files are plain values, whichever parser reads them."""

from __future__ import annotations

import pytest
import yaml

from relazione.model.datafile import parsed


def test_plain_values_are_read() -> None:
    assert parsed("a: [1, x]\nb: {c: 2031-05-04}") == yaml.safe_load("a: [1, x]\nb: {c: 2031-05-04}")


def test_objects_are_refused() -> None:
    with pytest.raises(yaml.YAMLError):
        parsed("!!python/object/apply:os.getcwd []")
