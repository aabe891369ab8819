"""Names in a notation a reader can follow, and drafts made by hand.

``[PER Ada Okafor] told [ORG Reuters] in [LOC Lagos]`` marks names; `marked` writes what was found in the same notation, so that
a failure shows both sentences one under the other. Tokens made by `plain` are words and marks, without a tree; `name` tags may be
given by wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from relazione.annotate.names.draft import Draft
from relazione.model.article import Article
from relazione.model.notes import Mention, Notes, Sentence, Token

WORD = re.compile(r"\w+(?:-\w+)*|[^\w\s]")
LABELS = {"person": "PER", "organisation": "ORG", "place": "LOC"}
MARK = re.compile(r"\[(?:PER|ORG|LOC|OFF|GRP) ([^\]]+)\]")


def article(text: str) -> Article:
    return Article(id="a", path="a.txt", text=text, sha256="")


def plain(text: str, names: Mapping[str, str] | None = None) -> Notes:
    """Tokens without a tree, one sentence; `names` gives tags by wording: ``{"Ada Okafor": "PER"}``."""
    tags = {}
    for wording, label in (names or {}).items():
        start = text.index(wording)
        for number, word in enumerate(WORD.finditer(wording)):
            tags[start + word.start()] = f"{'I' if number else 'B'}-{label}"
    tokens = [
        Token(
            word.start(),
            word.end(),
            "PROPN" if word.group()[0].isupper() else "NOUN",
            "",
            word.group().lower(),
            number,
            "dep",
            0,
            tags.get(word.start(), "O"),
        )
        for number, word in enumerate(WORD.finditer(text))
    ]
    return Notes(tokens=tuple(tokens), sentences=(Sentence(0, len(text), 0, len(tokens)),))


def draft(text: str, names: Mapping[str, str] | None = None) -> Draft:
    return Draft(article(text), plain(text, names))


def unmarked(text: str) -> str:
    """The text of a sentence in the notation."""
    return MARK.sub(r"\1", text)


def marked(text: str, mentions: Iterable[Mention], kinds: Sequence[str] = ("PER", "ORG", "LOC")) -> str:
    """The text with its names and metonyms in the notation."""
    out, at = "", 0
    for mention in sorted(mentions, key=lambda one: one.start):
        label = "LOC" if mention.form == "metonym" else LABELS.get(mention.kind, "")
        if mention.form in ("name", "metonym") and label in kinds and mention.start >= at:
            out += f"{text[at : mention.start]}[{label} {text[mention.start : mention.end]}]"
            at = mention.end
    return out + text[at:]
