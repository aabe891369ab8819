"""Sentences whose tense only a tree tells: with the shipped language model."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from relazione.annotate.times import Times
from relazione.model.article import Article, Published
from relazione.model.notes import Note, Notes, Time

FRIDAY = "2024-04-12"
SENTENCES = [
    ("The minister meets his counterpart on Monday.", "2024-04-15"),
    ("The ministers meet on Monday in Palomir.", "2024-04-15"),
    ("The minister met his counterpart on Monday.", "2024-04-08"),
    ("On Monday the ministers opened the bridge.", "2024-04-08"),
    ("The bridge opened on Monday will carry trains.", "2024-04-08"),
    ("He will open the bridge on Monday.", "2024-04-15"),
    ("They agreed to meet again on Monday.", "2024-04-15"),
    ("The talks are due to resume on Monday.", "2024-04-15"),
    ("The ministry said Monday that it will reply.", "2024-04-08"),
    ("He has been in Palomir since Monday.", "2024-04-08"),
    ("He condemned Monday's attack.", "2024-04-08"),
    ("The treaty takes effect in June.", "2024-06"),
    ("The treaty took effect in June.", "2023-06"),
    ("The minister was named in February.", "2024-02"),
    ("The fleet will return in December.", "2024-12"),
]


@pytest.fixture(scope="module")
def tagged(models: None) -> Callable[[str], Notes]:
    """Gives the tokens and sentences of a text."""
    from relazione.annotate.tagger import Tagging

    tagging = Tagging()

    def tag(text: str) -> Notes:
        return Notes().with_found(tagging(article(text), Notes()), tagging.gives)

    return tag


def article(text: str) -> Article:
    return Article(id="a", path="a", text=text, sha256="", published=Published(value=FRIDAY, status="stated"))


def values(found: Iterable[Note]) -> list[str]:
    return [time.value for time in found if isinstance(time, Time)]


def test_most_weekdays_and_months_look_the_right_way(tagged: Callable[[str], Notes]) -> None:
    right = [values(Times()(article(text), tagged(text))) == [value] for text, value in SENTENCES]

    wrong = [text for (text, _), ok in zip(SENTENCES, right, strict=True) if not ok]
    assert sum(right) >= len(SENTENCES) - 1, wrong


def test_the_tree_is_no_worse_than_the_words(tagged: Callable[[str], Notes]) -> None:
    with_tree = sum(values(Times()(article(text), tagged(text))) == [value] for text, value in SENTENCES)
    without = sum(values(Times()(article(text), Notes())) == [value] for text, value in SENTENCES)

    assert with_tree >= without
