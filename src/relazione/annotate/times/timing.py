"""The annotator that gives times."""

from __future__ import annotations

from collections.abc import Iterable

from relazione.model.article import Article
from relazione.model.notes import Note, Notes


class Times:
    """Gives times."""

    needs: tuple[str, ...] = ("tokens", "sentences", "mentions")
    gives: tuple[str, ...] = ("times",)

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        return ()
