"""A notation for trees and for what should be found in them.

A tree is a table, a word a line: number, form, part of speech, relation, head (0 for a root), and lemma where it is not the form in small
letters; a sixth column ``@PER`` gives a name tag, ``=VBD`` a fine tag. A blank line ends a sentence, a line of ``¶`` a paragraph. The text
is the forms with a blank between them, closed up before closing and after opening punctuation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.marks import find_marked
from relazione.annotate.quotes.tree import Tree
from relazione.model.article import Article
from relazione.model.notes import Notes, Sentence, Token
from relazione.model.span import Span

CLOSING = tuple(",.;:?!”’)»…")
OPENING = tuple("“‘(«„")


@dataclass(frozen=True)
class Parsed:
    """A text with its tree, as the rules read it."""

    text: str
    notes: Notes

    @property
    def reading(self) -> Reading:
        return Reading(self.text, Tree(self.notes), find_marked(self.text))

    @property
    def article(self) -> Article:
        return Article(id="a", path="a.txt", text=self.text, sha256="")

    def at(self, form: str) -> int:
        """The index of the first token with this form."""
        return next(i for i, one in enumerate(self.notes.tokens) if one.span.of(self.text) == form)

    def span(self, words: str) -> Span:
        """Where some words stand first."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    def words(self, spans: Iterable[tuple[int, int]]) -> list[str]:
        return [self.text[start:end] for start, end in spans]

    def shown(self, draft: Draft | None) -> tuple[list[str], list[str], list[str]] | None:
        """Source, cue and content in words."""
        if draft is None:
            return None
        return self.words(draft.source), self.words(draft.cue), self.words(draft.content)


def parse(table: str) -> Parsed:
    """The text and notes of a table in the notation above."""
    builder = _Builder()
    for line in table.strip().splitlines():
        builder.line(line.split())
    return builder.finished()


class _Builder:
    def __init__(self) -> None:
        self.text = ""
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.first = 0
        self.gap = ""

    def line(self, cells: Sequence[str]) -> None:
        if not cells or cells == ["¶"]:
            self.close()
            self.gap = "\n\n" if cells else self.gap
        else:
            self.word(cells)

    def word(self, cells: Sequence[str]) -> None:
        _, form, upos, dep, head, *more = cells
        gap = "" if not self.tokens or form in CLOSING or form in ("’s", "'s") else self.gap
        start = len(self.text) + len(gap)
        self.text += gap + form
        index = len(self.tokens)
        above = index if head == "0" else self.first + int(head) - 1
        lemma = next((one for one in more if one[0] not in "@="), form.lower())
        name = next((f"B-{one[1:]}" for one in more if one[0] == "@"), "O")
        xpos = next((one[1:] for one in more if one[0] == "="), "")
        sentence = len(self.sentences)
        self.tokens.append(Token(start, start + len(form), upos, xpos, lemma, above, dep, sentence, name))
        self.gap = "" if form in OPENING else " "

    def close(self) -> None:
        if self.first < len(self.tokens):
            last = len(self.tokens)
            span = self.tokens[self.first].start, self.tokens[-1].end
            self.sentences.append(Sentence(*span, self.first, last))
            self.first = last

    def finished(self) -> Parsed:
        self.close()
        return Parsed(self.text, Notes(tokens=tuple(self.tokens), sentences=tuple(self.sentences)))
