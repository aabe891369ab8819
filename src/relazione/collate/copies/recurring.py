"""Furniture told by its recurring: what an outlet prints under article after article is no copying.

Readers mark the furniture they recognise; a line that several articles of one outlet share, which are not copies of each
other, is furniture too, and so is a passage that another outlet shares with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from relazione.collate.copies.families import copied_part, copied_spans
from relazione.collate.copies.layout import share
from relazione.model.article import Article
from relazione.model.span import Place, Span, merged
from relazione.model.story import Passage

RECURS = 3  # other articles of the outlet that have the line
MOSTLY = 0.6
VERSIONS = 0.4  # of either body: more is a new version of the article, not furniture


def house_furniture(passages: Sequence[Passage], articles: Sequence[Article]) -> tuple[Passage, ...]:
    """The passages, those called furniture that lie in lines which recur in an outlet."""
    found = recurring_lines(passages, {article.id: article for article in articles})
    return tuple(
        replace(passage, of="furniture", direction="unknown")
        if passage.of == "text" and _recurs(passage, found)
        else passage
        for passage in passages
    )


def recurring_lines(passages: Sequence[Passage], by_id: Mapping[str, Article]) -> dict[str, tuple[Span, ...]]:
    """For each article the stretches that `RECURS` other articles of its outlet have, versions of it aside."""
    partners: dict[str, list[Span]] = defaultdict(list)
    for (one, other), spans in copied_spans(passages).items():
        left, right = by_id[one], by_id[other]
        housed = left.outlet is not None and left.outlet == right.outlet
        if housed and max(copied_part(left, spans), copied_part(right, spans)) < VERSIONS:
            for article, shared in spans.items():
                partners[article].extend(merged(shared))
    return {article: often(spans) for article, spans in partners.items()}


def often(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches that at least `RECURS` of the spans cover."""
    edges = sorted([(span.start, 1) for span in spans] + [(span.end, -1) for span in spans])
    depth, start, found = 0, 0, []
    for place, step in edges:
        if depth < RECURS <= depth + step:
            start = place
        if depth >= RECURS > depth + step:
            found.append(Span(start, place))
        depth += step
    return merged(found)


def _recurs(passage: Passage, lines: Mapping[str, Sequence[Span]]) -> bool:
    ends: list[Place] = [passage.to, *([passage.source] if passage.source else [])]
    return any(share(end.span, lines.get(end.article, ())) >= MOSTLY for end in ends)
