"""The dependency tree of an article, with what the rules ask of it. Indices are into `Notes.tokens`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from relazione.model.notes import Notes, Token
from relazione.model.span import Span

STEPS = 64  # a longer chain of heads is a loop in a broken tree


class Tree:
    """Children, yields and paths over the tokens of one article."""

    def __init__(self, notes: Notes) -> None:
        self.tokens: Sequence[Token] = notes.tokens
        self.sentences = notes.sentences
        self.starts = [token.start for token in notes.tokens]
        self.children: list[list[int]] = [[] for _ in notes.tokens]
        self.left = list(range(len(notes.tokens)))
        self.right = list(range(len(notes.tokens)))
        for index, token in enumerate(notes.tokens):
            if token.head != index:
                self.children[token.head].append(index)
            self._widen(index)

    def _widen(self, index: int) -> None:
        at = index
        for _ in range(STEPS):
            above = self.tokens[at].head
            if above == at:
                return
            self.left[above] = min(self.left[above], index)
            self.right[above] = max(self.right[above], index)
            at = above

    def dep(self, index: int) -> str:
        return self.tokens[index].dep

    def lemma(self, index: int) -> str:
        return self.tokens[index].lemma.lower()

    def head(self, index: int) -> int | None:
        """The token above, None for a root."""
        above = self.tokens[index].head
        return None if above == index else above

    def child(self, index: int, *deps: str) -> int | None:
        """The first child with one of these relations."""
        return next((one for one in self.children[index] if self.tokens[one].dep in deps), None)

    def all(self, index: int, *deps: str) -> list[int]:
        """The children with one of these relations, in text order."""
        return [one for one in self.children[index] if self.tokens[one].dep in deps]

    def above(self, index: int) -> Iterator[int]:
        """The heads, from the nearest to the root."""
        at = index
        for _ in range(STEPS):
            above = self.tokens[at].head
            if above == at:
                return
            yield above
            at = above

    def under(self, index: int, top: int) -> bool:
        """Whether `index` is `top` or hangs under it."""
        return index == top or any(one == top for one in self.above(index))

    def first_word(self, index: int) -> int:
        """The first word under a token that is no punctuation: a comma may hang on what it parts off."""
        at = self.left[index]
        while at < index and self.tokens[at].upos == "PUNCT":
            at += 1
        return at

    def span(self, index: int) -> Span:
        """From the first to the last word under a token."""
        return self.between(self.left[index], self.right[index])

    def between(self, first: int, last: int) -> Span:
        """From the first to the last of two tokens, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def around(self, indices: Iterable[int]) -> Span:
        """From the first to the last word under several tokens."""
        tops = list(indices)
        return self.between(min(self.left[one] for one in tops), max(self.right[one] for one in tops))
