"""From articles to their lineage: candidates, alignment, what each passage is of and which way it went."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from relazione.collate.content import plain_words
from relazione.collate.copies.alignment import Aligned, align
from relazione.collate.copies.candidates import candidate_pairs
from relazione.collate.copies.direction import Way, way
from relazione.collate.copies.families import families, inferred_credits
from relazione.collate.copies.layout import Layout, share
from relazione.collate.copies.paraphrase import paraphrases
from relazione.collate.copies.recurring import house_furniture
from relazione.collate.copies.words import WORD, Codes, Hashes, Text, Vocabulary
from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated
from relazione.model.span import Place, Span
from relazione.model.story import Lineage, Passage, PassageKind, PassageOf

LONG = 20  # words: a passage of this length is no formula, however often it stands elsewhere
PLAIN = 3  # words that are no names, for a short passage with differences
MOSTLY = 0.6  # of a passage, to say what it is of


def find_lineage(coverage: Sequence[Annotated], gazetteer: Gazetteer) -> Lineage:
    """The lineage of articles in canonical order; adding an article changes only what is near it in time."""
    articles = [one.article for one in coverage]
    found = house_furniture(tuple(Comparison(coverage, gazetteer).passages()), articles)
    return Lineage(found, families(articles, found), inferred_credits(articles, found))


class Comparison:
    """Articles as words, and the passages of the pairs that are worth comparing."""

    def __init__(self, coverage: Sequence[Annotated], gazetteer: Gazetteer) -> None:
        self.coverage, self.gazetteer = coverage, gazetteer
        vocabulary = Vocabulary()
        self.codes: list[Codes] = [vocabulary.codes(one.article.text) for one in coverage]
        self.values: Hashes = vocabulary.hashes
        self.layout = lru_cache(maxsize=4096)(self._layout)

    def _layout(self, number: int) -> Layout:
        one = self.coverage[number]
        return Layout(one, Text(one.article.text, self.codes[number]))

    def passages(self) -> Iterator[Passage]:
        """Every passage, pairs in canonical order."""
        days = [one.article.published.value for one in self.coverage]
        for (one, other), rare in candidate_pairs(self.codes, days, self.values).items():
            yield from self._of_pair(self.layout(one), self.layout(other), rare)

    def _of_pair(self, left: Layout, right: Layout, rare: Collection[int]) -> Iterator[Passage]:
        aligned = align(left.text.codes, right.text.codes, self.values, (left.breaks, right.breaks))
        kept = [found for found in aligned if telling(found, rare)]
        if not kept:
            return
        went = way(left.one.article, right.one.article, self.gazetteer)
        copied = [_copied(found, left, right, went) for found in kept if not _only_names(found, left, right)]
        yield from copied
        if any(passage.of == "text" for passage in copied):
            taken = (
                [left.text.span(*found.left) for found in kept],
                [right.text.span(*found.right) for found in kept],
            )
            for one, other, score in paraphrases(left, right, taken):
                yield _directed(
                    (left, one), (right, other), went, "paraphrase", f"content words shared: {score:.0%}"
                )


def telling(found: Aligned, rare: Collection[int]) -> bool:
    """Whether a passage says anything: a long one does, a short one where it holds a run that few articles have."""
    return found.longer >= LONG or any(found.left[0] <= at < found.left[1] for at in rare)


def _only_names(found: Aligned, left: Layout, right: Layout) -> bool:
    """Whether a short passage with differences agrees in names and dates alone, as two captions of one palace do."""
    one, other = (
        left.text.span(*found.left).of(left.text.text),
        right.text.span(*found.right).of(right.text.text),
    )
    agree = set(plain_words(one)) & set(plain_words(other))
    return found.same < found.longer < LONG and len(agree) < PLAIN


def _copied(found: Aligned, left: Layout, right: Layout, went: Way) -> Passage:
    ends = (left, left.text.span(*found.left)), (right, right.text.span(*found.right))
    kind: PassageKind = "verbatim" if _same_words(*ends) else "near"
    passage = _directed(*ends, went, kind, f"{found.same} of {found.longer} words agree")
    subject = _subject(*ends)
    return replace(passage, of=subject, direction="unknown" if subject == "furniture" else passage.direction)


def _directed(
    one: tuple[Layout, Span], other: tuple[Layout, Span], went: Way, kind: PassageKind, why: str
) -> Passage:
    places = {layout.one.article.id: Place(layout.one.article.id, *span) for layout, span in (one, other)}
    source, to = places[went.first.id], places[went.second.id]
    return Passage(source, to, kind, "text", went.direction, (why, went.why))


def _same_words(*ends: tuple[Layout, Span]) -> bool:
    """Whether both sides have the same words, capitals and punctuation aside."""
    one, other = (WORD.findall(span.of(layout.text.text).casefold()) for layout, span in ends)
    return one == other


def _subject(*ends: tuple[Layout, Span]) -> PassageOf:
    """Furniture or quotation where most of it is, on either side; else text."""
    if any(share(span, layout.furniture) >= MOSTLY for layout, span in ends):
        return "furniture"
    if any(share(span, layout.quotations) >= MOSTLY for layout, span in ends):
        return "quotation"
    return "text"
