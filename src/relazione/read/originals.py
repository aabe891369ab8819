"""Originals kept beside a record: a WARC file of what servers answered, each content once, from which reading can be done again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, cast

from relazione.read.fetch.fetcher import Answer

UNPACKED = frozenset(["content-encoding", "content-length", "transfer-encoding"])  # the body is kept unpacked


class Originals:
    """A WARC file that answers are added to; `now` gives the UTC time."""

    def __init__(self, path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.path, self.now = path, now
        self._kept = set(_digests(path)) if path.exists() else set()

    def keep(self, answer: Answer) -> str:
        """Add an answer, unless its content from this address is there; the SHA-256 of the content."""
        digest = hashlib.sha256(answer.body).hexdigest()
        if (answer.address, digest) not in self._kept:
            self._kept.add((answer.address, digest))
            self._write(answer, digest)
        return digest

    def _write(self, answer: Answer, digest: str) -> None:
        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter

        kept = [(name, value) for name, value in answer.headers.items() if name not in UNPACKED]
        status, writing = cast(Any, StatusAndHeaders), cast(Any, WARCWriter)  # the library has no types
        heads = status(f"{answer.status} OK", kept, protocol="HTTP/1.1")
        moment = self.now().strftime("%Y-%m-%dT%H:%M:%SZ")
        with self.path.open("ab") as out:
            writer = writing(out, gzip=self.path.suffix == ".gz")
            record = writer.create_warc_record(
                answer.address,
                "response",
                payload=BytesIO(answer.body),
                http_headers=heads,
                warc_headers_dict={"WARC-Date": moment, "X-Content-SHA256": digest},
            )
            writer.write_record(record)


def _digests(path: Path) -> list[tuple[str, str]]:
    """``(address, SHA-256)`` of what a file holds."""
    from warcio.archiveiterator import ArchiveIterator

    records: Any = ArchiveIterator
    with path.open("rb") as raw:
        heads = [record.rec_headers for record in records(raw)]
    return [
        (str(head.get_header("WARC-Target-URI")), str(head.get_header("X-Content-SHA256"))) for head in heads
    ]
