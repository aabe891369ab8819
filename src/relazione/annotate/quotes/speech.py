"""What becomes of marked words that no cue beside them has claimed.

Each outermost marked stretch goes, by the first rule that fits, to a draft that has part of it, to a cue in its sentence, to the speech
before it in its paragraph, or to the speaker of the paragraph before. What is left is a label or a title when short, and speech of an
unknown speaker when long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from relazione.annotate.quotes.clauses import verb_group
from relazione.annotate.quotes.direct import begins_sentence, beside, last_token_before, says
from relazione.annotate.quotes.draft import SHORT, Draft, Reading
from relazione.annotate.quotes.frames import VERB_RULES
from relazione.annotate.quotes.lexicon import Lexicon, cues
from relazione.annotate.quotes.marks import Marked
from relazione.model.span import Span, without

CARRIED = 0.6
MARKED_SCORE = 0.7
ORPHAN = 0.4
LABEL = 5  # words a label inside a quotation may have
SPOKEN = frozenset(("quote-cue", "cue-quote", "carried-over", "label-colon"))
UNSPOKEN = frozenset(("label", "orphan"))
#: rules whose content the tree gave: a sentence taken for part of the one before it may have got into it
CLAUSAL = frozenset(
    ("clause", "object", "infinitive", "prepositional", "noun", "noun-of", "passive", "predicate")
)
TRAILING = frozenset(("ccomp", "xcomp", "obj", "obj+xcomp", "n+that"))
GAP = 12  # characters that a tree may have lost between a clause and the quoted words it ends in
Settle = Callable[[Reading, Lexicon, list[Draft], Marked], bool]


def settle(reading: Reading, lexicon: Lexicon, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with every marked stretch given to one of them, or made one of its own."""
    settled = list(drafts)
    for one in reading.marked:
        if one.depth == 0:
            next(rule for rule in RULES if rule(reading, lexicon, settled, one))
    return settled


def held_already(reading: Reading, lexicon: Lexicon, drafts: list[Draft], one: Marked) -> bool:
    """A clause that the marks cut through takes all of them; what has its cue in the marks takes nothing."""
    if any(draft.rule == "label-colon" and _inside(draft, one) for draft in drafts):
        return True  # a turn of a transcript that stands in marks as a whole
    for at, draft in enumerate(drafts):
        if _reaches(reading.text, draft, one) and not _inside(draft, one):
            if _after_full_stop(reading.text, one) and draft.start < one.span.start and draft.rule in CLAUSAL:
                drafts[at] = replace(draft, content=_cut(draft.content, one.span) or draft.content)
                return False
            drafts[at] = replace(draft, content=united(draft.content, one.span))
            return True
    return False


def _reaches(text: str, draft: Draft, one: Marked) -> bool:
    """Whether the content has part of the marked words, or runs straight up to them."""
    if any(span.overlaps(one.span) for span in draft.content):
        return True
    ends = [span.end for span in draft.content if span.end <= one.span.start]
    gap = text[max(ends) : one.span.start] if ends and draft.frame in TRAILING else "."
    return len(gap) <= GAP and not set(gap) & set(".,;:!?()\n")


def _after_full_stop(text: str, one: Marked) -> bool:
    before = text[: one.span.start].rstrip(" \t\xa0")
    return before[-1:] in ("", ".", "!", "?", "\n")


def _cut(content: Sequence[Span], span: Span) -> tuple[Span, ...]:
    return tuple(left for one in content for left in without(one, [span]) if left.end <= span.start)


def cue_in_sentence(reading: Reading, lexicon: Lexicon, drafts: list[Draft], one: Marked) -> bool:
    """*called him "a friend of peace"*: a verb of saying before it in its sentence, whatever it is that the verb takes."""
    if words(reading.text, one) < 2:
        return False
    for index in _sentence_before(reading, one):
        if not says(reading, lexicon, index):
            continue
        draft = _taking(reading, index, one)
        if draft is not None:
            _give(drafts, draft, one)
            return True
    return False


def _sentence_before(reading: Reading, one: Marked) -> Iterator[int]:
    """The tokens from a marked stretch back to the beginning of its sentence."""
    last = last_token_before(reading, one.span.start)
    for index in range(last, max(last - 24, -1), -1):
        token = reading.tree.tokens[index]
        if (
            token.span.of(reading.text) in (".", "?", "!", ";")
            or "\n" in reading.text[token.start : one.span.start]
        ):
            return
        yield index


def _taking(reading: Reading, verb: int, one: Marked) -> Draft | None:
    """What a verb takes, if the marked words are in it, or if they stand right behind the verb."""
    for rule in VERB_RULES:
        draft = rule(reading, verb)
        if draft is not None and any(span.overlaps(one.span) for span in draft.content):
            return replace(draft, score=max(draft.score, MARKED_SCORE))
    last = last_token_before(reading, one.span.start)
    between = range(verb_group(reading.tree, verb)[1] + 1, last + 1)
    if len(between) > 3 and not _is_called(reading, verb, between):
        return None
    draft = beside(reading, verb, one, rule="cue-quote")
    if len(between) <= 3 or not between:
        return draft
    return replace(draft, content=(Span(reading.starts[between[0]], one.span.end),))


def _is_called(reading: Reading, verb: int, between: range) -> bool:
    """*called the visit, the first in years, "an answer"*: a judgement, with what is judged between verb and marks."""
    judges = cues().class_of(reading.tree.lemma(verb)) == "judge"
    return judges and not any(reading.tree.tokens[one].upos in ("VERB", "AUX") for one in between)


def _give(drafts: list[Draft], found: Draft, one: Marked) -> None:
    for at, draft in enumerate(drafts):
        if draft.cue_at == found.cue_at:
            drafts[at] = replace(draft, content=united(draft.content, one.span))
            return
    drafts.append(replace(found, content=united(found.content, one.span)))


def same_paragraph(reading: Reading, lexicon: Lexicon, drafts: list[Draft], one: Marked) -> bool:
    """*"…," he said. "…"*: speech goes on after its cue in the same paragraph."""
    at = last_before(reading, lexicon, drafts, one.span.start)
    if at is None or not _is_speech(reading.text, one) or not begins_sentence(reading, one):
        return False
    if "\n" in reading.text[_end_before(drafts[at], one.span.start) : one.span.start]:
        return False
    drafts[at] = drafts[at].with_more(one.span)
    return True


def runs_on(reading: Reading, lexicon: Lexicon, drafts: list[Draft], one: Marked) -> bool:
    """A quotation left open at the end of a paragraph goes on in the next."""
    before = next(
        (other for other in reading.marked if other.continues and _touch(reading.text, other.span, one.span)),
        None,
    )
    at = next((at for at, draft in enumerate(drafts) if before and draft.covers(before.span)), None)
    if at is None:
        return False
    drafts[at] = drafts[at].with_more(one.span)
    return True


def carried_over(reading: Reading, lexicon: Lexicon, drafts: list[Draft], one: Marked) -> bool:
    """A paragraph that is all quotation keeps the speaker of the speech that ends the paragraph before."""
    at = last_before(reading, lexicon, drafts, one.span.start)
    if at is None or not _own_paragraph(reading.text, one) or not _is_speech(reading.text, one):
        return False
    before = drafts[at]
    if not _sentence_touches(reading, before, one):
        return False
    drafts.append(
        Draft(
            "carried-over",
            content=(one.span,),
            source_at=before.source_at,
            lemma="carried-over",
            frame="speech",
            score=CARRIED,
        )
    )
    return True


def left_over(reading: Reading, lexicon: Lexicon, drafts: list[Draft], one: Marked) -> bool:
    """A label, a title, or words whose speaker is not to be found."""
    short = words(reading.text, one) <= SHORT or (
        not begins_sentence(reading, one) and words(reading.text, one) <= 2 * SHORT
    )
    rule = "label" if short else "orphan"
    drafts.append(Draft(rule=rule, content=(one.span,), lemma=rule, frame="speech", score=ORPHAN))
    return True


def labels_within(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Short words in marks inside what is quoted directly (*the so-called 'China Challenge'*): the speaker's own distance."""
    found = []
    for one in reading.marked:
        outer = next((draft for draft in drafts if draft.rule in SPOKEN and draft.covers(one.span)), None)
        if (
            one.depth == 1
            and outer is not None
            and words(reading.text, one) <= LABEL
            and not _ends_clause(reading.text, one)
        ):
            found.append(
                replace(
                    outer, rule="label", content=(one.inner,), cue=(), addressee=(), cue_at=None, nested=True
                )
            )
    return found


def _ends_clause(text: str, one: Marked) -> bool:
    return one.inner.of(text).rstrip()[-1:] in (",", ".", "!", "?")


RULES: Sequence[Settle] = (held_already, cue_in_sentence, same_paragraph, runs_on, carried_over, left_over)


def _is_speech(text: str, one: Marked) -> bool:
    """More than a label: several words, or a sentence of its own, however short."""
    ends = one.inner.of(text).rstrip()[-1:] in (".", "!", "?")
    return words(text, one) > SHORT or (ends and _after_full_stop(text, one))


def words(text: str, one: Marked) -> int:
    """How many words stand between the marks."""
    return len(one.inner.of(text).split())


def last_before(reading: Reading, lexicon: Lexicon, drafts: Sequence[Draft], start: int) -> int | None:
    """The draft of speech that reaches closest to a place from before it; a whole quotation goes before what its cue's clause adds."""
    ends = [
        (_end_before(draft, start), at)
        for at, draft in enumerate(drafts)
        if draft.start < start and draft.rule not in UNSPOKEN and _speaks(lexicon, draft)
    ]
    last = max(ends)[1] if ends else None
    return last if last is None else _spoken_above(reading, drafts, last)


def _speaks(lexicon: Lexicon, draft: Draft) -> bool:
    return draft.rule in SPOKEN or lexicon.speaks(draft.lemma)


def _spoken_above(reading: Reading, drafts: Sequence[Draft], last: int) -> int:
    """*"…," he said, referring to the debate*: the whole quotation on whose cue the last draft's cue hangs, or else the last."""
    cue = drafts[last].cue_at
    whole = (
        at
        for at, draft in enumerate(drafts)
        if draft.rule in SPOKEN and cue is not None and draft.cue_at not in (None, cue)
        if reading.tree.under(cue, draft.cue_at or 0)
    )
    return next(whole, last) if drafts[last].rule not in SPOKEN else last


def _sentence_touches(reading: Reading, draft: Draft, one: Marked) -> bool:
    """Whether the sentence right before a marked stretch is the one in which the draft ends."""
    tokens = reading.tree.tokens
    end = last_token_before(reading, _end_before(draft, one.span.start) - 1)
    before = last_token_before(reading, one.span.start - 1)
    return end >= 0 and tokens[before].sentence - tokens[end].sentence <= 0


def _end_before(draft: Draft, start: int) -> int:
    return max(span.end for span in (*draft.content, *draft.cue, *draft.source) if span.start < start)


def _touch(text: str, before: Span, after: Span) -> bool:
    return before.end <= after.start and not text[before.end : after.start].strip()


def _own_paragraph(text: str, one: Marked) -> bool:
    first = text.rfind("\n", 0, one.span.start) + 1
    return not text[first : one.span.start].strip()


def _inside(draft: Draft, one: Marked) -> bool:
    return bool(draft.cue) and all(one.span.holds(span) for span in draft.cue)


def united(content: Sequence[Span], span: Span) -> tuple[Span, ...]:
    """The content with a stretch added; pieces that it touches become one with it."""
    touching = [one for one in content if one.overlaps(span)]
    rest = [one for one in content if not one.overlaps(span)]
    whole = Span(
        min([span.start, *(one.start for one in touching)]), max([span.end, *(one.end for one in touching)])
    )
    return tuple(sorted((*rest, whole)))
