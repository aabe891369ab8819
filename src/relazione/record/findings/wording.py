"""Utterances word by word: what all renderings have, what is stronger or weaker, what one alone has, what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Any

from relazione.model.datafile import parsed
from relazione.model.notes import Quote
from relazione.model.record import Finding, Record, Rendering, Utterance
from relazione.model.span import Span, trimmed
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
OMISSION = re.compile(r"\.\.\.|…|\[\.\.\.\]")
CLAUSE = re.compile(
    r"(?<=[.!?;])[\s\"”’']+|,\s+(?=and |but |stressing|adding|noting|one that|which|while)|\s+and\s+(?=[a-z]+s\s)"
)
NEXT = 60  # characters between two stretches of one speech that an article tells one after the other
STEM = 5  # letters: enough to hold "alliance" and "alliances" together and "stable" and "stability"


@cache
def strength() -> frozenset[str]:
    """Words that make a statement stronger or weaker (``strength.yaml``)."""
    found: dict[str, list[str]] = parsed(
        (resources.files("relazione.record.findings") / "strength.yaml").read_text(encoding="utf-8")
    )
    return frozenset(word for words in found.values() for word in words)


def wordings(view: View, record: Record) -> Iterator[Finding]:
    """One finding an utterance told by several articles: the same words, or the wordings side by side."""
    for item in record.utterances:
        told = _renderings(view, item.renderings)
        if len({saying.article for saying in told}) < 2:
            continue
        told += _echoing(view, told, _beside(view, item, record.utterances))
        groups = sides(view, told)
        if len(groups) == 1 or not _differing(told):
            yield finding(
                view, Topic(item.id, "wording", "the same words", day=item.setting.when), "agrees", groups
            )
            continue
        kind, why = _kind([str(saying.value) for saying in told])
        topic = Topic(item.id, "wording", why, kind, day=item.setting.when)
        yield finding(view, topic, "differs", groups)


def _echoing(view: View, told: Sequence[Saying], beside: Sequence[Rendering]) -> list[Saying]:
    """What an article tells beside, in words that another article's rendering has too: a further wording of it."""
    others = [(saying.article, span) for saying in told for span in saying.spans]
    return [
        saying
        for saying in _renderings(view, beside)
        if any(
            _echoed(view, (saying.article, span), [one for one in others if one[0] != saying.article])
            for span in saying.spans
        )
    ]


def _renderings(view: View, renderings: Sequence[Rendering]) -> list[Saying]:
    """One saying a rendering; renderings are on one side when their words are the same but for case and marks."""
    found = []
    for one in renderings:
        spans = view.quotes[one.article, one.quote].content
        value = " … ".join(view.words(one.article, span) for span in spans)
        found.append(Saying(one.article, tuple(_words(value)), value, spans))
    return found


def _differing(told: Sequence[Saying]) -> bool:
    """Whether some article's words, all renderings of it taken together, are not contained in another's."""
    said: dict[str, set[str]] = {}
    for saying in told:
        said.setdefault(saying.article, set()).update(saying.key)
    return any(one - two and two - one for one in said.values() for two in said.values())


def _kind(values: Sequence[str]) -> tuple[str, str]:
    """How the wordings differ: a mark of omission, a stronger or weaker word, or other words."""
    if any(OMISSION.search(value) for value in values):
        return "elision", "a rendering marks an omission that others fill"
    sets = [set(_words(value)) for value in values]
    shaded = set.union(*sets) - set.intersection(*sets)
    if found := sorted(shaded & strength()):
        return "strength", f"stronger or weaker words: {', '.join(found)}"
    return "wording", "other words for the same statement"


def lone_clauses(view: View, record: Record) -> Iterator[Finding]:
    """Clauses that one rendering has and no other: the others are silent there, or mark an omission.

    What only one article has of the same occasion (said beside what others render too) is looked at as well.
    """
    shared = [item for item in record.utterances if len({one.article for one in item.renderings}) > 1]
    for item in shared:
        beside = _beside(view, item, record.utterances)
        clauses = list(_clauses(view, (*item.renderings, *beside)))
        for article, clause in clauses:
            others = [(other, span) for other, span in clauses if other != article]
            if others and not _echoed(view, (article, clause), others):
                yield _lone(view, item, article, clause)


def _beside(view: View, item: Utterance, every: Sequence[Utterance]) -> list[Rendering]:
    """Renderings by the same speaker on the same occasion as a rendering of this, which no other article has."""
    here = [(one.article, view.quotes[one.article, one.quote]) for one in item.renderings]
    found = []
    for other in every:
        alone = len({one.article for one in other.renderings}) == 1 and other.id != item.id
        if alone and other.speaker and other.speaker == item.speaker:
            found += [one for one in other.renderings if _one_occasion(view, one, here)]
    return found


def _one_occasion(view: View, one: Rendering, here: Sequence[tuple[str, Quote]]) -> bool:
    """Whether the article ties both to one event, or tells one right after the other."""
    quote = view.quotes[one.article, one.quote]
    return any(article == one.article and _together(quote, other) for article, other in here)


def _together(one: Quote, two: Quote) -> bool:
    gap = max(one.content[0].start - two.content[-1].end, two.content[0].start - one.content[-1].end)
    return gap < NEXT or (one.setting.event is not None and one.setting.event == two.setting.event)


def _lone(view: View, item: Utterance, article: str, clause: Span) -> Finding:
    told = sides(view, [Saying(article, 0, view.words(article, clause), (clause,))])
    others = [one for one in item.renderings if one.article != article]
    elided = [one.article for one in others if _omits(view, one.article, one.quote)]
    topic = Topic(item.id, "clause", "only this rendering has it", day=item.setting.when)
    return finding(view, topic, "single", told, elided=elided)


def _omits(view: View, article: str, quote: str) -> bool:
    text = view.article(article).text
    return any(OMISSION.search(span.of(text)) for span in view.quotes[article, quote].content)


def _clauses(view: View, renderings: Sequence[Rendering]) -> Iterator[tuple[str, Span]]:
    """The clauses of the renderings that say something: two content stems at least."""
    for one in renderings:
        text = view.article(one.article).text
        for span in view.quotes[one.article, one.quote].content:
            found = (clause for clause in _cut(text, span) if len(_stems(clause.of(text))) >= 2)
            yield from ((one.article, clause) for clause in found)


def _cut(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for cut in CLAUSE.finditer(text, span.start, span.end):
        yield trimmed(text, Span(at, cut.start()))
        at = cut.end()
    yield trimmed(text, Span(at, span.end))


def _echoed(view: View, one: tuple[str, Span], others: Sequence[tuple[str, Span]]) -> bool:
    """Whether some clause of another article shares a content stem with this one."""
    mine = _stems(one[1].of(view.article(one[0]).text))
    return any(mine & _stems(span.of(view.article(article).text)) for article, span in others)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _words(text) if len(word) >= STEM)


def _words(text: str) -> list[Any]:
    return [word.casefold().replace("’", "'") for word in WORD.findall(text)]
