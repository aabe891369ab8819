"""Against an exact oracle on a real coverage of one summit, where the evaluation data is there."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from relazione.collate.copies import find_lineage
from relazione.collate.copies.words import WORD, offsets
from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Notes
from relazione.model.span import Place, Span
from relazione.model.story import Lineage

RUN = 20
STRAY = 2  # words of the next sentence that agree by chance are cut off a passage


@pytest.fixture(scope="module")
def coverage(shared: Path) -> list[Annotated]:
    lines = (shared / "data" / "lineage" / "helsinki.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    found = [
        Article(
            row["id"],
            row["id"],
            row["text"],
            "",
            outlet=row["outlet"],
            published=Published(row["retrieved"][:10], status="stated"),
        )
        for row in rows
    ]
    return [Annotated(one, Notes()) for one in sorted(found, key=lambda one: one.canonical)]


@pytest.fixture(scope="module")
def lineage(coverage: list[Annotated]) -> Lineage:
    return find_lineage(coverage, Gazetteer())


def shared_runs(coverage: list[Annotated]) -> Iterator[tuple[Place, Place]]:
    """Every run of `RUN` words that articles of two outlets have in common: the words inside, stray ones aside."""
    holders: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    outlets = {one.article.id: one.article.outlet for one in coverage}
    for one in coverage:
        words = [found.casefold() for found in WORD.findall(one.article.text)]
        places = offsets(one.article.text)
        for at in range(len(words) - RUN + 1):
            inside = Span(places[at + STRAY].start, places[at + RUN - 1 - STRAY].end)
            holders[tuple(words[at : at + RUN])].append(Place(one.article.id, *inside))
    for found in holders.values():
        yield from (
            pair for pair in combinations(found, 2) if outlets[pair[0].article] != outlets[pair[1].article]
        )


def test_every_passage_of_twenty_words_is_found(coverage: list[Annotated], lineage: Lineage) -> None:
    ends: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
    for passage in lineage.passages:
        assert passage.source is not None
        ends[passage.source.article, passage.to.article].append((passage.source.span, passage.to.span))
        ends[passage.to.article, passage.source.article].append((passage.to.span, passage.source.span))

    runs = list(shared_runs(coverage))
    missed = [
        (one, other)
        for one, other in runs
        if not any(
            left.holds(one.span) and right.holds(other.span)
            for left, right in ends[one.article, other.article]
        )
    ]

    assert len(runs) > 10_000
    assert missed == []


def test_a_verbatim_passage_has_the_same_words_on_both_sides(
    coverage: list[Annotated], lineage: Lineage
) -> None:
    texts = {one.article.id: one.article.text for one in coverage}
    for passage in lineage.passages:
        if passage.kind == "verbatim" and passage.source:
            one = WORD.findall(passage.source.span.of(texts[passage.source.article]).casefold())
            assert one == WORD.findall(passage.to.span.of(texts[passage.to.article]).casefold())


def test_the_order_of_arrival_changes_nothing(coverage: list[Annotated], lineage: Lineage) -> None:
    some = coverage[:80]
    shuffled = random.Random(5).sample(some, k=len(some))
    again = sorted(shuffled, key=lambda one: one.article.canonical)

    assert find_lineage(again, Gazetteer()) == find_lineage(some, Gazetteer())
