"""The dependents of a trigger, each by the construction it was read from; trees written by hand."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import by_hand

from relazione.annotate.events.slots import carrier, circumstance_subject, noun_slots, verb_slots

SUPPORT = frozenset({"hold", "pay"})
LENDERS = frozenset({"plan", "call+off"})

ACTIVE = """
Weyl    Weyl    PROPN NNP 2 nsubj
invited invite  VERB  VBD 0 root
Duarte  Duarte  PROPN NNP 2 obj
to      to      ADP   IN  5 case
Lisse   Lisse   PROPN NNP 2 obl
"""
HELD = """
Weyl    Weyl    PROPN NNP 2 nsubj
held    hold    VERB  VBD 0 root
talks   talk    NOUN  NNS 2 obj
with    with    ADP   IN  5 case
Duarte  Duarte  PROPN NNP 3 nmod
"""
OFF = """
Weyl    Weyl    PROPN NNP 2 nsubj
called  call    VERB  VBD 0 root
off     off     ADP   RP  2 compound:prt
a       a       DET   DT  5 det
visit   visit   NOUN  NN  2 obj
"""


def test_active() -> None:
    slots = verb_slots(by_hand(ACTIVE), 1)

    assert slots.found == {"subj": [0], "obj": [2], "to": [4]}


def test_passive_turns_round() -> None:
    slots = verb_slots(by_hand(ACTIVE.replace("nsubj", "nsubj:pass").replace("to      to", "by      by").replace("obl", "obl:agent").replace(
        "2 obj", "2 iobj")), 1)  # fmt: skip

    assert slots.get("obj") == [0]
    assert slots.get("subj") == [4]
    assert slots.rules["subj"] == "agent of the passive"


def test_a_second_subject_after_the_verb_is_its_object() -> None:
    slots = verb_slots(by_hand(ACTIVE.replace("2 obj", "2 nsubj")), 1)

    assert slots.get("subj") == [0]
    assert slots.get("obj") == [2]


def test_a_light_verb_lends_its_noun_subject_and_tense() -> None:
    slots = noun_slots(by_hand(HELD), 2, SUPPORT)

    assert slots.get("subj") == [0]
    assert slots.get("with") == [4]
    assert slots.anchor == slots.support == 1


def test_other_verbs_lend_nothing() -> None:
    slots = noun_slots(by_hand(HELD.replace("hold", "dread")), 2, SUPPORT)

    assert slots.get("subj") == []
    assert slots.support is None


def test_a_verb_of_calling_off_lends_its_subject_but_not_its_tense() -> None:
    slots = noun_slots(by_hand(OFF), 4, SUPPORT, LENDERS)

    assert slots.get("subj") == [0]
    assert slots.support is None


def test_a_particle_makes_another_verb() -> None:
    assert carrier(by_hand(OFF), 4, frozenset({"call"})) is None
    assert carrier(by_hand(OFF), 4, frozenset({"call+off"})) == 1


def test_an_owner_keeps_the_light_verb_from_lending() -> None:
    tree = by_hand("""
Tan     Tan     PROPN NNP 2 nsubj
held    hold    VERB  VBD 0 root
Weyl    Weyl    PROPN NNP 4 nmod:poss
talks   talk    NOUN  NNS 2 obj
""")

    slots = noun_slots(tree, 3, SUPPORT)

    assert slots.get("poss") == [2]
    assert slots.get("subj") == []


@pytest.mark.parametrize(
    ("rows", "verb", "subject", "rule"),
    [
        (
            """
Weyl    Weyl    PROPN NNP 2 nsubj
came    come    VERB  VBD 0 root
and     and     CCONJ CC  4 cc
spoke   speak   VERB  VBD 2 conj
""",
            3,
            0,
            "shared_subject",
        ),
        (
            """
Weyl    Weyl    PROPN NNP 2 nsubj
plans   plan    VERB  VBZ 0 root
to      to      PART  TO  4 mark
visit   visit   VERB  VB  2 xcomp
""",
            3,
            0,
            "controlled_subject",
        ),
        (
            """
Weyl    Weyl    PROPN NNP 2 nsubj
asked   ask     VERB  VBD 0 root
Duarte  Duarte  PROPN NNP 2 obj
to      to      PART  TO  5 mark
leave   leave   VERB  VB  2 xcomp
""",
            4,
            2,
            "controlled_subject",
        ),
        (
            """
Weyl     Weyl    PROPN NNP 2 nsubj
left     leave   VERB  VBD 0 root
praising praise  VERB  VBG 2 advcl
Duarte   Duarte  PROPN NNP 3 obj
""",
            2,
            0,
            "participle_subject",
        ),
        (
            """
Weyl     Weyl    PROPN NNP 2 nsubj
accused  accuse  VERB  VBD 0 root
Duarte   Duarte  PROPN NNP 2 obj
of       of      SCONJ IN  5 mark
lying    lie     VERB  VBG 2 advcl
""",
            4,
            2,
            "participle_subject",
        ),
        (
            """
troops   troop   NOUN  NNS 0 root
fighting fight   VERB  VBG 1 acl
""",
            1,
            0,
            "described_noun",
        ),
    ],
)
def test_a_missing_subject_is_found(rows: str, verb: int, subject: int, rule: str) -> None:
    slots = verb_slots(by_hand(rows), verb)

    assert slots.get("subj") == [subject]
    assert slots.rules["subj"] == rule


def test_a_participle_after_a_noun_is_done_to_it() -> None:
    tree = by_hand("""
plan    plan    NOUN  NN  0 root
backed  back    VERB  VBN 1 acl
by      by      ADP   IN  4 case
Weyl    Weyl    PROPN NNP 2 obl
""")

    slots = verb_slots(tree, 1)

    assert slots.get("obj") == [0]
    assert slots.get("subj") == [3]


def test_the_object_of_a_relative_clause_stands_before_it() -> None:
    tree = by_hand("""
claims  claim   NOUN  NNS 0 root
Weyl    Weyl    PROPN NNP 3 nsubj
denied  deny    VERB  VBD 1 acl:relcl
""")

    assert verb_slots(tree, 2).get("obj") == [0]


def test_a_temporal_phrase_is_done_by_the_subject_of_its_clause() -> None:
    tree = by_hand("""
During  during  ADP   IN  2 case
talks   talk    NOUN  NNS 4 obl
Weyl    Weyl    PROPN NNP 4 nsubj
smiled  smile   VERB  VBD 0 root
""")

    assert circumstance_subject(tree, 1) == 2


ENDED = """
Weyl    Weyl    PROPN NNP 2 nsubj
ended   end     VERB  VBD 0 root
the     the     DET   DT  4 det
{noun}  {noun}  NOUN  NN  2 obj
"""


@pytest.mark.parametrize(("noun", "subject"), [("visit", [0]), ("war", []), ("conflict", [])])
def test_who_ends_a_visit_made_it_and_who_ends_a_war_may_be_anybody(noun: str, subject: list[int]) -> None:
    slots = noun_slots(by_hand(ENDED.format(noun=noun)), 3, frozenset({"end"}))

    assert slots.get("subj") == subject
