"""Whole quotations and the verb of saying beside them: *"…," he said*, *said X: "…"*. Read off the surface, where a tree may fail.

A quotation that begins like a sentence and is parted from the verb by the comma, question mark or dash inside its marks, or by the
comma or colon before them, is the verb's whole content.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from relazione.annotate.quotes.clauses import runs, subject, verb_group
from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.drafting import addressee
from relazione.annotate.quotes.lexicon import Lexicon
from relazione.annotate.quotes.marks import Marked
from relazione.annotate.quotes.sources import source_spans
from relazione.model.span import Span

REACH = 14  # tokens between a quotation and a verb that may still be its cue
SURE = 0.95
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
LOOSE_TIES = frozenset(".?!—–…-")
NEAR = 3
TITLE, LITTLE = 8, 3  # longer words of a title at most; letters of a little word, which needs no capital
WHOLE = frozenset(",.;?!…—–-")
CLOSERS = " \t\xa0\"'”’»"


def claims(reading: Reading, lexicon: Lexicon) -> list[Draft]:
    """One draft for each verb of saying that stands beside whole quotations."""
    found: dict[int, Draft] = {}
    for one in reading.marked:
        if one.depth or is_title(one.inner.of(reading.text)):
            continue
        verb, rule = _beside(reading, lexicon, one)
        if verb is not None and (verb in found or begins_sentence(reading, one)):
            _add(found, reading, verb, rule, one)
    return list(found.values())


def is_title(words: str) -> bool:
    """*Make Your Kid a Millionaire*: several words, every longer one with a capital, and no sentence."""
    longer = [word for word in re.findall(r"[^\W\d_][^\s]*", words) if len(word) > LITTLE]
    return (
        1 < len(longer) <= TITLE
        and all(word[0].isupper() for word in longer)
        and not words.rstrip().endswith(("!", "?"))
    )


def _beside(reading: Reading, lexicon: Lexicon, one: Marked) -> tuple[int | None, str]:
    after = verb_after(reading, lexicon, one)
    if after is not None:
        return after, "quote-cue"
    return verb_before(reading, lexicon, one), "cue-quote"


def _add(found: dict[int, Draft], reading: Reading, verb: int, rule: str, one: Marked) -> None:
    if verb in found:
        found[verb] = found[verb].with_more(one.span)
    else:
        found[verb] = beside(reading, verb, one, rule=rule)


def beside(reading: Reading, verb: int, one: Marked, *, rule: str) -> Draft:
    """The draft of a quotation and the verb beside it."""
    tree = reading.tree
    first, last = verb_group(tree, verb)
    who, source = speaker_beside(reading, verb, one)
    return Draft(
        rule=rule,
        content=(one.span,),
        cue=(tree.between(first, last),),
        source=source,
        addressee=addressee(reading, verb),
        cue_at=verb,
        source_at=who,
        lemma=tree.lemma(verb),
        frame="speech",
        score=SURE,
    )


def speaker_beside(reading: Reading, verb: int, one: Marked) -> tuple[int | None, tuple[Span, ...]]:
    """The head and words of who speaks: what stands between quotation and verb, the tree's subject, or what follows the verb."""
    start = bisect_left(reading.starts, one.span.end)
    first = verb_group(reading.tree, verb)[0]
    between = _phrase(reading, range(start, first)) if start <= first else None
    if between is not None:
        return between, runs(reading, range(start, first))
    who = subject(reading.tree, verb)
    if who is None or reading.quoted[who] is not None:
        who = _phrase(reading, range(verb + 1, min(verb + 5, len(reading.starts))))
    return who, source_spans(reading, who) if who is not None else ()


def _phrase(reading: Reading, place: range) -> int | None:
    """The head of the noun phrase that fills a place, if no verb stands in it."""
    tokens = reading.tree.tokens
    if any(tokens[at].upos == "VERB" or reading.quoted[at] is not None for at in place):
        return None
    tops = [at for at in place if tokens[at].upos in NOMINAL and tokens[at].head not in place]
    return tops[0] if tops else None


def verb_after(reading: Reading, lexicon: Lexicon, one: Marked) -> int | None:
    """The verb of saying that follows, with nothing but its subject, its titles and adverbs between."""
    first = bisect_left(reading.starts, one.span.end)
    for index in _near(reading, first, _reach(reading, one, first), 1):
        if reading.quoted[index] is not None or _ends(reading, index):
            return None
        if says(reading, lexicon, index) and reading.tree.dep(index) not in ("acl:relcl", "amod"):
            return index
        if index == first and _inverted(reading, one, index):
            return index
    return None


def _inverted(reading: Reading, one: Marked, index: int) -> bool:
    """*"…," fumed Pell*: right behind the comma of a quotation any finite verb with a name or title behind it reports."""
    tied = one.inner.of(reading.text).rstrip(CLOSERS)[-1:] == ","
    tokens = reading.tree.tokens[index : index + 2]
    finite = len(tokens) == 2 and tokens[0].upos == "VERB" and tokens[0].xpos in ("VBD", "VBZ")
    return tied and finite and tokens[1].upos in ("PROPN", "DET", "NOUN")


def _reach(reading: Reading, one: Marked, first: int) -> int:
    """How many tokens on the verb may stand: a comma ties it surely, a question mark loosely, a full stop hardly."""
    inner = one.inner.of(reading.text).rstrip(CLOSERS)
    if inner[-1:] == "," or reading.text[one.span.end : one.span.end + 1] == ",":
        return REACH
    if first >= len(reading.starts) or inner[-1:] not in LOOSE_TIES:
        return 0
    following = _surface(reading, first)
    if following[0].isupper() and (
        inner[-1] == "." or reading.tree.tokens[first].upos in ("PRON", "DET", "CCONJ")
    ):
        return 0
    return NEAR if inner[-1] == "." else REACH // 2


def verb_before(reading: Reading, lexicon: Lexicon, one: Marked) -> int | None:
    """The verb of saying that leads up to it by a comma or a colon."""
    last = bisect_left(reading.starts, one.span.start) - 1
    if last < 0 or _surface(reading, last) not in (",", ":") or not _is_whole(reading, one):
        return None
    for index in _near(reading, last, REACH, -1):
        if _ends(reading, index) or reading.quoted[index] is not None:
            return None
        if says(reading, lexicon, index):
            return index
    return None


def _is_whole(reading: Reading, one: Marked) -> bool:
    """Whether the marked words end as a sentence does, and not in the middle of one."""
    inner = one.inner.of(reading.text).rstrip(CLOSERS)
    after = reading.text[one.span.end : one.span.end + 40].lstrip(" \t\xa0")
    return inner[-1:] in WHOLE or after[:1] in ("", "\n", *WHOLE) or not one.closed


def _near(reading: Reading, first: int, reach: int, step: int) -> Iterator[int]:
    """Token indices from `first` on, as long as they stay in its line."""
    for index in range(first, first + step * reach, step):
        if not 0 <= index < len(reading.starts):
            return
        low, high = sorted((reading.starts[first], reading.starts[index]))
        if "\n" in reading.text[low:high]:
            return
        yield index


def _surface(reading: Reading, index: int) -> str:
    return reading.tree.tokens[index].span.of(reading.text)


def _ends(reading: Reading, index: int) -> bool:
    return _surface(reading, index) in (".", "?", "!", ";")


def says(reading: Reading, lexicon: Lexicon, index: int) -> bool:
    """Whether a token is a verb of speech outside quotation marks."""
    token = reading.tree.tokens[index]
    return token.upos == "VERB" and reading.quoted[index] is None and lexicon.speaks(token.lemma)


def begins_sentence(reading: Reading, one: Marked) -> bool:
    """Whether the words begin like a sentence: a capital (or no letter), after an end, a comma, a colon or nothing."""
    text = reading.text
    before = text[: one.span.start].rstrip(" \t\xa0")
    opening = text[one.inner.start : one.inner.start + 1]
    if not before or before[-1] == "\n":
        return True
    return before[-1] in ".!?:,\"”’')…—–-" and not opening.islower()


def last_token_before(reading: Reading, offset: int) -> int:
    """The index of the last token that starts before a place, -1 if none does."""
    return bisect_right(reading.starts, offset) - 1
