"""How far what was said reaches around a stretch that says who says so: *Boats left, he said; rain fell.*

Read off the surface, as trees often hang what follows on the wrong clause.
"""

from __future__ import annotations

from relazione.annotate.quotes.draft import Reading
from relazione.annotate.quotes.lexicon import cues

#: words that, behind a complete report, begin what the writer adds: *…, he said, as rain fell*
WRITERS = frozenset(("as", "while", "after", "before", "when", "although", "though", "whereas"))
#: words that begin a further clause, which is the writer's where it reports in its turn: *…, he said, but she denied it*
JOINING = frozenset(("but", "and", "or", "yet"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "DET"))


def around(reading: Reading, line: range, block: tuple[int, int]) -> range:
    """The part of a line that is said, and the block that says who says so in it."""
    first, last = block
    start = max([line.start, *(at + 1 for at in range(line.start, first) if _parts(reading, at))])
    stop = min([line.stop, *(at for at in range(last + 1, line.stop) if _parts(reading, at))])
    if is_clause(reading, range(start, first)) and _is_writers(reading, range(last + 1, stop)):
        stop = last + 1
    return range(start, stop)


def _parts(reading: Reading, index: int) -> bool:
    """Whether a token is a semicolon outside marks with no quoted words beside it."""
    near = reading.quoted[max(0, index - 1) : index + 2]
    return reading.tree.tokens[index].lemma == ";" and all(one is None for one in near)


def is_clause(reading: Reading, place: range) -> bool:
    """Whether a finite verb with something nominal before it stands in a place, or quoted words."""
    tokens = reading.tree.tokens
    subjects = [at for at in place if tokens[at].upos in NOMINAL]
    return any(tokens[at].xpos in FINITE and subjects and subjects[0] < at for at in place)


def _is_writers(reading: Reading, rest: range) -> bool:
    """Whether what follows the block is the writer's: *, as …*, *, adding …*, *, but she denied …*."""
    tokens = reading.tree.tokens
    words = [at for at in rest if tokens[at].upos != "PUNCT"]
    if not words or reading.quoted[words[0]] is not None:
        return False
    first = tokens[words[0]]
    if first.lemma.lower() in WRITERS or first.xpos == "VBG":
        return True
    return first.lemma.lower() in JOINING and any(_reports(reading, words[0], at) for at in words[2:])


def _reports(reading: Reading, first: int, index: int) -> bool:
    """Whether a finite verb of saying outside marks has something before it, in its clause, that can be its subject."""
    token = reading.tree.tokens[index]
    speaks = token.upos == "VERB" and token.xpos in FINITE and cues().speaks(token.lemma)
    before = reading.tree.tokens[first + 1 : index]
    return speaks and reading.quoted[index] is None and any(one.upos in NOMINAL for one in before)
