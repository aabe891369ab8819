"""What did not happen, or has not yet, or may never, is nowhere put as held: sentences in the shapes the press uses."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import events, told

pytestmark = pytest.mark.usefixtures("models")

UNREAL = [
    # what a thing will be
    ("Monday's summit in Lisse will be the first meeting between [Weyl] and [Duarte].", "meet"),
    ("The talks in Lisse will be their first meeting since the war.", "meet"),
    ("It would be the first visit by [Weyl] to [Kestria].", "visit"),
    ("This could become the largest joint exercise of [Kestria] and [Varenia].", "exercise"),
    # what stands or does not stand on the agenda
    ("A visit by [Weyl] to [Kestria] is not on the agenda.", "visit"),
    ("A meeting between [Weyl] and [Duarte] is on the cards.", "meet"),
    ("A meeting of [Weyl] and [Duarte] is out of the question.", "meet"),
    ("No meeting between [Weyl] and [Duarte] is planned.", "meet"),
    ("A visit to [Kestria] by [Weyl] remains unlikely.", "visit"),
    ("Talks between [Weyl] and [Duarte] are possible.", "negotiate"),
    ("A summit between [Weyl] and [Duarte] is expected in May.", "meet"),
    ("There are no plans for a visit by [Weyl] to [Kestria].", "visit"),
    ("There will be no meeting between [Weyl] and [Duarte].", "meet"),
    ("There was no meeting between [Weyl] and [Duarte].", "meet"),
    ("There is no agreement between [Kestria] and [Belmora].", "agree"),
    # what was to be
    ("The two sides were supposed to meet in Lisse last week.", "meet"),
    ("[Weyl] had been due to visit [Kestria] on Tuesday.", "visit"),
    ("[Weyl] was to have met [Duarte] on Tuesday.", "meet"),
    ("[Weyl] had planned to visit [Kestria].", "visit"),
    ("The talks between [Weyl] and [Duarte], which had been due to begin on Tuesday, never took place.", "negotiate"),
    ("The exercise of [Kestria] and [Varenia] did not take place.", "exercise"),
    ("The signing of the treaty by [Weyl] fell through.", "sign"),
    ("A meeting of [Weyl] and [Duarte] failed to materialise.", "meet"),
    ("The visit of [Weyl] to [Kestria] was scrapped.", "visit"),
    # instead, without, short of
    ("Instead of visiting [Kestria], [Weyl] flew home.", "visit"),
    ("Rather than meet [Duarte], [Weyl] flew home.", "meet"),
    ("[Kestria] and [Belmora] stopped short of signing a treaty.", "sign"),
    ("[Weyl] stopped short of accusing [Kestria] of spying.", "accuse"),
    ("[Weyl] left Lisse without meeting [Duarte].", "meet"),
    ("[Weyl] left without having signed the treaty.", "sign"),
    ("[Weyl] is nowhere near signing a treaty with [Kestria].", "sign"),
    # had it been
    ("Had [Weyl] met [Duarte], the war would have ended.", "meet"),
    ("If [Weyl] had met [Duarte], the war would have ended.", "meet"),
    ("Had [Kestria] agreed, the treaty would have been signed.", "sign"),
    ("[Weyl] would have visited [Kestria] but for the storm.", "visit"),
    ("[Weyl] should have met [Duarte] years ago.", "meet"),
    ("[Kestria] could have attacked [Belmora] but did not.", "attack"),
    ("Were [Kestria] to attack [Belmora], the alliance would respond.", "attack"),
    ("Should [Kestria] expel the diplomats, [Belmora] would follow.", "expel"),
    # whether
    ("It is unclear whether [Weyl] met [Duarte].", "meet"),
    ("Nobody could say whether [Kestria] had attacked [Belmora].", "attack"),
    ("It was not known if [Weyl] had visited [Kestria].", "visit"),
    ("It could not be confirmed that [Kestria] attacked [Belmora].", "attack"),
    ("There is no evidence that [Kestria] attacked [Belmora].", "attack"),
    ("Did [Kestria] attack [Belmora]?", "attack"),
    ("Will [Weyl] meet [Duarte]?", "meet"),
    # wishing and being ready
    ("[Weyl] is excited to meet [Duarte].", "meet"),
    ("[Weyl] is eager to visit [Kestria].", "visit"),
    ("[Weyl] is ready to meet [Duarte].", "meet"),
    ("[Weyl] would like to meet [Duarte].", "meet"),
    ("[Weyl] has long dreamt of visiting [Kestria].", "visit"),
    ("[Weyl] has no intention of meeting [Duarte].", "meet"),
    ("[Weyl] is in no hurry to sign the treaty.", "sign"),
    ("[Weyl] is under pressure to expel the diplomats of [Kestria].", "expel"),
    ("[Kestria] has threatened to expel diplomats of [Belmora].", "expel"),
    ("The threat to expel diplomats of [Belmora] did not go unnoticed.", "expel"),
    ("[Kestria] warned it would expel diplomats of [Belmora].", "expel"),
    ("[Kestria] reserves the right to attack [Belmora].", "attack"),
    ("[Kestria] has the means to attack [Belmora].", "attack"),
    ("[Kestria] is preparing for an attack on [Belmora].", "attack"),
    ("[Kestria] is bracing for an attack by [Belmora].", "attack"),
    ("[Kestria] is on guard against an attack by [Belmora].", "attack"),
    # put to somebody
    ("Lawmakers pressed [Weyl] to consider scrapping the summit with [Duarte].", "meet"),
    ("Calls grew for [Weyl] to visit [Kestria].", "visit"),
    ("[Weyl] was asked to mediate between [Kestria] and [Belmora].", "mediate"),
    ("[Duarte] proposed a meeting with [Weyl].", "meet"),
    ("[Duarte] offered to meet [Weyl].", "meet"),
    ("[Weyl] rejected a meeting with [Duarte].", "meet"),
    ("[Weyl] turned down a request to meet [Duarte].", "meet"),
    ("A proposal to sign a treaty with [Kestria] was voted down.", "sign"),
    ("A ban on exercises with [Kestria] was lifted.", "exercise"),
    # denied and disbelieved
    ("The army dismissed reports that [Kestria] had attacked [Belmora].", "attack"),
    ("Reports of a meeting between [Weyl] and [Duarte] are false.", "meet"),
    ("[Weyl] called reports of a meeting with [Duarte] fiction.", "meet"),
    ("[Kestria] rejected the charge that it had attacked [Belmora].", "attack"),
    ("Contrary to reports, [Weyl] did not meet [Duarte].", "meet"),
    ("It is not true that [Weyl] met [Duarte].", "meet"),
    ("The claim that [Kestria] attacked [Belmora] was not backed by evidence.", "attack"),
    ("Nobody from [Kestria] visited [Belmora].", "visit"),
    ("Neither [Weyl] nor [Duarte] signed the treaty.", "sign"),
    ("[Weyl] has yet to visit [Kestria].", "visit"),
    ("[Weyl] has never visited [Kestria].", "visit"),
    # headlines
    ("[Weyl] to visit [Kestria] in May", "visit"),
    ("[Weyl] 'may meet' [Duarte] in Lisse", "meet"),
    ("[Kestria], [Varenia] set for joint exercise", "exercise"),
    ("[Weyl] mulls visit to [Kestria]", "visit"),
    ("Hopes fade for meeting between [Weyl] and [Duarte]", "meet"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "act"), UNREAL)
def test_the_unreal_is_not_put_as_held(sentence: str, act: str) -> None:
    for event in events(sentence):
        held = event.status in ("held", "under-way", "ongoing") and event.polarity == "positive"
        assert event.act != act or not held, told(sentence)


REAL = [
    # the same words, where it did happen
    ("Monday's summit in Lisse was the first meeting between [Weyl] and [Duarte].", "meet"),
    ("[Weyl] met [Duarte] instead of [Varga].", "meet"),
    ("[Weyl] was excited to have met [Duarte].", "meet"),
    ("After months of threats [Kestria] expelled diplomats of [Belmora].", "expel"),
    ("[Weyl] met [Duarte] without [Varga].", "meet"),
    ("[Weyl] did not say why [Kestria] attacked [Belmora].", "attack"),
    ("The long-planned visit of [Weyl] to [Kestria] took place on Tuesday.", "visit"),
    ("[Weyl] condemned the attack by [Kestria] on [Belmora].", "attack"),
    ("[Weyl] could not attend when [Duarte] visited [Kestria].", "visit"),
]


@pytest.mark.parametrize(("sentence", "act"), REAL)
def test_what_happened_stays_held(sentence: str, act: str) -> None:
    found = [event for event in events(sentence) if event.act == act]

    assert ("held", "positive") in [(event.status, event.polarity) for event in found], told(sentence)
