"""The annotator that gives entities and mentions."""

from __future__ import annotations

from collections.abc import Iterable

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article
from relazione.model.notes import Note, Notes


class Names:
    """Gives entities and mentions."""

    needs: tuple[str, ...] = ("tokens", "sentences")
    gives: tuple[str, ...] = ("entities", "mentions")

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        return ()
