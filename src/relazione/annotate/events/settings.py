"""The annotator that ties what was said to the event at which it was said."""

from __future__ import annotations

from collections.abc import Iterable

from relazione.model.article import Article
from relazione.model.notes import Note, Notes


class Settings:
    """Gives the quotes again, their settings pointing to events of the article."""

    needs: tuple[str, ...] = ("quotes", "events", "times")
    gives: tuple[str, ...] = ("quotes",)

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        return notes.quotes
