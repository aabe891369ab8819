"""An article laid out for dating: its sentences, and in each the times, the persons and the words that carry the subject."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from relazione.collate.content import content_words
from relazione.model.moment import interval
from relazione.model.notes import Annotated, Time
from relazione.model.span import Span

LEAD = 5  # sentences of the body that tell the news
# a sentence tells of something still to come, or not certain to come
AHEAD = re.compile(
    r"\b(?:will|would|shall|may|might|could|plans?|planned|planning|scheduled|due|expected|expects?|hopes?|intends?|until|upcoming"
    r"|ahead of|anticipated|on the eve of)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n")


@dataclass(frozen=True)
class Sheet:
    """One article, its sentences in body order."""

    one: Annotated

    @property
    def id(self) -> str:
        """The article's id."""
        return self.one.article.id

    @property
    def text(self) -> str:
        """The article's text."""
        return self.one.article.text

    @cached_property
    def day(self) -> date | None:
        """The stated publication day."""
        published = self.one.article.published
        stated = published.value if published.status == "stated" else None
        return date.fromisoformat(stated) if stated else None

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the body, in order."""
        noted = [sentence.span for sentence in self.one.notes.sentences] or _split(self.text)
        body = self.one.article.body
        return tuple(span for span in noted if any(part.overlaps(span) for part in body))

    @cached_property
    def lead(self) -> Span:
        """The stretch of the first sentences."""
        first = self.sentences[:LEAD]
        return Span(first[0].start, first[-1].end) if first else Span(0, 0)

    @cached_property
    def cast(self) -> frozenset[str]:
        """All persons of the article."""
        return self.persons_in(Span(0, len(self.text)))

    @cached_property
    def news_day(self) -> date | None:
        """The one day on or before publication of which the first sentences tell, if they name no other."""
        days = {day for time in self.times_in(self.lead) if (day := day_of(time))}
        behind = {day for day in days if self.day and day <= self.day}
        return behind.pop() if len(behind) == 1 else None

    def quotes(self, span: Span) -> bool:
        """Whether a stretch is, for the most part, quoted speech."""
        kinds = ("direct", "mixed")
        said = [piece for quote in self.one.notes.quotes if quote.kind in kinds for piece in quote.content]
        shared = sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for piece in said)
        return 2 * shared > span.end - span.start

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence of the body that holds the offset."""
        at = bisect_right([span.start for span in self.sentences], offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def times_in(self, span: Span) -> list[Time]:
        """The times of a stretch."""
        return [time for time in self.one.notes.times if span.holds(time.span)]

    def persons_in(self, span: Span) -> frozenset[str]:
        """The persons of a stretch, by entity; names and pronouns alike."""
        mentions = self.one.notes.mentions
        return frozenset(
            mention.entity
            for mention in mentions
            if mention.kind == "person" and mention.entity and span.holds(mention.span)
        )

    def content(self, span: Span) -> frozenset[str]:
        """The words of a stretch that carry its subject."""
        return frozenset(content_words(span.of(self.text)))

    def numbers(self, span: Span) -> frozenset[str]:
        """The figures of a stretch, dates apart."""
        times = self.times_in(span)
        found = NUMBER.finditer(self.text, span.start, span.end)
        return frozenset(
            one[0] for one in found if not any(time.start <= one.start() < time.end for time in times)
        )

    def same_figures(self, span: Span, other: Sheet, theirs: Span) -> bool:
        """Not so if both give figures and none is the same: this month's count is not last month's."""
        one, two = self.numbers(span), other.numbers(theirs)
        return not one or not two or bool(one & two)

    def looks_ahead(self, span: Span) -> bool:
        """Whether a sentence tells of something still to come."""
        return bool(AHEAD.search(self.text, span.start, span.end))


def _split(text: str) -> list[Span]:
    """Sentences by their marks, where no tagger has found any."""
    cuts = [0, *(found.end() for found in SENTENCE_END.finditer(text)), len(text)]
    return [Span(start, end) for start, end in pairwise(cuts) if start < end]


def day_of(time: Time) -> date | None:
    """The one day a time stands for, if it is one."""
    days = interval(time.value) if time.type in ("DATE", "TIME") else None
    return days.earliest if days and days.earliest == days.latest else None


def weekday_back(time: Time) -> int | None:
    """The weekday (1 to 7) of a time such as "said on Friday", that lies just behind its publication day."""
    found = re.match(r"published back XXXX-WXX-(\d)", time.relative or "")
    return int(found[1]) if found else None
