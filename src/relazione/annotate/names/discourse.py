"""The second reading, from left to right: descriptions and pronouns, each to whom it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from relazione.annotate.names.descriptions import Cast, tenure_of, with_state
from relazione.annotate.names.draft import Draft, Who
from relazione.annotate.names.holders import APPOINTING, Held
from relazione.annotate.names.pronouns import HE, IT, SHE, THEY, Pronouns
from relazione.annotate.names.titles import POSSESSIVES, Title
from relazione.annotate.names.tree import Tree
from relazione.model.notes import Token

OURS = HE | SHE | IT | THEY


class Discourse:
    """Works through the pronouns and unbound titles of a text, in order."""

    def __init__(self, draft: Draft, titles: Sequence[Title], held: Sequence[Held]) -> None:
        bound = {id(one.title) for one in held}
        self.draft = draft
        self.tree = Tree(draft)
        self.pronouns = Pronouns(draft, self.tree)
        self.cast = Cast(draft)
        self.open = {
            title.start: title for title in titles if id(title) not in bound and not title.office.quiet
        }
        self.said: dict[int, list[str]] = {}
        for mention in draft.mentions:
            if mention.entity and mention.kind != "office":
                self.tree.stand(draft.tokens_in(mention.start, mention.end), mention.entity)
                self.said.setdefault(mention.start, []).append(mention.entity)

    def run(self) -> None:
        """Read the text once, from left to right."""
        for index, token in enumerate(self.draft.tokens):
            if token.start in self.open:
                self.title(self.open[token.start])
            for entity in self.said.get(token.start, ()):
                self.cast.mention(entity, token.start)
            if token.upos == "PRON" or token.dep == "nmod:poss":
                self.pronoun(index, token)

    # -- pronouns

    def pronoun(self, index: int, token: Token) -> None:
        if self.draft.text[token.start : token.end].lower() not in OURS or index in self.tree.who:
            return
        answer = self.pronouns.answer(index)
        if answer is None:
            return
        entity = answer.entities[0] if len(answer.entities) == 1 else self.together(answer.entities)
        who = self.draft.entities[entity]
        self.tree.who[index] = entity
        self.draft.add(token.span, who.kind, entity, "pronoun", rule=answer.rule)
        self.cast.mention(entity, token.start)

    def together(self, entities: Sequence[str]) -> str:
        """The group of several entities."""
        parts = sorted({one.partition(":")[2].lower() for one in entities})
        id_ = "group:" + "+".join(parts)
        names = " and ".join(self.draft.entities[one].name for one in entities)
        self.draft.know(Who(id_, "group", names, named=False, plural=True))
        return id_

    # -- titles

    def title(self, title: Title) -> None:
        title = with_state(title, self.state_of_possessor(title))
        if self.is_predicate(title):
            return
        if (
            title.capital
            and not title.determiner
            and not title.plural
            and not title.state
            and not title.owner
        ):
            title = self.of_context(title)
        found = self.cast.describe(title)
        if found.entity is None:
            return
        form = "title" if found.kind == "office" and title.capital else "description"
        self.draft.add(title.span, found.kind, found.entity, form, rule=found.rule)  # type: ignore[arg-type]
        self.tree.stand(self.draft.tokens_in(title.start, title.end), found.entity)
        self.cast.mention(found.entity, title.start)

    def of_context(self, title: Title) -> Title:
        return title

    def state_of_possessor(self, title: Title) -> str | None:
        """The state of "its" in "its defence minister", of "his" in "his foreign minister"."""
        if title.determiner not in POSSESSIVES:
            return None
        token = self.draft.tokens_in(self.draft.atoms[title.first].start, title.start)
        entity = self.tree.who.get(token.start) if len(token) else None
        who = self.draft.entities.get(entity) if entity else None
        return who.state if who else None

    def is_predicate(self, title: Title) -> bool:
        """ "Li was appointed minister", "Weyl is the president": a tenure of the subject, and no further person."""
        index = self.tree.head_index(self.draft.tokens_in(title.start, title.end))
        if index is None:
            return False
        subject, verb = self.subject_of(index)
        who = self.draft.entities.get(subject) if subject else None
        if who is None or who.kind != "person" or title.plural:
            return False
        if not title.office.role:
            self.appoint(who, title, verb)
        return True

    def subject_of(self, index: int) -> tuple[str | None, str]:
        """The person a predicate title is said of, and the lemma of the verb that says it."""
        tokens = self.draft.tokens
        token = tokens[index]
        if self.tree.has(index, "cop"):
            return self.argument(index), "be"
        verb = tokens[token.head].lemma.lower()
        if token.dep in ("xcomp", "obj", "obl") and verb in APPOINTING and token.head != index:
            return self.argument(token.head, index), verb
        return None, ""

    def argument(self, head: int, but: int = -1) -> str | None:
        """Who is the passive subject, the object, or else the subject of a word."""
        for deps in (("nsubj:pass",), ("obj", "iobj"), ("nsubj",)):
            for child in self.tree.below[head]:
                if child != but and self.draft.tokens[child].dep in deps:
                    return self.tree.of(child)
        return None

    def appoint(self, who: Who, title: Title, verb: str) -> None:
        title = with_state(title, who.state)
        status = title.status if title.status != "current" else APPOINTING.get(verb, "current")
        tenure = tenure_of(title, status=status)
        if all(known.office != tenure.office for known in who.tenures):
            who.tenures.append(tenure)
        who.state = who.state or title.state
        self.draft.know(
            Who(
                tenure.office,
                "office",
                self.draft.text[title.start : title.end],
                title.state,
                title.office.sector,
            )
        )
        self.draft.add(title.span, "office", tenure.office, "description", rule=f"predicate of {verb}")
