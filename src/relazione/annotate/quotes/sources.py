"""The words that name who speaks."""

from __future__ import annotations

from bisect import bisect_left

from relazione.annotate.quotes.clauses import runs, set_off, yielded
from relazione.annotate.quotes.draft import Reading
from relazione.annotate.quotes.tree import Tree
from relazione.model.span import Span

TITLE = frozenset(("PROPN", "NOUN", "ADJ"))
TITLE_WORDS = 3  # between the piece of a title that a tree knows and the name


def source_spans(reading: Reading, head: int, cue: int | None = None) -> tuple[Span, ...]:
    """The noun phrase with its titles and appositions; without a clause set off by a comma and without the cue's own."""
    tree = reading.tree
    loose = [
        one
        for one in tree.children[head]
        if _set_off(reading, head, one) or (cue is not None and tree.under(cue, one))
    ]
    case = tree.all(head, "case", "mark")
    spans = runs(reading, yielded(tree, head, but=[*loose, *case]))
    found = next((span for span in spans if span.holds(tree.tokens[head].span)), None)
    if found is None:
        return ()
    name = apposed_name(tree, head)
    name = name_behind(tree, found) if name is None else name
    if name is None:
        return (found,)
    return (Span(min(found.start, tree.tokens[name].start), max(found.end, _name_end(tree, name))),)


def name_behind(tree: Tree, found: Span) -> int | None:
    """*Brig. | Ada Pell*, *Vice | Adm. Ada Pell*: the name that stands right behind a title the tree has cut off from it."""
    last = bisect_left(tree.starts, found.end) - 1
    if tree.tokens[last].upos not in TITLE or tree.tokens[last].name.endswith("PER"):
        return None
    for at in range(last + 1, min(last + 2 + TITLE_WORDS, len(tree.tokens))):
        token = tree.tokens[at]
        if token.sentence != tree.tokens[last].sentence or token.name == "B-PER":
            return at if token.name == "B-PER" else None
        if token.upos != "PROPN":
            return None
    return None


def apposed_name(tree: Tree, head: int) -> int | None:
    """*Li Shangfu, the head of …, said* and *Their head, Ada Pell, said*: the name beside a description, where the tree has parted them."""
    if tree.tokens[head].upos != "NOUN":
        return None
    before, after = tree.first_word(head) - 2, tree.right[head] + 2
    described = before >= 0 and tree.tokens[before + 2].upos == "DET" and _comma_behind(tree, head)
    if described and _is_name_at(tree, before, comma=before + 1):
        return _first_of_name(tree, before)
    if (
        after < len(tree.tokens)
        and _is_name_at(tree, after, comma=after - 1)
        and _closed_by_comma(tree, after)
    ):
        return after
    return None


def _comma_behind(tree: Tree, head: int) -> bool:
    last = tree.right[head]
    return any(token.lemma == "," for token in tree.tokens[last : last + 2])


def _is_name_at(tree: Tree, index: int, *, comma: int) -> bool:
    same = tree.tokens[index].sentence == tree.tokens[comma].sentence
    return same and tree.tokens[comma].lemma == "," and tree.tokens[index].name.endswith("PER")


def _first_of_name(tree: Tree, index: int) -> int:
    while tree.tokens[index].dep == "flat" and tree.tokens[index].head < index:
        index = tree.tokens[index].head
    return index


def _closed_by_comma(tree: Tree, index: int) -> bool:
    """Whether a comma, a verb or the sentence's end follows the name: it is no list."""
    while index < len(tree.tokens) and tree.tokens[index].name.endswith("PER"):
        index += 1
    return index < len(tree.tokens) and (
        tree.tokens[index].lemma in (",", ".") or tree.tokens[index].upos in ("VERB", "AUX")
    )


def _name_end(tree: Tree, index: int) -> int:
    """Where the last word of a name ends."""
    while index + 1 < len(tree.tokens) and tree.tokens[index + 1].name == "I-PER":
        index += 1
    return tree.tokens[index].end


def _set_off(reading: Reading, head: int, child: int) -> bool:
    """A clause after a comma, which says more of the speaker but does not name him."""
    tree = reading.tree
    if tree.dep(child) not in ("acl:relcl", "acl", "advcl", "parataxis", "conj") or child < head:
        return False
    if tree.dep(child) == "conj":
        return tree.tokens[child].upos in ("VERB", "AUX")
    return set_off(reading, child)
