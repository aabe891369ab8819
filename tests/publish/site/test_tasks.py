"""What an analyst does first with the result of ``make demo``: each task from the dossier's first page in three clicks at most."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.chromium import Chromium

MOST = 3


class Counting:
    """A browser whose clicks are counted."""

    def __init__(self, page: Chromium) -> None:
        self.page, self.clicks = page, 0

    def click(self, selector: str, holding: str = "") -> None:
        self.clicks += 1
        self.page.click(selector, holding)


@pytest.fixture
def reader(page: Chromium, demo: Path) -> Counting:
    page.open((demo / "dossier.html").as_uri())
    return Counting(page)


def open_line(reader: Counting, line: str) -> str:
    """Click on the evidence of the first line with these words; what opens there."""
    found = (
        f"[...document.querySelectorAll('.it, tr')].find((one) => one.innerText.includes({json.dumps(line)}))"
    )
    reader.page.run(f"{found}.querySelector('details.ev summary').setAttribute('data-wanted', '')")
    reader.click("[data-wanted]")
    return str(reader.page.run(f"{found}.querySelector('details.ev[open] .words').innerText"))


def test_the_earliest_report_of_the_visit(reader: Counting) -> None:
    words = open_line(reader, "Marek Orsanov visits Varenia")
    reader.click("nav.toc a", "The articles")

    assert "will begin a four-day visit" in words
    assert "May 2031" in reader.page.text("#art-A")
    assert reader.clicks <= MOST


def test_the_number_of_its_origins_with_their_members(reader: Counting) -> None:
    words = open_line(reader, "Marek Orsanov visits Varenia")

    assert re.search(r"\d origins: ", words)
    assert re.search(r"\(A B[^)]*\)", words)
    assert reader.clicks <= MOST


def test_one_contradiction_with_both_wordings(reader: Counting) -> None:
    reader.click("nav.toc a", "Uncertain, and checks")
    first = reader.page.text("#open .check")

    assert "one reports that it took place, another that it did not" in first
    assert first.count("–") >= 2  # each wording with its place
    assert reader.clicks <= MOST


def test_the_words_behind_one_position(reader: Counting) -> None:
    reader.page.run(
        "document.querySelector('table.stack tbody tr details.ev summary').setAttribute('data-wanted', '')"
    )
    reader.click("[data-wanted]")

    assert "characters" in reader.page.run(
        "document.querySelector('table.stack details.ev[open] .words').textContent"
    )
    assert reader.page.text("table.stack details.ev[open] q")
    assert reader.clicks <= MOST
