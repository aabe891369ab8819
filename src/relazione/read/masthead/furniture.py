"""Which lines of a plain text are furniture, and of what kind: rules in one ordered list, the first answer wins.

A line is judged by its words and by where it stands: in the *head* (before the first line that reads as body), in the *body*,
or in the *foot* (after the last). Only unmistakable lines are furniture outside the head.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from relazione.model.article import FurnitureKind
from relazione.read.masthead.agencies import Agencies
from relazione.read.masthead.dates import find_date
from relazione.read.masthead.lines import Line
from relazione.read.masthead.outlets import Outlets

Zone = Literal["head", "body", "foot"]
ADDRESS = re.compile(r"^<?\(?https?://\S+>?\)?$|^<?www\.\S+>?$", re.IGNORECASE)
LINK_LABEL = re.compile(
    r"^\W*(?:original (?:url|link|article|source)|read (?:more|also|next)|more (?:on|from|stories)|related(?: \w+)?|see also|"
    r"source(?: url)?|link|you (?:may|might) (?:also )?like|also read|recommended|most read|click here|view comments)\b.{0,12}:?$|"
    r"^\W*(?:read (?:more|also|next)|related|see also|more on this|source url|original url)\s*:",
    re.IGNORECASE,
)
LAYOUT = re.compile(
    r"^\W*(?:advertisement|scroll to top.*|share(?: this)?(?: article| story| on \w+)?|tweet|print|email(?: this)?|subscribe(?: now| to)?\b.{0,60}|"
    r"sign up (?:for|to)\b.{0,120}|follow us\b.{0,60}|loading.{0,20}|skip to .{0,30}|story continues below.{0,30}|comments?|menu|"
    r"(?:©|\(c\)|copyright)\b.{0,120}|all rights reserved\.?|listen to article.{0,20}|\d+ min(?:ute)?s? read|facebook|twitter|whatsapp)\W*$",
    re.IGNORECASE,
)
RULE = re.compile(r"^[\s*_=~#·•—–-]{3,}$")
NAME = r"[A-Z\u00c0-\u024f][\w.’'-]*"
BYLINE = re.compile(
    r"^[*_\s]*(?i:by|(?:story|written|words|reporting|report|analysis|opinion|commentary|column|text|review) by)\s+"
    r"(?:\[?[A-Z\u00c0-\u024f][\w.’'\-\]()#/@]*|the\b|our\b|staff\b|agenc)"
    rf"|^[*_\s]*(?i:from)\s+(?:our\b|{NAME}(?:\s+{NAME}){{1,3}}\s*(?:,|(?:in|at)\s|$))"
    rf"|^{NAME}(?:\s+{NAME}){{1,3}}(?:\s+and\s+{NAME}(?:\s+{NAME}){{1,3}})?\s+in\s+{NAME}(?:\s+{NAME}){{0,2}}$"
)
BYLINE_ROLE = re.compile(
    r"^[^.!?:;]{3,90}(?:,|\s[|–—-])\s*(?:our |staff |special |senior |chief |foreign |defen[cs]e |diplomatic |political )*"
    r"(?:correspondents?|reporters?|staff|staff writers?|editors?|writers?|bureau)\b[^.!?]{0,40}$",
    re.IGNORECASE,
)
# words by which an outlet's own name is known where no gazetteer has it
OUTLET_WORDS = re.compile(
    r"\b(?:gazette|times|post|news|radio|t[ée]l[ée]|tv|television|today|mail|online|herald|tribune|daily|journal|press|standard|courier|"
    r"ledger|review|chronicle|star|sun|observer|guardian|telegraph|echo|voice|agency|network|broadcasting|weekly|monitor|dispatch|"
    r"examiner|inquirer|bulletin|bugle|argus|mirror|independent|sentinel|channel|service|presse|zeitung|diario|jornal|correo)\b",
    re.IGNORECASE,
)
DESK = re.compile(
    rf"^(?:{NAME}\s+){{1,3}}(?i:reporters?|staff|correspondents?|desk|newsroom|bureau|agencies)$"
)
STAMP = re.compile(
    r"^\W*(?:(?:first |last )?(?:published|updated|posted|modified|date|issued|released)(?: (?:on|at))?\s*:?\s*)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?",
    re.IGNORECASE,
)
AFTER_STAMP = re.compile(
    r"^[\s,|·•–—-]*(?:(?:at\s+)?\d{1,2}[:.]?\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}|UTC[+-]\d+)?)?\W*$",
    re.I,
)
CAPTION = re.compile(
    r"\((?:[LRC](?:-[LRC])+|left|right|center|centre|[LRC]|from left|not pictured)\)|\bpictured\b|^(?:image|photo|file photo|caption|picture|video)\s*[:.]|"
    r"^file (?:photo|picture|image)|\(file(?: photo| picture)?\)|\s(?:photo(?:graph)?|picture|image)s?(?: by)?\s*:\s*\S.{0,60}$",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"^\W*(?:(?:ap|afp|reuters|epa|getty|pool|file)?\s*(?:photo(?:graph)?s?|image|picture|pic|credit|video|illustration)s?\b"
    r"(?:\s*(?:source|credit|courtesy|by|of|:|/).{0,90})|[\w.’' -]{2,50}\s*[/|]\s*(?:[\w.’' -]{2,30}\s*[/|]\s*)*"
    r"(?:AFP|AP|Reuters|TASS|EPA|Getty(?: Images)?|POOL|Xinhua|Anadolu|dpa|ANSA|Sputnik|NurPhoto|Shutterstock|Kremlin\.ru)\b.{0,40})\W*$",
    re.IGNORECASE,
)
SLASHED = re.compile(r"^[A-Z\u00c0-\u024f][\w.’' -]{2,40}\s*/\s*[A-Z][\w.’' -]{2,40}$")
CLOCK = re.compile(
    r"^\W*(?:(?:published|updated|posted)\b.{0,20})?(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?|\d+\s+(?:min(?:ute)?s?|hours?|days?)\s+ago)\b.{0,20}$",
    re.IGNORECASE,
)
LONE_DATELINE = re.compile(
    r"^[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.’' -]{2,40}(?:,\s+[A-Z][\w. ]{2,24})?(?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,?\s+\d{4})?|"
    r",?\s+\d{1,2}\s+[A-Z][a-z]{2,8}(?:\s+\d{4})?)?\s*(?:[(/][^()/\n]{2,40}[)/])?\.?\s*[—–-]{1,2}$"
)
NOTICE = re.compile(r"^\[[^\[\]]{12,}\]$")
ENDS_SENTENCE = re.compile(r"[.!?][\"'”’»)\]]*$")
SPEECH = re.compile(r"[\"“”„«»]")
SMALL = frozenset(["of", "the", "and", "de", "la", "le", "du", "des", "for", "in", "on", "y", "e"])
TITLE_WORDS = 22


@dataclass(frozen=True, slots=True)
class Context:
    """Where a line stands, and who is known."""

    zone: Zone
    agencies: Agencies
    outlets: Outlets
    titles: int = 0
    below: Line | None = None


Rule = Callable[[Line, Context], FurnitureKind | None]


def notice(line: Line, context: Context) -> FurnitureKind | None:
    """A line of the head that stands in square brackets as a whole."""
    return "metadata" if context.zone == "head" and NOTICE.match(line.text) else None


def layout(line: Line, context: Context) -> FurnitureKind | None:
    """Rules, share buttons, newsletter boxes, copyright lines."""
    return "markup" if RULE.match(line.text) or LAYOUT.match(line.text) else None


def link(line: Line, context: Context) -> FurnitureKind | None:
    """An address alone in its line, or the label over one."""
    if ADDRESS.match(line.text):
        return "link"
    return (
        "link"
        if LINK_LABEL.match(line.text) and (line.words <= 4 or "](" in line.text or context.zone == "foot")
        else None
    )


def photo_credit(line: Line, context: Context) -> FurnitureKind | None:
    """The photographer's line."""
    slashed = context.zone == "head" and line.words <= 8 and SLASHED.match(line.text)
    return "credit" if slashed or (line.words <= 14 and CREDIT.match(line.text)) else None


def foot_credit(line: Line, context: Context) -> FurnitureKind | None:
    """The last line of a text that only credits an agency."""
    return "credit" if line.last and line.words <= 20 and context.agencies.is_foot(line.text) else None


def date_line(line: Line, context: Context) -> FurnitureKind | None:
    """A line of the head that is a date, perhaps with a label, a weekday and a time."""
    found = find_date(line.text)
    if context.zone != "head" or found is None or line.words > 14:
        return None
    before = STAMP.sub("", line.text[: found.start], count=1)
    return "metadata" if not before.strip(" ,|·•*_:") and AFTER_STAMP.match(line.text[found.end :]) else None


def dated_line(line: Line, context: Context) -> FurnitureKind | None:
    """A line of the head that is a name (an outlet, a place) and a date, in either order, with nothing of a sentence."""
    found = find_date(line.text)
    if (
        context.zone != "head"
        or found is None
        or line.words > 14
        or re.search(r"[!?;“”\"]|[a-z]\.$", line.text)
    ):
        return None
    return "metadata" if line.text[: found.start].strip() == "" or names_in(line.text) else None


def names_in(text: str) -> tuple[str, ...]:
    """The pieces of a line beside its date, if all of them are names: capitals but for small words; none otherwise."""
    found = find_date(text)
    rest = f"{text[: found.start]}|{text[found.end :]}" if found else text
    plain = re.sub(
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}[:.]?\d{2}(?:\s*[ap]\.?m\.?)?\b",
        "",
        rest,
        flags=re.IGNORECASE,
    )
    pieces = [piece.strip(" *_:,") for piece in re.split(r"[|·•,]|\s[–—-]\s", plain)]
    named = tuple(piece for piece in pieces if piece)
    words = [word for piece in named for word in re.findall(r"\w[\w’'-]*", piece)]
    return named if words and all(word[0].isupper() or word in SMALL for word in words) else ()


def clock_line(line: Line, context: Context) -> FurnitureKind | None:
    """A line of the head that is a time of day, or says how long ago."""
    return "metadata" if context.zone == "head" and line.words <= 8 and CLOCK.match(line.text) else None


def outlet_line(line: Line, context: Context) -> FurnitureKind | None:
    """A line of the head with an outlet's name, alone or beside a date or another short piece."""
    if context.zone != "head" or line.words > 14 or ENDS_SENTENCE.search(line.text):
        return None
    pieces = [piece.strip(" *_") for piece in re.split(r"[|·•,]|\s[–—-]\s", line.text)]
    known = any(context.outlets.named(piece) for piece in pieces if piece)
    return "metadata" if known and (len(pieces) == 1 or line.words <= 8 or find_date(line.text)) else None


def byline(line: Line, context: Context) -> FurnitureKind | None:
    """Who wrote it: "By …", or a name with a reporter's role."""
    if context.zone == "body" or line.words > 18:
        return None
    named = BYLINE.match(line.text) and not ENDS_SENTENCE.search(re.sub(r"\b[A-Z]\.", "", line.text))
    role = (
        context.zone == "head"
        and line.words <= 12
        and (BYLINE_ROLE.match(line.text) or DESK.match(line.text))
    )
    return "byline" if named or role else None


def caption(line: Line, context: Context) -> FurnitureKind | None:
    """What a picture shows: marks of position, or a sentence with the photographer's credit under it."""
    marked = line.words <= 60 and CAPTION.search(line.text) and not SPEECH.search(line.text)
    credited = context.below is not None and bool(CREDIT.match(context.below.text)) and context.zone == "head"
    return "caption" if (marked and context.zone != "foot") or credited else None


def dateline_line(line: Line, context: Context) -> FurnitureKind | None:
    """A dateline that has its line to itself: "PALOMIR, May 2, 2031 (Halyard) -"."""
    return "dateline" if context.zone == "head" and LONE_DATELINE.match(line.text) else None


def headline(line: Line, context: Context) -> FurnitureKind | None:
    """A heading mark, or a line of the head that is no sentence."""
    if re.match(r"#{1,3}\s", line.text):
        return "title" if context.zone == "head" else None
    if (
        context.zone != "head"
        or context.titles >= 2
        or line.words > TITLE_WORDS
        or (line.words < 2 and not line.text.isupper())
    ):
        return None
    plain = not ENDS_SENTENCE.search(line.text) or line.text.endswith("?") or line.text.isupper()
    return (
        "title"
        if plain and not line.text.endswith((":", ";", ",", "-", "…")) and line.text[0] not in "“\"'‘-•*("
        else None
    )


RULES: tuple[Rule, ...] = (
    notice, layout, link, photo_credit, foot_credit, dateline_line, date_line, dated_line, clock_line, outlet_line, byline, caption, headline,
)  # fmt: skip


def judged(line: Line, context: Context) -> tuple[FurnitureKind, str] | None:
    """The kind of furniture a line is and the rule that says so; None for body."""
    for rule in RULES:
        kind = rule(line, context)
        if kind:
            return kind, rule.__name__
    return None
