"""The words that carry the subject."""

from __future__ import annotations

import pytest

from relazione.collate.content import content_words, function_words, plain_words


def test_function_words_are_left_out() -> None:
    assert content_words("The minister said on Friday that the boat would be released.") == [
        "minister",
        "boat",
        "released",
    ]


def test_the_country_is_no_pronoun() -> None:
    assert "us" in content_words("the US and its partners")


def test_names_are_no_plain_words() -> None:
    assert plain_words("Belmora summoned the ambassador of Samvara") == ["summoned", "ambassador"]


@pytest.mark.parametrize("word", ["the", "said", "wednesday", "would"])
def test_lexicon_holds(word: str) -> None:
    assert word in function_words()


@pytest.mark.parametrize("word", ["us", "minister", "war", "will-power", "may-day", "may9"])
def test_lexicon_does_not_hold(word: str) -> None:
    assert word not in function_words()


def test_the_lexicon_is_casefolded_and_without_repeats_in_a_line() -> None:
    assert all(word == word.casefold() for word in function_words())
