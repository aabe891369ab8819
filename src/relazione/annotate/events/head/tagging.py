"""Tagging with the event head's guesses on the tokens: states are there only while an article is tagged."""

from __future__ import annotations

from collections.abc import Iterable

from relazione.annotate.events.head.guessing import with_guesses
from relazione.annotate.tagger import ModelTagger
from relazione.annotate.tagger.tagging import blocks_of
from relazione.model.article import Article
from relazione.model.notes import Note, Notes


class TaggingWithGuesses:
    """As `Tagging`, by the shipped model."""

    needs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ("tokens", "sentences")

    def __init__(self, tagger: ModelTagger | None = None) -> None:
        self._tagger = tagger or ModelTagger()

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        (tokens, sentences), states = self._tagger.tag_with_states(article.text, blocks_of(article))
        return (*with_guesses(tokens, article.text, states), *sentences)
