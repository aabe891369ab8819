"""Measure and mine for the quotes room. Run from the repository's root.

    python bench/quotes.py mine POLNEAR/train --articles 400 > src/relazione/annotate/quotes/cues.tsv
    python bench/quotes.py speed PATH...
    python bench/quotes.py rivals POLNEAR/dev --data ../shared

`mine` counts, over a user's own clone of PolNeAR (train split; no text of it is kept), how often each word with each frame was the cue of
an attribution. `speed` prints words a second of processor time of the quotes annotator alone, after tagging, names and times. `rivals` scores
ours beside what else can be installed, on the same texts, tags, trees and scorer: textacy's direct quotations (pip install textacy; it reads
our annotation as a spaCy document), whole and a paragraph at a time, and every stretch in quotation marks taken for a quotation.
"""

from __future__ import annotations

import random
import re
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import click

from relazione.annotate.quotes.choosing import rules_for
from relazione.annotate.quotes.draft import Reading
from relazione.annotate.quotes.lexicon import Lexicon, cues, stem
from relazione.annotate.quotes.marks import find_marked
from relazione.annotate.quotes.tree import Tree
from relazione.annotate.tagger.spacy import to_spacy
from relazione.measure.scorers import scored, written
from relazione.model.article import Article
from relazione.model.interchange import article_json
from relazione.model.notes import Notes, Quote
from relazione.model.span import Span

HEAD = """\
# How often a word, taking this (frame), was the cue of an attribution: lemma, frame, attributions, uses. Mined by `bench/quotes.py mine`
# from {count} articles of the train split of PolNeAR (Newell et al. 2018; github.com/networkdynamics/PolNeAR): counts only, no text.
# A use counts as an attribution where an annotator's cue stands on the word and shares at least half of the content. Words in quotation
# marks and inside another attribution are not counted. Rows with fewer than three uses and two attributions are left out.
# `*` is any word, `*speech`, `*thought`, `*other` any of that class (classes.tsv): what an unseen word of the class is given.
"""
LEAST_FRAME, LEAST_USES, LEAST_HITS = 10, 3, 2


@dataclass(frozen=True)
class Attribution:
    """An annotator's cue and content, as sets of code points that are letters or digits."""

    cue: frozenset[int]
    content: frozenset[int]


@dataclass
class Counts:
    """Attributions and uses of each ``(stem, frame)``, and how each stem is best spelled."""

    hits: Counter[tuple[str, str]] = field(default_factory=Counter)
    uses: Counter[tuple[str, str]] = field(default_factory=Counter)
    spellings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, text: str, notes: Notes, gold: Iterable[Attribution]) -> None:
        """Count the uses of one article."""
        reading = Reading(text, Tree(notes), find_marked(text))
        at_cue: dict[int, list[Attribution]] = defaultdict(list)
        inside: set[int] = set()
        for one in gold:
            inside |= one.content
            for place in one.cue:
                at_cue[place].append(one)
        for index, token in enumerate(notes.tokens):
            own = at_cue.get(token.start, [])
            if not reading.spoken(index) and (own or token.start not in inside):
                self._count(reading, index, own)

    def _count(self, reading: Reading, index: int, own: list[Attribution]) -> None:
        for rule in rules_for(reading, index):
            draft = rule(reading, index)
            if draft is None:
                continue
            key = stem(draft.lemma), draft.frame
            found = letters(reading.text, draft.content)
            self.uses[key] += 1
            self.hits[key] += any(2 * len(one.content & found) >= len(one.content | found) for one in own)
            self.spellings[key[0]][draft.lemma] += 1

    def spelling(self, key: str) -> str:
        """The longest of the spellings that are at all common: lemmas may lack a last letter."""
        found = self.spellings[key]
        return max(
            (one for one in found if 4 * found[one] >= found.most_common(1)[0][1]),
            key=lambda one: (len(one), one),
        )

    def rows(self, lexicon: Lexicon) -> Iterator[tuple[str, str, int, int]]:
        """The table's rows: any word, words of a class, single words."""
        whole: Counter[tuple[str, str]] = Counter()
        right: Counter[tuple[str, str]] = Counter()
        for (lemma, frame), uses in self.uses.items():
            for name in ("*", f"*{lexicon.class_of(lemma)}"):
                whole[name, frame] += uses
                right[name, frame] += self.hits[lemma, frame]
        for (name, frame), uses in sorted(whole.items()):
            if uses >= LEAST_FRAME:
                yield name, frame, right[name, frame], uses
        for (lemma, frame), uses in sorted(self.uses.items()):
            if uses >= LEAST_USES or self.hits[lemma, frame] >= LEAST_HITS:
                yield self.spelling(lemma), frame, self.hits[lemma, frame], uses


def letters(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The places of letters and digits."""
    return frozenset(at for start, end in spans for at in range(start, end) if text[at].isalnum())


def read_gold(text: str, brat: str) -> list[Attribution]:
    """The attributions of a brat file; only ``\\n`` parts its lines."""
    spans: dict[str, list[Span]] = {}
    found: list[Attribution] = []
    for line in brat.split("\n"):
        if re.match(r"T\d+\t", line):
            key, middle, _ = line.split("\t", 2)
            pieces = middle.split(" ", 1)[1].split(";")
            spans[key] = [Span(*map(int, piece.split())) for piece in pieces]
    for line in brat.split("\n"):
        if re.match(r"E\d+\t", line):
            roles: Mapping[str, list[Span]] = defaultdict(list)
            for role, _, key in (part.partition(":") for part in line.split("\t", 1)[1].split()[1:]):
                roles[role.rstrip("0123456789").lower()].extend(spans[key])
            found.append(Attribution(letters(text, roles["cue"]), letters(text, roles["content"])))
    return found


@click.group()
def main() -> None:
    """Measure and mine for the quotes room."""


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--articles", default=400, show_default=True, help="How many, drawn by a fixed seed.")
def mine(folder: Path, articles: int) -> None:
    """Print the cue table counted over FOLDER (text/ and attributions/)."""
    from relazione.annotate.tagger import Tagging

    tagging, counts = Tagging(), Counts()
    gold = {
        path.name.rsplit("_", 1)[0]: path
        for path in sorted((folder / "attributions").glob("*.ann"), reverse=True)
    }
    names = sorted(path.stem for path in (folder / "text").glob("*.txt"))
    random.Random(20261120).shuffle(names)
    for name in names[:articles]:
        text = (folder / "text" / f"{name}.txt").read_text(encoding="utf-8")
        path = gold.get(name) or folder / "attributions" / f"{name}.ann"
        notes = Notes().with_found(tagging(Article(name, name, text, ""), Notes()), tagging.gives)
        counts.add(text, notes, read_gold(text, path.read_text(encoding="utf-8")))
    click.echo(
        HEAD.format(count=articles) + "\n".join("\t".join(map(str, row)) for row in counts.rows(cues()))
    )


@main.command()
@click.argument("paths", nargs=-1)
def speed(paths: tuple[str, ...]) -> None:
    """Print words a second of the quotes annotator on the files of PATHS."""
    from relazione.annotate.quotes import Quotes
    from relazione.desk import Desk

    desk = Desk()
    articles, _ = desk.read(paths)
    coverage, _ = desk.annotate(articles)
    annotator = Quotes(desk.gazetteer)
    for one in coverage[:1]:
        list(annotator(one.article, one.notes))  # the tables are read with the first article
    start = time.process_time()
    for one in coverage:
        list(annotator(one.article, one.notes))
    spent = time.process_time() - start
    words = sum(len(one.article.text.split()) for one in coverage)
    click.echo(f"{words} words, {spent:.2f} s, {words / spent:,.0f} words/s")


ROWS = ("soft", "near", "source", "cue", "content", "whole")
Found = Callable[[str, Notes], list[Quote]]


def marked_quotes(text: str, notes: Notes) -> list[Quote]:
    """Every outermost stretch in quotation marks."""
    return [Quote("", "direct", (one.span,)) for one in find_marked(text) if one.depth == 0]


@cache
def english() -> Any:
    """spaCy's English vocabulary, which textacy reads the language off."""
    import spacy

    return spacy.blank("en").vocab


def textacy_quotes(text: str, notes: Notes) -> list[Quote]:
    """textacy's direct quotations of a text as one document; none where it gives up (`ValueError` on an odd mark)."""
    from textacy.extract import direct_quotations

    doc = to_spacy(text, notes, english())
    spans = lambda words: (Span(words[0].idx, words[-1].idx + len(words[-1])),) if words else ()  # noqa: E731
    try:
        return [
            Quote("", "direct", spans(list(one.content)), spans(one.cue), spans(one.speaker))
            for one in direct_quotations(doc)
        ]
    except ValueError:
        return []


def by_paragraph(find: Found) -> Found:
    """The same, each paragraph a document by itself: an odd mark costs its own alone."""

    def found(text: str, notes: Notes) -> list[Quote]:
        pieces = (Span(*hit.span()) for hit in re.finditer(r"[^\n]+", text))
        return [
            moved(one, piece.start) for piece in pieces for one in find(piece.of(text), within(notes, piece))
        ]

    return found


def within(notes: Notes, piece: Span) -> Notes:
    """The tokens of a stretch of text, counted from its beginning; a head outside is the token itself."""
    first = next((at for at, one in enumerate(notes.tokens) if one.start >= piece.start), len(notes.tokens))
    inside = [one for one in notes.tokens[first:] if one.end <= piece.end]
    tokens = [
        replace(
            one,
            start=one.start - piece.start,
            end=one.end - piece.start,
            head=one.head - first if 0 <= one.head - first < len(inside) else at,
        )
        for at, one in enumerate(inside)
    ]
    return Notes(tokens=tuple(tokens))


def moved(quote: Quote, by: int) -> Quote:
    """The quote at a place further on."""
    content, cue, source = (
        tuple(Span(start + by, end + by) for start, end in spans)
        for spans in (quote.content, quote.cue, quote.source)
    )
    return replace(quote, content=content, cue=cue, source=source)


RIVALS: Mapping[str, Found] = {
    "ours": lambda text, notes: list(notes.quotes),
    "textacy, by paragraph": by_paragraph(textacy_quotes),
    "textacy, as it is": textacy_quotes,
    "marks alone": marked_quotes,
}


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--data", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("../shared")
)
def rivals(folder: Path, data: Path) -> None:
    """Print F1 of direct quotations in FOLDER (PolNeAR's text/ and attributions/): ours and others'."""
    from relazione.desk import Desk

    desk = Desk()
    articles, _ = desk.read([str(path) for path in sorted((folder / "text").glob("*.txt"))])
    coverage, _ = desk.annotate(articles)
    click.echo("\t".join(("system", *ROWS)))
    with tempfile.TemporaryDirectory() as home:
        for name, find in RIVALS.items():
            rows = [
                article_json(one.article, replace(one.notes, quotes=tuple(find(one.article.text, one.notes))))
                for one in coverage
            ]
            file = written(Path(home), "notes", rows)
            told = scored(data, "quotes", "--gold", str(folder.resolve()), "--pred", file, "--samples", "0")
            click.echo("\t".join((name, *(f"{100 * told['rows']['direct'][row]['f1']:.1f}" for row in ROWS))))


if __name__ == "__main__":
    main()
