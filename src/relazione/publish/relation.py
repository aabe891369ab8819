"""The relation: which two states an affair is between, what passed between them by date, and what each holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from relazione.model.record import RecordEvent, RecordPosition, Support
from relazione.publish.affair import Affair
from relazione.publish.days import days
from relazione.publish.phrase import noun, sentence
from relazione.publish.words import Quoting, Words

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
GIST = 130  # characters of a report's own words under a line


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


@dataclass(frozen=True, slots=True)
class Row:
    """What happened on a day or interval."""

    when: str
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


def origins_text(support: Support) -> str:
    """The count of independent origins in words; bounds where only these are known."""
    if support.origins is not None:
        return f"{support.origins} origin{'' if support.origins == 1 else 's'}"
    least, most = support.origins_bounds
    return f"{least} to {most} origins" if most > least else "origins unknown"


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
        text=sentence(event, affair),
        words=quoting.words((report.article, report.evidence) for report in event.reports),
        sigla=affair.siglum_list([report.article for report in event.reports]),
        origins=origins_text(event.support),
        status=status_line(event, affair),
        sign=STATUS_SIGN.get(
            event.status, "said" if event.act in TOLD and event.status == "held" else "planned"
        ),
        by=by_whose_word(event, affair),
        gist=gist(event, affair),
    )


def gist(event: RecordEvent, affair: Affair) -> str:
    """The first report's own words, where the sentence alone would not tell: things said, and deeds without a doer."""
    if event.act not in TOLD and event.roles.get("actor"):
        return ""
    first = event.reports[0]
    longest = max(first.evidence, key=lambda span: span.end - span.start, default=None)
    words = " ".join(longest.of(affair.articles[first.article].text).split()) if longest else ""
    return words if len(words) <= GIST else f"{words[:GIST].rsplit(' ', 1)[0]} …"


def status_line(event: RecordEvent, affair: Affair) -> str:
    """Act and status; where reports differ, which article has which: "visit · planned in A and B, under way in C"."""
    by_status: dict[str, list[str]] = {}
    for report in event.reports:
        by_status.setdefault(report.status, []).append(report.article)
    if len(by_status) == 1:
        return f"{noun(event.act)}, {next(iter(by_status)).replace('-', ' ')}"
    parts = [
        f"{status.replace('-', ' ')} in {', '.join(affair.siglum_list(ids))}"
        for status, ids in by_status.items()
    ]
    return f"{noun(event.act)} · {'; '.join(parts)}"


def by_whose_word(event: RecordEvent, affair: Affair) -> str:
    """The speakers the reports attribute the event to; empty where outlets say it in their own voice."""
    found = (affair.events.get((report.article, report.event)) for report in event.reports)
    names = [
        affair.name(id_) for local in found if local for id_ in _attributed(event, local.attribution, affair)
    ]
    return f"word of {', '.join(dict.fromkeys(names))}" if names else ""


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


def rows(affair: Affair, pair: Sequence[str], quoting: Quoting) -> tuple[Row, ...]:
    """The happenings of the two states (all, where there are no two) in time order; undated ones last."""
    wanted = [event for event in affair.record.events if not pair or states_of(event, affair) & set(pair)]
    by_day: dict[tuple[str, str], list[RecordEvent]] = {}
    for event in wanted:
        by_day.setdefault((event.earliest or "", event.latest or ""), []).append(event)
    ordered = sorted(by_day.items(), key=lambda one: (one[0] == ("", ""), one[0][0] or one[0][1], one[0][1]))
    return tuple(_row(when, events, affair, quoting=quoting, pair=pair) for when, events in ordered)


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
    return Row(days(when[0] or None, when[1] or None), tuple(both), left, right)


def holdings(affair: Affair, quoting: Quoting) -> tuple[Holding, ...]:
    """What each holds, by holder, the best supported first."""
    ordered = sorted(
        affair.record.positions, key=lambda one: (_holder(one.holder, affair), -len(one.reports), one.id)
    )
    return tuple(_holding(position, affair, quoting) for position in ordered)


def _holder(ids: Iterable[str], affair: Affair) -> str:
    return ", ".join(dict.fromkeys(affair.name(id_) for id_ in ids)) or "not said who"


def _holding(position: RecordPosition, affair: Affair, quoting: Quoting) -> Holding:
    toward = [affair.name(id_) for id_ in position.toward]
    return Holding(
        id=position.id,
        holder=_holder(position.holder, affair),
        text=" ".join(
            filter(
                None,
                [f"{position.stance}: {position.topic}", f"toward {', '.join(toward)}" if toward else ""],
            )
        ),
        words=quoting.words((report.article, report.evidence) for report in position.reports),
        sigla=affair.siglum_list([report.article for report in position.reports]),
        origins=origins_text(position.support),
        basis=_basis(position, affair),
        when=days(position.since, position.until)
        if position.since or position.until
        else "as of publication",
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
    return ", ".join(kinds) + (f"; kept at a distance by {', '.join(kept)}" if kept else "")
