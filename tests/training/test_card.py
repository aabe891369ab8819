"""The card is made of the figures."""

from __future__ import annotations

from pathlib import Path

from training.card import card, sums, table


def test_a_table_has_a_row_a_set_and_percentages() -> None:
    assert table({"Ours": {"las": 0.8849, "uas": 0.9}}, {"uas": "UAS", "las": "LAS"}) == (
        "|  | UAS | LAS |\n| --- | --- | --- |\n| Ours | 90.0 | 88.5 |"
    )


def test_the_card_holds_every_figure() -> None:
    syntax = dict.fromkeys(("upos", "xpos", "lemma", "uas", "las", "las_universal", "sentence_f1"), 0.1234)
    names = dict.fromkeys(("PER", "ORG", "LOC", "all"), 0.5678)

    text = card(
        {
            "syntax": {"EWT dev": syntax},
            "names": {"UNER EWT dev": names},
            "embedding": {"int8": {"cosine_mean": 0.9914, "cosine_min": 0.98}},
        }
    )

    assert text.count("12.3") == 7
    assert text.count("56.8") == 4
    assert "cosine 0.991 on average, 0.980 at least" in text
    assert "{" not in text


def test_sums_name_the_weights_and_not_the_prose(tmp_path: Path) -> None:
    for name in ("token.int8.onnx", "labels.json", "CARD.md"):
        (tmp_path / name).write_text(name, encoding="utf-8")

    assert [line.split()[1] for line in sums(tmp_path).splitlines()] == ["labels.json", "token.int8.onnx"]
