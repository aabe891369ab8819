"""Agencies and outlets of our own invention, and a maker that knows them."""

from __future__ import annotations

import pytest

from relazione.gazetteer import Gazetteer
from relazione.read.making import Maker

CONTENT = {
    "organisations": [
        {"id": "halyard", "name": "Halyard", "names": ["Halyard News Agency", "HNA"], "kind": "agency"},
        {"id": "corvane", "name": "Corvane", "kind": "agency"},
        {
            "id": "morning-ledger",
            "name": "The Morning Ledger",
            "kind": "outlet",
            "domains": ["ledger.example"],
        },
        {"id": "harbour-standard", "name": "The Harbour Standard", "kind": "outlet"},
    ]
}


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer().with_content(CONTENT)


@pytest.fixture(scope="session")
def maker(gazetteer: Gazetteer) -> Maker:
    return Maker(gazetteer)
