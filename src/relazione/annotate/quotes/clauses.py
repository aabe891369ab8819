"""What a cue takes: its subject, its verb group, the clauses and objects that are what was said."""

from __future__ import annotations

from collections.abc import Iterable

from relazione.annotate.quotes.draft import Reading
from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.tree import Tree
from relazione.model.span import Span

SUBJECT = ("nsubj", "nsubj:pass")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")
INHERITS = ("conj", "xcomp", "advcl", "ccomp", "parataxis")
GROUP = ("aux", "aux:pass", "advmod", "cop")
PARTING = frozenset((",", "—", "–", "--", "-", "("))
EDGE = frozenset(",;:—–-.")


def subject(tree: Tree, verb: int) -> int | None:
    """Whose act the verb is: its own subject, or the one it shares with the verb above it."""
    at = verb
    for _ in range(6):
        own = tree.child(at, *SUBJECTS)
        if own is not None and not _behind_that(tree, at, own):
            return own
        above = tree.head(at)
        if above is None:
            return None
        if tree.dep(at) == "acl":
            return None if _is_to(tree, at) else issuer(tree, above)
        if _holds_the_words(tree, at):
            return issuer(tree, at - 1)
        if tree.dep(at) not in INHERITS:
            return None
        quoted = _quoted(tree, at, above)
        if quoted is not None:
            return quoted
        at = above
    return None


def _quoted(tree: Tree, verb: int, above: int) -> int | None:
    """*quoted a colonel as saying …*: who is quoted, not who quotes."""
    if tree.lemma(above) not in ("quote", "cite") or not any(
        tree.lemma(one) == "as" for one in tree.all(verb, "mark", "case")
    ):
        return None
    return tree.child(above, "obj")


def _is_to(tree: Tree, verb: int) -> bool:
    """*its refusal to criticise …*: the noun is not who would criticise."""
    return any(tree.lemma(one) == "to" for one in tree.all(verb, "mark"))


def issuer(tree: Tree, noun: int) -> int:
    """*issued a statement saying …*: who issued it; the noun itself where nobody did."""
    above = tree.head(noun)
    if above is None or tree.dep(noun) != "obj" or not cues().holds_words(tree.lemma(noun)):
        return noun
    return next((one for one in tree.all(above, *SUBJECTS)), noun)


def _holds_the_words(tree: Tree, verb: int) -> bool:
    """*a release announcing …*: a participle right behind a noun for what holds words."""
    before = tree.tokens[verb - 1] if verb else None
    return (
        before is not None
        and tree.tokens[verb].xpos == "VBG"
        and cues().holds_words(before.lemma)
        and before.upos == "NOUN"
    )


def _behind_that(tree: Tree, verb: int, own: int) -> bool:
    """Whether a *that* parts a verb from what the tree calls its subject, which then is the subject of the clause."""
    return own > verb and any(tree.tokens[one].upos == "SCONJ" for one in range(verb + 1, own))


def verb_group(tree: Tree, verb: int) -> tuple[int, int]:
    """The first and last token of the verb with its auxiliaries, adverbs and particle, as far as they touch it."""
    first = last = verb
    while first > 0 and _leads(tree, first - 1, verb):
        first -= 1
    particle = tree.child(verb, "compound:prt")
    if particle == last + 1:
        last += 1
    return first, last


def _leads(tree: Tree, index: int, verb: int) -> bool:
    token = tree.tokens[index]
    if token.head != verb:
        return False
    return token.dep in GROUP or (token.dep == "mark" and token.lemma.lower() == "to")


def yielded(tree: Tree, top: int, *, but: Iterable[int] = ()) -> list[int]:
    """The tokens under `top`, without those under any of `but`, in text order."""
    skip, found, stack = set(but), [], [top]
    while stack:
        at = stack.pop()
        if at in skip:
            continue
        skip.add(at)  # a tree has no loops; should one come, it is walked once
        found.append(at)
        stack.extend(tree.children[at])
    return sorted(found)


def set_off(reading: Reading, index: int) -> bool:
    """Whether a comma, a dash or a bracket parts what hangs under a token from what stands before; it may hang there itself."""
    left = reading.tree.left[index]
    near = reading.tree.tokens[max(0, left - 1) : left + 1]
    return any(token.span.of(reading.text) in PARTING for token in near)


def runs(reading: Reading, tokens: Iterable[int]) -> tuple[Span, ...]:
    """Tokens as stretches of text; only punctuation may part the tokens of one stretch, and none stands at its edge."""
    tree = reading.tree
    pieces: list[list[int]] = []
    for token in sorted(set(tokens)):
        if pieces and _only_punctuation(tree, pieces[-1][-1], token):
            pieces[-1].append(token)
        else:
            pieces.append([token])
    trimmed = [_trimmed(reading, piece) for piece in pieces]
    return tuple(span for span in trimmed if span is not None)


def _only_punctuation(tree: Tree, before: int, after: int) -> bool:
    return all(tree.tokens[one].upos == "PUNCT" for one in range(before + 1, after))


def _trimmed(reading: Reading, piece: list[int]) -> Span | None:
    tokens = reading.tree.tokens
    first, last = piece[0], piece[-1]
    while first <= last and _edge(reading, first):
        first += 1
    while last >= first and _edge(reading, last):
        last -= 1
    if first > last:
        return None
    return Span(tokens[first].start, tokens[last].end)


def _edge(reading: Reading, index: int) -> bool:
    token = reading.tree.tokens[index]
    return token.upos == "PUNCT" and reading.text[token.start : token.end] in EDGE


def afterthoughts(reading: Reading, clause: int) -> list[int]:
    """Clauses behind a comma at the end of what was said: *…, who serves …*, *…, as feared by X*: the writer's, more often."""
    tree = reading.tree
    end = tree.right[clause]
    return [
        one
        for one in yielded(tree, clause)
        if tree.right[one] >= end - 1 and set_off(reading, one) and _is_afterthought(tree, one)
    ]


def _is_afterthought(tree: Tree, index: int) -> bool:
    """A clause that tells more of a person (*…, who serves …*), or what others thought (*…, as feared by …*)."""
    if tree.dep(index) == "acl:relcl":
        first = tree.first_word(index)
        named = any(tree.tokens[one].name.endswith("PER") for one in range(max(0, first - 2), first))
        return named and tree.lemma(first) == "who"
    return tree.dep(index) == "advcl" and any(tree.lemma(one) == "as" for one in tree.all(index, "mark"))
