"""Copy families, and the agencies inferred along them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from relazione.model.article import Article, Credit
from relazione.model.span import Evidence, Span, merged
from relazione.model.story import InferredCredit, Passage

HALF = 0.5  # of the shorter body: what makes two articles copies of one text
TENTH = 0.1  # of the longer body: less is a quotation from it, not a copy
COPIES = ("verbatim", "near")

Pair = tuple[str, str]


def copied_spans(passages: Iterable[Passage]) -> dict[Pair, dict[str, list[Span]]]:
    """For each pair of articles, per article, the stretches of text (not quotation, not furniture) they share."""
    found: dict[Pair, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for passage in passages:
        if passage.source and passage.of == "text" and passage.kind in COPIES:
            ends = (passage.source, passage.to)
            pair = tuple(sorted(end.article for end in ends))
            for end in ends:
                found[pair[0], pair[1]][end.article].append(end.span)
    return found


def families(articles: Sequence[Article], passages: Iterable[Passage]) -> dict[str, str]:
    """``{article: family}``: articles that descend from one text, named by the first of them in canonical order."""
    by_id = {article.id: article for article in articles}
    parent = {article.id: article.id for article in articles}

    def root(id_: str) -> str:
        while parent[id_] != id_:
            parent[id_] = parent[parent[id_]]
            id_ = parent[id_]
        return id_

    for pair, spans in copied_spans(passages).items():
        if are_copies(by_id[pair[0]], by_id[pair[1]], spans):
            low, high = sorted(map(root, pair), key=lambda id_: by_id[id_].canonical)
            parent[high] = low
    return {article.id: root(article.id) for article in articles}


def are_copies(one: Article, other: Article, spans: Mapping[str, Sequence[Span]]) -> bool:
    """Half of one body stands in the other, where it is a tenth at least; two different stated agencies veto."""
    if one.agency and other.agency and one.agency != other.agency:
        return False
    parts = sorted((copied_part(one, spans), copied_part(other, spans)))
    return parts[1] >= HALF and parts[0] >= TENTH


def copied_part(article: Article, spans: Mapping[str, Sequence[Span]]) -> float:
    """The part of an article's body that the spans make up."""
    body = sum(len(piece.of(article.text).strip()) for piece in article.body)
    copied = sum(span.end - span.start for span in merged(spans.get(article.id, ())))
    return copied / max(1, body)


def inferred_credits(articles: Sequence[Article], passages: Sequence[Passage]) -> tuple[InferredCredit, ...]:
    """Agencies of articles that state none but stand, for the most part, in one that does.

    It is shown as "no agency credit in the text we hold", never as a charge: the credit may have been an image or a line
    that was not kept. Where two agencies come into question, none is given.
    """
    by_id = {article.id: article for article in articles}
    offers: dict[str, dict[str, tuple[str, Mapping[str, Sequence[Span]]]]] = defaultdict(dict)
    for pair, spans in sorted(copied_spans(passages).items()):
        for copy, source in (pair, pair[::-1]):
            agency = by_id[source].agency
            if agency and not by_id[copy].agency and copied_part(by_id[copy], spans) >= HALF:
                offers[copy].setdefault(agency, (source, spans))
    return tuple(
        _inferred(by_id[copy], by_id[source], agency, spans[copy])
        for copy, found in sorted(offers.items())
        if len(found) == 1
        for agency, (source, spans) in found.items()
    )


def _inferred(copy: Article, source: Article, agency: str, spans: Sequence[Span]) -> InferredCredit:
    longest = max(merged(spans), key=lambda span: span.end - span.start)
    shared = Evidence(copy.id, *longest, "shared with a text that credits the agency")
    stated = [
        Evidence(source.id, *credit.span, "the credit")
        for credit in source.credits
        if credit.agency == agency
    ]
    return InferredCredit(copy.id, Credit(agency, *longest, "body"), (shared, *stated[:1]))
