"""The gazetteer of the invented world: states with their capitals, outlets and agencies, and nobody."""

from __future__ import annotations

import yaml
from training.corpus.affairs import affairs
from training.corpus.gazetteer import gazetteer, rows

DEV = [text for affair in affairs(split="dev") for text in affair.articles]


def test_states_have_demonyms_and_capitals() -> None:
    """What a reader needs to take "Sanouméan" and "Tiémba" for Sanoumé."""
    found = {state["name"]: state for state in rows(DEV)["states"]}
    assert "Sanouméan" in found["Sanoumé"]["demonyms"]
    assert found["Sanoumé"]["capital"] == "Tiémba"
    assert all(state["demonyms"] and state.get("capital") for state in found.values())


def test_agencies_and_outlets_are_known_as_such() -> None:
    """The heads of the articles say which organisation is an agency, which an outlet."""
    kinds = {one["name"]: one["kind"] for one in rows(DEV)["organisations"]}
    assert kinds["Savane Presse"] == "agency"
    assert kinds["Merguz Today"] == "outlet"


def test_it_names_no_people() -> None:
    """Who says what is to be read from the text."""
    assert "people" not in yaml.safe_load(gazetteer(DEV))
