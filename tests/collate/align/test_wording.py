"""Two wordings held against each other."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.press import identities, one_story, paper, quote

from relazione.collate.align.sayings import Saying, sayings_of
from relazione.collate.align.wording import differences, elided_at, likeness, longest_run


def saying(words: str, **setting: Any) -> Saying:
    one = paper("one", "2031-05-08", f"{words} said Weyl.", quote(words, "Weyl", kind="indirect", **setting))
    return sayings_of([one], identities([one]), one_story([one]))[0]


@pytest.mark.parametrize(
    ("one", "two", "run"),
    [
        ("a b c d", "a b c d", 4),
        ("x a b c y", "z a b c w", 3),
        ("a b c d", "a b x c d", 4),
        ("a b x c d", "a b c d", 4),
        ("a b", "c d", 0),
        ("", "a b", 0),
        ("a x b y c", "a b c", 2),
    ],
)
def test_the_longest_run_may_skip_one_word(one: str, two: str, run: int) -> None:
    assert longest_run(one.split(), two.split()) == run


LETTERS = st.lists(st.sampled_from("abcd"), max_size=10)


@given(LETTERS, LETTERS)
def test_a_run_is_no_longer_than_either_wording(one: list[str], two: list[str]) -> None:
    run = longest_run(one, two)

    assert 0 <= run <= min(len(one), len(two))
    assert bool(run) == bool(set(one) & set(two))


@given(LETTERS)
def test_a_wording_runs_all_along_itself(words: list[str]) -> None:
    assert longest_run(words, words) == len(words)


def test_likeness_counts_subject_words_by_their_first_letters() -> None:
    found = likeness(saying("The alliances are strategic"), saying("an alliance with a strategy"))

    assert found.shared == 2
    assert found.share == 1.0


@pytest.mark.parametrize(
    ("text", "places"),
    [("strong ... very", (7,)), ("strong … very", (7,)), ("strong [...] very", (7,)), ("strong", ())],
)
def test_marks_of_omission(text: str, places: tuple[int, ...]) -> None:
    assert elided_at(text) == places


@pytest.mark.parametrize(
    ("one", "two", "said"),
    [
        ("ties are strong", "strong are the ties", "the same words"),
        ("ties are strong", "ties are strong and lasting", "one has words the other leaves out"),
        ("ties are strong", "bonds are robust", "other words for the same"),
        ("ties are strong … lasting", "bonds are robust", "a mark of omission"),
    ],
)
def test_differences_in_plain_words(one: str, two: str, said: str) -> None:
    assert said in differences(saying(one), saying(two))


def test_a_saying_knows_its_day_numbers_and_negation() -> None:
    found = saying("the fleet will not send four of its 12,000 men", when="2031-05-01/2031-05-31")

    assert found.day == ("2031-05-01", "2031-05-31")
    assert found.numbers == {"4", "12,000"}
    assert found.negated
    assert not saying("the fleet will send men").negated
    assert not saying("nobody will not come").negated
    assert saying("the fleet leaves").day is None


def whole_table(one: list[str], two: list[str]) -> int:
    """The longest run by filling the whole table, cell by cell."""
    best = 0
    plain, skipped = [0] * (len(two) + 1), [0] * (len(two) + 1)
    for word in one:
        new_plain, new_skipped = [0] * (len(two) + 1), [0] * (len(two) + 1)
        for at, other in enumerate(two, start=1):
            if word == other:
                new_plain[at] = plain[at - 1] + 1
                new_skipped[at] = skipped[at - 1] + 1 if skipped[at - 1] else 0
                best = max(best, new_plain[at], new_skipped[at])
            else:
                new_skipped[at] = max(plain[at - 1], plain[at], new_plain[at - 1])
        plain, skipped = new_plain, new_skipped
    return best


FEW_WORDS = st.lists(st.sampled_from("abcd"), max_size=12)


@given(FEW_WORDS, FEW_WORDS)
def test_looking_only_where_words_agree_finds_what_the_whole_table_does(
    one: list[str], two: list[str]
) -> None:
    assert longest_run(one, two) == whole_table(one, two)
