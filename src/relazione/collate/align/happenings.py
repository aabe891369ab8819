"""Which events of different articles report one happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from relazione.collate.align.reports import People, Report, kin_of, kinship, people_of, reports_of
from relazione.collate.align.sameness import Verdict, compare, particular
from relazione.model.notes import Annotated
from relazione.model.parties import parties_of
from relazione.model.story import Group, Identity, Placement

MARGIN = 0.5  # two happenings between which a report stands within so little: it joins neither
WEAK = "~"  # before a key that names nobody: an act of an affair, or of one of its days
FEW = 40  # reports behind such a key; in a long affair it says too little

Pair = tuple[int, int]


def merge_happenings(
    coverage: Sequence[Annotated],
    identities: Sequence[Identity],
    placements: Sequence[Placement],
    *,
    utterances: Sequence[Group] = (),
) -> tuple[Group, ...]:
    """Groups of events ``(article id, event id)`` that report one happening; every event is in exactly one group.

    Pairs that may be one are compared, surest first; a pair joins only if no two members of the joined happening
    exclude each other (complete linkage on the vetoes, so that no chain forms), and only if no other happening fits
    as well. What stays open is named in `Group.possibly`.
    """
    parties = parties_of(coverage, identities)
    reports = reports_of(coverage, parties, placements, utterances)
    merging = Merging(reports, people_of(coverage, parties))
    merging.run()
    return merging.groups()


@dataclass
class Merging:
    """The state of one run: `home` says which happening a report is in, by the order of its first member."""

    reports: Sequence[Report]
    people: People
    verdicts: dict[Pair, Verdict] = field(default_factory=dict)
    home: dict[int, int] = field(default_factory=dict)
    members: dict[int, list[int]] = field(default_factory=dict)
    why: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    open: set[Pair] = field(default_factory=set)
    near: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    likely: dict[int, list[tuple[int, Verdict]]] = field(default_factory=lambda: defaultdict(list))
    parted: dict[tuple[int, int, int, int], bool] = field(default_factory=dict)
    bare: dict[int, list[int]] = field(default_factory=dict)

    def run(self) -> None:
        """Join what is surely one, surest first."""
        self.home = {report.order: report.order for report in self.reports}
        self.members = {report.order: [report.order] for report in self.reports}
        pairs = sorted(_candidates(self.reports, self.people))
        judged = [(self.verdict(pair), pair) for pair in pairs]
        self._remember(judged)
        for verdict, pair in sorted(judged, key=lambda item: (-item[0].score, item[1])):
            if verdict.kind == "same":
                self.join(pair, verdict)
            elif verdict.kind == "possibly":
                self.open.add(pair)
        for pair in sorted(self.open, key=lambda pair: (-self.verdict(pair).score, pair)):
            if particular(self.reports[pair[0]], self.reports[pair[1]], self.people) or self.sole(*pair):
                self.join(pair, self.verdict(pair))

    def _remember(self, judged: Iterable[tuple[Verdict, Pair]]) -> None:
        """What stands near each report: all that was compared with it, and what may be the same."""
        for verdict, (one, two) in judged:
            self.near[one].append(two)
            self.near[two].append(one)
            if verdict.kind != "different":
                self.likely[one].append((two, verdict))
                self.likely[two].append((one, verdict))

    def verdict(self, pair: Pair) -> Verdict:
        """What is said of two reports, judged once."""
        if pair not in self.verdicts:
            self.verdicts[pair] = compare(self.reports[pair[0]], self.reports[pair[1]], self.people)
        return self.verdicts[pair]

    def join(self, pair: Pair, verdict: Verdict) -> None:
        """Make one happening of two, unless they exclude each other or a rival fits as well."""
        one, two = sorted((self.home[pair[0]], self.home[pair[1]]))
        if one == two:
            return
        if self.exclude(one, two) or self.contested(pair, verdict):
            self.open.add(pair)
            return
        self.bare.clear()
        self.members[one] += self.members.pop(two)
        for order in self.members[one]:
            self.home[order] = one
        self.why[one] += [*self.why.pop(two, []), *(f"{reason}" for reason in verdict.why)]

    def exclude(self, one: int, two: int) -> bool:
        """Whether some member of the one cannot be of the other; worked out again only when either has grown."""
        left, right = self.members[one], self.members[two]
        key = (one, len(left), two, len(right))
        if key not in self.parted:
            pairs = ((a, b) if a < b else (b, a) for a in left for b in right)
            self.parted[key] = any(self.verdict(pair).vetoed for pair in pairs)
        return self.parted[key]

    def contested(self, pair: Pair, verdict: Verdict) -> bool:
        """Whether a report fits a second happening as well that cannot be this one."""
        return any(self._rival(one, two, verdict) for one, two in (pair, pair[::-1]))

    def _rival(self, one: int, two: int, verdict: Verdict) -> bool:
        as_good = ("same",) if verdict.kind == "same" else ("same", "possibly")
        here, there = self.home[one], self.home[two]
        homes = {
            self.home[other]
            for other, found in self.likely[one]
            if found.kind in as_good and found.score >= verdict.score - MARGIN
        }
        return any(self.exclude(home, there) for home in homes - {here, there})

    def sole(self, one: int, two: int) -> bool:
        """Whether a bare report of somebody's act ("his trip") has just one happening in its affair that it can be of."""
        left, right = self.reports[one], self.reports[two]
        doer = any(self.people.is_person(id_) for id_ in left.doers & right.doers)
        if not doer or left.event.act != right.event.act or left.affair != right.affair:
            return False
        bare, other = (one, two) if left.days is None and left.definite else (two, one)
        if self.reports[bare].days is not None or not self.reports[bare].definite:
            return False
        return {self.home[near] for near in self._near(bare)} == {self.home[other]}

    def _near(self, bare: int) -> list[int]:
        """The reports of the same act that a bare one may be of: those of its own article, or else of others."""
        if bare not in self.bare:
            self.bare[bare] = self._open_beside(bare)
        return self.bare[bare]

    def _open_beside(self, bare: int) -> list[int]:
        report = self.reports[bare]
        near = [n for n in sorted(self.near[bare]) if (min(n, bare), max(n, bare)) in self.open]
        near = [
            n
            for n in near
            if self.home[n] != self.home[bare] and self.reports[n].event.act == report.event.act
        ]
        return [n for n in near if self.reports[n].key[0] == report.key[0]] or near

    def groups(self) -> tuple[Group, ...]:
        """The happenings, each named after its first member in canonical order."""
        named = {first: _name(self.reports[first]) for first in sorted(self.members)}
        near: dict[int, set[int]] = defaultdict(set)
        for one, two in self.open:
            if self.home[one] != self.home[two]:
                near[self.home[one]].add(self.home[two])
                near[self.home[two]].add(self.home[one])
        return tuple(
            Group(
                name,
                tuple(self.reports[order].key for order in sorted(self.members[first])),
                tuple(dict.fromkeys(self.why.get(first, []))),
                tuple(named[other] for other in sorted(near[first])),
            )
            for first, name in named.items()
        )


def _candidates(reports: Sequence[Report], people: People) -> set[Pair]:
    """Pairs worth comparing: they share a party or an utterance, one article names both by one word, or one names nobody."""
    blocks: dict[str, list[int]] = defaultdict(list)
    bare: dict[str, list[int]] = defaultdict(list)
    for report in reports:
        if not report.said:
            bare[f"{report.affair} {report.event.act}"].append(report.order)
        for key in _keys(report, people):
            blocks[key].append(report.order)
    worth = (block for key, block in blocks.items() if key[0] != WEAK or len(block) <= FEW)
    pairs = {pair for block in worth for pair in combinations(block, 2)}
    nobody = {report.order for report in reports if all(id_.startswith("group:") for id_ in report.parties)}
    alike = (pair for block in bare.values() for pair in combinations(block, 2))
    return pairs | {pair for pair in alike if nobody & set(pair)}


def _keys(report: Report, people: People) -> set[str]:
    """What a report may be found by.

    In its affair: its parties and places with the kin of its act, and its word in its article. In every affair: its
    utterances, and its act of a party, or of a party's state, on one told day.
    """
    near = {
        f"{report.affair} {id_} {kin}"
        for id_ in report.parties | report.places
        for kin in kin_of(report.event.act)
    }
    keys = {*near, *report.sayings, f"{report.key[0]} {report.name}"}
    if report.event.act in kinship()["singular"] and not report.said:
        keys.add(f"{WEAK}{report.affair} {report.event.act}")
    if report.days and report.days.earliest == report.days.latest:
        keys |= {f"{WEAK}{report.affair} {kin} {report.days.earliest}" for kin in kin_of(report.event.act)}
        who = {*report.parties, *(people.states.get(party) for party in report.parties)} - {None}
        keys |= {f"{kin} {id_} {report.days.earliest}" for id_ in who for kin in kin_of(report.event.act)}
    return keys


def _name(report: Report) -> str:
    return f"event:{report.key[0][:16]}:{report.key[1]}"
