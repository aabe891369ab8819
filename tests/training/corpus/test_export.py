"""The export: texts and gold fit each other, in the seed story's schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from training.corpus.affairs import affairs
from training.corpus.export import export, line
from training.corpus.gold import TYPE_OF, gold
from training.corpus.notation import ACTS

DEV = affairs(split="dev")


def spans(node: object) -> list[dict[str, object]]:
    """Every span anywhere in a gold file."""
    if isinstance(node, list):
        return [found for item in node for found in spans(item)]
    if not isinstance(node, dict):
        return []
    own = [node] if {"article", "start", "end", "text"} <= set(node) else []
    return own + [found for item in node.values() for found in spans(item)]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dev part, exported."""
    folder = tmp_path_factory.mktemp("corpus")
    export(folder, "dev")
    return folder


def test_every_act_has_a_gold_type() -> None:
    """The table of types covers the list of acts and no more."""
    assert set(TYPE_OF) == set(ACTS)


@pytest.mark.parametrize("affair", DEV, ids=lambda affair: affair.name)
def test_gold_spans_lie_on_their_words(affair: object, out: Path) -> None:
    """Every span of every gold file has the words that stand there in the file."""
    folder = out / affair.name  # type: ignore[attr-defined]
    for path in sorted((folder / "gold").glob("*.json")):
        for one in spans(json.loads(path.read_text(encoding="utf-8"))):
            text = (folder / f"{one['article']}.txt").read_text(encoding="utf-8")
            assert text[one["start"] : one["end"]] == one["text"]  # type: ignore[misc]


@pytest.mark.parametrize("affair", DEV, ids=lambda affair: affair.name)
def test_groups_name_quotations(affair: object) -> None:
    """Utterance groups and forbidden pairs name quotations of the gold, groups two articles at least."""
    said = gold(affair)["quotes"]  # type: ignore[arg-type]
    known = {q["qid"] for q in said["quotes"]}
    assert {m for g in said["alignment_groups"] for m in g["members"]} <= known
    assert {m for one in said["must_not_align"] for m in one["pair"]} <= known
    assert said["alignment_groups"]


def test_copies_are_found_as_verbatim_passages() -> None:
    """An article said to be a copy shares verbatim passages with its source, and their family stands in the gold."""
    for affair in DEV:
        lineage = gold(affair)["lineage"]
        joined = {tuple(p["articles"]) for p in lineage["pairs"] if p["kind"] == "verbatim"}
        for text in affair.articles:
            source, _, how = text.meta.get("from", "").partition(" ")
            if how == "copy":
                assert (source, text.name) in joined
                assert any({source, text.name} <= set(family) for family in lineage["families"])


def test_annotated_lines_are_whole(out: Path) -> None:
    """Each line of the interchange file has its text and its notes."""
    lines = [json.loads(one) for one in (out / "annotated.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(lines) == sum(len(a.articles) for a in DEV) + len(list((out / "bank").glob("*.txt")))
    assert all(one["text"] and {"quotes", "events", "mentions"} <= set(one["notes"]) for one in lines)
    assert line(DEV[0].articles[0], "dev")["published"]["status"] == "stated"
