"""The shipped gazetteer holds what it says, and a user's file is laid over it."""

from __future__ import annotations

from collections import Counter

import pytest

from relazione.gazetteer import Gazetteer, shipped
from relazione.gazetteer.titles import spelled, titles
from relazione.problems import UsageError


def test_every_state_has_a_code_of_three_capitals() -> None:
    assert all(len(code) == 3 and code.isupper() for code in shipped().states)


def test_a_name_or_demonym_belongs_to_one_state() -> None:
    names = Counter(
        name for state in shipped().states.values() for name in {state.name, *state.names, *state.demonyms}
    )

    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("shared", ["Congolese", "Korean", "Dominican", "Guinean"])
def test_a_demonym_of_several_states_is_given_to_none(shared: str) -> None:
    assert not any(shared in state.demonyms for state in shipped().states.values())


def test_unrecognised_states_have_codes_of_their_own_and_name_whom_they_are_counted_to() -> None:
    own = {code: state for code, state in shipped().states.items() if code.startswith("QX")}

    assert own["QXA"].part_of == "GEO"
    assert all(state.part_of in shipped().states for state in own.values())


def test_taiwan_kosovo_and_palestine_are_not_part_of_another_state() -> None:
    states = shipped().states

    assert [states[code].part_of for code in ("TWN", "XKX", "PSE")] == [None, None, None]


def test_every_state_named_elsewhere_is_known() -> None:
    known = {*shipped().states, "UNO", "EUR", "IGO", None}

    assert {place.state for place in shipped().places} <= known
    assert {one.state for one in shipped().organisations.values()} <= known


def test_a_domain_belongs_to_one_outlet() -> None:
    domains = Counter(name for one in shipped().organisations.values() for name in one.domains)

    assert [name for name, times in domains.items() if times > 1] == []


def test_owners_are_organisations() -> None:
    organisations = shipped().organisations

    assert {one.owner for one in organisations.values() if one.owner} <= set(organisations)


def test_a_users_entry_replaces_ours_and_others_stay(tmp_path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("states:\n  - {code: XVA, name: Varenia, demonyms: [Varenian], capital: Lindrava}\n")

    found = shipped().with_file(own)

    assert found.states["XVA"].capitals == ("Lindrava",)
    assert found.states["CHN"] == shipped().states["CHN"]


def test_short_lists_of_places_are_read() -> None:
    found = Gazetteer().with_content({"cities": {"XVA": ["Vestra"]}, "waters": {"": ["Strait of Ennor"]}})

    assert [(place.name, place.state, place.kind) for place in found.places] == [
        ("Vestra", "XVA", "city"),
        ("Strait of Ennor", None, "water"),
    ]


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("states: [1, 2]\n")

    with pytest.raises(UsageError, match="not a gazetteer file"):
        shipped().with_file(wrong)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Defense", "defence"),
        ("Foreign  Affairs", "foreign"),
        ("home affairs", "interior"),
        ("Magic", "magic"),
    ],
)
def test_portfolios_are_normalised(words: str, key: str) -> None:
    assert titles().portfolio_of(words) == key


def test_a_form_belongs_to_one_office() -> None:
    forms = Counter(form for office in titles().offices for form in office.forms)

    assert [form for form, times in forms.items() if times > 1] == []


def test_spelling_is_british() -> None:
    assert spelled("state councilor for defense") == "state councillor for defence"
