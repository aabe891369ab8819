"""The words a line rests on, with as much of the text around them as the user asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from relazione.model.span import Span
from relazione.publish.affair import Affair

TextMode = Literal["spans", "context", "full"]
LONGEST = 420  # characters of one piece of evidence that are shown; a fact never needs more


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of evidence: the words themselves, those before and after in their sentence, and where they stand."""

    siglum: str
    article: str
    before: str
    words: str
    after: str
    start: int
    end: int


@dataclass(frozen=True)
class Quoting:
    """Quotes evidence in one mode: the spans alone, or with the rest of their sentence."""

    affair: Affair
    mode: TextMode = "context"

    def words(self, places: Iterable[tuple[str, Sequence[Span]]]) -> tuple[Words, ...]:
        """Evidence ``(article id, spans)`` as words, in canonical order; each place once, a span inside another left out."""
        order = {id_: at for at, id_ in enumerate(self.affair.sigla)}
        spans = {(article, Span(*span)) for article, given in places for span in given if article in order}
        outer = [
            (article, span)
            for article, span in spans
            if not any(_inside(span, other, article) for other in spans)
        ]
        return tuple(
            self._quoted(article, span)
            for article, span in sorted(outer, key=lambda one: (order[one[0]], one[1]))
        )

    def _quoted(self, article: str, span: Span) -> Words:
        text = self.affair.articles[article].text
        sentence = self._sentence(article, span) if self.mode != "spans" else span
        before, after = text[sentence.start : span.start], text[span.end : sentence.end]
        return Words(
            self.affair.sigla[article],
            article,
            _clean(before[-160:]),
            _shown(span.of(text)),
            _clean(after[:160]),
            *span,
        )

    def _sentence(self, article: str, span: Span) -> Span:
        notes = next(one.notes for one in self.affair.coverage if one.article.id == article)
        inside = [sentence.span for sentence in notes.sentences if sentence.span.overlaps(span)]
        return Span(min([span.start, *(s.start for s in inside)]), max([span.end, *(s.end for s in inside)]))


def _inside(span: Span, other: tuple[str, Span], article: str) -> bool:
    return other[0] == article and other[1] != span and other[1].holds(span)


def _clean(text: str) -> str:
    return " ".join(text.split())


def _shown(text: str) -> str:
    plain = _clean(text)
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 90]} […] {plain[-80:]}"
