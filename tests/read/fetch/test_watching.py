"""Feeds watched from round to round, into a database, with the originals beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.read.fetch.site import BODY, FEED, PAGE, Site, serving

from relazione.cli import main
from relazione.cli.watch import seconds
from relazione.gazetteer import Gazetteer
from relazione.problems import Problem
from relazione.read import read
from relazione.read.fetch import Fetcher, Manners, Watch
from relazione.read.fetch.opml import NotOpml, feeds_of, is_opml
from relazione.read.fetch.watching import Item
from relazione.record.store import open_store


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        for name in ("one", "two", "three"):
            found.add(f"/{name}", PAGE.format(f"Visit {name}", ""))
        yield found


def manners() -> Manners:
    return Manners(Fetcher(allow_local=True), lambda: 0.0, lambda _: None, pause=0.0)


def watching(site: Site) -> Watch:
    return Watch((f"{site.address}/rss",), manners())


def titles(found: Iterator[Item | Problem]) -> list[str | None]:
    return [one.stated.title if isinstance(one, Item) else str(one) for one in found]


def test_each_entry_is_read_once_with_its_page(site: Site) -> None:
    site.feed("one", "two")
    watch = watching(site)

    first = [one for one in watch.round() if isinstance(one, Item)]
    site.feed("two", "three")

    assert [item.page is not None and BODY.encode() in item.page.body for item in first] == [True, True]
    assert titles(watch.round()) == ["three"]
    assert len(site.asked_for("/two")) == 1


def test_a_feed_is_asked_only_for_what_changed(site: Site) -> None:
    site.feed("one", ETag='"v1"', Last_Modified="Thu, 08 May 2031 16:40:00 GMT")
    watch = watching(site)

    rounds = [titles(watch.round()) for _ in range(2)]

    assert rounds == [["one"], []]
    assert site.asked_for("/rss")[1]["if-none-match"] == '"v1"'
    assert "if-modified-since" in site.asked_for("/rss")[1]


def test_what_was_seen_is_kept_between_runs(site: Site, tmp_path: Path) -> None:
    site.feed("one")
    state = tmp_path / "state.json"
    first = Watch.opened((f"{site.address}/rss",), manners(), state)
    list(first.round())
    first.save(state)

    again = Watch.opened((f"{site.address}/rss",), manners(), state)

    assert titles(again.round()) == []


def test_a_state_that_is_broken_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text("[broken")

    assert Watch.opened((), manners(), tmp_path / "state.json").state == {}


def test_what_may_not_be_read_is_named_and_the_rest_is_read(site: Site) -> None:
    site.add("/robots.txt", "User-agent: *\nDisallow: /two")
    site.feed("one", "two", "gone")

    found = list(watching(site).round())

    assert [str(one).split(": ", 1)[1] for one in found if isinstance(one, Problem)] == [
        "robots.txt forbids it",
        "the server answered 404",
    ]
    assert titles(one for one in found if isinstance(one, Item)) == ["one"]  # type: ignore[arg-type]


def test_a_feed_that_is_none_is_named(site: Site) -> None:
    site.add("/rss", "<html>no feed</html>")

    (problem,) = watching(site).round()

    assert isinstance(problem, Problem)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_round_goes_into_the_database_and_its_originals_beside_it(
    site: Site, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    site.feed("one", "two")
    opml, db = tmp_path / "feeds.opml", tmp_path / "record.db"
    opml.write_text(
        f'<opml version="2.0"><body><outline text="x"><outline xmlUrl="{site.address}/rss"/></outline></body></opml>'
    )
    arguments = ["watch", str(opml), "--db", str(db), "--originals", "--allow-local"]

    first = CliRunner().invoke(main, arguments, catch_exceptions=False)
    second = CliRunner().invoke(main, arguments, catch_exceptions=False)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "2 new articles" in first.output
    assert "0 new articles" in second.output
    store = open_store(db)
    stored = {one.article.title: one.article for one in store.coverage()}
    store.close()
    assert set(stored) == {"one", "two"}  # the feed's word on the title wins
    assert [stamp.source for stamp in stored["one"].stamps] == ["feed"]
    again, problems = read([str(tmp_path / "record.warc.gz")], gazetteer)
    assert problems == ()
    assert {article.text for article in again} == {article.text for article in stored.values()}
    assert {article.sha256 for article in again} == {article.sha256 for article in stored.values()}


def test_without_leave_a_local_feed_is_not_read(site: Site, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["watch", f"{site.address}/rss", "--db", str(tmp_path / "r.db")])

    assert result.exit_code == 3
    assert "local address" in result.output


@pytest.mark.parametrize(("written", "found"), [("15m", 900), ("6h", 21600), ("90s", 90), ("1d", 86400)])
def test_a_schedule_in_seconds(written: str, found: int) -> None:
    assert seconds(None, None, written) == found  # type: ignore[arg-type]


@pytest.mark.parametrize("written", ["5s", "soon", "15", "-1h"])
def test_what_is_no_schedule_is_a_usage_error(written: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main, ["watch", "https://x.example", "--db", str(tmp_path / "r.db"), "--every", written]
    )

    assert result.exit_code == 2


def test_a_list_of_feeds() -> None:
    raw = b'<?xml version="1.0"?><opml><body><outline xmlUrl="https://a.example/1"/><outline xmlUrl="https://a.example/1"/><outline/></body></opml>'

    assert is_opml(raw)
    assert feeds_of(raw) == ("https://a.example/1",)
    with pytest.raises(NotOpml):
        feeds_of(b"<opml")


def test_an_entry_of_a_feed_without_address_is_its_own_text(site: Site) -> None:
    site.add(
        "/rss",
        FEED.format(f"<item><title>Short</title><guid>x</guid><description>{BODY}</description></item>"),
    )

    (item,) = watching(site).round()

    assert isinstance(item, Item)
    assert (item.text, item.page) == (BODY, None)
