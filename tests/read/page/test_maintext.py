"""The main text, and the stated body as a second witness."""

from __future__ import annotations

from trafilatura import load_html

from relazione.read.page.maintext import Hints, main_text

SAID = [
    f"The {who} of Varenia said on {day} that the bridge over the Lind would be opened before the winter, whatever the other side wanted."
    for who, day in [
        ("minister", "Monday"),
        ("president", "Tuesday"),
        ("customs office", "Wednesday"),
        ("parliament", "Thursday"),
        ("mayor", "Friday"),
        ("court", "Saturday"),
        ("railway", "Sunday"),
        ("harbour office", "New Year's Eve"),
    ]
]
EXTRA = "A quiz about rivers: which of these four flows through the capital of our neighbour, and how long is it from source to mouth?"


def page(*paragraphs: str) -> object:
    inside = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return load_html(f"<html><body><div class='a'>{inside}</div></body></html>")


def test_a_whole_stated_body_says_where_the_text_ends() -> None:
    assert main_text(page(*SAID, EXTRA), Hints("\n".join(SAID))) == "\n".join(SAID)


def test_a_stated_body_that_breaks_off_cuts_nothing() -> None:
    stated = "\n".join(SAID)[:-60] + "…"

    assert EXTRA in (main_text(page(*SAID, EXTRA), Hints(stated)) or "")


def test_a_stated_body_stands_in_for_a_page_without_text() -> None:
    assert main_text(
        page("Please subscribe to read on from one crown a week."), Hints("\n".join(SAID))
    ) == "\n".join(SAID)


def test_a_teaser_is_no_body() -> None:
    assert main_text(page(*SAID), Hints("A bridge, a river and two states.")) == "\n".join(SAID)


def test_the_tree_is_left_as_it_was() -> None:
    tree = page(*SAID, "Advertisement")
    before = tree.text_content()  # type: ignore[attr-defined]

    main_text(tree, Hints())

    assert tree.text_content() == before  # type: ignore[attr-defined]


def test_nothing_gives_none() -> None:
    assert main_text(page(), Hints()) is None
