"""Pronouns and descriptions in running text, each to whom it stands for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Ada Moe met Ola Vik on Friday. “The talks were good,” she said.", "she", "person:ada-moe"),
        ("Henrik Dasse praised the accord. He added that more would follow.", "He", "person:henrik-dasse"),
        (
            "The spokesman told reporters that during his trip, Henrik Dasse will meet officials.",
            "his",
            "person:henrik-dasse",
        ),
        ("Henrik Dasse will meet his counterpart on Monday.", "his", "person:henrik-dasse"),
        ("Norway signed the accord with Chile. It will take effect in May.", "It", "country:NOR"),
        ("Norway has kept its promise.", "its", "country:NOR"),
        ("The treaty was rejected by Norway and its allies.", "its", "country:NOR"),
        ("Oslo and Tokyo said they would sign.", "they", "group:jpn+nor"),
    ],
)
def test_pronouns(read, text: str, words: str, entity: str) -> None:
    assert read(text).who(words) == entity


def test_gender_keeps_apart(read) -> None:
    found = read("Mr Henrik Dasse received Ms Lidia Sorrel. She thanked him.")

    assert (found.who("She"), found.who("him")) == ("person:lidia-sorrel", "person:henrik-dasse")


def test_no_pronoun_without_anybody(read) -> None:
    assert read("It rained in the north. It is clear that more rain will come.").who("It") is None


def test_a_title_gives_office_state_and_person(read) -> None:
    found = read("Norwegian Defence Minister Gen. Ada Moe will visit Chile on Monday.")

    assert found.who("Norwegian Defence Minister", "office") == "office:nor-defence-minister"
    assert found.who("Ada Moe") == "person:ada-moe"
    assert found.offices("person:ada-moe") == ["office:nor-defence-minister"]
    assert found.entity("person:ada-moe").state == "NOR"


def test_two_roles_are_one_person(read) -> None:
    found = read(
        "Kestrian State Councillor and Defence Minister Ada Moe spoke. The minister thanked the crews."
    )

    assert sorted(found.offices("person:ada-moe")) == [
        "office:xke-defence-minister",
        "office:xke-state-councillor",
    ]
    assert found.who("minister") == "person:ada-moe"


def test_an_apposition_gives_a_role(read) -> None:
    found = read(
        "Henrik Dasse, the spokesman for Norway's Foreign Ministry, told reporters on Friday that talks would go on."
    )

    assert found.offices("person:henrik-dasse") == ["office:nor-foreign-ministry-spokesperson"]


def test_the_surname_is_the_person(read) -> None:
    found = read("President Anton Weyl met Ada Moe. Weyl said the talks were good, and Moe agreed.")

    assert (found.who("Weyl#2"), found.who("Moe#2")) == ("person:anton-weyl", "person:ada-moe")


def test_a_counterpart_holds_the_same_office(read) -> None:
    found = read("Norwegian Foreign Minister Ada Moe met her Chilean counterpart Ola Vik in Oslo.")

    assert found.offices("person:ola-vik") == ["office:chl-foreign-minister"]


def test_its_minister_is_the_states(read) -> None:
    found = read(
        "Norway will sign the treaty, its foreign minister said. Foreign Minister Ada Moe spoke in Oslo."
    )

    assert found.who("foreign minister") == "person:ada-moe"
    assert found.entity("person:ada-moe").state == "NOR"


def test_who_has_no_name_stays_without_one(read) -> None:
    found = read("Chile's foreign minister said on Friday that talks would go on.")

    assert found.who("Chile's foreign minister") == "office:chl-foreign-minister"
    assert not found.entity("office:chl-foreign-minister").named


def test_two_unnamed_are_two(read) -> None:
    found = read(
        "A Kremlin spokesman denied it. A Norwegian Foreign Ministry spokesman confirmed it. The spokesman gave no date."
    )

    kremlin, norwegian = found.who("Kremlin spokesman"), found.who("Norwegian Foreign Ministry spokesman")
    assert kremlin != norwegian
    assert found.who("spokesman#3") == norwegian
    assert not found.entity(kremlin).named


def test_a_title_alone_makes_no_person(read) -> None:
    """A second title without a name is an office, and no second traveller."""
    found = read("Norwegian Foreign Minister Ada Moe will travel along with the Norwegian Trade Minister.")

    assert found.who("Norwegian Trade Minister") == "office:nor-trade-minister"
    assert [entity.id for entity in found.notes.entities if entity.kind == "person"] == ["person:ada-moe"]


def test_an_appointment_is_a_tenure_and_nobody_new(read) -> None:
    found = read("Ada Moe was appointed finance minister of Norway in March.")

    assert "office:nor-finance-minister" in found.offices("person:ada-moe")


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        (
            "Norway and Chile signed it. The two countries will meet again.",
            "The two countries",
            "group:chl+nor",
        ),
        ("Norway and Chile signed it. Both sides were content.", "Both sides", "group:chl+nor"),
        (
            "Ada Moe met Ola Vik in Oslo. The two leaders spoke for an hour.",
            "The two leaders",
            "group:ada-moe+ola-vik",
        ),
        ("Relations with the West have cooled.", "West", "group:west"),
        ("Experts said it would take years.", "Experts", "group:experts"),
        (
            "Russian military leaders received them.",
            "Russian military leaders",
            "group:russian-military-leaders",
        ),
    ],
)
def test_groups(read, text: str, words: str, entity: str) -> None:
    mention = read(text).at(words)

    assert mention is not None
    assert (mention.kind, mention.entity) in (("group", entity), ("group", entity.lower()))


def test_an_organisation_is_called_by_its_noun(read) -> None:
    found = read("The Southern Economic Community met in Oslo. The Community will meet again in May.")

    assert found.who("Community#2") == found.who("Southern Economic Community")


def test_a_role_without_a_name_is_somebody_only_where_it_speaks(read) -> None:
    found = read("A soldier was seen at the bridge. An analyst said on Friday that nothing would come of it.")

    assert [entity.id for entity in found.notes.entities if entity.kind == "person"] == [
        "person:unnamed-analyst"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shipping Minister Ada Moe left Oslo on Friday.", "Shipping Minister"),
        ("External Relations Minister Ada Moe left Oslo on Friday.", "External Relations Minister"),
    ],
)
def test_a_portfolio_that_no_list_has(read, text: str, words: str) -> None:
    mention = read(text).at(words, "office")

    assert mention is not None
    assert mention.form == "title"


def test_the_subject_before_an_apposition_is_found(read) -> None:
    found = read(
        "After a session with Anton Weyl, Ada Moe, the head of Norway's Ministry of Defence, commented on the talks. "
        "She said more would follow."
    )

    assert found.who("She") == "person:ada-moe"
