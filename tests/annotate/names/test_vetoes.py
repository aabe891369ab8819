"""A ship is named after somebody and is nobody."""

from __future__ import annotations

import pytest

from relazione.annotate.names.vetoes import names_a_vessel


@pytest.mark.parametrize(
    ("text", "name", "vessel"),
    [
        ("He inspected the frigate Ilse Marrow.", "Ilse Marrow", True),
        ("The patrol boat “Ilse Marrow” sank.", "Ilse Marrow", True),
        ("They boarded HMS Daring.", "HMS Daring", True),
        ("The trawler Anna Duarte ran aground.", "Anna Duarte", True),
        ("The captain, Ilse Marrow, spoke.", "Ilse Marrow", False),
        ("The frigate's captain Ilse Marrow spoke.", "Ilse Marrow", False),
        ("Ms Ilse Marrow spoke.", "Ilse Marrow", False),
    ],
)
def test_names_a_vessel(text: str, name: str, vessel: bool) -> None:
    at = text.index(name)

    assert names_a_vessel(text, at, at + len(name)) is vessel
