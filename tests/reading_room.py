"""A hand-written stand-in for an open record, as the site and the assistant's questions ask it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from relazione.problems import RecordError
from relazione.publish import Affair
from relazione.publish.site.source import Change, Found, Verdict, Wish


@dataclass
class FakeSource:
    """One affair; before its first article's day, an empty one."""

    whole: Affair
    judged: list[Verdict] = field(default_factory=list)

    def version(self) -> str:
        return str(len(self.judged))

    def affair(self, as_of: str | None) -> Affair:
        if as_of is None or as_of >= "2031-05-07":
            return self.whole
        return replace(self.whole, coverage=(), record=type(self.whole.record)(as_of=as_of))

    def search(self, wish: Wish) -> Sequence[Found]:
        return [Found("Orsanov visited Varenia <on> Tuesday.", "a1", 0, 35, "2031-05-07")]

    def changes(self, since: str, as_of: str | None) -> Sequence[Change]:
        fields = [
            ("status", "planned", "under-way"),
            ("earliest", None, "2031-05-06"),
            ("roles", {}, {"host": ("gov:XVA",)}),
        ]
        return [Change("new", "po1"), Change("revised", "ev1", "ev1", fields), Change("withdrawn", "", "ev0")]

    def judgements(self) -> Sequence[Mapping[str, str]]:
        return [
            {
                "left": "ev1",
                "right": "",
                "verdict": "right",
                "by": "A. Reader",
                "why": "I was there",
                "at": "2031-05-09T10:00:00",
            }
        ]

    def judge(self, verdict: Verdict) -> None:
        if verdict.item == "po1":
            raise RecordError("only happenings and utterances can be judged")
        self.judged.append(verdict)
