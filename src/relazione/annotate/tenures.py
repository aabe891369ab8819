"""From when until when an office was held, as the article states it: "appointed in March", "minister since 2019", "resigned on Monday".

Every rule reads one construction around a time, says whose office it is and which end of the tenure the time gives. The
person must be named by the clause; the office is the one named there, else the only one the article gives that person.
Source of the words: our own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal

from relazione.annotate.events.tree import Tree
from relazione.model.article import Article
from relazione.model.notes import Entity, Note, Notes, Tenure, Time
from relazione.model.span import Span

End = Literal["since", "until"]
BEGINNING: Final = frozenset(
    {"appoint", "name", "elect", "re-elect", "reelect", "become", "install", "promote", "inaugurate", "confirm", "nominate", "assume", "swear"}
)  # fmt: skip
ENDING: Final = frozenset(
    {"resign", "dismiss", "sack", "fire", "remove", "oust", "retire", "quit", "replace", "vacate", "depose"}
)
POSTS: Final = frozenset(
    {
        "office",
        "post",
        "position",
        "job",
        "role",
        "portfolio",
        "duty",
        "helm",
        "ministry",
        "presidency",
        "premiership",
    }
)
HOLDING: Final = frozenset({"hold", "serve", "be", "lead", "head", "run", "occupy", "act", "work"})
UNSURE: Final = frozenset({"may", "might", "could", "would", "should"})
DAY_LIKE: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
SUBJECTS: Final = ("nsubj", "nsubj:pass", "obj")


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a tenure: whose, the words of the clause it was read in, which end, and the day, month or year."""

    person: str
    clause: Span
    end: End
    value: str
    rule: str


class Tenures:
    """Gives the entities again, their offices dated by the times of the article."""

    needs: tuple[str, ...] = ("tokens", "entities", "mentions", "times")
    gives: tuple[str, ...] = ("entities",)

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        holders = {entity.id for entity in notes.entities if entity.tenures}
        bounds = list(Clauses(article, notes, holders).bounds()) if holders else []
        for entity in notes.entities:
            own = [bound for bound in bounds if bound.person == entity.id]
            terms = (past_is_former(one, article.published.value) for one in dated(entity.tenures, own))
            yield replace(entity, tenures=tuple(terms)) if own else entity


def dated(tenures: Sequence[Tenure], bounds: Sequence[Bound]) -> tuple[Tenure, ...]:
    """The tenures with the ends that the bounds give; the first bound read for an end stays."""
    found = list(tenures)
    for bound in bounds:
        at = _meant(found, bound)
        if at is not None and getattr(found[at], bound.end) is None:
            evidence = tuple(dict.fromkeys((*found[at].evidence, bound.clause)))
            found[at] = replace(found[at], evidence=evidence, **{bound.end: bound.value})
    return tuple(found)


def past_is_former(tenure: Tenure, published: str | None) -> Tenure:
    """A tenure that ended before publication is a former one, whatever its title says."""
    over = (
        published is not None and tenure.until is not None and tenure.until < published[: len(tenure.until)]
    )
    return replace(tenure, status="former") if over and tenure.status == "current" else tenure


def _meant(tenures: Sequence[Tenure], bound: Bound) -> int | None:
    named = [at for at, one in enumerate(tenures) if any(bound.clause.holds(span) for span in one.evidence)]
    if len(named) == 1:
        return named[0]
    return 0 if len(tenures) == 1 and not named else None


@dataclass
class Clauses:
    """The clauses of one article in which a time stands."""

    article: Article
    notes: Notes
    holders: set[str]

    @cached_property
    def tree(self) -> Tree:
        return Tree(self.notes.tokens, self.article.text)

    @cached_property
    def persons(self) -> Mapping[int, str]:
        """Token -> the office holder it is a mention of."""
        found: dict[int, str] = {}
        for mention in self.notes.mentions:
            if mention.entity in self.holders and mention.kind == "person":
                last = self.tree.at(mention.span.end - 1)
                found.update(dict.fromkeys(range(self.tree.at(mention.start), last + 1), mention.entity))
        return found

    def bounds(self) -> Iterator[Bound]:
        """The ends of tenures, in the order of the text; of each time the first rule that reads it."""
        for time in self.notes.times:
            read = (bound for rule in RULES if (bound := rule(self, time, self._head(time))) is not None)
            first = next(read, None)
            if time.type == "DATE" and time.earliest is not None and first is not None:
                yield first

    def _head(self, time: Time) -> int:
        """The word of a time that hangs on something outside it."""
        tokens = range(self.tree.at(time.start), self.tree.at(time.end - 1) + 1)
        return next((at for at in tokens if self.tree.head(at) not in tokens), tokens[0])

    def bound(self, at: int, end: End, time: Time, rule: str) -> Bound | None:
        """The bound read at a verb or title, if the clause names an office holder."""
        words = self.tree.span(self.tree.below(at, frozenset({"parataxis", "conj"})))
        person = self.person_of(at)
        return None if person is None else Bound(person, words, end, written(time), rule)

    def person_of(self, at: int) -> str | None:
        """Who is subject or object of a verb, or is called by a title; of a relative clause, the noun before it."""
        near = [at, *self.tree.children(at, *SUBJECTS)]
        near += [below for kid in near for below in self.tree.children(kid, "appos", "flat", "nmod:desc")]
        own = [self.persons[kid] for kid in near if kid in self.persons]
        if own:
            return own[0]
        head = self.tree.head(at)
        if head is not None and self.tree.dep(at) in ("acl", "appos", "conj", "advcl", "xcomp"):
            return self.persons.get(head) or self.person_of(head)
        titled = [who.id for who in self.notes.entities if who.id in self.holders and self._called(who, at)]
        return titled[0] if len(titled) == 1 else None

    def _called(self, who: Entity, at: int) -> bool:
        token = self.tree.tokens[at].span
        return any(span.holds(token) for tenure in who.tenures for span in tenure.evidence)

    def is_title(self, at: int) -> bool:
        """Whether a word belongs to a title that some tenure rests on."""
        return any(self._called(who, at) for who in self.notes.entities if who.tenures)

    def certain(self, at: int) -> bool:
        """Whether the clause says it without "may" or "not"."""
        modals = {self.tree.lemmas[aux] for aux in self.tree.children(at, "aux")}
        return not modals & UNSURE and not self.tree.is_negated(at)


def written(time: Time) -> str:
    """The day, month or year of a time as ISO; its first day where the value is a week, a season or a range."""
    return time.value if DAY_LIKE.fullmatch(time.value) else str(time.earliest)


def since_when(clauses: Clauses, time: Time, at: int) -> Bound | None:
    """ "Defence minister since 2019", "has held the post since March", "has been minister since Monday"."""
    head = clauses.tree.head(at)
    if head is None or clauses.tree.case(at) != "since":
        return None
    return _holding(clauses, head, "since", time, "since")


def until_when(clauses: Clauses, time: Time, at: int) -> Bound | None:
    """ "Was ambassador until 2019", "held the post until March"."""
    head = clauses.tree.head(at)
    if head is None or clauses.tree.case(at) not in ("until", "till"):
        return None
    return _holding(clauses, head, "until", time, "until")


def from_when(clauses: Clauses, time: Time, at: int) -> Bound | None:
    """ "Served as ambassador from 2015 to 2019": the first time; "to 2019" is the second."""
    head, case = clauses.tree.head(at), clauses.tree.case(at)
    if head is None or case not in ("from", "between", "to"):
        return None
    others = [kid for kid in clauses.tree.children(head, "obl", "nmod") if kid != at]
    paired = any(clauses.tree.case(kid) == "from" for kid in others)
    if case == "to" and not paired:
        return None
    return _holding(clauses, head, "until" if case == "to" else "since", time, "from … to")


def _holding(clauses: Clauses, head: int, end: End, time: Time, rule: str) -> Bound | None:
    tree = clauses.tree
    objects = {tree.lemmas[kid] for kid in tree.children(head, "obj", "obl", "xcomp")}
    titled = clauses.is_title(head) or any(
        clauses.is_title(kid) for kid in tree.children(head, "obj", "obl", "xcomp")
    )
    holds = tree.lemmas[head] in HOLDING and (titled or bool(objects & POSTS))
    if not (clauses.is_title(head) or holds or tree.lemmas[head] in POSTS) or not clauses.certain(head):
        return None
    return clauses.bound(head, end, time, rule)


def begun(clauses: Clauses, time: Time, at: int) -> Bound | None:
    """ "Was appointed in March", "became president on Monday", "took office a year ago"."""
    head = clauses.tree.head(at)
    if head is not None and clauses.is_title(
        head
    ):  # "became chief of staff in January": the month hung on the title
        head = clauses.tree.head(head)
    if head is None or not clauses.certain(head):
        return None
    objects = {clauses.tree.lemmas[kid] for kid in clauses.tree.children(head, "obj", "obl")}
    taken = clauses.tree.lemmas[head] in ("take", "assume", "enter", "start") and bool(objects & POSTS)
    if clauses.tree.lemmas[head] not in BEGINNING - {"assume"} and not taken:
        return None
    return clauses.bound(head, "since", time, "begun")


def ended(clauses: Clauses, time: Time, at: int) -> Bound | None:
    """ "Resigned on Monday", "was dismissed in March", "left office in 2019", "stepped down"."""
    head = clauses.tree.head(at)
    if head is None or not clauses.certain(head):
        return None
    tree = clauses.tree
    objects = {tree.lemmas[kid] for kid in tree.children(head, "obj", "obl")}
    down = tree.lemmas[head] in ("step", "stand") and any(
        tree.lemmas[kid] == "down" for kid in tree.kids[head]
    )
    left = tree.lemmas[head] in ("leave", "quit", "relinquish", "give") and bool(objects & POSTS)
    if tree.lemmas[head] not in ENDING and not down and not left:
        return None
    return clauses.bound(head, "until", time, "ended")


RULES: Final[tuple[Callable[[Clauses, Time, int], Bound | None], ...]] = (
    since_when,
    until_when,
    from_when,
    begun,
    ended,
)
