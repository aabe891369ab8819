"""Readers under broken input: whatever the bytes, articles and problems come out, and nothing else.

``python -m tests.read.fuzzing READER --seconds 60`` runs one reader, or all, over changes to good files; the suite runs some
changes of each. The changes are blind: a run guided by coverage (atheris) is still to be done.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from tests.read.exports.layouts import FACTIVA, FIRST, NEXIS, TAGGED, docx, factiva_page, rtf

from relazione.gazetteer import Gazetteer
from relazione.problems import Problem
from relazione.read.making import Maker
from relazione.read.sources import FAULT, _content, _guarded

PAGES = Path(__file__).with_name("page") / "pages"
SLOWEST = 20.0  # seconds of processor time for one input; the largest file allowed takes less
ROW = {
    "id": "x1",
    "text": "The minister arrived.",
    "outlet": "ledger.example",
    "published": "2031-05-08",
    "title": None,
}
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>L</title><item><title>A</title><link>https://l.example/1</link>'
    "<pubDate>Thu, 08 May 2031 16:40:00 GMT</pubDate><description>&lt;p&gt;The minister arrived.&lt;/p&gt;</description></item></channel></rss>"
)
TOKENS = (
    b"<", b">", b"</p>", b"<p>", b"<article>", b"<script type='application/ld+json'>", b'{"@type":"NewsArticle","headline":', b"]", b"[", b"{", b"}",
    b'"', b"\\", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\\u8220?", b"\\'ff", b"\\uc99999 ", b"\\bin9999999999 ", b"&#x110000;", b"&#xd800;",
    b"<!DOCTYPE a [", b"<!ENTITY x 'y'>", b"]]>", b"99999999999999999999", b"-1", b"2031-13-45", b"0000-00-00", b"31 February 2031", b"\r\n\r\n",
    b"WARC/1.0\r\n", b"Content-Length: 99999999\r\n", b"PK\x03\x04", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"Document ABCD0020310508e7580001d\n",
    b"End of Document\n", b"Length: 5 words\n", b"charset=utf-7", b"charset=\xff", b"encoding='x'",
)  # fmt: skip


def archive() -> bytes:
    """A web archive of one page, its length stated."""
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + (PAGES / "yoast.html").read_bytes()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2031-05-08T12:00:00Z\r\n"
        f"WARC-Target-URI: https://l.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(page)}\r\n\r\n"
    )
    return head.encode() + page + b"\r\n\r\n"


@cache
def seeds() -> Mapping[str, tuple[str, tuple[bytes, ...]]]:
    """``{reader: (file name, good files)}``."""
    pages = tuple(path.read_bytes() for path in sorted(PAGES.glob("*.html"))[::4])
    return {
        "page": ("a.html", pages),
        "text": ("a.txt", tuple("\n".join(lines).encode() for lines in (FACTIVA, NEXIS, FIRST))),
        "feed": ("a.xml", (FEED.encode(),)),
        "lines": ("a.jsonl", (json.dumps(ROW).encode() + b"\n" + json.dumps(ROW).encode(),)),
        "table": ("a.csv", (b'title,outlet,date,text\nA visit,L,2031-05-08,"The minister\narrived."\n',)),
        "archive": ("a.warc", (archive(),)),
        "rtf": ("a.rtf", (rtf(FACTIVA), rtf(TAGGED), rtf(NEXIS))),
        "docx": ("a.docx", (docx(NEXIS), docx(FIRST))),
        "export": ("a.html", (factiva_page(),)),
    }


@cache
def maker() -> Maker:
    return Maker(Gazetteer())


def one_input(reader: str, raw: bytes) -> int:
    """Read bytes as a file of the reader's kind; how many articles and problems came out. Raises what the reader should not."""
    name = seeds()[reader][0]
    began = time.process_time()
    found = list(_guarded(name, lambda: _content(name, raw, maker(), Path("/nowhere") / name)))
    for problem in found:
        if isinstance(problem, Problem) and problem.message.startswith(FAULT):
            raise AssertionError(problem.message)
    if time.process_time() - began > SLOWEST:
        raise TimeoutError(f"{len(raw):,} bytes took {time.process_time() - began:.0f} s")
    return len(found)


def changed(raw: bytes, chance: random.Random) -> bytes:
    """A good file with one to eight changes: cut, doubled, overwritten, a token put in, bits turned."""
    found = bytearray(raw)
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randint(0, len(found)), chance.choice((1, 2, 8, 64, 512))
        found = chance.choice(CHANGES)(found, at, length, chance)
    return bytes(found)


Change = Callable[[bytearray, int, int, random.Random], bytearray]
CHANGES: tuple[Change, ...] = (
    lambda found, at, length, _: found[:at] + found[at + length :],
    lambda found, at, length, _: found[:at] + found[at : at + length] * 3 + found[at:],
    lambda found, at, length, chance: (
        found[:at] + bytearray(chance.randbytes(min(length, 16))) + found[at + length :]
    ),
    lambda found, at, _, chance: found[:at] + bytearray(chance.choice(TOKENS)) + found[at:],
    lambda found, at, _, chance: found[:at] + bytearray(chance.choice(TOKENS)) * 50 + found[at:],
    lambda found, at, length, _: found[:at] if length == 512 else found,
)


def inputs(reader: str, seed: int) -> Iterator[bytes]:
    """Changed files without end, the same for the same seed."""
    chance, good = random.Random(seed), seeds()[reader][1]
    while True:
        yield changed(chance.choice(good), chance)


def main() -> None:
    """Run one reader, or all, for a time; say how many inputs it took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("reader", choices=[*seeds(), "all"])
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    for reader in seeds() if asked.reader == "all" else [asked.reader]:
        until, count = time.monotonic() + asked.seconds, 0
        for raw in inputs(reader, asked.seed):
            try:
                one_input(reader, raw)
            except BaseException:
                Path(f"crash-{reader}.bin").write_bytes(raw)
                raise
            count += 1
            if time.monotonic() > until:
                break
        sys.stdout.write(
            f"{reader}: {count} inputs in {asked.seconds:.0f} s, no crash, none over {SLOWEST:.0f} s\n"
        )


if __name__ == "__main__":
    main()
