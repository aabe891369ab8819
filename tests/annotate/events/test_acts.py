"""Acts with who and whom, one line an event: invented sentences, read by the shipped model."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import told

pytestmark = pytest.mark.usefixtures("models")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("[Weyl] visited [Kestria] on Monday.", "visit held Weyl > XKE"),
        ("[Weyl] arrived in [Lisse] on Monday.", "visit held Weyl > Lisse"),
        ("[Weyl] met [Duarte] in [Lisse].", "meet held Weyl > Duarte @ Lisse"),
        ("[Weyl] met with [Duarte].", "meet held Weyl > Duarte"),
        ("[Weyl] and [Duarte] met in [Lisse].", "meet held Weyl+Duarte @ Lisse"),
        ("[Weyl] held talks with [Duarte].", "negotiate held Weyl > Duarte"),
        ("[Weyl] spoke with [Duarte] by telephone.", "call held Weyl > Duarte"),
        ("[Weyl] praised [Duarte].", "praise held Weyl > Duarte"),
        ("[Weyl] criticised [Duarte].", "criticise held Weyl > Duarte"),
        ("[Weyl] accused [Duarte] of lying.", "accuse held Weyl > Duarte"),
        ("[Kestria] expelled two [Varenian] diplomats.", "expel held XKE > XVA"),
        ("[Kestria] imposed sanctions on [Belmora].", "sanction held XKE > XBE"),
        ("[Kestria] lifted its ban on [Belmora].", "lift-sanctions held XKE > XBE"),
        ("[Kestria] sold rockets to [Varenia].", "transfer-arms held XKE > XVA"),
        ("[Kestria] donated medicine to [Varenia].", "aid held XKE > XVA"),
        ("[Belmora] summoned the [Samvaran] ambassador.", "summon held XBE > XSA"),
        ("[Weyl] invited [Duarte].", "invite held Weyl > Duarte"),
        ("[Weyl] rejected the plan.", "reject held Weyl"),
        ("[Weyl] resigned on Friday.", "resign held Weyl"),
        ("[Samvaran] troops attacked [Belmoran] soldiers.", "attack held XSA > XBE"),
        ("[Kestria] and [Varenia] signed a treaty.", "sign held XKE+XVA"),
        ("[Kestria] vetoed the resolution.", "veto held XKE"),
        ("[Samvara] released the prisoners.", "release held XSA"),
        ("[Kestria] withdrew its troops.", "withdraw held XKE"),
        ("[Weyl] congratulated [Duarte] on her election.", "congratulate held Weyl > Duarte"),
        ("[Weyl] urged [Duarte] to leave.", "request held Weyl > Duarte"),
        ("[Weyl] warned [Duarte].", "warn held Weyl > Duarte"),
        ("[Weyl] thanked [Duarte].", "praise held Weyl > Duarte"),
        ("Police in [Ondal] arrested [Weyl].", "detain held ? > Weyl"),
    ],
)
def test_one_act(sentence: str, expected: str) -> None:
    assert [line.partition(" @")[0] for line in told(sentence)][:1] == [expected.partition(" @")[0]]


@pytest.mark.parametrize(
    ("active", "other"),
    [
        ("[Weyl] criticised [Duarte].", "[Duarte] was criticised by [Weyl]."),
        ("[Weyl] met [Duarte].", "[Duarte] was met by [Weyl]."),
        ("[Kestria] expelled [Duarte].", "[Duarte] was expelled by [Kestria]."),
        ("[Kestria] attacked [Belmora].", "[Belmora] was attacked by [Kestria]."),
    ],
)
def test_the_passive_says_the_same(active: str, other: str) -> None:
    assert told(active) == told(other)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("[Weyl]'s visit to [Kestria] ended on Monday.", "visit held Weyl > XKE"),
        ("Talks between [Weyl] and [Duarte] ended.", "negotiate"),
        ("[Kestria]'s invasion of [Belmora] shocked the world.", "attack held XKE > XBE"),
        ("During a visit to [Kestria], [Weyl] praised [Duarte].", "visit held Weyl > XKE"),
    ],
)
def test_nouns_name_acts_with_their_own_arguments(sentence: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in told(sentence))


def test_of_two_verbs_both_have_the_subject() -> None:
    found = told("[Weyl] met [Duarte] and praised [Orsanov].")

    assert found == ["meet held Weyl > Duarte", "praise held Weyl > Orsanov"]


def test_an_apposition_names_the_actor() -> None:
    found = told("The defence minister, [Weyl], met [Duarte].")

    assert found == ["meet held Weyl > Duarte"]


def test_what_one_calls_for_is_asked_of_whoever_is_to_do_it() -> None:
    assert "request held Weyl > Duarte" in told("[Weyl] demanded that [Duarte] leave.")


def test_what_must_be_done_is_asked_by_who_says_so() -> None:
    assert "request held Weyl > XSA" in told("[Weyl] said [Samvara] must release the crew.")


def test_a_verbal_attack_is_criticism() -> None:
    assert [line.split()[0] for line in told("[Weyl] attacked [Duarte] for lying.")] == ["criticise"]


def test_visiting_a_site_is_not_visiting_a_state() -> None:
    assert told("[Weyl] visited a shipyard in [Lisse].")[0].startswith("site-visit held Weyl")


@pytest.mark.parametrize(
    "sentence",
    [
        "Winds will attack from the north.",
        "The talks were hard.",
        "She met the deadline.",
        "He called the plan a mistake.",
        "Any attack would be costly.",
        "The team lost its third match of the season after an attack in the final game.",
    ],
)
def test_no_act_where_nothing_happened(sentence: str) -> None:
    assert told(sentence) == []


def test_only_the_object_of_speech_is_no_cooperation() -> None:
    found = told("[Weyl] praised military cooperation between [Kestria] and [Varenia].")

    assert [line.split()[0] for line in found] == ["praise"]


def test_speaking_to_somebody_at_a_place_is_meeting_them() -> None:
    assert told("[Weyl] spoke to [Duarte] in [Lisse] on Friday.")[0].split()[0] == "meet"
    assert told("[Weyl] spoke to [Duarte] on Friday.")[0].split()[0] == "call"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Joint exercises of [Kestria] and [Varenia] ended.", "exercise"),
        ("Joint drills ended on Friday.", "exercise"),
        ("[Lisse] will host the congress.", "host planned Lisse"),
        ("[Weyl] handed the medal to [Duarte].", "award held Weyl > Duarte"),
        ("[Kestria] trains [Varenian] officers.", "train ongoing XKE > XVA"),
        ("[Weyl] was named defence minister.", "appoint held ? > Weyl"),
        ("[Kestria] recognised the Republic of Sorr.", "recognise held XKE"),
        ("[Weyl] attended the funeral.", "attend held Weyl"),
        ("[Kestria] called off the drills.", "exercise cancelled XKE"),
    ],
)
def test_occasions_and_offices(sentence: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in told(sentence)), told(sentence)


def test_joint_drills_are_those_of_the_two_states_the_sentence_names() -> None:
    two = told("Ties between [Kestria] and [Varenia] grew through joint exercises.")
    three = told("Ties between [Kestria], [Varenia] and [Belmora] grew through joint exercises.")

    assert not any("XBE" in line for line in two)
    assert all("exercise" not in line or "XKE+XVA" not in line for line in three)


@pytest.mark.parametrize(
    "name",
    [
        "summon",
        "expel",
        "sign",
        "visit",
        "meet",
        "invite",
        "deny",
        "accuse",
        "veto",
        "resign",
        "sanction",
        "aid",
    ],
)
def test_the_codebooks_own_example_names_its_act(name: str) -> None:
    from tests.annotate.events.notation import STATES, plain

    from relazione.annotate.events.codebook import shipped

    sentence = shipped().acts[name].example
    for state in sorted(
        {"Kestria", "Varenia", "Belmora", "Samvara", "Weyl", "Jorvik"}
        & set(sentence.replace("'s", "").strip(".").split())
    ):
        sentence = sentence.replace(state, f"[{state}]", 1)

    assert plain(sentence)[0] == shipped().acts[name].example
    assert STATES
    if "[" in sentence:
        assert name in {line.split()[0] for line in told(sentence)}
