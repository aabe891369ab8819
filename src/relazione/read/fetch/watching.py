"""Feeds watched: each asked only for what changed, new entries read as pages, and what was seen kept from round to round."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from relazione.problems import Problem
from relazione.read.encoding import Undecodable
from relazione.read.feed import NotAFeed, read_feed
from relazione.read.fetch.fetcher import Answer, NotFetched
from relazione.read.fetch.manners import Manners
from relazione.read.making import Stated

REMEMBERED = 2000  # entries of a feed; the longest we know carries 500
MOST_ENTRIES = 100  # new entries of a feed that are read in one round
Keep = Callable[[Answer], None]


@dataclass(frozen=True, slots=True)
class Item:
    """A new entry: what the feed states, its own text, and the page behind it where it was read."""

    feed: str
    id: str
    text: str
    stated: Stated
    page: Answer | None = None


@dataclass
class Watch:
    """Feeds and what is known of them: ``{address: {"etag", "modified", "seen"}}``, kept in a JSON file."""

    feeds: tuple[str, ...]
    manners: Manners
    state: dict[str, dict[str, object]] = field(default_factory=dict)

    @classmethod
    def opened(cls, feeds: tuple[str, ...], manners: Manners, path: Path) -> Watch:
        """A watch that goes on where the file left off; a file that cannot be read counts as none."""
        try:
            state = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            state = {}
        return cls(feeds, manners, state if isinstance(state, dict) else {})

    def save(self, path: Path) -> None:
        """Write what is known, whole or not at all."""
        draft = path.with_name(f".{path.name}.part")
        draft.write_text(json.dumps(self.state, ensure_ascii=False), encoding="utf-8")
        draft.replace(path)

    def round(self) -> Iterator[Item | Problem]:
        """The new entries of every feed, and what could not be read. An entry counts as seen when it was given."""
        for feed in self.feeds:
            try:
                yield from self._feed(feed)
            except (NotFetched, NotAFeed, Undecodable) as error:
                yield Problem(feed, str(error))

    def _feed(self, feed: str) -> Iterator[Item | Problem]:
        known = self.state.setdefault(feed, {})
        answer = self.manners.get(feed, _conditions(known))
        if answer.status == 304:
            return
        seen = _strings(known.get("seen"))
        new = [entry for entry in read_feed(answer.body, short=True) if entry[0] not in set(seen)]
        for id_, text, stated in new[:MOST_ENTRIES]:
            yield from self._entry(feed, Item(feed, id_, text, stated))
            seen.append(id_)
            known["seen"] = seen[-REMEMBERED:]
        if (
            len(new) <= MOST_ENTRIES
        ):  # else the rest is for the next round, which must not be told "unchanged"
            known["etag"], known["modified"] = answer.headers.get("etag"), answer.headers.get("last-modified")

    def _entry(self, feed: str, item: Item) -> Iterator[Item | Problem]:
        """The entry with its page; by itself where it has no address; nothing where its page may not be read."""
        if not item.stated.url:
            yield item
            return
        try:
            page = self.manners.page(item.stated.url)
        except NotFetched as error:
            yield Problem(item.stated.url, str(error))
            return
        yield Item(feed, item.id, item.text, item.stated, page)


def _conditions(known: Mapping[str, object]) -> dict[str, str]:
    """The headers that ask only for what changed since."""
    pairs = (("If-None-Match", known.get("etag")), ("If-Modified-Since", known.get("modified")))
    return {name: str(value) for name, value in pairs if value}


def _strings(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
