"""Speech that a line's beginning marks: a dash (*— We stay, said Pell.*), or the sign of a block quote under a line that leads up to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from relazione.annotate.quotes.clauses import runs, verb_group
from relazione.annotate.quotes.direct import says
from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.drafting import drafted
from relazione.annotate.quotes.lexicon import Lexicon
from relazione.annotate.quotes.sources import source_spans

DASH = re.compile(r"^[ \t]*[—–―][ \t\xa0]*(?=\S)", re.MULTILINE)
BLOCK = re.compile(r"(?m)(?<=:)[ \t]*\n\s*?(?P<block>(?:^[ \t]*>[^\n]*\n?)+)")
TIES = frozenset((",", "?", "!", "—", "–", "―", "…"))
ENDS = frozenset((".", ",", "—", "–", "―", ";"))
SURE = 0.9


def spoken_lines(reading: Reading, lexicon: Lexicon) -> list[Draft]:
    """The drafts of lines of speech; a line without a verb that says who speaks gives none."""
    dashes = (_dashed(reading, lexicon, hit) for hit in DASH.finditer(reading.text))
    blocks = (_block(reading, lexicon, hit) for hit in BLOCK.finditer(reading.text))
    return [draft for draft in (*dashes, *blocks) if draft is not None]


def _dashed(reading: Reading, lexicon: Lexicon, hit: re.Match[str]) -> Draft | None:
    """*— They stay, said Pell — until it rains*: what stands before the verb, and behind the dash after who speaks."""
    line = _line(reading, hit.end())
    verb = next((at for at in line if _interrupts(reading, lexicon, line, at)), None)
    if verb is None:
        return None
    end = next((at for at in range(verb + 1, line.stop) if _word(reading, at) in ENDS), line.stop)
    who = next(
        (at for at in range(verb + 1, end) if reading.tree.tokens[at].upos in ("PROPN", "NOUN", "PRON")), None
    )
    if who is None:
        return None
    first, last = verb_group(reading.tree, verb)
    dashed = end < line.stop and _word(reading, end) not in (".", ",")
    rest = range(end + 1, line.stop) if dashed else range(0)
    return Draft(
        "dash",
        content=runs(reading, [*range(line.start, first), *rest]),
        cue=(reading.tree.between(first, last),),
        source=source_spans(reading, who),
        cue_at=verb,
        source_at=who,
        lemma=reading.tree.lemma(verb),
        frame="speech",
        score=SURE,
    )


def _line(reading: Reading, start: int) -> range:
    """The tokens from a place to the end of its line."""
    end = reading.text.find("\n", start)
    last = len(reading.starts) if end < 0 else bisect_left(reading.starts, end)
    return range(bisect_left(reading.starts, start), last)


def _interrupts(reading: Reading, lexicon: Lexicon, line: range, index: int) -> bool:
    """Whether a verb of saying stands behind a comma, a question or a dash, with who speaks right behind it."""
    tied = index > line.start and _word(reading, index - 1) in TIES
    return tied and index + 1 < line.stop and says(reading, lexicon, index)


def _word(reading: Reading, index: int) -> str:
    return reading.tree.tokens[index].span.of(reading.text)


def _block(reading: Reading, lexicon: Lexicon, hit: re.Match[str]) -> Draft | None:
    """The words of a block quote, said by the verb of the line that ends in the colon before it."""
    verb = next((at for at in _before(reading, hit.start()) if says(reading, lexicon, at)), None)
    first, last = (bisect_left(reading.starts, place) for place in hit.span("block"))
    words = [at for at in range(first, last) if _word(reading, at) != ">"]
    return None if verb is None else drafted(reading, "block", verb, words, frame="colon")


def _before(reading: Reading, end: int) -> Iterator[int]:
    """The tokens of the line that ends at a place, the last one first."""
    start = reading.text.rfind("\n", 0, end) + 1
    first, last = (bisect_left(reading.starts, place) for place in (start, end))
    return iter(range(last - 1, first - 1, -1))
