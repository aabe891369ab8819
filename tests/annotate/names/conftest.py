"""The names room on real sentences, where the models are installed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from tests.annotate.names.rails import article

from relazione.annotate.names import Names
from relazione.gazetteer import Gazetteer, shipped
from relazione.model.notes import Entity, Mention, Notes

OWN = {
    "states": [
        {"code": "XVA", "name": "Varenia", "demonyms": ["Varenian", "Varenians"], "capital": "Lindrava"},
        {
            "code": "XKE",
            "name": "Kestria",
            "demonyms": ["Kestrian", "Kestrians"],
            "capital": "Palomir",
            "seats": ["the Amber House"],
        },
    ],
    "organisations": [{"id": "channel-six", "name": "Channel 6", "kind": "outlet", "state": "XVA"}],
}


@dataclass(frozen=True)
class Read:
    """What was found in a text; asked by wording."""

    text: str
    notes: Notes

    def at(self, wording: str, kind: str | None = None) -> Mention | None:
        """The mention with just these words (``word#2``: the second time they stand there)."""
        words, _, number = wording.partition("#")
        places = [hit.start() for hit in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.text)]
        start = places[int(number or 1) - 1]
        found = [m for m in self.notes.mentions if (m.start, m.end) == (start, start + len(words))]
        return next((m for m in found if kind in (None, m.kind)), None)

    def who(self, wording: str, kind: str | None = None) -> str | None:
        """Whom the words stand for."""
        mention = self.at(wording, kind)
        return mention.entity if mention else None

    def entity(self, id_: str) -> Entity:
        found = self.notes.entity(id_)
        assert found is not None, [entity.id for entity in self.notes.entities]
        return found

    def offices(self, id_: str) -> list[str]:
        return [tenure.office for tenure in self.entity(id_).tenures]


@pytest.fixture(scope="session")
def own() -> Gazetteer:
    """The shipped gazetteer with two invented states."""
    return shipped().with_content(OWN)


@pytest.fixture(scope="session")
def read(own: Gazetteer) -> Callable[[str], Read]:
    """Reads a text with the shipped models; skipped where they are not installed."""
    pytest.importorskip("relazione_models_en", reason="needs the language models")
    from relazione.annotate.tagger import Tagging

    tagging, names = Tagging(), Names(own)

    def reading(text: str) -> Read:
        notes = Notes().with_found(tagging(article(text), Notes()), tagging.gives)
        return Read(text, notes.with_found(names(article(text), notes), names.gives))

    return reading
