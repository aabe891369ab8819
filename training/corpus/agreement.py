"""How far a second annotation, made from the plain text alone, agrees with the first, per layer.

python -m training.corpus.agreement
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.corpus.affairs import HERE, Text, affairs
from training.corpus.interchange import notes

HALF = 0.5


@dataclass
class Second:
    """What the second pass found in one article."""

    quotes: list[tuple[set[int], str, str]] = field(default_factory=list)
    events: list[tuple[str, str, str]] = field(default_factory=list)


def find(text: str, wording: str, start: int) -> tuple[int, int]:
    """The place of a wording; three dots stand for anything between its parts."""
    first, *rest = wording.split("…")
    at = text.index(first, start)
    end = at + len(first)
    for part in rest:
        end = text.index(part, end) + len(part)
    return at, end


def letters(text: str, spans: list[tuple[int, int]]) -> set[int]:
    """Positions of the letters and digits of some spans."""
    return {i for s, e in spans for i in range(s, e) if text[i].isalnum()}


def read_second(path: Path, texts: dict[str, Text]) -> dict[str, Second]:
    """The second pass by article."""
    found: dict[str, Second] = {}
    text, name = texts[next(iter(texts))], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            name = line[3:]
            text, found[name] = texts[name], Second()
        elif line.startswith("Q "):
            content, cue, source = (
                (part.strip() for part in line[2:].split("|")) if line.count("|") == 2 else ("", "", "")
            )
            start = text.marked.sentences[0][0]
            place = letters(text.marked.text, [find(text.marked.text, content, start)]) if content else set()
            found[name].quotes.append((place, cue, source))
        elif line.startswith("E "):
            label, trigger = line[2:].split(" ", 1)
            act, status = label.split("/")
            found[name].events.append((act, status, trigger))
    return found


def joined(text: Text, spans: list[list[int]]) -> str:
    """The words of some spans."""
    return " ".join(text.marked.text[s:e] for s, e in spans)


def count_quotes(text: Text, noted: dict[str, Any], second: Second, counted: Counter[str]) -> None:
    """Pair the quotations of both passes by shared content, the best first, and count what agrees."""
    first = [q for q in noted["quotes"] if q["content"]]
    places = [letters(text.marked.text, [(s, e) for s, e in q["content"]]) for q in first]
    other = [one for one in second.quotes if one[0]]
    shares = sorted(
        (
            (len(a & b[0]) / max(1, len(a | b[0])), i, j)
            for i, a in enumerate(places)
            for j, b in enumerate(other)
        ),
        reverse=True,
    )
    left, right = set(range(len(first))), set(range(len(other)))
    for share, i, j in shares:
        if share > 0 and i in left and j in right:
            left.discard(i)
            right.discard(j)
            cue, source = joined(text, first[i]["cue"]), joined(text, first[i]["source"])
            counted.update(
                pairs=1, found=share >= HALF, exact=share == 1, cue=other[j][1] in cue or cue in other[j][1]
            )
            counted.update(source=source == other[j][2])
    counted.update(quotes=len(first) + len(other))


def count_events(text: Text, noted: dict[str, Any], second: Second, counted: Counter[str]) -> None:
    """Pair the happenings of both passes where their triggers touch, like acts first, and count what agrees."""
    free = list(noted["events"])
    for act, status, trigger in second.events:
        touching = [
            e
            for e in free
            if trigger in joined(text, [e["trigger"]]) or joined(text, [e["trigger"]]) in trigger
        ]
        touching.sort(key=lambda e: (e["act"] != act, e["status"] != status, e["trigger"]))
        if touching:
            one = touching[0]
            free.remove(one)
            counted.update(events_paired=1, act=one["act"] == act, status=one["status"] == status)
            counted.update(trigger=joined(text, [one["trigger"]]) == trigger)
    counted.update(events=len(noted["events"]) + len(second.events))


def agreement(path: Path = HERE / "second" / "pass.txt") -> dict[str, float]:
    """Agreement per layer in percent: F over all, and the share of the pairs for what belongs to a pair."""
    texts = {f"{affair.name}/{text.name}": text for affair in affairs() for text in affair.articles}
    counted: Counter[str] = Counter()
    for name, second in read_second(path, texts).items():
        noted = notes(texts[name])
        count_quotes(texts[name], noted, second, counted)
        count_events(texts[name], noted, second, counted)
    made = {f"quotes {key} F": 200 * counted[key] / counted["quotes"] for key in ("found", "exact")}
    made |= {f"{key} of paired quotes": 100 * counted[key] / counted["pairs"] for key in ("cue", "source")}
    made["events F"] = 200 * counted["events_paired"] / counted["events"]
    made |= {
        f"{k} of paired events": 100 * counted[k] / counted["events_paired"]
        for k in ("act", "status", "trigger")
    }
    return {key: round(value, 1) for key, value in made.items()}


if __name__ == "__main__":
    sys.stdout.write("\n".join(f"{key:24}{value:6.1f}" for key, value in agreement().items()) + "\n")
