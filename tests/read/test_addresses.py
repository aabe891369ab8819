"""Addresses, broken ones too."""

from __future__ import annotations

import pytest

from relazione.gazetteer import Gazetteer
from relazione.read.addresses import parts_of
from relazione.read.genre import Form, genre_of
from relazione.read.masthead import Masthead, Outlets
from relazione.read.versions import plain_address


@pytest.mark.parametrize("address", ["http://[broken", "//[", "http://a]b/", ""])
def test_a_broken_address_has_no_parts_and_breaks_nothing(address: str) -> None:
    assert parts_of(address).hostname is None
    assert Outlets(Gazetteer()).at(address) is None
    assert genre_of(Form("Text.", Masthead(), url=address)) == "unknown"
    assert plain_address(address) == ""


def test_a_sound_address_has_its_parts() -> None:
    assert parts_of("https://www.ledger.example/a?b=1#c").path == "/a"
