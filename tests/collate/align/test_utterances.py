"""Renderings of one utterance are one; look-alikes stay apart."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from tests.press import identities, mention, one_story, paper, quote

from relazione.collate.align import align_utterances
from relazione.model.notes import Annotated


def by_letters(texts: Sequence[str]) -> NDArray[np.float32]:
    """A stand-in for the sentence embedder: unit vectors of letter-triple counts."""
    rows = np.zeros((len(texts), 256), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for at in range(len(text) - 2):
            row[sum(map(ord, text[at : at + 3].lower())) % 256] += 1
        row /= max(float(np.linalg.norm(row)), 1e-6)
    return rows


def aligned(*coverage: Annotated) -> list[set[tuple[str, str]]]:
    """The groups of two or more, each as ``(paper, quote)`` pairs."""
    found = align_utterances(coverage, identities(coverage), one_story(coverage), embed=by_letters)
    pairs = [{(article.rstrip("0"), note) for article, note in group.members} for group in found]
    return [group for group in pairs if len(group) > 1]


ONE = paper(
    "one",
    "2031-05-08",
    "“We have very strong ties, stronger than the old pacts of the lake,” said Weyl.",
    quote("“We have very strong ties, stronger than the old pacts of the lake,”", "Weyl", cue="said"),
)


def rendering(name: str, words: str, speaker: str | Sequence[str] = "Weyl", **changes: str) -> Annotated:
    """A paper with one quote."""
    day = changes.pop("published", "2031-05-08")
    return paper(
        name, day, f"{words} said somebody.", quote(words, speaker, kind="indirect", cue="said", **changes)
    )


def test_two_translations_of_one_utterance_are_one() -> None:
    two = rendering("two", "Their ties are strong and go beyond the old pacts of the lake,")

    assert aligned(ONE, two) == [{("one", "q0"), ("two", "q0")}]


def test_a_copy_of_the_words_is_one_even_where_a_speaker_is_not_named() -> None:
    two = rendering("two", "“We have very strong ties, stronger than the old pacts of the lake,”", ())

    assert aligned(ONE, two) == [{("one", "q0"), ("two", "q0")}]


LOOK_ALIKES = {
    "another speaker": rendering(
        "two", "Their ties are strong, stronger than the old pacts of the lake,", "Orsanov"
    ),
    "two speakers, one of them": rendering(
        "two", "Their ties are strong, stronger than the old pacts of the lake,", ("Weyl", "Orsanov")
    ),
    "said after the first was printed": rendering(
        "two",
        "Ties are strong, stronger than the old pacts of the lake,",
        when="2031-06-20",
        published="2031-06-21",
    ),
    "printed weeks apart": rendering(
        "two", "Ties are strong and go beyond old pacts of the lake,", published="2031-07-01"
    ),
    "a mere label": paper(
        "two", "2031-05-08", "the “strong ties” said Weyl", quote("strong ties", "Weyl", kind="scare")
    ),
    "other words": rendering("two", "The harvest will be poor and the price of salt will rise,"),
}


@pytest.mark.parametrize("why", LOOK_ALIKES)
def test_look_alikes_stay_apart(why: str) -> None:
    assert aligned(ONE, LOOK_ALIKES[why]) == []


def test_a_day_that_both_tell_and_that_differs_keeps_even_the_same_words_apart() -> None:
    """One phrase, used twice by one speaker."""
    words = "“Nobody will come between two friends who drink from one lake,”"
    first = rendering("one", words, when="2031-05-01", published="2031-05-08")
    again = rendering("two", words, when="2031-05-07", published="2031-05-08")

    assert aligned(first, again) == []


def test_other_numbers_are_another_statement() -> None:
    forty = rendering("one", "The fleet will send 40 ships to the northern strait,")
    ninety = rendering("two", "The fleet will send 90 ships to the northern strait,")

    assert aligned(forty, ninety) == []


def test_a_number_in_words_is_the_number_in_figures() -> None:
    figures = rendering("one", "The fleet will send 4 ships to the northern strait,")
    words = rendering("two", "The fleet will send four ships to the northern strait,")

    assert len(aligned(figures, words)) == 1


def test_the_same_words_turned_round_are_another_statement() -> None:
    will = rendering("one", "The fleet will leave the northern strait,")
    will_not = rendering("two", "The fleet will not leave the northern strait,")

    assert aligned(will, will_not) == []


def test_a_standing_position_of_a_state_is_no_utterance() -> None:
    one = rendering("one", "it was neutral in the quarrel over the reef,", "country:XEL")
    two = rendering("two", "itself neutral in any quarrel about the reef,", "country:XEL")

    assert aligned(one, two) == []


def test_what_a_state_said_on_one_day_is_one() -> None:
    one = rendering("one", "it was neutral in the quarrel over the reef,", "country:XEL", when="2031-05-07")
    two = rendering("two", "itself neutral in any quarrel about the reef,", "country:XEL", when="2031-05-07")

    assert len(aligned(one, two)) == 1


def test_names_that_a_whole_story_shares_are_no_shared_words() -> None:
    """*Elmarra*, *Kasirga* and nothing else."""
    one = paper(
        "one", "2031-05-08", "Elmarra would help Kasirga rebuild, said Weyl.",
        mention("Elmarra", "country:XEL"), mention("Kasirga", "country:XKA"),
        quote("Elmarra would help Kasirga rebuild", "Weyl", kind="indirect"),
    )  # fmt: skip
    two = paper(
        "two", "2031-05-08", "Elmarra owed Kasirga money, said Weyl.",
        mention("Elmarra", "country:XEL"), mention("Kasirga", "country:XKA"),
        quote("Elmarra owed Kasirga money", "Weyl", kind="indirect"),
    )  # fmt: skip

    assert aligned(one, two) == []


def test_each_of_two_utterances_finds_its_own_counterpart() -> None:
    """Two statements of one speech, alike in theme: the nearer counterparts pair, and no chain joins all four."""
    one = paper(
        "one", "2031-05-08",
        "“Our strong friendship has entered a bright new season,” Weyl said. “The strong friendship of our fleets needs joint exercises,” he added.",
        quote("“Our strong friendship has entered a bright new season,”", "Weyl"),
        quote("“The strong friendship of our fleets needs joint exercises,”", "Weyl"),
    )  # fmt: skip
    two = paper(
        "two", "2031-05-08",
        "Their friendship was entering a bright season, Weyl said. The fleets need joint exercises, he added.",
        quote("Their friendship was entering a bright season", "Weyl", kind="indirect"),
        quote("The fleets need joint exercises", "Weyl", kind="indirect"),
    )  # fmt: skip

    assert aligned(one, two) == [{("one", "q0"), ("two", "q0")}, {("one", "q1"), ("two", "q1")}]


def test_a_summary_joins_the_group_of_what_it_sums_up() -> None:
    """One article tells a statement twice, in full and in short; the other only once."""
    one = paper(
        "one", "2031-05-08",
        "Their bond exceeds the old pacts of the lake in depth, Weyl said. Stronger ties than the old pacts of the lake bind us, he said.",
        quote("Their bond exceeds the old pacts of the lake in depth", "Weyl", kind="indirect"),
        quote("Stronger ties than the old pacts of the lake bind us", "Weyl", kind="indirect"),
    )  # fmt: skip
    two = rendering(
        "two", "“We have very strong ties, stronger than the old pacts of the lake, that bind us”"
    )

    assert aligned(one, two) == [{("one", "q0"), ("one", "q1"), ("two", "q0")}]


def test_a_group_says_why() -> None:
    two = rendering("two", "“We have very strong ties, stronger than the old pacts of the lake,”")
    coverage = (ONE, two)
    (group,) = align_utterances(coverage, identities(coverage), one_story(coverage), embed=by_letters)

    assert "the same words in a row" in group.why
    assert group.id == f"utterance:{ONE.article.id[:16]}:q0"


PHRASES = (
    "the fleet will leave the northern strait",
    "the fleet will not leave the strait",
    "“strong ties” bind the two lakes",
    "talks resume in 4 days",
    "talks resume in 9 days",
    "nobody asked the council for help",
)


@st.composite
def coverages(draw: st.DrawFn) -> list[Annotated]:
    """A few papers with phrases of two speakers."""
    found = []
    for at in range(draw(st.integers(1, 4))):
        chosen = draw(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=3, unique=True))
        speakers = [draw(st.sampled_from(["Weyl", "Orsanov", ()])) for _ in chosen]
        notes = [quote(words, who, kind="indirect") for words, who in zip(chosen, speakers, strict=True)]
        found.append(paper(f"p{at}x", "2031-05-08", ". ".join(chosen) + ".", *notes))
    return found


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(coverages(), st.randoms(use_true_random=False))
def test_every_quote_is_in_exactly_one_group_in_any_order_of_arrival(
    coverage: list[Annotated], chance: random.Random
) -> None:
    groups = align_utterances(coverage, identities(coverage), one_story(coverage), embed=by_letters)
    members = [member for group in groups for member in group.members]

    assert sorted(members) == sorted(
        (one.article.id, said.id) for one in coverage for said in one.notes.quotes
    )
    assert len({group.id for group in groups}) == len(groups)

    shuffled = list(coverage)
    chance.shuffle(shuffled)
    shuffled.sort(key=lambda one: one.article.canonical)
    again = align_utterances(shuffled, identities(shuffled), one_story(shuffled), embed=by_letters)
    assert again == align_utterances(
        sorted(coverage, key=lambda one: one.article.canonical),
        identities(shuffled),
        one_story(shuffled),
        embed=by_letters,
    )


def test_nothing_to_align() -> None:
    assert align_utterances((), (), (), embed=by_letters) == ()
