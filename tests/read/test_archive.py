"""Web archives: whole, gzipped, cut in half."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from relazione.gazetteer import Gazetteer
from relazione.read import read

pytestmark = [
    pytest.mark.filterwarnings(
        "ignore::ResourceWarning"
    ),  # the writing library leaves its spool to the collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
BODY = "The minister arrived in Lindrava on Tuesday for a visit of four days, her first since March. She met the president."


def archive(count: int, *, zipped: bool) -> bytes:
    """An archive of pages, and of a picture that is none."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=zipped)
    for number in range(count):
        page = (
            f"<html><body><article><p>{BODY} Page {number}.</p><p>{BODY}</p></article></body></html>".encode()
        )
        heads = StatusAndHeaders(
            "200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1"
        )
        address = f"https://ledger.example/2031/05/0{number + 1}/visit"
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(page), http_headers=heads)
        )
    picture = StatusAndHeaders("200 OK", [("Content-Type", "image/png")], protocol="HTTP/1.1")
    writer.write_record(
        writer.create_warc_record(
            "https://x.example/a.png", "response", payload=io.BytesIO(b"x"), http_headers=picture
        )
    )
    return out.getvalue()


@pytest.mark.parametrize(("name", "zipped"), [("a.warc", False), ("a.warc.gz", True)])
def test_the_pages_of_an_archive_are_articles(
    tmp_path: Path, name: str, zipped: bool, gazetteer: Gazetteer
) -> None:
    (tmp_path / name).write_bytes(archive(3, zipped=zipped))

    articles, problems = read([str(tmp_path)], gazetteer)

    assert problems == ()
    assert [article.url for article in articles] == [
        f"https://ledger.example/2031/05/0{day}/visit" for day in (1, 2, 3)
    ]
    assert all(article.outlet == "org:morning-ledger" and article.retrieved for article in articles)
    assert articles[0].published.value == "2031-05-01"
    assert [(stamp.kind, stamp.source) for stamp in articles[0].stamps][-1] == ("retrieved", "warc")
    assert articles[0].retrieved == articles[0].stamps[-1].at


def test_half_an_archive_gives_its_whole_pages_and_a_problem(tmp_path: Path, gazetteer: Gazetteer) -> None:
    whole = archive(3, zipped=True)
    (tmp_path / "half.warc.gz").write_bytes(whole[: len(whole) // 2])

    articles, (problem,) = read([str(tmp_path)], gazetteer)

    assert 1 <= len(articles) < 3
    assert problem.source.endswith("half.warc.gz")
    assert "breaks off" in problem.message


def test_an_archive_without_pages_is_said_so(tmp_path: Path, gazetteer: Gazetteer) -> None:
    (tmp_path / "none.warc").write_bytes(archive(0, zipped=False))

    articles, (problem,) = read([str(tmp_path)], gazetteer)

    assert articles == ()
    assert "no page" in problem.message
