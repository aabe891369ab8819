"""Killed, crowded or on a full disk: the file opens, holds what was finished, and goes on."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from tests.record.store.conftest import LEDGER, PRESS, recorded

from relazione.model.notes import Annotated
from relazione.problems import RecordError
from relazione.record.store import Store, open_store
from relazione.record.store.opening import writing

WRITER = """
import sys
from pathlib import Path
from dataclasses import replace
from relazione.record.store import open_store
from tests.record.store.conftest import LEDGER
store = open_store(Path(sys.argv[1]))
known = store.known()
for batch in range(1000):
    made = [replace(LEDGER, article=replace(LEDGER.article, id=f"{batch:04}-{n}".ljust(64, "0"))) for n in range(5)]
    if made[0].article.id not in known:
        store.add(made)
        print(batch, flush=True)
"""


def batch(number: int, size: int = 5) -> list[Annotated]:
    return [
        replace(LEDGER, article=replace(LEDGER.article, id=f"{number}-{n}".ljust(64, "0")))
        for n in range(size)
    ]


@pytest.mark.parametrize("seed", range(6))
def test_killed_at_a_random_point_it_holds_every_finished_batch_and_goes_on(
    path: Path, root: Path, seed: int
) -> None:
    chance = random.Random(seed)
    told = -1
    for _ in range(2):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=root,
            env={"PYTHONPATH": f"{root}/src:{root}", "PATH": ""},
        )
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(chance.randint(1, 8))]
        time.sleep(chance.random() / 100)
        writer.kill()
        lines += writer.stdout.readlines()
        writer.wait()
        writer.stdout.close()
        told = max([told, *(int(line) for line in lines if line.endswith("\n"))])

    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        counts = dict(raw.execute("SELECT substr(id, 1, 4), count(*) FROM article GROUP BY 1"))
        notes = raw.execute("SELECT count(DISTINCT article) FROM note").fetchone()[0]
    raw.close()
    assert set(counts.values()) == {5}
    assert {f"{number:04}" for number in range(told + 1)} <= set(counts)
    assert notes == 5 * len(counts)
    store = open_store(path)
    store.add(batch(9999))
    assert len(store.known()) == 5 * len(counts) + 5


def test_a_second_writer_waits_for_the_first(store: Store, path: Path) -> None:
    with writing(store.engine):
        started = time.monotonic()
        with pytest.raises(RecordError, match="another process is writing"):
            open_store(path, wait=0.2)
        assert time.monotonic() - started >= 0.2
    open_store(path, wait=0.2).add([LEDGER])

    assert store.coverage() == (LEDGER,)


def test_two_stores_on_one_file_take_turns(path: Path) -> None:
    one, two = open_store(path), open_store(path)
    for number in range(5):
        (one if number % 2 else two).add(batch(number))

    assert len(one.known()) == len(two.known()) == 25


def test_a_reader_reads_while_another_writes(store: Store, path: Path) -> None:
    store.add(PRESS)
    reader = open_store(path)
    with writing(store.engine):
        assert reader.coverage() == PRESS


def test_a_full_disk_loses_nothing_that_was_stored(store: Store) -> None:
    store.add(PRESS)
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(RecordError, match="disk is full; this batch was not stored"):
        for number in range(100):
            store.add(batch(number, 20))

    assert PRESS[0] in store.coverage()
    assert len(store.known()) % 20 == 3
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"


def test_a_full_disk_in_the_middle_of_a_record_keeps_the_old_one(store: Store) -> None:
    store.add(PRESS)
    record, collation = recorded(*PRESS)
    store.keep(record, collation.placements)
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    larger = replace(record, events=tuple(replace(record.events[0], id=f"event:{n}") for n in range(400)))
    with pytest.raises(RecordError, match="disk is full"):
        store.keep(larger, collation.placements)

    assert store.record() == record
