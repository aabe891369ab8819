"""The words that name who speaks."""

from __future__ import annotations

from relazione.annotate.quotes.clauses import runs, set_off, yielded
from relazione.annotate.quotes.draft import Reading
from relazione.annotate.quotes.tree import Tree
from relazione.model.span import Span


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
    return (found if name is None else Span(tree.span(name).start, found.end),)


def apposed_name(tree: Tree, head: int) -> int | None:
    """*Li Shangfu, the head of …, said*: the name before a description between commas, where the tree has parted them."""
    left = tree.left[head]
    if left < 2 or tree.tokens[left].upos != "DET" or tree.tokens[left - 1].lemma != ",":
        return None
    name = left - 2
    if not tree.tokens[name].name.endswith("PER"):
        return None
    while tree.tokens[name].dep == "flat" and tree.tokens[name].head < name:
        name = tree.tokens[name].head
    return name


def _set_off(reading: Reading, head: int, child: int) -> bool:
    """A clause after a comma, which says more of the speaker but does not name him."""
    tree = reading.tree
    if tree.dep(child) not in ("acl:relcl", "acl", "advcl", "parataxis", "conj") or child < head:
        return False
    if tree.dep(child) == "conj":
        return tree.tokens[child].upos in ("VERB", "AUX")
    return set_off(reading, child)
