"""The site in a real browser: each page opened, clicked and read back, wide and narrow, light and dark, with and without scripts."""

from __future__ import annotations

import json
from typing import Any
from urllib.request import urlopen

import pytest
from tests.chromium import Chromium
from tests.conftest import ROOT

AXE = ROOT / "tests" / "vendor" / "axe-core" / "axe.min.js"
GRAVE = ("serious", "critical")
ROOMS = ("/", "/affairs", "/articles", "/people", "/search?q=the", "/changes?since=2031-05-05")
PAGES = (
    *ROOMS,
    "/article/A",
    "/people?kind=place",
    "/entity/person:marek-orsanov",
    "/relation/XKE/XVA?as-of=2031-05-04",
    "/search",
)
BIG = (
    "/",
    "/affairs",
    "/affairs?page=2",
    "/articles?page=3",
    "/people",
    "/relation/XAL/XBO",
    "/entity/gov:XAL",
    "/search?q=grain",
)
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def grave(page: Chromium) -> list[str]:
    """What axe finds serious or critical on the page, each with the first place."""
    page.run(f"{AXE.read_text(encoding='utf-8')}; 0")
    told: dict[str, Any] = page.run("axe.run(document, {resultTypes: ['violations'], iframes: false})")
    return [
        f"{page.address} {one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}"
        for one in told["violations"]
        if one["impact"] in GRAVE
    ]


def first_of(site: str, kind: str) -> str:
    """The address of the first item of a kind; asked outside the browser, whose policy lets pages fetch nothing."""
    with urlopen(f"{site}/api/record?type={kind}") as told:
        return f"{site}/item/{json.load(told)['items'][0]['id']}"


@pytest.mark.parametrize("address", PAGES)
def test_a_page_of_the_examples_is_readable_by_everybody(
    page: Chromium, demo_site: str, address: str
) -> None:
    page.open(demo_site + address)

    assert page.text("h1")
    assert grave(page) == []
    assert page.complaints() == []


@pytest.mark.parametrize("kind", ["event", "utterance", "position", "finding"])
def test_an_item_of_each_kind_is_readable_by_everybody(page: Chromium, demo_site: str, kind: str) -> None:
    page.open(first_of(demo_site, kind))

    assert "Why?" in page.text()
    assert "Each line is one independent origin" in page.text()
    assert grave(page) == []


@pytest.mark.parametrize("address", BIG)
def test_a_page_of_two_thousand_articles_is_readable_by_everybody(
    page: Chromium, world_site: str, address: str
) -> None:
    page.open(world_site + address)

    assert page.text("h1")
    assert page.run(OVER) == 0
    assert grave(page) == []


@pytest.mark.parametrize("address", ["/", "/article/A", "/people"])
def test_the_dark_page_has_enough_contrast(page: Chromium, demo_site: str, address: str) -> None:
    page.size(1280, scheme="dark")
    page.open(demo_site + address)

    assert page.run("getComputedStyle(document.documentElement).backgroundColor") == "rgb(22, 21, 18)"
    assert grave(page) == []


@pytest.mark.parametrize("width", [390, 1920])
@pytest.mark.parametrize("address", [*ROOMS, "/article/A"])
def test_nothing_hangs_over_the_edge(page: Chromium, demo_site: str, address: str, width: int) -> None:
    page.size(width)
    page.open(demo_site + address)

    assert page.run(OVER) == 0


def test_the_dossier_is_readable_by_everybody(page: Chromium, demo_site: str) -> None:
    page.open(f"{demo_site}/affairs")
    page.click("th[scope=row] a")

    assert "/dossier?affair=" in page.address
    assert "1 The relation, these days" in page.text()
    assert grave(page) == []


def test_from_the_relation_to_the_words_to_the_article(page: Chromium, demo_site: str) -> None:
    page.open(demo_site)
    assert page.text("h1") == "Kestria and Varenia"
    page.click("details.ev summary", " origins")
    assert "Each line opens" in page.text("#acts")
    page.click("details.ev[open] a", "Why?")
    assert page.text("h2") == "The words"
    page.click(".read a.sg")

    assert "/article/" in page.address
    assert page.count_of(".sent") > 5


def test_as_of_an_earlier_day_less_was_known(page: Chromium, demo_site: str) -> None:
    page.open(f"{demo_site}/articles")
    today = page.count_of("article.art")
    page.open(f"{demo_site}/?as-of=2031-05-04")
    assert "The record as known on 4 May 2031" in page.text(".then")
    page.click("nav[aria-label=Rooms] a", "Articles")

    assert page.address.endswith("/articles?as-of=2031-05-04")
    assert 0 < page.count_of("article.art") < today


def test_a_search_is_typed_sent_and_answered(page: Chromium, demo_site: str) -> None:
    page.open(f"{demo_site}/search")
    page.type("#q", "radar")
    page.click("main button", "Search")

    assert "q=radar" in page.address
    assert page.count_of("article.art") > 0
    assert all(
        "radar" in text.lower()
        for text in page.run("[...document.querySelectorAll('article.art p')].map((one) => one.innerText)")
    )


def test_the_keyboard_reaches_the_record_first_and_opens_evidence(page: Chromium, demo_site: str) -> None:
    page.open(demo_site)
    page.press("Tab")
    assert page.run("document.activeElement.innerText") == "Skip to the record"
    page.run("document.querySelector('details.ev summary').focus()")
    page.press("Enter")

    assert page.count_of("details.ev[open]") == 1


def test_from_people_to_what_somebody_said(page: Chromium, demo_site: str) -> None:
    page.open(f"{demo_site}/people")
    page.click("th[scope=row] a", "Marek Orsanov")
    assert page.text("h1") == "Marek Orsanov"
    page.click(".utt a", "why?")

    assert page.text(".crumb") == "Thing said"
    assert page.count_of("blockquote") >= 1


def test_what_changed_leads_to_the_item(page: Chromium, demo_site: str) -> None:
    page.open(f"{demo_site}/changes")
    page.run("document.querySelector('#since').value = '2031-05-05'")
    page.click("main button", "Show")
    page.click("ol.tl a")

    assert page.text(".crumb") in ("Happening", "Thing said", "Position")


def test_a_table_of_the_page_is_csv(page: Chromium, demo_site: str) -> None:
    page.open(demo_site)
    with urlopen(page.run("document.querySelector('#acts a').href")) as answer:
        told = answer.read().decode()

    assert told.startswith("id,what,act,status")
    assert len(told.splitlines()) > 50


def test_a_judgement_is_given_and_stands_on_the_page(page: Chromium, demo_site: str) -> None:
    page.open(first_of(demo_site, "event"))
    page.type("#jb", "A. Reader")
    page.type("#jw", "I was there")
    page.click("form.judge button", "Judge")

    assert "A. Reader: right, because I was there" in page.text()


def test_without_scripts_everything_is_read_all_the_same(page: Chromium, demo_site: str) -> None:
    page.open(demo_site)
    with_scripts = page.text("main")
    page.scripts(allowed=False)
    page.open(demo_site)
    assert page.text("main") == with_scripts
    page.click("details.ev summary")
    assert page.count_of("details.ev[open]") == 1
    page.click("nav[aria-label=Rooms] a", "Affairs")

    assert page.text("h1") == "Affairs"


def test_pages_of_a_long_relation_follow_one_another(page: Chromium, world_site: str) -> None:
    page.open(f"{world_site}/articles")
    assert page.text("nav.pages").split("\n")[0].startswith("Page 1 of 40, 2000 in all")
    page.click("nav.pages a", "Next")

    assert page.address.endswith("page=2")
    assert page.count_of("article.art") == 50


def test_from_two_thousand_articles_to_one_contradiction(page: Chromium, world_site: str) -> None:
    page.open(first_of(world_site, "finding"))
    assert "Date: the days differ" in page.text("h1")
    page.click("main a", "What it is about")

    assert page.text(".crumb") == "Happening"
    assert page.count_of(".check .it") == 2
