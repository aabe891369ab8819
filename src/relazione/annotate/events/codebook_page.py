"""The codebook as a page of the documentation: ``python -m relazione.annotate.events.codebook_page > docs/codebook.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import resources

from relazione.annotate.events.codebook import Act, Codebook, shipped
from relazione.model.datafile import parsed

HEAD = """# Codebook of acts

Generated from `src/relazione/annotate/events/acts.yaml` and `status.yaml`; a test checks that this page is current.
An act is what an article says that somebody did, is doing, will do, might do or did not do; its *status* says which.
PLOVER codes are those of the PLOVER 2.0 manual, CAMEO codes those of manual 1.1b3; "none" means that the scheme has no code for the act.
A file of your own with the same keys adds acts or replaces ours (`Codebook.with_file`).

## Status

The first row that answers wins. Polarity is `negative` where the act is told as not done.

| row | status | when | example |
|---|---|---|---|
"""


def page(book: Codebook) -> str:
    """The whole page as Markdown."""
    return HEAD + "".join(_statuses()) + "\n## Acts\n" + "".join(_acts(book))


def _statuses() -> Iterator[str]:
    text = (resources.files("relazione.annotate.events") / "status.yaml").read_text(encoding="utf-8")
    for row in parsed(text)["table"]:
        yield f"| {row['rule']} | `{row['status']}` | {row['when']} | “{row['example']}” |\n"


def _acts(book: Codebook) -> Iterator[str]:
    family = ""
    for act in book.acts.values():
        if act.family != family:
            family = act.family
            yield f"\n### Family: {family}\n"
        yield from _act(act, book)


def _act(act: Act, book: Codebook) -> Iterator[str]:
    yield f"\n#### `{act.name}`\n\n{act.definition}\n\n"
    yield f"- Not: {act.never}\n"
    yield f"- Example: “{act.example}”\n"
    yield "- Roles: " + "; ".join(f"{role} ({what})" for role, what in act.roles.items()) + "\n"
    yield f"- PLOVER: {act.plover or 'none'}; CAMEO: {act.cameo or 'none'}\n"
    yield f"- Words: {', '.join(_words(act, book))}\n"


def _words(act: Act, book: Codebook) -> list[str]:
    """The lemmas that can name the act, verbs first."""
    found = [
        lemma
        for index in (book.verbs, book.nouns)
        for lemma, triggers in index.items()
        if any(t.act == act.name for t in triggers)
    ]
    return list(dict.fromkeys(found))


if __name__ == "__main__":
    sys.stdout.write(page(shipped()))
