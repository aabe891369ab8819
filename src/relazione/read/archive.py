"""Web archives (WARC, plain or gzipped): each HTML answer is a page, with the address and time the archive states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from relazione.read.encoding import LIMIT

HTML = re.compile(r"^(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE)
GZIP = b"\x1f\x8b"


class BrokenArchive(ValueError):
    """The archive ends or breaks in the middle; the message says after how many pages."""


def is_archive(raw: bytes) -> bool:
    """Whether the bytes begin like a WARC file, or like a gzipped something named so."""
    return raw.startswith((b"WARC/", GZIP))


def read_archive(raw: bytes) -> Iterator[tuple[str, bytes, str | None]]:
    """``(address, page, UTC time)`` of each HTML answer, in the archive's order.

    Raises `BrokenArchive` where the archive breaks off, after the pages before that place.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    records: Any = ArchiveIterator  # the library has no types
    pages = 0
    try:
        for record in records(BytesIO(raw)):
            if record.rec_type == "response" and HTML.match(_header(record, "Content-Type")):
                yield (
                    str(record.rec_headers.get_header("WARC-Target-URI")),
                    _content(record),
                    record.rec_headers.get_header("WARC-Date"),
                )
                pages += 1
    except (
        ArchiveLoadFailed,
        EOFError,
        OSError,
        ValueError,
        AttributeError,
        TypeError,
    ) as error:  # as the library breaks
        raise BrokenArchive(f"the archive breaks off after {pages} pages: {error}") from error
    if not pages:
        raise BrokenArchive("no page in the archive")


def _header(record: Any, name: str) -> str:
    return (record.http_headers.get_header(name) or "") if record.http_headers else ""


def _content(record: Any) -> bytes:
    """The page, unpacked, up to the limit; a record cut short is an error and not a shorter page."""
    found: bytes = record.content_stream().read(LIMIT + 1)
    if (
        len(found) <= LIMIT and getattr(record.raw_stream, "limit", 0) > 0
    ):  # the archive ended before the record did
        raise EOFError("a page is cut short")
    return found
