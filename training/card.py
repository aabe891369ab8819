"""Stage 5, card: CARD.md from its template and metrics.json, then SHA256SUMS.

python -m training.card --package models/src/relazione_models_en
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

TEMPLATE = Path(__file__).with_name("card.md")
PINNED = ("*.onnx", "*.npz", "*.json", "*.tsv", "vocab.txt")
Figures = dict[str, dict[str, float]]


def table(rows: Figures, columns: dict[str, str]) -> str:
    """A Markdown table of percentages; `columns` maps keys of the figures to headings."""
    cells = [["", *columns.values()], ["---"] * (len(columns) + 1)]
    cells += [[name, *(f"{100 * row[key]:.1f}" for key in columns)] for name, row in rows.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def card(figures: dict[str, Figures]) -> str:
    """The text of CARD.md."""
    syntax = {
        "upos": "UPOS", "xpos": "XPOS", "lemma": "lemma", "uas": "UAS", "las": "LAS",
        "las_universal": "LAS, universal labels", "sentence_f1": "sentences, raw text",
    }  # fmt: skip
    names = {"PER": "person", "ORG": "organisation", "LOC": "place", "all": "all"}
    (cosines,) = figures["embedding"].values()
    return TEMPLATE.read_text(encoding="utf-8").format(
        syntax=table(figures["syntax"], syntax),
        names=table(figures["names"], names),
        mean=f"{cosines['cosine_mean']:.3f}",
        least=f"{cosines['cosine_min']:.3f}",
    )


def sums(package: Path) -> str:
    """SHA-256 and name of each pinned file."""
    paths = sorted({path for pattern in PINNED for path in package.glob(pattern)})
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths)


def main(argv: list[str] | None = None) -> None:
    """Run the stage."""
    parser = argparse.ArgumentParser(prog="python -m training.card", description=__doc__)
    parser.add_argument("--package", type=Path, default=Path("models/src/relazione_models_en"))
    package: Path = parser.parse_args(argv).package
    figures = json.loads((package / "metrics.json").read_text(encoding="utf-8"))
    (package / "CARD.md").write_text(card(figures), encoding="utf-8")
    (package / "SHA256SUMS").write_text(sums(package), encoding="utf-8")


if __name__ == "__main__":
    main()
