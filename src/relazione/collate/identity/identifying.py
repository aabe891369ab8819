"""The identities of a coverage: people by `people`, everything else by its id, unnamed people by the sentence they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from relazione.collate.identity.acronyms import slips
from relazione.collate.identity.deciding import Decision
from relazione.collate.identity.people import Group, group_people
from relazione.collate.identity.someone import people_of
from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated, Entity
from relazione.model.story import Identity, Judgement

Member = tuple[str, str]


def identify(
    coverage: Sequence[Annotated], gazetteer: Gazetteer
) -> tuple[tuple[Identity, ...], tuple[Judgement, ...]]:
    """The identities of the articles' entities, and the judgements they rest on.

    Record ids come from the earliest member in canonical order, so they don't depend on the order of arrival.
    """
    ordered = sorted(coverage, key=lambda one: one.article.canonical)
    groups, decisions = group_people(people_of(ordered))
    acronyms = slips(ordered, gazetteer)
    found = [
        *identities_of_people(groups),
        *identities_by_id(ordered, {slip.wrong: slip.right for slip in acronyms}),
        *identities_of_unnamed(ordered),
    ]
    judgements = [judgement(decision) for decision in decisions]
    judgements += [Judgement(slip.wrong, slip.right, "same", slip.why) for slip in acronyms]
    return tuple(sorted(found, key=lambda one: one.id)), tuple(dict.fromkeys(judgements))


def identities_of_people(groups: Iterable[Group]) -> Iterator[Identity]:
    """One identity a group; the id of the earliest full name, numbered where two people go by one name."""
    taken: dict[str, int] = defaultdict(int)
    for group in sorted(groups, key=lambda one: (one.first.order, one.first.member)):
        base = _id_of(group)
        taken[base] += 1
        id_ = base if taken[base] == 1 else f"{base}-{taken[base]}"
        members = tuple(sorted(one.member for one in group.people))
        yield Identity(id_, members, tuple(dict.fromkeys(group.why)))


def _id_of(group: Group) -> str:
    full = [one for one in group.people if not one.is_surname] or group.people
    return min(full, key=lambda one: (one.order, one.member)).member[1]


def identities_by_id(ordered: Sequence[Annotated], slips_: dict[str, str]) -> Iterator[Identity]:
    """Places, organisations, offices, groups: one where the id is one."""
    members: dict[str, list[Member]] = defaultdict(list)
    for one in ordered:
        for entity in one.notes.entities:
            if entity.kind != "person":
                members[slips_.get(entity.id, entity.id)].append((one.article.id, entity.id))
    for id_, found in members.items():
        why = tuple(f"{wrong} is a slip for {right}" for wrong, right in slips_.items() if right == id_)
        yield Identity(id_, tuple(sorted(set(found))), why)


def identities_of_unnamed(ordered: Sequence[Annotated]) -> Iterator[Identity]:
    """People without a name: apart, but for those that stand in the very same sentence of two articles."""
    members: dict[str, list[Member]] = defaultdict(list)
    ids: dict[str, str] = {}
    for one in ordered:
        for entity in one.notes.entities:
            if entity.kind == "person" and not entity.named:
                place = f"{entity.id} | {sentence_of(one, entity) or one.article.id}"
                ids.setdefault(place, f"{entity.id}:{one.article.id[:8]}")
                members[place].append((one.article.id, entity.id))
    for place, found in members.items():
        why = ("the same sentence in both articles",) if len(found) > 1 else ()
        yield Identity(ids[place], tuple(sorted(found)), why)


def sentence_of(one: Annotated, entity: Entity) -> str | None:
    """The words of the sentence in which an entity is first mentioned, spaces evened out."""
    first = next((mention.start for mention in one.notes.mentions if mention.entity == entity.id), None)
    if first is None:
        return None
    around = (sentence for sentence in one.notes.sentences if sentence.start <= first < sentence.end)
    return next((" ".join(sentence.span.of(one.article.text).split()) for sentence in around), None)


def judgement(decision: Decision) -> Judgement:
    """A decision as a judgement on two article entities."""
    left, right = sorted((decision.left, decision.right), key=lambda one: (one.order, one.member))
    return Judgement("/".join(left.member), "/".join(right.member), decision.verdict, decision.why)
