"""The annotator that gives entities and mentions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from relazione.annotate.names import people
from relazione.annotate.names.atoms import keys_of
from relazione.annotate.names.consensus import agreed
from relazione.annotate.names.descriptions import tenure_of, with_state
from relazione.annotate.names.discourse import Discourse
from relazione.annotate.names.draft import Draft, Who
from relazione.annotate.names.holders import Held, Prefix, bind, freed, prefix_of
from relazione.annotate.names.lexicon import Known, Lexicon, slug
from relazione.annotate.names.metonyms import sense_of
from relazione.annotate.names.misspelt import corrected
from relazione.annotate.names.spotting import Spot, spots_of
from relazione.annotate.names.titles import Finder
from relazione.gazetteer import Gazetteer
from relazione.gazetteer.titles import titles
from relazione.model.article import Article
from relazione.model.notes import Entity, Mention, MentionForm, MentionKind, Note, Notes
from relazione.model.span import Span


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
        titles = Finder(draft, spots).find()
        spots = corrected(draft, agreed(draft, freed(draft, spots, titles), titles))
        place_names(draft, [spot for spot in spots if spot.label != "PER"])
        names = [spot for spot in spots if spot.label == "PER"]
        held = bind(draft, titles, names)
        place_people(draft, names, held)
        Discourse(draft, titles, held).run()
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
    if known is not None and known.what == "group":
        return Who(known.id, "group", known.name, None, None, True, plural=True), "name", spot.rule
    if known is None and spot.entity:
        form_of: MentionForm = "name" if spot.named else "description"
        return Who(spot.entity, "organisation", words, spot.state, spot.sector), form_of, spot.rule
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


def place_people(draft: Draft, spots: Sequence[Spot], held: Sequence[Held]) -> None:
    """Mentions of persons by name, and of the offices in the titles beside them."""
    states = {one.start: one.title.state for one in held if one.title.state}
    forms = [_form(draft, spot, states.get(spot.start)) for spot in spots]
    known = {spot.known.id: spot.known for spot in spots if spot.known}
    found, nobody = people.group(forms)
    at: dict[int, Who] = {}
    for person in found:
        who = draft.know(_person(person, known))
        for start, end in person.spans:
            at[start] = who
            draft.add(Span(start, end), "person", who.id, "name", rule="person's name")
    for form in nobody:
        draft.add(Span(form.start, form.end), "person", None, "name", rule="name of two people")
    for spot in spots:
        if spot.start in at:
            describe_by_prefix(at[spot.start], prefix_of(draft, spot))
    for one in held:
        if one.start in at:
            hold(draft, at[one.start], one)


def _form(draft: Draft, spot: Spot, state: str | None) -> people.Form:
    known = spot.known.id if spot.known else None
    return people.Form(spot.start, spot.end, draft.text[spot.start : spot.end], state, known)


def _person(person: people.Named, known: Mapping[str, Known]) -> Who:
    """A person; the state is the article's, else that of the table of office holders, and then marked."""
    table = known.get(person.known or "")
    state = person.state or (table.state if table else None)
    outside = person.state is None and state is not None
    made = Who(person.id, "person", person.name, state, names=list(person.names), state_outside=outside)
    if state in ("UNO", "EUR", "IGO"):  # a code of PLOVER's, no state's
        made.state, made.state_outside = None, False
    return made


def describe_by_prefix(who: Who, prefix: Prefix) -> None:
    """What a rank or honorific tells of a person."""
    who.sector = who.sector or prefix.sector
    who.rank = who.rank or prefix.rank
    who.gender = who.gender or prefix.gender or titles().genders.get(keys_of(who.name)[0])


def hold(draft: Draft, who: Who, held: Held) -> None:
    """A title beside a name: a tenure of the person, a mention of the office."""
    title = with_state(held.title, held.title.state or (who.state if not held.title.owner else None))
    if title.state and (who.state is None or who.state_outside):
        who.state, who.state_outside = title.state, False
    if title.office.role or title.office.key in ("counterpart", "official"):
        who.sector = who.sector or title.office.sector
        return
    if who.sector in (None, "MIL"):
        who.sector = title.office.sector or who.sector
    tenure = tenure_of(title)
    if all(known.office != tenure.office or known.status != tenure.status for known in who.tenures):
        who.tenures.append(tenure)
    draft.know(
        Who(tenure.office, "office", draft.text[title.start : title.end], title.state, title.office.sector)
    )
    draft.add(title.span, "office", tenure.office, "title", rule=held.rule)


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
        state_outside=who.state_outside,
    )
