"""Which entities of different articles are one."""

from __future__ import annotations

from collections.abc import Sequence

from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated
from relazione.model.story import Identity, Judgement


def identify(
    coverage: Sequence[Annotated], gazetteer: Gazetteer
) -> tuple[tuple[Identity, ...], tuple[Judgement, ...]]:
    """The identities of the articles' entities, and the judgements they rest on."""
    members: dict[str, list[tuple[str, str]]] = {}
    for one in coverage:
        for entity in one.notes.entities:
            members.setdefault(entity.id, []).append((one.article.id, entity.id))
    return tuple(Identity(id_, tuple(found)) for id_, found in sorted(members.items())), ()
