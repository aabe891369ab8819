"""JSON-LD: which node is the article, and what is forgiven."""

from __future__ import annotations

import json

import pytest

from relazione.read.page.linked import plain, read_linked

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "A visit",
    "datePublished": "2031-05-08",
    "author": {"@type": "Person", "name": "Mira Vos"},
}


def script(*values: object) -> list[str]:
    return [json.dumps(value) for value in values]


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [{"@type": "BreadcrumbList"}, ARTICLE],
        {
            "@graph": [
                {"@type": "WebSite", "name": "Ledger"},
                {"@type": "WebPage", "datePublished": "2031-01-01"},
                ARTICLE,
            ]
        },
        {"@type": "WebPage", "datePublished": "2031-01-01", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["Article", "NewsArticle"]},
        {**ARTICLE, "@type": "https://schema.org/ReportageNewsArticle"},
        {
            "@type": "NewsArticle",
            "headline": "A visit",
            "datePublished": ["2031-05-08"],
            "creator": ["Mira Vos"],
        },
    ],
)
def test_the_article_is_found_wherever_it_stands(value: object) -> None:
    found = read_linked(script(value))

    assert (found.headline, found.published, found.people) == ("A visit", "2031-05-08", ("Mira Vos",))


def test_among_several_articles_the_address_and_the_headline_decide() -> None:
    other = {
        **ARTICLE,
        "headline": "Another",
        "url": "https://ledger.example/2",
        "datePublished": "2030-01-01",
    }
    own = {**ARTICLE, "mainEntityOfPage": {"@id": "http://www.ledger.example/1?x=1"}}

    assert read_linked(script(other, own), addresses=["https://ledger.example/1"]).published == "2031-05-08"
    assert read_linked(script(other, ARTICLE), titles=["A visit | Ledger"]).published == "2031-05-08"


def test_articles_in_lists_are_others() -> None:
    listed = {"@type": "ItemList", "itemListElement": [ARTICLE]}

    assert read_linked(script(listed)).headline is None


def test_an_author_may_be_a_reference() -> None:
    graph = {
        "@graph": [
            {**ARTICLE, "author": [{"@id": "#1"}]},
            {"@type": "Person", "@id": "#1", "name": "Ilka Brandsma"},
        ]
    }

    assert read_linked(script(graph)).people == ("Ilka Brandsma",)


def test_an_organisation_is_kept_apart_from_people() -> None:
    found = read_linked(
        script({**ARTICLE, "author": [{"@type": "NewsMediaOrganization", "name": "Halyard"}]})
    )

    assert (found.people, found.organisations) == ((), ("Halyard",))


@pytest.mark.parametrize(
    "text",
    [
        '<!--\n{"@type":"NewsArticle","headline":"A visit",}\n-->',
        '//<![CDATA[\n{"@type":"NewsArticle","headline":"A visit"}\n//]]>',
        '{"@type":"NewsArticle","description":"two\nlines","headline":"A visit"};',
    ],
)
def test_what_is_nearly_json_is_read(text: str) -> None:
    assert read_linked([text]).headline == "A visit"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[" * 100_000, '"text"', "null", '{"@type": 5}', '{"@type": "NewsArticle", "author": 7}'],
)
def test_what_cannot_be_read_states_nothing(text: str) -> None:
    found = read_linked([text])

    assert (found.headline, found.people) == (None, ())


def test_the_body_keeps_its_paragraphs() -> None:
    assert (
        read_linked(script({**ARTICLE, "articleBody": "<p>One &amp; two.</p><p>Three.</p>"})).body
        == "One & two.\nThree."
    )


def test_references_escaped_twice_are_undone_twice() -> None:
    assert plain("Orlan&amp;#8217;s <b>visit</b>\n now") == "Orlan’s visit now"
