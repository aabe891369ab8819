"""Entities of the record: names in order of frequency, state, sector, and the offices held, each with its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from relazione.model.notes import Entity, Tenure
from relazione.model.record import HeldOffice, RecordEntity
from relazione.model.span import Evidence
from relazione.model.story import Identity
from relazione.record.view import Key, View

Office = tuple[str, str, str | None, str | None]


def record_entities(view: View) -> tuple[RecordEntity, ...]:
    """The merged entities, in the order of their ids."""
    table = {(one.article.id, entity.id): entity for one in view.coverage for entity in one.notes.entities}
    merged = (_merged(view, identity, table) for identity in view.collation.identities)
    return tuple(sorted(merged, key=lambda entity: entity.id))


def _merged(view: View, identity: Identity, table: dict[Key, Entity]) -> RecordEntity:
    found = [(article, table[article, id_]) for article, id_ in identity.members if (article, id_) in table]
    entities = [entity for _, entity in found]
    kinds = Counter(entity.kind for entity in entities)
    return RecordEntity(
        id=identity.id,
        kind=max(kinds, key=lambda kind: kinds[kind]) if kinds else "group",
        names=_names(entities),
        state=next((entity.state for entity in entities if entity.state), None),
        sector=next((entity.sector for entity in entities if entity.sector), None),
        tenures=_tenures(found),
        members=identity.members,
        named=any(entity.named for entity in entities),
        outside=bool(entities) and all(entity.outside for entity in entities),
        why=identity.why,
    )


def _names(entities: Iterable[Entity]) -> tuple[str, ...]:
    """The fullest first: names by the number of articles that use them, then by length, then by letters."""
    counted = Counter(name for entity in entities for name in {entity.name, *entity.names} if name)
    return tuple(sorted(counted, key=lambda name: (-counted[name], -len(name), name)))


def _tenures(found: Iterable[tuple[str, Entity]]) -> tuple[HeldOffice, ...]:
    held: dict[Office, list[Evidence]] = {}
    for article, entity in found:
        for tenure in entity.tenures:
            spans = held.setdefault(_office(tenure), [])
            spans += [Evidence(article, span.start, span.end, "office stated") for span in tenure.evidence]
    return tuple(
        HeldOffice(office, since, until, status, tuple(evidence))
        for (office, status, since, until), evidence in _completed(held).items()
    )


def _completed(held: dict[Office, list[Evidence]]) -> dict[Office, list[Evidence]]:
    """A tenure whose days nobody gives is the dated one of the same office and status, where there is just one."""
    found = dict(held)
    for key in held:
        office, status, since, until = key
        whole = [
            one for one in found if one[:2] == (office, status) and _fills(one, since, until) and one != key
        ]
        if len(whole) == 1:
            found[whole[0]] = [*found[whole[0]], *found.pop(key)]
    return found


def _fills(one: Office, since: str | None, until: str | None) -> bool:
    """Whether a tenure gives more than these ends, and no other ones."""
    ends = ((one[2], since), (one[3], until))
    return all(known == given or given is None for known, given in ends)


def _office(tenure: Tenure) -> Office:
    return (tenure.office, tenure.status, tenure.since, tenure.until)
