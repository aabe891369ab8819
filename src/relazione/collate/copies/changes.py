"""What a copier changed: sentences cut and added, words altered, figures above all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from relazione.collate.copies.layout import BOUNDARY, share
from relazione.collate.copies.words import WORD, offsets
from relazione.model.article import Article
from relazione.model.span import Span, merged, trimmed
from relazione.model.story import Passage

COVERED = 0.5  # of a sentence: then it was taken over


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the source, of the copy, or of both that is not the same. `figures`: a number is among the words."""

    kind: Literal["cut", "added", "altered"]
    source: Span | None
    copy: Span | None
    figures: bool = False


def changes(source: Article, copy: Article, passages: Sequence[Passage]) -> list[Change]:
    """The changes between an article and its copy, in order of the source; `passages` are those that join the two."""
    own = [
        one for one in passages if one.source and (one.source.article, one.to.article) == (source.id, copy.id)
    ]
    cut = (Change("cut", span, None, _has_figure(source, span)) for span in _left(source, _ends(own, 0)))
    added = (Change("added", None, span, _has_figure(copy, span)) for span in _left(copy, _ends(own, 1)))
    altered = (change for one in own if one.kind == "near" for change in _altered(source, copy, one))
    return sorted([*cut, *altered, *added], key=_place)


def _place(change: Change) -> tuple[int, int]:
    return (0, change.source.start) if change.source else (1, change.copy.start if change.copy else 0)


def _ends(passages: Sequence[Passage], side: int) -> list[Span]:
    return [(passage.source or passage.to).span if side == 0 else passage.to.span for passage in passages]


def _left(article: Article, taken: Sequence[Span]) -> Iterator[Span]:
    """The sentences of the body that no passage covers."""
    covered = merged(taken)
    for piece in article.body:
        cuts = [piece.start, *(at.end() for at in BOUNDARY.finditer(article.text, *piece)), piece.end]
        for first, last in pairwise(cuts):
            span = trimmed(article.text, Span(first, last))
            if span.end > span.start and share(span, covered) < COVERED:
                yield span


def _altered(source: Article, copy: Article, passage: Passage) -> Iterator[Change]:
    """The words of an edited passage that differ."""
    if passage.source is None:
        return
    ends = ((source, passage.source.span), (copy, passage.to.span))
    left, right = ([word.casefold() for word in WORD.findall(span.of(one.text))] for one, span in ends)
    places = [
        [Span(at.start + span.start, at.end + span.start) for at in offsets(span.of(one.text))]
        for one, span in ends
    ]
    for kind, *bounds in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            spans = [_stretch(places[side], *bounds[2 * side : 2 * side + 2]) for side in (0, 1)]
            figures = any(
                span is not None and _has_figure(one, span)
                for (one, _), span in zip(ends, spans, strict=True)
            )
            yield Change("altered", spans[0], spans[1], figures)


def _stretch(places: Sequence[Span], first: int, last: int) -> Span | None:
    return Span(places[first].start, places[last - 1].end) if last > first else None


def _has_figure(article: Article, span: Span) -> bool:
    return any(letter.isdigit() for letter in span.of(article.text))
