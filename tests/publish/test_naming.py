"""Names in a sentence: the article they take, the number of their verb; the forms of verbs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relazione.model.record import RecordEntity
from relazione.publish import Affair
from relazione.publish.naming import are_several, called, is_plural_name
from relazione.publish.verbs import past, past_participle, third


def with_one(affair: Affair, one: RecordEntity) -> Affair:
    return replace(affair, record=replace(affair.record, entities=(*affair.record.entities, one)))


@pytest.mark.parametrize(
    ("id_", "name", "named", "words"),
    [
        ("person:x", "Lidia Sorrel", True, "Lidia Sorrel"),
        ("person:x", "Kremlin spokesperson", False, "a Kremlin spokesperson"),
        ("person:x", "aide", False, "an aide"),
        ("person:x", "the aide", False, "the aide"),
        ("person:x", "Kestria's foreign minister", False, "Kestria's foreign minister"),
        ("person:x", "two aides", False, "two aides"),
        ("org:x", "Defence Ministry", True, "the Defence Ministry"),
        ("org:x", "Corvane", True, "Corvane"),
        ("org:x", "EU", True, "the EU"),
        ("org:x", "The Orbit Office", True, "The Orbit Office"),
    ],
)
def test_a_name_takes_the_article_it_needs(
    id_: str, name: str, named: bool, words: str, affair: Affair
) -> None:
    kind = id_.split(":")[0].replace("org", "organisation")

    assert called(id_, with_one(affair, RecordEntity(id_, kind, (name,), named=named))) == words


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("Western allies", True),
        ("Orsanov and Weyl", True),
        ("police", True),
        ("press", False),
        ("delegation", False),
    ],
)
def test_a_group_is_plural_by_its_name(name: str, several: bool, affair: Affair) -> None:
    group = RecordEntity("group:x", "group", (name,), named=False)

    assert is_plural_name(name) is several
    assert are_several(["group:x"], with_one(affair, group)) is several


def test_two_are_several_and_one_named_twice_is_not(affair: Affair) -> None:
    assert are_several(["person:orsanov", "gov:XVA"], affair)
    assert not are_several(["gov:XVA", "gov:XVA"], affair)
    assert not are_several([], affair)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("visit", ("visits", "visited", "visited")),
        ("meet", ("meets", "met", "met")),
        ("speak by phone", ("speaks by phone", "spoke by phone", "spoken by phone")),
        ("carry out an attack", ("carries out an attack", "carried out an attack", "carried out an attack")),
        ("give aid", ("gives aid", "gave aid", "given aid")),
        ("praise", ("praises", "praised", "praised")),
        ("veto", ("vetoes", "vetoed", "vetoed")),
        ("withdraw", ("withdraws", "withdrew", "withdrawn")),
        ("patrol", ("patrols", "patrolled", "patrolled")),
        ("deploy forces", ("deploys forces", "deployed forces", "deployed forces")),
    ],
)
def test_verbs_have_their_forms(verb: str, forms: tuple[str, str, str]) -> None:
    assert (third(verb), past(verb), past_participle(verb)) == forms
