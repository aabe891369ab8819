"""Quotes as alignment sees them: who speaks, when, in which words, with which names and numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from relazione.collate.content import function_words
from relazione.model.notes import Annotated, Mention, Quote
from relazione.model.span import Along
from relazione.model.story import Identity, Placement

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
NAMED = ("person", "place", "organisation")
STEM = 5  # letters that hold "alliance" and "alliances", "strategic" and "strategy" together
#: words that turn a statement round
NEGATIONS = frozenset(
    ("not", "no", "never", "none", "neither", "nor", "cannot", "without", "n't", "nobody", "nothing")
)
#: numbers written out, as far as they count things in the news; larger ones are written in figures
SPELLED = {
    word: str(number)
    for number, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=2
    )
}


@dataclass(frozen=True)
class Saying:
    """One quote of one article. `day` is the interval of ISO days in which it was said, where the article tells."""

    order: int
    article: str
    quote: Quote
    words: tuple[str, ...]
    stems: frozenset[str]
    speakers: frozenset[str]
    names: frozenset[str]
    day: tuple[str, str] | None
    published: str | None
    story: str | None
    text: str

    @property
    def key(self) -> tuple[str, str]:
        return self.article, self.quote.id

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The quantities named, in figures."""
        spelled = {SPELLED[word] for word in self.words if word in SPELLED}
        return frozenset(NUMBER.findall(self.text)) | spelled

    @cached_property
    def negated(self) -> bool:
        """Whether a word turns the statement round; two do so twice."""
        return sum(word in NEGATIONS or word.endswith(("n't", "n’t")) for word in self.words) % 2 == 1


def sayings_of(
    coverage: Sequence[Annotated], identities: Sequence[Identity], placements: Sequence[Placement]
) -> list[Saying]:
    """The quotes of all articles, in canonical and then text order."""
    ids = {member: identity.id for identity in identities for member in identity.members}
    stories = {one.article: one.story for one in placements}
    found: list[Saying] = []
    for one in coverage:
        reader = _Reader(one, ids, stories.get(one.article.id))
        found += [reader.saying(quote, at) for at, quote in enumerate(one.notes.quotes, start=len(found))]
    return found


class _Reader:
    """Makes the sayings of one article."""

    def __init__(self, one: Annotated, ids: Mapping[tuple[str, str], str], story: str | None) -> None:
        self.one, self.ids, self.story = one, ids, story
        self.mentions = sorted((m.start, m.end, m.entity) for m in one.notes.mentions if m.entity)
        self.starts = [start for start, _, _ in self.mentions]
        self.named = Along(((m.span,), m.span) for m in one.notes.mentions if _is_name(m))

    def saying(self, quote: Quote, order: int) -> Saying:
        text = " … ".join(span.of(self.one.article.text) for span in quote.content)
        words = tuple(word.casefold() for word in WORD.findall(text))
        return Saying(
            order=order,
            article=self.one.article.id,
            quote=quote,
            words=words,
            stems=self._stems(quote, words),
            speakers=frozenset(self._record_id(speaker) for speaker in quote.speaker),
            names=self._names(quote),
            day=_interval(quote.setting.when),
            published=self.one.article.published.value,
            story=self.story,
            text=text,
        )

    def _stems(self, quote: Quote, words: Sequence[str]) -> frozenset[str]:
        """The first letters of the words that carry the subject; names, which a whole story shares, only where all are names."""
        empty = function_words()
        found = frozenset(word[:STEM] for word in words if word not in empty and len(word) > 1)
        named = {word.casefold()[:STEM] for one in self._named(quote) for word in WORD.findall(one)}
        return found - named or found

    def _named(self, quote: Quote) -> Iterator[str]:
        """The names of people, places and bodies in the content."""
        for span in quote.content:
            yield from (name.of(self.one.article.text) for name in self.named.inside(span))

    def _record_id(self, entity: str) -> str:
        return self.ids.get((self.one.article.id, entity), entity)

    def _names(self, quote: Quote) -> frozenset[str]:
        """The entities named in the content; pronouns tell nothing here."""
        found: set[str] = set()
        for span in quote.content:
            first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
            found |= {self._record_id(entity) for _, _, entity in self.mentions[first:last] if entity}
        return frozenset(found)


def _is_name(mention: Mention) -> bool:
    named = mention.kind in NAMED and mention.form in ("name", "metonym")
    return named or mention.rule == "demonym"


def _interval(when: str | None) -> tuple[str, str] | None:
    if when is None:
        return None
    first, _, last = when.partition("/")
    return first, last or first
