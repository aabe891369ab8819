"""Originals in a WARC file: each content once, found by its digest."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relazione.read.archive import read_archive
from relazione.read.fetch import Answer
from relazione.read.originals import Originals

PAGE = "<html><body><p>Élan</p></body></html>".encode()
HEADERS = {"content-type": "text/html; charset=utf-8", "content-encoding": "gzip", "content-length": "7"}


def noon() -> datetime:
    return datetime(2031, 5, 8, 12, tzinfo=UTC)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_what_is_kept_is_read_back_as_it_came(tmp_path: Path, name: str) -> None:
    originals = Originals(tmp_path / name, noon)
    answer = Answer("https://ledger.example/1", 200, PAGE, HEADERS)

    digest = originals.keep(answer)
    Originals(tmp_path / name, noon).keep(answer)  # another run: the content is there

    ((address, page, moment),) = read_archive((tmp_path / name).read_bytes())
    assert digest == hashlib.sha256(PAGE).hexdigest()
    assert (address, page, moment) == ("https://ledger.example/1", PAGE, "2031-05-08T12:00:00Z")


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_changed_page_is_kept_beside_the_old_one(tmp_path: Path) -> None:
    originals = Originals(tmp_path / "a.warc", noon)

    for body in (PAGE, PAGE + b" ", PAGE):
        originals.keep(Answer("https://ledger.example/1", 200, body, HEADERS))

    assert len(list(read_archive((tmp_path / "a.warc").read_bytes()))) == 2
