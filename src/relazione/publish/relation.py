"""The relation: which two states an affair is between, what passed between them by date, and what each holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from relazione.model.notes import Quote
from relazione.model.record import RecordEvent, RecordPosition, Support
from relazione.publish.affair import Affair
from relazione.publish.days import adverbial, days, happened, month
from relazione.publish.naming import called
from relazione.publish.phrase import doers_of, listed, noun, sentence
from relazione.publish.telling import BASES, LINES, holder_text, origin_name, short, stance_text
from relazione.publish.words import Quoting, Words, clean, unquoted

STATUS_SIGN = {
    "held": "held",
    "under-way": "ongoing",
    "ongoing": "ongoing",
    "denied": "no",
    "cancelled": "no",
}
TOLD = frozenset(
    [
        "state",
        "brief",
        "praise",
        "criticise",
        "accuse",
        "deny",
        "warn",
        "threaten",
        "promise",
        "request",
        "propose",
        "reject",
    ]
)
Backing = tuple[
    str, str, tuple[str, ...]
]  # an origin's name, its kind, the sigla of the articles that rest on it
FINITE = re.compile(
    r"(?!to )(?:[a-z]+ )*(?!\w*ing$)[a-z]+(?: (?:on|that|for|to|of))?"
)  # a form of the verb that a name can stand before
TELLING = 3  # spaces in a report's words that say more than the sentence above them
GIST = 160  # characters of a report's own words under a line


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the relation: a sentence, the words under it, its status and by whose word."""

    id: str
    text: str
    words: tuple[Words, ...]
    sigla: tuple[str, ...]
    origins: str
    status: str
    sign: str
    by: str
    gist: str
    lines: tuple[Backing, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """What happened on a day or interval."""

    when: str
    earliest: str
    latest: str
    both: tuple[Item, ...]
    left: tuple[Item, ...]
    right: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """A position in the table of what each holds."""

    id: str
    holder: str
    text: str
    words: tuple[Words, ...]
    sigla: tuple[str, ...]
    origins: str
    basis: str
    when: str
    lines: tuple[Backing, ...] = ()


def origins_text(support: Support) -> str:
    """The count of independent origins in words; bounds where only these are known."""
    if support.origins is not None:
        return f"{support.origins} origin{'' if support.origins == 1 else 's'}"
    least, most = support.origins_bounds
    return f"{least} to {most} origins" if most > least else "origins unknown"


def backing(support: Support, affair: Affair) -> tuple[Backing, ...]:
    """The independent origins behind an item, each with its kind and the articles that rest on it."""
    return tuple(
        (origin_name(line.root, affair), LINES[line.kind], affair.siglum_list(line.members))
        for line in support.lines
    )


def two_states(affair: Affair) -> tuple[str, ...]:
    """The codes of the two states that most happenings join, weighted by reports; fewer where none are joined."""
    pairs: Counter[tuple[str, str]] = Counter()
    single: Counter[str] = Counter()
    for event in affair.record.events:
        states = sorted(states_of(event, affair))
        single.update(dict.fromkeys(states, len(event.reports)))
        pairs.update(dict.fromkeys(combinations(states, 2), len(event.reports)) if len(states) < 4 else {})
    if pairs:
        best = max(pairs, key=lambda pair: (pairs[pair], single[pair[0]] + single[pair[1]], pair))
        return tuple(sorted(best, key=lambda code: (-single[code], code)))
    return tuple(code for code, _ in sorted(single.items(), key=lambda one: (-one[1], one[0]))[:1])


def states_of(event: RecordEvent, affair: Affair) -> frozenset[str]:
    """The states that take part in an event, by its actors, recipients and place."""
    roles = [id_ for role, ids in event.roles.items() if role not in ("topic", "object") for id_ in ids]
    return frozenset(state for id_ in [*roles, *event.place] if (state := affair.state_of(id_)))


def doer_states(event: RecordEvent, affair: Affair) -> frozenset[str]:
    """The states of those who act."""
    ids = event.roles.get("actor", ())
    return frozenset(state for id_ in ids if (state := affair.state_of(id_)))


def item_of(event: RecordEvent, affair: Affair, quoting: Quoting) -> Item:
    """The line of one happening."""
    return Item(
        id=event.id,
        text=headline(event, affair),
        words=quoting.words((report.article, report.evidence) for report in event.reports),
        sigla=affair.siglum_list([report.article for report in event.reports]),
        origins=origins_text(event.support),
        status=status_line(event, affair),
        sign=STATUS_SIGN.get(
            event.status, "said" if event.act in TOLD and event.status == "held" else "planned"
        ),
        by=by_whose_word(event, affair),
        gist=gist(event, affair),
        lines=backing(event.support, affair),
    )


def headline(event: RecordEvent, affair: Affair) -> str:
    """The line's sentence; a statement is told by its speaker and its words, where we have them."""
    if event.act != "state" or event.polarity == "negative" or event.status != "held":
        return sentence(event, affair)
    doers = listed([called(id_, affair) for id_ in doers_of(event)])
    words, cue = _spoken(event, affair) or (gist(event, affair), "")
    if not words or not doers:
        return sentence(event, affair)
    link = f" {cue} " if cue else " says " if words.startswith("that ") else ": "
    return f"{doers[:1].upper()}{doers[1:]}{link}{words}"


def told(event: RecordEvent, affair: Affair) -> str:
    """A sentence of prose with its day and, where reports differ on it, its status: "On 6 May 2031 …, planned in A"."""
    when, words = adverbial(event.earliest, event.latest), headline(event, affair)
    action = sentence(event, affair, in_past=True) if words == sentence(event, affair) else _as_said(words)
    status = status_line(event, affair).partition(" · ")[2]
    found = f"{f'{when} {_inside(action)}' if when else action}{f' ({status})' if status else ''}"
    return found if found[-1] in ".…”!?" else f"{found}."


def _as_said(words: str) -> str:
    """A statement's line in the past tense."""
    return (
        words.replace(" says that ", " said that ", 1)
        if " says that " in words
        else words.replace(": ", " said: ", 1)
    )


def _inside(sentence_: str) -> str:
    """A sentence after its day: a leading article loses its capital."""
    first, _, rest = sentence_.partition(" ")
    return f"{first.lower()} {rest}" if first in ("A", "An", "The", "It") else sentence_


def gist(event: RecordEvent, affair: Affair) -> str:
    """The words said, or a report's own where the sentence alone would not tell: things said, and deeds without a doer."""
    if event.act not in TOLD and event.roles.get("actor"):
        return ""
    spoken = _spoken(event, affair)
    if spoken:
        return spoken[0]
    first = event.reports[0]
    longest = max(first.evidence, key=lambda span: span.end - span.start, default=None)
    words = unquoted(clean(longest.of(affair.articles[first.article].text))) if longest else ""
    return short(words, GIST) if words.count(" ") >= TELLING else ""


def _spoken(event: RecordEvent, affair: Affair) -> tuple[str, str] | None:
    """The words of the first quotation that a report rests on, and the words of saying where they lead into these.

    The words stand in quotation marks where the report has all of them in such.
    """
    for report in event.reports:
        for quote in affair.noted[report.article].notes.quotes if report.article in affair.noted else ():
            if quote.kind != "scare" and any(
                one.overlaps(two) for one in quote.content for two in report.evidence
            ):
                text = affair.articles[report.article].text
                words = short(" […] ".join(unquoted(clean(span.of(text))) for span in quote.content), GIST)
                return (f"“{words}”", "") if quote.kind == "direct" else (words, _leading_cue(quote, text))
    return None


def _leading_cue(quote: Quote, text: str) -> str:
    """The cue, where what is said follows it at once and it can stand after a name: "has blamed", not "saying"."""
    if len(quote.cue) != 1 or not quote.content:
        return ""
    cue = clean(quote.cue[0].of(text))
    follows = (
        quote.cue[0].end <= quote.content[0].start
        and not text[quote.cue[0].end : quote.content[0].start].strip()
    )
    return cue if follows and FINITE.fullmatch(cue) else ""


def status_line(event: RecordEvent, affair: Affair) -> str:
    """Act and status; where reports differ, which article has which: "visit · planned in A and B, under way in C"."""
    by_status: dict[str, list[str]] = {}
    for report in event.reports:
        by_status.setdefault(report.status, []).append(report.article)
    named = f"no {noun(event.act)}" if event.polarity == "negative" else noun(event.act)
    if len(by_status) == 1:
        status = next(iter(by_status)).replace("-", " ")
        plain = status == "held" and (event.act in TOLD or event.polarity == "negative")
        return named if plain else f"{named}, {status}"
    parts = [
        f"{status.replace('-', ' ')} in {', '.join(affair.siglum_list(ids))}"
        for status, ids in by_status.items()
    ]
    return f"{named} · {'; '.join(parts)}"


def by_whose_word(event: RecordEvent, affair: Affair) -> str:
    """The speakers the reports attribute the event to; empty where outlets say it in their own voice.

    That a statement is its speaker's word goes without saying.
    """
    found = (affair.events.get((report.article, report.event)) for report in event.reports)
    ids = dict.fromkeys(
        id_ for local in found if local for id_ in _attributed(event, local.attribution, affair)
    )
    own = set(doers_of(event)) if event.act in TOLD else set()
    return f"word of {listed([affair.name(id_) for id_ in ids])}" if set(ids) - own else ""


def _attributed(event: RecordEvent, attribution: Sequence[str], affair: Affair) -> Iterator[str]:
    """Record ids of the speakers behind quote ids and entity ids."""
    for report in event.reports:
        for id_ in attribution:
            quote = affair.quotes.get((report.article, id_))
            speakers = quote.speaker if quote else (id_,)
            yield from (
                affair.record_ids[report.article, one]
                for one in speakers
                if (report.article, one) in affair.record_ids
            )


def rows(
    affair: Affair, pair: Sequence[str], quoting: Quoting, events: Iterable[RecordEvent] | None = None
) -> tuple[Row, ...]:
    """Happenings in time order, undated ones last: `events`, or those of the two states (all, where there are no two)."""
    if events is None:
        events = (event for event in affair.record.events if not pair or states_of(event, affair) & set(pair))
    by_day: dict[tuple[str, str], list[RecordEvent]] = {}
    for event in events:
        by_day.setdefault((event.earliest or "", event.latest or ""), []).append(event)
    ordered = sorted(by_day.items(), key=lambda one: (one[0] == ("", ""), one[0][0] or one[0][1], one[0][1]))
    return tuple(_row(when, events, affair, quoting=quoting, pair=pair) for when, events in ordered)


def periods(found: Sequence[Row]) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Rows under headings, the latest month first, within it the latest day; then whole years, then what has no date."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in found:
        groups.setdefault(_period(row), []).append(row)
    ordered = sorted(groups.items(), key=lambda one: one[0][0], reverse=True)
    return tuple((name, tuple(reversed(held))) for (_, name), held in ordered)


def _period(row: Row) -> tuple[str, str]:
    """A key to sort by and a heading: the month in which it ends; the year, for what is only known by years."""
    first, last = row.earliest, row.latest or row.earliest
    if not last:
        return "", "No date"
    if first and first[:7] != last[:7] and (first[:4], last[5:]) != (last[:4], ""):
        long = first[:4] != last[:4] or (int(last[5:7]) - int(first[5:7])) > 1
        return (last[:4], last[:4]) if long else (last[:7], month(last))
    return last[:7], month(last)


def _row(
    when: tuple[str, str],
    events: Sequence[RecordEvent],
    affair: Affair,
    *,
    quoting: Quoting,
    pair: Sequence[str],
) -> Row:
    both: list[Item] = []
    sides: Mapping[str, list[Item]] = {code: [] for code in pair}
    for event in sorted(events, key=lambda one: (-len(one.reports), one.id)):
        acting = doer_states(event, affair) & set(pair)
        column = (
            sides[next(iter(acting))]
            if len(acting) == 1 and len(pair) == 2 and event.act != "visit"
            else both
        )
        column.append(item_of(event, affair, quoting))
    left, right = (tuple(sides[code]) for code in pair) if len(pair) == 2 else ((), ())
    return Row(happened(when[0] or None, when[1] or None), *when, tuple(both), left, right)


def holdings(
    affair: Affair, quoting: Quoting, positions: Iterable[RecordPosition] | None = None
) -> tuple[Holding, ...]:
    """What each holds, by holder, the best supported first: `positions`, or all."""
    if positions is None:
        positions = affair.record.positions
    ordered = sorted(positions, key=lambda one: (holder_text(one, affair), -len(one.reports), one.id))
    return tuple(_holding(position, affair, quoting) for position in ordered)


def _holding(position: RecordPosition, affair: Affair, quoting: Quoting) -> Holding:
    return Holding(
        id=position.id,
        holder=holder_text(position, affair),
        text=stance_text(position, affair),
        words=quoting.words((report.article, report.evidence) for report in position.reports),
        sigla=affair.siglum_list([report.article for report in position.reports]),
        origins=origins_text(position.support),
        basis=_basis(position, affair),
        when=days(position.since, position.until)
        if position.since or position.until
        else "as of publication",
        lines=backing(position.support, affair),
    )


def _basis(position: RecordPosition, affair: Affair) -> str:
    """On what the position rests, and the words by which each outlet keeps its distance."""
    kinds = dict.fromkeys(report.basis for report in position.reports)
    kept = [
        f"“{span.of(affair.articles[report.article].text)}” ({affair.sigla[report.article]})"
        for report in position.reports
        if report.article in affair.articles
        for span in report.distance
    ]
    named = ", ".join(BASES.get(kind, kind) for kind in kinds)
    return named + (f"; kept at a distance by {', '.join(kept)}" if kept else "")
