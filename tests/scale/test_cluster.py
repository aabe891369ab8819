"""A local Ray cluster of two workers under SIGKILL, poison and a hang; skipped where Ray is not installed."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator

import pytest
from tests.scale.poison import Poisonous, articles

from relazione.scale import finished, shards_of
from relazione.scale.cluster import Cluster
from relazione.scale.engine import Make

ray = pytest.importorskip("ray", reason="Ray is not installed (pip install 'relazione[ray]')")
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    yield
    ray.shutdown()


def outcome(
    make: Make, count: int, *, patience: float = 20.0, kill: bool = False, **texts: str
) -> tuple[list[str], dict[str, str]]:
    engine = Cluster(make, 2, patience)
    try:
        if kill:
            pid = engine.pids[0]
            threading.Timer(0.3, lambda: os.kill(pid, signal.SIGKILL)).start()
        found = list(finished(shards_of(articles(count, **texts), 8), engine))
    finally:
        engine.close()
    noted = [
        article.id
        for shard in found
        for article, noted in zip(shard.shard.articles, shard.noted, strict=True)
        if noted is not None
    ]
    return noted, {one.article.id: one.reason for shard in found for one in shard.aside}


def test_poison_and_a_hang_are_set_aside_and_all_else_is_done() -> None:
    texts = {"a005": "This kills.", "a021": "This kills.", "a034": "This hangs."}

    noted, aside = outcome(Poisonous(), 40, patience=3.0, **texts)

    assert sorted(noted) == [article.id for article in articles(40) if article.id not in texts]
    assert set(aside) == set(texts)
    assert aside["a005"] == "the worker was killed"
    assert "hangs" in aside["a034"]


def test_a_worker_killed_from_outside_costs_no_article() -> None:
    noted, aside = outcome(Poisonous(), 200, kill=True)

    assert sorted(noted) == [article.id for article in articles(200)]
    assert aside == {}


def test_an_error_in_the_work_is_the_article_s_and_named() -> None:
    _, aside = outcome(Poisonous(), 8, a002="This breaks.")

    assert aside == {"a002": "ValueError: no such bridge"}


def test_nothing_is_sent_to_the_makers_of_the_engine() -> None:
    assert os.environ["RAY_USAGE_STATS_ENABLED"] == "0"
