"""An open record as the site asks for it: affairs of a day kept ready, judgements carried out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from secrets import token_hex
from threading import Lock

from relazione.desk import Desk
from relazione.problems import RecordError
from relazione.publish import Affair
from relazione.publish.index import index
from relazione.publish.site.source import Change, Found, Verdict, Wish
from relazione.record.changes import changes
from relazione.record.judging import Judged, anchors
from relazione.record.store import Store
from relazione.record.store.search import Wanted
from relazione.record.view import View

DAYS = 8  # affairs of that many days are kept in memory


@dataclass
class OpenRecord:
    """A store and a desk, with the affair of each day asked for; one reader at a time works on the store."""

    store: Store
    desk: Desk
    ready: dict[str | None, Affair] = field(default_factory=dict)
    stamp: int = 0
    run: str = field(default_factory=lambda: token_hex(8))
    lock: Lock = field(default_factory=Lock)

    def version(self) -> str:
        """This run, and how many judgements it has seen; a record changes in no other way while it is served."""
        return f"{self.run}:{self.stamp}"

    def prepare(self) -> None:
        """Work the record of today and everything its pages look up, before the first of them is asked for."""
        index(self.affair(None)).prepare()

    def affair(self, as_of: str | None) -> Affair:
        """The record as known on a day, worked once."""
        with self.lock:
            if as_of not in self.ready:
                if len(self.ready) >= DAYS:
                    self.ready.pop(next(key for key in self.ready if key is not None))
                self.ready[as_of] = self._worked(as_of)
            return self.ready[as_of]

    def _worked(self, as_of: str | None) -> Affair:
        return Affair(*self.desk.as_known(self.store, as_of), self.desk.gazetteer)

    def search(self, wish: Wish) -> Sequence[Found]:
        """Sentences that hold the words."""
        hits = self.store.search(
            Wanted(wish.words, speaker=wish.speaker, outlet=wish.outlet, since=wish.since, as_of=wish.as_of)
        )
        return [Found(hit.words, hit.article, hit.start, hit.end, hit.published) for hit in hits]

    def changes(self, since: str, as_of: str | None) -> Sequence[Change]:
        """What changed since a day."""
        before, after = self.affair(since).record, self.affair(as_of).record
        return [
            Change(
                one.kind,
                one.after or "",
                one.before or "",
                [(field.field, field.before, field.after) for field in one.differences],
            )
            for one in changes(before, after)
        ]

    def judgements(self) -> Sequence[Mapping[str, str]]:
        """The judgements kept so far, oldest first."""
        keys = ("left", "right", "verdict", "by", "why", "at")
        return [{key: getattr(one, key) for key in keys} for one in self.store.judgements()]

    def judge(self, verdict: Verdict) -> None:
        """Keep a judgement, forget the affairs that were ready. Raises `RecordError` for an item that has no place."""
        affair = self.affair(None)
        view = View(affair.coverage, affair.collation)
        places = [anchors(affair.record, view, id_) for id_ in (verdict.item, verdict.other) if id_]
        if not all(places):
            raise RecordError("only happenings and utterances can be judged")
        right_at = places[1] if verdict.other else ()
        judged = Judged(
            verdict.item, verdict.other, verdict.verdict, verdict.by, verdict.why, self.store.clock(), places[0], right_at  # type: ignore[arg-type]
        )  # fmt: skip
        with self.lock:
            self.store.judge([judged])
            self.ready.clear()
            self.stamp += 1
