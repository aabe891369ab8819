"""What lies where in a text, as far as copying is concerned: sentences, quotations, furniture."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from relazione.collate.copies.words import Text
from relazione.model.notes import Annotated
from relazione.model.span import Span, merged

BOUNDARY = re.compile(r"\n+|(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-ZÀ-ÞА-Я0-9])")
QUOTATION = re.compile(r"“[^”\n]{2,900}”?|\"[^\"\n]{2,900}\"|«[^»\n]{2,900}»|„[^“”\n]{2,900}[“”]")


@dataclass(frozen=True)
class Layout:
    """One article laid out for comparison; each part is made when first asked for."""

    one: Annotated
    text: Text

    @cached_property
    def breaks(self) -> Sequence[int]:
        """The first word of each sentence and paragraph, and the number of words at the end."""
        starts = [span.start for span in self.text.words]
        edges = {bisect_left(starts, place) for place in self._boundaries()}
        return sorted({0, *edges, len(starts)})

    def _boundaries(self) -> Iterable[int]:
        """Sentences as annotated, with every line break, or as punctuation tells where there are none."""
        sentences = self.one.notes.sentences
        if sentences:
            yield from (sentence.start for sentence in sentences)
            yield from (found.end() for found in re.finditer(r"\n+", self.text.text))
        else:
            yield from (found.end() for found in BOUNDARY.finditer(self.text.text))

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Words between quotation marks, and those annotated as quoted."""
        marked = (Span(*found.span()) for found in QUOTATION.finditer(self.text.text))
        noted = (
            span
            for quote in self.one.notes.quotes
            if quote.kind in ("direct", "mixed")
            for span in quote.content
        )
        return merged([*marked, *noted])

    @cached_property
    def furniture(self) -> tuple[Span, ...]:
        """Title, byline, captions, links."""
        return merged(piece.span for piece in self.one.article.boilerplate)


def share(span: Span, pieces: Sequence[Span]) -> float:
    """The part of a span that lies in some of the pieces, which don't overlap."""
    inside = sum(max(0, min(span.end, piece.end) - max(span.start, piece.start)) for piece in pieces)
    return inside / max(1, span.end - span.start)
