"""Who could have told of a thing: by story, by days and powers."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.press import mention, paper

from relazione.model.notes import Annotated
from relazione.record.affairs import NEAR_DAYS, Affairs, powers_of, standpoints

STATES = {"Aldria": "ALD", "Benth": "BNT", "Corva": "CRV", "Dorn": "DRN"}


def report(number: int, day: str | None, states: frozenset[str]) -> Annotated:
    named = sorted(states)
    notes = [mention(name, f"country:{STATES[name]}", state=STATES[name]) for name in named]
    return paper(f"{number:02}", day, f"Of {' and '.join(named) or 'nobody'}.", *notes)


PRESS = st.lists(
    st.tuples(
        st.one_of(st.none(), st.integers(1, 28)),
        st.frozensets(st.sampled_from(sorted(STATES)), max_size=4),
        st.sampled_from(["first", "second", "third"]),
    ),
    min_size=1,
    max_size=9,
)


def near(one: Annotated, other: Annotated) -> bool:
    """Two powers in common, and days within two weeks or unknown: the definition, pair by pair."""
    days = [found.article.published.value for found in (one, other)]
    apart = abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) if all(days) else 0
    return len(powers_of(one) & powers_of(other)) > 1 and apart <= NEAR_DAYS


@given(PRESS, st.data())
def test_the_affair_is_what_comparing_all_pairs_finds(press: list[tuple], data: st.DataObject) -> None:  # type: ignore[type-arg]
    coverage = [
        report(number, f"2031-05-{day:02}" if day else None, states)
        for number, (day, states, _) in enumerate(press)
    ]
    stories = {one.article.id: story for one, (_, _, story) in zip(coverage, press, strict=True)}
    told = data.draw(st.sets(st.sampled_from([one.article.id for one in coverage]), min_size=1))
    tellers = [one for one in coverage if one.article.id in told]
    affair = [
        one.article.id
        for one in coverage
        if any(stories[one.article.id] == stories[id_] for id_ in told)
        or any(near(one, other) for other in tellers)
    ]
    found = Affairs(standpoints(coverage, stories))

    assert found.affair(told) == tuple(affair)
    assert found.silent(told) == tuple(id_ for id_ in affair if id_ not in told)


def test_only_the_three_states_spoken_of_most_count() -> None:
    found = report(0, None, frozenset(STATES))

    assert powers_of(found) == {"ALD", "BNT", "CRV"}


def test_an_article_of_no_known_story_is_a_story_of_its_own() -> None:
    one, other = (report(number, "2031-05-08", frozenset(["Aldria"])) for number in range(2))

    assert Affairs(standpoints([one, other], {})).silent([one.article.id]) == ()
