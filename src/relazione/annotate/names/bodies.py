"""What stands for a state in small letters: "the Norwegian government", "Chilean police", "Norway's navy", "the Chinese side"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from relazione.annotate.names.draft import Draft, Who
from relazione.annotate.names.institutions import BODIES
from relazione.model.notes import Mention
from relazione.model.span import Span

GOVERNMENT = "government"
NOUNS = "|".join(sorted((*BODIES, "side"), key=len, reverse=True))
NEXT = re.compile(rf"(?:['’]s?)?\s+(?P<noun>{NOUNS})\b(?!-)")
#: what may follow a body as part of a longer name or description, whose noun then counts: "police chief", "army officials"
LONGER = re.compile(
    r"\s+(?:chiefs?|officials?|officers?|spokes\w+|ministers?|commanders?|forces?|leaders?|headquarters|station|car|source|sources|"
    r"academy|base|ships?|vessels?|aircraft|plane|attaché|aid|budget|bond|bonds|house|building|exercises?|drills?)\b"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body of a state at a place; `head` is where its noun begins."""

    span: Span
    head: int
    noun: str
    who: Who
    rule: str


def bodies(draft: Draft) -> Iterator[Body]:
    """The bodies of states that a text names by a common noun, in text order."""
    taken = [one.span for one in draft.mentions if one.kind in ("organisation", "person")]
    for mention in sorted(draft.mentions, key=lambda one: one.start):
        found = NEXT.match(draft.text, mention.end) if _is_state(mention) else None
        if found is None or LONGER.match(draft.text, found.end()):
            continue
        body = _body(draft, mention, found)
        if body is not None and not any(body.span.overlaps(span) for span in taken):
            yield body


def _is_state(mention: Mention) -> bool:
    return mention.kind == "place" and (mention.entity or "").startswith("country:")


def _body(draft: Draft, mention: Mention, found: re.Match[str]) -> Body | None:
    owner = draft.entities.get(mention.entity or "")
    if owner is None or owner.state is None:
        return None
    noun, state = found["noun"], owner.state
    span = Span(mention.start, found.end())
    words = span.of(draft.text)
    if noun in (GOVERNMENT, "side"):
        who = Who(f"gov:{state}", "organisation", owner.name, state, "GOV")
        return Body(span, found.start("noun"), noun, who, f"{noun} of a state")
    key, sector = BODIES[noun]
    who = Who(f"org:{state.lower()}-{key}", "organisation", words, state, sector, named=False)
    return Body(span, found.start("noun"), noun, who, "body of a state")
