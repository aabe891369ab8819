"""The closed lists of the tokeniser and the sentence splitter, read from `lexicon/*.txt`."""

from __future__ import annotations

from importlib.resources import files


def lexicon(name: str) -> frozenset[str]:
    """The words of `lexicon/<name>.txt`, divided by blanks; lines that begin with # are remarks."""
    text = files(__package__).joinpath("lexicon", f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


TITLES = lexicon("titles")
ABBREVIATIONS = TITLES | lexicon("abbreviations")
PREFIXES = lexicon("prefixes")
