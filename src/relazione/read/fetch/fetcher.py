"""Pages from the network: only addresses the user names, never local ones unless allowed, within limits."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from relazione.read.addresses import parts_of

if TYPE_CHECKING:
    from urllib3 import PoolManager

SECONDS = 20
MOST_BYTES = 10_000_000
REDIRECTS = 5
AGENT = "relazione/0.1 (reads pages that its user names)"
Resolve = Callable[[str], list[str]]


class NotFetched(ValueError):
    """The address was not read; the message says why."""


def resolve(host: str) -> list[str]:
    """The IP addresses of a host."""
    return sorted({str(info[4][0]) for info in socket.getaddrinfo(host, None)})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: the address at the end of the redirects, status, unpacked body, headers by folded name."""

    address: str
    status: int
    body: bytes
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Fetcher:
    """Fetches one page at a time. `allow_local` lets it reach this machine and private networks."""

    allow_local: bool = False
    resolve: Resolve = resolve

    def fetch(self, address: str) -> bytes:
        """The bytes of the page, redirects followed; raises `NotFetched`, also where the server answers an error."""
        answer = self.get(address)
        if answer.status >= 400:
            raise NotFetched(f"the server answered {answer.status}")
        return answer.body

    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Answer:
        """What the server answers, redirects followed; raises `NotFetched` where it does not, or with too much."""
        from urllib3 import PoolManager, Timeout
        from urllib3.exceptions import HTTPError

        sent = {"User-Agent": AGENT, **(headers or {})}
        with PoolManager(timeout=Timeout(SECONDS), retries=False, headers=sent) as pool:
            try:
                return self._followed(pool, address)
            except NotFetched:
                raise
            except (HTTPError, OSError, ValueError) as error:  # ValueError: a redirect to a broken address
                raise NotFetched(f"not fetched: {error}") from error

    def _followed(self, pool: PoolManager, address: str) -> Answer:
        """The page at the end of the redirects; each address on the way is checked like the first."""
        for _ in range(REDIRECTS + 1):
            self.check(address)
            response = pool.request("GET", address, preload_content=False, redirect=False)
            target = response.get_redirect_location()
            if not target:
                body = _body(response.stream(65536, decode_content=True))
                heads = {name.lower(): value for name, value in response.headers.items()}
                return Answer(address, response.status, body, heads)
            address = urljoin(address, str(target))
        raise NotFetched(f"more than {REDIRECTS} redirects")

    def check(self, address: str) -> None:
        """Refuse other schemes and, unless allowed, addresses of this machine or a private network."""
        parts = parts_of(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise NotFetched("only http and https addresses are fetched")
        if self.allow_local:
            return
        try:
            found = self.resolve(parts.hostname)
        except OSError as error:
            raise NotFetched(f"unknown host {parts.hostname}: {error}") from error
        if any(not ipaddress.ip_address(one.split("%")[0]).is_global for one in found):
            raise NotFetched(f"{parts.hostname} is a local address")


def _body(chunks: Iterable[bytes]) -> bytes:
    """The unpacked body; one that unpacks beyond the limit is let go in the middle."""
    found = bytearray()
    for chunk in chunks:
        found += chunk
        if len(found) > MOST_BYTES:
            raise NotFetched(f"more than {MOST_BYTES:,} bytes")
    return bytes(found)
