"""Whom a pronoun stands for: the subject of its clause or of the clauses around it, then that of the sentence before.

The search walks up the tree from the pronoun (after Hobbs 1978), and abstains where a common noun is the likelier answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from relazione.annotate.names.draft import Draft, Who
from relazione.annotate.names.tree import LAST_ROLE, OBLIQUE, Tree, role_of

HE = frozenset(["he", "him", "his", "himself"])
SHE = frozenset(["she", "her", "hers", "herself"])
IT = frozenset(["it", "its", "itself"])
THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
POSSESSIVE = frozenset(["his", "her", "its", "their"])
Fits = Callable[[Who], bool]
CLAUSES = frozenset(["ccomp", "parataxis", "advcl"])
BACK = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """The entities a pronoun stands for (several: all of them together), and the rule."""

    entities: tuple[str, ...]
    rule: str


class Pronouns:
    """Resolves the pronouns of one text, in order; `tree.who` grows as they are solved."""

    def __init__(self, draft: Draft, tree: Tree) -> None:
        self.draft = draft
        self.tree = tree
        self.tokens = draft.tokens

    def answer(self, index: int) -> Answer | None:
        """Whom the token stands for; None where it is no pronoun of ours or nobody fits."""
        word = self.draft.text[self.tokens[index].start : self.tokens[index].end].lower()
        fits = self.fitting(word)
        if fits is None or (word in IT and self.expletive(index)):
            return None
        plural = word in THEY
        for rule in (self.around, self.before):
            found = rule(index, fits, plural)
            if found is not None:
                return Answer(found, f"pronoun {rule.__name__}") if found else None
        return None

    def fitting(self, word: str) -> Fits | None:
        """What a pronoun may stand for."""
        if word in HE:
            return lambda who: who.kind in ("person", "office") and not who.plural and who.gender != "female"
        if word in SHE:
            return lambda who: who.kind in ("person", "office") and not who.plural and who.gender != "male"
        if word in IT:
            return is_power
        if word in THEY:
            return lambda who: who.plural
        return None

    def expletive(self, index: int) -> bool:
        """As in "It is clear that", "it rained"."""
        token = self.tokens[index]
        head = token.head
        return token.dep == "expl" or (
            token.dep.startswith("nsubj")
            and (self.tree.has(head, "csubj") or self.tokens[head].upos == "ADJ")
        )

    # -- the search

    def around(self, index: int, fits: Fits, plural: bool) -> tuple[str, ...] | None:
        """In the pronoun's own sentence: the clauses around it, from the inside out."""
        skip = self.own_clause(index)
        for child, head in self.tree.ancestors(index):
            found = self.beside(child, head, fits, plural) or self.ahead(index, (child, head), fits, plural)
            if found:
                return found
            found = self.in_clause(head, index, fits, plural) if head != skip else None
            if found is not None:
                return found
        return None

    def beside(self, child: int, head: int, fits: Fits, plural: bool) -> tuple[str, ...] | None:
        """The noun that the pronoun's phrase is joined to or that its clause describes: "Kyiv and its allies", "Li, who … his"."""
        token = self.tokens[child]
        joined = token.dep == "conj" and token.upos in ("NOUN", "PROPN")
        near = head < child and head in self.tree.who and (joined or token.dep.startswith("acl"))
        return self.chosen(head, fits, plural) if near else None

    def own_clause(self, index: int) -> int | None:
        """The verb whose subject or object the pronoun is: its other arguments are somebody else."""
        token = self.tokens[index]
        return token.head if token.dep.split(":")[0] in ("nsubj", "obj", "iobj") else None

    def in_clause(self, head: int, index: int, fits: Fits, plural: bool) -> tuple[str, ...] | None:
        """Who among the arguments of a word before the pronoun fits; () where a common noun is the likelier answer."""
        for child in self.tree.dependents(head):
            if child >= index:
                continue
            search = self.subject_of if self.tokens[child].dep in CLAUSES else self.argument
            found = search(child, fits, plural)
            if found is not None:
                return found
        return None

    def argument(self, child: int, fits: Fits, plural: bool) -> tuple[str, ...] | None:
        """Who a subject, object or possessor is, if that fits; things that go with a verb are no "it"."""
        role = role_of(self.tokens[child])
        if role >= LAST_ROLE or (role == OBLIQUE and fits is is_power):
            return None
        found = self.chosen(child, fits, plural)
        return () if found is None and self.stands_in_the_way(child, fits) else found

    def subject_of(self, clause: int, fits: Fits, plural: bool) -> tuple[str, ...] | None:
        """The subject of a clause that stands before the pronoun's: "China has …, its minister said"."""
        for child in self.tree.below[clause]:
            if role_of(self.tokens[child]) == 0:
                return self.chosen(child, fits, plural)
        return None

    def stands_in_the_way(self, child: int, fits: Fits) -> bool:
        """Whether a subject is a thing: "The trip …, its"."""
        token = self.tokens[child]
        return (
            fits is is_power and role_of(token) == 0 and token.upos == "NOUN" and self.tree.of(child) is None
        )

    def ahead(self, index: int, link: tuple[int, int], fits: Fits, plural: bool) -> tuple[str, ...] | None:
        """As in "During his trip, Li will …": a possessive in a phrase before the subject."""
        child, head = link
        word = self.draft.text[self.tokens[index].start : self.tokens[index].end].lower()
        if word not in POSSESSIVE or self.tokens[child].dep.split(":")[0] != "obl":
            return None
        later = (
            other for other in self.tree.below[head] if other > index and role_of(self.tokens[other]) == 0
        )
        subject = next(later, None)
        return self.chosen(subject, fits, plural) if subject is not None else None

    def before(self, index: int, fits: Fits, plural: bool) -> tuple[str, ...] | None:
        """In the sentences before, the nearest first; subjects first."""
        number = self.tokens[index].sentence
        for back in range(1, BACK + 1 if fits is not is_power else 2):
            if number - back < 0:
                break
            missed = self.missed_subject(number - back, fits)
            if missed:
                return missed
            for candidate in self.prominent(number - back):
                found = self.chosen(candidate, fits, plural)
                if found:
                    return found
                if self.stands_in_the_way(candidate, fits):
                    return ()
        return None

    def missed_subject(self, number: int, fits: Fits) -> tuple[str, ...] | None:
        """The subject of a sentence's verb that the tree missed."""
        sentence = self.draft.sentence(number)
        found = (self.tree.subjects.get(index) for index in range(sentence.first, sentence.last))
        who = next((self.draft.entities[one] for one in found if one), None)
        return (who.id,) if who is not None and fits(who) else None

    def prominent(self, number: int) -> Iterator[int]:
        """The words of a sentence, subjects of the main clause first."""
        sentence = self.draft.sentence(number)
        inside = range(sentence.first, sentence.last)
        depth = {index: self.depth(index) for index in inside if role_of(self.tokens[index]) <= 4}
        return iter(sorted(depth, key=lambda index: (role_of(self.tokens[index]), depth[index], index)))

    def depth(self, index: int) -> int:
        return sum(1 for _ in self.tree.ancestors(index))

    def chosen(self, index: int, fits: Fits, plural: bool) -> tuple[str, ...] | None:
        """Who stands at a noun phrase, if that fits; for a plural everybody coordinated there."""
        here = self.tree.together(index) if plural else [self.tree.of(index)]
        known = [one for one in here if one is not None]
        if plural and len(known) >= 2:
            return tuple(known)
        who = self.draft.entities.get(known[0]) if known else None
        return (who.id,) if who is not None and fits(who) else None


def is_power(who: Who) -> bool:
    """Whether "it" may stand for the entity: a state, a government, an organisation."""
    return not who.plural and (who.kind == "organisation" or who.id.startswith(("country:", "gov:")))
