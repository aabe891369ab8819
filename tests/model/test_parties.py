"""Who an entity stands for: offices for holders, pairs for members, governments for states."""

from __future__ import annotations

from tests.press import identities, mention, paper, person

from relazione.model.notes import Tenure
from relazione.model.parties import Parties, parties_of

MINISTER = Tenure("office:minister")
ONE = paper(
    "one",
    "2031-05-02",
    "Orsanov and Weyl met in Lindrava.",
    person("Orsanov", tenures=[MINISTER]),
    person("Weyl", tenures=[Tenure("office:president")]),
    mention("Lindrava", "gov:XVA", state="XVA"),
)
TWO = paper(
    "two", "2031-05-03", "Dasse spoke; Weyl listened.", person("Dasse", tenures=[MINISTER]), person("Weyl")
)


def parties() -> Parties:
    return parties_of((ONE, TWO), identities((ONE, TWO)))


def test_an_office_stands_for_its_holder_in_the_article() -> None:
    assert parties().of(ONE.article.id, "office:minister") == ("person:orsanov",)
    assert parties().of(TWO.article.id, "office:minister") == ("person:dasse",)


def test_elsewhere_only_an_office_with_one_holder_over_all_articles() -> None:
    assert parties().of("elsewhere", "office:president") == ("person:weyl",)
    assert parties().of("elsewhere", "office:minister") == ("office:minister",)


def test_a_pair_stands_for_its_members() -> None:
    assert parties().of(ONE.article.id, "group:orsanov+weyl") == ("person:orsanov", "person:weyl")
    assert parties().of(ONE.article.id, "group:xva+unheard-of") == ("country:XVA", "group:unheard-of")


def test_a_government_is_its_state() -> None:
    assert parties().of(ONE.article.id, "gov:XVA") == ("country:XVA",)


def test_a_plain_group_and_a_stranger_stay_as_they_are() -> None:
    assert parties().of(ONE.article.id, "group:experts") == ("group:experts",)
    assert parties().of(ONE.article.id, "person:nobody") == ("person:nobody",)


LEADERS = paper(
    "leaders",
    "2031-05-04",
    "President Weyl and Prime Minister Sorrel met; Dasse, the foreign minister, stayed away.",
    person("Weyl", tenures=[Tenure("office:xva-president")]),
    person("Sorrel", tenures=[Tenure("office:xke-prime-minister")]),
    person("Dasse", tenures=[Tenure("office:xke-foreign-minister")]),
)


def stands_for(id_: str) -> tuple[str, ...]:
    return parties_of((LEADERS,), identities((LEADERS,))).of(LEADERS.article.id, id_)


def test_the_president_is_the_one_president_the_article_names() -> None:
    assert stands_for("office:president") == ("person:weyl",)
    assert stands_for("office:minister") == ("person:dasse",)


def test_the_leaders_are_those_it_names() -> None:
    assert stands_for("group:leaders") == ("person:sorrel", "person:weyl")
    assert stands_for("group:heads-of-state") == ("person:sorrel", "person:weyl")


def test_a_group_that_only_one_person_belongs_to_stays_a_group() -> None:
    assert stands_for("group:presidents") == ("group:presidents",)
    assert stands_for("group:ministers") == ("group:ministers",)


def test_the_leader_of_an_article_with_two_is_neither() -> None:
    assert stands_for("office:head-of-state") == ("office:head-of-state",)
