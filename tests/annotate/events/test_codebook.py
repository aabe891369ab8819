"""The codebook: complete, consistent, documented, and open to a user's own file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from relazione.annotate.events.codebook import Codebook, condition, shipped
from relazione.annotate.events.codebook_page import page
from relazione.problems import UsageError

DESIGN = """visit meet call negotiate mediate host state brief praise congratulate condole support recognise agree sign promise
cooperate exercise patrol port-call trade transfer-arms aid train invite request propose reject criticise accuse deny summon protest
threaten warn expel recall sanction lift-sanctions appoint elect dismiss resign investigate charge detain release deport deploy
attack ceasefire withdraw vote veto attend award""".split()  # fmt: skip  # noqa: SIM905
PLOVER = """AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE
ASSAULT""".split()  # fmt: skip  # noqa: SIM905


def test_every_act_of_the_design_is_there() -> None:
    assert set(DESIGN) <= set(shipped().acts)


@pytest.mark.parametrize("name", sorted(shipped().acts))
def test_an_act_says_what_it_is_and_is_not(name: str) -> None:
    act = shipped().acts[name]

    assert len(act.definition) > 20
    assert len(act.never) > 5
    assert act.example.endswith((".", "”"))
    assert "actor" in act.roles
    assert act.frame in shipped().frames


@pytest.mark.parametrize("name", sorted(shipped().acts))
def test_its_codes_are_of_plover_and_cameo(name: str) -> None:
    act = shipped().acts[name]

    assert act.plover is None or act.plover.partition("/")[0] in PLOVER
    assert act.cameo is None or (act.cameo.isdigit() and 1 <= int(act.cameo[:2]) <= 20)


def test_every_trigger_has_a_known_frame_and_act() -> None:
    book = shipped()
    triggers = [t for index in (book.verbs, book.nouns) for found in index.values() for t in found]

    assert all(t.frame in book.frames and t.act in book.acts for t in triggers)
    assert len(triggers) > 1000


def test_yaml_took_no_word_for_a_truth_value() -> None:
    book = shipped()
    words = [
        w
        for index in (book.verbs, book.nouns)
        for found in index.values()
        for t in found
        for c in t.conditions
        for w in c.words
    ]

    slots = [slot for frame in book.frames.values() for slot in frame]

    assert all(isinstance(word, str) for word in [*words, *slots, *book.support, *book.lenders])


def test_a_condition_is_read_from_its_notation() -> None:
    asked = condition("obj:talk|meeting")

    assert (asked.slot, asked.words, asked.wanted) == ("obj", frozenset({"talk", "meeting"}), True)
    assert not condition("!obj:goal").wanted
    assert condition("to").any
    assert condition("to:@actor").types == {"actor"}


def test_words_count_more_than_types_and_types_more_than_nothing() -> None:
    by_lemma = {
        t.written + ",".join(sorted(w for c in t.conditions for w in c.words)): t
        for t in shipped().verbs["capture"]
    }
    ranked = sorted(by_lemma.values(), key=lambda t: t.specific)

    assert ranked[-1].act == "attack"
    assert ranked[-1].specific == 2


def test_a_users_file_adds_an_act_and_replaces_ours(tmp_path: Path) -> None:
    row = {
        "family": "meet",
        "is": "x",
        "not": "y",
        "example": "z.",
        "roles": {"actor": "a"},
        "plover": None,
        "cameo": None,
        "frame": "mutual",
    }
    own = {
        "acts": {
            "toast": {**row, "verbs": ["toast"], "nouns": []},
            "visit": {**row, "verbs": ["sojourn"], "nouns": []},
        }
    }
    path = tmp_path / "acts.yaml"
    path.write_text(yaml.safe_dump(own), encoding="utf-8")

    book = shipped().with_file(path)

    assert book.verbs["toast"][0].act == "toast"
    assert book.verbs["sojourn"][0].act == "visit"
    assert all(t.act != "visit" for t in book.verbs.get("visit", ()))
    assert "meet" in {t.act for t in book.verbs["meet"]}


def test_a_file_that_is_none_is_a_usage_error(tmp_path: Path) -> None:
    path = tmp_path / "acts.yaml"
    path.write_text("acts: [visit]", encoding="utf-8")

    with pytest.raises(UsageError, match=r"acts\.yaml"):
        Codebook().with_file(path)


def test_the_codebook_page_is_current(root: Path) -> None:
    written = (root / "docs" / "codebook.md").read_text(encoding="utf-8")

    assert written == page(shipped()), (
        "run: python -m relazione.annotate.events.codebook_page > docs/codebook.md"
    )
