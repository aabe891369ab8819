"""Pages of many templates, ours: each file of `pages/` opens with what is right for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from relazione.model.article import Article
from relazione.read.encoding import decode_page
from relazione.read.making import Maker, Source, Stated
from relazione.read.page import NoMainText, read_page

PAGES = sorted(Path(__file__).with_name("pages").glob("*.html"))
BODY = "The minister arrived in Lindrava on Tuesday for a visit of four days, her first since March."
RUSSIAN = "Министр прибыл во вторник в Паломир с четырёхдневным визитом, первым после назначения в марте."
CZECH = "Ministryně přijela v úterý do Palomiru na čtyřdenní návštěvu, první od svého jmenování v březnu."
JAPANESE = "外相のテッサ・オルラン氏は火曜日、就任後初めてとなる四日間の訪問のためパロミルに到着した。"


def article_of(markup: str, maker: Maker) -> Article:
    text, stated = read_page(markup)
    return maker.article(text, Source("page.html", markup.encode()), stated)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_its_text_headline_authors_and_day(path: Path, maker: Maker) -> None:
    opening, markup = path.read_text(encoding="utf-8").removeprefix("<!--").split("-->", 1)
    gold = yaml.safe_load(opening)

    article = article_of(markup, maker)

    assert (article.title, article.byline, article.published.value) == (
        gold["title"],
        gold["byline"],
        gold["published"],
    )
    told = " ".join(article.text.split())
    assert [piece for piece in gold["holds"] if piece not in told] == []
    assert [piece for piece in gold["lacks"] if piece in told] == []


@pytest.mark.parametrize(
    "written",
    [
        "Thu, 08 May 2031 16:40:00 GMT",
        "20310508",
        "2031/05/08 18:40",
        "May 8, 2031 6:40 PM",
        "2031-05-08 18:40:00",
        "08.05.2031 18:40",
    ],
)
def test_a_day_in_a_meta_element_may_be_written_in_any_of_the_usual_ways(written: str, maker: Maker) -> None:
    page = f'<html><head><meta name="pubdate" content="{written}"></head><body><article><p>{BODY}</p><p>{BODY} Again.</p></article></body></html>'

    assert article_of(page, maker).published.value == "2031-05-08"


@pytest.mark.parametrize(
    ("charset", "body"),
    [("windows-1251", RUSSIAN), ("windows-1250", CZECH), ("shift_jis", JAPANESE), ("utf-8", RUSSIAN)],
)
def test_a_page_is_read_in_the_encoding_it_states(charset: str, body: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><article><p>{body}</p><p>{body}</p></article></body></html>'

    assert body in decode_page(page.encode(charset))


def test_a_page_that_is_wrong_about_its_encoding_is_decided_by_its_bytes() -> None:
    page = f'<html><head><meta charset="ascii"></head><body><p>{CZECH}</p></body></html>'

    assert CZECH in decode_page(page.encode("utf-8"))


def linked(**keys: object) -> str:
    node = {"@type": "NewsArticle", "headline": "A visit", **keys}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    return f"<html><head>{script}</head><body><article><h1>A visit</h1><p>{BODY}</p><p>{BODY} Again.</p></article></body></html>"


def test_every_day_is_kept_with_what_states_it(maker: Maker) -> None:
    page = linked(datePublished="2031-05-08T18:40:00+02:00", dateModified="2031-05-10T09:00:00Z")

    stamps = article_of(page, maker).stamps

    assert [(stamp.kind, stamp.value, stamp.at, stamp.source) for stamp in stamps] == [
        ("published", "2031-05-08", "2031-05-08T16:40:00Z", "json-ld"),
        ("modified", "2031-05-10", "2031-05-10T09:00:00Z", "json-ld"),
    ]


def test_a_day_that_only_the_address_tells_is_inferred(maker: Maker) -> None:
    page = f'<html><head><link rel="canonical" href="https://ledger.example/2031/05/08/a"></head><body><p>{BODY}</p><p>{BODY} Again.</p></body></html>'

    found = article_of(page, maker).published

    assert (found.value, found.status) == ("2031-05-08", "inferred")


def test_a_correction_is_kept(maker: Maker) -> None:
    page = linked(correction={"@type": "CorrectionComment", "text": "An earlier version gave a wrong day."})

    assert article_of(page, maker).correction == "An earlier version gave a wrong day."


@pytest.mark.parametrize(("kind", "genre"), [("OpinionNewsArticle", "opinion"), ("NewsArticle", "report")])
def test_the_page_s_type_of_article_tells_opinion(kind: str, genre: str, maker: Maker) -> None:
    assert article_of(linked(**{"@type": kind}), maker).genre == genre


def test_metadata_beside_a_page_win_over_what_it_states(maker: Maker) -> None:
    text, stated = read_page(linked(datePublished="2031-05-08", author="Mira Vos"))

    article = maker.article(text, Source("a.html", b"x"), Stated(published="2031-05-01").or_else(stated))

    assert (article.published.value, article.byline) == ("2031-05-01", "Mira Vos")
    assert [stamp.source for stamp in article.stamps] == ["metadata", "json-ld"]


@pytest.mark.parametrize(
    "markup", ["", "<html></html>", "<div>" * 6000, "<html><body><nav>Home</nav></body></html>", "plain"]
)
def test_a_page_without_an_article_says_so(markup: str) -> None:
    with pytest.raises(NoMainText):
        read_page(markup)


def test_a_site_that_calls_itself_the_author_is_none(maker: Maker) -> None:
    page = (
        "<html><head><title>A visit - DER KURIER</title><meta name='author' content='DER KURIER, Hamburg, Germany'></head><body><article>"
        f"<h1>A visit</h1><div class='a-byline'>Von <a>Mira Vos</a> und <a>Ilka Brandsma</a></div><p>{BODY}</p><p>{BODY} Again.</p></article></body></html>"
    )

    assert article_of(page, maker).byline == "Mira Vos, Ilka Brandsma"
