"""The cast of an affair: who and what its articles speak of, and the marking of plain names by program.

A cast line is `key kind STATE/SECTOR Name | other name | Demonym*`. A state's key is its code. A person's last name (or the
first, where a `^` stands before the name) is a name too. Every plain name in a text is marked by program as a mention, so that
the writer marks only titles, pronouns, descriptions and metonyms by hand.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from training.corpus.notation import VOCABULARY, Mark, Marked, MentionLabel, NotationError, read_label

KINDS = frozenset(["person", "organisation", "place", "office", "group", "document", "event", "state"])
PREFIX = {"organisation": "org", "state": "country"}
PRONOUNS = VOCABULARY["pronouns"]
RANK = re.compile(
    r"(?:(?:(?:Rear|Vice|Maj\.|Brig\.|Lt\.) )?(?:Gen\.|Adm\.|Col\.|Capt\.|Captain|Commodore|Brig\.|Dr|King|Queen|Sheikh|"
    r"Sultan|Father|Sister|Abbot|Vice-Admiral) )+"
)
_AUTO_KINDS = {
    "p": "person",
    "o": "organisation",
    "l": "place",
    "f": "office",
    "g": "group",
    "d": "document",
    "v": "event",
    "s": "state",
}
_INLINE = re.compile(r"([poflgdvs])\d+")


@dataclass(frozen=True)
class Entity:
    """One member of the cast."""

    key: str
    kind: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    state: str | None = None
    sector: str | None = None

    @property
    def id(self) -> str:
        """The id in the interchange format."""
        prefix = PREFIX.get(self.kind, self.kind)
        name = (
            RANK.sub("", self.name, count=1) if RANK.match(self.name) and self.kind == "person" else self.name
        )
        return f"{prefix}:{self.key}" if self.kind == "state" else f"{prefix}:{slug(name)}"


def slug(name: str) -> str:
    """A name as an id: ASCII letters and digits, parted by hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"


def read_entity(line: str) -> Entity:
    """One line of the cast."""
    parts = line.split(None, 3)
    if len(parts) < 4 or parts[1] not in KINDS:
        raise NotationError(f"not a cast line: {line}")
    key, kind, where, rest = parts
    state, _, sector = where.partition("/")
    first_is_family = rest.startswith("^")
    written = [name.strip() for name in rest.lstrip("^").split("|")]
    names = [name for name in written if not name.endswith("*")]
    if names[0].startswith("unnamed"):
        return Entity(key, kind, names[0], (), (), none(state), none(sector))
    if kind == "person" and len(names[0].split()) > 1:
        names.append(names[0].split()[0 if first_is_family else -1])
    demonyms = tuple(name.rstrip("*") for name in written if name.endswith("*"))
    return Entity(key, kind, names[0], tuple(dict.fromkeys(names)), demonyms, none(state), none(sector))


def none(value: str) -> str | None:
    """A hyphen or nothing is None."""
    return None if value in ("", "-") else value


def inline(key: str, words: str) -> Entity | None:
    """An entity declared where it stands: `[p1 Ilir Hoxhaj]`; None when the key has not that shape."""
    found = _INLINE.fullmatch(key)
    return Entity(key, _AUTO_KINDS[found[1]], words, (words,)) if found else None


def complete(cast: dict[str, Entity], marked: Marked) -> dict[str, Entity]:
    """The cast with the entities that the marks declare in passing; the first words of a key name it."""
    made = dict(cast)
    for mark in marked.marks:
        label = read_label(mark.label)
        if isinstance(label, MentionLabel) and label.key not in made:
            found = inline(label.key, marked.words(mark))
            if found:
                made[label.key] = found
    return made


def mark_names(cast: dict[str, Entity], marked: Marked) -> Marked:
    """The text with every plain name of the cast marked that no mention of the writer's already covers."""
    taken = [(m.start, m.end) for m in marked.marks if isinstance(read_label(m.label), MentionLabel)]
    owners = {name: one.key for one in reversed(list(cast.values())) for name in (*one.names, *one.demonyms)}
    owners |= {"T" + name[1:]: key for name, key in owners.items() if name.startswith("the ")}
    if not owners:
        return marked
    ordered = sorted(owners, key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")
    added = []
    for found in pattern.finditer(marked.text):
        outer = [span for span in taken if span[0] <= found.start() and found.end() <= span[1]]
        if not blocked(found.span(), outer, taken, marked):
            added.append(Mark(found.start(), found.end(), owners[found[0]], auto=True))
    return replace(marked, marks=sorted([*marked.marks, *added], key=lambda m: (m.start, -m.end)))


def blocked(
    span: tuple[int, int], outer: list[tuple[int, int]], taken: list[tuple[int, int]], marked: Marked
) -> bool:
    """Whether a name lies under a name of the writer's, or across the edge of one; titles and descriptions may hold names."""
    crossing = any(s < span[1] and span[0] < e for s, e in taken if (s, e) not in outer)
    whole = any(marked.text[s:e][:1].isupper() and not holds_title(s, e, marked) for s, e in outer)
    return crossing or whole or span in taken


def holds_title(start: int, end: int, marked: Marked) -> bool:
    """Whether the mention over these words is a title, which may hold a state's name."""
    return any(m.start == start and m.end == end and m.label.startswith("#") for m in marked.marks)


def form(entity: Entity, words: str, label: MentionLabel) -> str:
    """The form of a mention, from its words."""
    plain = words.strip("“”\"'’,. ")
    if label.office:
        return "title"
    if label.metonym:
        return "metonym"
    if plain.lower() in PRONOUNS:
        return "pronoun"
    known = {*entity.names, *entity.demonyms}
    capital = bool(re.search(r"\b[A-Z]", plain)) and not plain.lower().startswith(("the ", "a ", "an "))
    return "name" if plain in known or capital else "description"
