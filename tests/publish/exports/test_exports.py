"""Each export, opened by a reader of its own kind."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from xml.etree import ElementTree as Xml

import pytest

from relazione.model.span import Span
from relazione.publish import Affair
from relazione.publish.exports import EXPORTS
from relazione.publish.exports.brat import unbroken
from relazione.publish.exports.polecat import COLUMNS
from relazione.publish.exports.tables import table


def rows_of(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_every_export_says_what_it_loses_and_writes_something(name: str, affair: Affair) -> None:
    files = EXPORTS[name].write(affair)

    assert EXPORTS[name].loss
    assert files
    assert all(content.strip() for content in files.values())


@pytest.fixture(autouse=True)
def _with_the_library(request: pytest.FixtureRequest) -> None:
    """A format whose library is not installed is passed over."""
    called = getattr(request.node, "callspec", None)
    if called is not None and called.params.get("name") == "parquet":
        pytest.importorskip("pyarrow")


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_an_export_is_the_same_every_time(name: str, affair: Affair) -> None:
    assert EXPORTS[name].write(affair) == EXPORTS[name].write(affair)


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_an_empty_record_can_be_exported(name: str, affair: Affair) -> None:
    assert EXPORTS[name].write(replace(affair, record=type(affair.record)()))


def test_csv_tables_have_the_words_and_where_they_stand(affair: Affair) -> None:
    (event,) = rows_of(EXPORTS["csv"].write(affair)["events.csv"])

    assert event["what"] == "Marek Orsanov visits Varenia"
    assert event["words"].startswith("Orsanov visited Varenia on Tuesday.")
    assert event["evidence"] == "a1:0-35; a2:0-35"
    assert event["origins"] == "1"


def test_a_cell_that_would_run_as_a_formula_does_not() -> None:
    assert table(("x",), [("=HYPERLINK(1)",), ("+1",), ("plain",)]) == "x\n'=HYPERLINK(1)\n'+1\nplain\n"


def test_tables_open_in_pandas(affair: Affair) -> None:
    pandas = pytest.importorskip("pandas")

    frame = pandas.read_csv(io.StringIO(EXPORTS["csv"].write(affair)["articles.csv"]))

    assert list(frame["siglum"]) == ["A", "B"]


def test_polecat_has_its_forty_columns_and_the_evidence(affair: Affair) -> None:
    (row,) = rows_of(EXPORTS["polecat"].write(affair)["polecat.tsv"], "\t")

    assert len(COLUMNS) == 40
    assert list(row) == [*COLUMNS, "Evidence"]
    assert (row["Actor Name"], row["Actor Country"], row["Recipient Country"]) == (
        "Marek Orsanov",
        "XKE",
        "XVA",
    )
    assert row["Event Date"] == "2031-05-06"


def test_what_is_planned_is_no_polecat_event(affair: Affair) -> None:
    planned = tuple(replace(event, status="planned") for event in affair.record.events)

    assert (
        rows_of(
            EXPORTS["polecat"].write(replace(affair, record=replace(affair.record, events=planned)))[
                "polecat.tsv"
            ],
            "\t",
        )
        == []
    )


def test_a_dyad_counts_a_month(affair: Affair) -> None:
    (row,) = rows_of(EXPORTS["dyads"].write(affair)["dyads.csv"])

    assert (row["month"], row["state_1"], row["state_2"], row["events"]) == ("2031-05", "XKE", "XVA", "ev1")


def test_gexf_is_a_graph_with_its_nodes_and_edges(affair: Affair) -> None:
    root = Xml.fromstring(EXPORTS["gexf"].write(affair)["record.gexf"])
    space = {"g": "http://gexf.net/1.3"}

    assert {node.get("label") for node in root.findall(".//g:node", space)} == {"Marek Orsanov", "Varenia"}
    (edge,) = root.findall(".//g:edge", space)
    assert (edge.get("source"), edge.get("target"), edge.get("start")) == (
        "person:orsanov",
        "gov:XVA",
        "2031-05-06",
    )


def test_statements_name_who_says_which_value(affair: Affair) -> None:
    rows = [json.loads(line) for line in EXPORTS["ftm"].write(affair)["statements.jsonl"].splitlines()]

    names = {row["value"] for row in rows if row["schema"] == "Person" and row["prop"] == "name"}
    assert names == {"Marek Orsanov"}
    assert {row["prop"] for row in rows if row["schema"] == "Event"} >= {
        "name",
        "startDate",
        "involved",
        "proof",
    }
    assert len({row["id"] for row in rows}) == len(
        {(row["dataset"], row["entity_id"], row["prop"], row["value"]) for row in rows}
    )


def test_brat_spans_are_the_words(affair: Affair) -> None:
    files = EXPORTS["brat"].write(affair)

    for row in files["A.ann"].splitlines():
        if row.startswith("T"):
            _, place, words = row.split("\t")
            pieces = [tuple(map(int, piece.split())) for piece in place.split(" ", 1)[1].split(";")]
            assert " ".join(files["A.txt"][start:end] for start, end in pieces) == words


def test_a_span_over_a_line_break_is_cut() -> None:
    text = "one\n\ntwo three"

    assert [span.of(text) for span in unbroken(text, Span(0, len(text)))] == ["one", "two three"]


def test_a_shareable_record_holds_no_words_and_leads_back_to_them(affair: Affair) -> None:
    content = EXPORTS["shareable"].write(affair)["record.jsonl"]
    rows = [json.loads(line) for line in content.splitlines()]

    assert "old friends" not in content
    assert "visited Varenia on" not in content
    assert rows[0]["text_sha256"] == hashlib.sha256(affair.coverage[0].article.text.encode()).hexdigest()
    assert {row["type"] for row in rows} == {"article", "entity", "event", "position", "utterance", "finding"}
