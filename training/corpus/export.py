"""Writes the corpus as plain files with their gold, so that the scorers can be run on it.

    python -m training.corpus.export OUT [train|dev|test]

OUT/<affair>/<article>.txt         the texts; the affair's name is the folder
OUT/<affair>/gold/*.json           the schema of the seed story: python -m score.record --gold OUT/<affair>/gold …
OUT/all/…, OUT/all/gold/*.json     every article of the split as one folder, for score.quotes --gold OUT/all/gold/quotes.json
OUT/bank/…, OUT/bank/gold/*.json   the single sentences in the same form
OUT/*/gazetteer.yaml               states, places and outlets for `relazione --gazetteer`; no people
OUT/annotated.jsonl                every text with its notes in the interchange format
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.corpus.affairs import SPLITS, Affair, Text, affairs, bank
from training.corpus.gazetteer import gazetteer
from training.corpus.gold import gold
from training.corpus.interchange import notes


def line(text: Text, split: str) -> dict[str, Any]:
    """A text in the interchange format, with the split beside it."""
    value = text.meta.get("published", "unknown").split()[0]
    status = [*text.meta.get("published", "").split(), "", ""][1]
    published = {
        "value": None if value == "unknown" else value,
        "status": "unknown" if value == "unknown" else status,
    }
    made = {"id": text.name, "path": text.name + ".txt", "text": text.marked.text, "language": "en"}
    return made | {"split": split, "published": published, "notes": notes(text)}


def write_affair(affair: Affair, folder: Path) -> None:
    """One affair's texts and gold."""
    (folder / "gold").mkdir(parents=True, exist_ok=True)
    for text in affair.articles:
        (folder / f"{text.name}.txt").write_text(text.marked.text, encoding="utf-8", newline="")
    (folder / "gazetteer.yaml").write_text(gazetteer(affair.articles), encoding="utf-8")
    for name, content in gold(affair).items():
        written = json.dumps(content, ensure_ascii=False, indent=1)
        (folder / "gold" / f"{name}.json").write_text(written, encoding="utf-8")


def together(found: Iterable[Affair]) -> Affair:
    """All articles of a split as one folder; their names carry their affair's."""
    texts = [replace(t, name=f"{a.name}.{t.name}", meta=unlinked(t)) for a in found for t in a.articles]
    return Affair("all", "", {}, texts)


def unlinked(text: Text) -> dict[str, str]:
    """An article's head without its descent, whose names would not resolve."""
    return {key: value for key, value in text.meta.items() if key != "from"}


def sentences(split: str) -> Affair:
    """The bank of a split as an affair of one-sentence articles."""
    head = {"kind": "sentence", "outlet": "-", "published": "unknown -"}
    return Affair("bank", split, {}, [replace(one, meta=head) for one in bank(split=split)])


def export(out: Path, split: str) -> None:
    """Everything of one split."""
    found = affairs(split=split)
    for affair in found:
        write_affair(affair, out / affair.name)
    write_affair(together(found), out / "all")
    single = sentences(split)
    write_affair(single, out / "bank")
    texts = [*together(found).articles, *single.articles]
    lines = [json.dumps(line(text, split), ensure_ascii=False) for text in texts]
    (out / "annotated.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> None:
    """The command."""
    if not arguments or arguments[0].startswith("-") or arguments[1:2] not in ([], *([s] for s in SPLITS)):
        raise SystemExit(__doc__)
    export(Path(arguments[0]), arguments[1] if len(arguments) > 1 else "dev")


if __name__ == "__main__":
    main(sys.argv[1:])
