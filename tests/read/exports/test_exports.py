"""Factiva and Nexis files: many articles each with its outlet, day, byline, headline, text."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.read.exports.layouts import (
    FACTIVA,
    FIRST,
    NEXIS,
    OLD_NEXIS,
    SECOND,
    TAGGED,
    docx,
    factiva_page,
    rtf,
)

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article
from relazione.read import read
from relazione.read.exports.docx import NotDocx, docx_text
from relazione.read.exports.rtf import DEEPEST, NotRtf, rtf_text

FILES = {
    "factiva.rtf": rtf(FACTIVA),
    "tagged.rtf": rtf(TAGGED),
    "nexis.docx": docx(NEXIS),
    "nexis.rtf": rtf(NEXIS),
    "old.rtf": rtf(OLD_NEXIS),
    "factiva.html": factiva_page(),
}


def articles_of(folder: Path, name: str, raw: bytes, gazetteer: Gazetteer) -> list[Article]:
    (folder / name).write_bytes(raw)
    articles, problems = read([str(folder / name)], gazetteer)
    assert problems == ()
    return list(articles)


@pytest.mark.parametrize("name", FILES)
def test_each_article_of_an_export_is_an_article(name: str, tmp_path: Path, gazetteer: Gazetteer) -> None:
    articles = articles_of(tmp_path, name, FILES[name], gazetteer)

    first = articles[0]
    assert first.text == "\n".join(FIRST)
    assert (first.title, first.outlet) == ("Orlan in Palomir for first visit", "org:morning-ledger")
    assert (first.published.value, first.published.status) == ("2031-05-08", "stated")
    assert (first.byline or "").startswith("Mira Vos")
    assert first.language == "en"


@pytest.mark.parametrize("name", ["factiva.rtf", "nexis.docx", "nexis.rtf", "old.rtf"])
def test_cover_pages_and_search_summaries_are_no_articles(
    name: str, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    articles = articles_of(tmp_path, name, FILES[name], gazetteer)

    assert [article.text for article in articles] == ["\n".join(FIRST), "\n".join(SECOND)]
    assert articles[1].title == "Harbour of Lindrava closed"
    assert articles[1].byline is None
    assert articles[1].published.value == "2031-05-09"


def test_a_factiva_article_is_known_by_its_number(tmp_path: Path, gazetteer: Gazetteer) -> None:
    articles = articles_of(tmp_path, "factiva.rtf", FILES["factiva.rtf"], gazetteer)

    assert [article.path.rsplit("#")[-1] for article in articles] == [
        "MLEDGR0020310508e7580001d",
        "HALYN00020310509e759000p1",
    ]
    assert articles[0].byline == "Mira Vos, Jo Tarn"


@pytest.mark.parametrize(("name", "raw"), [("a.docx", docx(FIRST)), ("a.rtf", rtf(FIRST))])
def test_a_document_that_is_no_export_is_one_article(
    name: str, raw: bytes, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    (article,) = articles_of(tmp_path, name, raw, gazetteer)

    assert article.text == "\n".join(FIRST)


def test_an_article_without_text_is_named_and_the_others_are_read(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    lines = [line for line in FACTIVA if line not in SECOND]
    (tmp_path / "a.rtf").write_bytes(rtf(lines))

    articles, (problem,) = read([str(tmp_path / "a.rtf")], gazetteer)

    assert len(articles) == 1
    assert problem.message == "article 2: no text"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (rb"{\rtf1\ansi a\par b}", "a\nb"),
        (rb"{\rtf1\ansi\ansicpg1251 \'cc\'e8\'f0}", "Мир"),
        (rb"{\rtf1\ansi\ansicpg932 \'93\'fa\'96\'7b}", "日本"),
        (rb"{\rtf1 \u8220?x\u8221?}", "“x”"),
        (rb"{\rtf1 \uc2\u233ab!}", "é!"),
        (rb"{\rtf1 \u-10179?\u-8704?}", "\U0001f600"),
        (rb"{\rtf1 {\field{\*\fldinst HYPERLINK x}{\fldrslt link}}}", "link"),
        (rb"{\rtf1 a\~b\_c\-d\{e\}}", "a\u00a0b‑cd{e}"),
        (rb"{\rtf1 one\emdash two\rquote s}", "one—two’s"),
        (rb"{\rtf1 {\pict 89504e47}seen}", "seen"),
        (rb"{\rtf1 open {group", "open group"),
        (rb"{\rtf1 closed}}}} more}", "closed more"),
    ],
)
def test_rtf_as_text(markup: bytes, text: str) -> None:
    assert rtf_text(markup) == text


@pytest.mark.parametrize("raw", [b"", b"plain", b"{\\rtf1 " + b"{" * (DEEPEST + 5)])
def test_what_is_no_rtf_is_refused(raw: bytes) -> None:
    with pytest.raises(NotRtf):
        rtf_text(raw)


def test_nothing_is_written_by_an_archive_with_a_path_outside(tmp_path: Path, gazetteer: Gazetteer) -> None:
    articles_of(tmp_path, "a.docx", docx(FIRST), gazetteer)

    assert [path.name for path in tmp_path.parent.rglob("outside.txt")] == []


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04 broken",
        docx(FIRST)[:200],
        docx((), part=b"<w:document"),
        docx((), part=b"<a>" + b" " * 50_000_000 + b"</a>"),
        docx(
            (),
            part=b'<!DOCTYPE a [<!ENTITY x "'
            + b"y" * 900
            + b'"><!ENTITY z "'
            + b"&x;" * 900
            + b'">]><a>'
            + b"&z;" * 999
            + b"</b>",
        ),
    ],
    ids=["broken", "cut", "no XML", "bomb", "entities"],
)
def test_a_hostile_docx_is_refused(raw: bytes) -> None:
    with pytest.raises(NotDocx):
        docx_text(raw)


def test_an_entity_of_the_outside_is_never_read() -> None:
    part = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r><w:t>a&x;</w:t></w:r></w:p>'

    assert docx_text(docx((), part=part)) == "a"
