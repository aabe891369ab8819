"""Sites that are really served, and a browser that really opens them."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from bench.world import Given, World
from tests.chromium import Chromium
from tests.conftest import ROOT, environment

PATIENCE = 90  # seconds until a server must answer
GENERATED = 2000  # articles of the generated record


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_until_it_answers(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(f"{address}/style.css", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")


@pytest.fixture(scope="session")
def demo_site(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The record of the examples, served by the command line as a user would."""
    pytest.importorskip("fastapi")
    record, port = tmp_path_factory.mktemp("served") / "record.db", free_port()
    shutil.copy(demo / "record.db", record)
    command = [sys.executable, "-m", "relazione", "serve", str(record), "--port", str(port)]
    command += ["--gazetteer", str(ROOT / "examples" / "gazetteer.yaml")]
    server = subprocess.Popen(command, env=environment(), stderr=subprocess.DEVNULL)
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="session")
def world_site() -> Iterator[str]:
    """A record of 2,000 generated articles."""
    uvicorn = pytest.importorskip("uvicorn")
    pytest.importorskip("fastapi")
    from relazione.publish.site.app import make_app

    port = free_port()
    app = make_app(Given(World().affair(GENERATED)))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(20)


@pytest.fixture(scope="session")
def opened(browser: str) -> Iterator[Chromium]:
    """One browser for all tests of the site."""
    with Chromium(browser) as found:
        yield found


@pytest.fixture
def page(opened: Chromium) -> Chromium:
    """The browser as it was started: wide, light, scripts allowed, nothing complained of."""
    opened.scripts(allowed=True)
    opened.size(1280)
    opened.events.clear()
    return opened
