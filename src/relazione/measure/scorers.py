"""The project's scorers, which lie beside the evaluation data, and the export of our corpus: run as programs, their answers read."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from relazione.collate.identity import record_ids, with_record_ids
from relazione.desk import Desk
from relazione.model.interchange import article_json, line, record_json, to_json
from relazione.problems import UsageError

CHECKOUT = Path(__file__).resolve().parents[3]


def scored(data: Path, scorer: str, *arguments: str) -> Mapping[str, Any]:
    """What a scorer of the folder `data` prints with ``--json``. Raises `UsageError` where it fails."""
    found: Mapping[str, Any] = json.loads(_printed(data, f"score.{scorer}", *arguments, "--json"))
    return found


def exported(folder: Path, split: str) -> Path:
    """A split of our own corpus as plain files with gold, in a folder in `folder`. Raises `UsageError` where there is no corpus."""
    if not (CHECKOUT / "training" / "corpus").is_dir():
        raise UsageError("the corpus lies in the repository: run the gate from a checkout")
    out = folder / split
    _printed(CHECKOUT, "training.corpus.export", str(out), split)
    return out


def _printed(home: Path, module: str, *arguments: str) -> str:
    """What a module prints. Raises `UsageError` with the last line of its complaint where it fails."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=home, capture_output=True, text=True, check=False)
    if done.returncode:
        raise UsageError(f"{module}: {(done.stderr.strip() or 'failed').splitlines()[-1]}")
    return done.stdout


def story(data: Path, folder: Path, *, desk: Desk, texts: Sequence[Path], gold: Path) -> Mapping[str, Any]:
    """One story's whole record held against its gold (``score.record``); what is written goes to `folder`."""
    articles, _ = desk.read([str(path) for path in texts])
    coverage, _ = desk.annotate(articles)
    collation, record = desk.record(coverage)
    ids = record_ids(collation.identities)
    pages = {
        "articles": [
            with_record_ids(article_json(one.article, one.notes), ids.get(one.article.id, {}))
            for one in coverage
        ],
        "record": record_json(record),
        "stories": [to_json(one) for one in collation.placements],
        "lineage": [to_json(one) for one in collation.lineage.passages],
    }
    arguments = [word for name, rows in pages.items() for word in (f"--{name}", written(folder, name, rows))]
    return scored(data, "record", "--gold", str(gold), *arguments)


def annotated(folder: Path, paths: Sequence[Path]) -> str:
    """The file, in `folder`, of the notes of some files."""
    desk = Desk()
    articles, _ = desk.read([str(path) for path in paths])
    coverage, _ = desk.annotate(articles)
    return written(folder, "notes", [article_json(one.article, one.notes) for one in coverage])


def written(folder: Path, name: str, rows: Sequence[Any]) -> str:
    """The path of a JSON Lines file with these rows."""
    path = folder / f"{name}.jsonl"
    path.write_text("\n".join(map(line, rows)), encoding="utf-8")
    return str(path)
