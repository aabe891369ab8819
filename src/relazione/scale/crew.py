"""Workers that stay: articles in, notes out in the same order; an article set aside has no notes and a problem that says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from relazione.model.article import Article
from relazione.model.notes import Notes
from relazione.problems import Problem, UsageError
from relazione.scale.driver import SetAside, finished
from relazione.scale.engine import PATIENCE, Engine, Make, Noted
from relazione.scale.processes import Processes
from relazione.scale.shard import shards_of

ROUNDS = 4  # shards a slot: so many that the last one to end is not long alone
ENGINES = ("processes", "ray")


@dataclass(frozen=True)
class Crew:
    """An engine with its workers, until `close`."""

    engine: Engine

    def noted(self, articles: Sequence[Article]) -> list[Noted]:
        """The notes of each article, in order."""
        size = max(1, -(-len(articles) // (self.engine.slots * ROUNDS)))
        found: dict[str, Noted] = {}
        for done in finished(shards_of(articles, size), self.engine):
            reasons = {aside.article.id: aside for aside in done.aside}
            for article, noted in zip(done.shard.articles, done.noted, strict=True):
                found[article.id] = noted or without_notes(reasons[article.id])
        return [found[article.id] for article in articles]

    def close(self) -> None:
        """Let the workers go."""
        self.engine.close()


def without_notes(aside: SetAside) -> Noted:
    """What stands for the notes of an article that was set aside."""
    return Notes(), (Problem(aside.article.path, f"set aside, stored without notes: {aside.reason}"),)


def crew_of(engine: str, make: Make, workers: int, patience: float = PATIENCE) -> Crew:
    """A crew on the named engine. Raises `UsageError` for another name, `EngineError` where it cannot start."""
    makers: dict[str, Callable[[Make, int, float], Engine]] = {"processes": Processes, "ray": _cluster}
    if engine not in makers:
        raise UsageError(f"no engine {engine!r}; one of {', '.join(ENGINES)}")
    return Crew(makers[engine](make, workers, patience))


def _cluster(make: Make, workers: int, patience: float) -> Engine:
    from relazione.scale.cluster import Cluster

    return Cluster(make, workers, patience)
