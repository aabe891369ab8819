"""The gazetteer's names in a text: the longest, whatever the tokens."""

from __future__ import annotations

import pytest

from relazione.annotate.names.atoms import atoms_of
from relazione.annotate.names.lexicon import Lexicon, slug
from relazione.annotate.names.vetoes import names_an_election, vetoed
from relazione.gazetteer import Gazetteer, shipped


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(shipped())


def found(lexicon: Lexicon, text: str) -> dict[str, str]:
    atoms = atoms_of(text)
    return {
        text[hit.start : hit.end]: hit.known.id for hit in lexicon.find(atoms) if not vetoed(text, atoms, hit)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia 24 showed it", {"Russia 24": "org:russia-24"}),
        ("Russia showed it", {"Russia": "country:RUS"}),
        ("the US-led order", {"US": "country:USA"}),
        ("U.S. officials", {"U.S.": "country:USA"}),
        ("he told us all", {}),
        ("the Asia-Pacific", {"Asia-Pacific": "region:asia-pacific"}),
        ("in South Sudan", {"South Sudan": "country:SSD"}),
        ("the People’s Republic of China", {"People’s Republic of China": "country:CHN"}),
        ("Agence France-Presse", {"Agence France-Presse": "org:afp"}),
        ("BEIJING hosts talks", {"BEIJING": "city:beijing"}),
        ("Kyiv and Kiev", {"Kyiv": "city:kyiv", "Kiev": "city:kyiv"}),
        ("the New York Times", {"New York Times": "org:new-york-times"}),
        ("a turkey and some china", {}),
    ],
)
def test_names_are_found(lexicon: Lexicon, text: str, expected: dict[str, str]) -> None:
    assert found(lexicon, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "see www.example.com/news/Iran-condemns-it",
        "it cost US$20m",
        "a positive RT-PCR test",
        "ASK WHO WANTS IT",
    ],
)
def test_what_is_no_name_is_passed_over(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == {}


def test_a_hyphen_between_states_is_no_veto(lexicon: Lexicon) -> None:
    assert list(found(lexicon, "US-China talks")) == ["US", "China"]


def test_the_state_in_the_name_of_an_election_is_described(lexicon: Lexicon) -> None:
    text = "after the 2019 United Kingdom general election"
    (hit,) = lexicon.find(atoms_of(text))

    assert names_an_election(text, hit)
    assert not names_an_election(
        "in 2019 Kenya held talks", lexicon.find(atoms_of("in 2019 Kenya held talks"))[0]
    )


def test_an_unrecognised_state_is_not_its_parent(lexicon: Lexicon) -> None:
    assert found(lexicon, "Abkhazia and Georgia") == {"Abkhazia": "country:QXA", "Georgia": "country:GEO"}


def test_a_users_names_are_found_beside_ours() -> None:
    own = Gazetteer().with_content(
        {"organisations": [{"id": "org:halyard", "name": "Halyard"}, {"id": "orbit", "name": "Orbit"}]}
    )

    assert found(Lexicon(own), "Halyard and Orbit") == {"Halyard": "org:halyard", "Orbit": "org:orbit"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Li Shangfu", "li-shangfu"),
        ("People’s Bank", "peoples-bank"),
        ("…", "unnamed"),
        ("Akande-Lyle", "akande-lyle"),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected
