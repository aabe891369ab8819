"""The engine on a cluster: Ray actors, one a slot (``pip install relazione[ray]``); usage statistics are off.

Core actors and not Ray Data: our driver retries, halves and sets aside, where Ray's own retries would go on for ever with an
article that kills its worker. So ``max_restarts`` and ``max_task_retries`` are 0 here, and the engine starts a new actor.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import Any, NamedTuple

from relazione.model.article import Article
from relazione.scale.engine import PATIENCE, Answer, EngineError, Make, Noted, limit_of
from relazione.scale.processes import START


class _Flight(NamedTuple):
    """A shard on its way: what will hold its notes, when it counts as hanging, how long it may take."""

    ref: Any
    until: float
    limit: float


class _Actor:
    """What lives on the cluster: the work, made once."""

    def __init__(self, make: Make) -> None:
        self.work = make()

    def noted(self, articles: Sequence[Article]) -> Sequence[Noted]:
        """The notes of a shard."""
        return self.work(articles)

    def pid(self) -> int:
        """The process that this actor lives in."""
        return os.getpid()


class Cluster:
    """Workers as Ray actors on the cluster at hand (``RAY_ADDRESS``), or on one made here with a CPU a worker."""

    def __init__(self, make: Make, workers: int, patience: float = PATIENCE) -> None:
        self._ray, self._patience = _begun(workers), patience
        self._kind = self._ray.remote(num_cpus=1, max_restarts=0, max_task_retries=0)(_Actor)
        self._make = self._ray.put(make)
        self._actors = [self._kind.remote(self._make) for _ in range(max(1, workers))]
        self._starting = {slot: actor.pid.remote() for slot, actor in enumerate(self._actors)}
        self._refs: dict[int, _Flight] = {}

    @property
    def slots(self) -> int:
        """One an actor."""
        return len(self._actors)

    @property
    def pids(self) -> tuple[int, ...]:
        """The actors' process ids, by slot."""
        return tuple(self._ray.get([actor.pid.remote() for actor in self._actors]))

    def submit(self, slot: int, articles: Sequence[Article]) -> None:
        """Send articles to a slot's actor."""
        limit = limit_of(articles, self._patience)
        until = time.monotonic() + (START if slot in self._starting else limit)
        self._refs[slot] = _Flight(self._actors[slot].noted.remote(list(articles)), until, limit)

    def wait(self) -> Answer:
        """The first answer of a busy slot; an actor that died or took too long is replaced. Raises `EngineError`."""
        while True:
            soonest = min(flight.until for flight in self._refs.values())
            refs = {flight.ref: slot for slot, flight in self._refs.items()}
            begun = {ref: slot for slot, ref in self._starting.items() if slot in self._refs}
            left = max(0.0, soonest - time.monotonic())
            done, _ = self._ray.wait([*refs, *begun], num_returns=1, timeout=left)
            if done and done[0] in refs:
                return self._answer(refs[done[0]])
            if done:
                self._begin(begun[done[0]])
            late = [slot for slot, flight in self._refs.items() if time.monotonic() >= flight.until]
            if late:
                return self._late(late[0])

    def _begin(self, slot: int) -> None:
        """An actor has made its work, or could not: from now on its shard's time counts."""
        del self._starting[slot]
        flight = self._refs[slot]
        self._refs[slot] = flight._replace(until=time.monotonic() + flight.limit)

    def close(self) -> None:
        """Let the actors go; the cluster stays as it was found."""
        for actor in self._actors:
            self._ray.kill(actor)

    def _answer(self, slot: int) -> Answer:
        from ray.exceptions import ActorDiedError, RayActorError, RayTaskError

        try:
            found = self._ray.get(self._refs.pop(slot).ref)
        except RayTaskError as error:
            return Answer(slot, failed="raised", why=f"{type(error.cause).__name__}: {error.cause}")
        except RayActorError as error:
            if isinstance(error, ActorDiedError) and "creation task failed" in str(error).lower():
                raise EngineError(f"a worker cannot start: {error}") from error
            self._replace(slot)
            return Answer(slot, failed="killed", why="the worker was killed")
        return Answer(slot, tuple(found))

    def _late(self, slot: int) -> Answer:
        limit = self._refs.pop(slot).limit
        self._ray.kill(self._actors[slot])
        self._replace(slot)
        return Answer(slot, failed="hung", why=f"no answer within {limit:.0f} s: the worker hangs")

    def _replace(self, slot: int) -> None:
        self._actors[slot] = self._kind.remote(self._make)
        self._starting[slot] = self._actors[slot].pid.remote()


def _begun(workers: int) -> Any:
    """Ray, started or joined, with nothing sent to its makers."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
    except ImportError as error:
        raise EngineError("the engine 'ray' needs Ray: pip install 'relazione[ray]'") from error
    if not ray.is_initialized():
        of_its_own = {} if os.environ.get("RAY_ADDRESS") else {"num_cpus": max(1, workers)}
        ray.init(include_dashboard=False, log_to_driver=False, **of_its_own)
    return ray
