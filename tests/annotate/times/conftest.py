"""Sentences with their times marked, and reading them.

``[Friday|2024-04-12]`` marks a time with its value; `times_in` gives what the annotator finds in the same notation, so that a
failure shows both sentences. The publication day is Friday, 12 April 2024, unless a test gives another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from relazione.annotate.times import Times
from relazione.model.article import Article, Published
from relazione.model.notes import Mention, Notes, Time, Token

FRIDAY = "2024-04-12"
MARK = re.compile(r"\[([^\]|]+)\|([^\]]*)\]")


def article(text: str, day: str | None = FRIDAY) -> Article:
    published = Published(value=day, status="stated" if day else "unknown")
    return Article(id="a", path="a.txt", text=text, sha256="", published=published)


def found(
    text: str, day: str | None = FRIDAY, mentions: Sequence[Mention] = (), tokens: Sequence[Token] = ()
) -> list[Time]:
    """The times of a plain text."""
    notes = Notes(mentions=tuple(mentions), tokens=tuple(tokens))
    return [time for time in Times()(article(text, day), notes) if isinstance(time, Time)]


def marked(text: str, times: Sequence[Time]) -> str:
    """The text with its times in the notation."""
    out, at = [], 0
    for time in times:
        out.append(f"{text[at : time.start]}[{text[time.start : time.end]}|{time.value}]")
        at = time.end
    return "".join(out) + text[at:]


@pytest.fixture
def times_in() -> Callable[..., list[Time]]:
    """Reads the times of a plain text: ``times_in(text, day)``."""
    return found


@pytest.fixture
def remarked() -> Callable[..., str]:
    """Reads a marked sentence without its marks and marks what is found: equal to the sentence if all is right."""

    def read(sentence: str, day: str | None = FRIDAY) -> str:
        text = MARK.sub(r"\1", sentence)
        return marked(text, found(text, day))

    return read


WORD = re.compile(r"(?P<said>[^\s/]+)/(?P<xpos>[^/\s]+)/(?P<dep>[^>\s]+)>(?P<head>\d+)")
UPOS = {"V": "VERB", "N": "NOUN", "J": "ADJ", "M": "AUX"}


def planted(written: str) -> tuple[str, list[Token]]:
    """Text and tokens of a hand-made tree: ``He/PRP/nsubj>2 met/VBD/root>2 them/PRP/obj>2``; heads count from 1.

    A lemma may follow the word: ``met=meet/VBD/root>2``.
    """
    tokens, text = [], ""
    for found in WORD.finditer(written):
        said, _, lemma = found["said"].partition("=")
        text += " " if text else ""
        start = len(text)
        text += said
        upos = "PROPN" if found["xpos"] == "NNP" else UPOS.get(found["xpos"][0], "X")
        upos = "AUX" if found["dep"].startswith(("aux", "cop")) else upos
        head = int(found["head"]) - 1
        tokens.append(
            Token(start, len(text), upos, found["xpos"], lemma or said.lower(), head, found["dep"], 0)
        )
    return text, tokens


@pytest.fixture
def plant() -> Callable[[str], tuple[str, list[Token]]]:
    """Makes a text with its tree from a written one."""
    return planted
