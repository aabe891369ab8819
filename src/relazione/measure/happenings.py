"""What is told of happenings, against gold in the interchange format: found, named right, with the right status, and none invented.

A gold happening is paired with the found one whose trigger touches its own, one of the same act first; what is left is paired by
act within a sentence. `state` and `brief` are left out, as the corpus leaves ordinary remarks to the quotations. The figure that
counts most is `invented`: what the gold has as planned, feared, denied, asked for … and was found as real.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from relazione.desk import Desk
from relazione.gazetteer import shipped
from relazione.model.interchange import from_json
from relazione.model.notes import Event
from relazione.model.span import Span
from relazione.problems import UsageError

PARTS = ("all", "bank")
REAL = frozenset({"held", "under-way", "ongoing"})
LEFT_OUT = frozenset({"state", "brief"})
# Acts of speech that name another act: "promised aid" is a promise held, and no aid.
NAMING = frozenset({"request", "propose", "promise", "invite", "deny", "accuse", "threaten", "warn", "reject", "criticise", "veto"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """The happenings of one text, and where its sentences lie."""

    sentences: tuple[Span, ...]
    events: tuple[Event, ...]

    def sentence(self, event: Event) -> int:
        """The number of the sentence a trigger begins in; -1 outside all."""
        places = (
            at for at, span in enumerate(self.sentences) if span.start <= event.trigger.start < span.end
        )
        return next(places, -1)


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold happening with what was found for it."""

    gold: Event
    found: Event | None

    @property
    def same_act(self) -> bool:
        return self.found is not None and self.found.act == self.gold.act

    @property
    def same_status(self) -> bool:
        return self.found is not None and self.found.status == self.gold.status

    @property
    def invented(self) -> bool:
        """Whether the gold has it as unreal and it was found as real."""
        if self.found is None or self.gold.status in REAL:
            return False
        return real(self.found) and (self.same_act or self.found.act not in NAMING)


def real(event: Event) -> bool:
    """Whether an event is told as having happened or happening; what was not done is told as not done."""
    return event.status in REAL and event.polarity == "positive"


def measure_happenings(folder: Path) -> Tally:
    """What the whole pipeline finds in the texts that ``training.corpus.export`` wrote to a folder. Raises `UsageError`."""
    if not (folder / "annotated.jsonl").is_file():
        raise UsageError(f"{folder}: no annotated.jsonl there; python -m training.corpus.export writes it")
    gold, tally = read_gold(folder / "annotated.jsonl"), Tally()
    for part in PARTS:
        desk = Desk(shipped().with_file(folder / part / "gazetteer.yaml"))
        articles, _ = desk.read([str(folder / part)])
        for one in desk.annotate(articles)[0]:
            text = gold.get(Path(one.article.path).name)
            if text is not None:
                tally.add(text, one.notes.events)
    return tally


def read_gold(path: Path) -> dict[str, Text]:
    """The texts of a file of the interchange format by their path."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {line["path"]: text_of(line) for line in lines}


def text_of(line: Mapping[str, Any]) -> Text:
    """The happenings of one line of the interchange format."""
    notes = line["notes"]
    sentences = tuple(Span(one["start"], one["end"]) for one in notes["sentences"])
    return Text(sentences, counted(from_json(Event, one) for one in notes["events"]))


def counted(events: Iterable[Event]) -> tuple[Event, ...]:
    """The happenings that count."""
    return tuple(event for event in events if event.act not in LEFT_OUT)


def paired(text: Text, found: Sequence[Event]) -> Iterator[Pair]:
    """Every gold happening with at most one found one, each of which is given once."""
    free, given = list(found), dict[int, Event]()
    for fits in (_touching_same, _touching, _near_same):
        for number, gold in enumerate(text.events):
            fitting = [] if number in given else [one for one in free if fits(text, gold, one)]
            if fitting:
                given[number] = min(fitting, key=lambda one: abs(one.trigger.start - gold.trigger.start))
                free.remove(given[number])
    return (Pair(gold, given.get(number)) for number, gold in enumerate(text.events))


def _touching_same(text: Text, gold: Event, found: Event) -> bool:
    return _touching(text, gold, found) and gold.act == found.act


def _touching(text: Text, gold: Event, found: Event) -> bool:
    return gold.trigger.overlaps(found.trigger)


def _near_same(text: Text, gold: Event, found: Event) -> bool:
    return gold.act == found.act and text.sentence(gold) == text.sentence(found) != -1


@dataclass
class Tally:
    """Counts over texts; `of` gives shares."""

    pairs: list[Pair] = field(default_factory=list)
    found: int = 0

    def add(self, text: Text, found: Iterable[Event]) -> None:
        """One more text with what was found in it."""
        events = counted(found)
        self.pairs.extend(paired(text, events))
        self.found += len(events)

    def figures(self) -> dict[str, float]:
        """Shares from 0 to 1, and the counts behind them."""
        named = [pair for pair in self.pairs if pair.same_act]
        told = [pair for pair in self.pairs if pair.found]
        unreal = [pair for pair in self.pairs if pair.gold.status not in REAL]
        invented = sum(pair.invented for pair in unreal)
        return {
            "triggers found": _share(len(told), len(self.pairs)),
            "acts precision": _share(len(named), self.found),
            "acts recall": _share(len(named), len(self.pairs)),
            "acts f1": _share(2 * len(named), self.found + len(self.pairs)),
            "status of the found": _share(sum(pair.same_status for pair in told), len(told)),
            "found with its status": _share(sum(pair.same_status for pair in told), len(self.pairs)),
            "none invented": 1 - _share(invented, len(unreal)),
            "gold": len(self.pairs),
            "found": self.found,
            "unreal": len(unreal),
            "invented": invented,
        }

    def by(self, axis: str) -> list[tuple[str, int, int, int, int, int]]:
        """By act or by status of the gold, the most frequent first: gold, found, act right, status right, invented."""
        rows: dict[str, Counter[str]] = {}
        for pair in self.pairs:
            row = rows.setdefault(getattr(pair.gold, axis), Counter())
            row.update(
                gold=1,
                found=pair.found is not None,
                act=pair.same_act,
                status=pair.same_status,
                invented=pair.invented,
            )
        ordered = sorted(rows.items(), key=lambda item: (-item[1]["gold"], item[0]))
        return [(k, c["gold"], c["found"], c["act"], c["status"], c["invented"]) for k, c in ordered]


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
