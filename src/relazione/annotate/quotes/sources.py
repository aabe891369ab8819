"""The words that name who speaks."""

from __future__ import annotations

from relazione.annotate.quotes.clauses import runs, set_off, yielded
from relazione.annotate.quotes.draft import Reading
from relazione.model.span import Span


def source_spans(reading: Reading, head: int) -> tuple[Span, ...]:
    """The noun phrase with its titles and appositions; without a relative clause set off by a comma."""
    tree = reading.tree
    loose = [one for one in tree.children[head] if _set_off(reading, head, one)]
    case = [one for one in tree.all(head, "case", "mark") if one < head]
    spans = runs(reading, yielded(tree, head, but=[*loose, *case]))
    return tuple(span for span in spans if span.holds(tree.tokens[head].span))


def _set_off(reading: Reading, head: int, child: int) -> bool:
    """A clause after a comma, which says more of the speaker but does not name him."""
    tree = reading.tree
    if tree.dep(child) not in ("acl:relcl", "acl", "advcl", "parataxis", "conj") or child < head:
        return False
    if tree.dep(child) == "conj":
        return tree.tokens[child].upos in ("VERB", "AUX")
    return set_off(reading, child)
