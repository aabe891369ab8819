"""Utterances word by word: what all renderings have, what is stronger or weaker, what one alone has, what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
EXACT = frozenset(("transcript", "readout"))
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
    alone = _alone(record)
    for item in record.utterances:
        if len({one.article for one in item.renderings}) < 2:
            continue
        told = _renderings(view, item.renderings)
        told += _echoing(view, told, _beside(view, item, alone))
        groups = sides(view, told)
        if len(groups) == 1 or not _differing(told):
            yield finding(
                view, Topic(item.id, "wording", "the same words", day=item.setting.when), "agrees", groups
            )
            continue
        kind, why = _kind([str(saying.value) for saying in told])
        why += held_against(yardstick(view, told), told)
        topic = Topic(item.id, "wording", why, kind, day=item.setting.when)
        yield finding(view, topic, "differs", groups)


def yardstick(view: View, told: Sequence[Saying]) -> Saying | None:
    """The rendering of the only transcript or readout among the articles, which the others are held against."""
    exact = [saying for saying in told if view.article(saying.article).genre in EXACT]
    return exact[0] if len({saying.article for saying in exact}) == 1 else None


def held_against(exact: Saying | None, told: Sequence[Saying]) -> str:
    """What the other renderings say in words of their own, where there is something to hold them against."""
    if exact is None:
        return ""
    own = {word for saying in told if saying.article != exact.article for word in saying.key}
    lacking = sorted(word for word in own - set(exact.key) if len(word) >= STEM)
    if not lacking:
        return "; each is in the transcript or readout"
    return f"; not in the transcript or readout: {', '.join(lacking)}"


def _echoing(view: View, told: Sequence[Saying], beside: Sequence[Rendering]) -> list[Saying]:
    """What an article tells beside, in words that another article's rendering has too: a further wording of it."""
    if not beside:
        return []
    tellers = _tellers(view, [(saying.article, span) for saying in told for span in saying.spans])
    return [
        saying
        for saying in _renderings(view, beside)
        if any(
            tellers.get(stem, set()) - {saying.article}
            for span in saying.spans
            for stem in _stems_of(view, (saying.article, span))
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
    alone = _alone(record)
    shared = [item for item in record.utterances if len({one.article for one in item.renderings}) > 1]
    for item in shared:
        beside = _beside(view, item, alone)
        clauses = list(_clauses(view, (*item.renderings, *beside)))
        if len({article for article, _ in clauses}) < 2:
            continue
        told = _tellers(view, clauses)
        for article, clause in clauses:
            if all(told[stem] == {article} for stem in _stems_of(view, (article, clause))):
                yield _lone(view, item, article, clause)


def _tellers(view: View, clauses: Sequence[tuple[str, Span]]) -> Mapping[str, set[str]]:
    """The articles that have each content stem of the clauses."""
    told: dict[str, set[str]] = {}
    for article, clause in clauses:
        for stem in _stems_of(view, (article, clause)):
            told.setdefault(stem, set()).add(article)
    return told


Alone = Mapping[tuple[tuple[str, ...], str], Sequence[tuple[int, Rendering]]]


def _alone(record: Record) -> Alone:
    """The renderings of utterances that one article alone has, by speaker and article; with the utterance's number."""
    found: dict[tuple[tuple[str, ...], str], list[tuple[int, Rendering]]] = {}
    for number, item in enumerate(record.utterances):
        if item.speaker and len({one.article for one in item.renderings}) == 1:
            for one in item.renderings:
                found.setdefault((item.speaker, one.article), []).append((number, one))
    return found


def _beside(view: View, item: Utterance, alone: Alone) -> list[Rendering]:
    """Renderings by the same speaker on the same occasion as a rendering of this, which no other article has."""
    here: dict[str, list[Quote]] = {}
    for one in item.renderings:
        here.setdefault(one.article, []).append(view.quotes[one.article, one.quote])
    found = [
        (number, one)
        for article, said in here.items()
        for number, one in alone.get((item.speaker, article), ())
        if any(_together(view.quotes[article, one.quote], quote) for quote in said)
    ]
    return [one for _, one in sorted(found, key=lambda beside: beside[0])]


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


def _stems_of(view: View, one: tuple[str, Span]) -> frozenset[str]:
    article, span = one
    return _stems(span.of(view.article(article).text))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _words(text) if len(word) >= STEM)


def _words(text: str) -> list[Any]:
    return [word.casefold().replace("’", "'") for word in WORD.findall(text)]
