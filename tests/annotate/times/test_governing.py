"""The governing verb in hand-made trees."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from relazione.annotate.times.governing import Tree, look
from relazione.model.notes import Token

Plant = Callable[[str], tuple[str, list[Token]]]
FRIDAY = "on/IN/case>{at} Friday/NNP/obl>{verb}"

AHEAD = {
    "will": "He/PRP/nsubj>3 will/MD/aux>3 arrive/VB/root>3 Friday/NNP/obl>3",
    "would": "He/PRP/nsubj>3 would/MD/aux>3 arrive/VB/root>3 Friday/NNP/obl>3",
    "is due": "It/PRP/nsubj>3 is=be/VBZ/cop>3 due/JJ/root>3 Friday/NNP/obl>3",
    "is scheduled": "It/PRP/nsubj:pass>3 is=be/VBZ/aux:pass>3 scheduled=schedule/VBN/root>3 Friday/NNP/obl>3",
    "was expected": "He/PRP/nsubj:pass>3 was=be/VBD/aux:pass>3 expected=expect/VBN/root>3 Friday/NNP/obl>3",
    "plans to": "He/PRP/nsubj>2 plans=plan/VBZ/root>2 to/TO/mark>4 meet/VB/xcomp>2 Friday/NNP/obl>4",
    "planned to": "He/PRP/nsubj>2 planned=plan/VBD/root>2 to/TO/mark>4 meet/VB/xcomp>2 Friday/NNP/obl>4",
    "is to": "He/PRP/nsubj>4 is=be/VBZ/cop>4 to/TO/mark>4 meet/VB/root>4 Friday/NNP/obl>4",
    "a deadline": "a/DT/det>2 deadline/NN/root>2 of/IN/case>4 Friday/NNP/nmod>2",
    "the upcoming vote": "the/DT/det>3 upcoming/JJ/amod>3 vote/NN/root>3 on/IN/case>5 Friday/NNP/nmod>3",
}
PRESENT = {
    "present": "He/PRP/nsubj>2 arrives=arrive/VBZ/root>2 Friday/NNP/obl>2",
    "plural present tagged as a base form": "They/PRP/nsubj>2 meet/VB/root>2 Friday/NNP/obl>2",
    "is meeting": "He/PRP/nsubj>3 is=be/VBZ/aux>3 meeting=meet/VBG/root>3 Friday/NNP/obl>3",
}
BACK = {
    "past": "He/PRP/nsubj>2 arrived=arrive/VBD/root>2 Friday/NNP/obl>2",
    "passive": "He/PRP/nsubj:pass>3 was=be/VBD/aux:pass>3 met=meet/VBN/root>3 Friday/NNP/obl>3",
    "perfect": "He/PRP/nsubj>3 has=have/VBZ/aux>3 arrived=arrive/VBN/root>3 Friday/NNP/obl>3",
    "participle": "a/DT/det>2 text/NN/root>2 signed=sign/VBN/acl>2 Friday/NNP/obl>3",
    "speech in the present": "He/PRP/nsubj>2 says=say/VBZ/root>2 Friday/NNP/obl>2",
    "had been due": "It/PRP/nsubj>4 had=have/VBD/aux>4 been=be/VBN/cop>4 due/JJ/root>4 Friday/NNP/obl>4",
    "would have": "He/PRP/nsubj>4 would/MD/aux>4 have/VB/aux>4 arrived=arrive/VBN/root>4 Friday/NNP/obl>4",
    "were supposed to": (
        "They/PRP/nsubj:pass>3 were=be/VBD/aux:pass>3 supposed=suppose/VBN/root>3 to/TO/mark>5 sign/VB/xcomp>3 Friday/NNP/obl>5"
    ),
    "by way of a noun": "He/PRP/nsubj>2 praised=praise/VBD/root>2 talks/NNS/obj>2 on/IN/case>5 Friday/NNP/nmod>3",
    "was the": "It/PRP/nsubj>4 was=be/VBD/cop>4 the/DT/det>4 day/NN/root>4 Friday/NNP/nmod>4",
}
NEITHER = {
    "a purpose": "He/PRP/nsubj>2 flew=fly/VBD/root>2 to/TO/mark>4 meet/VB/advcl>2 Friday/NNP/obl>4",
    "no verb": "Talks/NNS/root>1 on/IN/case>3 Friday/NNP/nmod>1",
}


def direction(written: str, plant: Plant) -> str:
    text, tokens = plant(written)
    start = text.index("Friday")
    return look(Tree(tokens), start, start + len("Friday"))


@pytest.mark.parametrize("written", AHEAD.values(), ids=AHEAD)
def test_it_looks_ahead(written: str, plant: Plant) -> None:
    assert direction(written, plant) == "ahead"


@pytest.mark.parametrize("written", PRESENT.values(), ids=PRESENT)
def test_the_present_is_told_apart(written: str, plant: Plant) -> None:
    assert direction(written, plant) == "present"


@pytest.mark.parametrize("written", BACK.values(), ids=BACK)
def test_it_looks_back(written: str, plant: Plant) -> None:
    assert direction(written, plant) in ("back", "past")


def test_what_happened_then_is_surer(plant: Plant) -> None:
    assert direction(BACK["past"], plant) == "past"
    assert direction(BACK["by way of a noun"], plant) == "back"
    assert (
        direction("He/PRP/nsubj>2 invited=invite/VBD/root>2 them/PRP/obj>2 Friday/NNP/obl>2", plant) == "back"
    )
    assert direction("It/PRP/nsubj>2 moved=move/VBD/root>2 to/TO/case>4 Friday/NNP/obl>2", plant) == "back"


@pytest.mark.parametrize("written", NEITHER.values(), ids=NEITHER)
def test_it_looks_nowhere(written: str, plant: Plant) -> None:
    assert direction(written, plant) == ""


def test_no_token_no_direction(plant: Plant) -> None:
    assert look(Tree([]), 0, 6) == ""


def test_a_tree_with_a_circle_ends(plant: Plant) -> None:
    _, tokens = plant("one/NN/dep>2 two/NN/dep>1 Friday/NNP/dep>1")

    assert look(Tree(tokens), 8, 14) == ""


def test_the_tree_decides_the_day(plant: Plant, times_in: Callable[..., list]) -> None:
    text, tokens = plant(PRESENT["plural present tagged as a base form"].replace("Friday", "Monday"))

    assert [time.value for time in times_in(text, tokens=tokens)] == ["2024-04-15"]
    assert [time.value for time in times_in(text)] == ["2024-04-08"]  # without the tree, a weekday looks back


def test_a_day_beside_said_looks_back_whatever_the_tree(plant: Plant, times_in: Callable[..., list]) -> None:
    text, tokens = plant(
        "He/PRP/nsubj>3 will/MD/aux>3 come/VB/ccomp>6 ,/,/punct>6 it/PRP/nsubj>6 said=say/VBD/root>6 Monday/NNP/obl>3"
    )

    assert [time.value for time in times_in(text, tokens=tokens)] == ["2024-04-08"]
