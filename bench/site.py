"""How long the server takes for each page of the site as the record grows.

    PYTHONPATH=src python bench/site.py [--sizes 2000,30000]

The record is that of ``bench/world.py``. What is timed, in processor time, is the application's answer to one request, the
second time it is asked. Prints a line a page, the slowest first.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Iterable

from world import Given, World

from relazione.publish import Affair


def pages(affair: Affair) -> Iterable[str]:
    """An address of every kind of page, in the middle of the record."""
    at = len(affair.record.events) // 2
    event, said, held = (
        affair.record.events[at],
        affair.record.utterances[at],
        affair.record.positions[at // 4],
    )
    person = event.roles["actor"][0]
    yield from (
        "/",
        "/relation/XAL/XBO",
        "/affairs",
        "/affairs?page=2",
        "/articles",
        "/articles?page=9",
    )
    yield from ("/people", "/people?kind=organisation", f"/entity/{person}", "/entity/gov:XAL")
    yield from (
        f"/article/{event.reports[0].article}",
        f"/item/{event.id}",
        f"/item/{said.id}",
        f"/item/{held.id}",
    )
    yield from (
        f"/item/{affair.record.findings[0].id}",
        "/dossier?affair=story:7",
        "/search?q=grain",
        "/changes?since=2029-06-01",
    )
    yield from (
        "/api/record",
        f"/api/record?type=event&after={event.id}",
        "/api/articles",
        f"/api/record/{event.id}",
        "/openapi.json",
    )


def measure(size: int) -> list[tuple[float, str]]:
    """Milliseconds of processor time of each page, the second time it is asked for, the slowest first."""
    from fastapi.testclient import TestClient

    from relazione.publish.site.app import make_app

    began = time.process_time()
    affair = World().affair(size)
    print(
        f"{size:,} articles, {len(affair.record.events):,} happenings made in {time.process_time() - began:.0f} s",
        flush=True,
    )
    told = []
    with TestClient(make_app(Given(affair))) as client:
        for address in pages(affair):
            taken = []
            for _ in range(2):
                began = time.process_time()
                answer = client.get(address)
                taken.append(1000 * (time.process_time() - began))
                assert answer.status_code == 200, (address, answer.status_code)
            told.append(
                (taken[1], f"{address}  (first time {taken[0]:.0f} ms, {len(answer.content) // 1024} KiB)")
            )
    return sorted(told, reverse=True)


def main() -> None:
    """Each size in turn."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="2000,30000")
    for size in map(int, parser.parse_args().sizes.split(",")):
        for taken, page in measure(size):
            print(f"  {taken:7.0f} ms  {page}")
        print(f"  memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB", flush=True)


if __name__ == "__main__":
    main()
