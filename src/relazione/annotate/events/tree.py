"""The dependency trees of an article, seen from a token: its children, its subject, its voice, its clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from relazione.model.notes import Token
from relazione.model.span import Span

CLAUSES = frozenset({"ccomp", "advcl", "acl", "parataxis", "csubj", "xcomp"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nor", "hardly", "without", "neither"})
NOBODY = frozenset({"nothing", "nobody", "none", "no-one", "noone", "neither"})
PREDICATES = frozenset({"VERB", "AUX"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})


class Tree:
    """The tokens of an article with their children. Indices are into `tokens`; a root is its own head."""

    def __init__(self, tokens: Sequence[Token], text: str, lemma_of: Mapping[str, str] | None = None) -> None:
        self.tokens = tokens
        self.text = text
        known = lemma_of or {}
        self.lemmas = [_lemma(token, text, known) for token in tokens]
        self.kids: list[list[int]] = [[] for _ in tokens]
        self.forms = [text[token.start : token.end].lower() for token in tokens]
        self._bases = [token.dep.partition(":")[0] for token in tokens]
        self._ends = [token.end for token in tokens]
        for at, token in enumerate(tokens):
            if token.head != at:
                self.kids[token.head].append(at)

    def at(self, offset: int) -> int:
        """The first token that ends after an offset of the text; the last one for an offset beyond."""
        return min(bisect_right(self._ends, offset), len(self.tokens) - 1)

    def form(self, at: int) -> str:
        """The word as written, in lower case."""
        return self.forms[at]

    def dep(self, at: int) -> str:
        """The relation without its subtype."""
        return self._bases[at]

    def head(self, at: int) -> int | None:
        """The governor; None for a root."""
        found = self.tokens[at].head
        return None if found == at else found

    def children(self, at: int, *deps: str) -> list[int]:
        """Children by relation, subtypes included ("nsubj" holds "nsubj:pass")."""
        bases, tokens = self._bases, self.tokens
        return [kid for kid in self.kids[at] if bases[kid] in deps or tokens[kid].dep in deps]

    def child(self, at: int, *deps: str) -> int | None:
        """The first child with one of these relations."""
        return next(iter(self.children(at, *deps)), None)

    def case(self, at: int) -> str | None:
        """The lemma of the preposition before a noun; the first of several; "to" for a bare infinitive's mark never."""
        found = self.child(at, "case")
        if found is None:  # a name of two words may carry its preposition on the second
            found = next(
                (case for kid in self.children(at, "flat") if (case := self.child(kid, "case"))), None
            )
        return None if found is None else self.lemmas[found]

    def marks(self, at: int) -> set[str]:
        """The subordinating words of a clause."""
        return {self.lemmas[kid] for kid in self.children(at, "mark")}

    def is_predicate(self, at: int) -> bool:
        """Whether it is a verb, or a nominal with a copula or a subject of its own."""
        return self.tokens[at].upos in PREDICATES or bool(self.children(at, "cop", "nsubj"))

    def is_passive(self, at: int) -> bool:
        """Whether a verb is passive: it has a passive subject or auxiliary, or is a bare past participle after a noun."""
        if any(self.tokens[kid].dep in ("nsubj:pass", "aux:pass", "csubj:pass") for kid in self.kids[at]):
            return True
        token = self.tokens[at]
        return token.xpos == "VBN" and token.dep in ("acl", "amod") and not self.children(at, "aux")

    def is_negated(self, at: int) -> bool:
        """Whether a negation stands directly with it, or in its subject or object ("no shots were fired", "nothing was lifted")."""
        if any(self.lemmas[kid] in NEGATIONS for kid in self.children(at, "advmod", "det", "cc", "mark")):
            return True
        if self.tokens[at].upos != "VERB":
            return False
        return any(self._is_nobody(kid) for kid in self.children(at, "nsubj", "obj"))

    def _is_nobody(self, at: int) -> bool:
        if any(self.lemmas[kid] == "neither" for kid in self.children(at, "cc", "det", "advmod")):
            return True  # "neither Weyl nor Duarte signed"
        return self.lemmas[at] in NOBODY or any(self.lemmas[kid] == "no" for kid in self.children(at, "det"))

    def bare_before(self, at: int) -> int | None:
        """Of a bare infinitive without an auxiliary: the verb before it in a list that has one ("will meet …, inspect …")."""
        token = self.tokens[at]
        if (
            token.xpos != "VB"
            or token.upos != "VERB"
            or self.children(at, "aux", "nsubj")
            or "to" in self.marks(at)
        ):
            return None
        for before in range(at - 1, -1, -1):
            if self.tokens[before].sentence != token.sentence:
                return None
            if self.tokens[before].xpos == "VB" and self.children(before, "aux"):
                return before
        return None

    def conjuncts(self, at: int) -> list[int]:
        """The token and what is coordinated with it."""
        return [at, *(kid for kid in self.kids[at] if self.dep(kid) == "conj")]

    def up(self, at: int) -> Iterator[tuple[int, int]]:
        """``(governor, the child through which it is reached)``, from the token to its root."""
        while (head := self.head(at)) is not None:
            yield head, at
            at = head

    def below(self, at: int, stop: frozenset[str] = frozenset()) -> Iterator[int]:
        """The token and everything under it, not descending into the relations of `stop`."""
        yield at
        for kid in self.kids[at]:
            if self.dep(kid) not in stop and self.tokens[kid].dep not in stop:
                yield from self.below(kid, stop)

    def clause(self, at: int) -> Iterator[int]:
        """The words of a predicate's own clause, or of a noun phrase: subordinate and coordinate clauses left out."""
        yield at
        for kid in self.kids[at]:
            if not self._leaves_clause(kid):
                yield from self.clause(kid)

    def _leaves_clause(self, at: int) -> bool:
        dep = self.dep(at)
        if dep in CLAUSES and dep != "xcomp":
            return True
        return dep == "conj" and self.is_predicate(at)

    def span(self, tokens: Iterator[int]) -> Span:
        """From the first to the last of the tokens, punctuation at the ends left out."""
        found = [at for at in tokens if self.tokens[at].upos != "PUNCT"]
        return Span(self.tokens[min(found)].start, self.tokens[max(found)].end)


def _lemma(token: Token, text: str, known: Mapping[str, str]) -> str:
    """The token's lemma; for a verb, the known lemma of which its form is a regular inflection, where there is one."""
    if token.upos == "VERB" and (found := known.get(text[token.start : token.end].lower())):
        return found
    lemma = token.lemma.lower()
    return lemma[:-2] + "y" if lemma.endswith("ie") and token.upos == "NOUN" and len(lemma) > 5 else lemma


def inflections(lemma: str) -> Iterator[str]:
    """The regular forms of a verb: a taggers' guess at a rare verb's lemma can be a non-word.

    >>> sorted(inflections("hail"))
    ['hail', 'hailed', 'hailing', 'hailled', 'hailling', 'hails']
    """
    yield lemma
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith("y") and lemma[-2:-1] not in tuple("aeiou"):
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
        return
    yield lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    yield from (stem + "ed", stem + "ing")
    if lemma[-1] not in "aeiouwxy" and lemma[-2:-1] in tuple(
        "aeiou"
    ):  # permitted, expelled; a non-word does no harm
        yield from (lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing")
