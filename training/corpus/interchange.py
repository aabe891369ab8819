"""Marked texts to and from the notes of the interchange format.

`notes` gives the object's `notes`; `marks` goes back. Keys beyond the format (`name`, `number`, `holder`, `about`) carry what
the record needs; a reader that does not know them passes over them.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from training.corpus.affairs import Text
from training.corpus.cast import Entity, form
from training.corpus.notation import (
    EventLabel,
    FurnitureLabel,
    Label,
    Mark,
    MentionLabel,
    NotationError,
    PositionLabel,
    QuoteLabel,
    TimeLabel,
    read_label,
)

Note = dict[str, Any]
Pair = tuple[Mark, Label]
OPENING = "“\"‘'«"
OWNERS = frozenset(["his", "her", "its", "their", "my", "our"])
SOURCE_ORDER = ("person", "organisation", "office", "group", "state", "document", "event", "place")


def labelled(text: Text) -> list[Pair]:
    """Every mark with its label read, in order."""
    return [(mark, read_label(mark.label)) for mark in text.marked.marks]


def entity_of(text: Text, key: str) -> Entity:
    """The cast's entity of a key."""
    if key not in text.cast:
        raise NotationError(f"{text.name}: nobody in the cast is called {key}")
    return text.cast[key]


def id_of(text: Text, label: MentionLabel) -> str:
    """The entity id a mention stands for; a title stands for the office, a metonym of a state for its government."""
    entity = entity_of(text, label.key)
    if label.office:
        return "office:" + entity.id.partition(":")[2]
    if label.metonym and entity.kind == "state":
        return "gov:" + entity.key
    return entity.id


def ids(text: Text, keys: tuple[str, ...]) -> list[str]:
    """Entity ids of a label's keys."""
    return [entity_of(text, key).id for key in keys]


def mentions(text: Text, pairs: list[Pair]) -> list[Note]:
    """The mentions, plain names included."""
    found: list[Note] = []
    for mark, label in pairs:
        if isinstance(label, MentionLabel):
            entity = entity_of(text, label.key)
            kind = "office" if label.office else {"state": "place"}.get(entity.kind, entity.kind)
            note: Note = {"id": f"m{len(found) + 1}", "start": mark.start, "end": mark.end, "kind": kind}
            note |= {"entity": id_of(text, label), "form": form(entity, text.marked.words(mark), label)}
            found.append(note | {"holder": entity.id} if label.office else note)
    return found


def entities(text: Text, noted: list[Note]) -> list[Note]:
    """The entities that the article's mentions name."""
    by_id = {entity.id: entity for entity in text.cast.values()}
    wanted = dict.fromkeys(note.get("holder") or note["entity"] for note in noted)
    found = [by_id[one] for one in wanted if one in by_id]
    return [
        {"id": one.id, "kind": one.kind, "name": one.name, "state": one.state, "sector": one.sector}
        for one in found
    ]


def quote_kind(text: Text, content: list[list[int]], *, scare: bool) -> str:
    """The kind of a quotation from its marks: all inside, some inside, none."""
    if scare:
        return "scare"
    pieces = [text.marked.text[s:e].strip() for s, e in content]
    if all(piece[:1] in OPENING for piece in pieces) and not any(outside(piece) for piece in pieces):
        return "direct"
    return "mixed" if any(re.search("[“”\"]|(?<!\\w)['‘](?=\\w)", piece) for piece in pieces) else "indirect"


def outside(piece: str) -> bool:
    """Whether words stand outside the quotation marks of a piece that begins with one."""
    rest = re.sub(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|(?<!\w)[‘'].*?(?:[’'](?!\w)|$)", "", piece)
    return bool(re.search(r"\w", rest))


def speaker_of(text: Text, source: list[list[int]], noted: list[Note]) -> str | None:
    """The speaker a source names: a person before an organisation before a group, the first of them."""
    inside = [
        m for m in noted for s, e in source if s <= m["start"] and m["end"] <= e and speaks(text, m, (s, e))
    ]
    by_id = {entity.id: entity.kind for entity in text.cast.values()}

    def rank(note: Note) -> tuple[int, int, int]:
        kind = by_id.get(note.get("holder") or note["entity"], note["kind"])
        return SOURCE_ORDER.index(kind), note["start"], -note["end"]

    chosen = min(inside, key=rank, default=None)
    return (chosen.get("holder") or chosen["entity"]) if chosen else None


def speaks(text: Text, note: Note, source: tuple[int, int]) -> bool:
    """Whether a mention in a source can be its speaker: no owner ("her office"), and no body or land in a longer phrase."""
    after = text.marked.text[note["end"] : source[1]]
    words = text.marked.text[note["start"] : note["end"]].lower()
    if note["kind"] == "event" or words in OWNERS or re.match(r"['’]s?\s", after):
        return False
    whole = 2 * (note["end"] - note["start"]) >= source[1] - source[0]
    return whole or note["kind"] in ("person", "office")


def quotes(text: Text, pairs: list[Pair], noted: list[Note]) -> list[Note]:
    """The quotations, put together from their parts by number."""
    parts: dict[int, list[tuple[Mark, QuoteLabel]]] = {}
    for mark, label in pairs:
        if isinstance(label, QuoteLabel):
            parts.setdefault(label.number, []).append((mark, label))
    return [quote(text, number, parts[number], noted) for number in sorted(parts)]


def quote(text: Text, number: int, parts: list[tuple[Mark, QuoteLabel]], noted: list[Note]) -> Note:
    """One quotation from its parts."""
    spans: dict[str, list[list[int]]] = {role: [] for role in ("", "c", "s", "a")}
    for mark, label in parts:
        spans[label.role].append([mark.start, mark.end])
    given = next((label.speaker for _, label in parts if label.speaker), ())
    speakers = ids(text, given)
    speaker = (
        (speakers if len(speakers) > 1 else speakers[0]) if speakers else speaker_of(text, spans["s"], noted)
    )
    kind = quote_kind(text, spans[""], scare=any(label.scare for _, label in parts))
    found: Note = {
        "id": f"q{number}",
        "kind": kind,
        "content": spans[""],
        "cue": spans["c"],
        "source": spans["s"],
    }
    name = next((label.name for _, label in parts if label.name), None)
    setting: Note = {"when": None, "phase": None, "event": None, "channel": None, "translated": None}
    return found | {"addressee": spans["a"], "speaker": speaker, "setting": setting, "name": name}


def interval(value: str | None) -> tuple[str | None, str | None]:
    """First and last day of a TIMEX3 value or of `first..last`."""
    if not value:
        return None, None
    if ".." in value:
        first, last = value.split("..")
        return interval(first)[0], interval(last)[1]
    week = re.fullmatch(r"(\d{4})-W(\d\d)", value)
    if week:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday.isoformat(), (monday + timedelta(6)).isoformat()
    month = re.fullmatch(r"(\d{4})-(\d\d)", value)
    if month:
        after = date(int(month[1]) + int(month[2]) // 12, int(month[2]) % 12 + 1, 1)
        return value + "-01", (after - timedelta(1)).isoformat()
    if re.fullmatch(r"\d{4}", value):
        return value + "-01-01", value + "-12-31"
    day = re.match(r"\d{4}-\d\d-\d\d", value)
    return (day[0], day[0]) if day else (None, None)


def time_type(value: str) -> str:
    """The TIMEX3 type of a value."""
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in value[4:] else "SET" if value.startswith(("XXXX", "EVERY")) else "DATE"


def times(pairs: list[Pair]) -> list[Note]:
    """The expressions of time."""
    found: list[Note] = []
    for mark, label in pairs:
        if isinstance(label, TimeLabel):
            first, last = interval(label.value)
            note: Note = {
                "id": f"t{len(found) + 1}",
                "start": mark.start,
                "end": mark.end,
                "type": time_type(label.value),
            }
            found.append(note | {"value": label.value, "earliest": first, "latest": last})
    return found


def time_near(text: Text, event: Note, when: list[Note]) -> str | None:
    """The time in the event's sentence that fits its days, the nearest first."""
    at = event["trigger"][0]
    home = next(((s, e) for s, e in text.marked.sentences if s <= at < e), (at, at))
    fitting = [
        t
        for t in when
        if home[0] <= t["start"] < home[1]
        and t["earliest"]
        and event["earliest"]
        and t["earliest"] <= (event["latest"] or "9999")
        and event["earliest"] <= t["latest"]
    ]
    nearest = min(fitting, key=lambda t: (abs(t["start"] - at), t["start"]), default=None)
    return nearest["id"] if nearest else None


def events(text: Text, pairs: list[Pair], said: list[Note], when: list[Note]) -> list[Note]:
    """The happenings, each with the sentence it stands in as its evidence."""
    found: list[Note] = []
    for mark, label in pairs:
        if isinstance(label, EventLabel):
            note = event(text, mark, label)
            note["id"] = f"e{len(found) + 1}"
            note["attribution"] = around(mark, said)
            note["time"] = time_near(text, note, when)
            found.append(note)
    return found


def event(text: Text, mark: Mark, label: EventLabel) -> Note:
    """One happening without its id."""
    roles = {"actor": ids(text, label.actor), "recipient": ids(text, label.recipient)}
    roles["place"] = ids(text, (label.place,) if label.place else ())
    first, last = interval(label.when)
    home = next(([s, e] for s, e in text.marked.sentences if s <= mark.start < e), [mark.start, mark.end])
    note: Note = {
        "id": "",
        "trigger": [mark.start, mark.end],
        "act": label.act,
        "status": label.status,
        "roles": roles,
    }
    note |= {"time": None, "earliest": first, "latest": last, "channel": None, "setting": None, "level": None}
    note |= {"attribution": [], "polarity": "negative" if label.negative else "positive", "evidence": [home]}
    return note | {"plover": None, "cameo": None, "name": label.name, "about": label.about}


def around(mark: Mark, said: list[Note]) -> list[str]:
    """The innermost quotation whose content holds the mark."""
    holding = [(e - s, q["id"]) for q in said for s, e in q["content"] if s <= mark.start and mark.end <= e]
    return [min(holding)[1]] if holding else []


def positions(text: Text, pairs: list[Pair]) -> list[Note]:
    """The positions, with the outlet's marks of distance."""
    found: dict[int, Note] = {}
    for mark, label in pairs:
        if isinstance(label, PositionLabel) and not label.distance:
            first, last = interval(label.when)
            note: Note = {"id": f"p{label.number}", "holder": ids(text, label.holder)}
            note |= {"toward": ids(text, label.toward), "topic": label.topic, "stance": label.stance}
            note |= {"basis": label.basis, "distance": [], "since": first, "until": last, "attribution": []}
            found.setdefault(label.number, note | {"evidence": []})["evidence"].append([mark.start, mark.end])
    for mark, label in pairs:
        if isinstance(label, PositionLabel) and label.distance:
            found[label.number]["distance"].append([mark.start, mark.end])
    return list(found.values())


def notes(text: Text) -> Note:
    """The `notes` of one marked text."""
    pairs = labelled(text)
    noted, when = mentions(text, pairs), times(pairs)
    said = quotes(text, pairs, noted)
    furniture = [(m, label) for m, label in pairs if isinstance(label, FurnitureLabel)]
    return {
        "boilerplate": [{"start": m.start, "end": m.end, "kind": label.kind} for m, label in furniture],
        "sentences": [{"start": s, "end": e} for s, e in text.marked.sentences],
        "entities": entities(text, noted),
        "mentions": noted,
        "times": when,
        "quotes": said,
        "events": events(text, pairs, said, when),
        "positions": positions(text, pairs),
    }
