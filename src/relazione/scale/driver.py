"""Shards through an engine: one a slot in flight, bounded retry, bisection of what fails, and the article at fault set aside.

A worker that dies takes only its own shard with it, so nobody else is blamed. A shard that failed is tried once more (a machine
may be taken away), then halved until one article is left; that article is tried twice and set aside with its reason. A shard
that hung is halved at once: waiting is dear.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from relazione.model.article import Article
from relazione.scale.engine import Answer, Engine, Noted
from relazione.scale.shard import Shard

TRIES = 2  # of the same articles before they are halved, or set aside where there is one


@dataclass(frozen=True, slots=True)
class SetAside:
    """An article that kills, hangs or breaks its worker, and how."""

    article: Article
    reason: str


@dataclass(frozen=True, slots=True)
class Finished:
    """A shard with the notes of each of its articles in order (None for one set aside)."""

    shard: Shard
    noted: tuple[Noted | None, ...]
    aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class _Job:
    """Articles of a shard, from a place on, and how often they failed."""

    draft: _Draft
    start: int
    stop: int
    failures: int = 0

    @property
    def articles(self) -> Sequence[Article]:
        return self.draft.shard.articles[self.start : self.stop]


@dataclass
class _Draft:
    """A shard while its articles come back."""

    shard: Shard
    noted: dict[int, Noted | None] = field(default_factory=dict)
    aside: dict[int, SetAside] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        return len(self.noted) == len(self.shard.articles)

    def finished(self) -> Finished:
        places = range(len(self.shard.articles))
        return Finished(
            self.shard,
            tuple(self.noted[place] for place in places),
            tuple(self.aside[place] for place in places if place in self.aside),
        )


def finished(shards: Iterable[Shard], engine: Engine) -> Iterator[Finished]:
    """Each shard when all of it is done, in the order in which they are. Raises `EngineError`."""
    coming, again = iter(shards), deque[_Job]()
    free, busy = list(range(engine.slots)), dict[int, _Job]()
    while True:
        while free and (job := again.popleft() if again else _next(coming)):
            slot = free.pop()
            busy[slot] = job
            engine.submit(slot, job.articles)
        if not busy:
            return
        answer = engine.wait()
        job = busy.pop(answer.slot)
        free.append(answer.slot)
        again.extend(_settled(job, answer))
        if job.draft.is_whole:
            yield job.draft.finished()


def _next(shards: Iterator[Shard]) -> _Job | None:
    shard = next((shard for shard in shards if shard.articles), None)
    return _Job(_Draft(shard), 0, len(shard.articles)) if shard else None


def _settled(job: _Job, answer: Answer) -> Sequence[_Job]:
    """Keep what came back; what has to be done again where nothing did."""
    failures = job.failures + 1
    if answer.failed is None:
        job.draft.noted.update(zip(range(job.start, job.stop), answer.noted, strict=True))
        return ()
    if job.stop - job.start == 1 and failures >= TRIES:
        job.draft.noted[job.start] = None
        job.draft.aside[job.start] = SetAside(job.articles[0], answer.why)
        return ()
    if job.stop - job.start == 1 or (failures < TRIES and answer.failed != "hung"):
        return (_Job(job.draft, job.start, job.stop, failures),)
    middle = (job.start + job.stop) // 2
    return (_Job(job.draft, job.start, middle), _Job(job.draft, middle, job.stop))
