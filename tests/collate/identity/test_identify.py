"""Who is who across articles: office, state and company decide; names alone never."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relazione.collate.identity import identify
from relazione.gazetteer import shipped
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Entity, Mention, Notes, Sentence, Tenure


def person(name: str, state: str | None = None, *offices: str, id_: str | None = None) -> Entity:
    made = id_ or "person:" + name.lower().replace(" ", "-")
    return Entity(
        made, "person", name, state, names=(name,), tenures=tuple(Tenure(f"office:{one}") for one in offices)
    )


def org(id_: str, *names: str) -> Entity:
    return Entity(f"org:{id_}", "organisation", names[0] if names else id_, names=names)


def paper(name: str, day: str, *entities: Entity, text: str = "") -> Annotated:
    mentions = tuple(
        Mention(f"m{at}", 0, 1, entity.kind, entity.id, "name") for at, entity in enumerate(entities)
    )
    sentences = (Sentence(0, len(text)),) if text else ()
    published = Published(value=day, status="stated")
    return Annotated(
        Article(name, f"{name}.txt", text, "", published=published),
        Notes(entities=entities, mentions=mentions, sentences=sentences),
    )


def groups(*papers: Annotated) -> dict[str, list[tuple[str, str]]]:
    found, _ = identify(papers, shipped())
    return {one.id: list(one.members) for one in found}


def verdicts(*papers: Annotated) -> list[str]:
    _, judged = identify(papers, shipped())
    return [one.verdict for one in judged]


def test_an_office_joins_two_spellings() -> None:
    one = paper("a", "2031-05-01", person("Sergei Moigu", "RUS", "rus-defence-minister"))
    other = paper("b", "2031-05-02", person("Sergey Moygu", "RUS", "rus-defence-minister"))

    assert groups(one, other) == {
        "person:sergei-moigu": [("a", "person:sergei-moigu"), ("b", "person:sergey-moygu")]
    }
    assert verdicts(one, other) == ["same"]


def test_a_spelling_without_an_office_stays_apart() -> None:
    one = paper("a", "2031-05-01", person("Sergei Moigu", "RUS"))
    other = paper("b", "2031-05-02", person("Sergey Moygu", "RUS"))

    assert len(groups(one, other)) == 2
    assert verdicts(one, other) == ["unsure"]


def test_equal_names_of_two_states_are_two() -> None:
    one = paper("a", "2031-05-01", person("Ada Moe", "NOR", "nor-foreign-minister"))
    other = paper("b", "2031-05-02", person("Ada Moe", "CHL", "chl-foreign-minister"))

    assert sorted(groups(one, other)) == ["person:ada-moe", "person:ada-moe-2"]
    assert verdicts(one, other) == ["different"]


def test_a_name_alone_does_not_merge() -> None:
    assert (
        len(groups(paper("a", "2031-05-01", person("Ada Moe")), paper("b", "2031-05-02", person("Ada Moe"))))
        == 2
    )


def test_a_name_in_the_same_company_does() -> None:
    vik = person("Ola Vik", "CHL", "chl-president")
    found = groups(
        paper("a", "2031-05-01", person("Ada Moe"), vik), paper("b", "2031-05-02", person("Ada Moe"), vik)
    )

    assert found["person:ada-moe"] == [("a", "person:ada-moe"), ("b", "person:ada-moe")]


def test_a_surname_alone_joins_the_one_it_fits() -> None:
    vik = person("Ola Vik", "CHL", "chl-president")
    full = paper("a", "2031-05-01", person("Ada Moe", "NOR", "nor-foreign-minister"), vik)
    short = paper("b", "2031-05-02", person("Moe", "NOR", "foreign-minister"), vik)

    assert groups(full, short)["person:ada-moe"] == [("a", "person:ada-moe"), ("b", "person:moe")]


def test_a_surname_that_fits_two_joins_neither() -> None:
    vik = person("Ola Vik", "CHL", "chl-president")
    found = groups(
        paper("a", "2031-05-01", person("Marit Osei", "GHA"), vik),
        paper("b", "2031-05-02", person("Kwame Osei", "GHA"), vik),
        paper("c", "2031-05-03", person("Osei", "GHA"), vik),
    )

    assert found["person:osei"] == [("c", "person:osei")]


def test_the_id_is_the_earliest_members() -> None:
    late = paper("a", "2031-05-09", person("Sergei Moigu", "RUS", "rus-defence-minister"))
    early = paper("b", "2031-05-02", person("Sergey Moygu", "RUS", "rus-defence-minister"))

    assert list(groups(late, early)) == ["person:sergey-moygu"]


def test_the_unnamed_stay_apart() -> None:
    unnamed = Entity(
        "person:unnamed-rus-kremlin-spokesperson", "person", "Kremlin spokesperson", "RUS", named=False
    )
    found = groups(
        paper("a", "2031-05-01", unnamed, text="A Kremlin spokesperson denied it."),
        paper("b", "2031-05-02", unnamed, text="A Kremlin spokesperson confirmed it."),
    )

    assert len(found) == 2
    assert all(id_.startswith("person:unnamed-rus-kremlin-spokesperson:") for id_ in found)


def test_the_unnamed_of_one_sentence_are_one() -> None:
    unnamed = Entity("person:unnamed-official", "person", "official", named=False)
    found = groups(
        paper("a", "2031-05-01", unnamed, text="An official denied  it."),
        paper("b", "2031-05-02", unnamed, text="An official denied it."),
    )

    assert [len(members) for members in found.values()] == [2]


def test_what_is_no_person_is_one_by_its_id() -> None:
    assert groups(
        paper("a", "2031-05-01", org("nato", "NATO")), paper("b", "2031-05-02", org("nato", "Nato"))
    ) == {"org:nato": [("a", "org:nato"), ("b", "org:nato")]}


def test_a_slip_in_an_acronym_needs_the_coverage() -> None:
    slip, right = paper("a", "2031-05-01", org("nata", "NATA")), paper("b", "2031-05-02", org("nato", "NATO"))

    assert groups(slip, right) == {"org:nato": [("a", "org:nata"), ("b", "org:nato")]}
    assert list(groups(slip)) == ["org:nata"]


def test_a_judgement_names_both_and_says_why() -> None:
    one = paper("a", "2031-05-01", person("Sergei Moigu", "RUS", "rus-defence-minister"))
    other = paper("b", "2031-05-02", person("Sergey Moygu", "RUS", "rus-defence-minister"))
    _, (judged,) = identify([one, other], shipped())

    assert (judged.left, judged.right) == ("a/person:sergei-moigu", "b/person:sergey-moygu")
    assert "office: office:rus-defence-minister" in judged.why


PEOPLE = st.sampled_from(
    [
        person("Ada Moe", "NOR", "nor-foreign-minister"),
        person("Ada Moe"),
        person("Moe", "NOR", "foreign-minister"),
        person("Moe"),
        person("Ada Moe", "CHL"),
        person("Sergei Moigu", "RUS", "rus-defence-minister"),
        person("Sergey Moygu", "RUS", "rus-defence-minister"),
        person("Ola Vik", "CHL", "chl-president"),
        person("Marit Osei", "GHA"),
        person("Osei"),
    ]
)


@given(
    st.lists(st.lists(PEOPLE, min_size=1, max_size=3, unique_by=lambda one: one.id), min_size=1, max_size=6),
    st.randoms(),
)
@settings(max_examples=150, deadline=None)
def test_the_order_of_arrival_changes_nothing(
    casts: Sequence[Sequence[Entity]], shuffle: random.Random
) -> None:
    papers = [paper(f"p{at}", f"2031-05-0{at + 1}", *cast) for at, cast in enumerate(casts)]
    before = identify(papers, shipped())
    shuffle.shuffle(papers)

    assert identify(papers, shipped()) == before


@given(
    st.lists(st.lists(PEOPLE, min_size=1, max_size=3, unique_by=lambda one: one.id), min_size=1, max_size=6)
)
@settings(max_examples=100, deadline=None)
def test_everybody_is_in_one_identity_and_none_spans_two_states(casts: Sequence[Sequence[Entity]]) -> None:
    papers = [paper(f"p{at}", f"2031-05-0{at + 1}", *cast) for at, cast in enumerate(casts)]
    found, _ = identify(papers, shipped())
    states = {(one.article.id, entity.id): entity.state for one in papers for entity in one.notes.entities}

    members = [member for one in found for member in one.members]
    assert sorted(members) == sorted(states)
    for one in found:
        assert len({states[member] for member in one.members} - {None}) <= 1


@pytest.mark.parametrize("size", [300])
def test_many_articles_on_one_person_are_quick(size: int) -> None:
    papers = [
        paper(
            f"p{at:03}",
            "2031-05-01",
            person("Ada Moe", "NOR", "nor-foreign-minister"),
            person("Ola Vik", "CHL"),
        )
        for at in range(size)
    ]

    assert [len(members) for members in groups(*papers).values()] == [size, size]


def test_a_surname_two_people_bear_is_whom_its_article_reads_it_as() -> None:
    one = paper("a", "2031-05-01", person("Ada Moigu", "RUS", "rus-president"), org("pact", "Pact"))
    other = paper("b", "2031-05-02", person("Jon Moigu", "RUS", "rus-mayor"), org("pact", "Pact"))
    short = paper("c", "2031-05-03", person("Moigu", "RUS", id_="person:ada-moigu"), org("pact", "Pact"))

    assert ("c", "person:ada-moigu") in groups(one, other, short)["person:ada-moigu"]
