"""Direct, mixed, indirect or a mere label: how much of what was said stands in quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relazione.annotate.quotes.marks import Marked
from relazione.model.notes import QuoteKind
from relazione.model.span import Span

ALL, SOME = 0.95, 0.05


def kind_of(text: str, content: Sequence[Span], marked: Iterable[Marked]) -> QuoteKind:
    """Direct where all letters of the content stand in marks, mixed where some do, else indirect."""
    inside = [one.span for one in marked if one.depth == 0]
    share = _letters(text, _shared(content, inside)) / max(1, _letters(text, content))
    return "direct" if share >= ALL else "mixed" if share >= SOME else "indirect"


def _shared(content: Sequence[Span], inside: Sequence[Span]) -> list[Span]:
    return [
        Span(max(one.start, span.start), min(one.end, span.end))
        for one in content
        for span in inside
        if one.overlaps(span)
    ]


def _letters(text: str, spans: Iterable[Span]) -> int:
    return sum(char.isalnum() for span in spans for char in span.of(text))
