"""Whether two reports are of one happening: vetoes first, then evidence. A wrong merge is worse than a missed one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from relazione.collate.align.reports import People, Report, are_kin, kinship, named, width

# Set on the development affairs (five seed articles, our examples): see docs/record.md, "Merging".
SAME = 4.0
POSSIBLY = 3.0
FINE = 7  # days: a date at most so wide says *when*, a wider one only *around when*
ALIKE = 0.5  # share of the shorter report's content words that the other has too
NEARLY_ALL = 0.8
DOUBTFUL = ("feared", "alleged", "hypothetical", "denied", "called-for", "unknown")
ORDINALS = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
)
Veto = Callable[[Report, Report, People], str | None]
Channel = Callable[[Report, Report, People], tuple[float, str] | None]


@dataclass(frozen=True)
class Verdict:
    """``same`` with its score, ``possibly`` same, or ``different``; `why` names vetoes or evidence."""

    kind: Literal["same", "possibly", "different"]
    score: float = 0.0
    why: tuple[str, ...] = ()
    vetoed: bool = False


def compare(one: Report, two: Report, people: People) -> Verdict:
    """The verdict on two reports."""
    for veto in VETOES:
        if reason := veto(one, two, people):
            return Verdict("different", why=(f"{veto.__name__}: {reason}",), vetoed=True)
    told = [(channel, found) for channel in CHANNELS if (found := channel(one, two, people))]
    score = sum(points for _, (points, _) in told)
    why = tuple(f"{channel.__name__}: {words}" for channel, (_, words) in told)
    if score >= SAME and _anchored(one, two, people):
        return Verdict("same", score, why)
    open_ = score >= POSSIBLY and not one.said and not two.said
    return Verdict("possibly" if open_ else "different", score, why)


# -- vetoes: each answers with its reason, or None


def other_act(one: Report, two: Report, people: People) -> str | None:
    """Acts that no desk would choose for one scene."""
    kin = are_kin(one.event.act, two.event.act)
    return None if kin else f"{one.event.act} is not {two.event.act}"


def other_days(one: Report, two: Report, people: People) -> str | None:
    """Days that cannot meet; an undated event is bounded by its article's publication."""
    for left, loose in one.stretches:
        for right, looser in two.stretches:
            if not loose.overlaps(looser):
                return f"{_shown(left)} and {_shown(right)} share no day"
    return None


def other_parties(one: Report, two: Report, people: People) -> str | None:
    """Each names somebody in the same slot whom the other cannot mean; of a war, the country it is fought in."""
    if {one.name, two.name} <= kinship()["wars"]:
        return _clash(named(one.others | one.places), named(two.others | two.places), people)
    if one.event.act in kinship()["mutual"] or two.event.act in kinship()["mutual"]:
        # One party alone may be the guest, the host or somebody who attended.
        if min(len(one.parties), len(two.parties)) < 2:
            return None
        return _clash(one.named.parties, two.named.parties, people)
    return _clash(one.named.doers, two.named.doers, people) or _clash(
        one.named.others, two.named.others, people
    )


def other_company(one: Report, two: Report, people: People) -> str | None:
    """A meeting that was announced and one that was held are one only with the same people in the room."""
    if one.event.act not in kinship()["mutual"] or one.ahead == two.ahead:
        return None
    left, right = _persons(one, people), _persons(two, people)
    return (
        f"announced and held with other people: {_ids(left ^ right)}"
        if left and right and left != right
        else None
    )


def other_place(one: Report, two: Report, people: People) -> str | None:
    """Two towns; a town and its state do not exclude each other."""
    left, right = one.towns, two.towns
    return f"{_ids(left)} and {_ids(right)}" if left and right and not left & right else None


def not_done_and_feared(one: Report, two: Report, people: People) -> str | None:
    """That something was not done is no report of the thing that others fear or allege."""
    if one.event.polarity == two.event.polarity:
        return None
    positive = one if one.event.polarity == "positive" else two
    return f"not done, and {positive.event.status}" if positive.event.status in DOUBTFUL else None


def other_number(one: Report, two: Report, people: People) -> str | None:
    """ "The first round" and "the second round" are two."""
    left, right = one.words & ORDINALS, two.words & ORDINALS
    return f"{_ids(left)} and {_ids(right)}" if left and right and not left & right else None


def inside_the_other(one: Report, two: Report, people: People) -> str | None:
    """ "During his trip he will visit the academy": the frame and what happens in it are two."""
    together = one.key[0] == two.key[0] and one.sentence == two.sentence
    return "one happens during the other" if together and one.framing != two.framing else None


def other_object(one: Report, two: Report, people: People) -> str | None:
    """What was visited or who was met is told in words that the other report does not have."""
    if not (one.unread or two.unread) or one.unread & two.unread:
        return None
    return f"{_ids(one.unread) or 'nothing'} and {_ids(two.unread) or 'nothing'} as objects"


def other_saying(one: Report, two: Report, people: People) -> str | None:
    """Acts of saying whose words are known and are not one utterance."""
    if one.said and two.said and one.sayings and two.sayings and not one.sayings & two.sayings:
        return "their words are different utterances"
    return None


VETOES: tuple[Veto, ...] = (
    other_act,
    inside_the_other,
    other_object,
    other_saying,
    other_days,
    other_parties,
    other_company,
    other_place,
    not_done_and_feared,
    other_number,
)

# -- channels of evidence: each answers with points and words, or None


def one_utterance(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """The words said are renderings of one utterance."""
    shared = one.sayings & two.sayings
    return (SAME, _ids(shared)) if one.said and two.said and shared else None


def taken_up_again(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """One article names it again by the same word: "a meeting", then "the meeting", "Sunday's meeting"."""
    same_word = one.key[0] == two.key[0] and one.name == two.name and one.event.act == two.event.act
    return (SAME, f"{two.name}, told before") if same_word and two.definite and not two.said else None


def shared_parties(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """A named person counts two; a state, a body, a state for its minister one; at most three: parties alone don't decide."""
    shared = one.parties & two.parties
    others = two.parties - shared
    standing = {
        left
        for left in (one.parties - shared if others else ())
        if any(people.stands_for(left, right) for right in others)
    }
    points = sum(2.0 if people.is_person(id_) else 1.0 for id_ in shared) + len(standing)
    return (min(points, 3.0), _ids(shared | standing)) if points else None


def shared_days(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """The closer the dates pin it, the more their meeting says."""
    left, right = width(one.days), width(two.days)
    if left is None or right is None:
        return (0.5, "open dates meet") if one.days and two.days else None
    points = 2.0 if left == right == 1 else 1.5 if max(left, right) <= FINE else 1.0
    return points, f"{_shown(one.days)} meets {_shown(two.days)}"


def same_act(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """The very act rather than its kin."""
    return (0.5, one.event.act) if one.event.act == two.event.act else None


def shared_place(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """The same place named."""
    shared = one.places & two.places
    return (1.0, _ids(shared)) if shared else None


def shared_words(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """Half of the shorter report's content words stand in the other."""
    shared = one.words & two.words
    least = min(len(one.words), len(two.words))
    return (1.0, _ids(shared)) if least >= 2 and len(shared) / least >= ALIKE else None


def told_alike(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """One names nobody ("the agreement was not signed"): the same act of one affair, told in the same words."""
    nobody = not one.named.parties or not two.named.parties
    if not nobody or one.event.act != two.event.act or one.said or one.affair != two.affair:
        return None
    shared, least = one.words & two.words, min(len(one.words), len(two.words))
    alike = (len(shared) >= 3 and len(shared) / least >= ALIKE) or (
        len(shared) >= 2 and len(shared) / least >= NEARLY_ALL
    )
    return (2.0, _ids(shared)) if alike else None


def same_two_parties(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """The very act between the very parties, at least two of them; loose acts (cooperate, support) recur too often."""
    if one.event.act != two.event.act or one.said or one.event.act in kinship()["loose"]:
        return None
    return (1.0, _ids(one.parties)) if one.parties == two.parties and len(one.parties) > 1 else None


def one_war(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """Undated names of fighting in one country, in one affair, are names of one war."""
    if one.affair != two.affair or one.days or two.days:
        return None
    where = (one.others | one.places) & (two.others | two.places)
    named = {one.name, two.name} <= kinship()["wars"]
    return (2.0, _ids(where)) if named and where else None


def once_in_a_term(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """One person is appointed, elected, dismissed or resigns about once in the time a story covers."""
    once = one.event.act in kinship()["once"] and two.event.act in kinship()["once"]
    shared = {id_ for id_ in one.parties & two.parties if people.is_person(id_)}
    return (1.0, _ids(shared)) if once and shared else None


def one_of_its_kind(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """An act that one affair seldom has twice between the same parties."""
    singular = one.event.act == two.event.act and one.event.act in kinship()["singular"]
    return (0.5, one.event.act) if singular and one.affair == two.affair else None


def shared_scene(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """The people and towns in the sentences, where one report fills no role with anybody named."""
    if named(one.parties | one.places) and named(two.parties | two.places):
        return None
    shared = (one.scene | one.parties | one.places) & (two.scene | two.parties | two.places)
    telling = {id_ for id_ in shared if not _is_wide(id_)}
    return (min(1.0 + 0.5 * (len(telling) - 1), 2.0), _ids(telling)) if telling else None


def same_affair(one: Report, two: Report, people: People) -> tuple[float, str] | None:
    """The articles are of one affair."""
    return (0.5, "one affair") if one.affair == two.affair else None


CHANNELS: tuple[Channel, ...] = (
    one_utterance,
    taken_up_again,
    shared_parties,
    shared_days,
    same_act,
    shared_place,
    shared_words,
    told_alike,
    same_two_parties,
    one_war,
    once_in_a_term,
    one_of_its_kind,
    shared_scene,
    same_affair,
)


def particular(one: Report, two: Report, people: People) -> bool:
    """Whether two reports of one affair share more than what many happenings of it share.

    The very act, and a person, body or town, or one told day; of acts that recur between the same parties, two of these.
    """
    if one.affair != two.affair or one.said or two.said or one.event.act != two.event.act:
        return False
    shared = {id_ for id_ in one.about & two.about if not _is_wide(id_)}
    one_day = one.days is not None and one.days == two.days and width(one.days) == 1
    return len(shared) + one_day >= (2 if one.event.act in kinship()["loose"] else 1)


def _is_wide(id_: str) -> bool:
    return id_.startswith(("country:", "gov:", "group:", "office:"))


def _anchored(one: Report, two: Report, people: People) -> bool:
    """Whether the sameness hangs on somebody: a shared utterance or party, or a state and its minister on one told day."""
    if one.said and two.said and not one.sayings & two.sayings:
        return _said_alike(one, two)
    again = taken_up_again(one, two, people) or one_war(one, two, people) or told_alike(one, two, people)
    one_day = one.days is not None and one.days == two.days and width(one.days) == 1
    standing = any(people.stands_for(left, right) for left in one.parties for right in two.parties)
    if particular(one, two, people):
        return True
    return bool(one.parties & two.parties) or again is not None or (one_day and standing)


def _said_alike(one: Report, two: Report) -> bool:
    """A saying without known words is the same only if it is told in much the same words by the same mouth."""
    shared, least = one.words & two.words, min(len(one.words), len(two.words))
    return bool(one.doers & two.doers) and least >= 4 and len(shared) / least >= 0.6


def _clash(left: frozenset[str], right: frozenset[str], people: People) -> str | None:
    """Who is left over on both sides when all that may be one is taken away; unnamed groups may be anybody."""
    only_left, only_right = left - right, right - left
    if not only_left or not only_right:
        return None
    for id_ in sorted(only_left):
        match = next((other for other in sorted(right) if people.stands_for(id_, other)), None)
        if match is not None:
            only_left, only_right = only_left - {id_}, only_right - {match}
    only_right = frozenset(
        id_ for id_ in only_right if not any(people.stands_for(id_, other) for other in left)
    )
    return f"{_ids(only_left)} is not {_ids(only_right)}" if only_left and only_right else None


def _persons(report: Report, people: People) -> frozenset[str]:
    return frozenset(id_ for id_ in report.parties if people.is_person(id_))


def _ids(found: frozenset[str] | set[str]) -> str:
    return ", ".join(sorted(found))


def _shown(days: object) -> str:
    first, last = getattr(days, "earliest", None), getattr(days, "latest", None)
    return f"{first or ''}..{last or ''}" if first != last else str(first)
