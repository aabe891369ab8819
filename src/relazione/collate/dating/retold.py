"""Dated articles that tell an undated one's news in other words: the same weekday, and a sentence on the same subject."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from relazione.collate.dating.clues import Clue, fitting, twin
from relazione.collate.dating.sheet import Sheet, day_of, weekday_back
from relazione.model.notes import Time
from relazione.model.span import Span

ENOUGH = 5  # content words in common
ALIKE = 0.5  # of the shorter sentence's
COMMON = 0.02  # a word in more of the sentences than this says little of the subject
FEW = 50  # sentences in which a word may stand, however small the set


@dataclass(frozen=True)
class News:
    """A time of the lead that says on which weekday the news happened, and the words of its sentence."""

    sheet: Sheet
    time: Time
    sentence: Span
    content: frozenset[str]
    persons: frozenset[str]

    @property
    def weekday(self) -> int | None:
        """1 for Monday to 7."""
        return weekday_back(self.time)


def news(sheet: Sheet) -> Iterator[News]:
    """The weekdays of the lead that lie behind the publication day."""
    for time in sheet.times_in(sheet.lead):
        sentence = sheet.sentence_at(time.start)
        if sentence and weekday_back(time):
            yield News(sheet, time, sentence, sheet.content(sentence), sheet.persons_in(sentence))


class Retold:
    """The news of the dated articles, looked up by what an undated one tells."""

    def __init__(self, dated: Sequence[Sheet]) -> None:
        self.dated = dated
        self.told = [one for sheet in dated for one in news(sheet) if day_of(one.time)]

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Content word -> numbers of the news in which it stands; words of many are left out."""
        index: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.told):
            for word in one.content:
                index[word].append(number)
        most = max(FEW, COMMON * len(self.told))
        return {word: numbers for word, numbers in index.items() if len(numbers) <= most}

    def clues(self, sheet: Sheet) -> list[Clue]:
        """What the dated articles that tell the same news say of the article's day."""
        return [clue for one in news(sheet) for other in self._same(one) if (clue := _clue(one, other))]

    def _same(self, one: News) -> Iterator[News]:
        shared = Counter(number for word in one.content for number in self.index.get(word, ()))
        for number, _ in sorted(shared.items()):
            other = self.told[number]
            both = len(one.content & other.content)
            enough = both >= ENOUGH and both >= ALIKE * min(len(one.content), len(other.content))
            if (
                enough
                and one.weekday == other.weekday
                and one.persons & other.persons
                and _same_figures(one, other)
            ):
                yield other


def _same_figures(one: News, other: News) -> bool:
    return one.sheet.same_figures(one.sentence, other.sheet, other.sentence)


def _clue(one: News, other: News) -> Clue | None:
    day = day_of(other.time)
    if day is None:
        return None
    why = f"tell of one happening, dated {day}"
    return Clue(
        fitting(one.time, day), "retold", twin(one.sheet, other.sheet, (one.time.span, other.time.span), why)
    )
