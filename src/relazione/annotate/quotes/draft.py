"""A quote in the making, and what the rules read it from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from relazione.annotate.quotes.marks import Marked
from relazione.annotate.quotes.tree import Tree
from relazione.model.span import Span

SHORT = 3  # words; a marked stretch up to this long may be a mere label


@dataclass(frozen=True, slots=True)
class Draft:
    """What one rule found. `cue_at` and `source_at` are the head tokens of cue and source; None where there is none.

    `frame` is what the cue takes ("ccomp", "obj+for" …), `lemma` its entry in the lexicon; together they give the score.
    """

    rule: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    cue_at: int | None = None
    source_at: int | None = None
    lemma: str = ""
    frame: str = ""
    score: float = 1.0
    nested: bool = False

    @property
    def start(self) -> int:
        """Where it begins, cue and source included."""
        return min(span.start for span in (*self.content, *self.cue, *self.source))

    def covers(self, span: Span) -> bool:
        """Whether its content has most of a stretch."""
        shared = sum(
            min(one.end, span.end) - max(one.start, span.start) for one in self.content if one.overlaps(span)
        )
        return 2 * shared > span.end - span.start

    def with_more(self, *spans: Span) -> Draft:
        """The same with further content."""
        return replace(self, content=tuple(sorted((*self.content, *spans))))


@dataclass(slots=True)
class Reading:
    """An article as the rules read it. `quoted[i]` is the outermost marked stretch that token `i` stands in."""

    text: str
    tree: Tree
    marked: tuple[Marked, ...]
    silent: tuple[Span, ...] = ()
    quoted: list[Marked | None] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.starts = self.tree.starts
        tops = [one for one in self.marked if one.depth == 0]
        self.quoted = [None] * len(self.tree.tokens)
        at = 0
        for one in tops:
            while at < len(self.tree.tokens) and self.tree.tokens[at].start < one.span.start:
                at += 1
            while at < len(self.tree.tokens) and self.tree.tokens[at].end <= one.span.end:
                self.quoted[at] = one
                at += 1

    def mute(self, index: int) -> bool:
        """Whether a token stands in furniture in which nobody speaks."""
        return any(span.holds(self.tree.tokens[index].span) for span in self.silent)

    def spoken(self, index: int) -> bool:
        """Whether a token stands inside quotation marks of more than a few words: a cue there is the speaker's own."""
        one = self.quoted[index]
        return one is not None and len(self.text[one.inner.start : one.inner.end].split()) > SHORT
