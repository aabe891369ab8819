"""The annotator that gives entities and mentions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from relazione.annotate.names import people
from relazione.annotate.names.draft import Draft, Who
from relazione.annotate.names.lexicon import Lexicon, slug
from relazione.annotate.names.metonyms import sense_of
from relazione.annotate.names.spotting import Spot, spots_of
from relazione.gazetteer import Gazetteer
from relazione.model.article import Article
from relazione.model.notes import Entity, Mention, MentionForm, MentionKind, Note, Notes


class Names:
    """Gives entities and mentions."""

    needs: tuple[str, ...] = ("tokens", "sentences")
    gives: tuple[str, ...] = ("entities", "mentions")

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.lexicon = Lexicon(gazetteer)

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        draft = Draft(article, notes)
        spots = spots_of(draft, self.lexicon)
        place_names(draft, [spot for spot in spots if spot.label != "PER"])
        place_people(draft, [spot for spot in spots if spot.label == "PER"])
        return [*entities_of(draft), *mentions_of(draft)]


def place_names(draft: Draft, spots: Sequence[Spot]) -> None:
    """Mentions of places and organisations."""
    for spot in spots:
        who, form, rule = meaning(draft, spot)
        draft.know(who)
        draft.add(spot.span, who.kind, who.id, form, rule=rule)


def meaning(draft: Draft, spot: Spot) -> tuple[Who, MentionForm, str]:
    """The entity a name stands for, in what form, by which rule."""
    words = draft.text[spot.start : spot.end]
    known = spot.known
    if known is None:
        kind: MentionKind = "place" if spot.label == "LOC" else "organisation"
        prefix = "place" if spot.label == "LOC" else "org"
        return Who(f"{prefix}:{slug(words)}", kind, words, spot.state), "name", spot.rule
    if known.what == "demonym":
        return Who(known.id, "place", known.name, known.state), "description", spot.rule
    if known.what in ("capital", "seat"):
        return _seat_or_power(draft, spot)
    return Who(known.id, known.kind, known.name, known.state, known.sector), "name", spot.rule


def _seat_or_power(draft: Draft, spot: Spot) -> tuple[Who, MentionForm, str]:
    known = spot.known
    assert known is not None and known.government is not None  # noqa: S101 - capitals and seats always carry it
    sense, rule = sense_of(draft, spot.start, spot.end)
    if known.what == "seat":
        if sense == "place":
            return Who(f"place:{slug(known.name)}", "place", known.name, known.state), "name", rule
        return Who(known.id, "organisation", known.name, known.state, "GOV"), "name", rule
    if sense == "power":
        return Who(known.government, "organisation", known.name, known.state, "GOV"), "metonym", rule
    return Who(known.id, "place", known.name, known.state), "name", rule


def place_people(draft: Draft, spots: Sequence[Spot]) -> None:
    """Mentions of persons by name."""
    forms = [people.Form(spot.start, spot.end, draft.text[spot.start : spot.end]) for spot in spots]
    found, nobody = people.group(forms)
    for person in found:
        who = draft.know(Who(person.id, "person", person.name, person.state, names=list(person.names)))
        for start, end in person.spans:
            draft.add(Spot(start, end, "PER", "").span, "person", who.id, "name", rule="person's name")
    for form in nobody:
        draft.add(
            Spot(form.start, form.end, "PER", "").span, "person", None, "name", rule="name of two people"
        )


def mentions_of(draft: Draft) -> list[Mention]:
    """The mentions in text order, numbered."""
    ordered = sorted(draft.mentions, key=lambda one: (one.start, -one.end, one.kind))
    return [replace(one, id=f"m{number}") for number, one in enumerate(ordered, 1)]


def entities_of(draft: Draft) -> list[Entity]:
    """The entities that mentions stand for, in the order of their first mention."""
    first = {mention.entity: mention.start for mention in sorted(draft.mentions, key=lambda one: -one.start)}
    used = [who for who in draft.entities.values() if who.id in first]
    return [_entity(draft, who) for who in sorted(used, key=lambda who: (first[who.id], who.id))]


def _entity(draft: Draft, who: Who) -> Entity:
    seen = [
        draft.text[one.start : one.end]
        for one in sorted(draft.mentions, key=lambda one: one.start)
        if one.entity == who.id and one.form in ("name", "metonym")
    ]
    return Entity(
        who.id,
        who.kind,
        who.name,
        who.state,
        who.sector,
        tuple(dict.fromkeys([*seen, *who.names])),
        tuple(who.tenures),
        who.named,
    )
