"""The corpus as examples for the event head: tokens with states, the act and status each token's word names.

A happening's label stands on the head of its trigger; the trigger's other words are not asked. In the bank, where a sentence is
annotated for the happening it was written for, acts of speech without a mark are not asked either (`NAMING`): they may be real.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from relazione.annotate.events.codebook import shipped
from relazione.annotate.events.lemmas import lemmas_of
from relazione.annotate.events.tree import Tree
from relazione.annotate.tagger import ModelTagger
from relazione.annotate.tagger.tagging import blocks_of
from relazione.gazetteer import shipped as shipped_gazetteer
from relazione.measure.happenings import NAMING, Text, text_of
from relazione.model.article import Article
from relazione.model.notes import Event
from relazione.read import read
from training.corpus.affairs import affairs
from training.corpus.export import line, sentences, together

NOT_ASKED = -1
FOLDS = 3
LIKELY_HEADS = ("VERB", "NOUN", "ADJ", "PROPN")


@dataclass(frozen=True)
class Example:
    """One text: its tree, the states of its tokens, labels by token (-1: not asked), the fold of its affair."""

    tree: Tree
    states: NDArray[np.float32]
    acts: list[int]
    statuses: list[int]
    fold: int


def examples(folder: Path, acts: Sequence[str], statuses: Sequence[str]) -> list[Example]:
    """All texts of the train part, written out to a folder first: what reading finds in them (titles, captions) counts."""
    tagger, found = ModelTagger(), []
    for part, texts in (("all", together(affairs(split="train"))), ("bank", sentences("train"))):
        gold = {f"{text.name}.txt": text_of(line(text, "train")) for text in texts.articles}
        (folder / part).mkdir(parents=True, exist_ok=True)
        for text in texts.articles:
            (folder / part / f"{text.name}.txt").write_text(text.marked.text, encoding="utf-8", newline="")
        for article in read([str(folder / part)], shipped_gazetteer())[0]:
            text = gold[Path(article.path).name]
            found.append(example(article, text, tagger, (acts, statuses), bank=part == "bank"))
    return found


def example(
    article: Article,
    text: Text,
    tagger: ModelTagger,
    labels: tuple[Sequence[str], Sequence[str]],
    *,
    bank: bool,
) -> Example:
    """One text with its labels."""
    (tokens, _), states = tagger.tag_with_states(article.text, blocks_of(article))
    tree = Tree(tokens, article.text, lemmas_of(shipped()))
    none = len(labels[0]) - 1
    acts, statuses = [none] * len(tokens), [NOT_ASKED] * len(tokens)
    for at in range(len(tokens)):
        if bank and _may_be_speech(tree, at):
            acts[at] = NOT_ASKED
    for event in text.events:
        inside = [at for at, token in enumerate(tokens) if token.span.overlaps(event.trigger)]
        for at in inside:
            acts[at] = NOT_ASKED
    for event in text.events:
        at = head_of(tree, event)
        if at is not None:
            acts[at], statuses[at] = labels[0].index(event.act), labels[1].index(status_of(event))
    return Example(tree, states, acts, statuses, fold_of(Path(article.path).stem))


def status_of(event: Event) -> str:
    """The status with what was not done apart: held with a minus."""
    return "not done" if event.polarity == "negative" and event.status == "held" else event.status


def head_of(tree: Tree, event: Event) -> int | None:
    """The topmost content word of a trigger."""
    inside = [at for at, token in enumerate(tree.tokens) if token.span.overlaps(event.trigger)]
    top = [at for at in inside if tree.head(at) is None or tree.head(at) not in inside]
    content = [at for at in top if tree.tokens[at].upos in LIKELY_HEADS]
    return next(iter([*content, *top]), None)


def _may_be_speech(tree: Tree, at: int) -> bool:
    triggers = (*shipped().verbs.get(tree.lemmas[at], ()), *shipped().nouns.get(tree.lemmas[at], ()))
    return any(trigger.act in NAMING for trigger in triggers)


def fold_of(name: str) -> int:
    """The fold of a text: all articles of an affair, all sentences of a bank file share one."""
    group = name.partition(".")[0] if "." in name else name.rpartition("-")[0]
    return zlib.crc32(group.encode()) % FOLDS
