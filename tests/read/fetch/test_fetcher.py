"""Fetching, against a server on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from relazione.gazetteer import Gazetteer
from relazione.read import read
from relazione.read.fetch import Fetcher, NotFetched
from relazione.read.fetch import fetcher as fetching

BODY = "The minister arrived in Lindrava on Tuesday for a visit of four days, her first since March."
PAGE = f"<html><head><title>A visit</title></head><body><article><p>{BODY}</p><p>{BODY} Again.</p></article></body></html>"


class Pages(BaseHTTPRequestHandler):
    """A few pages: one good, one that sends on, one that sends on for ever, one too long, one missing."""

    def do_GET(self) -> None:
        known = {"/page": PAGE.encode(), "/long": b"x" * 5000}
        target = {"/moved": "/page", "/loop": "/loop"}.get(self.path)
        self.send_response(302 if target else 200 if self.path in known else 404)
        if target:
            self.send_header("Location", target)
        self.end_headers()
        self.wfile.write(known.get(self.path, b""))

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as found:
        Thread(target=found.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{found.server_port}"
        found.shutdown()


LOCAL = Fetcher(allow_local=True)


def test_a_named_address_is_read_and_believed(server: str, gazetteer: Gazetteer) -> None:
    (article,), problems = read([f"{server}/page"], gazetteer, fetcher=LOCAL)

    assert problems == ()
    assert BODY in article.text
    assert article.url == f"{server}/page"


def test_redirects_are_followed_but_not_for_ever(server: str) -> None:
    assert LOCAL.fetch(f"{server}/moved") == PAGE.encode()
    with pytest.raises(NotFetched, match="redirects"):
        LOCAL.fetch(f"{server}/loop")


def test_what_is_missing_or_too_long_is_a_problem(
    server: str, gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 1000)

    articles, problems = read([f"{server}/none", f"{server}/long"], gazetteer, fetcher=LOCAL)

    assert articles == ()
    assert [problem.message for problem in problems] == ["the server answered 404", "more than 1,000 bytes"]


def test_without_leave_this_machine_is_not_reached(server: str, gazetteer: Gazetteer) -> None:
    _, (problem,) = read([f"{server}/page"], gazetteer)

    assert "local address" in problem.message
