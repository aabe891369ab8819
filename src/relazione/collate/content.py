"""The words of a text that carry its subject."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

WORD = re.compile(r"\w+")


@cache
def function_words() -> frozenset[str]:
    """Words that say nothing of the subject (`function_words.txt`, with its source)."""
    content = (resources.files("relazione.collate") / "function_words.txt").read_text(encoding="utf-8")
    lines = [line for line in content.splitlines() if not line.startswith("#")]
    return frozenset(" ".join(lines).split())


def content_words(text: str) -> list[str]:
    """The casefolded words that carry the subject, in order, repeats included; lone letters are none."""
    empty = function_words()
    return [word for found in WORD.findall(text) if (word := found.casefold()) not in empty and len(word) > 1]


def plain_words(text: str) -> list[str]:
    """The content words written without a capital: no names, and no first words of sentences."""
    empty = function_words()
    found = (match.group() for match in WORD.finditer(text))
    return [word for word in found if word == word.casefold() and word not in empty and len(word) > 1]
