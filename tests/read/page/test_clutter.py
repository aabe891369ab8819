"""Lines and elements between paragraphs that are no article."""

from __future__ import annotations

import pytest
from lxml import html

from relazione.read.page.clutter import Place, kept_lines, pruned, rule_for

MIDDLE = Place(20, 20, "A visit", ("Mira Vos",))
TOP = Place(0, 20, "A visit", ("Mira Vos",))
FOOT = Place(20, 0, "A visit", ("Mira Vos",))
PROSE = "The minister arrived in Lindrava on Tuesday for a visit of four days, her first since March."


@pytest.mark.parametrize(
    ("line", "place", "rule"),
    [
        ("A visit", TOP, "repeats_title"),
        ("By Mira Vos and Jo Tarn", TOP, "signature"),
        ("Mira Vos", TOP, "signature"),
        ("Posted on May 8th, 2031 at 6:40 pm", TOP, "stamp"),
        ("Advertisement", MIDDLE, "layout"),
        ("Read more: Ten things to know about the bridge", MIDDLE, "label"),
        ("Lesen Sie auch: Die Brücke am Lind", MIDDLE, "label"),
        ("Читайте также: мост через Линд", MIDDLE, "label"),
        ("Register to get our morning newsletter", MIDDLE, "newsletter"),
        ("Get the day’s stories in your inbox.", MIDDLE, "newsletter"),
        ("We use cookies to improve your experience.", MIDDLE, "consent"),
        ("Find us on Facebook and Telegram", MIDDLE, "follow"),
        ("Have a tip? Write to tips@ledger.example", MIDDLE, "follow"),
        ("3 Comments", MIDDLE, "talk"),
        ("Photo: Jo Tarn / Halyard", MIDDLE, "photo"),
        ("Mira Vos is the foreign editor of the Ledger.", FOOT, "about_author"),
    ],
)
def test_a_line_of_clutter_is_known_by_its_rule(line: str, place: Place, rule: str) -> None:
    assert rule_for(line, place) == rule


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (PROSE, TOP),
        ("By Friday the bridge will be open, she said.", TOP),
        ("A visit", MIDDLE),
        (
            "Related parties met in Palomir, and more than ten of them signed the treaty that evening after long talks with the minister.",
            MIDDLE,
        ),
        ("What comes next", MIDDLE),
        ("“Read the treaty,” he said.", MIDDLE),
        (
            "She told the newspaper that the newsletter of the ministry had been wrong about the bridge for years.",
            MIDDLE,
        ),
        ("Mira Vos is the minister's sister.", MIDDLE),
        ("On 8 May 2031 the bridge was closed.", TOP),
    ],
)
def test_a_line_of_the_article_stays(line: str, place: Place) -> None:
    assert rule_for(line, place) is None


def test_order_is_kept() -> None:
    assert kept_lines(["A visit", PROSE, "Advertisement", "And more."], "A visit", ()) == [PROSE, "And more."]


@pytest.mark.parametrize(
    "clutter",
    [
        "<figure><img><figcaption>A bridge</figcaption></figure>",
        '<div class="nl-box"><p>A bridge</p></div>',
        '<p><a href="/x">A bridge in winter and other tales</a></p>',
        '<p><b>Read more:</b> <a href="/x">A bridge</a></p>',
        '<div role="dialog"><p>A bridge</p></div>',
        '<p class="wp-caption-text">A bridge</p>',
        '<div class="relatedPosts related-posts">A bridge</div>',
    ],
)
def test_elements_of_clutter_go_and_the_text_around_them_stays(clutter: str) -> None:
    tree = html.fromstring(
        f"<html><body><article><h1>T</h1><p>{PROSE}</p>before {clutter} after<p>{PROSE}</p></article></body></html>"
    )

    text = " ".join(pruned(tree).text_content().split())

    assert "A bridge" not in text
    assert "before" in text
    assert "after" in text


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="card"><h1>T</h1><p>{PROSE}</p></div>',
        f'<div class="card"><p>{PROSE}</p></div>',
        f'<p>{PROSE} <a href="/x">The treaty</a> was signed.</p>',
        f'<p><a href="/x">The treaty of Palomir was signed there.</a></p><p>{PROSE}</p>',
    ],
)
def test_what_holds_the_article_stays_whatever_it_is_called(body: str) -> None:
    before = html.fromstring(f"<html><body>{body}</body></html>")

    assert (
        pruned(before).text_content() == html.fromstring(f"<html><body>{body}</body></html>").text_content()
    )
