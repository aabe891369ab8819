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
    found = [_told_in_body(event, found[place + 1 :]) for place, event in enumerate(found)]
    by_token = {at[event.trigger.start]: event for event in found}
    found = [_programme(tree, at[event.trigger.start], event, by_token) for event in found]
    return coded_once(tree, found)


def coded_once(tree: Tree, events: Sequence[Event]) -> list[Event]:
    """The events, of which PLOVER and CAMEO count each thing once a sentence, as their coders do.

    A noun under another act ("rejected a request") is told by that act; a second act of one type with nobody new
    ("shelled the town, killing five") is the first one's outcome.
    """
    at = {token.start: index for index, token in enumerate(tree.tokens)}
    coded: dict[int, Event] = {at[event.trigger.start]: event for event in events if event.plover}
    done: list[Event] = []
    for event in events:
        place = at[event.trigger.start]
        outcome = any(
            _outcome_of(event, one)
            and tree.tokens[place].sentence == tree.tokens[at[one.trigger.start]].sentence
            for one in done
        )
        told = event.plover is not None and (outcome or _under_act(tree, place, coded))
        done.append(replace(event, plover=None, cameo=None) if told else event)
    return done


def _under_act(tree: Tree, at: int, coded: dict[int, Event]) -> bool:
    """Whether a noun is, or is part of, the object of another coded act."""
    if tree.tokens[at].upos != "NOUN":
        return False
    for head, child in list(tree.up(at))[:2]:
        if tree.dep(child) not in ("obj", "obl", "nmod", "acl"):
            return False
        if head in coded and coded[head].act not in ("visit", "meet", "negotiate", "agree"):
            return True
    return False


def _outcome_of(event: Event, before: Event) -> bool:
    if (
        not event.plover
        or not before.plover
        or event.plover.partition("/")[0] != before.plover.partition("/")[0]
    ):
        return False
    sides = {*event.roles.get("actor", ()), *event.roles.get("recipient", ())}
    return sides <= {*before.roles.get("actor", ()), *before.roles.get("recipient", ())}


def _programme(tree: Tree, at: int, event: Event, by_token: dict[int, Event]) -> Event:
    """ "During the trip she will meet …": what is to happen during an occasion falls into its days, where it has none of its own."""
    if event.time is not None:
        return event
    within = [
        kid
        for verb in _with_first_conjunct(tree, at)
        for kid in tree.children(verb, "obl")
        if tree.case(kid) == "during"
    ]
    occasion = next(
        (by_token[kid] for kid in within if kid in by_token and by_token[kid].time is not None), None
    )
    if occasion is None or occasion.id == event.id:
        return event
    return replace(
        event,
        time=occasion.time,
        earliest=occasion.earliest,
        latest=occasion.latest,
        why=(f"during {occasion.id}", *event.why[1:]),
    )


def _with_first_conjunct(tree: Tree, at: int) -> list[int]:
    found = [at]
    head = tree.head(at)
    if head is not None and tree.dep(at) in ("conj", "obj"):
        found += [head, *([tree.tokens[head].head] if tree.dep(head) == "conj" else [])]
    before = tree.bare_before(at)
    return found if before is None else [*found, before]


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
