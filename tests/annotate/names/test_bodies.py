"""What stands for a state, a rank or a firm in small letters, each to whom it stands for."""

from __future__ import annotations

import pytest

from relazione.annotate.names.holders import rank_noun


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("The Norwegian government said the bridge would open.", "Norwegian government", "gov:NOR"),
        ("The Chilean side said the talks were useful.", "Chilean side", "gov:CHL"),
        ("Norwegian police said two men had been held.", "Norwegian police", "org:nor-police"),
        ("Chile's navy said the boat sank.", "Chile's navy", "org:chl-navy"),
        ("The Chilean military left. The military said little.", "military#2", "org:chl-military"),
    ],
)
def test_a_body_of_a_state(read, text: str, words: str, entity: str) -> None:
    assert read(text).who(words) == entity


@pytest.mark.parametrize("text", ["Norwegian police officers left.", "The Chilean navy chief left."])
def test_a_body_in_a_longer_description_is_not_one(read, text: str) -> None:
    assert not any((one.entity or "").startswith("org:") for one in read(text).notes.mentions)


def test_a_rank_calls_the_last_who_holds_it(read) -> None:
    found = read("Maj. Gen. Ada Moe led the drill with Col. Ola Vik. The general thanked the colonel.")

    assert (found.who("general"), found.who("colonel")) == ("person:ada-moe", "person:ola-vik")


def test_a_rank_that_nobody_holds_calls_nobody(read) -> None:
    assert read("Ada Moe spoke. The general thanked her.").who("general") is None


@pytest.mark.parametrize(
    ("keys", "noun"),
    [
        (("maj", ".", "gen", "."), "general"),
        (("vice", "adm", "."), "admiral"),
        (("mr", "."), None),
        ((".",), None),
    ],
)
def test_what_the_holder_of_a_rank_is_called(keys: tuple[str, ...], noun: str | None) -> None:
    assert rank_noun(keys) == noun


def test_the_only_firm_is_the_company(read) -> None:
    one = read("Engineers of Kvarnby Hydro were held in May. The company said the crews were safe.")
    two = read("Kvarnby Hydro sued Lapwing Foods Corporation in May. The company said little.")

    assert (one.who("company") or "").startswith("org:kvarnby")
    assert two.who("company") is None
