"""What is embedded: only sayings that no veto keeps apart, whatever their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.collate.align.test_verdicts import article
from tests.press import identities, one_story

from relazione.collate.align.comparable import comparable
from relazione.collate.align.sayings import Saying, sayings_of
from relazione.collate.align.verdicts import VETOES

WORDLESS = (
    "a label",
    "another speaker",
    "another status",
    "another day",
    "said after the other was printed",
    "printed days apart",
    "a standing position",
)
PRESS = st.lists(
    st.fixed_dictionaries(
        {
            "day": st.sampled_from([None, "2031-05-02", "2031-05-05", "2031-05-20"]),
            "when": st.sampled_from([None, "2031-05-02", "2031-05-04/2031-05-06", "2031-05-20"]),
            "speaker": st.sampled_from(["Weyl", "Orsanov", "country:BNT", ("Weyl", "Orsanov")]),
            "kind": st.sampled_from(["direct", "scare"]),
        }
    ),
    max_size=6,
)


def open_pairs(sayings: list[Saying]) -> set[tuple[int, int]]:
    """The pairs of two articles that no veto but those on words excludes: the definition."""
    return {
        (one.order, two.order)
        for one in sayings
        for two in sayings
        if one.order < two.order and not any(veto(one, two) for name, veto, _ in VETOES if name in WORDLESS)
    }


@given(PRESS)
def test_whatever_no_veto_excludes_is_compared_and_nothing_else(press: list[dict]) -> None:  # type: ignore[type-arg]
    coverage = [article(f"{number:02}", **told) for number, told in enumerate(press)]
    sayings = sayings_of(coverage, identities(coverage), one_story(coverage))
    found = {
        (some[int(one)].order, some[int(two)].order)
        for some, open_ in comparable(sayings)
        for one, two in zip(*open_.nonzero(), strict=True)
    }

    assert {pair for pair in found if pair[0] < pair[1]} == open_pairs(sayings)
    assert found == {pair[::-1] for pair in found}


def test_who_has_nobody_to_be_compared_with_is_left_out() -> None:
    coverage = [article("one"), article("two"), article("three", speaker="Orsanov")]
    sayings = sayings_of(coverage, identities(coverage), one_story(coverage))

    assert [[one.article[:3] for one in some] for some, _ in comparable(sayings)] == [["one", "two"]]
