"""What an article is about, as far as placing it goes: the words and names of its head, its day, its vector."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from relazione.collate.content import content_words, function_words
from relazione.collate.windows import ordinal
from relazione.model.article import Article
from relazione.model.notes import Annotated

HEAD = 120  # words of the body that count: a report leads on its happening, background comes later
NAME = re.compile(r"\b[^\W\d_a-zß-öø-ÿа-я][\w’'-]+")
NUMBER = re.compile(r"\b\d[\d.,]*\b")
ENDINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\w{2})ies$"), "y"),
    (re.compile(r"(?<=\w{3})(?:es|s|ed|ing|al|ly|ion|ions)$"), ""),
)

Weights = Mapping[str, float]


@dataclass(frozen=True)
class Profile:
    """The head of an article: counts of its words (the title's twice), its names, its title; its day as an ordinal."""

    article: str
    words: Weights
    names: Weights
    title: Weights
    numbers: frozenset[str]
    day: int | None


def profile(one: Annotated) -> Profile:
    """The profile of an article."""
    title, head = title_and_head(one.article)
    return Profile(
        article=one.article.id,
        words=damped([*stems(title), *stems(title), *stems(head)]),
        names=damped(names(f"{title} . {head}")),
        title=damped(stems(title)),
        numbers=frozenset(NUMBER.findall(title)),
        day=ordinal(one.article.published.value),
    )


def title_and_head(article: Article) -> tuple[str, str]:
    """The title, or the first line where none is known, and the first `HEAD` words of the body."""
    body = " ".join(piece.of(article.text) for piece in article.body).strip()
    title = article.title or body.partition("\n")[0]
    return title, " ".join(body.split()[:HEAD])


def stem(word: str) -> str:
    """A word without its commonest English endings: crude, but enough to meet its other forms."""
    for ending, written in ENDINGS:
        shorter = ending.sub(written, word)
        if shorter != word:
            return shorter
    return word


def stems(text: str) -> list[str]:
    """The stems of the content words."""
    return [stem(word) for word in content_words(text)]


def names(text: str) -> list[str]:
    """Casefolded words written with a capital."""
    empty = function_words()
    return [word for found in NAME.findall(text) if (word := found.casefold()) not in empty]


def damped(words: Iterable[str]) -> dict[str, float]:
    """Counts, of which repeats count less and less: ``1 + log n``."""
    return {word: 1 + math.log(count) for word, count in sorted(Counter(words).items())}


def unit(weights: Weights) -> dict[str, float]:
    """The weights scaled to length 1."""
    length = math.sqrt(sum(value * value for value in weights.values()))
    return {word: value / length for word, value in weights.items()} if length else {}


def cosine(one: Weights, other: Weights) -> float:
    """The cosine of two sets of unit weights."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(value * large[word] for word, value in small.items() if word in large)


def spread(profiles: Sequence[Profile]) -> Counter[str]:
    """In how many of the profiles each word or name stands."""
    found: Counter[str] = Counter()
    for one in profiles:
        found.update({*one.words, *one.names})
    return found
