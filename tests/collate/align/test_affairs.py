"""Articles of one affair: a running story, and what shares its people, bodies and towns within some months."""

from __future__ import annotations

from itertools import permutations

from tests.press import identities, mention, paper, person

from relazione.collate.align.affairs import MANY, WIDEST, affairs_of, particulars
from relazione.model.notes import Annotated
from relazione.model.parties import parties_of
from relazione.model.story import Placement

ARREST = paper(
    "arrest",
    "2031-05-02",
    "Orsanov was arrested in Palomir.",
    person("Orsanov"),
    mention("Palomir", "city:palomir"),
)
VILLAGE = paper(
    "village",
    "2031-05-04",
    "In Palomir they miss Orsanov.",
    person("Orsanov"),
    mention("Palomir", "city:palomir"),
)
LATER = paper(
    "later", "2031-09-30", "Palomir, Orsanov.", person("Orsanov"), mention("Palomir", "city:palomir")
)
OTHER = paper(
    "other", "2031-05-03", "Weyl was in Palomir.", person("Weyl"), mention("Palomir", "city:palomir")
)


def affairs(*coverage: Annotated, same: tuple[str, ...] = ()) -> list[set[str]]:
    """The affairs, as sets of the papers' names; papers in `same` are of one story."""
    ordered = sorted(coverage, key=lambda one: one.article.canonical)
    stories = {one.article.id: "story" if named(one) in same else one.article.id for one in ordered}
    placed = [Placement(id_, "", story, None, id_) for id_, story in stories.items()]
    found = affairs_of(ordered, parties_of(ordered, identities(ordered)), placed)
    return [
        {named(one) for one in ordered if found[one.article.id] == home}
        for home in dict.fromkeys(found.values())
    ]


def named(one: Annotated) -> str:
    return one.article.id.rstrip("0")


def test_two_stories_that_share_a_person_and_a_town_are_one_affair() -> None:
    assert affairs(ARREST, VILLAGE) == [{"arrest", "village"}]


def test_one_particular_is_not_enough() -> None:
    assert affairs(ARREST, OTHER) == [{"arrest"}, {"other"}]


def test_months_later_it_takes_more() -> None:
    assert affairs(ARREST, LATER) == [{"arrest"}, {"later"}]


def test_a_running_story_is_one_affair_whatever_it_shares() -> None:
    assert affairs(ARREST, OTHER, same=("arrest", "other")) == [{"arrest", "other"}]


def test_what_most_of_the_coverage_names_tells_nothing() -> None:
    many = [
        paper(
            f"n{at:02}",
            "2031-05-02",
            "Orsanov, Palomir.",
            person("Orsanov"),
            mention("Palomir", "city:palomir"),
        )
        for at in range(12)
    ]

    assert len(affairs(*many)) == 12


def test_states_count_as_one_particular_and_only_where_they_are_two_or_three() -> None:
    both = paper(
        "a",
        "2031-05-02",
        "Varenia and Kestria.",
        mention("Varenia", "country:XVA"),
        mention("Kestria", "country:XKE"),
    )
    alone = paper("b", "2031-05-02", "Varenia.", mention("Varenia", "country:XVA"))
    parties = parties_of((both, alone), identities((both, alone)))

    assert particulars(both, parties) == {"powers: XKE XVA"}
    assert particulars(alone, parties) == frozenset()


def test_the_order_of_arrival_changes_nothing() -> None:
    found = [affairs(*order) for order in permutations((ARREST, VILLAGE, OTHER))]

    assert all(one == found[0] for one in found)


def test_an_affair_does_not_swallow_a_whole_coverage() -> None:
    chain = [
        paper(
            f"p{at:03}",
            "2031-05-02",
            f"Q{at} met Q{at + 1} and Q{at + 2}.",
            *(person(f"Q{at + n}") for n in range(3)),
        )
        for at in range(WIDEST + 20)
    ]

    found = affairs(*chain)

    assert max(map(len, found)) <= WIDEST
    assert sum(map(len, found)) == len(chain)


def test_a_person_whom_many_articles_name_ties_nothing() -> None:
    pair = (person("Orsanov"), mention("Palomir", "city:palomir"))
    crowd = [paper(f"p{at:03}", "2031-05-02", "Orsanov, Palomir.", *pair) for at in range(MANY + 1)]

    assert len(affairs(*crowd)) == MANY + 1
