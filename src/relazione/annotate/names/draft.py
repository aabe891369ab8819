"""An article while its names are being worked out: its words, and what has been found so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from relazione.annotate.names.atoms import Atom, atoms_of
from relazione.model.article import Article
from relazione.model.notes import Mention, MentionForm, MentionKind, Notes, Sentence, Tenure, Token
from relazione.model.span import Span


@dataclass
class Who:
    """An entity in the making."""

    id: str
    kind: MentionKind
    name: str
    state: str | None = None
    sector: str | None = None
    named: bool = True
    names: list[str] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    gender: str | None = None
    plural: bool = False
    state_outside: bool = False
    rank: str | None = None


@dataclass
class Draft:
    """The text, its tokens, and the mentions and entities found so far."""

    article: Article
    notes: Notes
    mentions: list[Mention] = field(default_factory=list)
    entities: dict[str, Who] = field(default_factory=dict)

    @cached_property
    def atoms(self) -> list[Atom]:
        return atoms_of(self.article.text)

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def tokens(self) -> Sequence[Token]:
        return self.notes.tokens

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.notes.tokens]

    @cached_property
    def _atom_starts(self) -> list[int]:
        return [atom.start for atom in self.atoms]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.notes.sentences]

    def tokens_in(self, start: int, end: int) -> range:
        """The indices of the tokens that begin in ``[start, end)`` (or the one that holds `start`)."""
        first = max(bisect_right(self._token_starts, start) - 1, 0)
        if first < len(self.tokens) and self.tokens[first].end <= start:
            first += 1
        return range(first, bisect_left(self._token_starts, end))

    def atoms_in(self, start: int, end: int) -> range:
        """The indices of the atoms that begin in ``[start, end)``."""
        return range(bisect_left(self._atom_starts, start), bisect_left(self._atom_starts, end))

    def head_of(self, start: int, end: int) -> Token | None:
        """The token of the stretch whose head lies outside it; the last one where there are several."""
        inside = self.tokens_in(start, end)
        heads = [
            index
            for index in inside
            if self.tokens[index].head not in inside or self.tokens[index].head == index
        ]
        return self.tokens[heads[-1]] if heads else None

    def token_at(self, offset: int) -> Token | None:
        """The token that holds an offset."""
        index = bisect_right(self._token_starts, offset) - 1
        return self.tokens[index] if index >= 0 and self.tokens[index].end > offset else None

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds an offset, or of the last one before it (-1: none)."""
        return bisect_right(self._sentence_starts, offset) - 1

    def sentence(self, index: int) -> Sentence:
        return self.notes.sentences[index]

    def add(
        self, span: Span, kind: MentionKind, entity: str | None, form: MentionForm, *, rule: str
    ) -> Mention:
        """Put down a mention; the ids are given at the end, in text order."""
        made = Mention("", span.start, span.end, kind, entity, form, rule)
        self.mentions.append(made)
        return made

    def know(self, who: Who) -> Who:
        """The entity with this id: the one known already, or this one from now on."""
        return self.entities.setdefault(who.id, who)

    def of_kind(self, *kinds: MentionKind) -> Iterator[Mention]:
        return (mention for mention in self.mentions if mention.kind in kinds)


def overlapping(spans: Iterable[Span], span: Span) -> bool:
    """Whether any of the spans shares a character with `span`."""
    return any(other.overlaps(span) for other in spans)
