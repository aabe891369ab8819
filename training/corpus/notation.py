"""The inline notation: marks in brackets around the words they are about, and back again.

    [1s Ada Okafor, the foreign minister], [1c said] {1 [transfer-arms/denied:XVA>XKE no rocket had been sent]}.

A mark is `[labels words]`; several labels on the same words are parted by commas. `{1 words}` is the content of quote 1.
Marks nest and never cross. A backslash takes the meaning from a bracket. The labels:

    okb  okb~  #okb         a mention of the cast's entity okb; as a metonym; by the title of an office okb holds
    1s  1c  1a              source, cue and addressee of quote 1;  {1}, {1=okb}, {1!bridge}, {1~}: its content, its speaker
                            where no words say so, its utterance across articles, its being a scare quote
    =2031-05-06             a time with its TIMEX3 value
    meet/held:okb+tor>XVA@mint^2031-05-07!talks&sign
                            an event: act and status; actors > recipients; place; first..last day; its name across articles;
                            the act it is about. A minus before the act makes it negative.
    %dateline               furniture of that kind
    $1:XVA>XKE/neutrality/neutral/declared   a position: holder > toward / topic / stance / basis;  $1d: the outlet's distance
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

VOCABULARY: dict[str, frozenset[str]] = {
    key: frozenset(value.split())
    for key, value in yaml.safe_load(
        Path(__file__).with_name("vocabulary.yaml").read_text(encoding="utf-8")
    ).items()
}
ACTS, STATUSES = VOCABULARY["acts"], VOCABULARY["statuses"]
FURNITURE, BASES = VOCABULARY["furniture"], VOCABULARY["bases"]

_KEY = r"[\w.-]+"
_KEYS = rf"{_KEY}(?:\+{_KEY})*"
_EVENT = re.compile(
    rf"(?P<minus>-)?(?P<act>[a-z]+(?:-[a-z]+)*)/(?P<status>[a-z-]+)(?::(?P<actor>{_KEYS})?(?:>(?P<recipient>{_KEYS}))?)?"
    rf"(?:@(?P<place>{_KEY}))?(?:\^(?P<when>[\d-]*(?:\.\.[\d-]*)?))?(?:!(?P<name>[\w-]+))?(?:&(?P<about>[\w-]+))?"
)
_QUOTE = re.compile(
    rf"(?P<number>\d+)(?P<role>[sca])?(?:=(?P<speaker>{_KEYS}))?(?:!(?P<name>[\w-]+))?(?P<scare>~)?"
)
_POSITION = re.compile(
    rf"\$(?P<number>\d+):(?P<holder>{_KEYS})(?:>(?P<toward>{_KEYS}))?/(?P<topic>[\w-]+)/(?P<stance>[\w-]+)/(?P<basis>[a-z]+)"
    r"(?:\^(?P<when>[\d-]*(?:\.\.[\d-]*)?))?"
)
_DISTANCE = re.compile(r"\$(?P<number>\d+)d")
_MENTION = re.compile(rf"(?P<office>#)?(?P<key>{_KEY})(?P<metonym>~)?")


class NotationError(ValueError):
    """The notation cannot be read; the message names the place."""


@dataclass(frozen=True, order=True)
class Mark:
    """Words of the text and one label on them; `auto` marks come from the cast's names, not from the writer."""

    start: int
    end: int
    label: str
    content: bool = False
    auto: bool = False


@dataclass
class Marked:
    """Plain text, its marks in the order of their opening, and its sentences."""

    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)

    def words(self, mark: Mark) -> str:
        """The words under a mark."""
        return self.text[mark.start : mark.end]


@dataclass(frozen=True)
class EventLabel:
    """What an event label says."""

    act: str
    status: str
    negative: bool
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: str | None
    when: str | None
    name: str | None
    about: str | None


@dataclass(frozen=True)
class QuoteLabel:
    """What a quote label says: `role` is s, c, a, or "" for content."""

    number: int
    role: str
    speaker: tuple[str, ...]
    name: str | None
    scare: bool


@dataclass(frozen=True)
class PositionLabel:
    """What a position label says; `distance` marks carry the number alone."""

    number: int
    holder: tuple[str, ...] = ()
    toward: tuple[str, ...] = ()
    topic: str = ""
    stance: str = ""
    basis: str = ""
    when: str | None = None
    distance: bool = False


@dataclass(frozen=True)
class MentionLabel:
    """What a mention label says."""

    key: str
    metonym: bool
    office: bool


@dataclass(frozen=True)
class TimeLabel:
    """What a time label says."""

    value: str


@dataclass(frozen=True)
class FurnitureLabel:
    """What a furniture label says."""

    kind: str


Label = EventLabel | QuoteLabel | PositionLabel | MentionLabel | TimeLabel | FurnitureLabel


def keys(joined: str | None) -> tuple[str, ...]:
    """The keys of a list joined by plus signs."""
    return tuple(joined.split("+")) if joined else ()


def event_label(label: str) -> EventLabel:
    """Read an event label, holding it to the closed lists."""
    found = _EVENT.fullmatch(label)
    if not found:
        raise NotationError(f"not an event label: {label}")
    if found["act"] not in ACTS or found["status"] not in STATUSES:
        raise NotationError(f"unknown act or status: {label}")
    return EventLabel(
        act=found["act"],
        status=found["status"],
        negative=bool(found["minus"]),
        actor=keys(found["actor"]),
        recipient=keys(found["recipient"]),
        place=found["place"],
        when=found["when"],
        name=found["name"],
        about=found["about"],
    )


def quote_label(label: str) -> QuoteLabel:
    """Read a quote label."""
    found = _QUOTE.fullmatch(label)
    if not found:
        raise NotationError(f"not a quote label: {label}")
    return QuoteLabel(
        int(found["number"]), found["role"] or "", keys(found["speaker"]), found["name"], bool(found["scare"])
    )


def position_label(label: str) -> PositionLabel:
    """Read a position label or a mark of distance."""
    distance = _DISTANCE.fullmatch(label)
    if distance:
        return PositionLabel(int(distance["number"]), distance=True)
    found = _POSITION.fullmatch(label)
    if not found or found["basis"] not in BASES:
        raise NotationError(f"not a position label: {label}")
    return PositionLabel(
        number=int(found["number"]),
        holder=keys(found["holder"]),
        toward=keys(found["toward"]),
        topic=found["topic"],
        stance=found["stance"],
        basis=found["basis"],
        when=found["when"],
    )


def furniture_label(label: str) -> FurnitureLabel:
    """Read a furniture label."""
    if label[1:] not in FURNITURE:
        raise NotationError(f"unknown furniture: {label}")
    return FurnitureLabel(label[1:])


def mention_label(label: str) -> MentionLabel:
    """Read a mention label."""
    found = _MENTION.fullmatch(label)
    if not found:
        raise NotationError(f"not a label: {label}")
    return MentionLabel(found["key"], bool(found["metonym"]), bool(found["office"]))


def read_label(label: str) -> Label:
    """What one label says, by its shape."""
    if label.startswith("="):
        return TimeLabel(label[1:])
    if label.startswith("%"):
        return furniture_label(label)
    if label.startswith("$"):
        return position_label(label)
    if label[:1].isdigit():
        return quote_label(label)
    return event_label(label) if "/" in label else mention_label(label)


@dataclass
class _Open:
    start: int
    labels: list[str]
    content: bool
    order: int


class _Reader:
    """Reads one line of notation character by character."""

    def __init__(self, source: str, offset: int) -> None:
        self.source, self.at, self.offset = source, 0, offset
        self.out: list[str] = []
        self.open: list[_Open] = []
        self.found: list[tuple[int, Mark]] = []
        self.order = 0

    def here(self) -> int:
        return self.offset + len(self.out)

    def fail(self, why: str) -> NotationError:
        return NotationError(f"{why}: …{self.source[max(0, self.at - 40) : self.at + 20]}…")

    def opening(self, bracket: str) -> None:
        end = self.source.find(" ", self.at)
        if end < 0:
            raise self.fail("a mark without words")
        labels = self.source[self.at + 1 : end].split(",")
        for label in labels:
            read_label(label)
        self.open.append(_Open(self.here(), labels, bracket == "{", self.order))
        self.order += 1
        self.at = end + 1

    def closing(self, bracket: str) -> None:
        if not self.open or self.open[-1].content != (bracket == "}"):
            raise self.fail("a closing bracket that closes nothing")
        mark = self.open.pop()
        for label in mark.labels:
            self.found.append((mark.order, Mark(mark.start, self.here(), label, mark.content)))
        self.at += 1

    def step(self) -> None:
        char = self.source[self.at]
        if char in "[{":
            self.opening(char)
        elif char in "]}":
            self.closing(char)
        else:
            if char == "\\" and self.source[self.at + 1 : self.at + 2] in tuple("[]{}\\"):
                self.at += 1
            self.out.append(self.source[self.at])
            self.at += 1

    def read(self) -> tuple[str, list[Mark]]:
        while self.at < len(self.source):
            self.step()
        if self.open:
            raise self.fail(f"a mark left open ({self.open[-1].labels})")
        return "".join(self.out), [mark for _, mark in sorted(self.found, key=lambda item: item[0])]


def read_line(source: str, offset: int = 0) -> tuple[str, list[Mark]]:
    """Plain words and marks of one line; offsets begin at `offset`."""
    return _Reader(source, offset).read()


def write(text: str, marks: Iterable[Mark], start: int = 0) -> str:
    """The notation of a stretch of text that begins at `start`; marks on the same words share a bracket."""
    spans: dict[tuple[int, int, bool], list[str]] = {}
    for mark in marks:
        if not mark.auto:
            spans.setdefault((mark.start - start, mark.end - start, mark.content), []).append(mark.label)
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    ordered = sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1], not item[0][2]))
    for (first, last, content), labels in ordered:
        opening.setdefault(first, []).append(("{" if content else "[") + ",".join(labels) + " ")
        closing.setdefault(last, []).insert(0, "}" if content else "]")
    out: list[str] = []
    for at in range(len(text) + 1):
        out.extend(closing.get(at, ()))
        out.extend(opening.get(at, ()))
        if at < len(text):
            out.append("\\" + text[at] if text[at] in "[]{}\\" else text[at])
    return "".join(out)
