"""Processes of this machine under SIGKILL, poison and a hang."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.scale.poison import Poisonous, Unmakeable, articles

from relazione.problems import UsageError
from relazione.scale import Crew, EngineError, Processes, crew_of, finished, shards_of
from relazione.scale.engine import Engine, Make


@contextmanager
def processes(make: Make, workers: int = 2, patience: float = 20.0) -> Iterator[Processes]:
    engine = Processes(make, workers, patience)
    try:
        yield engine
    finally:
        engine.close()


def outcome(count: int, engine: Engine, **texts: str) -> tuple[list[str], dict[str, str]]:
    """The ids that came back with notes, and those set aside with their reason."""
    found = list(finished(shards_of(articles(count, **texts), 8), engine))
    noted = [
        article.id
        for shard in found
        for article, noted in zip(shard.shard.articles, shard.noted, strict=True)
        if noted is not None
    ]
    return noted, {one.article.id: one.reason for shard in found for one in shard.aside}


def test_poison_and_a_hang_are_set_aside_with_their_reason_and_all_else_is_done() -> None:
    texts = {"a005": "This kills.", "a021": "This kills.", "a034": "This hangs."}

    with processes(Poisonous(), patience=1.5) as engine:
        noted, aside = outcome(40, engine, **texts)

    assert sorted(noted) == [article.id for article in articles(40) if article.id not in texts]
    assert set(aside) == set(texts)
    assert aside["a005"] == "the worker was killed (SIGKILL)"
    assert "hangs" in aside["a034"]


def test_a_worker_killed_from_outside_costs_no_article() -> None:
    with processes(Poisonous()) as engine:
        outcome(2, engine)  # both have started
        killer = threading.Timer(0.3, lambda: os.kill(engine.pids[0], signal.SIGKILL))
        killer.start()
        noted, aside = outcome(120, engine)
        killer.join()

    assert sorted(noted) == [article.id for article in articles(120)]
    assert aside == {}


def test_an_article_that_killed_once_is_not_blamed(tmp_path: Path) -> None:
    with processes(Poisonous(str(tmp_path))) as engine:
        noted, aside = outcome(16, engine, a003="This ends its worker once.")

    assert len(noted) == 16
    assert aside == {}


def test_an_error_in_the_work_is_the_article_s_and_named() -> None:
    with processes(Poisonous(), workers=1) as engine:
        pid = engine.pids
        _, aside = outcome(8, engine, a002="This breaks.")

        assert aside == {"a002": "ValueError: no such bridge"}
        assert engine.pids == pid  # the worker lives


def test_a_worker_that_cannot_start_is_nobody_s_fault() -> None:
    with processes(Unmakeable(), workers=1) as engine, pytest.raises(EngineError, match="no weights"):
        outcome(2, engine)


def test_a_crew_gives_notes_in_order_and_a_problem_for_what_was_set_aside() -> None:
    some = articles(12, a007="This breaks.")
    crew = crew_of("processes", Poisonous(), 2)
    try:
        noted = crew.noted(some)
    finally:
        crew.close()

    assert [len(notes.sentences) for notes, _ in noted] == [
        0 if article.id == "a007" else 1 for article in some
    ]
    assert [str(problem) for _, problems in noted for problem in problems] == [
        "a007.txt: set aside, stored without notes: ValueError: no such bridge"
    ]
    assert crew.noted([]) == []


def test_workers_are_gone_after_closing() -> None:
    with processes(Poisonous(), workers=1) as engine:
        (pid,) = engine.pids
    time.sleep(0.1)

    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_an_unknown_engine_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match="one of processes, ray"):
        crew_of("oxen", Poisonous(), 1)


def test_a_crew_is_no_more_than_its_engine() -> None:
    with processes(Poisonous(), workers=1) as engine:
        assert Crew(engine).noted(articles(1))[0][0].sentences


def test_a_script_without_a_guard_is_not_run_again(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "print('once')\n"
        "from relazione.scale import crew_of\n"
        "from tests.scale.poison import Poisonous, articles\n"
        "crew = crew_of('processes', Poisonous(), 2)\n"
        "print(len(crew.noted(articles(5))))\n"
        "crew.close()\n"
    )
    paths = os.pathsep.join(path for path in sys.path if path)

    done = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )

    assert done.stdout.split() == ["once", "5"]
