"""Lemmas: an edit rule per word, chosen by the model, behind a table of forms that have one lemma only.

A rule is "cut N characters off the end, put a suffix on" over the lower-cased form ("l") or the form as it is ("k"),
written "l3+y" (studies -> study), or "=lemma" for words whose lemma shares no beginning with them ("l" case).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_RULE = re.compile(r"([lkt])(\d+)\+(.*)", re.DOTALL)
KEEP, LOWER, TITLE = "k", "l", "t"
WHOLE = "="
CACHE_LIMIT = 100_000


def _cased(form: str, case: str) -> str:
    if case == LOWER:
        return form.lower()
    return form[:1].upper() + form[1:].lower() if case == TITLE else form


def rule_for(form: str, lemma: str) -> str:
    """The rule that makes `lemma` of `form`; the shortest cut wins, lower case before title case before as written."""
    return min((_edit(form, lemma, case) for case in (LOWER, TITLE, KEEP)), key=lambda edit: edit[0])[1]


def _edit(form: str, lemma: str, case: str) -> tuple[int, str]:
    """(number of characters changed, rule) from the form in one case to the lemma."""
    base = _cased(form, case)
    shared = 0
    while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
        shared += 1
    rule = f"{case}{len(base) - shared}+{lemma[shared:]}" if shared else f"{WHOLE}{lemma}"
    return len(base) - shared + len(lemma) - shared, rule


def apply_rule(rule: str, form: str) -> str:
    """The lemma that `rule` makes of `form`; the form itself where the rule cuts more than there is."""
    if rule.startswith(WHOLE) and len(rule) > 1:
        return rule[1:]
    match = _RULE.fullmatch(rule)
    if match is None:
        return form
    base = _cased(form, match[1])
    keep = len(base) - int(match[2])
    return base[:keep] + match[3] if keep > 0 else form


def lemma_of(form: str, upos: str, rule: str, forms: Mapping[tuple[str, str], str]) -> str:
    """The lemma of a word: from the table of forms where it stands there, else by the model's rule."""
    return forms.get((form.lower(), upos)) or apply_rule(rule, form)


class Lemmatiser:
    """`lemma_of` over one table of forms, remembering the words it met."""

    def __init__(self, forms: Mapping[tuple[str, str], str]) -> None:
        self._forms = forms
        self._cache: dict[tuple[str, str, str], str] = {}

    def lemma(self, form: str, upos: str, rule: str) -> str:
        """The lemma of a word of this part of speech, for which the model chose this rule."""
        key = form, upos, rule
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) >= CACHE_LIMIT:
                self._cache.clear()
            found = self._cache[key] = lemma_of(form, upos, rule, self._forms)
        return found
