"""A collation seen from some of its articles."""

from __future__ import annotations

from dataclasses import replace

from tests.press import collated, event, key, paper, quote

from relazione.model.article import Credit
from relazione.model.span import Evidence, Place
from relazione.model.story import InferredCredit, Lineage, Passage

PRESS = tuple(
    paper(
        name,
        "2031-05-08",
        "Orsanov met Weyl. “We agree,” said Weyl.",
        event("met", "meet", actor="Orsanov", recipient="Weyl"),
        quote("We agree,", "Weyl"),
    )
    for name in ("one", "two", "three")
)
ONE, TWO, THREE = (one.article.id for one in PRESS)
WHOLE = collated(PRESS, happenings=[[("one", "e0"), ("two", "e0"), ("three", "e0")]])


def test_groups_keep_their_ids_and_lose_the_members_of_others() -> None:
    part = WHOLE.within({TWO, THREE})

    assert [(one.id, one.members) for one in part.happenings] == [
        (WHOLE.happenings[0].id, (key("two", "e0"), key("three", "e0")))
    ]
    assert {member[0] for one in part.utterances for member in one.members} == {TWO, THREE}
    assert {member[0] for one in part.identities for member in one.members} == {TWO, THREE}
    assert [one.article for one in part.placements] == [TWO, THREE]


def test_what_may_be_the_same_is_named_while_it_is_there() -> None:
    said = WHOLE.utterances
    whole = replace(WHOLE, utterances=(replace(said[0], possibly=(said[1].id, said[2].id)), *said[1:]))

    assert whole.within({ONE, TWO}).utterances[0].possibly == (said[1].id,)


def test_a_passage_is_of_the_part_when_both_its_ends_are() -> None:
    passages = (
        Passage(Place(ONE, 0, 9), Place(TWO, 0, 9), "verbatim"),
        Passage(Place(ONE, 0, 9), Place(THREE, 0, 9), "verbatim"),
        Passage(None, Place(TWO, 0, 9), "near"),
    )
    words = (Evidence(ONE, 0, 9), Evidence(THREE, 0, 9))
    credit = InferredCredit(ONE, Credit("org:wire", 0, 9, "body"), words)
    part = Lineage(passages, {ONE: ONE, TWO: ONE, THREE: ONE}, (credit,)).within({ONE, TWO})

    assert part.passages == (passages[0], passages[2])
    assert part.families == {ONE: ONE, TWO: ONE}
    assert part.inferred == ()


def test_all_of_the_articles_are_the_whole() -> None:
    assert WHOLE.within({ONE, TWO, THREE}) == WHOLE
