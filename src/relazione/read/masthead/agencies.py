"""Agency credits: which news agency the article names as the source of its text, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from relazione.gazetteer import Gazetteer
from relazione.model.article import Credit, CreditPlace
from relazione.model.slug import folded

# an agency that *said* something, or that a report cites, is a source of facts and not of the text
ROLE = r"(?:reporting|report|writing|editing|compiled|with (?:inputs?|additional reporting|reporting|material|files))"
FOOT = re.compile(
    rf"^(?:\W*(?:source|{ROLE})\b.{{0,60}}|[\W_]*(?:©|\(c\)|copyright\b).{{0,60}}|[—–(\[-]\s*.{{0,40}})$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Agencies:
    """The agencies of a gazetteer, found by any of their names."""

    gazetteer: Gazetteer

    @cached_property
    def names(self) -> Mapping[str, str]:
        """``{form: organisation id}``; acronyms keep their case, longer names are folded."""
        agencies = self.gazetteer.organisations_of("agency")
        return {_key(name): entry.id for entry in agencies for name in (entry.name, *entry.names)}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any agency's name as a whole word, with or without its accents."""
        agencies = self.gazetteer.organisations_of("agency")
        forms = {
            form for entry in agencies for name in (entry.name, *entry.names) for form in (name, _key(name))
        }
        written = [_written(form) for form in sorted(forms, key=lambda form: (-len(form), form))]
        return re.compile(rf"(?<![\w-])(?:{'|'.join(written)})(?!\w)") if written else re.compile(r"(?!)")

    def found(self, text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Every agency named in ``text[start:end]``: id, start, end."""
        for hit in self.pattern.finditer(text, start, end):
            named = self.names.get(hit[0]) or self.names.get(folded(" ".join(hit[0].split())))
            if named:
                yield named, hit.start(), hit.end()

    def credits_in(self, text: str, spans: Sequence[tuple[int, int]], where: CreditPlace) -> Iterator[Credit]:
        """The agencies named in these stretches, as credits of one kind of place."""
        for start, end in spans:
            yield from (
                Credit(agency, first, last, where) for agency, first, last in self.found(text, start, end)
            )

    def is_foot(self, line: str) -> bool:
        """Whether a line at the foot credits an agency and says nothing else."""
        return bool(FOOT.match(line)) and bool(self.pattern.search(line))


def _is_acronym(form: str) -> bool:
    return len(form) <= 5 or form.isupper()


def _key(name: str) -> str:
    return name if _is_acronym(name) else folded(name)


def _written(form: str) -> str:
    """A pattern for one form: acronyms as they are, longer names in any case."""
    escaped = re.escape(form).replace(r"\ ", r"\s+")
    return escaped if _is_acronym(form) else f"(?i:{escaped})"
