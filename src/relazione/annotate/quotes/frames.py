"""What verbs of saying, thinking and judging take, each way a named rule; the first that fits a cue decides.

A rule is ``(Reading, verb) -> Draft | None``. Its frame names what was said by its relation to the cue: "ccomp" (said that …),
"paren" (…, he said), "xcomp" (vowed to …), "obj" (praised …), "obj+for" (praised … for …), "for" (called for …).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from relazione.annotate.quotes.clauses import runs, set_off, subject, verb_group, yielded
from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.sources import source_spans
from relazione.annotate.quotes.tree import Tree
from relazione.model.span import Span

Rule = Callable[[Reading, int], Draft | None]

#: prepositions whose phrase belongs to what was said, not to where or when
TOPICAL = frozenset(
    (
        "for",
        "of",
        "as",
        "about",
        "on",
        "against",
        "to",
        "with",
        "over",
        "from",
        "into",
        "upon",
        "toward",
        "towards",
    )
)
GOING_ON = ("advcl", "obl", "obl:unmarked", "advmod", "xcomp", "dep")
BREAKS = frozenset((",", ";", "—", "–", "-", "--", "”", '"', "''", "’"))
CLOSING = frozenset((",", "”", '"', "''", "’", "?", "!", "—", "–", "…", "..."))
PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"))
REFLEXIVE = frozenset(("itself", "himself", "herself", "themselves", "oneself"))
OF_THINGS = frozenset(("in", "between", "with", "of", "on", "towards", "toward", "over", "against"))
#: nouns whose phrase says where, when or how a thing was said
OCCASIONS = frozenset(
    (
        "statement",
        "interview",
        "speech",
        "address",
        "meeting",
        "conference",
        "briefing",
        "tweet",
        "post",
        "letter",
        "call",
        "visit",
        "day",
        "week",
        "month",
        "year",
        "morning",
        "evening",
        "night",
        "time",
        "remark",
        "comment",
        "talk",
        "message",
        "article",
        "video",
    )
)
SUBJECT = ("nsubj", "nsubj:pass")
#: objects of these are who is spoken to
ADDRESSING = frozenset(
    (
        "tell",
        "ask",
        "inform",
        "assure",
        "remind",
        "warn",
        "advise",
        "notify",
        "convince",
        "persuade",
        "reassure",
        "brief",
        "caution",
    )
)


def drafted(reading: Reading, rule: str, verb: int, content: Iterable[int], *, frame: str) -> Draft | None:
    """A draft of the tokens that are content, with the verb's own group and subject."""
    spans = runs(reading, content)
    if not spans:
        return None
    tree = reading.tree
    first, last = verb_group(tree, verb)
    who = subject(tree, verb)
    return Draft(
        rule=rule,
        content=spans,
        cue=(tree.between(first, last),),
        source=source_spans(reading, who, verb) if who is not None else (),
        addressee=addressee(reading, verb),
        cue_at=verb,
        source_at=who,
        lemma=tree.lemma(verb),
        frame=frame,
    )


def addressee(reading: Reading, verb: int) -> tuple[Span, ...]:
    """Who is spoken to: the indirect object, or the object of a verb that also takes a clause."""
    tree = reading.tree
    told = tree.child(verb, "iobj")
    if told is None and tree.lemma(verb) in ADDRESSING:
        told = tree.child(verb, "obj")
    return source_spans(reading, told) if told is not None else ()


def clause_after(reading: Reading, verb: int) -> Draft | None:
    """*said (that) …*, *asked whether …*: a clause that follows and is the verb's own."""
    tree = reading.tree
    clause = next((one for one in tree.all(verb, "ccomp") if one > verb), None)
    if clause is None or _as_thought(tree, verb) or _judged(tree, verb, clause):
        return None
    content = [one for one in yielded(tree, clause, but=_afterthoughts(reading, clause)) if one > verb]
    if any(stops(reading, one) for one in range(verb + 1, content[0])) or _quoted_aside(reading, verb):
        return None
    return drafted(reading, "clause", verb, [*content, *_tail(reading, verb, content[-1])], frame="ccomp")


def _as_thought(tree: Tree, verb: int) -> bool:
    """*as some feared it would*: the clause is what the sentence told, and nobody's words."""
    return tree.dep(verb) == "advcl" and any(tree.lemma(one) == "as" for one in tree.all(verb, "mark"))


def _judged(tree: Tree, verb: int, clause: int) -> bool:
    """*criticised X's statement that …*: the object is what is spoken of, unless it is who is spoken to."""
    return any(verb < one < clause for one in tree.all(verb, "obj")) and tree.lemma(verb) not in ADDRESSING


def _afterthoughts(reading: Reading, clause: int) -> list[int]:
    """Clauses behind a comma at the end of what was said: *…, who serves …*, *…, as feared by X*: the writer's, more often."""
    tree = reading.tree
    end = tree.right[clause]
    return [
        one
        for one in yielded(tree, clause)
        if tree.right[one] >= end - 1 and set_off(reading, one) and _is_afterthought(tree, one)
    ]


def _is_afterthought(tree: Tree, index: int) -> bool:
    if tree.dep(index) == "acl:relcl":
        above = tree.head(index)
        return above is not None and tree.tokens[above].name.endswith("PER")
    return tree.dep(index) == "advcl" and any(tree.lemma(one) == "as" for one in tree.all(index, "mark"))


def _tail(reading: Reading, verb: int, last: int) -> list[int]:
    """What a tree has hung on the cue but stands right behind the clause, with no punctuation between: the clause goes on."""
    tree, found = reading.tree, []
    for child in tree.children[verb]:
        if tree.left[child] == last + 1 and (tree.dep(child) in GOING_ON or _goes_on(tree, verb, child)):
            found += yielded(tree, child)
            last = tree.right[child]
    return found


def _goes_on(tree: Tree, cue: int, conjunct: int) -> bool:
    """*stressing that it rests on … and remains …*: a conjunct without a subject, and not in the form of the cue."""
    bare = tree.child(conjunct, *SUBJECT) is None
    return tree.dep(conjunct) == "conj" and bare and tree.tokens[conjunct].xpos != tree.tokens[cue].xpos


def stops(reading: Reading, index: int) -> bool:
    """Whether a token is the full stop of a sentence, outside quotation marks."""
    token = reading.tree.tokens[index]
    return (
        token.upos == "PUNCT"
        and reading.quoted[index] is None
        and token.span.of(reading.text) in (".", "?", "!")
    )


def _quoted_aside(reading: Reading, verb: int) -> bool:
    """*"…," he added, "…"*: whether the verb stands, in its sentence, between quoted words and a comma."""
    tree = reading.tree
    first, last = _block(reading, verb, tree.child(verb, *SUBJECT))
    sentence = tree.sentences[tree.tokens[verb].sentence]
    before = reading.quoted[first - 1] if first > sentence.first else None
    if before is None or last + 1 >= sentence.last:
        return False
    ends = before.inner.of(reading.text).rstrip().endswith(",")
    return ends and tree.tokens[last + 1].span.of(reading.text) == ","


def aside(reading: Reading, verb: int) -> Draft | None:
    """*…, he said, …* and *…, said X*: the sentence without the stretch that says who says so."""
    tree = reading.tree
    who = tree.child(verb, *SUBJECT)
    who = who if who is not None else phrase_before(reading, verb)
    sentence = tree.sentences[tree.tokens[verb].sentence]
    first, last = _block(reading, verb, who)
    if (
        who is None
        or first <= sentence.first
        or not _closes(reading, first - 1)
        or tree.dep(verb).startswith("acl")
    ):
        return None
    line = _line(reading, verb)
    before = range(line.start, first)
    if not any(tree.tokens[one].upos in ("VERB", "AUX") for one in before) and not _marked(reading, before):
        return None
    own = set(_own(reading, verb, first))
    content = [one for one in line if one not in own and not first <= one <= last]
    found = drafted(reading, "aside", verb, content, frame="paren")
    return found and with_source(reading, found, who)


def phrase_before(reading: Reading, verb: int) -> int | None:
    """The head of a noun phrase that fills the place between a comma or closing mark and the verb, where the tree knows no subject."""
    tree = reading.tree
    first, _ = verb_group(tree, verb)
    start = first
    while (
        start > 0
        and tree.tokens[start - 1].upos in PHRASE
        and tree.tokens[start - 1].sentence == tree.tokens[verb].sentence
    ):
        start -= 1
    if start == first or start == 0 or not _closes(reading, start - 1):
        return None
    tops = [one for one in range(start, first) if not start <= tree.tokens[one].head < first]
    return tops[-1] if tops else None


def _line(reading: Reading, index: int) -> range:
    """The tokens of the sentence around a token, which no line break and no full stop outside marks interrupts."""
    sentence = reading.tree.sentences[reading.tree.tokens[index].sentence]
    at = reading.tree.tokens[index].start
    top = bisect_right(reading.starts, reading.text.rfind("\n", 0, at))
    end = reading.text.find("\n", at)
    last = len(reading.starts) if end < 0 else bisect_right(reading.starts, end)
    before = [one for one in range(max(top, sentence.first), index) if stops(reading, one)]
    after = [one for one in range(index, min(last, sentence.last)) if stops(reading, one)]
    return range(max([top, sentence.first, *(one + 1 for one in before)]), min([last, sentence.last, *after]))


def _marked(reading: Reading, tokens: Iterable[int]) -> bool:
    return any(reading.quoted[one] is not None for one in tokens)


def _closes(reading: Reading, index: int) -> bool:
    token = reading.tree.tokens[index]
    return reading.text[token.start : token.end] in CLOSING


def _block(reading: Reading, verb: int, who: int | None) -> tuple[int, int]:
    """From subject or verb, whichever comes first, to the punctuation after both."""
    tree = reading.tree
    first, last = verb_group(tree, verb)
    if who is not None:
        first, last = min(first, tree.left[who]), max(last, tree.right[who] if who > verb else last)
    end = tree.sentences[tree.tokens[verb].sentence].last - 1
    while last < end and not _breaks(reading, last + 1):
        last += 1
    return first, last


def _breaks(reading: Reading, index: int) -> bool:
    token = reading.tree.tokens[index]
    return token.upos == "PUNCT" and reading.text[token.start : token.end] in BREAKS


def _own(reading: Reading, verb: int, first: int) -> list[int]:
    """What hangs on the verb to its right and is not what was said: to whom, when, and clauses that go on about it."""
    tree = reading.tree
    right = [
        one
        for one in tree.children[verb]
        if one > first and tree.dep(one) not in ("ccomp", "punct", "parataxis")
    ]
    return [token for one in right for token in yielded(tree, one)]


def clause_before(reading: Reading, verb: int) -> Draft | None:
    """*… , X said*, where the tree has the clause and the punctuation is of no help."""
    tree = reading.tree
    clause = next((one for one in tree.all(verb, "ccomp") if one < verb), None)
    if clause is None:
        return None
    return drafted(
        reading, "clause-before", verb, [one for one in yielded(tree, clause) if one < verb], frame="paren"
    )


def infinitive(reading: Reading, verb: int) -> Draft | None:
    """*vowed to …*, *urged Kyiv to …*, *called on all to …*: with who is to do it."""
    tree = reading.tree
    clause = next((one for one in tree.all(verb, "xcomp", "advcl") if one > verb and _is_to(tree, one)), None)
    if clause is None:
        return None
    objects = [one for one in tree.all(verb, "obj", "iobj") if one < clause]
    whom = [
        one for one in tree.all(verb, "obl") if one < clause and _case(tree, one) in ("on", "upon", "for")
    ]
    content = [
        token for one in [*objects, *whom, clause] for token in _without_case(tree, one, keep=one == clause)
    ]
    frame = "obj+xcomp" if objects else f"{_case(tree, whom[0])}+xcomp" if whom else "xcomp"
    found = drafted(reading, "infinitive", verb, content, frame=frame)
    return _with_preposition(reading, found, whom[0] if whom else None)


def _finite_conjuncts(tree: Tree, clause: int) -> list[int]:
    """*vowed to bolster ties and attacked …*: finite verbs that a tree has put under an infinitive belong beside the cue."""
    if tree.tokens[clause].xpos != "VB":
        return []
    return [
        one
        for one in tree.all(clause, "conj")
        if tree.tokens[one].xpos in ("VBD", "VBN", "VBZ", "VBP") and not tree.all(one, "aux")
    ]


def _is_to(tree: Tree, clause: int) -> bool:
    return any(tree.lemma(one) == "to" for one in tree.all(clause, "mark"))


def _case(tree: Tree, index: int) -> str:
    case = tree.child(index, "case", "mark")
    return tree.tokens[case].lemma.lower() if case is not None and case < index else ""


def _without_case(tree: Tree, index: int, *, keep: bool = False) -> list[int]:
    case = [] if keep else [one for one in tree.all(index, "case", "mark") if one < index]
    return yielded(tree, index, but=case)


def _with_preposition(reading: Reading, found: Draft | None, phrase: int | None) -> Draft | None:
    """The cue with the preposition it takes (*called for*), where the two touch."""
    if found is None or phrase is None or found.cue_at is None:
        return found
    case = reading.tree.child(phrase, "case", "mark")
    last = verb_group(reading.tree, found.cue_at)[1]
    if case is None or case != last + 1:
        return found
    first = verb_group(reading.tree, found.cue_at)[0]
    return replace(found, cue=(reading.tree.between(first, case),))


def object_(reading: Reading, verb: int) -> Draft | None:
    """*praised …*, *accused X of …*, *described X as …*, *called X Y*."""
    tree = reading.tree
    what = next((one for one in tree.all(verb, "obj", "iobj") if one > verb), None)
    if what is None:
        return None
    further = [one for one in tree.children[verb] if one > what and _completes(tree, one)][:1]
    content = [token for one in [what, *further] for token in yielded(tree, one)]
    own = "self" if tree.lemma(what) in REFLEXIVE else "obj"
    frame = own + (f"+{_case(tree, further[0]) or tree.dep(further[0])}" if further else "")
    content += _closer(reading, verb, max(content))
    return drafted(reading, "object", verb, content, frame=frame)


def _closer(reading: Reading, verb: int, last: int) -> list[int]:
    """*hailed a new era in their relationship*: a phrase right behind the object that says more of it, not where or when."""
    tree = reading.tree
    phrase = next((one for one in tree.all(verb, "obl", "nmod") if tree.left[one] == last + 1), None)
    if phrase is None or _case(tree, phrase) not in OF_THINGS:
        return []
    named = tree.tokens[phrase].name != "O" or tree.tokens[phrase].upos in ("PROPN", "NUM")
    return [] if named or tree.lemma(phrase) in OCCASIONS else yielded(tree, phrase)


def _completes(tree: Tree, index: int) -> bool:
    if tree.dep(index) == "xcomp":
        return True
    return tree.dep(index) in ("obl", "advcl") and _case(tree, index) in ("for", "of", "as", "against")


def prepositional(reading: Reading, verb: int) -> Draft | None:
    """*called for …*, *spoke about …*, *referred to …*."""
    tree = reading.tree
    phrase = next(
        (one for one in tree.all(verb, "obl", "advcl") if one > verb and _case(tree, one) in TOPICAL), None
    )
    if phrase is None:
        return None
    further = "+xcomp" if any(_is_to(tree, one) for one in tree.all(phrase, "acl", "advcl")) else ""
    found = drafted(
        reading, "prepositional", verb, _without_case(tree, phrase), frame=_case(tree, phrase) + further
    )
    return _with_preposition(reading, found, phrase)


def passive(reading: Reading, verb: int) -> Draft | None:
    """*was criticised by X*, *is expected to …*: what stands as the subject is what it is about."""
    tree = reading.tree
    about = tree.child(verb, "nsubj:pass")
    if about is None:
        return None
    further = [one for one in tree.children[verb] if one > verb and _completes(tree, one)]
    content = [token for one in [about, *further[:1]] for token in yielded(tree, one)]
    found = drafted(
        reading,
        "passive",
        verb,
        content,
        frame="pass" + ("+" + (_case(tree, further[0]) or "clause") if further else ""),
    )
    agent = tree.child(verb, "obl:agent")
    return found and with_source(reading, found, agent)


def with_source(reading: Reading, found: Draft, who: int | None) -> Draft:
    return replace(found, source_at=who, source=source_spans(reading, who) if who is not None else ())


VERB_RULES: Sequence[Rule] = (clause_after, aside, clause_before, infinitive, passive, object_, prepositional)
