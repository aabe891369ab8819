"""Words and marks, and when one may be an instance of another."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.annotate.names.atoms import Atom, atoms_of, keys_of, written_alike


def atom(text: str) -> Atom:
    return atoms_of(text)[0]


@given(st.text(max_size=80))
def test_atoms_are_stretches_of_the_text_in_order(text: str) -> None:
    atoms = atoms_of(text)

    assert all(text[one.start : one.end] == one.text for one in atoms)
    assert all(one.end <= other.start for one, other in itertools.pairwise(atoms))


@given(st.text(max_size=80))
def test_nothing_but_space_and_underscores_is_left_out(text: str) -> None:
    covered = sum(one.end - one.start for one in atoms_of(text))

    assert covered == sum(1 for char in text if not char.isspace() and char != "_")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("People’s Bank", "People's Bank"),
        ("Asia–Pacific", "asia-pacific"),
        ("U.S.", "u.s."),
        ("ÉLYSÉE", "Élysée"),
    ],
)
def test_marks_and_case_are_folded(one: str, other: str) -> None:
    assert keys_of(one) == keys_of(other)


@pytest.mark.parametrize(
    ("form", "seen", "alike"),
    [
        ("Turkey", "Turkey", True),
        ("Turkey", "turkey", False),
        ("Turkey", "TURKEY", True),
        ("Chad", "CHAD", True),
        ("US", "us", False),
        ("US", "Us", False),
        ("WHO", "Who", False),
        ("of", "of", True),
        ("of", "Of", True),
        ("al", "Al", True),
        ("24", "24", True),
    ],
)
def test_capitals_count_as_the_gazetteer_has_them(form: str, seen: str, alike: bool) -> None:
    assert written_alike(atom(form), atom(seen)) is alike
