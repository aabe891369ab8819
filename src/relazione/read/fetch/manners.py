"""Fetching with manners: not too often from one host, what a site forbids is left alone, a tired server is given time."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from relazione.read.addresses import parts_of
from relazione.read.fetch.fetcher import Answer, Fetcher, NotFetched
from relazione.read.fetch.optouts import (
    delay_of,
    may,
    reserved_by_headers,
    reserved_by_page,
    reserved_by_site,
    robots_of,
)

PAUSE = 2.0  # seconds between two requests to a host
LONGEST_PAUSE = (
    60.0  # a crawl delay beyond this is a refusal in disguise: the host is left for the next round
)
TRIES = 3
LONGEST_WAIT = 120.0  # seconds that a server may ask us to wait before we give up for this round
TIRED = frozenset([429, 500, 502, 503, 504])


@dataclass
class Manners:
    """A fetcher with manners; `clock` and `sleep` are handed in."""

    fetcher: Fetcher
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    pause: float = PAUSE
    _rules: dict[str, RobotFileParser | None] = field(default_factory=dict)
    _reserved: dict[str, bytes] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def page(self, address: str) -> Answer:
        """A page that its site lets us read and mine; raises `NotFetched` with the reason where it does not."""
        answer = self.get(address)
        reserved = reserved_by_headers(answer.headers) or reserved_by_page(answer.body)
        if not reserved and reserved_by_site(self._reservations(address), address):
            reserved = "tdmrep.json"
        if reserved:
            raise NotFetched(f"the site reserves text and data mining ({reserved})")
        return answer

    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Answer:
        """An answer below 400, asked for in time; raises `NotFetched`."""
        if not parts_of(address).hostname:
            raise NotFetched("the address is broken")
        rules = self._robots(address)
        if rules is None or not may(rules, address):
            raise NotFetched(
                "robots.txt forbids it" if rules else "robots.txt cannot be read now; left alone"
            )
        self._wait(address, delay_of(rules))
        answer = self._patiently(address, headers or {})
        if answer.status >= 400:
            raise NotFetched(f"the server answered {answer.status}")
        return answer

    def _patiently(self, address: str, headers: Mapping[str, str]) -> Answer:
        """Tried again after 1, 2, 4 … seconds, or as the server asks, where it is tired or does not answer."""
        for attempt in range(TRIES):
            try:
                answer = self.fetcher.get(address, headers)
            except NotFetched as error:
                if attempt + 1 == TRIES or not str(error).startswith("not fetched"):
                    raise
                self.sleep(2.0**attempt)
                continue
            if answer.status not in TIRED or attempt + 1 == TRIES:
                return answer
            self.sleep(_asked(answer.headers.get("retry-after", ""), 2.0**attempt))
        raise NotFetched("not fetched")

    def _wait(self, address: str, asked: float) -> None:
        """Wait until the host may be asked again."""
        if asked > LONGEST_PAUSE:
            raise NotFetched(f"the site asks for {asked:.0f} s between requests; left alone")
        host, now = parts_of(address).netloc, self.clock()
        left = self._last.get(host, float("-inf")) + max(self.pause, asked) - now
        if left > 0:
            self.sleep(left)
        self._last[host] = self.clock()

    def _robots(self, address: str) -> RobotFileParser | None:
        """The rules of the address's site, read once; everything is allowed where there are none, nothing where they fail."""
        site = urljoin(address, "/")
        if site not in self._rules:
            self._rules[site] = self._read_robots(site)
        return self._rules[site]

    def _read_robots(self, site: str) -> RobotFileParser | None:
        try:
            answer = self._patiently(urljoin(site, "/robots.txt"), {})
        except NotFetched as error:
            if "local address" in str(error) or "only http" in str(error):
                raise
            return None
        if answer.status >= 500:
            return None
        return robots_of(answer.body if answer.status < 400 else b"")

    def _reservations(self, address: str) -> bytes:
        site = urljoin(address, "/")
        if site not in self._reserved:
            try:
                answer = self.fetcher.get(urljoin(site, "/.well-known/tdmrep.json"))
                self._reserved[site] = answer.body if answer.status == 200 else b""
            except NotFetched:
                self._reserved[site] = b""
        return self._reserved[site]


def _asked(header: str, otherwise: float) -> float:
    """The seconds of a Retry-After; raises `NotFetched` for more than we wait."""
    seconds = float(header) if header.strip().isdigit() else otherwise
    if seconds > LONGEST_WAIT:
        raise NotFetched(f"the server asks to come back in {seconds:.0f} s")
    return seconds
