"""The annotator that gives tokens and sentences, over any `Tagger`."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from relazione.annotate.tagger.embedding import WIDTH
from relazione.annotate.tagger.model import STATES, Analysis, analyses, scores
from relazione.annotate.tagger.sentences import paragraphs
from relazione.annotate.tagger.weights import Weights, of_process
from relazione.annotate.tagger.windows import WINDOW, Stretch, Window, windows
from relazione.annotate.tagger.words import words
from relazione.model.article import Article
from relazione.model.notes import Note, Notes, Sentence, Token
from relazione.model.span import Span

Tagged = tuple[tuple[Token, ...], tuple[Sentence, ...]]
States = NDArray[np.float32]
NO_STATES: States = np.empty((0, WIDTH), dtype=np.float32)


class Tagger(Protocol):
    """What gives words, sentences, trees and name tags of a text. `blocks`: stretches no sentence may cross."""

    def tag(self, text: str, blocks: Sequence[tuple[int, int]]) -> Tagged: ...


class Tagging:
    """Gives tokens and sentences: of the body, the title, dateline and captions, none crossing from one to another."""

    needs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ("tokens", "sentences")

    def __init__(self, tagger: Tagger | None = None) -> None:
        self._tagger = tagger or ModelTagger()

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        tokens, sentences = self._tagger.tag(article.text, blocks_of(article))
        return (*tokens, *sentences)


def blocks_of(article: Article) -> list[tuple[int, int]]:
    """The stretches that are language, in text order, without overlap (the earlier, longer piece keeps what both claim).

    Bylines, credits, metadata, links and markup stay out: who wrote an article is not somebody of whom it tells.
    """
    found: list[tuple[int, int]] = []
    for span in sorted(article.blocks, key=_by_start):
        start = max(span.start, found[-1][1]) if found else span.start
        if start < span.end:
            found.append((start, span.end))
    return found


def _by_start(span: Span) -> tuple[int, int]:
    return span.start, -span.end


class ModelTagger:
    """The shipped token model. One article a call; the result depends on nothing but its text and blocks."""

    def __init__(self, threads: int | None = None, folder: Path | None = None) -> None:
        self._threads, self._folder = threads, folder

    def tag(self, text: str, blocks: Sequence[tuple[int, int]]) -> Tagged:
        """Tokens and sentences of the text, in text order."""
        return self._read(text, blocks, states=False)[0]

    def tag_with_states(self, text: str, blocks: Sequence[tuple[int, int]]) -> tuple[Tagged, States]:
        """As `tag`, and the encoder's last hidden state of each token's first word piece, ``(tokens, 384)`` float32.

        A head over frozen states (see `heads`) reads row i for token i. States belong to the weights they come from.
        """
        return self._read(text, blocks, states=True)

    def _read(self, text: str, blocks: Sequence[tuple[int, int]], *, states: bool) -> tuple[Tagged, States]:
        weights = of_process(self._threads, self._folder)
        spans: list[tuple[int, int]] = []
        found: list[Window] = []
        for start, end in blocks:
            found += windows(list(_stretches(text, (start, end), spans, weights)))
        each = weights.pool.map if weights.pool else map
        done = list(each(partial(_read, weights=weights, states=states), found))
        kept: list[Analysis] = []
        for window, (analysed, _) in zip(found, done, strict=True):
            if window.joined:
                kept[-1].join(analysed.pop(0))
            kept += analysed
        return _notes(kept, spans), np.concatenate([NO_STATES, *(own for _, own in done)])

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]:
        """Analyses of the sentences of one document, cut and tokenised already, with neighbours as company."""
        weights = of_process(self._threads, self._folder)
        found: list[Analysis] = []
        for row in _packed(sentences, weights):
            words = [word for sentence in row for word in sentence]
            ends = [0, *accumulate(len(sentence) for sentence in row)]
            found += analyses(scores(words, weights), words, list(pairwise(ends)), weights)
        return found


def _packed(sentences: Sequence[Sequence[str]], weights: Weights) -> list[list[Sequence[str]]]:
    """Neighbouring sentences together, up to `WINDOW` word pieces."""
    rows: list[list[Sequence[str]]] = []
    size = 0
    for sentence in sentences:
        own = sum(len(weights.pieces.word(word)) for word in sentence)
        if not rows or size + own > WINDOW:
            rows.append([])
            size = 0
        rows[-1].append(sentence)
        size += own
    return rows


def _stretches(
    text: str, block: tuple[int, int], spans: list[tuple[int, int]], weights: Weights
) -> Iterator[Stretch]:
    """The paragraphs of a block; the offsets of their words are appended to `spans`."""
    for start, end in paragraphs(text, *block):
        own = words(text, start, end)
        given = [text[a:b] for a, b in own]
        gaps = ["", *(text[old[1] : new[0]] for old, new in itertools.pairwise(own))]
        yield Stretch(len(spans), given, gaps, [len(weights.pieces.word(word)) for word in given])
        spans += own


def _read(window: Window, weights: Weights, *, states: bool) -> tuple[list[Analysis], States]:
    """The sentences of a window and, if wanted, the states of its words."""
    row = scores(window.words, weights, states=states)
    ranges = _sentence_ranges(window, row["start"].tolist())
    return analyses(row, window.words, ranges, weights), row.get(STATES, NO_STATES)


def _sentence_ranges(window: Window, likely: Sequence[float]) -> list[tuple[int, int]]:
    """Half-open word ranges of the window's sentences."""
    firsts = [n for n, limit in enumerate(window.thresholds) if likely[n] >= limit]
    return list(zip(firsts, [*firsts[1:], len(window.words)], strict=True))


def _notes(analyses: Sequence[Analysis], spans: Sequence[tuple[int, int]]) -> Tagged:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, one in enumerate(analyses):
        first = len(tokens)
        columns = zip(one.upos, one.xpos, one.lemmas, one.heads, one.deprels, one.names, strict=True)
        for place, (upos, xpos, lemma, head, dep, name) in enumerate(columns, first):
            own = place if head < 0 else first + head
            tokens.append(Token(*spans[place], upos, xpos, lemma, own, dep, number, name))
        sentences.append(Sentence(spans[first][0], spans[len(tokens) - 1][1], first, len(tokens)))
    return tuple(tokens), tuple(sentences)
