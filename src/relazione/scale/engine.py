"""The interface of an engine: some slots, each with a worker that keeps its models; four verbs, so that an adapter is short."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from relazione.model.article import Article
from relazione.model.notes import Notes
from relazione.problems import Problem, RelazioneError

Noted = tuple[Notes, tuple[Problem, ...]]
Work = Callable[[Sequence[Article]], Sequence[Noted]]
Make = Callable[[], Work]
PATIENCE = 60.0  # seconds that a worker may take for one article before it counts as hanging
EACH = 2.0  # and what every further article of the shard adds; one takes 0.15 s on a laptop's core


class EngineError(RelazioneError):
    """The engine or its workers cannot start; nothing is the articles' fault."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a shard in a slot: the notes of each article, or in what way it failed and why."""

    slot: int
    noted: tuple[Noted, ...] = ()
    failed: Literal["killed", "hung", "raised"] | None = None
    why: str = ""


class Engine(Protocol):
    """Workers in slots. A worker that dies or hangs is replaced by the engine, and its shard comes back as failed."""

    @property
    def slots(self) -> int:
        """How many shards may be in flight: one a slot."""
        ...

    def submit(self, slot: int, articles: Sequence[Article]) -> None:
        """Give articles to the worker of a slot that has nothing to do."""
        ...

    def wait(self) -> Answer:
        """Wait until some slot has an answer. Raises `EngineError` where a worker cannot start."""
        ...

    def close(self) -> None:
        """Let the workers go."""
        ...


def limit_of(articles: Sequence[Article], patience: float) -> float:
    """Seconds that a shard may take."""
    return patience + EACH * (len(articles) - 1)
