"""``relazione versions``: what changed between two readings of a page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from relazione.cli import main

PAGE = (
    '<html><head><title>{title}</title><link rel="canonical" href="https://ledger.example/ships">'
    '<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}", "datePublished": "2031-05-08", "dateModified": "{day}"}}'
    "</script></head><body><article><h1>{title}</h1><p>{count} ships took part in the exercise off Lindrava on Thursday, the navy said.</p>"
    "<p>The minister praised the crews and said that the next exercise would be held in the autumn.</p>{note}</article></body></html>"
)


@pytest.fixture
def readings(tmp_path: Path) -> Path:
    first = PAGE.format(title="Twelve ships at sea", day="2031-05-08", count="Twelve", note="")
    note = "<p>Correction: an earlier version of this report gave the wrong number of ships.</p>"
    second = PAGE.format(title="Fifteen ships at sea", day="2031-05-09", count="Fifteen", note=note)
    (tmp_path / "b.html").write_text(first)
    (tmp_path / "a.html").write_text(second)
    return tmp_path


def test_a_table_of_what_changed(readings: Path) -> None:
    result = CliRunner().invoke(main, ["versions", str(readings)], catch_exceptions=False)

    assert result.exit_code == 0
    assert "Twelve ships at sea → Fifteen ships at sea" in result.stdout
    assert "taken out   Twelve" in result.stdout
    assert "correction  Correction: an earlier version" in result.stdout


def test_lines_point_into_the_texts(readings: Path) -> None:
    result = CliRunner().invoke(
        main, ["versions", str(readings), "--format", "jsonl"], catch_exceptions=False
    )
    texts = CliRunner().invoke(main, ["read", str(readings), "--format", "jsonl"], catch_exceptions=False)

    (revision,) = map(json.loads, result.stdout.splitlines())
    by_id = {article["id"]: article["text"] for article in map(json.loads, texts.stdout.splitlines())}

    assert revision["order"] == "modified"
    assert [by_id[one["article"]][one["start"] : one["end"]] for one in revision["removed"]] == ["Twelve"]


def test_a_page_read_once_has_no_versions(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(title="Ships", day="2031-05-08", count="Nine", note=""))

    result = CliRunner().invoke(
        main, ["versions", str(tmp_path), "--format", "jsonl"], catch_exceptions=False
    )

    assert result.stdout == ""
