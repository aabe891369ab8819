"""The dependency tree of an article, from head to dependents, and who stands at which word."""

from __future__ import annotations

from collections.abc import Iterator

from relazione.annotate.names.draft import Draft
from relazione.model.notes import Token

ROLES = {
    "nsubj": 0,
    "nsubj:pass": 0,
    "csubj": 1,
    "obl:agent": 1,
    "obj": 2,
    "iobj": 2,
    "obl": 3,
    "nmod:poss": 4,
}
OBLIQUE, LAST_ROLE = 3, 5


class Tree:
    """Dependents of each token, and the entity whose mention has its head there."""

    def __init__(self, draft: Draft) -> None:
        self.tokens = draft.tokens
        self.below: list[list[int]] = [[] for _ in draft.tokens]
        for index, token in enumerate(draft.tokens):
            if token.head != index:
                self.below[token.head].append(index)
        self.who: dict[int, str] = {}
        self.subjects: dict[int, str] = {}  # of verbs whose subject the tree missed

    def head_index(self, inside: range) -> int | None:
        """The token of a stretch whose head lies outside; the first of several."""
        for index in inside:
            if self.tokens[index].head not in inside or self.tokens[index].head == index:
                return index
        return None

    def stand(self, inside: range, entity: str) -> None:
        """Note who stands at a stretch: at its head, and at a head that the stretch only describes ("Minister Li")."""
        index = self.head_index(inside)
        if index is not None:
            self.who[index] = entity

    def ancestors(self, index: int) -> Iterator[tuple[int, int]]:
        """``(child, head)`` from a token up to the root."""
        seen = 0
        while self.tokens[index].head != index and seen < 60:
            yield index, self.tokens[index].head
            index, seen = self.tokens[index].head, seen + 1

    def dependents(self, index: int) -> list[int]:
        """The dependents of a token, subjects before objects before the rest."""
        return sorted(self.below[index], key=lambda child: (role_of(self.tokens[child]), child))

    def of(self, index: int) -> str | None:
        """Who a noun phrase stands for: its head, the name it introduces, or the one whose thing it is."""
        if index in self.who:
            return self.who[index]
        for child in self.below[index]:
            if self.tokens[child].dep in ("flat", "appos", "nmod:poss", "nmod:desc") and child in self.who:
                return self.who[child]
        return None

    def together(self, index: int) -> list[str]:
        """Everybody a coordinated noun phrase stands for."""
        found = [self.of(index)] + [
            self.of(child) for child in self.below[index] if self.tokens[child].dep == "conj"
        ]
        return list(dict.fromkeys(one for one in found if one))

    def has(self, index: int, dep: str) -> bool:
        return any(self.tokens[child].dep == dep for child in self.below[index])


def role_of(token: Token) -> int:
    """How prominent a dependent is: 0 for subjects."""
    return ROLES.get(token.dep, LAST_ROLE)
