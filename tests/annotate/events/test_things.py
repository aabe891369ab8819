"""What was signed, sold, sent, seized: the words for it, numbers and all; whoever has a name is in the roles."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import by_hand, found, plain

from relazione.annotate.events.things import phrase
from relazione.model.notes import Event

SOLD = """
Kestria   Kestria  PROPN NNP 2 nsubj
sold      sell     VERB  VBD 0 root
forty     forty    NUM   CD  5 nummod
old       old      ADJ   JJ  5 amod
tanks     tank     NOUN  NNS 2 obj
,         ,        PUNCT ,   9 punct
which     which    PRON  WDT 9 nsubj
nobody    nobody   PRON  NN  9 obj
wanted    want     VERB  VBD 5 acl:relcl
"""


def test_a_phrase_is_a_noun_with_what_belongs_to_it() -> None:
    tree = by_hand(SOLD)
    start, end = phrase(tree, 4)

    assert tree.text[start:end] == "forty old tanks"


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(
    ("sentence", "act", "expected"),
    [
        ("[Kestria] sold forty rockets to [Belmora].", "transfer-arms", ["forty rockets"]),
        ("[Weyl] and [Duarte] signed a treaty on fishing.", "sign", ["a treaty on fishing"]),
        ("[Kestria] expelled four diplomats.", "expel", ["four diplomats"]),
        ("[Kestria] moved two brigades to [Tarsk].", "deploy", ["two brigades"]),
        ("[Weyl] met [Duarte].", "meet", []),
        ("[Kestria] attacked [Belmora].", "attack", []),
    ],
)
def test_the_words_for_the_thing(sentence: str, act: str, expected: list[str]) -> None:
    events = [one for one in found(sentence)[1] if isinstance(one, Event) and one.act == act]
    text = plain(sentence)[0]

    assert [[text[span.start : span.end] for span in one.object] for one in events] == [expected]
