"""Which reader a source goes to; each source gives articles and problems, and no source can lose another."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, Stamp
from relazione.problems import Problem
from relazione.read.archive import BrokenArchive, is_archive, read_archive
from relazione.read.columns import read_columns
from relazione.read.encoding import LIMIT, Undecodable, decode, decode_page
from relazione.read.exports import NoExport, is_export_page, read_export
from relazione.read.feed import NotAFeed, is_feed, read_feed
from relazione.read.fetch import Fetcher, NotFetched
from relazione.read.fetch.watching import Item
from relazione.read.lines import BadLine, read_lines, sidecar_of
from relazione.read.making import Maker, Source, Stated
from relazione.read.page import NoMainText, read_page

PAGES = frozenset([".html", ".htm", ".xhtml"])
TEXTS = frozenset([".txt", ".text", ".md", ".markdown"])
LINES = frozenset([".jsonl", ".ndjson"])
TABLES = frozenset([".csv", ".tsv"])
EXPORTS = frozenset([".rtf", ".docx"])
ARCHIVES = frozenset([".warc", ".gz"])
SUFFIXES = (
    PAGES | TEXTS | LINES | TABLES | ARCHIVES | EXPORTS | {".xml", ".rss", ".atom"}
)  # what a folder is searched for
ARCHIVE_LIMIT = 2_000_000_000  # bytes of a web archive, read at once
MARKUP = re.compile(rb"^\s*(?:<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<html)", re.IGNORECASE)
FAULT = "the reader failed, which is a fault of ours"
STDIN = "-"
Found = Article | Problem
Row = tuple[str, str, Stated] | BadLine
EXPECTED = (OSError, Undecodable, NotAFeed, NotFetched, BadLine, NoMainText, NoExport, BrokenArchive)


def read(
    paths: Sequence[str], gazetteer: Gazetteer, *, fetcher: Fetcher | None = None
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of files, folders and addresses in canonical order, each once; what could not be read is a `Problem`.

    ``-`` stands for standard input. A folder is searched for files with a known suffix; a file that is named is read whatever
    its suffix. Only an address that is named is fetched.
    """
    maker, articles, problems = Maker(gazetteer), dict[str, Article](), list[Problem]()
    for path in paths:
        for found in _source(path, maker, fetcher or Fetcher()):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                articles.setdefault(found.id, found)
    return tuple(sorted(articles.values(), key=lambda article: article.canonical)), tuple(problems)


def of_item(item: Item, gazetteer: Gazetteer) -> Iterator[Found]:
    """The article of a watched entry: its page with what the feed states of it, or its own text where it has no page."""
    maker = Maker(gazetteer)
    page = item.page
    if page:
        source, stated = Source(page.address, page.body), replace(item.stated, url=page.address)
        yield from _guarded(page.address, partial(_page, source, stated, maker))
    elif item.text:
        name = f"{item.feed}#{item.id}"
        yield maker.article(item.text, Source(name, item.text.encode("utf-8", "surrogatepass")), item.stated)
    else:
        yield Problem(f"{item.feed}#{item.id}", "the entry has neither a text nor an address")


def _source(path: str, maker: Maker, fetcher: Fetcher) -> Iterator[Found]:
    """The articles of one named source."""
    if re.match(r"https?://", path):
        yield from _guarded(path, lambda: _page(Source(path, fetcher.fetch(path)), Stated(url=path), maker))
    elif path == STDIN:
        yield from _guarded(
            "standard input", lambda: _content("standard input", sys.stdin.buffer.read(LIMIT + 1), maker)
        )
    elif Path(path).is_dir():
        files = sorted(Path(path).rglob("*"), key=str)
        wanted = [
            file
            for file in files
            if file.suffix.lower() in SUFFIXES and not file.name.startswith(".") and not file.is_dir()
        ]
        if not wanted:
            yield Problem(path, "the folder holds no file that could be read")
        for file in wanted:
            yield from _file(file, maker)
    else:
        yield from _file(Path(path), maker)


def _file(path: Path, maker: Maker) -> Iterator[Found]:
    yield from _guarded(str(path), lambda: _content(str(path), _bytes(path), maker, path))


def _bytes(path: Path) -> bytes:
    size, most = path.stat().st_size, ARCHIVE_LIMIT if path.suffix.lower() in ARCHIVES else LIMIT
    if size > most:
        raise Undecodable(f"{size:,} bytes are more than the limit of {most:,}")
    return path.read_bytes()


def _guarded(name: str, make: Callable[[], Iterator[Found]]) -> Iterator[Found]:
    """The articles of one source; what is known to go wrong with content becomes a `Problem` that names it."""
    try:
        yield from make()
    except EXPECTED as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        yield Problem(name, reason)
    except RecursionError:
        yield Problem(name, "nested too deeply to be read")
    except (
        Exception
    ) as error:  # a fault of ours or of a library: it costs this source and no other, and is named
        yield Problem(name, f"{FAULT}: {type(error).__name__}: {error}")


def _content(name: str, raw: bytes, maker: Maker, path: Path | None = None) -> Iterator[Found]:
    """Articles of a file's bytes, by its suffix, else by how it begins."""
    suffix = path.suffix.lower() if path else ""
    source = Source(name, raw)
    if suffix in LINES or suffix in TABLES:
        yield from _lines(source, maker, read_columns if suffix in TABLES else read_lines)
    elif suffix in ARCHIVES and is_archive(raw):
        yield from _archive(source, maker)
    elif suffix in EXPORTS:
        yield from _rows(source, read_export(raw), maker)
    elif suffix in PAGES and is_export_page(raw):
        yield from _rows(source, read_export(raw, decode_page(raw)), maker)
    elif suffix not in TEXTS and is_feed(raw):
        yield from _feed(source, maker)
    elif suffix in PAGES or (suffix not in TEXTS and MARKUP.match(raw[:1000])):
        yield from _page(source, sidecar_of(path) if path else Stated(), maker)
    else:
        yield maker.article(decode(raw), source, sidecar_of(path) if path else Stated())


def _page(source: Source, stated: Stated, maker: Maker, stamps: tuple[Stamp, ...] = ()) -> Iterator[Found]:
    text, head = read_page(decode_page(source.raw), stated.url)
    told = stated.or_else(head)
    yield maker.article(text, source, replace(told, stamps=(*told.stamps, *stamps)))


def _feed(source: Source, maker: Maker) -> Iterator[Found]:
    for entry, text, stated in read_feed(source.raw):
        yield maker.article(text, Source(f"{source.name}#{entry}", source.raw), stated)


def _archive(source: Source, maker: Maker) -> Iterator[Found]:
    """The pages of an archive; a page without a text is passed over, since archives are full of them."""
    for address, page, retrieved in read_archive(source.raw):
        stamps = (Stamp("retrieved", retrieved[:10], retrieved, "warc"),) if retrieved else ()
        made = partial(_page, Source(address, page, retrieved), Stated(url=address), maker, stamps)
        yield from (found for found in _guarded(address, made) if isinstance(found, Article))


def _lines(source: Source, maker: Maker, rows: Callable[[str], Iterator[Row]]) -> Iterator[Found]:
    for found in rows(decode(source.raw)):
        if isinstance(found, BadLine):
            yield Problem(source.name, str(found))
        else:
            id_, text, stated = found
            yield maker.article(text, Source(id_, text.encode("utf-8", "surrogatepass")), stated)


def _rows(source: Source, rows: Iterator[Row], maker: Maker) -> Iterator[Found]:
    """The articles of an export; each is known by the file and its own number there."""
    for found in rows:
        if isinstance(found, BadLine):
            yield Problem(source.name, str(found))
        else:
            id_, text, stated = found
            yield maker.article(text, Source(f"{source.name}#{id_}", source.raw), stated)
