"""The quality floor: figures of the evaluation sets beside the repository, held against ``floors.json``.

The floors are lowered by nobody in silence: `raised` refuses a figure below its floor unless told to allow it, and the file says
when and why it was. Figures are shares (0 to 1) taken from the scorers' JSON by their path, such as "quotes/content/f".
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from relazione.desk import Desk
from relazione.measure.affairs import affairs, bank
from relazione.measure.happenings import measure_happenings
from relazione.measure.scorers import annotated, exported, scored, story, written
from relazione.problems import UsageError

NOISE = 0.004  # figures move by this much between processors: the int8 graphs round differently
Floors = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one set against its floor."""

    suite: str
    name: str
    value: float
    floor: float

    @property
    def holds(self) -> bool:
        return self.value >= self.floor - NOISE


def floors() -> Floors:
    """The floors as shipped."""
    found: Floors = json.loads(
        (resources.files("relazione.measure") / "floors.json").read_text(encoding="utf-8")
    )
    return found


def measured(data: Path, wanted: Sequence[str] = ()) -> Iterator[Figure]:
    """Every figure that has a floor, measured on the data in a folder with ``score`` and ``data``. Raises `UsageError`."""
    if set(wanted or floors()) - OURS and not (data / "score").is_dir():
        raise UsageError(f"{data}: no scorers there")
    for suite, named in floors().items():
        if not wanted or suite in wanted:
            with tempfile.TemporaryDirectory() as folder:
                told = SUITES[suite](data, Path(folder))
            yield from (Figure(suite, name, figure_at(told, name), floor) for name, floor in named.items())


def figure_at(told: Mapping[str, Any], name: str) -> float:
    """The figure at a path such as "quotes/content/f"; a missing one counts as nothing."""
    value: Any = told
    for key in name.split("/"):
        value = value.get(key) if isinstance(value, Mapping) else None
    return round(float(value), 4) if isinstance(value, int | float) else 0.0


def raised(figures: Sequence[Figure], *, allow_lower: bool) -> Floors:
    """The floors raised to these figures; a lower one is taken over only if that is allowed, else `UsageError`."""
    lower = [figure for figure in figures if not figure.holds]
    if lower and not allow_lower:
        names = ", ".join(f"{figure.suite} {figure.name} {figure.value} < {figure.floor}" for figure in lower)
        raise UsageError(f"would lower a floor: {names}")
    found = floors()
    for figure in figures:
        if figure.value > figure.floor or not figure.holds:
            found[figure.suite][figure.name] = figure.value
    return found


def _seeds(data: Path, folder: Path) -> Mapping[str, Any]:
    """The whole record of one real story (``score.record``)."""
    texts = sorted((data / "data" / "seeds").glob("*.txt"))
    return story(data, folder, desk=Desk(), texts=texts, gold=data / "data" / "seeds" / "gold")


def _quotes(data: Path, folder: Path) -> Mapping[str, Any]:
    """Quotations of US news (``score.quotes`` on PolNeAR dev)."""
    notes = annotated(folder, sorted((data / "data/quotes/polnear/dev/text").glob("*.txt")))
    return scored(data, "quotes", "--gold", "data/quotes/polnear/dev", "--pred", notes, "--samples", "0")


def _times(data: Path, folder: Path) -> Mapping[str, Any]:
    """Time expressions of newswire, every second document (``score.times`` on TimeBank and AQUAINT)."""
    rows: list[dict[str, Any]] = []
    for name in ("timebank", "aquaint"):
        gold = (data / "data/times" / name / "gold.jsonl").read_text(encoding="utf-8").splitlines()
        for one in map(json.loads, gold):
            text = (data / "data/times" / name / "text" / f"{one['id']}.txt").read_bytes().decode()
            rows.append({"id": one["id"], "text": text, "published": one["dct"], "language": "en"})
    half = sorted(rows, key=lambda row: str(row["id"]))[1::2]
    notes = annotated(folder, [Path(written(folder, "input", half))])
    gold_folders = ("data/times/timebank", "data/times/aquaint")
    options = ("--corrected", "--half", "odd", "--samples", "0")
    return scored(data, "times", "--gold", *gold_folders, "--pred", notes, *options)


def _happenings(data: Path, folder: Path) -> Mapping[str, Any]:
    """Happenings in the dev part of our own invented coverage, which lies in the repository."""
    return measure_happenings(exported(folder, "dev")).figures()


SUITES: Mapping[str, Callable[[Path, Path], Mapping[str, Any]]] = {
    "seeds": _seeds,
    "quotes": _quotes,
    "times": _times,
    "happenings": _happenings,
    "affairs": affairs,
    "bank": bank,
}
OURS = frozenset({"happenings"})  # needs no data beside the repository
