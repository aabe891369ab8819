"""What the form of a verb and its auxiliaries say of the status of what it names."""

from __future__ import annotations

from collections.abc import Iterator

from relazione.annotate.events.tree import Tree
from relazione.annotate.events.words import words


def tense_signs(tree: Tree, at: int) -> Iterator[tuple[str, int]]:
    """What auxiliaries and the form of a verb say; nothing for a bare infinitive or participle."""
    token = tree.tokens[at]
    carrier = _auxiliaries(tree, at)
    for aux in carrier:
        for name, entries in words().modals.items():
            if tree.lemmas[aux] in entries or tree.form(aux) in entries:
                yield ("planned" if name == "conditional" else name), aux
                return
    if "to" in tree.marks(at) and any(
        tree.lemmas[kid] == "be" for kid in (*carrier, *tree.children(at, "cop"))
    ):
        yield "planned", at  # "is to be signed", "was to meet"
        return
    mistagged = token.xpos == "VBN" and bool(
        tree.children(at, "nsubj")
    )  # "called for", tagged as a participle
    if carrier or mistagged or token.xpos in ("VBD", "VBZ", "VBP") or tree.children(at, "cop"):
        yield from _finite(tree, at, carrier)


def _auxiliaries(tree: Tree, at: int) -> list[int]:
    """Auxiliaries of a verb; those of the first verb where it is a coordinated bare form ("will meet and hold")."""
    found = tree.children(at, "aux")
    head = tree.head(at)
    if not found and (before := tree.bare_before(at)) is not None:
        return tree.children(before, "aux")
    if found or head is None or tree.dep(at) != "conj" or not tree.is_predicate(head):
        return found
    alike = tree.tokens[at].xpos == tree.tokens[head].xpos and tree.tokens[at].xpos in ("VB", "VBN", "VBG")
    return _auxiliaries(tree, head) if alike else found


def _finite(tree: Tree, at: int, carrier: list[int]) -> Iterator[tuple[str, int]]:
    token = tree.tokens[at]
    tags = {tree.tokens[aux].xpos for aux in carrier} | {
        tree.tokens[kid].xpos for kid in tree.children(at, "cop")
    }
    has = any(tree.lemmas[aux] == "have" for aux in carrier)
    if token.xpos == "VBG" and carrier and not has and tree.lemmas[at] != "be":
        yield ("planned", at) if tree.lemmas[at] == "go" and tree.child(at, "xcomp") else ("under way", at)
        return
    if token.xpos == "VBG" and has:
        yield "ongoing", at
        return
    past = has or token.xpos == "VBD" or "VBD" in tags or (not (carrier or tags) and token.xpos == "VBN")
    passive_present = token.xpos == "VBN" and not has and "VBD" not in tags
    yield ("held" if past or passive_present else "ongoing", at)
