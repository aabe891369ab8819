"""From the words that name who speaks to the entities of the article; nobody where it is not certain.

The head of the source, and what is joined to it as part of one name (title, apposition, compound), is looked up among the mentions; each
conjunct is looked up by itself. A relative pronoun stands for what it modifies; a statement or a letter for whom it is by.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from relazione.annotate.quotes.draft import Draft
from relazione.annotate.quotes.lexicon import Lexicon
from relazione.annotate.quotes.sources import apposed_name
from relazione.annotate.quotes.tree import Tree
from relazione.model.notes import Entity, Mention, Notes
from relazione.model.span import Span

JOINED = ("flat", "appos", "nmod:desc", "nmod:unmarked")
RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
FOR = frozenset(("for", "to", "by", "with"))
#: kinds of entity that can speak, the likelier first
SPEAKING = {"person": 0, "group": 1, "organisation": 2, "office": 3, "place": 4, "document": 5}


class Speakers:
    """Who speaks, for the drafts of one article."""

    def __init__(self, notes: Notes, tree: Tree, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.tree = tree
        self.mentions: Sequence[Mention] = sorted(notes.mentions, key=lambda one: (one.start, one.end))
        self.starts = [one.start for one in self.mentions]
        self.entities = {one.id: one for one in notes.entities}

    def of(self, draft: Draft) -> tuple[str, ...]:
        """The entities that speak, in text order; empty where one of several is not known."""
        if draft.source_at is None:
            return ()
        heads = self._conjuncts(self._antecedent(draft.source_at))
        found = [self._entity(head) for head in heads]
        if len(heads) == 1 and not self._is_person(found[0]):
            found = [self._named(draft) or found[0]]
        if any(one is None for one in found):
            return ()
        return tuple(dict.fromkeys(one for one in found if one))

    def _is_person(self, entity: str | None) -> bool:
        known = self.entities.get(entity or "")
        return known is not None and known.kind == "person"

    def _named(self, draft: Draft) -> str | None:
        """The only person named in a source, whatever the tree makes of title, name and apposition; no owner, nobody spoken for."""
        inside = [one for span in draft.source for one in self._names_in(span)]
        found = {one.entity for one in inside}
        return found.pop() if len(found) == 1 else None

    def _names_in(self, span: Span) -> list[Mention]:
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        names = (one for one in self.mentions[first:last] if one.kind == "person" and one.form == "name")
        return [one for one in names if one.entity and one.end <= span.end and self._stands_free(one, span)]

    def _stands_free(self, name: Mention, span: Span) -> bool:
        """Whether no preposition leads to a name, nobody is spoken *for*, and the name owns nothing."""
        tree = self.tree
        first, at, after = (bisect_left(tree.starts, place) for place in (span.start, name.start, name.end))
        before = tree.tokens[first:at]
        owns = after < len(tree.tokens) and tree.tokens[after].xpos == "POS"
        led = bool(before) and before[-1].upos in ("ADP", "CCONJ")
        return not owns and not led and not any(one.lemma.lower() in FOR for one in before)

    def _antecedent(self, index: int) -> int:
        """What a relative pronoun stands for."""
        tree = self.tree
        if tree.lemma(index) not in RELATIVE:
            return index
        clause = next((one for one in (index, *tree.above(index)) if tree.dep(one) == "acl:relcl"), None)
        above = tree.head(clause) if clause is not None else None
        return index if above is None else above

    def _conjuncts(self, head: int) -> list[int]:
        """The head and what is joined to it by *and*; a title right before a name is no second speaker."""
        tree = self.tree
        found = [
            head,
            *(one for one in tree.all(head, "conj") if tree.tokens[one].upos in ("PROPN", "NOUN", "PRON")),
        ]
        return [one for one in found if one + 1 not in found]

    def _entity(self, head: int) -> str | None:
        """The entity of a name or description; of whom it is by, for a statement."""
        if self.lexicon.holds_words(self.tree.lemma(head)):
            return self._owner(head)
        name = apposed_name(self.tree, head)
        mentions = [one for at in self._joined(head if name is None else name) for one in self._at(at)]
        ranked = sorted(mentions, key=lambda one: (self._rank(one), one.start - one.end))
        return ranked[0].entity if ranked else None

    def _owner(self, head: int) -> str | None:
        tree = self.tree
        owners = [*tree.all(head, "nmod:poss", "compound")]
        owners += [
            one for one in tree.all(head, "nmod") if tree.lemma(tree.left[one]) in ("by", "from", "of")
        ]
        for clause in tree.all(head, "acl"):
            owners += tree.all(clause, "obl", "obl:agent")
        return next((entity for one in owners if (entity := self._entity(one))), None)

    def _joined(self, head: int) -> list[int]:
        """The head and the words that are part of the same name or say in other words who it is."""
        found, stack = [], [head]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.tree.all(at, *JOINED))
        return found

    def _at(self, index: int) -> list[Mention]:
        """The mentions with an entity that cover a token."""
        token = self.tree.tokens[index]
        last = bisect_right(self.starts, token.start)
        near = self.mentions[max(0, last - 12) : last]
        return [one for one in near if one.end >= token.end and one.entity is not None]

    def _rank(self, mention: Mention) -> tuple[int, int]:
        entity: Entity | None = self.entities.get(mention.entity or "")
        kind = entity.kind if entity else mention.kind
        return SPEAKING.get(kind, len(SPEAKING)), mention.form != "name"
