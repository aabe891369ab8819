"""The invented coverage keeps its promises: notices, wordings, names, and a gold file that fits the articles."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

EXAMPLES = Path(__file__).parents[2] / "examples"
NOTICE = (
    "[Invented coverage, written for Relazione's examples: "
    "the people, outlets, agencies and happenings do not exist.]"
)
ARTICLES = {p.stem: p for p in sorted((EXAMPLES / "coverage").iterdir()) if ".meta" not in p.name}
GOLD: dict[str, Any] = yaml.safe_load((EXAMPLES / "gold.yaml").read_text(encoding="utf-8"))
GAZETTEER: dict[str, Any] = yaml.safe_load((EXAMPLES / "gazetteer.yaml").read_text(encoding="utf-8"))


def text_of(name: str) -> str:
    """The article's text as a reader would see it, character references resolved."""
    raw = ARTICLES[name].read_text(encoding="utf-8")
    return html.unescape(raw) if ARTICLES[name].suffix == ".html" else raw


def wordings() -> list[tuple[str, str]]:
    """Every (article, wording) pair anywhere in the gold file."""
    found: list[tuple[str, str]] = []
    todo: list[Any] = [GOLD]
    while todo:
        node = todo.pop()
        if isinstance(node, dict):
            if "article" in node and "wording" in node:
                found.append((node["article"], node["wording"]))
            todo.extend(node.values())
        elif isinstance(node, list):
            todo.extend(node)
    return sorted(set(found))


def test_twelve_articles_are_there() -> None:
    """The twelve articles are there and each has a publication line in the gold."""
    assert len(ARTICLES) >= 12
    assert set(GOLD["published"]) == set(ARTICLES) == set(GOLD["outlet"])


@pytest.mark.parametrize("name", ARTICLES)
def test_each_file_says_that_it_is_invented(name: str) -> None:
    """The notice stands within the first lines, always in the same words."""
    assert NOTICE in "\n".join(text_of(name).splitlines()[:3])


@pytest.mark.parametrize(("article", "wording"), wordings())
def test_wordings_stand_once_in_their_article(article: str, wording: str) -> None:
    """A wording of the gold names one place."""
    assert text_of(article).count(wording) == 1


def test_every_article_belongs_to_one_story() -> None:
    """Stories part the articles: none in two, none left out."""
    members = [name for story in GOLD["stories"].values() for name in story]
    assert sorted(members) == sorted(ARTICLES)


def test_gold_names_only_articles_that_exist() -> None:
    """Reports, families and silences name articles of the folder."""
    named = {a for event in GOLD["events"] for a in [*event["reports"], *event.get("silent", [])]}
    named |= {
        a for key in ("families", "may_join_family", "never_one_family") for one in GOLD[key] for a in one
    }
    assert named <= set(ARTICLES)


def test_invented_states_use_user_assigned_codes() -> None:
    """No invented state takes the code of a real one."""
    codes = [state["code"] for state in GAZETTEER["states"]]
    assert all(re.fullmatch("X[A-Z]{2}", code) for code in codes) and len(set(codes)) == len(codes)


def test_gazetteer_owners_and_states_resolve() -> None:
    """Every owner is an organisation of the file, every state one of its states or a real one."""
    organisations = {one["id"] for one in GAZETTEER["organisations"]}
    states = {one["code"] for one in GAZETTEER["states"]} | {None, "ISL"}
    assert {one.get("owner") for one in GAZETTEER["organisations"]} <= organisations | {None}
    assert {one["state"] for key in ("organisations", "people", "places") for one in GAZETTEER[key]} <= states


def test_outlets_of_the_gold_are_in_the_gazetteer() -> None:
    """The reader can know every outlet and agency that the gold expects."""
    known = {"org:" + one["id"] for one in GAZETTEER["organisations"]}
    agencies = {one["agency"] for one in GOLD["agency"].values() if one}
    assert {one for one in GOLD["outlet"].values() if one} | agencies <= known


def test_readme_dates_agree_with_the_gold() -> None:
    """The table of articles in the README says the same dates as the gold."""
    rows = re.findall(
        r"^\| ([a-z-]+) \| (\d{4}-\d\d-\d\d|none) \|",
        (EXAMPLES / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    said = {name: None if day == "none" else day for name, day in rows}
    assert said == {name: one["value"] for name, one in GOLD["published"].items()}


def test_sidecar_belongs_to_an_article() -> None:
    """The sidecar names the outlet and the day that the gold expects."""
    meta = json.loads((EXAMPLES / "coverage" / "museum.meta.json").read_text(encoding="utf-8"))
    assert meta["published"] == GOLD["published"]["museum"]["value"]
