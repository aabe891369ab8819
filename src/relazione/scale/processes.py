"""The engine at hand: one process a slot on this machine, each with its own pipe, so that a death is known for whose it is."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from relazione.model.article import Article
from relazione.scale.engine import PATIENCE, Answer, EngineError, Make, limit_of

START = 300.0  # seconds that a worker may take to load its models on a machine that is busy


@dataclass
class _Worker:
    """A process and our end of its pipe; `until` is when it counts as hanging."""

    process: BaseProcess
    pipe: Connection
    ready: bool = False
    articles: Sequence[Article] | None = None
    until: float = field(default=float("inf"))


class Processes:
    """Workers as processes of this machine. `patience` is in seconds an article."""

    def __init__(self, make: Make, workers: int, patience: float = PATIENCE) -> None:
        self._make, self._patience = make, patience
        self._context = multiprocessing.get_context(
            "spawn"
        )  # a forked copy of loaded models and their threads may hang
        self._workers = [self._started() for _ in range(max(1, workers))]

    @property
    def slots(self) -> int:
        """One a process."""
        return len(self._workers)

    @property
    def pids(self) -> tuple[int, ...]:
        """The workers' process ids, by slot."""
        return tuple(worker.process.pid or 0 for worker in self._workers)

    def submit(self, slot: int, articles: Sequence[Article]) -> None:
        """Send articles to a slot's process; one that is gone is noticed by `wait`."""
        worker = self._workers[slot]
        worker.articles, worker.until = articles, self._deadline(worker, articles)
        with contextlib.suppress(OSError):
            worker.pipe.send(articles)

    def wait(self) -> Answer:
        """The first answer of a busy slot; a process that died or took too long is replaced. Raises `EngineError`."""
        while True:
            busy = [slot for slot, worker in enumerate(self._workers) if worker.articles is not None]
            soonest = min(self._workers[slot].until for slot in busy)
            heard = wait(
                [self._workers[slot].pipe for slot in busy], timeout=max(0.0, soonest - time.monotonic())
            )
            for slot in busy:
                answer = self._answer(slot, self._workers[slot].pipe in heard)
                if answer:
                    return answer

    def close(self) -> None:
        """End the processes."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.kill()
            worker.process.join()

    def _deadline(self, worker: _Worker, articles: Sequence[Article]) -> float:
        return time.monotonic() + limit_of(articles, self._patience) + (0 if worker.ready else START)

    def _started(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(self._make, theirs), daemon=True)
        with _main_left_out():
            process.start()
        theirs.close()
        return _Worker(process, ours)

    def _answer(self, slot: int, heard: bool) -> Answer | None:
        worker = self._workers[slot]
        if not heard:
            return self._failed(slot, "hung") if time.monotonic() >= worker.until else None
        try:
            kind, found = worker.pipe.recv()
        except (EOFError, OSError):
            return self._failed(slot, "killed")
        if kind == "ready":
            worker.ready, worker.until = (
                True,
                time.monotonic() + limit_of(worker.articles or (), self._patience),
            )
            return None
        if kind == "unmade":
            raise EngineError(f"a worker cannot start: {found}")
        worker.articles = None
        return Answer(slot, tuple(found)) if kind == "done" else Answer(slot, failed="raised", why=str(found))

    def _failed(self, slot: int, how: str) -> Answer:
        """Replace a process that died or hangs."""
        worker = self._workers[slot]
        taken = f"no answer within {limit_of(worker.articles or (), self._patience):.0f} s: the worker hangs"
        if how == "hung":
            worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        if not worker.ready and how == "killed":
            raise EngineError(f"a worker died while it started: {_ending(worker.process.exitcode)}")
        self._workers[slot] = self._started()
        return Answer(
            slot,
            failed="hung" if how == "hung" else "killed",
            why=taken if how == "hung" else _ending(worker.process.exitcode),
        )


@contextlib.contextmanager
def _main_left_out() -> Iterator[None]:
    """Start a process that does not run the caller's script again: what we send lives in modules, and a script may lack its guard."""
    main = sys.modules["__main__"]
    kept = {name: getattr(main, name) for name in ("__spec__", "__file__") if hasattr(main, name)}
    try:
        for name in kept:
            setattr(main, name, None)
        yield
    finally:
        for name, value in kept.items():
            setattr(main, name, value)


def _ending(code: int | None) -> str:
    """What a process's exit code says."""
    if code is not None and code < 0:
        return f"the worker was killed ({signal.Signals(-code).name})"
    return f"the worker ended with exit code {code}"


def _serve(make: Make, pipe: Connection) -> None:
    """A worker's life: make the work, then answer shard after shard until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asked is told, not the workers
    try:
        work = make()
    except Exception as error:  # whatever is wrong, the one who started us has to know
        pipe.send(("unmade", f"{type(error).__name__}: {error}"))
        return
    pipe.send(("ready", None))
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(_worked(work, pipe.recv()))


def _worked(work: Any, articles: Sequence[Article]) -> tuple[str, Any]:
    try:
        return "done", list(work(articles))
    except Exception as error:  # one article must not take its worker with it
        return "raised", f"{type(error).__name__}: {error}"
