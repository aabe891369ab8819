"""Which pairs are compared at all."""

from __future__ import annotations

import random

import numpy as np

from relazione.collate.copies import candidates
from relazione.collate.copies.candidates import candidate_pairs
from relazione.collate.copies.words import Vocabulary

WORDS = [f"w{number}" for number in range(3000)]


def pairs(texts: list[str], days: list[str | None] | None = None) -> list[tuple[int, int]]:
    words = Vocabulary()
    codes = [words.codes(text) for text in texts]
    return list(candidate_pairs(codes, days or [None] * len(texts), words.hashes))


def drawn(seed: int, count: int = 200) -> list[str]:
    return random.Random(seed).choices(WORDS, k=count)


def test_eight_words_in_common_make_a_pair() -> None:
    shared = drawn(0, 8)

    assert pairs([" ".join(drawn(1) + shared), " ".join(shared + drawn(2)), " ".join(drawn(3))]) == [(0, 1)]


def test_seven_words_do_not() -> None:
    shared = drawn(0, 7)

    assert pairs([" ".join(drawn(1) + shared), " ".join(shared + drawn(2))]) == []


def test_a_formula_that_many_have_makes_no_pair() -> None:
    shared = drawn(0, 9)
    texts = [" ".join(drawn(seed) + shared) for seed in range(1, candidates.RARE + 3)]

    assert pairs(texts) == []


def test_a_long_passage_makes_pairs_however_many_have_it() -> None:
    shared = drawn(0, 20)
    texts = [" ".join(drawn(seed, 30) + shared) for seed in range(1, 21)]

    assert len(pairs(texts)) == 20 * 19 // 2


def test_a_wire_printed_everywhere_costs_each_copy_the_same() -> None:
    shared = drawn(0, 40)
    texts = [" ".join([*drawn(seed, 5), *shared]) for seed in range(1, 3 * candidates.PARTNERS)]
    found = pairs(texts)

    last = [pair for pair in found if pair[1] == len(texts) - 1]
    assert candidates.PARTNERS < len(last) < 2 * candidates.PARTNERS
    assert (0, len(texts) - 1) in last


def test_articles_far_apart_in_time_are_not_compared() -> None:
    text = " ".join(drawn(0))

    assert pairs([text, text], ["2031-01-01", "2031-01-31"]) == [(0, 1)]
    assert pairs([text, text], ["2031-01-01", "2031-02-01"]) == []


def test_an_undated_article_is_compared_with_all() -> None:
    text = " ".join(drawn(0))

    assert pairs([text, text, text], ["2031-01-01", "2033-01-01", None]) == [(0, 2), (1, 2)]


def test_rare_runs_are_told_by_their_place_in_the_earlier_article() -> None:
    words = Vocabulary()
    shared = drawn(0, 12)
    codes = [words.codes(" ".join(drawn(1, 50) + shared)), words.codes(" ".join(shared))]

    ((pair, places),) = candidate_pairs(codes, [None, None], words.hashes).items()

    assert pair == (0, 1)
    assert places
    assert all(50 <= place < 62 for place in places)


def test_no_articles_no_pairs() -> None:
    assert candidate_pairs([], [], np.empty(0, dtype=np.uint64)) == {}
    assert pairs(["", "two words"]) == []
