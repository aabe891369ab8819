"""What states and people hold: declared, attributed and observed positions."""

from __future__ import annotations

from collections.abc import Iterator

from relazione.annotate.events.fillers import Fillers
from relazione.annotate.events.tree import Tree
from relazione.model.article import Article
from relazione.model.notes import Notes, Position


def positions(tree: Tree, fillers: Fillers, article: Article, notes: Notes) -> Iterator[Position]:
    """The positions of an article."""
    return iter(())
