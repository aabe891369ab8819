"""The vetoes and the grounds, one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.press import identities, one_story, paper, quote

from relazione.collate.align import verdicts
from relazione.collate.align.sayings import Saying, sayings_of
from relazione.collate.align.verdicts import Judging
from relazione.model.notes import Annotated

WORDS = "the fleet will leave the northern strait before winter"


def article(
    name: str, words: str = WORDS, speaker: Any = "Weyl", *, day: str | None = "2031-05-08", **more: Any
) -> Annotated:
    return paper(name, day, f"{words}, said Weyl.", quote(words, speaker, **{"kind": "indirect", **more}))


def both(one: Annotated, two: Annotated) -> tuple[Saying, Saying]:
    coverage = [one, two]
    first, second = sayings_of(coverage, identities(coverage), one_story(coverage))
    return first, second


Veto = Callable[[Saying, Saying], bool]


@pytest.mark.parametrize(
    ("veto", "other"),
    [
        (verdicts.other_speaker, article("two", speaker="Orsanov")),
        (verdicts.other_speaker, article("two", speaker=("Weyl", "Orsanov"))),
        (verdicts.unknown_speaker, article("two", speaker=())),
        (verdicts.mere_label, article("two", kind="scare")),
        (verdicts.after_publication, article("two", when="2031-06-01", day="2031-06-02")),
        (verdicts.far_apart, article("two", day="2031-05-20")),
        (verdicts.turned_round, article("two", "the fleet will not leave the northern strait before winter")),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_speaks_against_it(veto: Veto, other: Annotated) -> None:
    one, two = both(article("one"), other)

    assert veto(one, two)
    assert veto(two, one)


def test_nothing_speaks_against_the_same_words_on_the_same_day() -> None:
    one, two = both(article("one"), article("two"))

    assert not any(veto(one, two) for _, veto, _ in verdicts.VETOES)
    assert Judging(lambda a, b: 1.0).veto(one, two) is None


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        ("2031-05-07", "2031-05-07", False),
        ("2031-05-07", "2031-05-08", True),
        ("2031-05-01/2031-05-31", "2031-05-08", False),
        ("2031-05-01/2031-05-31", "2031-06-08", True),
        (None, "2031-05-08", False),
    ],
)
def test_days_differ_where_their_intervals_share_none(left: str | None, right: str, other: bool) -> None:
    one, two = both(article("one", when=left, day="2031-07-01"), article("two", when=right, day="2031-07-01"))

    assert verdicts.other_day(one, two) is other


def test_an_undated_article_is_not_far_from_any() -> None:
    one, two = both(article("one"), article("two", day=None))

    assert not verdicts.far_apart(one, two)
    assert not verdicts.after_publication(one, two)


def test_other_numbers_only_where_both_have_some() -> None:
    forty, ninety, none = (article("x", f"the fleet has {count} ships") for count in ("40", "90", "many"))

    assert verdicts.other_numbers(*both(forty, ninety))
    assert not verdicts.other_numbers(*both(forty, none))


def test_a_standing_position_is_a_states_without_a_day() -> None:
    state = [article(name, speaker="country:XEL") for name in ("one", "two")]
    on_a_day = [article(name, speaker="country:XEL", when="2031-05-07") for name in ("one", "two")]

    assert verdicts.standing_position(*both(*state))
    assert not verdicts.standing_position(*both(*on_a_day))
    assert not verdicts.standing_position(*both(article("one"), article("two")))


def test_two_quotes_of_one_article_exclude_nothing() -> None:
    one = article("one")
    first, second = both(one, one)

    assert Judging(lambda a, b: 0.0).veto(first, second) is None


@pytest.mark.parametrize(
    ("words", "cosine", "ground"),
    [
        (WORDS, 0.0, "the same words in a row"),
        ("before winter the northern strait sees the fleet leave", 0.0, "most of the shorter's words"),
        (
            "our fleet leaves when it gets cold in the far waters up there",
            0.6,
            "shared words, near in meaning",
        ),
        ("our fleet leaves when it gets cold in the far waters up there", 0.2, None),
        ("salt will be dear", 0.9, None),
    ],
)
def test_the_grounds_in_their_order(words: str, cosine: float, ground: str | None) -> None:
    """An embedding alone, however near, is none."""
    one, two = both(article("one"), article("two", words))
    found = Judging(lambda a, b: cosine).judge(one, two)

    assert (found.why[0] if found else None) == ground


def test_a_surer_pair_scores_higher() -> None:
    one, two = both(article("one"), article("two"))
    _, three = both(
        article("one"), article("three", "before winter the northern strait sees the fleet leave")
    )
    judging = Judging(lambda a, b: 0.5)
    same, near = judging.judge(one, two), Judging(lambda a, b: 0.5).judge(one, three)

    assert same is not None
    assert near is not None
    assert same.score > near.score
