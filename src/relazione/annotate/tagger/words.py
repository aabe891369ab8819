"""Text to words with offsets, by the conventions of the English UD treebanks (EWT, GUM).

Contractions and possessives are split ("do|n't", "China|'s"), hyphens and slashes between words are words of their own
("Asia|-|Pacific") except after the prefixes of `PREFIXES`, abbreviations keep their full stop, and web addresses,
numbers, times and dates stay whole. One ordered list of patterns, the first that matches wins; nothing is changed
or lost: every non-blank character of the text is in exactly one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relazione.annotate.tagger.lexicons import ABBREVIATIONS, PREFIXES

_LETTER = r"[^\W\d_]"
_APOSTROPHE = r"['’]"
_CLITIC = rf"{_APOSTROPHE}(?:s|re|ve|ll|d|m)(?!\w)"
_CLOSERS = r"[\])}>.,;:!?'\"”’]{0,8}(?=\s|$)"

_PATTERNS = (
    rf"(?:https?://|www\.)\S+?(?={_CLOSERS})",
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}",
    r"\w[\w-]{0,62}(?:\.[\w-]{1,63}){0,6}\.(?:com|org|net|gov|edu|co|info|ru|cn|uk)(?:/[\w/.%-]*\w)?(?![\w-])",
    r"[:;]-?[()DP](?=\s|$)",
    rf"(?:{_LETTER}\.){{2,}}(?!\w)|Ph\.D\.|M\.Sc\.",
    rf"(?:{'|'.join(sorted(map(re.escape, ABBREVIATIONS), key=lambda a: (-len(a), a)))})\.(?!\w)",
    r"[A-Z]\.(?=\s+[A-Z(]|[A-Z]|-)",
    rf"(?:{'|'.join(f'[{p[0].upper()}{p[0]}]{p[1:]}' for p in sorted(PREFIXES))})-(?={_LETTER}){_LETTER}+",
    r"\d{1,2}/\d{1,2}(?:/\d{2,4})?(?!\w)",
    r"\+?\d{0,3}-?\(?\d{3}\)?-\d{3,4}(?:-\d{4})?(?!\w)",
    r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![^\W_])",
    r"\.\d+(?!\w)",
    rf"{_APOSTROPHE}\d{{2}}s?(?!\w)",
    rf"(?<=\S){_CLITIC}",
    r"[A-Z]{1,3}\$",
    r"[A-Z]+&[A-Z]+(?!\w)",
    r"@\w+",
    rf"(?:Al|al|O|D|L|d|l|Ba|Qa|Shi|Sha|Sana){_APOSTROPHE}{_LETTER}+(?={_APOSTROPHE}s)",
    rf"\w+(?:{_APOSTROPHE}(?=\w)\w+)*",
    r"\.{2,}|…\.?|-{2,}|!+\??|\?+!*|[*=_~]{2,}|''|``",
    r"\S",
)
_WORD = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS))
_ENDING = re.compile(rf"(?:n{_APOSTROPHE}t|{_APOSTROPHE}(?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_PAIRS = {
    "cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "dont": 2, "didnt": 3, "doesnt": 4, "wont": 2, "isnt": 2,
    "wasnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "havent": 4, "hasnt": 3, "arent": 3, "thats": 4,
}  # fmt: skip


def words(text: str, start: int = 0, stop: int | None = None) -> list[tuple[int, int]]:
    """The words of `text[start:stop]` as half-open code-point offsets into `text`."""
    stop = len(text) if stop is None else stop
    return [
        span for match in _WORD.finditer(text, start, stop) for span in _parts(match.group(), match.start())
    ]


def _parts(word: str, at: int) -> Iterator[tuple[int, int]]:
    """`word` cut before its contracted ending, if it has one."""
    cut = _PAIRS.get(word.lower())
    if cut is None and len(word) > 2 and not word.isalpha():
        ending = _ENDING.search(word)
        cut = ending.start() if ending else None
    if cut:
        yield at, at + cut
        yield at + cut, at + len(word)
    else:
        yield at, at + len(word)
