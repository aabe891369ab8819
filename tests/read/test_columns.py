"""Tables of articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from relazione.gazetteer import Gazetteer
from relazione.read import read

BODY = "The minister arrived in Lindrava on Tuesday, her ministry said."


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("a.csv", f'Headline,Media Name,Publish Date,Body\nA visit,The Morning Ledger,2031-05-04,"{BODY}"\n'),
        ("a.tsv", f"title\toutlet\tdate\ttext\nA visit\tledger.example\t4 May 2031\t{BODY}\n"),
    ],
)
def test_a_row_is_an_article_with_what_its_columns_state(
    tmp_path: Path, name: str, table: str, gazetteer: Gazetteer
) -> None:
    (tmp_path / name).write_text(table)

    (article,), problems = read([str(tmp_path)], gazetteer)

    assert problems == ()
    assert (article.text, article.title, article.outlet) == (BODY, "A visit", "org:morning-ledger")
    assert article.published.value == "2031-05-04"


def test_texts_may_run_over_lines(tmp_path: Path, gazetteer: Gazetteer) -> None:
    (tmp_path / "a.csv").write_text(f'id,text\nx1,"{BODY}\n\nSecond paragraph."\n')

    (article,), _ = read([str(tmp_path)], gazetteer)

    assert article.text == f"{BODY}\n\nSecond paragraph."
    assert article.path == "x1"


def test_a_row_without_a_text_is_named_and_the_others_are_read(tmp_path: Path, gazetteer: Gazetteer) -> None:
    (tmp_path / "a.csv").write_text(f"id,text\nx1,\nx2,{BODY.replace(',', ';')}\n")

    articles, (problem,) = read([str(tmp_path)], gazetteer)

    assert [article.path for article in articles] == ["x2"]
    assert problem.message == "row 2: no text"


def test_a_table_without_texts_is_said_so(tmp_path: Path, gazetteer: Gazetteer) -> None:
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")

    _, (problem,) = read([str(tmp_path)], gazetteer)

    assert "no column holds the texts" in problem.message
