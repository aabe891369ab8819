"""Which entities a phrase stands for: through its mention, its apposition, or the name that qualifies it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from relazione.annotate.events.nouns import nouns
from relazione.annotate.events.tree import RELATIVES, Tree
from relazione.model.notes import Entity, Mention, Notes

ACTORS = frozenset({"person", "organisation", "group", "office", "place"})
STATE_IDS = ("gov:", "country:")


class Fillers:
    """From tokens to the entities of an article."""

    def __init__(self, tree: Tree, notes: Notes) -> None:
        self.tree = tree
        self.entities: Mapping[str, Entity] = {entity.id: entity for entity in notes.entities}
        self.mentions = _mention_of(tree, notes)
        self.holders = _holder_of(notes)
        self.states = [m for m in notes.mentions if (m.entity or "").startswith(STATE_IDS)]

    def of(self, at: int) -> list[str]:
        """The entity ids a phrase and its conjuncts stand for, in text order, each once."""
        found: list[str] = []
        for token in self.tree.conjuncts(self.antecedent(at)):
            found += self._one(token)
        return list(dict.fromkeys(self.holders.get(id_, id_) for id_ in found))

    def antecedent(self, at: int) -> int:
        """The noun a relative pronoun stands for; else the token itself."""
        if self.tree.lemmas[at] not in RELATIVES or self.tree.tokens[at].upos == "DET":
            return at
        clause = next(
            (child for _, child in self.tree.up(at) if self.tree.tokens[child].dep == "acl:relcl"), None
        )
        return at if clause is None else self.tree.tokens[clause].head

    def actors(self, at: int) -> list[str]:
        """The entities that can act: people, bodies, groups and states, but no towns or papers."""
        return [id_ for id_ in self.of(at) if self.can_act(id_)]

    def can_act(self, id_: str) -> bool:
        """Whether an entity can act: a place only where it is a state."""
        entity = self.entities.get(id_)
        if entity is None or entity.kind not in ACTORS:
            return False
        return entity.kind != "place" or id_.startswith(STATE_IDS)

    def is_place(self, id_: str) -> bool:
        """Whether an entity is somewhere."""
        entity = self.entities.get(id_)
        return entity is not None and entity.kind == "place"

    def fits(self, at: int, types: frozenset[str]) -> bool:
        """Whether some entity of the phrase is of one of the types ``actor person state org place``."""
        return any(self._type_fits(id_, types) for id_ in self.of(at))

    def _type_fits(self, id_: str, types: frozenset[str]) -> bool:
        entity = self.entities.get(id_)
        if entity is None:
            return False
        return (
            ("actor" in types and self.can_act(id_))
            or ("state" in types and id_.startswith(STATE_IDS))
            or entity.kind in types
            or (entity.kind == "organisation" and "org" in types)
        )

    def _one(self, at: int) -> list[str]:
        named = self._named(at)
        if named and not named[0].startswith("group:"):
            return named
        return self._of_several_states(at) or named or self._qualified(at)

    def _named(self, at: int) -> list[str]:
        """The mention the token lies in; else the name set beside it ("the minister, Marek Orsanov")."""
        mention = self.mentions.get(at)
        beside = (self.mentions.get(kid) for kid in self._name_parts(at))
        near = [
            m
            for m in (mention, *beside)
            if m is not None and m.entity and (m is mention or m.kind != "place")
        ]
        people = [m for m in near if m.kind == "person"]
        if people and self.tree.tokens[at].xpos == "NNS":
            return list(dict.fromkeys(str(m.entity) for m in [*people, *self._listed_beside(at)]))
        return self._members(str((people or near)[0].entity)) if near else []

    def _listed_beside(self, at: int) -> Iterator[Mention]:
        """The further people of a list set beside a plural ("the two ministers, Ilse Marrow and Anton Weyl")."""
        for kid in self.tree.children(at, "appos"):
            for other in self.tree.children(kid, "conj"):
                mention = self.mentions.get(other)
                if mention is not None and mention.entity and mention.kind == "person":
                    yield mention

    def _of_several_states(self, at: int) -> list[str]:
        """ "The Kestrian and Varenian defence ministers": of a plural that two demonyms share, the two states."""
        if self.tree.tokens[at].xpos != "NNS" or self.tree.lemmas[at] not in nouns("agents"):
            return []
        pairs = ((kid, *self.tree.children(kid, "conj")) for kid in self.tree.children(at, "amod"))
        shared = next((pair for pair in pairs if len(pair) > 1), ())
        found = [str(m.entity) for kid in shared if (m := self._state(kid)) is not None]
        return list(dict.fromkeys(found)) if len(found) > 1 else []

    def _state(self, at: int) -> Mention | None:
        mention = self.mentions.get(at)
        is_state = mention is not None and (mention.entity or "").startswith(STATE_IDS)
        return mention if is_state else self._state_inside(at)

    def _state_inside(self, at: int) -> Mention | None:
        """The state named by one word of a longer mention ("Varenian defence ministers")."""
        token = self.tree.tokens[at].span
        return next((m for m in self.states if m.span == token), None)

    def _name_parts(self, at: int, depth: int = 3) -> Iterator[int]:
        """The words set beside a noun as its name or title, however the parser nests them ("Minister Gen. Marek Orsanov")."""
        for kid in self.tree.children(at, "appos", "nmod:desc", "flat"):
            yield kid
            if depth > 1:
                yield from self._name_parts(kid, depth - 1)

    def _members(self, id_: str) -> list[str]:
        """The two whom "both" or "the pair" stand for, where the group's id names them; else the entity itself."""
        kind, _, names = id_.partition(":")
        if kind != "group" or "+" not in names:
            return [id_]
        known = {
            entity.partition(":")[2].lower(): entity
            for entity in self.entities
            if not entity.startswith("group:")
        }
        found = [known[name] for name in names.split("+") if name in known]
        return found if len(found) > 1 else [id_]

    def _qualified(self, at: int) -> list[str]:
        """The name that qualifies a noun of agency: "Russian troops", "the army of Lebanon", "Kyiv's envoy"."""
        if self.tree.lemmas[at] not in nouns("agents"):
            return []
        return [id_ for kid in self._qualifiers(at) for id_ in self._named(kid) if self.can_act(id_)][:1]

    def _qualifiers(self, at: int) -> Iterator[int]:
        for kid in self.tree.kids[at]:
            dep = self.tree.tokens[kid].dep
            of = dep.startswith("nmod") and self.tree.case(kid) in ("of", "from", "for", "in")
            if dep in ("compound", "amod", "nmod:poss", "nmod:desc") or of:
                yield kid
                yield from (
                    below for below in self.tree.children(kid, "conj", "nmod:poss", "compound", "amod")
                )


def _mention_of(tree: Tree, notes: Notes) -> dict[int, Mention]:
    """Token index -> the mention it lies in; where mentions overlap, the one with an entity, then the longer."""
    found: dict[int, Mention] = {}
    ordered = sorted(notes.mentions, key=lambda m: (m.entity is None, m.start - m.end, m.start))
    starts = {token.start: at for at, token in enumerate(tree.tokens)}
    for mention in ordered:
        at = starts.get(mention.start)
        while at is not None and at < len(tree.tokens) and tree.tokens[at].start < mention.end:
            found.setdefault(at, mention)
            at += 1
    return found


def _holder_of(notes: Notes) -> dict[str, str]:
    """Office -> the one person of whom this article says that they hold it; offices with several holders stay offices."""
    held: dict[str, set[str]] = {}
    for entity in notes.entities:
        for tenure in entity.tenures if entity.kind == "person" else ():
            if tenure.status not in ("former", "appointed"):
                held.setdefault(tenure.office, set()).add(entity.id)
    return {office: next(iter(people)) for office, people in held.items() if len(people) == 1}
