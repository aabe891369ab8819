"""Exports opened by those who read them: data frames, graphs, Datasette's library; and brat's corrections coming back."""

from __future__ import annotations

import io
import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import ROOT, Run

from relazione.publish import Affair
from relazione.publish.exports import EXPORTS
from relazione.publish.exports.brat import removed


def test_parquet_opens_in_pandas_with_days_lists_and_nested_evidence(affair: Affair) -> None:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")

    files = EXPORTS["parquet"].write(affair)
    events = pandas.read_parquet(io.BytesIO(files["events.parquet"]))

    assert set(files) == {
        f"{name}.parquet" for name in ("events", "utterances", "positions", "findings", "articles")
    }
    (row,) = events.to_dict("records")
    assert (str(row["first_day"]), list(row["actors"]), row["origins"]) == (
        "2031-05-06",
        ["Marek Orsanov"],
        1,
    )
    assert [place["words"] for place in row["evidence"]] == ["Orsanov visited Varenia on Tuesday."] * 2
    assert [place["start"] for place in row["evidence"]] == [0, 0]


def test_parquet_keeps_its_types_where_there_is_nothing(affair: Affair) -> None:
    arrow = pytest.importorskip("pyarrow.parquet")

    empty = EXPORTS["parquet"].write(replace(affair, record=type(affair.record)()))
    table = arrow.read_table(io.BytesIO(empty["events.parquet"]))

    assert table.num_rows == 0
    assert str(table.schema.field("first_day").type) == "date32[day]"


def test_the_graph_opens_in_networkx(affair: Affair) -> None:
    networkx = pytest.importorskip("networkx")

    content = str(EXPORTS["gexf"].write(affair)["record.gexf"]).replace(
        "http://gexf.net/1.3", "http://www.gexf.net/1.2draft"
    )
    graph = networkx.read_gexf(io.StringIO(content.replace('version="1.3"', 'version="1.2"')))

    assert {name for _, name in graph.nodes(data="label")} == {"Marek Orsanov", "Varenia"}
    assert list(graph.edges()) == [("person:orsanov", "gov:XVA")]


def test_csv_opens_in_pandas_with_its_types(affair: Affair) -> None:
    pandas = pytest.importorskip("pandas")
    files = EXPORTS["csv"].write(affair)

    events = pandas.read_csv(io.StringIO(files["events.csv"]), parse_dates=["first_day", "last_day"])
    months = pandas.read_csv(io.StringIO(EXPORTS["dyads"].write(affair)["dyads.csv"]))

    assert events["first_day"].dt.year.tolist() == [2031]
    assert months[["state_1", "state_2"]].values.tolist() == [["XKE", "XVA"]]


def test_polecat_opens_in_pandas_as_the_published_files_do(affair: Affair) -> None:
    pandas = pytest.importorskip("pandas")

    found = pandas.read_csv(io.StringIO(EXPORTS["polecat"].write(affair)["polecat.tsv"]), sep="\t")

    assert found["Event Date"].tolist() == ["2031-05-06"]
    assert len(found.columns) == 41


def test_statements_open_in_followthemoney(affair: Affair) -> None:
    pytest.importorskip(
        "followthemoney", reason="followthemoney needs ICU to be built; it is not among the pins"
    )
    from followthemoney.statement import Statement

    rows = [json.loads(line) for line in str(EXPORTS["ftm"].write(affair)["statements.jsonl"]).splitlines()]

    assert [Statement.from_dict(row).schema for row in rows] == [row["schema"] for row in rows]


def test_the_database_opens_in_sqlite_as_datasette_does(demo: Path) -> None:
    with sqlite3.connect(f"file:{demo / 'record.db'}?mode=ro", uri=True) as found:
        views = [name for (name,) in found.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
        counts = {view: found.execute(f"SELECT count(*) FROM {view}").fetchone()[0] for view in views}

    assert {"articles", "quotes", "events", "who_met_whom"} <= set(counts)
    assert all(counts.values())


def without(files: dict[str, str], name: str, label: str) -> dict[str, str]:
    """The files as an annotator leaves them who strikes out everything of one label in one article."""
    kept = [row for row in files[name].splitlines() if f"\t{label} " not in row]
    return {**files, name: "\n".join(kept) + "\n"}


def test_what_is_struck_out_in_every_article_is_wrong(affair: Affair) -> None:
    files = {name: str(text) for name, text in EXPORTS["brat"].write(affair).items()}

    assert removed(affair, files) == ((), ())
    struck, problems = removed(affair, without(without(files, "A.ann", "Act"), "B.ann", "Act"))

    assert (struck, problems) == (("ev1",), ())


def test_what_is_struck_out_in_one_of_two_articles_is_named(affair: Affair) -> None:
    files = {name: str(text) for name, text in EXPORTS["brat"].write(affair).items()}

    struck, (problem,) = removed(affair, without(files, "A.ann", "Content"))

    assert struck == ()
    assert "judge it by its id" in str(problem)


def test_what_is_added_altered_or_foreign_is_named(affair: Affair) -> None:
    files = {name: str(text) for name, text in EXPORTS["brat"].write(affair).items()}
    files["A.ann"] += "T99\tAct 0 7\tOrsanov\n"
    files["B.txt"] += "!"
    files["Q.ann"] = ""

    struck, problems = removed(affair, files)

    assert struck == ()
    assert {problem.source for problem in problems} == {"A.ann", "B.txt", "Q.ann"}


def test_corrections_in_brat_become_judgements(run: Run, demo: Path, tmp_path: Path) -> None:
    record = tmp_path / "record.db"
    record.write_bytes((demo / "record.db").read_bytes())
    ours = ("--db", record, "--gazetteer", ROOT / "examples" / "gazetteer.yaml")
    told = run("export", *ours, "--to", "brat", "--out", tmp_path / "brat")
    assert told.code == 0, told.err
    for path in (tmp_path / "brat").glob("*.ann"):
        path.write_text(
            "".join(row for row in path.read_text().splitlines(keepends=True) if "\tAct " not in row)
        )

    told = run("judge", "brat", tmp_path / "brat", *ours, "--by", "A. Reader", "--because", "by hand")

    assert told.code == 0, told.err
    assert int(told.out.split()[0]) > 100
    with sqlite3.connect(record) as found:
        assert found.execute(
            "SELECT count(*) FROM item WHERE type = 'event' AND closed_by IS NULL"
        ).fetchone() == (0,)


def test_brat_needs_a_folder_a_name_and_a_reason(run: Run, demo: Path, tmp_path: Path) -> None:
    told = run("judge", "brat", tmp_path / "none", "--db", demo / "record.db", "--by", "A", "--because", "b")

    assert told.code == 1
    assert "needs the folder" in told.err
