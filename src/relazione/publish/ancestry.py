"""Lineage and origins as a picture and tables: origins on the left, articles on the right, shared wording between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relazione.model.record import Line, Support
from relazione.model.span import Span
from relazione.publish.affair import Affair
from relazione.publish.telling import LINES, in_words, origin_name, short

STEP = 46
INFERRED = (LINES["own reporting"], LINES["unknown"], LINES["copy family"])
MOST_BOXES = 40  # a taller picture can't be taken in; the table below it has everything


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent origin, the articles that rest on it, and how many items of the record do."""

    number: str
    name: str
    kind: str
    members: tuple[str, ...]
    items: int
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage that two articles share."""

    left: str
    right: str
    words: str
    kind: str
    of: str
    direction: str
    why: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of the picture from an origin's box to an article's."""

    path: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawing: boxes for origins and articles ``(label, small label, y)``, strokes, and braces for shared wording."""

    height: int
    origins: tuple[tuple[str, str, int], ...]
    articles: tuple[tuple[str, int], ...]
    strokes: tuple[Stroke, ...]
    braces: tuple[tuple[str, str, int], ...]


def origins_of(affair: Affair) -> tuple[Origin, ...]:
    """Every line of support in the record, joined by root and members; those that carry most first."""
    record = affair.record
    items: Iterable[Support] = [
        *(event.support for event in record.events),
        *(utterance.support for utterance in record.utterances),
        *(position.support for position in record.positions),
    ]
    tally: dict[tuple[str, str], list[Line]] = {}
    for support in items:
        for line in support.lines:
            tally.setdefault((line.kind, line.root), []).append(line)
    ordered = sorted(tally.items(), key=lambda one: (-len(one[1]), one[0]))
    return tuple(_origin(number, key, lines, affair) for number, (key, lines) in enumerate(ordered, 1))


def _origin(number: int, key: tuple[str, str], lines: list[Line], affair: Affair) -> Origin:
    kind, root = key
    members = affair.siglum_list([member for line in lines for member in line.members])
    told = (in_words(reason, affair) for line in lines for reason in line.why)
    why = tuple(dict.fromkeys(told))[:4]
    return Origin(f"L{number}", origin_name(root, affair), LINES[kind], members, len(lines), why)


def shared_passages(affair: Affair) -> tuple[Shared, ...]:
    """The passages that articles share, longest first."""
    found = [
        passage
        for passage in affair.collation.lineage.passages
        if passage.source and passage.of != "furniture"
    ]
    found.sort(key=lambda one: (one.to.start - one.to.end, one.to.article, one.to.start))
    return tuple(
        Shared(
            left=affair.sigla[passage.source.article],
            right=affair.sigla[passage.to.article],
            words=_short(affair.articles[passage.to.article].text, passage.to.span),
            kind=passage.kind,
            of=passage.of,
            direction=passage.direction,
            why="; ".join(passage.why),
        )
        for passage in found
        if passage.source and passage.source.article in affair.sigla and passage.to.article in affair.sigla
    )


def _short(text: str, span: Span) -> str:
    words = span.of(text).split()
    return (
        " ".join(words)
        if len(words) <= 24
        else f"{' '.join(words[:14])} […] {' '.join(words[-6:])} ({len(words)} words)"
    )


def picture(affair: Affair) -> Picture | None:
    """The drawing of origins and articles; None where there is too much to draw or nothing to join."""
    origins = [
        origin for origin in origins_of(affair) if len(origin.members) > 1 or origin.kind != LINES["unknown"]
    ]
    sigla = list(affair.sigla.values())
    if not origins or len(sigla) > MOST_BOXES:
        return None
    origins = origins[: max(len(sigla), 8)]
    heights = {siglum: 30 + at * STEP for at, siglum in enumerate(sigla)}
    return Picture(
        height=30 + STEP * max(len(sigla), len(origins)),
        origins=tuple(
            (
                short(f"{o.number} {o.name}", 42),
                f"{o.kind} · {o.items} item{'' if o.items == 1 else 's'}",
                30 + at * STEP,
            )
            for at, o in enumerate(origins)
        ),
        articles=tuple(heights.items()),
        strokes=tuple(
            Stroke(
                _curve(30 + at * STEP, heights[siglum]),
                origin.kind in INFERRED,
            )
            for at, origin in enumerate(origins)
            for siglum in origin.members
        ),
        braces=_braces(affair, heights),
    )


def _curve(start: int, end: int) -> str:
    return f"M300 {start + 16}C450 {start + 16} 450 {end + 16} 598 {end + 16}"


def _braces(affair: Affair, heights: Mapping[str, int]) -> tuple[tuple[str, str, int], ...]:
    """Right of the articles: which two share wording, and how many passages; the three largest of them are drawn."""
    pairs: dict[tuple[str, str], int] = {}
    for shared in shared_passages(affair):
        if shared.of == "text":
            pair = (
                (shared.left, shared.right)
                if heights[shared.left] < heights[shared.right]
                else (shared.right, shared.left)
            )
            pairs[pair] = pairs.get(pair, 0) + 1
    largest = sorted(pairs.items(), key=lambda one: (-one[1], one[0]))[:3]
    return tuple(
        (
            f"M640 {heights[one] + 16}H{664 + 12 * at}V{heights[two] + 16}H640",
            f"{one} {two}: {count} passage{'' if count == 1 else 's'}",
            (heights[one] + heights[two]) // 2 + 20,
        )
        for at, ((one, two), count) in enumerate(largest)
    )
