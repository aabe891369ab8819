"""The annotator that gives events and positions."""

from __future__ import annotations

from collections.abc import Iterable

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article
from relazione.model.notes import Note, Notes


class Events:
    """Gives events and positions."""

    needs: tuple[str, ...] = ("tokens", "sentences", "entities", "mentions", "times", "quotes")
    gives: tuple[str, ...] = ("events", "positions")

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        return ()
