"""A whole run: articles into a folder of shards, from where a killed run left off; and from there into a store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from relazione.model.article import Article
from relazione.model.notes import Annotated
from relazione.scale.driver import finished
from relazione.scale.engine import Engine
from relazione.scale.files import Folder
from relazione.scale.shard import SIZE, shards_of

BATCH = 256  # articles that a store takes in one transaction


def annotate_into(
    folder: Folder,
    articles: Sequence[Article],
    engine: Engine,
    *,
    progress: Callable[[str, int, int], None],
    size: int = SIZE,
) -> int:
    """Annotate what the folder has no complete shard of; how many articles were there already."""
    shards, done = list(shards_of(articles, size)), folder.done()
    new = [shard for shard in shards if shard.name not in done]
    had = len(articles) - sum(len(shard.articles) for shard in new)
    told = had
    for found in finished(new, engine):
        folder.write(found)
        told += len(found.shard.articles)
        progress("annotate", told, len(articles))
    return had


def batches(found: Iterable[Annotated]) -> Iterator[tuple[Annotated, ...]]:
    """The articles of a folder in batches for a store, each article once."""
    seen, coming = set[str](), iter(found)
    while batch := tuple(islice(coming, BATCH)):
        new = {one.article.id: one for one in batch if one.article.id not in seen}
        seen |= set(new)
        yield tuple(new.values())
