"""What events of one article have to do with each other: what an act is about, and what a later mention owes to an earlier one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relazione.annotate.events.nouns import nouns
from relazione.annotate.events.tree import Tree
from relazione.model.notes import Event

ABOUT = frozenset({"deny", "accuse", "invite", "request", "reject", "promise", "warn", "threaten", "criticise", "praise", "support",
                   "agree", "propose", "state", "veto", "vote", "condole"})  # fmt: skip
AGAIN = frozenset({"visit", "meet", "negotiate", "sign", "exercise", "call", "site-visit"})
REACH = 2  # sentences over which a told day is carried on


def linked(tree: Tree, events: Sequence[Event]) -> list[Event]:
    """The events in text order, with `about` and what mentions of the same happening tell each other."""
    ordered = sorted(events, key=lambda event: event.trigger)
    at = {token.start: index for index, token in enumerate(tree.tokens)}
    by_token = {at[event.trigger.start]: event for event in ordered}
    found = [
        replace(event, about=_about(tree, at[event.trigger.start], event, by_token)) for event in ordered
    ]
    found = [_denied_before(event, found[:place]) for place, event in enumerate(found)]
    found = [_told_again(event, found[:place]) for place, event in enumerate(found)]
    return [_told_in_body(event, found[place + 1 :]) for place, event in enumerate(found)]


def _denied_before(event: Event, before: Sequence[Event]) -> Event:
    """ "Dasse dismissed the charge": a denial that names nothing is of what was last alleged."""
    if event.act != "deny" or event.about is not None:
        return event
    alleged = next((one.id for one in reversed(before) if one.status == "alleged"), None)
    return replace(event, about=alleged)


def _told_in_body(event: Event, after: Sequence[Event]) -> Event:
    """The present of a headline tells what the body tells: planned there, planned here."""
    if not event.rule.endswith("headline present"):
        return event
    told = next(
        (one for one in after if _same(one, event) and not one.rule.endswith("headline present")), None
    )
    if told is None or told.status == "held":
        return event
    reason = f"as in the body ({told.id})"
    return replace(
        event,
        status=told.status,
        time=told.time,
        earliest=told.earliest,
        latest=told.latest,
        why=(*event.why, reason),
    )


def continued(tree: Tree, events: Sequence[Event]) -> list[Event]:
    """The events, those of the past that name no time taking the day of what the same people did just before.

    "In March Weyl met Duarte. The two pledged …": the pledge was in March. A sentence break of more than `REACH` or any other time ends it.
    """
    sentence = _sentences(tree, events)
    done: list[Event] = []
    for event in events:
        before = next((one for one in reversed(done) if _leads_to(one, event, sentence)), None)
        done.append(event if before is None else _on_the_day_of(event, before))
    return done


def _sentences(tree: Tree, events: Sequence[Event]) -> dict[str, int]:
    at = {token.start: token.sentence for token in tree.tokens}
    ends = {token.end: token.sentence for token in tree.tokens}
    return {event.id: at.get(event.trigger.start, ends.get(event.trigger.end, -9)) for event in events}


def _leads_to(one: Event, event: Event, sentence: dict[str, int]) -> bool:
    """Whether an event's day carries over to a later one: both held, the doers of the later among those of the earlier."""
    if (
        event.status != "held"
        or event.time is not None
        or one.status != "held"
        or one.time is None
        or one.earliest is None
    ):
        return False
    if not 0 <= sentence[event.id] - sentence[one.id] <= REACH or "noun" in event.why:
        return False
    doers, known = (
        set(event.roles.get("actor", ())),
        {*one.roles.get("actor", ()), *one.roles.get("recipient", ())},
    )
    return bool(doers) and doers <= known and event.polarity == "positive"


def _on_the_day_of(event: Event, before: Event) -> Event:
    reason = f"goes on from {before.id}"
    return replace(
        event, time=before.time, earliest=before.earliest, latest=before.latest, why=(reason, *event.why[1:])
    )


def _about(tree: Tree, at: int, event: Event, by_token: dict[int, Event]) -> str | None:
    """The event in the clause or object of a denial, an accusation, an invitation; else its visit-like neighbour above."""
    if event.act not in ABOUT:
        return None
    own = (by_token[i] for i in tree.below(at, frozenset({"conj", "parataxis"})) if i in by_token and i != at)
    return next((other.id for other in own if other.act != "state"), None)


def _told_again(event: Event, before: Sequence[Event]) -> Event:
    """A mention without days of its own ("during the trip") has those of the fuller one before it, and its status if it has none."""
    if event.act not in AGAIN or (event.earliest and event.time is not None) or event.polarity == "negative":
        return event
    earlier = next(
        (one for one in reversed(before) if _same(one, event) and one.polarity == "positive"), None
    )
    if earlier is None or not _is_noun_mention(event):
        return event
    presupposed = event.rule.endswith(("; held", "; unknown", "; ongoing"))
    if not presupposed and event.status != earlier.status:
        return event
    days = (
        (event.time, event.earliest, event.latest)
        if earlier.time is None
        else (earlier.time, earlier.earliest, earlier.latest)
    )
    codes = (event.plover, event.cameo) if event.status == earlier.status else (None, None)
    return replace(
        event,
        status=earlier.status,
        time=days[0],
        earliest=days[1],
        latest=days[2],
        plover=codes[0],
        cameo=codes[1],
        why=(*event.why, f"as told before ({earlier.id})"),
    )


def _is_noun_mention(event: Event) -> bool:
    """Whether the act is named by a noun phrase that no light verb carries: it takes up what was told."""
    return event.rule.partition(" ")[0].rstrip(";") in nouns("occasions") and not any(
        "light verb" in reason for reason in event.why
    )


def _same(one: Event, two: Event) -> bool:
    """Whether two mentions can be of one happening: the same act, and nobody in the one whom the other rules out."""
    if one.act != two.act:
        return False
    actors, others = set(one.roles.get("actor", ())), set(two.roles.get("actor", ()))
    hosts, theirs = set(one.roles.get("recipient", ())), set(two.roles.get("recipient", ()))
    return bool(actors & others) and (not hosts or not theirs or bool(hosts & theirs))
