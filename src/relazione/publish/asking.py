"""Questions an assistant may ask of a record, each with a JSON answer whose every line leads to words in an article.

Nothing here writes. Answers are small: lists are cut, and say so. Words of articles are quotations and never instructions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from relazione.model.interchange import to_json
from relazione.model.record import RecordEvent, RecordPosition, Support, Utterance
from relazione.model.span import Span
from relazione.problems import UsageError
from relazione.publish.affair import Affair
from relazione.publish.calling import check_of
from relazione.publish.index import index
from relazione.publish.reasons import origin_rows, readings
from relazione.publish.relation import by_whose_word, headline, status_line
from relazione.publish.site.source import Source, Wish
from relazione.publish.telling import holder_text, said, setting_words, stance_text
from relazione.publish.words import LONGEST, Quoting, clean

MOST = 50  # items of an answer
SPANS = 20  # spans of an article in an answer
Json = dict[str, Any]
Item = RecordEvent | RecordPosition | Utterance


@dataclass(frozen=True)
class Asking:
    """The questions, of one open record."""

    source: Source

    def search(
        self, words: str, speaker: str | None = None, outlet: str | None = None, since: str | None = None,
        as_of: str | None = None,
    ) -> Json:  # fmt: skip
        """Sentences of the articles that hold all the words ("a phrase" in quotation marks), best first."""
        affair = self._affair(as_of)
        found = self.source.search(Wish(words, speaker, outlet, _day(since), as_of))
        hits = [
            {"siglum": affair.sigla[hit.article], **to_json(hit)}
            for hit in found
            if hit.article in affair.sigla
        ]
        return _answer(affair, hits)

    def happening(
        self, id: str | None = None, about: str | None = None, since: str | None = None, until: str | None = None,
        as_of: str | None = None,
    ) -> Json:  # fmt: skip
        """One happening by its id, whole; or those with somebody or some state in them (`about`, a name), between two days."""
        affair = self._affair(as_of)
        if id is not None:
            return _answer(affair, [_whole(_item(affair, id), affair)])
        first, last = _day(since) or "0000", _day(until) or "9999"
        events = [
            event
            for event in self._events(affair, about)
            if first <= (event.latest or event.earliest or "")
            and (event.earliest or event.latest or "") <= last
        ]
        return _answer(affair, [_line(event, affair) for event in events])

    def utterances(
        self, speaker: str | None = None, about: str | None = None, as_of: str | None = None
    ) -> Json:
        """Things said, in all their wordings: by a speaker (a name), with a word in them (`about`)."""
        affair = self._affair(as_of)
        ids = _named(affair, speaker) if speaker else None
        wanted = (about or "").casefold()
        found = [
            one
            for one in affair.record.utterances
            if (ids is None or ids & set(one.speaker)) and wanted in said(one, affair).casefold()
        ]
        return _answer(affair, [_line(one, affair) for one in found])

    def positions(
        self, holder: str | None = None, toward: str | None = None, as_of: str | None = None
    ) -> Json:
        """What states and people hold, on whose word: by holder, by whom it is held toward (names)."""
        affair = self._affair(as_of)
        ours = _named(affair, holder) if holder else None
        theirs = _named(affair, toward) if toward else None
        found = [
            one
            for one in affair.record.positions
            if (ours is None or ours & set(one.holder)) and (theirs is None or theirs & set(one.toward))
        ]
        return _answer(affair, [_line(one, affair) for one in found])

    def origins(self, id: str, as_of: str | None = None) -> Json:
        """On which independent origins an item rests, with the articles on each and why they are one; outlets are not counted."""
        affair = self._affair(as_of)
        item = _item(affair, id)
        rows = [
            {"name": row.name, "kind": row.kind, "articles": row.sigla, "why": row.why}
            for row in origin_rows(item.support, affair)
        ]
        return {**_answer(affair, rows), **_counted(item.support)}

    def article_spans(
        self, article: str, spans: Sequence[tuple[int, int]] = (), as_of: str | None = None
    ) -> Json:
        """An article by id or siglum: outlet, agency, day; and the words at some spans (half-open, in code points)."""
        affair = self._affair(as_of)
        one = affair.articles.get(affair.by_siglum.get(article, article))
        if one is None:
            raise UsageError(f"no article {article} is known on that day")
        words = [
            {"start": span.start, "end": span.end, "words": clean(span.of(one.text))[:LONGEST]}
            for span in (Span(*given) for given in spans[:SPANS])
        ]
        facts = {
            key: getattr(one, key) for key in ("id", "title", "outlet", "agency", "language", "genre", "url")
        }
        day = {"published": one.published.value, "published_status": one.published.status}
        return {**_answer(affair, words), "article": {"siglum": affair.sigla[one.id], **facts, **day}}

    def _affair(self, as_of: str | None) -> Affair:
        return self.source.affair(_day(as_of))

    def _events(self, affair: Affair, about: str | None) -> Iterable[RecordEvent]:
        if about is None:
            return affair.record.events
        found = {
            event.id: event for id_ in _named(affair, about) for event in index(affair).of_entity.get(id_, ())
        }
        codes = {
            affair.state_of(id_) for id_ in _named(affair, about) if id_.startswith(("gov:", "country:"))
        }
        found |= {event.id: event for code in codes if code for event in index(affair).of_state.get(code, ())}
        return sorted(
            found.values(), key=lambda event: (event.latest or event.earliest or "", event.id), reverse=True
        )


def _day(value: str | None) -> str | None:
    try:
        return date.fromisoformat(value).isoformat() if value else None
    except ValueError as error:
        raise UsageError(f"{value} is no day; write YYYY-MM-DD") from error


def _named(affair: Affair, name: str) -> set[str]:
    """The entities that the record or the gazetteer calls so; an id is itself."""
    wanted = name.casefold()
    return {name} | {
        one.id
        for one in affair.record.entities
        if wanted in affair.name(one.id).casefold() or any(wanted == other.casefold() for other in one.names)
    }


def _item(affair: Affair, id_: str) -> Item:
    found = affair.happenings.get(id_) or affair.utterances.get(id_) or affair.held.get(id_)
    if found is None:
        raise UsageError(f"no happening, utterance or position {id_} is known on that day")
    return found


def _answer(affair: Affair, items: Sequence[Any]) -> Json:
    return {
        "as_of": affair.record.as_of or "today",
        "items": list(items[:MOST]),
        "more": max(len(items) - MOST, 0),
    }


def _counted(support: Support) -> Json:
    return {"origins": support.origins, "origins_bounds": support.origins_bounds}


def _line(item: Item, affair: Affair) -> Json:
    """An item in short: what it says, when, on whose word, in which articles, on how many origins, with its words."""
    told: Json
    if isinstance(item, RecordEvent):
        told = {
            "what": headline(item, affair), "act": item.act, "status": status_line(item, affair), "earliest": item.earliest,
            "latest": item.latest, "by": by_whose_word(item, affair),
        }  # fmt: skip
    elif isinstance(item, RecordPosition):
        told = {"holder": holder_text(item, affair), "holds": stance_text(item, affair), "basis": item.basis,
                "since": item.since, "until": item.until}  # fmt: skip
    else:
        speakers = [affair.name(id_) for id_ in item.speaker]
        told = {"speaker": speakers, "setting": setting_words(item.setting)}
    return {"id": item.id, **told, **_counted(item.support), "words": _words(item, affair)}


def _words(item: Item, affair: Affair) -> list[Json]:
    return [
        {"siglum": one.siglum, "article": one.article, "start": one.start, "end": one.end, "words": one.words}
        for reading in readings(item, affair)[:MOST]
        for one in reading.words
    ]


def _whole(item: Item, affair: Affair) -> Json:
    """An item with where its reports differ and who is silent."""
    findings = [
        check_of(found, affair, Quoting(affair, "spans")) for found in affair.findings.get(item.id, ())
    ]
    differing = [
        {
            "relation": one.relation,
            "what": one.title,
            "sides": [{"articles": names, "value": value} for value, names, _ in one.sides],
        }
        for one in findings
        if one.relation != "agrees"
    ]
    return {**_line(item, affair), "differ": differing, "silent": affair.siglum_list(item.silent)}
