"""Which entities a phrase stands for; trees and mentions by hand."""

from __future__ import annotations

from tests.annotate.events.notation import by_hand

from relazione.annotate.events.fillers import Fillers
from relazione.annotate.events.tree import Tree
from relazione.model.notes import Entity, Mention, Notes, Tenure

STATE = Entity("country:XKE", "place", "Kestria", state="XKE")
TOWN = Entity("city:lisse", "place", "Lisse")
WEYL = Entity("person:weyl", "person", "Weyl", tenures=(Tenure("office:xva-president"),))
DUARTE = Entity("person:duarte", "person", "Duarte")
OFFICE = Entity("office:xva-president", "office", "president")
BOTH = Entity("group:weyl+duarte", "group", "both")


def fillers(rows: str, **named: Entity) -> Fillers:
    """Fillers over a tree, each keyword a word of it and what that word stands for."""
    tree = by_hand(rows)
    mentions = tuple(_mention(tree, word, entity) for word, entity in named.items())
    entities = {
        entity.id: entity for entity in (*named.values(), *((WEYL, DUARTE) if BOTH in named.values() else ()))
    }
    return Fillers(
        tree, Notes(tokens=tuple(tree.tokens), entities=tuple(entities.values()), mentions=mentions)
    )


def _mention(tree: Tree, word: str, entity: Entity) -> Mention:
    token = next(token for token in tree.tokens if token.span.of(tree.text) == word)
    return Mention(word, token.start, token.end, entity.kind, entity.id, "name")


def test_a_name_stands_for_its_entity() -> None:
    assert fillers("Weyl Weyl PROPN NNP 0 root", Weyl=WEYL).of(0) == ["person:weyl"]


def test_a_coordination_gives_all() -> None:
    found = fillers(
        """
Weyl    Weyl    PROPN NNP 0 root
and     and     CCONJ CC  3 cc
Duarte  Duarte  PROPN NNP 1 conj
""",
        Weyl=WEYL,
        Duarte=DUARTE,
    )

    assert found.of(0) == ["person:weyl", "person:duarte"]


def test_an_apposition_names_the_noun() -> None:
    found = fillers(
        """
minister  minister  NOUN  NN  0 root
,         ,         PUNCT ,   3 punct
Weyl      Weyl      PROPN NNP 1 appos
""",
        Weyl=WEYL,
    )

    assert found.of(0) == ["person:weyl"]


def test_a_name_is_found_however_deep_its_titles_nest() -> None:
    found = fillers(
        """
Minister  Minister  PROPN NNP 0 root
Gen.      Gen.      PROPN NNP 1 nmod:desc
Weyl      Weyl      PROPN NNP 2 flat
""",
        Weyl=WEYL,
    )

    assert found.of(0) == ["person:weyl"]


def test_troops_act_for_the_state_before_them_but_oil_does_not() -> None:
    rows = """
Kestrian  Kestrian  ADJ  JJ  2 amod
{}        {}        NOUN NNS 0 root
"""

    assert fillers(rows.format("troops", "troop"), Kestrian=STATE).of(1) == ["country:XKE"]
    assert fillers(rows.format("oil", "oil"), Kestrian=STATE).of(1) == []


def test_hundreds_of_troops_are_troops() -> None:
    found = fillers(
        """
Hundreds  hundred  NOUN  NNS 0 root
of        of       ADP   IN  4 case
Kestria   Kestria  PROPN NNP 4 compound
troops    troop    NOUN  NNS 1 nmod
""",
        Kestria=STATE,
    )

    assert found.of(3) == ["country:XKE"]


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    found = fillers(
        """
Weyl    Weyl    PROPN NNP 0 root
who     who     PRON  WP  3 nsubj
spoke   speak   VERB  VBD 1 acl:relcl
""",
        Weyl=WEYL,
    )

    assert found.of(1) == ["person:weyl"]


def test_a_state_acts_and_a_town_does_not() -> None:
    found = fillers("Lisse Lisse PROPN NNP 0 root", Lisse=TOWN)

    assert found.actors(0) == []
    assert found.is_place("city:lisse")
    assert fillers("Kestria Kestria PROPN NNP 0 root", Kestria=STATE).actors(0) == ["country:XKE"]


def test_an_office_is_its_one_holder_in_this_article() -> None:
    rows = "president president NOUN NN 0 root"
    alone = fillers(rows, president=OFFICE)
    tree = by_hand(rows + "\nWeyl Weyl PROPN NNP 1 dep")
    notes = Notes(
        tokens=tuple(tree.tokens),
        entities=(OFFICE, WEYL),
        mentions=(_mention(tree, "president", OFFICE), _mention(tree, "Weyl", WEYL)),
    )

    assert alone.of(0) == ["office:xva-president"]
    assert Fillers(tree, notes).of(0) == ["person:weyl"]


def test_an_office_with_two_holders_stays_an_office() -> None:
    other = Entity("person:other", "person", "Other", tenures=(Tenure("office:xva-president"),))
    tree = by_hand("president president NOUN NN 0 root")
    notes = Notes(
        tokens=tuple(tree.tokens),
        entities=(OFFICE, WEYL, other),
        mentions=(_mention(tree, "president", OFFICE),),
    )

    assert Fillers(tree, notes).of(0) == ["office:xva-president"]


def test_both_are_the_two_the_group_names() -> None:
    assert fillers("Both both PRON DT 0 root", Both=BOTH).of(0) == ["person:weyl", "person:duarte"]


def test_types_of_a_phrase() -> None:
    found = fillers("Weyl Weyl PROPN NNP 0 root", Weyl=WEYL)

    assert found.fits(0, frozenset({"actor"}))
    assert found.fits(0, frozenset({"person"}))
    assert not found.fits(0, frozenset({"state", "place"}))


MINISTERS = """
    Kestrian Kestrian ADJ JJ 5 amod
    and and CCONJ CC 3 cc
    Varenian Varenian ADJ JJ 1 conj
    defence defence NOUN NN 5 compound
    ministers minister NOUN NNS 6 nsubj
    met meet VERB VBD 0 root
"""
LISTED = """
    the the DET DT 2 det
    ministers minister NOUN NNS 6 nsubj
    Weyl Weyl PROPN NNP 2 appos
    and and CCONJ CC 5 cc
    Duarte Duarte PROPN NNP 3 conj
    met meet VERB VBD 0 root
"""
OTHER = Entity("country:XVA", "place", "Varenia", state="XVA")


def test_ministers_of_two_states_stand_for_both() -> None:
    assert fillers(MINISTERS, Kestrian=STATE, Varenian=OTHER).of(4) == ["country:XKE", "country:XVA"]


def test_one_minister_of_a_pair_of_adjectives_is_not_two_states() -> None:
    one = MINISTERS.replace("ministers minister NOUN NNS", "minister minister NOUN NN")

    assert len(fillers(one, Kestrian=STATE, Varenian=OTHER).of(4)) == 1


def test_a_list_beside_a_plural_gives_all_its_people() -> None:
    assert fillers(LISTED, Weyl=WEYL, Duarte=DUARTE).of(1) == ["person:weyl", "person:duarte"]


def test_a_list_beside_a_singular_gives_its_first() -> None:
    one = LISTED.replace("ministers minister NOUN NNS", "minister minister NOUN NN")

    assert fillers(one, Weyl=WEYL, Duarte=DUARTE).of(1) == ["person:weyl"]
