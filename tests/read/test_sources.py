"""Files, folders, standard input and addresses: what is read, what becomes a problem, and that no source loses another."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article
from relazione.problems import Problem
from relazione.read import read
from relazione.read.encoding import LIMIT
from relazione.read.fetch import Fetcher, NotFetched

BODY = "The minister arrived in Lindrava on Tuesday for a visit of four days, her first since March. She met the president."
PAGE = f"""<!doctype html><html lang="en"><head><title>A visit | The Morning Ledger</title>
<meta property="og:site_name" content="The Morning Ledger"><meta property="article:published_time" content="2031-05-08T18:40:00+02:00">
<script type="application/ld+json">{{"@type": "NewsArticle", "author": {{"name": "Mira Vos"}}}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>A visit</h1><p>{BODY}</p><p>{BODY} And again.</p></article></body></html>"""
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Morning Ledger</title>
<item><title>A visit</title><link>https://ledger.example/1</link><guid>one</guid><pubDate>Thu, 08 May 2031 16:40:00 GMT</pubDate>
<description>&lt;p&gt;{BODY}&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</description></item>
<item><title>Nothing in it</title><guid>two</guid></item></channel></rss>"""


def read_one(path: Path, gazetteer: Gazetteer) -> Article:
    (article,), problems = read([str(path)], gazetteer)
    assert problems == ()
    return article


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_text_is_the_decoded_file_unchanged(tmp_path: Path, gazetteer: Gazetteer) -> None:
    text = f"  {BODY}\r\n\r\nOne more.\n\n"

    article = read_one(written(tmp_path, "a.txt", text), gazetteer)

    assert article.text == text
    assert article.path == str(tmp_path / "a.txt")
    assert article.language == "en"


def test_a_sidecar_states_metadata(tmp_path: Path, gazetteer: Gazetteer) -> None:
    written(
        tmp_path,
        "a.meta.json",
        json.dumps({"outlet": "The Morning Ledger", "published": "2031-05-04", "title": "Stated"}),
    )

    article = read_one(written(tmp_path, "a.txt", BODY), gazetteer)

    assert (article.outlet, article.title) == ("org:morning-ledger", "Stated")
    assert (article.published.value, article.published.status) == ("2031-05-04", "stated")


def test_a_page_gives_its_main_text_and_what_its_head_states(tmp_path: Path, gazetteer: Gazetteer) -> None:
    article = read_one(written(tmp_path, "a.html", PAGE), gazetteer)

    assert BODY in article.text
    assert "Home" not in article.text
    assert (article.outlet, article.byline) == ("org:morning-ledger", "Mira Vos")
    assert (article.published.value, article.published.at) == ("2031-05-08", "2031-05-08T16:40:00Z")


def test_a_feed_gives_an_article_for_each_entry_with_a_text(tmp_path: Path, gazetteer: Gazetteer) -> None:
    article = read_one(written(tmp_path, "feed.xml", RSS), gazetteer)

    assert article.text == f"{BODY}\n\nSecond."
    assert article.path.endswith("feed.xml#one")
    assert (article.url, article.published.value) == ("https://ledger.example/1", "2031-05-08")
    assert [(stamp.kind, stamp.at, stamp.source) for stamp in article.stamps] == [
        ("published", "2031-05-08T16:40:00Z", "feed")
    ]


def test_json_lines_are_taken_as_they_are_and_a_bad_line_is_named(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    rows = [
        json.dumps({"id": "x1", "text": BODY, "outlet": "ledger.example"}),
        "{not json",
        json.dumps({"id": "x3"}),
        json.dumps({"id": "x4", "text": BODY}),
    ]

    articles, problems = read([str(written(tmp_path, "all.jsonl", "\n".join(rows)))], gazetteer)

    assert sorted(article.path for article in articles) == ["x1", "x4"]
    assert [problem.message.split(":")[0] for problem in problems] == ["line 2", "line 3"]


def test_an_article_is_read_once_however_often_it_is_named(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = written(tmp_path, "a.txt", BODY)

    articles, _ = read([str(path), str(tmp_path), str(path)], gazetteer)

    assert len(articles) == 1


def test_one_bad_file_among_twenty_loses_nothing_else(tmp_path: Path, gazetteer: Gazetteer) -> None:
    for number in range(19):
        written(tmp_path, f"{number:02}.txt", f"{BODY} Number {number}.")
    written(tmp_path, "bad.txt", b"\x00\x01\x02" * 500)

    articles, problems = read([str(tmp_path)], gazetteer)

    assert len(articles) == 19
    assert problems == (Problem(str(tmp_path / "bad.txt"), "binary content, not text"),)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.html", b"<html><body><p>", "no main text"),
        ("a.html", ("<div>" * 20_000).encode(), "no main text"),
        ("a.html", b"<html><script>while(1){}</script><body onload=x()>", "no main text"),
        ("a.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>', "entities"),
        ("a.meta.json", b"{}", "no main text"),
    ],
    ids=["empty", "truncated", "nested", "hostile", "entities", "skip"],
)  # fmt: skip
def test_bad_content_is_a_problem_that_names_the_file(
    tmp_path: Path, name: str, content: bytes, reason: str, gazetteer: Gazetteer
) -> None:
    if name.endswith(".json"):
        name, content = "b.html", b"<!doctype html><title>x</title>"
    path = written(tmp_path, name, content)

    articles, (problem,) = read([str(path)], gazetteer)

    assert articles == ()
    assert problem.source == str(path)
    assert reason in problem.message


def test_a_file_over_the_limit_is_a_problem_and_is_not_read(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)

    _, (problem,) = read([str(path)], gazetteer)

    assert f"{LIMIT:,}" in problem.message


def test_a_missing_file_and_a_broken_link_are_problems(tmp_path: Path, gazetteer: Gazetteer) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")

    articles, problems = read([str(tmp_path / "none.txt"), str(tmp_path)], gazetteer)

    assert articles == ()
    assert {problem.source for problem in problems} == {
        str(tmp_path / "none.txt"),
        str(tmp_path / "link.txt"),
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_a_problem(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = written(tmp_path, "a.txt", BODY)
    path.chmod(0)

    _, (problem,) = read([str(path)], gazetteer)

    assert "ermission" in problem.message


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, gazetteer: Gazetteer) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BODY.encode())))

    (article,), _ = read(["-"], gazetteer)

    assert (article.text, article.path) == (BODY, "standard input")


def test_articles_come_in_canonical_order_however_they_are_named(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    paths = [
        str(written(tmp_path, f"{day}.txt", f"2031-05-0{day}\n\n{BODY} On day {day}.")) for day in (3, 1, 2)
    ]
    paths.append(str(written(tmp_path, "undated.txt", BODY)))

    forward, _ = read(paths, gazetteer)
    backward, _ = read(paths[::-1], gazetteer)

    assert forward == backward
    assert [article.published.value for article in forward] == [
        "2031-05-01",
        "2031-05-02",
        "2031-05-03",
        None,
    ]


def test_the_id_is_of_text_outlet_address_and_date_or_of_text_and_name(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    (tmp_path / "other").mkdir()
    plain = [read_one(written(tmp_path / folder, "a.txt", BODY), gazetteer).id for folder in (".", "other")]
    renamed = read_one(written(tmp_path, "b.txt", BODY), gazetteer).id
    dated = [
        read_one(written(tmp_path, name, f"2031-05-01\n\n{BODY}"), gazetteer).id
        for name in ("c.txt", "d.txt")
    ]

    assert plain[0] == plain[1] != renamed
    assert dated[0] == dated[1]


def test_local_addresses_are_refused() -> None:
    fetcher = Fetcher(resolve=lambda host: ["127.0.0.1"])

    with pytest.raises(NotFetched, match="local"):
        fetcher.fetch("http://somewhere.example/")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://x.example/", "http://"])
def test_other_schemes_are_refused(address: str) -> None:
    with pytest.raises(NotFetched, match="only http"):
        Fetcher().check(address)


def test_a_fault_of_a_reader_costs_its_own_source_and_is_named(
    tmp_path: Path, gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("relazione.read.sources.read_page", broken)
    written(tmp_path, "a.html", PAGE)
    written(tmp_path, "b.txt", BODY)

    articles, (problem,) = read([str(tmp_path)], gazetteer)

    assert [article.text for article in articles] == [BODY]
    assert "fault of ours: KeyError" in problem.message


def test_an_entry_with_an_empty_element_for_its_text_is_passed_over(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    feed = '<feed xmlns="http://www.w3.org/2005/Atom"><title>L</title><entry><id>1</id><content type="xhtml"/><summary/></entry></feed>'

    articles, _ = read([str(written(tmp_path, "feed.xml", feed))], gazetteer)

    assert articles == ()
