"""The annotator as a whole: names over sentences, and what always holds."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.annotate.names.rails import article, marked, plain, unmarked

from relazione.annotate.names import Names
from relazione.gazetteer import shipped
from relazione.model.notes import Entity, Mention

NAMES = Names(shipped())


@pytest.mark.parametrize(
    "gold",
    [
        "[PER Ada Okafor] told [ORG Reuters] in [LOC Lagos] on Monday.",
        "[LOC China]'s [ORG Defense Ministry] said on Friday that [PER Ada Moe] would visit [LOC Russia].",
        "The remarks were shown on [ORG Russia 24] on Sunday.",
        "[ORG TASS] and [ORG Xinhua] reported it, [ORG AFP] said.",
        "The [ORG Chilean Foreign Ministry] summoned nobody.",
        "[LOC U.S.] officials met in the [LOC Asia-Pacific].",
        "[ORG NATO] leaders will meet in [LOC Vilnius].",
        "[PER Ada Okafor] and [PER Jon Moe] met; the [PER Okafor]-[PER Moe] talks went on.",
        "[LOC Norway] exports fish to the [LOC United States].",
    ],
)
def test_names_in_a_sentence(read, gold: str) -> None:
    found = read(unmarked(gold))

    assert marked(found.text, found.notes.mentions) == gold


@pytest.mark.parametrize(
    "gold",
    [
        "[LOC China] and [LOC Norway] signed it, [ORG Xinhua] reported.",
        "[ORG NATO] met in [LOC Oslo].",
        "the [ORG Chilean Foreign Ministry] said so",
    ],
)
def test_without_tags_the_gazetteer_remains(gold: str) -> None:
    text = unmarked(gold)
    notes = [note for note in NAMES(article(text), plain(text)) if isinstance(note, Mention)]

    assert marked(text, notes) == gold


def test_an_empty_article_has_no_names() -> None:
    assert list(NAMES(article(""), plain(""))) == []


def test_a_state_that_only_the_table_tells_is_marked(read) -> None:
    putin = read("Vladimir Putin opened the museum.").entity("person:vladimir-putin")
    moe = read("Russian Culture Minister Ada Moe opened the museum.").entity("person:ada-moe")

    assert (putin.state, putin.state_outside) == ("RUS", True)
    assert (moe.state, moe.state_outside) == ("RUS", False)
    assert putin.tenures == ()


def test_an_adjective_is_described_not_named(read) -> None:
    mention = read("Norwegian ships left on Monday.").at("Norwegian")

    assert mention is not None
    assert (mention.entity, mention.form) == ("country:NOR", "description")


WORDS = st.sampled_from(
    ["Moscow", "said", "the", "Chinese", "Foreign", "Minister", "Ada", "Moe", ",", "he", "NATO", "its", "two", "countries", "a",
     "spokesman", "in", "'s", "of", "Defense", "Ministry", "former", "both", "West", ".", "Gen.", "(", ")", "US"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=25).map(" ".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_mentions_lie_in_the_text_and_stand_for_entities_that_are_there(text: str) -> None:
    notes = list(NAMES(article(text), plain(text)))
    entities = {note.id: note for note in notes if isinstance(note, Entity)}
    mentions = [note for note in notes if isinstance(note, Mention)]

    assert all(0 <= one.start < one.end <= len(text) for one in mentions)
    assert {one.entity for one in mentions if one.entity} == set(entities)
    assert len({one.id for one in mentions}) == len(mentions)
    assert [one.start for one in mentions] == sorted(one.start for one in mentions)
    assert all(one.rule for one in mentions)


@given(st.lists(WORDS, max_size=20).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_the_same_text_gives_the_same_notes(text: str) -> None:
    assert list(NAMES(article(text), plain(text))) == list(NAMES(article(text), plain(text)))
