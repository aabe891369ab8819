"""PLV rows: the act between a marked source and a marked target, as one of PLOVER's fifteen roots.

PLV has no "no event" class, and marks who acts, so the coder must choose: of the acts that the events room finds it takes the
one whose roles join source and target best, then the one nearest the source; where it finds none, the words of the codebook
vote. PLV predates PLOVER 2.0 and follows the table CAMEO2PLOVER-2021, which files a few things elsewhere than our codebook does (sanctions
imposed under COERCE, blockades and broken ceasefires under ASSAULT, lawsuits and convictions under ACCUSE): `ROOTS`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from relazione.annotate.events.arguments import roles
from relazione.annotate.events.codebook import Codebook, shipped
from relazione.annotate.events.fillers import Fillers
from relazione.annotate.events.lemmas import lemmas_of
from relazione.annotate.events.status import Verdict, status
from relazione.annotate.events.tree import Tree
from relazione.annotate.events.triggers import Candidate, candidates
from relazione.annotate.tagger import Tagging
from relazione.model.article import Article
from relazione.model.notes import Entity, Mention, Notes
from relazione.model.span import Span
from relazione.problems import UsageError

MARKS = re.compile(r"</?[st]>")
SOURCE, TARGET = "org:source", "org:target"
QUADS = {
    1: ("AGREE", "CONSULT", "SUPPORT"),
    2: ("AID", "COOPERATE", "YIELD"),
    3: ("ACCUSE", "REJECT", "REQUEST", "THREATEN"),
    4: ("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"),
}
QUAD = {root: str(quad) for quad, roots in QUADS.items() for root in roots}
MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "AID", "YIELD"})


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence with the spans of its marked actors."""

    number: int
    text: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a PLV file: tab-separated, unquoted, with a column ``marked_sentence``. Raises `UsageError`."""
    head, *lines = (
        line.rstrip("\r").split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line.strip()
    )
    names = [name.strip() for name in head]
    if "marked_sentence" not in names:
        raise UsageError(f"{path}: no column marked_sentence")
    column = names.index("marked_sentence")
    for number, line in enumerate(lines):
        yield marked(number, line[column])


def marked(number: int, sentence: str) -> Row:
    """A row from its sentence with ``<s>…</s>`` and ``<t>…</t>``.

    >>> marked(0, "<s>Kestria</s> met <t>Weyl</t>.").target
    (Span(start=12, end=16),)
    """
    text, at, open_at = "", 0, 0
    found: dict[str, list[Span]] = {"s": [], "t": []}
    for mark in MARKS.finditer(sentence):
        text += sentence[at : mark.start()]
        at = mark.end()
        if mark[0][1] == "/":
            found[mark[0][2]].append(Span(open_at, len(text)))
        else:
            open_at = len(text)
    return Row(number, text + sentence[at:], tuple(found["s"]), tuple(found["t"]))


def predictions(rows: Iterable[Row]) -> Iterator[dict[str, object]]:
    """``{"row", "plover_root", "quad"}`` of each row."""
    tagging, codebook = Tagging(), shipped()
    for row in rows:
        root = Coder(row, tagging, codebook).root()
        yield {"row": row.number, "plover_root": root, "quad": QUAD[root]}


class Coder:
    """One row under the codebook."""

    def __init__(self, row: Row, tagging: Tagging, codebook: Codebook) -> None:
        self.row, self.codebook = row, codebook
        article = Article(id=str(row.number), path="", text=row.text, sha256="")
        notes = Notes().with_found(tagging(article, Notes()), tagging.gives)
        self.notes = with_actors(notes, row)
        self.tree = Tree(self.notes.tokens, row.text, lemmas_of(codebook))
        self.fillers = Fillers(self.tree, self.notes)

    def root(self) -> str:
        """One of the fifteen roots."""
        found = list(candidates(self.tree, self.fillers, self.codebook))
        ranked = sorted(found, key=self.rank)
        for one in ranked:
            root = self.root_of(one)
            if root is not None:
                return root
        return self.vote()

    def rank(self, one: Candidate) -> tuple[int, int, int]:
        """How well an act joins source and target (best first), how deep it stands, where."""
        filled = roles(self.tree, self.fillers, one, self.codebook.frames[one.trigger.frame]).found
        source, target = (
            filled.get("actor", []),
            [id_ for role, ids in filled.items() if role != "actor" for id_ in ids],
        )
        fit = 3 * (SOURCE in source) + 2 * (TARGET in target) + (TARGET in source)
        inverse = SOURCE in target and TARGET in source
        return (-(3 if inverse else fit), self.depth(one.slots.anchor), one.at)

    def depth(self, at: int) -> int:
        """Clauses above a word that are not of mere saying."""
        return sum(1 for head, _ in self.tree.up(at) if self.tree.lemmas[head] not in SAYING)

    def root_of(self, one: Candidate) -> str | None:
        """The root of an act in its status, by PLV's own conventions."""
        if one.trigger.act == "agree" and one.trigger.slot("obj") is not None:
            return "SUPPORT"  # an agreement reached, as one signed (CAMEO 057)
        base, verdict = _root(one.trigger.plover, one.trigger.act), status(self.tree, one)
        decided = verdict.by is not None and self.tree.lemmas[verdict.by] in ("decide", "choose", "opt")
        if (
            base is None or decided or one.trigger.act == "ceasefire"
        ):  # decided is done; to announce a truce is to yield
            return base
        return in_status(base, verdict)

    def vote(self) -> str:
        """The root most words of the sentence speak for, conditions aside; material roots weigh a little more."""
        votes: Counter[str] = Counter()
        for at, lemma in enumerate(self.tree.lemmas):
            noun = self.tree.tokens[at].upos == "NOUN"
            for trigger in (self.codebook.nouns if noun else self.codebook.verbs).get(lemma, ()):
                if (root := _root(trigger.plover, trigger.act)) is not None:
                    votes[root] += 1 if trigger.conditions else 4
        return min(votes, key=lambda root: (-votes[root], root)) if votes else "ACCUSE"


SAYING = frozenset(["say", "tell", "announce", "report", "state", "add", "note", "declare"])
AHEAD = frozenset({"planned", "promised", "invited"})
FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "AID", "COOPERATE", "YIELD"})
# PLV's filing where it differs from PLOVER 2.0: by act, else by root.
BY_ACT = {"charge": "ACCUSE", "sanction": "COERCE", "apologise": "SUPPORT", "deny": "REJECT", "elect": "SUPPORT",
          "congratulate": "SUPPORT", "condole": "SUPPORT", "lift-sanctions": "YIELD", "port-call": "CONSULT", "hack": "ASSAULT",
          "appoint": "SUPPORT", "dismiss": "YIELD"}  # fmt: skip


def _root(plover: str | None, act: str) -> str | None:
    root = BY_ACT.get(act) or (plover or "").partition("/")[0]
    return {"CONCEDE": "YIELD", "RETREAT": "YIELD", "": None}.get(root, root)


def in_status(root: str, verdict: Verdict) -> str:
    """What a root becomes when it is promised, refused, asked for or called off (the CAMEO rules that PLV follows)."""
    friendly = root in FRIENDLY
    if verdict.status in ("cancelled", "postponed") or verdict.polarity == "negative":
        return "REJECT" if friendly else "YIELD" if verdict.status == "cancelled" else root
    if verdict.status == "called-for" and root in FRIENDLY:
        return "REQUEST"
    if verdict.status in AHEAD and root not in ("AGREE", "SUPPORT"):
        return "AGREE" if friendly else "THREATEN" if root in MATERIAL else root
    return root


def with_actors(notes: Notes, row: Row) -> Notes:
    """The notes with the marked actors as their only entities."""
    entities = (Entity(SOURCE, "person", "source"), Entity(TARGET, "person", "target"))
    spans = [(SOURCE, span) for span in row.source] + [(TARGET, span) for span in row.target]
    spans += [(SOURCE, span) for span in _taken_up(notes, row)]
    mentions = [
        Mention(f"m{at}", span.start, span.end, "person", id_, "name") for at, (id_, span) in enumerate(spans)
    ]
    return notes.with_found([*entities, *mentions], ("entities", "mentions"))


PRONOUNS = frozenset({"he", "she", "they", "it", "we", "his", "her", "their", "its", "our"})


def _taken_up(notes: Notes, row: Row) -> Iterator[Span]:
    """Pronouns after the source that no other name stands before: they take it up ("Kestria said it would …")."""
    if not row.source:
        return
    named = [
        token.end
        for token in notes.tokens
        if token.upos == "PROPN" and not any(s.holds(token.span) for s in row.source)
    ]
    for token in notes.tokens:
        between = any(row.source[0].end <= end <= token.start for end in named)
        if (
            token.start > row.source[0].end
            and row.text[token.start : token.end].lower() in PRONOUNS
            and not between
        ):
            yield token.span
