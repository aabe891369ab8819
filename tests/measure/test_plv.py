"""PLV rows: marks read, the act between source and target chosen, always one of fifteen roots."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relazione.annotate.events.status import Verdict
from relazione.measure.plv import QUAD, Row, in_status, marked, predictions, read_rows
from relazione.problems import UsageError

HEAD = "\tsentence_id\tsentence\tmarked_sentence\n"


def rows_of(tmp_path: Path, *sentences: str) -> list[Row]:
    path = tmp_path / "rows.tsv"
    path.write_text(
        HEAD + "".join(f"{at}\t{at}\tx\t{sentence}\n" for at, sentence in enumerate(sentences)),
        encoding="utf-8",
    )
    return list(read_rows(path))


def test_marks_are_taken_out_and_their_spans_kept() -> None:
    row = marked(7, "<s>Kestria</s> met <t>Weyl</t> and <t>Duarte</t>.")

    assert row.text == "Kestria met Weyl and Duarte."
    assert [span.of(row.text) for span in (*row.source, *row.target)] == ["Kestria", "Weyl", "Duarte"]
    assert row.number == 7


def test_a_file_without_marks_is_a_usage_error(tmp_path: Path) -> None:
    path = tmp_path / "rows.tsv"
    path.write_text("a\tb\n1\t2\n", encoding="utf-8")

    with pytest.raises(UsageError, match="marked_sentence"):
        list(read_rows(path))


def test_the_fifteen_roots_have_a_quad() -> None:
    assert len(QUAD) == 15
    assert set(QUAD.values()) == {"1", "2", "3", "4"}


@pytest.mark.parametrize(
    ("root", "status", "polarity", "expected"),
    [
        ("AID", "held", "positive", "AID"),
        ("AID", "planned", "positive", "AGREE"),
        ("AID", "held", "negative", "REJECT"),
        ("AID", "called-for", "positive", "REQUEST"),
        ("ASSAULT", "planned", "positive", "THREATEN"),
        ("CONSULT", "cancelled", "positive", "REJECT"),
        ("ACCUSE", "planned", "positive", "ACCUSE"),
    ],
)
def test_a_root_follows_the_status(root: str, status: str, polarity: str, expected: str) -> None:
    assert in_status(root, Verdict(status, polarity, "x")) == expected  # type: ignore[arg-type]


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(
    ("sentence", "root"),
    [
        ("<s>Kestria</s> condemned <t>Belmora</t>.", "ACCUSE"),
        ("<s>Kestria</s> agreed to send food to <t>Belmora</t>.", "AGREE"),
        ("<s>Kestria</s> sent food to <t>Belmora</t>.", "AID"),
        ("<s>Kestrian troops</s> shelled <t>a Belmoran village</t>.", "ASSAULT"),
        ("<s>Police</s> arrested <t>the striking miners</t>.", "COERCE"),
        ("<s>Weyl</s> met <t>Duarte</t>.", "CONSULT"),
        ("<s>Kestria</s> mobilised troops near <t>Belmora</t>.", "MOBILIZE"),
        ("<s>Miners</s> protested against <t>the ministry</t>.", "PROTEST"),
        ("<s>Kestria</s> refused to meet <t>Duarte</t>.", "REJECT"),
        ("<s>Weyl</s> urged <t>Duarte</t> to resign.", "REQUEST"),
        ("<s>Kestria</s> expelled <t>the Belmoran envoy</t>.", "SANCTION"),
        ("<s>Kestria</s> supports <t>Belmora</t>.", "SUPPORT"),
        ("<s>Kestria</s> threatened to bomb <t>Belmora</t>.", "THREATEN"),
        ("<s>Kestria</s> freed <t>two fishermen</t>.", "YIELD"),
    ],
)
def test_the_act_between_the_marked(sentence: str, root: str) -> None:
    assert [one["plover_root"] for one in predictions([marked(0, sentence)])] == [root]


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(
    "sentence", ["<s>A</s> <t>B</t>", "<s>Kestria</s> is near <t>Belmora</t>.", "<s>Ö</s> – <t>…</t>!"]
)
def test_something_is_always_chosen(sentence: str) -> None:
    [one] = predictions([marked(0, sentence)])

    assert one["plover_root"] in QUAD
    assert one["quad"] == QUAD[str(one["plover_root"])]


@pytest.mark.usefixtures("models")
def test_the_command_prints_a_line_a_row(tmp_path: Path, run) -> None:
    path = tmp_path / "rows.tsv"
    path.write_text(HEAD + "0\t0\tx\t<s>Weyl</s> met <t>Duarte</t>.\n", encoding="utf-8")

    told = run("measure", "plv", path)

    assert [json.loads(line) for line in told.out.splitlines()] == [
        {"row": 0, "plover_root": "CONSULT", "quad": "1"}
    ]
