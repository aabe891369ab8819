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
