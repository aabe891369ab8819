"""The dossier: what it says, that every line opens its words, that nothing in it can run or reach out."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import get_args

import pytest

from relazione.publish import Affair, Dossier, html, markdown
from relazione.publish.words import TextMode

VOID = {"meta", "br", "use", "circle", "path", "rect", "link"}


class Reader(HTMLParser):
    """Reads a page: checks that elements close in order, keeps ids, links and text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        found = {name: value for name, value in attrs if value}
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "style":
            self.text += data


def read_page(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


def test_the_dossier_opens_with_the_relation(affair: Affair) -> None:
    reader = read_page(html(Dossier(affair)))

    heads = [
        "1 The relation",
        "2 The affair",
        "3 Timeline",
        "4 Who said what",
        "5 Agreement",
        "9 The articles",
    ]
    places = [reader.text.index(head) for head in heads]

    assert places == sorted(places)
    assert "Kestria and Varenia, 6 May 2031" in reader.text


def test_every_happening_shows_its_words_its_status_and_its_origins(affair: Affair) -> None:
    page = html(Dossier(affair))

    assert "Marek Orsanov visits Varenia" in page
    assert "A B · 1 origin" in page
    assert page.count("Orsanov visited Varenia on Tuesday.") >= 2
    assert "visit, held" in page


def test_renderings_stand_side_by_side_with_their_own_words_marked(affair: Affair) -> None:
    page = html(Dossier(affair))

    assert "<mark>friends</mark>" in page
    assert "<mark>friendship</mark>" in page


def test_a_contradiction_shows_both_sides_and_the_ordinary_explanation(affair: Affair) -> None:
    reader = read_page(html(Dossier(affair)))

    assert "the days differ" in reader.text
    assert "one may name the arrival" in reader.text
    assert "contradicts another report" in reader.text


def test_words_of_articles_cannot_become_markup(affair: Affair) -> None:
    page = html(Dossier(affair, mode="full"))

    assert "<b>," not in page
    assert "&lt;b&gt;" in page


def test_the_page_stands_alone_and_runs_nothing(affair: Affair) -> None:
    page = html(Dossier(affair))
    reader = read_page(page)

    assert not reader.tags & {"script", "link", "img", "iframe", "object"}
    assert all(link.startswith("#") for link in reader.links)
    assert "default-src 'none'" in page


def test_ids_are_unique_and_inner_links_lead_somewhere(affair: Affair) -> None:
    reader = read_page(html(Dossier(affair)))

    assert len(reader.ids) == len(set(reader.ids))
    assert {link[1:] for link in reader.links} <= set(reader.ids)


@pytest.mark.parametrize("mode", get_args(TextMode))
def test_no_more_text_leaves_than_was_asked_for(affair: Affair, mode: TextMode) -> None:
    page = html(Dossier(affair, mode=mode))

    assert ("<summary>The text</summary>" in page) is (mode == "full")


def test_a_fact_in_spans_mode_carries_only_its_words(affair: Affair) -> None:
    (item,) = Dossier(affair, mode="spans").timeline

    assert all(evidence for words in item.words for _, evidence in words.pieces)


def test_markdown_says_the_same(affair: Affair) -> None:
    page = markdown(Dossier(affair))

    assert re.search(r"- Marek Orsanov visits Varenia\. \[A B · 1 origin\] \*visit, held", page)
    assert "**contradicts** Date: the days differ" in page


def test_an_empty_record_makes_a_dossier_that_says_so(affair: Affair) -> None:
    empty = replace(affair, record=type(affair.record)())

    reader = read_page(html(Dossier(empty)))

    assert "No act between states was found" in reader.text
    assert "No contradiction was found" in reader.text


def test_articles_over_the_alphabet_are_numbered(affair: Affair) -> None:
    first = affair.coverage[0]
    many = tuple(replace(first, article=replace(first.article, id=f"n{at:02}")) for at in range(30))

    assert list(replace(affair, coverage=many).sigla.values())[-1] == "30"


def test_history_and_what_has_no_date_are_folded_under_the_days_of_the_affair(affair: Affair) -> None:
    (visit,) = affair.record.events
    old = replace(visit, id="old", earliest="2020-01-01", latest="2020-12-31")
    undated = replace(visit, id="undated", earliest=None, latest=None)
    dossier = Dossier(replace(affair, record=replace(affair.record, events=(visit, old, undated))))

    assert [row.when for row in dossier.recent] == ["6 May 2031"]
    assert [row.when for row in dossier.background] == ["2020", "no date"]
    assert "Before or after these days, or without a date: 2" in read_page(html(dossier)).text


def test_where_nothing_is_of_these_days_everything_stands_open(affair: Affair) -> None:
    (visit,) = affair.record.events
    old = replace(visit, earliest="2020-01-01", latest="2020-12-31")
    dossier = Dossier(replace(affair, record=replace(affair.record, events=(old,))))

    assert [row.when for row in dossier.recent] == ["2020"]
    assert dossier.background == ()
    assert dossier.title == "Kestria and Varenia, 7 May 2031"
