"""Sentences told again."""

from __future__ import annotations

import pytest
from tests.collate.copies.wires import LEAD, OWN, SECOND, article

from relazione.collate.content import content_words, plain_words
from relazione.collate.copies.layout import Layout, share
from relazione.collate.copies.paraphrase import Sentence, alike, free_sentences, paraphrases
from relazione.collate.copies.words import Text, Vocabulary
from relazione.model.span import Span


def sentence(words: str) -> Sentence:
    return Sentence(Span(0, len(words)), tuple(content_words(words)), frozenset(plain_words(words)))


def layout(*paragraphs: str, furniture: tuple[str, ...] = ()) -> Layout:
    one = article("a", *paragraphs, furniture=furniture)
    return Layout(one, Text(one.article.text, Vocabulary().codes(one.article.text)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Kestrian Defence Minister Marek Orsanov will begin an official visit of four days to Varenia next week",
            "Defence Minister Marek Orsanov of Kestria begins an official visit to Varenia next week, of four days",
        ),
        (
            "The committees raised more than 17.7 million from April to the end of June for the campaign",
            "From April through the end of June the committees raised over 17.7 million for the campaign",
        ),
    ],
)
def test_one_sentence_in_other_words_is_alike(one: str, other: str) -> None:
    assert alike(sentence(one), sentence(other)) > 0.66


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # names and titles are given by the happening
            "President Anton Weyl of Varenia met Defence Minister Marek Orsanov in Lindrava on Wednesday",
            "President Anton Weyl of Varenia angered Defence Minister Marek Orsanov in Lindrava on Wednesday",
        ),
        (  # figures that differ are two statements
            "The committees raised more than 17 million from April to the end of June for the campaign",
            "The committees raised more than 23 million from April to the end of June for the other campaign",
        ),
        ("Eleven fishermen were released", "Eleven fishermen were released again"),
    ],
)
def test_two_sentences_are_not(one: str, other: str) -> None:
    assert alike(sentence(one), sentence(other)) == 0.0


def test_the_same_words_are_a_copy_and_no_paraphrase() -> None:
    assert alike(sentence(LEAD), sentence(LEAD)) == 0.0


def test_quotations_furniture_and_what_is_aligned_are_not_looked_at() -> None:
    quoted = "“We have not asked for rocket artillery, we have not been offered any, and we would not accept it from them.”"
    found = layout(LEAD, quoted, SECOND, OWN, furniture=(SECOND,))
    text = found.text.text

    free = free_sentences(found, [Span(0, len(LEAD))])

    assert [one.span.of(text) for one in free] == [OWN]


def test_each_sentence_is_told_again_once() -> None:
    one = layout(
        "The captain and the mate remained aboard the seized trawler under guard until the evening of the next day."
    )
    twice = layout(
        "Under guard the captain and the mate remained aboard the seized trawler until the evening of the following day.",
        "Until the evening the captain and the mate remained aboard the seized trawler under guard, the whole day.",
    )

    assert len(list(paraphrases(one, twice, ((), ())))) == 1


def test_the_share_of_a_span_in_pieces() -> None:
    assert share(Span(0, 10), [Span(0, 3), Span(8, 20)]) == 0.5
    assert share(Span(0, 0), []) == 0.0
