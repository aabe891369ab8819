"""The annotator that gives times."""

from __future__ import annotations

from collections.abc import Iterable

from relazione.annotate.times.anchoring import Anchoring
from relazione.annotate.times.grammar import readings
from relazione.annotate.times.joining import joined
from relazione.annotate.times.reading import Reading
from relazione.annotate.times.tense import Tenses
from relazione.annotate.times.traps import is_trap, names_by_place
from relazione.annotate.times.words import Words, words
from relazione.model.article import Article
from relazione.model.notes import Note, Notes
from relazione.model.span import Span


class Times:
    """Gives times: words -> readings -> those that are no traps -> their days, counted from the publication day or the text."""

    needs: tuple[str, ...] = ("tokens", "sentences", "mentions")
    gives: tuple[str, ...] = ("times",)

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        row = words(article.text)
        found = sound(row, notes)
        return Anchoring(article.published.value, row, Tenses(row, notes.tokens)).times(found)


def sound(row: Words, notes: Notes) -> list[Reading]:
    """The readings of a text without those that are none."""
    names = names_by_place(notes.mentions)

    def trap(one: Reading) -> bool:
        span = Span(row.starts[one.first], row.ends[one.last - 1])
        return is_trap(row, one, names(span))

    return joined(row, [one for one in readings(row) if not trap(one)])
