"""When an act took or takes place: the times of its own clause, as an interval of days with the reason for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from relazione.annotate.events.status import Verdict
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.triggers import Candidate
from relazione.model.notes import Time
from relazione.model.span import Span

DAYS = re.compile(r"P(\d+)([DWM])$")
LENGTH = {"D": 1, "W": 7, "M": 30}
WITHIN = frozenset({"during", "in", "at", "on", "amid", "over", "for", "throughout"})
LASTING = frozenset({"visit", "exercise", "host", "negotiate", "meet", "patrol", "ceasefire", "attend"})
BOUNDS = frozenset({"last", "run", "end", "begin", "start", "take", "continue", "conclude", "finish"})
SAYING = frozenset({"say", "tell", "announce", "report", "add", "state", "confirm"})
LATER = frozenset({"until", "till", "through", "to", "end"})
REAL = frozenset({"held", "under-way", "ongoing"})
AHEAD = frozenset({"planned", "promised", "invited", "called-for", "postponed"})


@dataclass(frozen=True, slots=True)
class When:
    """An interval of ISO days (None: open), the time it was read from, and why."""

    time: str | None = None
    earliest: str | None = None
    latest: str | None = None
    why: str = "no time in its clause"


def times_by_token(tree: Tree, times: Sequence[Time]) -> dict[int, Time]:
    """Token index -> the time expression that the token lies in."""
    found: dict[int, Time] = {}
    at = 0
    for time in sorted(times, key=lambda t: t.start):
        while at < len(tree.tokens) and tree.tokens[at].end <= time.start:
            at += 1
        inside = at
        while inside < len(tree.tokens) and tree.tokens[inside].start < time.end:
            found[inside] = time
            inside += 1
    return found


def when(
    tree: Tree, times: Mapping[int, Time], one: Candidate, published: str | None, verdict: Verdict
) -> When:
    """The interval of an act: from its own times, else what publication says of a past or coming act."""
    own = list(_own_times(tree, times, one))
    found = _interval(tree, own, one) or _unspecific(own)
    return found or _by_publication(published, verdict)


def _own_times(tree: Tree, times: Mapping[int, Time], one: Candidate) -> list[tuple[int, Time]]:
    """The times of an act, nearest first: on its noun, in its clause, in the clause it is a circumstance of."""
    for rule in (_on_phrase, _in_clause, _during_which, _circumstance, _governing, _right_after):
        places = rule(tree, one)
        found = _unique((at, times[at]) for at in places if at in times and not _of_saying(tree, times[at]))
        if any(time.earliest or time.latest or time.type == "DATE" for _, time in found):
            return _with_lengths(tree, times, one, found)
    return _with_lengths(tree, times, one, [])


def _of_saying(tree: Tree, time: Time) -> bool:
    """Whether a time stands right after a verb of saying ("…, the ministry said Friday"): it dates the words."""
    first = tree.at(time.start)
    before = [at for at in (first - 1, first - 2) if at >= 0 and tree.tokens[at].upos not in ("ADP", "DET")]
    return bool(before) and tree.lemmas[before[0]] in SAYING and tree.tokens[before[0]].upos == "VERB"


def _with_lengths(
    tree: Tree, times: Mapping[int, Time], one: Candidate, found: list[tuple[int, Time]]
) -> list[tuple[int, Time]]:
    lengths = [(at, times[at]) for at in (*_on_phrase(tree, one), *_in_clause(tree, one)) if at in times]
    return _unique([*found, *((at, time) for at, time in lengths if time.type == "DURATION")])


def _unique(found: Iterable[tuple[int, Time]]) -> list[tuple[int, Time]]:
    seen: dict[str, tuple[int, Time]] = {}
    for at, time in found:
        seen.setdefault(time.id, (at, time))
    return list(seen.values())


def _on_phrase(tree: Tree, one: Candidate) -> Iterator[int]:
    """On the noun: "Sunday's meeting", "a 2022 visit", "a trip, which will last until Friday"."""
    if not one.trigger.noun and one.slots.support is None and tree.tokens[one.at].upos == "VERB":
        return
    for kid in tree.kids[one.at]:
        dep = tree.tokens[kid].dep
        if dep == "acl:relcl" and tree.lemmas[kid] in BOUNDS:
            yield from tree.kids[kid]
        elif tree.dep(kid) not in ("acl", "ccomp", "conj", "appos", "parataxis"):
            yield from _shallow(tree, kid)


def _in_clause(tree: Tree, one: Candidate) -> Iterator[int]:
    """With the verb, or right after its object where the parser hangs it there."""
    if one.trigger.noun and one.slots.support is None:
        return
    anchor = one.slots.anchor
    yield from _clause_times(tree, anchor)
    head = tree.head(anchor)
    while head is not None and tree.dep(anchor) == "conj" and tree.is_predicate(head):
        yield from _clause_times(tree, head)
        anchor, head = head, tree.head(head)


def _clause_times(tree: Tree, at: int) -> Iterator[int]:
    for kid in tree.kids[at]:
        base = tree.dep(kid)
        if base in ("obl", "advmod", "nmod", "obj", "dep", "nsubj", "parataxis") and tree.case(kid) not in (
            "after",
            "since",
            "before",
            "following",
        ):
            yield kid
            yield from _below_noun(tree, kid, base)


def _below_noun(tree: Tree, at: int, base: str) -> Iterator[int]:
    """Times inside "during a 2022 visit" or hung on an object ("visited Russia last month")."""
    for kid in tree.kids[at]:
        dep = tree.tokens[kid].dep
        if (
            dep.endswith(("unmarked", "tmod"))
            or (base == "obl" and tree.case(at) in WITHIN)
            or tree.case(kid) == "on"
        ):
            yield kid
            yield from tree.children(kid, "nmod", "compound", "nummod", "flat")


def _circumstance(tree: Tree, one: Candidate) -> Iterator[int]:
    """A noun phrase after "during", "in", "at" shares the time of the clause ("on Sunday hailed … during a meeting")."""
    head = tree.head(one.at)
    if head is None or not one.trigger.noun or tree.case(one.at) not in WITHIN:
        return
    if tree.is_predicate(head):
        yield from _clause_times(tree, head)


def _during_which(tree: Tree, one: Candidate) -> Iterator[int]:
    """ "The visit last month, during which he met …": the time of the noun before the relative clause."""
    yield from _antecedent_times(tree, one.slots.anchor)


def _antecedent_times(tree: Tree, verb: int) -> Iterator[int]:
    """From the noun a relative clause hangs on to its "during which", wherever the parser hung the time between."""
    head = tree.head(verb)
    if head is None or tree.tokens[verb].dep != "acl:relcl":
        return
    for kid in tree.children(verb, "obl"):
        if tree.lemmas[kid] == "which" and tree.case(kid) in WITHIN:
            yield from range(head, kid)


def _governing(tree: Tree, one: Candidate) -> Iterator[int]:
    """An infinitive shares the time of the verb it hangs on ("plans in May to visit")."""
    anchor = one.slots.anchor
    head = tree.head(anchor)
    if head is not None and tree.dep(anchor) == "xcomp" and not one.trigger.noun:
        yield from _clause_times(tree, head)


def _right_after(tree: Tree, one: Candidate) -> Iterator[int]:
    """A bare time that follows the clause or phrase directly ("after Weyl visited Lisse last month"), wherever it was hung."""
    end = tree.span(tree.clause(one.slots.anchor)).end
    at = tree.at(end)
    if (
        tree.tokens[at].start < end
        or tree.tokens[at].sentence != tree.tokens[one.at].sentence
        or tree.tokens[at].upos in ("ADP", "PUNCT", "SCONJ")
    ):
        return
    yield at


def _shallow(tree: Tree, at: int) -> Iterator[int]:
    yield at
    yield from (
        kid for kid in tree.children(at, "nmod", "compound", "nummod", "flat", "amod", "nmod:unmarked")
    )


def _interval(tree: Tree, own: Sequence[tuple[int, Time]], one: Candidate) -> When | None:
    """The interval of the first calendar time, widened by an "until", or by a length where the act lasts."""
    dated = [
        (at, time) for at, time in own if time.type in ("DATE", "TIME") and (time.earliest or time.latest)
    ]
    if not dated:
        return None
    lasting = one.trigger.act in LASTING
    ends = [(at, time) for at, time in dated if tree.case(at) in LATER or (lasting and _last_of(tree, at))]
    starts = [(at, time) for at, time in dated if (at, time) not in ends]
    first = starts[0][1] if starts else None
    if first is None:
        return When(ends[0][1].id, None, ends[0][1].latest, "until the time given")
    latest = ends[0][1].latest if ends else first.latest
    length = next((time for _, time in own if time.type == "DURATION"), None)
    if length is not None and lasting and first.earliest == latest:
        latest = _after(first.earliest, length.value) or latest
        return When(first.id, first.earliest, latest, "first day and length")
    return When(first.id, first.earliest, latest, "time of its clause")


def _last_of(tree: Tree, at: int) -> bool:
    head = tree.head(at)
    return head is not None and tree.lemmas[head] in ("end", "last", "conclude") and tree.dep(at) == "obl"


def _after(day: str | None, length: str) -> str | None:
    found = DAYS.match(length)
    if day is None or found is None:
        return None
    return (date.fromisoformat(day) + timedelta(int(found[1]) * LENGTH[found[2]] - 1)).isoformat()


def _unspecific(own: Sequence[tuple[int, Time]]) -> When | None:
    """A time without days of its own ("recently", "at the time") is named, and leaves the days open."""
    found = next((time for _, time in own if time.type in ("DATE", "TIME")), None)
    return When(found.id, why="its time has no calendar value") if found else None


def _by_publication(published: str | None, verdict: Verdict) -> When:
    if published is None:
        return When()
    if verdict.status in REAL:
        return When(None, None, published, "reported on the day of publication at the latest")
    if verdict.status in AHEAD:
        return When(None, published, None, "not before publication")
    return When()


def when_said(
    tree: Tree,
    times: Mapping[int, Time],
    said: tuple[Span, str | None],
    published: str | None,
    verdict: Verdict,
) -> When:
    """The day of a statement: the time beside its cue, else the day of its setting, else what publication says."""
    cue, day = said
    at = tree.at(cue.start)
    places = [p for verb in (at, *tree.children(at, "advcl")) for p in _clause_times(tree, verb)]
    places += _antecedent_times(tree, at)
    found = next(
        (times[p] for p in places if p in times and times[p].earliest and times[p].type != "DURATION"), None
    )
    if found is not None:
        return When(found.id, found.earliest, found.latest, "time beside the cue")
    if day:
        first, _, last = day.partition("/")
        return When(None, first, last or first, "day of its setting")
    return _by_publication(published, verdict)


def dated(verdict: Verdict, at: When, published: str | None) -> Verdict:
    """The status in the light of the days: what begins after publication is planned, what ends after it is under way."""
    if published is None or at.time is None or verdict.status not in REAL or verdict.polarity == "negative":
        return verdict
    if at.earliest is not None and at.earliest > published:
        return replace(verdict, status="planned", rule="dated after publication")
    if verdict.status == "held" and at.latest is not None and at.latest > published:
        return replace(verdict, status="under-way", rule="ends after publication")
    return verdict
