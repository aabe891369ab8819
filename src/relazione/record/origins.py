"""How many independent origins stand behind a set of reports.

A report is an article and the words its assertion rests on. Each report is tied to what it rests on by an ordered list of
rules (`RULES`): the passage it was copied in, the utterance or occasion it repeats, the agency, the outlet it cites, the
house that published it. Reports that share a tie are one origin; what is left over stands on its own. A report whose
speaker could not be made out may be any of the others: then only bounds are given (design, rules 2 and 3).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from relazione.gazetteer import Gazetteer
from relazione.gazetteer.newsrooms import ANAPHOR, house_of, is_newsroom, reports_at
from relazione.model.notes import Annotated, Quote
from relazione.model.record import Line, LineKind, Support
from relazione.model.span import Along, Span, merged
from relazione.model.standing import Standing
from relazione.model.story import Collation, Passage

Member = tuple[str, Sequence[Span]]
Key = tuple[str, ...]
Passed = tuple[tuple[Span, str], ...]

CHANNELS: Mapping[str, LineKind] = {
    "briefing": "briefing",
    "conference": "briefing",
    "broadcast": "broadcast",
    "television": "broadcast",
    "radio": "broadcast",
    "interview": "broadcast",
    "release": "document",
    "readout": "document",
    "transcript": "document",
    "statement": "document",
    "letter": "document",
    "post": "document",
}
RANK: Mapping[LineKind, int] = {  # which of several shared ties names the line: the deepest root first
    "briefing": 0,
    "broadcast": 1,
    "document": 2,
    "witness": 3,
    "agency": 4,
    "copy family": 5,
    "own reporting": 6,
    "unknown": 7,
}


PERSONAL = ("person:", "office:")
TELLING = 100  # characters: two articles that share no longer passage have a phrase in common, not an origin


@dataclass(frozen=True, slots=True)
class Tie:
    """What a report rests on. Reports with an equal `key` are one origin; a tie without a key joins nobody."""

    kind: LineKind
    root: str
    why: str
    key: Key | None = None


def support_of(
    members: Sequence[Member], coverage: Sequence[Annotated], collation: Collation, gazetteer: Gazetteer
) -> Support:
    """The independent origins of `members`, each an article id with its evidence spans, in any order.

    For many items over one coverage make `Grounds` once and ask its `support`.
    """
    return Grounds(coverage, collation, gazetteer).support(members)


class Grounds:
    """What the words of each article rest on, indexed once for a coverage and its collation."""

    def __init__(
        self, coverage: Sequence[Annotated], collation: Collation, gazetteer: Gazetteer | None = None
    ) -> None:
        self.by_id = {one.article.id: one for one in coverage}
        self.standing = {id_: Standing(one) for id_, one in self.by_id.items()}
        self.collation = collation
        self.gazetteer = gazetteer or Gazetteer()
        self.passed_on: dict[str, Passed] = {}
        self.spoken_at: dict[str, frozenset[str]] = {}

    def support(self, members: Sequence[Member]) -> Support:
        """The lines of the members, their number, or its bounds where it is unknown."""
        reports = _joined_by_article(members)
        ties = {id_: tuple(self.ties(id_, spans)) for id_, spans in reports.items()}
        lines = tuple(_line(group, ties) for group in _components(ties))
        return _counted(lines)

    def ties(self, article: str, spans: Sequence[Span]) -> Iterator[Tie]:
        """Everything these words of an article rest on."""
        one = self.by_id.get(article)
        if one is not None:
            for rule in RULES:
                yield from rule(self, one, spans)

    def house(self, newsroom: str | None) -> str | None:
        """Who answers for a newsroom: its owner where the gazetteer names one."""
        return house_of(newsroom, self.gazetteer) if newsroom else None

    def cited(self, one: Annotated) -> Passed:
        """The newsrooms an article passes on, by house, each where it is named beside a word of reporting."""
        if one.article.id not in self.passed_on:
            self.passed_on[one.article.id] = tuple(self._cited(one))
        return self.passed_on[one.article.id]

    def _cited(self, one: Annotated) -> Iterator[tuple[Span, str]]:
        for mention in one.notes.mentions:
            who = self.identities.get((one.article.id, mention.entity or ""), mention.entity or "")
            if is_newsroom(who, self.gazetteer) and reports_at(one.article.text, mention.start, mention.end):
                yield mention.span, house_of(who, self.gazetteer)

    def occasions_of(self, one: Annotated) -> frozenset[str]:
        """The happenings at which words of an article were spoken."""
        id_ = one.article.id
        if id_ not in self.spoken_at:
            said = (self.utterances.get((id_, quote.id), "") for quote in one.notes.quotes)
            self.spoken_at[id_] = frozenset(
                self.occasions[group] for group in said if group in self.occasions
            )
        return self.spoken_at[id_]

    @cached_property
    def utterances(self) -> Mapping[tuple[str, str], str]:
        """The utterance each quote ``(article, quote)`` renders."""
        return {member: group.id for group in self.collation.utterances for member in group.members}

    @cached_property
    def happenings(self) -> Mapping[tuple[str, str], str]:
        """The happening each event ``(article, event)`` reports."""
        return {member: group.id for group in self.collation.happenings for member in group.members}

    @cached_property
    def occasions(self) -> Mapping[str, str]:
        """The happening at which each utterance was spoken, where a rendering says so; the first, where several do."""
        found: dict[str, str] = {}
        for (article, quote_id), utterance in sorted(self.utterances.items()):
            event = self.quotes[article, quote_id].setting.event
            happening = self.happenings.get((article, event)) if event else None
            if happening:
                found.setdefault(utterance, happening)
        return found

    @cached_property
    def quotes(self) -> Mapping[tuple[str, str], Quote]:
        """Every quote by ``(article, quote)``."""
        return {(id_, quote.id): quote for id_, one in self.by_id.items() for quote in one.notes.quotes}

    @cached_property
    def identities(self) -> Mapping[tuple[str, str], str]:
        """The record entity each ``(article, entity)`` is."""
        return {member: identity.id for identity in self.collation.identities for member in identity.members}

    @cached_property
    def agencies(self) -> Mapping[str, str]:
        """The agency whose text an article is, as stated or inferred along a copy family."""
        inferred = {item.article: item.credit.agency for item in self.collation.lineage.inferred}
        stated = {id_: one.article.agency for id_, one in self.by_id.items() if one.article.agency}
        return {**inferred, **stated}

    @cached_property
    def strands(self) -> Mapping[str, Along[str]]:
        """For each article the earliest article of each strand it has, by the stretches it shares with others."""
        copied = [passage for passage in self.collation.lineage.passages if passage.of == "text"]
        pairs = {_pair(passage) for passage in copied if _size(passage) >= TELLING}
        found = _strands([passage for passage in copied if _pair(passage) in pairs])
        return {
            article: Along(((stretch,), root) for stretch, root in stretches)
            for article, stretches in found.items()
        }


Rule = Callable[[Grounds, Annotated, Sequence[Span]], Iterable[Tie]]


def copied(grounds: Grounds, one: Annotated, spans: Sequence[Span]) -> Iterator[Tie]:
    """The words stand in a passage that other articles have too."""
    found = grounds.strands.get(one.article.id)
    for root in found.at(spans) if found else ():
        yield Tie("copy family", root, "words shared with another article", ("strand", root))


def spoken(grounds: Grounds, one: Annotated, spans: Sequence[Span]) -> Iterator[Tie]:
    """The words are somebody's, or tell of somebody's saying them."""
    for quote in grounds.standing[one.article.id].quotes.at(spans):
        kind = _channel_kind(quote)
        if not quote.speaker:
            yield Tie("unknown", one.article.id, "on the word of somebody who could not be made out")
        group = grounds.utterances.get((one.article.id, quote.id))
        if group:
            yield Tie(kind, group, "one utterance", ("utterance", group))
        for speaker in quote.speaker:
            yield from _occasions(grounds, one, quote, speaker)


def framing(grounds: Grounds, one: Annotated, spans: Sequence[Span]) -> Iterator[Tie]:
    """The words stand in the sentence that introduces somebody's words, and rest on the occasion of these."""
    held = grounds.standing[one.article.id]
    for quote in held.cues.at(held.sentences.at(spans)):
        group = grounds.utterances.get((one.article.id, quote.id))
        if group and quote.speaker:
            yield Tie(_channel_kind(quote), group, "introduces one utterance", ("utterance", group))
        for speaker in quote.speaker:
            yield from _occasions(grounds, one, quote, speaker)


def attended(grounds: Grounds, one: Annotated, spans: Sequence[Span]) -> Iterator[Tie]:
    """The words report a happening, and the article has words that were spoken at it: both come from there."""
    id_, spoken_at = one.article.id, grounds.occasions_of(one)
    if not spoken_at:
        return
    for event in grounds.standing[id_].events.at(spans):
        happening = grounds.happenings.get((id_, event.id))
        if happening and happening in spoken_at:
            yield Tie("witness", happening, "the happening whose words it has", ("occasion", happening))


def wired(grounds: Grounds, one: Annotated, spans: Sequence[Span]) -> Iterator[Tie]:
    """The article is an agency's text, by its credit or by one inferred for it."""
    agency = grounds.agencies.get(one.article.id)
    if agency:
        yield Tie("agency", agency, "an agency's text", ("house", grounds.house(agency) or agency))


def relayed(grounds: Grounds, one: Annotated, spans: Sequence[Span]) -> Iterator[Tie]:
    """The words are passed on from another newsroom, named in their sentence, or meant where only one is ever named."""
    cited = grounds.cited(one)
    houses = {house for _, house in cited}
    for sentence in grounds.standing[one.article.id].sentences.at(spans) if cited else ():
        named = {house for span, house in cited if sentence.overlaps(span)}
        meant = houses if len(houses) == 1 and ANAPHOR.search(sentence.of(one.article.text)) else set()
        for house in sorted(named or meant):
            yield Tie("own reporting", house, "passed on from another newsroom", ("house", house))


def housed(grounds: Grounds, one: Annotated, spans: Sequence[Span]) -> Iterator[Tie]:
    """Two editions of an outlet, or two outlets of one owner, are one newsroom's word at most."""
    house = grounds.house(one.article.outlet)
    if house:
        yield Tie("own reporting", house, "one house", ("house", house))


RULES: tuple[Rule, ...] = (copied, spoken, framing, attended, wired, relayed, housed)


def _occasions(grounds: Grounds, one: Annotated, quote: Quote, speaker: str) -> Iterator[Tie]:
    """One speaker on one occasion is one origin, whatever was picked out of it."""
    kind, who = _channel_kind(quote), grounds.identities.get((one.article.id, speaker), speaker)
    if quote.setting.when:
        root = f"{who} {quote.setting.when}"
        yield Tie(kind, root, "one speaker on one day", ("speaker", who, quote.setting.when))
    happening = _occasion(grounds, one, quote)
    if happening:
        yield Tie(kind, happening, "one occasion", ("occasion", happening))
    if not quote.setting.when and not happening:
        # A person who speaks of one thing in several reports mostly does so once; a state speaks all the time.
        named = who.startswith(PERSONAL)
        yield Tie(kind, who, "one speaker", ("speaker", who) if named else None)


def _occasion(grounds: Grounds, one: Annotated, quote: Quote) -> str | None:
    """The happening at which something was said, by this rendering or by another one of it."""
    here = grounds.happenings.get((one.article.id, quote.setting.event or ""))
    return here or grounds.occasions.get(grounds.utterances.get((one.article.id, quote.id), ""))


def _channel_kind(quote: Quote) -> LineKind:
    return CHANNELS.get((quote.setting.channel or "").lower(), "witness")


def _joined_by_article(members: Sequence[Member]) -> dict[str, tuple[Span, ...]]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for article, evidence in members:
        spans[article].extend(evidence)
    return {article: merged(spans[article]) for article in sorted(spans)}


def _components(ties: Mapping[str, Sequence[Tie]]) -> list[tuple[str, ...]]:
    """The articles joined by equal keys, transitively, in order of their ids."""
    joined = Joined(ties)
    holder: dict[Key, str] = {}
    for article, found in ties.items():
        for tie in found:
            if tie.key is not None:
                joined.join(article, holder.setdefault(tie.key, article))
    return joined.groups()


class Joined:
    """Disjoint sets; the smallest member names its set, so that the order of joining does not matter."""

    def __init__(self, members: Iterable[str]) -> None:
        self.parent = {member: member for member in members}

    def root(self, member: str) -> str:
        """The smallest member of the set."""
        while self.parent[member] != member:
            self.parent[member] = self.parent[self.parent[member]]
            member = self.parent[member]
        return member

    def join(self, one: str, other: str) -> None:
        """Make one set of the two."""
        low, high = sorted((self.root(one), self.root(other)))
        self.parent[high] = low

    def groups(self) -> list[tuple[str, ...]]:
        """The sets, each sorted, by their smallest member."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in sorted(self.parent):
            found[self.root(member)].append(member)
        return [tuple(found[root]) for root in sorted(found)]


def _line(members: tuple[str, ...], ties: Mapping[str, Sequence[Tie]]) -> Line:
    """One line: named by the deepest tie that its members share, or by the deepest of its only member."""
    counts: dict[Tie, int] = defaultdict(int)
    for member in members:
        for tie in set(ties[member]):
            counts[tie] += 1
    wanted = 2 if len(members) > 1 else 1
    shared = [tie for tie, count in counts.items() if count >= wanted] or list(counts)
    if not shared:
        return Line(members[0], "own reporting", members, ("nothing it rests on is named",))
    first, *rest = sorted(shared, key=lambda tie: (RANK[tie.kind], tie.root, tie.why))
    reasons = dict.fromkeys(f"{tie.why}: {tie.root}" for tie in (first, *rest))
    return Line(first.root, first.kind, members, tuple(reasons))


def _counted(lines: tuple[Line, ...]) -> Support:
    """The number of lines; lines of unknown root may each be one of the others."""
    unknown = sum(line.kind == "unknown" for line in lines)
    least, most = max(len(lines) - unknown, min(len(lines), 1)), len(lines)
    return Support(most if least == most else None, (least, most), lines)


def _pair(passage: Passage) -> tuple[str, ...]:
    return tuple(sorted({end.article for end in (passage.source, passage.to) if end}))


def _size(passage: Passage) -> int:
    return passage.to.end - passage.to.start


def _strands(passages: Sequence[Passage]) -> dict[str, list[tuple[Span, str]]]:
    """Passages that overlap in an article belong to one strand, named by the first article it is found in."""
    ends = [(end.article, end.span) for one in passages for end in (one.source, one.to) if end]
    names = [f"{article} {span.start:09} {span.end:09}" for article, span in ends]
    joined = Joined(names)
    placed = dict(zip(names, ends, strict=True))
    for passage in passages:
        if passage.source:
            joined.join(
                *(f"{end.article} {end.start:09} {end.end:09}" for end in (passage.source, passage.to))
            )
    ordered = sorted(placed)
    for one, other in pairwise(ordered):
        (article, span), (next_article, next_span) = placed[one], placed[other]
        if article == next_article and span.overlaps(next_span):
            joined.join(one, other)
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for name in ordered:
        article, span = placed[name]
        found[article].append((span, placed[joined.root(name)][0]))
    return found
