"""When, at what point and through which channel something was said, as far as the sentence of the cue tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from relazione.annotate.quotes.draft import Draft, Reading
from relazione.model.datafile import parsed
from relazione.model.notes import Notes, Setting, Time
from relazione.model.span import Span, without

Phase = Literal["before", "during", "after"]

TRANSLATED = re.compile(
    r"\btranslat(?:ed|ion|or|ing)\b|\bthrough (?:an? |his |her )?interpreter\b", re.IGNORECASE
)
OCCASION = r"(?:meeting|talks?|visit|summit|session|trip|ceremony|dinner|gathering|conference|forum|negotiations|call|conversation)"
PHASES: Mapping[Phase, re.Pattern[str]] = {
    "after": re.compile(rf"\b(?:after|following)\b[^,.;]{{0,60}}\b{OCCASION}\b", re.IGNORECASE),
    "before": re.compile(rf"\b(?:before|ahead of|prior to)\b[^,.;]{{0,60}}\b{OCCASION}\b", re.IGNORECASE),
    "during": re.compile(
        rf"\b(?:during|at|in)\b (?:an?|the|his|her|their|its)? ?[^,.;]{{0,40}}\b{OCCASION}\b", re.IGNORECASE
    ),
}


@dataclass(frozen=True, slots=True)
class Channel:
    """A word for a channel and what tells it."""

    name: str
    pattern: re.Pattern[str]


@cache
def channels() -> tuple[Channel, ...]:
    """The channels that the package knows, in the order in which they are looked for."""
    raw: Sequence[Mapping[str, Any]] = parsed(
        (files(__package__) / "occasion.yaml").read_text(encoding="utf-8")
    )
    return tuple(Channel(one["channel"], re.compile("|".join(one["words"]), re.IGNORECASE)) for one in raw)


class Occasions:
    """The settings of the drafts of one article."""

    def __init__(self, reading: Reading, notes: Notes) -> None:
        self.reading = reading
        self.times: Sequence[Time] = sorted(notes.times, key=lambda one: one.start)
        self.starts = [one.start for one in self.times]

    def of(self, draft: Draft) -> Setting:
        """The setting, from the words of the cue's sentence that are not content."""
        if draft.cue_at is None:
            return Setting()
        frame = self._frame(draft)
        words = " … ".join(span.of(self.reading.text) for span in frame)
        return Setting(
            when=self._when(draft, frame),
            phase=next((phase for phase, pattern in PHASES.items() if pattern.search(words)), None),
            channel=next((one.name for one in channels() if one.pattern.search(words)), None),
            translated=True if TRANSLATED.search(words) else None,
        )

    def _frame(self, draft: Draft) -> tuple[Span, ...]:
        """The cue's sentence without what was said."""
        tree = self.reading.tree
        sentence = tree.sentences[tree.tokens[draft.cue_at or 0].sentence].span
        return without(sentence, draft.content)

    def _when(self, draft: Draft, frame: Sequence[Span]) -> str | None:
        """The only calendar time around the cue; none where two compete."""
        near = [
            one
            for span in frame
            for one in self._within(span)
            if one.type in ("DATE", "TIME") and one.earliest
        ]
        days = {_days(one) for one in near}
        return days.pop() if len(days) == 1 else None

    def _within(self, span: Span) -> list[Time]:
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return list(self.times[first:last])


def _days(time: Time) -> str:
    """An ISO day, or an interval of two."""
    if time.latest in (None, time.earliest):
        return time.earliest or ""
    return f"{time.earliest}/{time.latest}"
