"""A shard: some articles that go to a worker together, under a name that the same articles always have."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relazione.model.article import Article

SIZE = 32  # articles of a shard on disk: some seconds of work, so that a kill costs little and a start-up is no share of it


@dataclass(frozen=True, slots=True)
class Shard:
    """Articles in their order; `name` says its place and, by a digest of their ids, which they are."""

    name: str
    articles: tuple[Article, ...]


def shards_of(articles: Sequence[Article], size: int = SIZE) -> Iterator[Shard]:
    """The articles in shards of `size`, the last one smaller."""
    for place, start in enumerate(range(0, len(articles), size)):
        some = tuple(articles[start : start + size])
        digest = hashlib.sha256("\n".join(article.id for article in some).encode()).hexdigest()[:12]
        yield Shard(f"part-{place:06d}-{digest}", some)
