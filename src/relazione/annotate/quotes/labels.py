"""Speakers named by a label: *Okafor: Talks will resume* in a headline, *OKAFOR: We stay.* in a transcript, *“We stay.” — Ada Okafor*."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from relazione.annotate.quotes.clauses import runs
from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.marks import Marked
from relazione.model.span import Span

LABEL = re.compile(r"^[ \t\"“]*([^\W\d_][^:\n“”\"]{0,60}):[ \t\xa0]+(?=\S)", re.MULTILINE)
SIGNED = re.compile(
    r"[ \t\xa0]*\n?[ \t\xa0]*([-–—―]{1,2})[ \t\xa0]*([^\W\d_][^\n.;:]{1,70})\.?[ \t\xa0]*(?=\n|$)"
)
LABELLED, SIGNED_SCORE = 0.75, 0.9
WORDS = 6  # a longer label is a sentence


def labelled(reading: Reading) -> list[Draft]:
    """A draft for each line that begins with the name of who speaks, and for each quotation that is signed."""
    lines = [draft for match in LABEL.finditer(reading.text) if (draft := _labelled(reading, match))]
    signed = [draft for one in reading.marked if one.depth == 0 and (draft := _signed(reading, one))]
    return [*lines, *signed]


def _labelled(reading: Reading, match: re.Match[str]) -> Draft | None:
    """The rest of the line, if the label is a name or a word for who or what speaks, and the rest has a verb."""
    name = list(_tokens(reading, Span(*match.span(1))))
    end = reading.text.find("\n", match.end())
    rest = list(_tokens(reading, Span(match.end(), len(reading.text) if end < 0 else end)))
    if not _names_a_speaker(reading, name) or not any(
        reading.tree.tokens[one].upos in ("VERB", "AUX") for one in rest
    ):
        return None
    colon = Span(match.end(1), match.end(1) + 1)
    content = runs(reading, rest)
    source = runs(reading, name)
    if not content or not source:
        return None
    return Draft(
        "label-colon",
        content=content,
        cue=(colon,),
        source=source[:1],
        source_at=_head(reading, name),
        lemma=":",
        frame="label",
        score=LABELLED,
    )


def _names_a_speaker(reading: Reading, name: list[int]) -> bool:
    tokens = reading.tree.tokens
    if not name or len(name) > WORDS or any(tokens[one].upos in ("VERB", "AUX", "ADV") for one in name):
        return False
    named = any(tokens[one].name.endswith(("PER", "ORG")) for one in name)
    return named or any(cues().is_a(tokens[one].lemma, "label") for one in name)


def _signed(reading: Reading, one: Marked) -> Draft | None:
    match = SIGNED.match(reading.text, one.span.end)
    name = list(_tokens(reading, Span(*match.span(2)))) if match else []
    if match is None or not any(reading.tree.tokens[at].name.endswith("PER") for at in name):
        return None
    return Draft(
        "signed",
        content=(one.span,),
        cue=(Span(*match.span(1)),),
        source=runs(reading, name)[:1],
        source_at=_head(reading, name),
        lemma="—",
        frame="label",
        score=SIGNED_SCORE,
    )


def _tokens(reading: Reading, span: Span) -> Iterator[int]:
    for index in range(bisect_left(reading.starts, span.start), len(reading.starts)):
        if reading.starts[index] >= span.end:
            return
        yield index


def _head(reading: Reading, name: list[int]) -> int:
    """The word of a name that hangs on none of its others."""
    inside = set(name)
    tokens = reading.tree.tokens
    return next((one for one in name if tokens[one].head not in inside or tokens[one].head == one), name[0])
