"""Manners towards a site: its rules, its pace, its reservations, its tiredness."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.read.fetch.site import PAGE, Site, serving

from relazione.read.fetch import Fetcher, Manners, NotFetched
from relazione.read.fetch.optouts import (
    may,
    reserved_by_headers,
    reserved_by_page,
    reserved_by_site,
    robots_of,
)


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.now, self.slept = 0.0, list[float]()

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        found.add("/a", PAGE.format("A", ""))
        yield found


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def manners(clock: Clock) -> Manners:
    return Manners(Fetcher(allow_local=True), clock, clock.sleep)


def test_robots_are_asked_once_and_obeyed(site: Site, manners: Manners) -> None:
    site.add("/robots.txt", "User-agent: *\nDisallow: /b")
    site.add("/b", "x")

    manners.get(f"{site.address}/a")
    with pytest.raises(NotFetched, match=r"robots.txt forbids"):
        manners.get(f"{site.address}/b")

    assert len(site.asked_for("/robots.txt")) == 1
    assert site.asked_for("/b") == []


def test_a_site_without_robots_allows_and_one_that_fails_does_not(
    site: Site, manners: Manners, clock: Clock
) -> None:
    assert manners.get(f"{site.address}/a").status == 200
    site.add("/robots.txt", status=503)

    with pytest.raises(NotFetched, match="cannot be read now"):
        Manners(Fetcher(allow_local=True), clock, clock.sleep).get(f"{site.address}/a")


@pytest.mark.parametrize(("robots", "pause"), [("", 2.0), ("User-agent: *\nCrawl-delay: 7", 7.0)])
def test_a_host_is_not_asked_too_often(
    robots: str, pause: float, site: Site, manners: Manners, clock: Clock
) -> None:
    site.add("/robots.txt", robots)

    for _ in range(3):
        manners.get(f"{site.address}/a")

    assert clock.slept == [pause, pause]


def test_a_delay_beyond_reason_is_a_refusal(site: Site, manners: Manners) -> None:
    site.add("/robots.txt", "User-agent: *\nCrawl-delay: 86400")

    with pytest.raises(NotFetched, match="between requests"):
        manners.get(f"{site.address}/a")


def test_a_tired_server_is_asked_again_later(site: Site, manners: Manners, clock: Clock) -> None:
    site.add("/t", status=503)
    site.add("/t", status=429, Retry_After="30")
    site.add("/t", "well")

    assert manners.get(f"{site.address}/t").body == b"well"
    assert clock.slept == [1.0, 30.0]


def test_patience_ends(site: Site, manners: Manners) -> None:
    site.add("/t", status=500)
    site.add("/later", status=503, Retry_After="100000")

    with pytest.raises(NotFetched, match="answered 500"):
        manners.get(f"{site.address}/t")
    with pytest.raises(NotFetched, match="come back in"):
        manners.get(f"{site.address}/later")
    assert len(site.asked_for("/t")) == 3


@pytest.mark.parametrize(
    ("head", "headers"),
    [
        ('<meta name="tdm-reservation" content="1">', {}),
        ('<meta name="robots" content="index, noai, noimageai">', {}),
        ("", {"tdm_reservation": "1"}),
        ("", {"X_Robots_Tag": "noai"}),
    ],
)
def test_a_reservation_is_honoured(head: str, headers: dict[str, str], site: Site, manners: Manners) -> None:
    site.add("/r", PAGE.format("R", head), **headers)

    with pytest.raises(NotFetched, match="reserves text and data mining"):
        manners.page(f"{site.address}/r")


def test_a_reservation_of_a_part_of_a_site_holds_for_that_part(site: Site, manners: Manners) -> None:
    site.add(
        "/.well-known/tdmrep.json",
        '[{"location": "/paid/*", "tdm-reservation": 1}, {"location": "/", "tdm-reservation": 0}]',
    )
    site.add("/paid/1", PAGE.format("P", ""))

    assert manners.page(f"{site.address}/a").status == 200
    with pytest.raises(NotFetched, match=r"tdmrep.json"):
        manners.page(f"{site.address}/paid/1")


def test_without_leave_this_machine_is_not_asked(site: Site, clock: Clock) -> None:
    with pytest.raises(NotFetched, match="local address"):
        Manners(Fetcher(), clock, clock.sleep).get(f"{site.address}/a")
    assert site.asked == []


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        ("User-agent: relazione\nDisallow: /", False),
        ("User-agent: other\nDisallow: /", True),
        ("User-agent: *\nAllow: /a\nDisallow: /", True),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        ("<html>no rules</html>", True),
    ],
)
def test_rules_for_us_and_for_all(robots: str, allowed: bool) -> None:
    assert may(robots_of(robots.encode()), "https://ledger.example/a") is allowed


def test_what_reserves_nothing() -> None:
    assert reserved_by_headers({"tdm-reservation": "0", "x-robots-tag": "noindex"}) is None
    assert (
        reserved_by_page(
            b'<meta name="robots" content="index"><meta name="tdm-reservation" content="0"><p>noai</p>'
        )
        is None
    )
    assert not reserved_by_site(b"{}", "https://ledger.example/")
    assert not reserved_by_site(b"[1, {}]", "https://ledger.example/")
    assert not reserved_by_site(b"[" * 100_000, "https://ledger.example/")
