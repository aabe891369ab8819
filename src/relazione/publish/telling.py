"""Ids, codes and reasons in a reader's words: origins, statuses, settings, positions, time values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from relazione.model.datafile import parsed
from relazione.model.notes import Setting
from relazione.model.record import RecordPosition, Utterance
from relazione.publish.affair import Affair
from relazione.publish.days import days
from relazione.publish.naming import called
from relazione.publish.phrase import listed, sentence
from relazione.publish.words import clean, unquoted

SHORT = 90  # characters of a thing said when it names something else
LINES: Mapping[str, str] = {
    "copy family": "copies of one text",
    "agency": "an agency’s text",
    "briefing": "a briefing",
    "broadcast": "a broadcast",
    "document": "a document or release",
    "witness": "a speaker’s word",
    "own reporting": "the outlet’s own account",
    "unknown": "not known",
}
BASES: Mapping[str, str] = {
    "declared": "declared by the holder",
    "attributed": "attributed to the holder",
    "observed": "the outlet’s observation",
    "judgement": "the outlet’s judgement",
}
PHASES: Mapping[str, str] = {"before": "beforehand", "during": "on the occasion", "after": "afterwards"}
IDS = re.compile(
    r"(?:event|utterance|position|finding):[0-9a-z]+:[0-9a-z]+|\b[0-9a-f]{64}\b"
    r"|\b[a-z]+:[^\s,;]*[^\s,;.:](?: \d{4}-\d{2}-\d{2}(?:/\d{4}-\d{2}-\d{2})?)?"
)
DATED = re.compile(r"(\S+) (\d{4}-\d{2}-\d{2})(?:/(\d{4}-\d{2}-\d{2}))?$")
SLUGGED = ("person", "office", "group", "org", "place", "city", "region")  # ids that are names written small
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
DURATION = re.compile(r"P(T?)([\dX.]+)([YMWDHS])$")
CLOCK = {"H": "hour", "M": "minute", "S": "second"}
VAGUE: Mapping[str, str] = {
    "PAST_REF": "past, no date", "PRESENT_REF": "now", "FUTURE_REF": "to come, no date", "XXXX": "no date",
}  # fmt: skip


def in_words(text: str, affair: Affair) -> str:
    """A reason with its ids replaced by what they stand for; each word of it that is no id stays."""
    return IDS.sub(lambda found: name_of(found[0], affair), text)


def name_of(id_: str, affair: Affair) -> str:
    """What an id stands for: a happening's sentence, the words said, a name and its day, an article's siglum."""
    if id_ in affair.sigla:
        return f"article {affair.sigla[id_]}"
    if id_ in affair.happenings:
        event = affair.happenings[id_]
        day = days(event.earliest, event.latest) if event.earliest and event.latest else ""
        return f"“{sentence(event, affair)}{f', {day}' if day else ''}”"
    if id_ in affair.utterances:
        return f"“{short(said(affair.utterances[id_], affair))}”"
    if id_ in affair.held:
        return f"“{position_text(affair.held[id_], affair)}”"
    dated = DATED.match(id_)
    if dated:
        return f"{name_of(dated[1], affair)}, {days(dated[2], dated[3] or dated[2])}"
    known = id_ in affair.entities or affair.state_named(id_) or id_ in affair.gazetteer.organisations
    return affair.name(id_) if known or id_.split(":")[0] in SLUGGED else id_


def origin_name(root: str, affair: Affair) -> str:
    """An origin by what it is: an occasion, a speaker and a day, an agency, an article's own text."""
    if root in affair.articles:
        outlet = affair.articles[root].outlet
        return f"{affair.sigla[root]}, {affair.name(outlet) if outlet else 'its own text'}"
    return name_of(root, affair).strip("“”")


def said(utterance: Utterance, affair: Affair) -> str:
    """The words of the first rendering, without the quotation marks around them."""
    for one in utterance.renderings:
        quote = affair.quotes.get((one.article, one.quote))
        if quote:
            text = affair.articles[one.article].text
            return " […] ".join(unquoted(clean(span.of(text))) for span in quote.content)
    return ""


def short(text: str, most: int = SHORT) -> str:
    """The beginning of a text, cut between words."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"


def setting_words(setting: Setting) -> str:
    """When, in what phase of the occasion and through which channel something was said."""
    first, _, last = (setting.when or "").partition("/")
    when = days(first or None, last or first or None) if setting.when and first[:4].isdigit() else ""
    parts = [
        when,
        PHASES.get(setting.phase or ""),
        setting.channel,
        "translated" if setting.translated else None,
    ]
    return " · ".join(str(part) for part in parts if part)


@cache
def stances() -> Mapping[str, Any]:
    """The wording of each stance."""
    text = (resources.files("relazione.publish") / "stances.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = parsed(text)
    return found


def stance_text(position: RecordPosition, affair: Affair) -> str:
    """What is held, without who holds it: "has not criticised Russia"."""
    known = stances().get(f"{position.stance} {position.topic}") or stances().get(position.stance)
    whom = listed([called(id_, affair) for id_ in position.toward])
    if not known:
        return " ".join(
            filter(None, [f"{position.stance}: {position.topic}", f"toward {whom}" if whom else ""])
        )
    says = known["says"] if whom else known.get("alone", known["says"])
    link = f"{known['toward']} {whom}".strip() if whom else ""
    on = "" if position.topic in stances()["told_by_the_stance"] else f"on {position.topic}"
    return " ".join(filter(None, [says, link, on]))


def holder_text(position: RecordPosition, affair: Affair) -> str:
    """Who holds it."""
    return listed([affair.name(id_) for id_ in position.holder]) or "Not said who"


def position_text(position: RecordPosition, affair: Affair) -> str:
    """Holder and stance in a sentence without its stop."""
    return f"{holder_text(position, affair)} {stance_text(position, affair)}"


def time_words(value: str) -> str:
    """A TIMEX3 value as a reader would say it; a day, month or year stays as it is.

    >>> time_words("P2D"), time_words("PXW"), time_words("PAST_REF"), time_words("2031-05-04")
    ('2 days', 'some weeks', 'past, no date', '2031-05-04')
    """
    if value in VAGUE:
        return VAGUE[value]
    found = DURATION.match(value)
    if found:
        unit = CLOCK.get(found[3], "") if found[1] else UNITS.get(found[3], "")
        some = "X" in found[2]
        return f"{'some' if some else found[2]} {unit}{'' if found[2] == '1' else 's'}" if unit else value
    day, _, part = value.partition("T")
    return f"{day}, {PARTS[part]}" if part in PARTS else value
