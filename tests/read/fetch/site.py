"""A site on this machine: feeds, pages, robots.txt, a tired corner; it remembers what it was asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

BODY = "The minister arrived in Lindrava on Tuesday for a visit of four days, her first since March."
PAGE = (
    "<html><head><title>{0}</title>{1}</head><body><article><h1>{0}</h1><p>"
    + BODY
    + "</p><p>"
    + BODY
    + " Again.</p></article></body></html>"
)
FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>The Morning Ledger</title>{0}</channel></rss>'
ITEM = "<item><title>{0}</title><link>{1}</link><guid>{0}</guid><pubDate>Thu, 08 May 2031 16:40:00 GMT</pubDate></item>"


class Site:
    """Pages by path: ``{path: (status, headers, body)}``, or a list of them, one a request; and the requests so far."""

    def __init__(self) -> None:
        self.pages: dict[str, Any] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.address = ""

    def add(self, path: str, body: str = "", *, status: int = 200, **headers: str) -> None:
        """A page; given again, the next answer for the path."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages.setdefault(path, []).append((status, named, body.encode()))

    def feed(self, *names: str, **headers: str) -> None:
        """The feed at /rss with these entries, each a page."""
        items = "".join(ITEM.format(name, f"{self.address}/{name}") for name in names)
        self.pages["/rss"] = []
        self.add("/rss", FEED.format(items), **headers)

    def asked_for(self, path: str) -> list[dict[str, str]]:
        """The headers of each request for a path."""
        return [headers for asked, headers in self.asked if asked == path]


@contextmanager
def serving() -> Iterator[Site]:
    """The site while it is served."""
    site = Site()

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answers = site.pages.get(self.path) or [(404, {}, b"")]
            status, headers, body = answers.pop(0) if len(answers) > 1 else answers[0]
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, body = 304, b""
            self.send_response(status)
            self.send_header(
                "Content-Type", "application/rss+xml" if self.path == "/rss" else "text/html; charset=utf-8"
            )
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        site.address = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, daemon=True).start()
        yield site
        server.shutdown()
