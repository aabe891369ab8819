"""From when until when an office was held: the ends that the words of an article give, and none that they don't."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.annotate.pipeline import annotate, pipeline
from relazione.annotate.tenures import Bound, dated, past_is_former
from relazione.gazetteer.gazetteer import shipped
from relazione.model.article import Article, Published
from relazione.model.notes import Annotator, Tenure
from relazione.model.span import Span

PUBLISHED = "2031-05-05"


@cache
def annotators() -> tuple[Annotator, ...]:
    return pipeline(shipped())


def terms(sentence: str, person: str) -> list[tuple[str, str | None, str | None]]:
    """Status, first and last day of the offices of a person in an article of one sentence."""
    told = Article("a", "a", f"{sentence}\n", "", published=Published(PUBLISHED, status="stated"))
    notes, problems = annotate(told, annotators())
    assert not problems
    entity = next(entity for entity in notes.entities if person in entity.name)
    return [(tenure.status, tenure.since, tenure.until) for tenure in entity.tenures]


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(
    ("sentence", "person", "since", "until"),
    [
        ("Defence Minister Ilse Marrow, who was appointed in October, will travel to Oslo.", "Marrow", "2030-10", None),
        ("Ana Duarte, the prime minister of Norway since 2021, received her guest.", "Duarte", "2021", None),
        ("Ana Duarte has been prime minister of Norway since 2021.", "Duarte", "2021", None),
        ("The ambassador of Japan, Ken Ito, has held the post since last year.", "Ito", "2030", None),
        ("Pavel Orlov served as foreign minister of Russia from 2015 to 2019.", "Orlov", "2015", "2019"),
        ("Chancellor Jonas Keller took office a year ago.", "Keller", "2030", None),
        ("General Omar Haddad became chief of staff in January.", "Haddad", "2031-01", None),
        ("Tomas Weyl, the former defence minister, resigned on 3 October.", "Weyl", None, "2030-10-03"),
        ("Foreign Minister Tomas Weyl was dismissed in March.", "Weyl", None, "2031-03"),
        # no end is told
        ("Foreign Minister Tomas Weyl arrived in March.", "Weyl", None, None),
        ("Foreign Minister Tomas Weyl visited Oslo for the first time since 2018.", "Weyl", None, None),
        ("President Lena Costa was not re-elected in 2024.", "Costa", None, None),
        ("President Lena Costa might resign on Friday.", "Costa", None, None),
        ("Foreign Minister Tomas Weyl met envoys from 2 to 4 May.", "Weyl", None, None),
    ],
)  # fmt: skip
def test_ends_of_a_tenure(sentence: str, person: str, since: str | None, until: str | None) -> None:
    found = terms(sentence, person)

    assert [(first, last) for _, first, last in found] == [(since, until)]


@pytest.mark.usefixtures("models")
def test_what_ended_before_publication_is_former() -> None:
    assert terms("Foreign Minister Tomas Weyl was dismissed in March.", "Weyl")[0][0] == "former"


def test_of_two_offices_the_clause_says_which() -> None:
    minister = Tenure("office:minister", evidence=(Span(10, 18),))
    envoy = Tenure("office:envoy", evidence=(Span(40, 45),))

    found = dated((minister, envoy), [Bound("person:a", Span(35, 60), "since", "2019", "since")])

    assert [one.since for one in found] == [None, "2019"]


def test_of_two_offices_none_named_neither_is_dated() -> None:
    offices = (
        Tenure("office:minister", evidence=(Span(0, 5),)),
        Tenure("office:envoy", evidence=(Span(9, 12),)),
    )

    assert dated(offices, [Bound("person:a", Span(35, 60), "since", "2019", "since")]) == offices


@given(
    st.lists(
        st.tuples(st.sampled_from(["since", "until"]), st.sampled_from(["2019", "2020-05", "2021-01-02"])),
        max_size=4,
    )
)
def test_the_first_end_read_stays(ends: list[tuple[str, str]]) -> None:
    bounds = [Bound("person:a", Span(0, 9), end, value, "rule") for end, value in ends]  # type: ignore[arg-type]

    found = dated((Tenure("office:minister", evidence=(Span(2, 4),)),), bounds)[0]

    for name in ("since", "until"):
        assert getattr(found, name) == next((value for end, value in ends if end == name), None)


def test_a_tenure_over_by_the_month_of_publication_is_not_yet_former() -> None:
    assert past_is_former(Tenure("office:a", until="2031-05"), PUBLISHED).status == "current"
    assert past_is_former(Tenure("office:a", until="2031-04"), PUBLISHED).status == "former"
    assert past_is_former(Tenure("office:a", until="2031-04"), None).status == "current"
