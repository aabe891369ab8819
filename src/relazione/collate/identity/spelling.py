"""How two written names of people relate: equal, spelt otherwise, shortened, the surname alone.

No distance separates Li Shangfu from Li Shufu or Kim Jong Un from Kim Jong Il, so no distance is used: names are folded by
rules of transliteration, and compared word by word. What a relation is worth is decided elsewhere, with office and state.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

Relation = Literal["equal", "variant", "shorter", "surname"]

# Folding of the usual romanisations of Slavic, Arabic and other names, applied in order to a word without accents.
FOLDS: tuple[tuple[str, str], ...] = (
    (r"shch|sch", "sh"),
    (r"tch", "ch"),
    (r"dzh|dj", "j"),
    (r"kh|q|ck", "k"),
    (r"ph", "f"),
    (r"w", "v"),
    (r"x|cs", "ks"),
    (r"tz|cz", "ts"),
    (r"ou", "u"),
    (r"oo", "u"),
    (r"ee", "i"),
    (r"(?:iy|yy|ij|yi|ii|yj)\b", "i"),
    (r"y\b", "i"),
    (r"(?<=[aeou])[yj](?![aeiou])", "i"),
    (r"i?[yj]e|ie", "e"),
    (r"[yj]o|io", "o"),
    (r"[yj]u|iu", "u"),
    (r"[yj]a|ia", "a"),
    (r"y", "i"),
    (r"(.)\1+", r"\1"),
)
WORD = re.compile(r"[^\W\d_]+")
VOWELS = re.compile(r"[aeiou]")
SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
LEAST = 3
PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "abu",
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "di",
        "do",
        "dos",
        "del",
        "la",
        "le",
        "ter",
    ]
)


@lru_cache(maxsize=1 << 17)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded: no accents, case or apostrophes; a hyphen joins nothing ("Tae-yul", "Tae Yul")."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "").replace("'", ""))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return tuple(word for word in WORD.findall(letters.casefold()) if word not in SUFFIXES)


def ends_of(name: str) -> frozenset[str]:
    """The consonants of the first and the last word of a name, particles aside: who shares none is somebody else."""
    words = [word for word in words_of(name) if word not in PARTICLES] or list(words_of(name))
    return frozenset(skeleton(word) or word for word in (words[:1] + words[-1:]))


@lru_cache(maxsize=1 << 17)
def sound(word: str) -> str:
    """The word under the folding of romanisations: "sergey" and "sergei" are one."""
    for pattern, plain in FOLDS:
        word = re.sub(pattern, plain, word)
    return word


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """Its consonants: "muhammad" and "mohamed" are one."""
    return VOWELS.sub("", sound(word))


def same_word(one: str, other: str) -> bool:
    """Whether two words may be spellings of one name."""
    if one == other or sound(one) == sound(other):
        return True
    bones = skeleton(one), skeleton(other)
    return bones[0] == bones[1] and len(bones[0]) >= LEAST and one[0] == other[0]


@lru_cache(maxsize=1 << 17)
def relation(one: str, other: str) -> Relation | None:
    """How two names relate; None where they are names of different people."""
    left, right = sorted((words_of(one), words_of(other)), key=len)
    if not left:
        return None
    if left == right or "".join(left) == "".join(right):
        return "equal"
    if len(left) == len(right):
        return "variant" if all(map(same_word, left, right)) else None
    if len(left) == 1:
        return "surname" if same_word(left[0], right[-1]) or same_word(left[0], right[0]) else None
    return "shorter" if is_shorter(left, right) else None


def is_shorter(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """As in "Jens Stoltenberg" of "Jens Arne Stoltenberg", "J. Stoltenberg" of either, "Barragán Sosa" of "Inés Barragán Sosa"."""
    first = same_word(short[0], full[0]) or (len(short[0]) == 1 and full[0].startswith(short[0]))
    outer = first and same_word(short[-1], full[-1])
    return (
        outer
        or all(map(same_word, short, full[-len(short) :]))
        or all(same_word(*pair) for pair in zip(short, full, strict=False))
    )
