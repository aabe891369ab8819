"""A page's main text: trafilatura with precision first, more of the page where that is too little, clutter taken out.

Precision first, since it loses nothing on the public page sets and a span should not lie in boilerplate (Barbaresi 2021; our
measurements in the ecosystem notes are within one standard error of each other). What the publisher states as the article's body
(JSON-LD ``articleBody``) is the second witness: it stands in where the page shows no text, and it says where the text ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from relazione.read.page.clutter import kept_lines, pruned
from relazione.read.page.tree import words_of

SHORT = 3000  # characters: a shorter text that is ...
SHARE = 0.25  # ... less than this share of the page's paragraphs is looked for again (trafilatura's escalation: 3000, 0.2)
LONGER = 1.5  # ... and the second answer taken where it is this much longer
BODY_WORDS = 60  # a stated body shorter than this is a teaser
MISSED = 0.6  # a text that holds less than this share of the stated body missed it
WHOLE = 0.85  # a stated body that is at least this share of the text is whole, and says where the text begins and ends
LEAST = 25  # characters: less is a menu that nothing else was found beside
PARAGRAPH = 60  # characters of a paragraph that counts as prose


@dataclass(frozen=True, slots=True)
class Hints:
    """What the page states that helps to find its text: the body, the headline, who wrote it."""

    body: str | None = None
    title: str | None = None
    people: tuple[str, ...] = ()


def main_text(tree: Any, hints: Hints) -> str | None:
    """The main text, a line a block; None where there is none. The tree is left as it was."""
    own = pruned(deepcopy(tree))
    text = _extracted(own, precise=True)
    if len(text) < SHORT and len(text) < SHARE * _prose(own):
        text = _longer(text, _extracted(own, precise=False))
    text = _with_body(text or _extracted(tree, precise=False), hints.body)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = "\n".join(kept_lines(lines, hints.title, hints.people))
    return found if len(found) >= LEAST else None


def _extracted(tree: Any, *, precise: bool) -> str:
    from trafilatura import extract

    found: str | None = extract(
        tree, favor_precision=precise, include_comments=False, include_tables=not precise, deduplicate=False
    )
    return found or ""


def _prose(tree: Any) -> int:
    """Characters in the paragraphs of a page that read like prose."""
    lengths = [len(words_of(paragraph)) for paragraph in tree.iter("p")]
    return sum(length for length in lengths if length >= PARAGRAPH)


def _longer(one: str, other: str) -> str:
    return other if len(other) > LONGER * len(one) else one


def _with_body(text: str, body: str | None) -> str:
    """The text as the stated body corrects it: replaced where it missed the body, cut to it where the body is whole."""
    if not body or len(body.split()) < BODY_WORDS:
        return text
    stated, found = _grams(body), _grams(text)
    held = len(stated & found) / max(len(stated), 1)
    if held < MISSED and len(body) > len(text) * 0.8:
        return body
    whole = held > 0.9 and len(body) >= WHOLE * len(text) and not re.search(r"(?:…|\.\.\.)\s*$", body)
    return "\n".join(_within(text.split("\n"), stated)) if whole else text


def _within(lines: Sequence[str], stated: set[str]) -> Sequence[str]:
    """The lines from the first to the last that the stated body holds."""
    told = [at for at, line in enumerate(lines) if _is_held(line, stated)]
    return lines[told[0] : told[-1] + 1] if told else lines


def _is_held(line: str, stated: set[str]) -> bool:
    grams = _grams(line)
    return bool(grams) and len(grams & stated) >= 0.5 * len(grams)


def _grams(text: str) -> set[str]:
    """Runs of three words, folded; of a text without spaces, runs of three letters."""
    words = re.findall(r"\w+", text.lower())
    if len(words) < len(text) / 20:
        words = list("".join(words))
    return {" ".join(words[at : at + 3]) for at in range(max(len(words) - 2, min(len(words), 1)))}
