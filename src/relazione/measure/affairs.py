"""Our own corpus of invented coverage (``training/corpus``) as suites: whole records of its affairs, single sentences of its bank.

`affairs` and `bank` give the figures of ``score.record``, pooled over the stories of a split: counts are added up and shares taken
anew. The corpus lies in the source tree and is not installed with the package.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from relazione.desk import Desk
from relazione.gazetteer import shipped
from relazione.measure.scorers import exported, story

TOGETHER = ("all", "bank")  # folders of the export that are no affairs
NAMED = frozenset(("false persons", "split persons"))  # what is wrong, by name: counted
Figures = Mapping[str, Any]


def affairs(data: Path, folder: Path, split: str = "dev") -> Figures:
    """The affairs of a split, each a story with its own gazetteer of states and bodies. Raises `UsageError`."""
    return judged(pooled([told for _, told in each(data, folder, split)]))


def each(data: Path, folder: Path, split: str = "dev") -> Iterator[tuple[str, Figures]]:
    """The affairs of a split by name, each with its figures. Raises `UsageError`."""
    home = exported(folder, split)
    for path in sorted(home.iterdir()):
        if path.is_dir() and path.name not in TOGETHER:
            yield path.name, _told(data, path)


def bank(data: Path, folder: Path, split: str = "dev") -> Figures:
    """The single sentences of a split. Raises `UsageError`."""
    return judged(pooled([_told(data, exported(folder, split) / "bank")]))


def _told(data: Path, home: Path) -> Figures:
    desk = Desk(shipped().with_file(home / "gazetteer.yaml"))
    return story(data, home, desk=desk, texts=sorted(home.glob("*.txt")), gold=home / "gold")


def pooled(told: Sequence[Figures]) -> dict[str, Any]:
    """The figures of several stories as those of one: shares and P, R, F from their counts, lists and names by their number."""
    return dict(_pooled(told))


def _pooled(told: Sequence[Figures]) -> Iterator[tuple[str, Any]]:
    for key in told[0] if told else ():
        found = [one[key] for one in told if one.get(key) is not None]
        if found and isinstance(found[0], Mapping) and key not in NAMED:
            yield key, _figure(found)
        elif found and isinstance(found[0], Mapping | list):
            yield key, sum(map(len, found))
        elif found and isinstance(found[0], int):
            yield key, sum(found)


def _figure(found: Sequence[Figures]) -> dict[str, Any]:
    if all("share" in one for one in found):
        return share(sum(one["right"] for one in found), sum(one["of"] for one in found))
    if all({"p", "r", "given", "wanted"} <= set(one) for one in found):
        return _rates(found)
    return pooled(found)


def share(right: int, of: int) -> dict[str, Any]:
    """A share with its counts; None of nothing."""
    return {"share": right / of if of else None, "right": right, "of": of}


def _rates(found: Sequence[Figures]) -> dict[str, Any]:
    given, wanted = (sum(one[side] for one in found) for side in ("given", "wanted"))
    p = sum((one["p"] or 0) * one["given"] for one in found) / given if given else None
    r = sum((one["r"] or 0) * one["wanted"] for one in found) / wanted if wanted else None
    both = (p or 0) + (r or 0)
    return {
        "p": p,
        "r": r,
        "f": 2 * (p or 0) * (r or 0) / both if both else 0.0,
        "given": given,
        "wanted": wanted,
    }


def judged(told: dict[str, Any]) -> Figures:
    """With what a floor can hold: speakers given that are right, persons that are neither false nor split."""
    wrong, people = told["quotes"]["wrongly given"], told["entities"]
    told["quotes"]["rightly given"] = share(wrong["of"] - wrong["right"], wrong["of"])
    for fault in ("false", "split"):
        found = people["persons"]["right"]
        told["entities"][f"not {fault}"] = share(found, found + people[f"{fault} persons"])
    return told


# the figures of a record that its table shows, by their path; a count stands as right/of
COLUMNS = {
    "merging": "events/merging",
    "happenings": "events/pairing",
    "dates": "events/date",
    "invented": "events/invented",
    "utterances": "utterances/pairs",
    "contradictions": "findings/contradictions/reported",
    "of them right": "findings/contradictions right",
    "silence": "findings/silence/cells",
    "origins": "origins/claims",
}


def table(told: Sequence[tuple[str, Figures]]) -> list[tuple[str, ...]]:
    """A row an affair and one for all of them: P/R of what is paired, right/of of what is counted, in `COLUMNS`' order."""
    rows = [*told, ("all", pooled([one for _, one in told]))]
    return [(name, *(_cell(one, path) for path in COLUMNS.values())) for name, one in rows]


def _cell(told: Figures, path: str) -> str:
    value: Any = told
    for key in path.split("/"):
        value = value.get(key, {}) if isinstance(value, Mapping) else {}
    if "of" in value:
        return f"{value['right']}/{value['of']}"
    return "/".join("–" if value.get(key) is None else f"{100 * value[key]:.0f}" for key in ("p", "r"))
