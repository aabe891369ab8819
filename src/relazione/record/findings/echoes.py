"""Echoes: two speakers of one affair speak of the same thing in the same words ("joint exercises")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from relazione.model.record import Finding, Record, Rendering, Utterance
from relazione.model.span import Span
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LONG = 5  # letters of a word that can be half of a phrase: shorter ones are mostly the grammar's
FILLERS = re.compile(  # long words that are the grammar's all the same, or said of any two states
    r"about|after|again|against|along|among|around|because|before|being|between|could|during|every|first|others?|should|since|"
    r"still|their|there|these|those|through|under|until|where|which|while|within|without|would|years|recent|countries|"
    r"relations|today"
)


def echoes(view: View, record: Record) -> Iterator[Finding]:
    """A phrase of two long words that different speakers use in different articles of one story."""
    told: dict[tuple[str, str], list[Saying]] = {}
    for item in record.utterances:
        for phrase, saying in _phrases(view, item):
            told.setdefault((view.stories.get(saying.article, saying.article), phrase), []).append(saying)
    for (_, phrase), sayings in sorted(told.items()):
        speakers = {saying.key for saying in sayings}
        if len(speakers) > 1 and len({saying.article for saying in sayings}) > 1:
            topic = Topic(
                f"phrase:{phrase.replace(' ', '-')}", "phrase", f"“{phrase}” in the mouths of several", "echo"
            )
            yield finding(view, topic, "agrees", sides(view, sayings))


def _phrases(view: View, item: Utterance) -> Iterator[tuple[str, Saying]]:
    """The phrases of the renderings of an utterance whose speaker is known."""
    for one in item.renderings if item.speaker else ():
        for phrase, where in _said(view, one):
            yield phrase, Saying(one.article, item.speaker, ", ".join(item.speaker), (where,))


def _said(view: View, one: Rendering) -> Iterator[tuple[str, Span]]:
    """The pairs of long words of one rendering that are no part of a name."""
    text = view.article(one.article).text
    names = [mention.span for mention in view.by_id[one.article].notes.mentions if mention.form == "name"]
    spans = view.quotes[one.article, one.quote].content
    pairs = (pair for span in spans for pair in _pairs(text, span))
    return (pair for pair in pairs if not any(pair[1].overlaps(name) for name in names))


def _pairs(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    """Two long words side by side."""
    for left, right in pairwise(WORD.finditer(text, span.start, span.end)):
        words = [left[0].casefold(), right[0].casefold()]
        beside = text[left.end() : right.start()] == " "
        if beside and all(len(word) >= LONG and not FILLERS.fullmatch(word) for word in words):
            yield " ".join(words), Span(left.start(), right.end())
