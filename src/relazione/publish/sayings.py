"""Who said what: utterances with several renderings side by side, and those that one article has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from relazione.model.notes import Quote
from relazione.model.record import Finding, Rendering, Utterance
from relazione.publish.affair import Affair
from relazione.publish.relation import origins_text
from relazione.publish.telling import in_words, setting_words, short
from relazione.publish.words import clean, unquoted

WORD = re.compile(r"\w+(?:[-’']\w+)*")
SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "by",
        "for",
        "from",
        "has",
        "have",
        "he",
        "her",
        "his",
        "i",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "she",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "was",
        "we",
        "were",
        "will",
        "with",
    ]
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a rendering; `own` where the other renderings lack its words."""

    text: str
    own: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """One article's rendering."""

    siglum: str
    article: str
    cue: str
    pieces: tuple[Piece, ...]
    direct: bool
    start: int


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said, with its renderings and the differences found between them."""

    id: str
    speaker: str
    meta: str
    wordings: tuple[Wording, ...]
    differences: tuple[str, ...]


def sayings(affair: Affair) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """What more than one article carries (most renderings first), and what one article has (in canonical order)."""
    spoken = [said_of(one, affair) for one in affair.record.utterances if _is_speech(one, affair)]
    several = [one for one in spoken if len({wording.siglum for wording in one.wordings}) > 1]
    single = [one for one in spoken if len({wording.siglum for wording in one.wordings}) == 1]
    order = {siglum: at for at, siglum in enumerate(affair.sigla.values())}
    several.sort(key=lambda one: (-len(one.wordings), order[one.wordings[0].siglum], one.wordings[0].start))
    single.sort(key=lambda one: (order[one.wordings[0].siglum], one.wordings[0].start))
    return tuple(several), tuple(single)


def _is_speech(utterance: Utterance, affair: Affair) -> bool:
    """Scare quotes and titles of works are marked in the articles, and are nobody's speech."""
    quotes = (affair.quotes.get((one.article, one.quote)) for one in utterance.renderings)
    return any(quote is not None and quote.kind != "scare" for quote in quotes)


def said_of(utterance: Utterance, affair: Affair) -> Said:
    """One utterance with its wordings side by side."""
    speakers = [affair.name(id_) for id_ in utterance.speaker]
    tellers = _tellers([_text(one, affair) for one in utterance.renderings])
    return Said(
        id=utterance.id,
        speaker=", ".join(speakers) or "speaker not known",
        meta=" · ".join(filter(None, [setting_words(utterance.setting), origins_text(utterance.support)])),
        wordings=tuple(
            _wording(one, affair, _others(tellers, at)) for at, one in enumerate(utterance.renderings)
        ),
        differences=tuple(
            dict.fromkeys(
                _difference(finding, affair)
                for finding in affair.findings.get(utterance.id, ())
                if finding.relation != "agrees" and finding.why
            )
        ),
    )


def _difference(finding: Finding, affair: Affair) -> str:
    """How the renderings differ, and in which articles; a clause that one has alone stands with its words."""
    sides = [(" ".join(affair.siglum_list(side.articles)), str(side.value)) for side in finding.positions]
    told = in_words(finding.why, affair)
    if finding.field == "clause":
        return "; ".join(f"{names} alone: {short(clean(value))}" for names, value in sides)
    if finding.field == "wording":
        return f"{told} ({', '.join(dict.fromkeys(names for names, _ in sides))})"
    return f"{told}: {'; '.join(f'{short(clean(value), 50)} in {names}' for names, value in sides)}"


def _tellers(texts: Sequence[str]) -> Mapping[str, set[int]]:
    """The renderings, by number, that have each word, folded."""
    found: dict[str, set[int]] = {}
    for number, text in enumerate(texts):
        for word in WORD.findall(text):
            found.setdefault(word.lower(), set()).add(number)
    return found


def _others(tellers: Mapping[str, set[int]], at: int) -> frozenset[str]:
    """The words of all renderings but one."""
    return frozenset(word for word, numbers in tellers.items() if numbers != {at})


def _text(rendering: Rendering, affair: Affair) -> str:
    quote = affair.quotes[rendering.article, rendering.quote]
    text = affair.articles[rendering.article].text
    return " […] ".join(unquoted(clean(span.of(text))) for span in quote.content)


def _wording(rendering: Rendering, affair: Affair, others: frozenset[str]) -> Wording:
    quote = affair.quotes[rendering.article, rendering.quote]
    return Wording(
        siglum=affair.sigla[rendering.article],
        article=rendering.article,
        cue=_cue(quote, affair.articles[rendering.article].text),
        pieces=tuple(marked(_text(rendering, affair), others)),
        direct=quote.kind == "direct",
        start=quote.content[0].start if quote.content else 0,
    )


def _cue(quote: Quote, text: str) -> str:
    return " ".join(span.of(text) for span in quote.cue) or "no cue"


def marked(text: str, others: frozenset[str]) -> list[Piece]:
    """The text cut where words begin or end that no other rendering has; a bag of words, since sentences turn round."""
    if not others:
        return [Piece(text, False)]
    pieces: list[Piece] = []
    at = 0
    for word in WORD.finditer(text):
        own = word[0].lower() not in others and word[0].lower() not in SMALL
        _append(pieces, text[at : word.start()], False)
        _append(pieces, word[0], own)
        at = word.end()
    _append(pieces, text[at:], False)
    return pieces


def _append(pieces: list[Piece], text: str, own: bool) -> None:
    if not text:
        return
    if pieces and pieces[-1].own == own:
        pieces[-1] = Piece(pieces[-1].text + text, own)
    else:
        pieces.append(Piece(text, own))


def compared(text: str, other: str) -> list[Piece]:
    """The text cut where it departs from another in order: two copies are compared word by word, not as bags."""
    ours, theirs = text.split(" "), other.split(" ")
    pieces: list[Piece] = []
    for what, start, end, _, _ in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if end > start:
            _append(pieces, f"{' '.join(ours[start:end])} ", what != "equal")
    return pieces
