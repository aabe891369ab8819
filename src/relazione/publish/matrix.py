"""The agreement matrix: what each article says of each happening, utterance and position, as one sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from relazione.model.record import Finding, RecordEvent, RecordPosition, Support, Utterance
from relazione.publish.affair import Affair
from relazione.publish.phrase import listed
from relazione.publish.relation import headline, origins_text
from relazione.publish.telling import in_words, position_text, said, short
from relazione.publish.words import Quoting, Words

# sign -> what it means, in the legend's order; `weight`: of two signs for one cell the heavier stands
SIGNS: Mapping[str, str] = {
    "co": "contradicts another report",
    "di": "differs: other detail, strength or wording",
    "aw": "asserts, as someone’s words",
    "as": "asserts, in the outlet’s own voice",
    "el": "elided: a mark of omission stands just there",
    "ck": "could not know: published before",
    "si": "silent",
}
WEIGHT = {sign: place for place, sign in enumerate(SIGNS)}
RELATIONS = {"contradicts": "contradicts", "differs": "differs", "agrees": "agrees", "single": "one report"}


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a label, a sign an article, the relation of its reports, its origins, and the words."""

    id: str
    kind: str
    label: str
    cells: tuple[tuple[str, str], ...]
    relation: str
    origins: str
    words: tuple[Words, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Matrix:
    """Rows by kind, and the articles (or families, beyond 26 articles) that head its columns."""

    columns: tuple[tuple[str, tuple[str, ...]], ...]
    lines: tuple[Line, ...]

    def of(self, kind: str) -> tuple[Line, ...]:
        """The rows of one kind (happening, utterance, position) that several articles have, or differ on."""
        return tuple(
            line for line in self.lines if line.kind == kind and line.relation != RELATIONS["single"]
        )

    def alone(self, kind: str) -> tuple[Line, ...]:
        """The rows of one kind that one article alone has."""
        return tuple(
            line for line in self.lines if line.kind == kind and line.relation == RELATIONS["single"]
        )


def matrix(affair: Affair, quoting: Quoting) -> Matrix:
    """The matrix of everything that more than one article could have said."""
    columns = _columns(affair)
    record = affair.record
    lines = [
        *(_event_line(event, affair, quoting, columns) for event in record.events),
        *(
            _utterance_line(utterance, affair, quoting, columns)
            for utterance in record.utterances
            if utterance.speaker
        ),
        *(_position_line(position, affair, quoting, columns) for position in record.positions),
    ]
    lines.sort(key=lambda line: (-sum(sign not in ("si", "ck") for _, sign in line.cells), line.id))
    return Matrix(columns, tuple(lines))


Columns = tuple[tuple[str, tuple[str, ...]], ...]


def _columns(affair: Affair) -> Columns:
    """A column an article; beyond 26 articles a column a copy family, under its first member's siglum."""
    if len(affair.sigla) <= 26:
        return tuple((siglum, (id_,)) for id_, siglum in affair.sigla.items())
    families: dict[str, list[str]] = {}
    for id_ in affair.sigla:
        families.setdefault(affair.collation.lineage.families.get(id_, id_), []).append(id_)
    largest = sorted(families.values(), key=lambda ids: -len(ids))[:26]
    return tuple((affair.sigla[ids[0]], tuple(ids)) for ids in largest)


def _event_line(event: RecordEvent, affair: Affair, quoting: Quoting, columns: Columns) -> Line:
    signs = {report.article: _voice(affair, report.article, report.event) for report in event.reports}
    return _line(
        (event.id, "happening", headline(event, affair)),
        signs,
        affair,
        columns=columns,
        rest=(event.support, quoting.words((report.article, report.evidence) for report in event.reports)),
    )


def _voice(affair: Affair, article: str, event: str) -> str:
    local = affair.events.get((article, event))
    return "aw" if local and local.attribution else "as"


def _utterance_line(utterance: Utterance, affair: Affair, quoting: Quoting, columns: Columns) -> Line:
    places = [(one.article, affair.quotes[one.article, one.quote].content) for one in utterance.renderings]
    words = quoting.words(places)
    label = (
        f"{listed([affair.name(id_) for id_ in utterance.speaker])}: {short(said(utterance, affair), 110)}"
    )
    signs = {one.article: "aw" for one in utterance.renderings}
    return _line(
        (utterance.id, "utterance", label), signs, affair, columns=columns, rest=(utterance.support, words)
    )


def _position_line(position: RecordPosition, affair: Affair, quoting: Quoting, columns: Columns) -> Line:
    signs = {
        report.article: "as" if report.basis in ("observed", "judgement") else "aw"
        for report in position.reports
    }
    words = quoting.words((report.article, report.evidence) for report in position.reports)
    label = position_text(position, affair)
    return _line(
        (position.id, "position", label), signs, affair, columns=columns, rest=(position.support, words)
    )


def _line(
    head: tuple[str, str, str],
    signs: Mapping[str, str],
    affair: Affair,
    *,
    columns: Columns,
    rest: tuple[Support, tuple[Words, ...]],
) -> Line:
    id_, kind, label = head
    findings = affair.findings.get(id_, ())
    marks = {**dict(_unsaid(findings)), **signs, **dict(_against(findings))}
    cells = tuple(
        (name, _heaviest([marks[article] for article in ids if article in marks])) for name, ids in columns
    )
    relation = next(
        (name for name in RELATIONS if any(finding.relation == name for finding in findings)), "single"
    )
    if relation == "single" and len(signs) > 1:
        relation = "agrees"
    notes = tuple(
        dict.fromkeys(
            in_words(finding.why, affair)
            for finding in findings
            if finding.why and finding.relation in ("contradicts", "differs")
        )
    )
    return Line(id_, kind, label, cells, RELATIONS[relation], origins_text(rest[0]), rest[1], notes)


def _heaviest(signs: Sequence[str]) -> str:
    return min(signs, key=WEIGHT.__getitem__) if signs else "si"


def _unsaid(findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    for finding in findings:
        yield from ((article, "ck") for article in finding.could_not_know)
        yield from ((article, "el") for article in finding.elided)


def _against(findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    """Differing sides but for the first, which the others differ from; then every contradicting side, which overwrites."""
    for relation, sign, first in (("differs", "di", 1), ("contradicts", "co", 0)):
        sides = (
            side for finding in findings if finding.relation == relation for side in finding.positions[first:]
        )
        yield from ((article, sign) for side in sides for article in side.articles)
