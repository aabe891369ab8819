"""spaCy on both sides: any pipeline of yours in place of our tagger, and our annotation as a spaCy `Doc`.

spaCy is an optional extra (`pip install relazione[spacy]`); nothing here is imported unless it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from relazione.model.notes import Notes, Sentence, Token
from relazione.problems import UsageError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

NAME_TYPES = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


class SpacyTagger:
    """A `Tagger` that runs a spaCy pipeline, block by block, so that no sentence crosses a block.

    What the pipeline doesn't give stays empty: no parser, and each word hangs on the first of its sentence ("dep");
    no sentences, and each block is one. Entity types are mapped by `NAME_TYPES`; others are left out.
    """

    def __init__(self, pipeline: Language) -> None:
        self._pipeline = pipeline

    def tag(
        self, text: str, blocks: Sequence[tuple[int, int]]
    ) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
        """Tokens and sentences of the text, in text order; white space is no token."""
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for start, end in blocks:
            doc = self._pipeline(text[start:end])
            for sentence in _sentences(doc):
                _add(sentence, start, tokens, sentences)
        return tuple(tokens), tuple(sentences)


def _sentences(doc: Any) -> Iterable[list[Any]]:
    """The words of each sentence, white space left out."""
    spans = doc.sents if doc.has_annotation("SENT_START") else [doc]
    for span in spans:
        words = [token for token in span if not token.is_space]
        if words:
            yield words


def _add(words: list[Any], offset: int, tokens: list[Token], sentences: list[Sentence]) -> None:
    first = len(tokens)
    places = {word.i: first + number for number, word in enumerate(words)}
    root = _root(words)
    for word in words:
        start = offset + word.idx
        head = places[word.i if word is root else word.head.i] if word.head.i in places else places[root.i]
        if not word.dep_:
            head = places[root.i]
        tokens.append(
            Token(
                start,
                start + len(word.text),
                word.pos_,
                word.tag_,
                word.lemma_ or word.text,
                head,
                "root" if word is root else word.dep_ or "dep",
                len(sentences),
                _name(word),
            )
        )
    sentences.append(Sentence(tokens[first].start, tokens[-1].end, first, len(tokens)))


def _root(words: list[Any]) -> Any:
    """The word that is its own head, the first one where there are several or none."""
    return next((word for word in words if word.dep_ and word.head.i == word.i), words[0])


def _name(word: Any) -> str:
    kind = NAME_TYPES.get(word.ent_type_)
    return f"{word.ent_iob_}-{kind}" if kind else "O"


def to_spacy(text: str, notes: Notes, vocab: Vocab | None = None) -> Doc:
    """Our annotation of a text as a spaCy `Doc`: words, sentences, tags, lemmas, tree, names, mentions.

    `doc.text` is `text` except for leading white space, which stands in a token of its own. `doc.ents` are the name
    tags (PER, ORG, LOC); the mentions are in `doc.spans["mentions"]` with their kind as label and entity id as `id_`.
    """
    try:
        import spacy.tokens
        import spacy.vocab
    except ImportError as error:
        raise UsageError("to_spacy needs spaCy: pip install relazione[spacy]") from error
    pieces = _pieces(text, notes.tokens)
    numbers = [number for number, (token, _, _) in enumerate(pieces) if token is not None]
    own = [token for token, _, _ in pieces]
    doc = spacy.tokens.Doc(
        vocab or spacy.vocab.Vocab(),
        words=[word for _, word, _ in pieces], spaces=[blank for _, _, blank in pieces],
        pos=[t.upos if t else "SPACE" for t in own], tags=[t.xpos if t else "_SP" for t in own],
        lemmas=[t.lemma if t else word for t, word, _ in pieces],
        heads=[numbers[t.head] if t else _beside(numbers, n) for n, t in enumerate(own)],
        deps=[("ROOT" if t.dep == "root" else t.dep) if t else "dep" for t in own],
        ents=[t.name if t else "O" for t in own],
    )  # fmt: skip
    doc.spans["mentions"] = [
        span
        for mention in notes.mentions
        if (span := doc.char_span(mention.start, mention.end, mention.kind, span_id=mention.entity or ""))
    ]
    return doc


def _pieces(text: str, tokens: Sequence[Token]) -> list[tuple[Token | None, str, bool]]:
    """(token or None for white space, its text, whether one blank follows) for the whole text."""
    pieces: list[tuple[Token | None, str, bool]] = []
    end = 0
    for token in (*tokens, None):
        gap = text[end : token.start if token else len(text)]
        if gap.startswith(" ") and pieces:
            pieces[-1] = (*pieces[-1][:2], True)
            gap = gap[1:]
        if gap:
            pieces.append((None, gap, False))
        if token:
            pieces.append((token, text[token.start : token.end], False))
            end = token.end
    return pieces


def _beside(numbers: Sequence[int], place: int) -> int:
    """The word that a piece of white space hangs on: the one before it, else the first; itself where there is none."""
    before = [number for number in numbers if number < place]
    return before[-1] if before else numbers[0] if numbers else place
