"""An affair as a gold story: the JSON files of the seed story's schema, made from the notes and the affair's record."""

from __future__ import annotations

import hashlib
import re
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from training.corpus.affairs import Affair, Text
from training.corpus.interchange import interval, notes

Item = dict[str, Any]
TYPE_OF = {
    act: name
    for name, acts in yaml.safe_load(
        Path(__file__).with_name("goldtypes.yaml").read_text(encoding="utf-8")
    ).items()
    for act in acts.split()
}
MENTION_TYPE = {"person": "PERSON", "organisation": "ORG", "place": "GPE", "office": "ROLE", "group": "GROUP"}
LEAST_RUN = 8


def span(text: Text, start: int, end: int) -> Item:
    """A span with its words, as the schema has it."""
    return {"article": text.name, "start": start, "end": end, "text": text.marked.text[start:end]}


def dated(said: str) -> Item:
    """The publication date of an article's `published` line."""
    value, status = said.split()[:2]
    if value == "unknown":
        first, last = interval(status if ".." in status else None)
        return {"status": "unknown", "value": None, "accept": [None], "interval": [first, last]}
    status = {"stated": "explicit", "inferred": "inferable"}[status]
    return {"status": status, "value": value, "accept": [value], "interval": list(interval(value))}


def article(text: Text, noted: Item) -> Item:
    """One article's entry."""
    furniture = [span(text, b["start"], b["end"]) | {"kind": b["kind"]} for b in noted["boilerplate"]]
    return {
        "id": text.name,
        "file": text.name + ".txt",
        "length_chars": len(text.marked.text),
        "sha256": hashlib.sha256(text.marked.text.encode()).hexdigest(),
        "outlet": {"value": text.meta["outlet"]},
        "agency_credited": text.meta.get("agency"),
        "kind": text.meta["kind"],
        "publication_date": dated(text.meta["published"]),
        "boilerplate": furniture,
        "body": [span(text, s["start"], s["end"]) for s in noted["sentences"]],
    }


def mention(text: Text, note: Item) -> Item:
    """One mention's entry; demonyms are adjectives."""
    words = text.marked.text[note["start"] : note["end"]]
    demonyms = {name for entity in text.cast.values() for name in entity.demonyms}
    form = "adjective" if words in demonyms else note["form"]
    made: Item = {"mid": f"{text.name}.{note['id']}", "type": MENTION_TYPE.get(note["kind"], "CONCEPT")}
    made |= {"id": note["entity"], "form": form, "span": span(text, note["start"], note["end"])}
    return made | ({"holder": note["holder"]} if note.get("holder") else {})


def time(text: Text, note: Item) -> Item:
    """One time's entry."""
    words = text.marked.text[note["start"] : note["end"]]
    full = bool(re.search(r"\d{4}", words))
    kinds = {"DURATION": "duration", "SET": "set"}
    kind = kinds.get(note["type"], "vague" if "REF" in note["value"] else "calendar" if full else "relative")
    made = {"tid": f"{text.name}.{note['id']}", "span": span(text, note["start"], note["end"]), "class": kind}
    return made | {
        "value": note["value"],
        "timex3": note["value"],
        "needs_publication_date": kind == "relative",
    }


def quote(text: Text, note: Item) -> Item:
    """One quotation's entry."""
    made: Item = {"qid": f"{text.name}.{note['id']}", "article": text.name, "kind": note["kind"]}
    made |= {role: [span(text, s, e) for s, e in note[role]] for role in ("content", "cue", "addressee")}
    made["source"] = span(text, *note["source"][0]) if note["source"] else None
    return made | {"speaker": note["speaker"], "alignment": [note["name"]] if note["name"] else []}


def scope(article: str) -> str:
    """The affair's name before an article's, where several affairs lie in one folder."""
    return article[: article.rfind(".") + 1]


def groups(affair: Affair, noted: dict[str, Item]) -> list[Item]:
    """Utterances over articles: by their name in the text, and by the record."""
    members: dict[str, list[str]] = {}
    for name, one in noted.items():
        for said in one["quotes"]:
            if said["name"]:
                members.setdefault(scope(name) + said["name"], []).append(f"{name}.{said['id']}")
    told: Item = affair.record.get("groups", {})
    for name, entry in told.items():
        written = [".q".join(m.rsplit(".", 1)) for m in entry.get("members", [])]
        members[name] = list(dict.fromkeys([*members.get(name, []), *written]))
    return [
        {"gid": gid, "label": told.get(gid, {}).get("label", gid), "members": ids, "core": ids}
        for gid, ids in sorted(members.items())
        if len({m.rsplit(".", 1)[0] for m in ids}) > 1
    ]


def happenings(affair: Affair, noted: dict[str, Item]) -> list[Item]:
    """Merged happenings: the named ones over all articles, every other by itself and optional."""
    merged: dict[str, list[tuple[str, Item]]] = {}
    for name, one in noted.items():
        for event in one["events"]:
            key = scope(name) + event["name"] if event["name"] else f"{name}-{event['id']}"
            merged.setdefault(key, []).append((name, event))
    texts = {text.name: text for text in affair.articles}
    return [happening(affair, key, reports, texts) for key, reports in merged.items()]


def happening(affair: Affair, key: str, reports: list[tuple[str, Item]], texts: dict[str, Text]) -> Item:
    """One merged happening."""
    told: Item = affair.record.get("events", {}).get(key, {})
    act = told.get("act") or reports[0][1]["act"]
    actors = [
        {"role": role, "entity": entity}
        for role in ("actor", "recipient")
        for entity in dict.fromkeys(e for _, r in reports for e in r["roles"][role])
    ]
    per_article: dict[str, Item] = {}
    for name, report in reports:
        entry = per_article.setdefault(
            name, {"stance": "asserted", "status": report["status"], "evidence": []}
        )
        entry["evidence"] += [span(texts[name], s, e) for s, e in report["evidence"]]
    core = key in affair.record.get("events", {}) or len(per_article) > 1
    types = [TYPE_OF[r["act"]] for _, r in reports]
    made: Item = {
        "id": f"ev:{affair.name}-{key}",
        "type": TYPE_OF[act],
        "subtype": act,
        "label": told.get("label", key),
    }
    made |= {
        "type_accept": sorted(set(types) - {TYPE_OF[act]}),
        "actors": actors,
        "core": core,
        "optional": not core,
    }
    made |= {"polarity": reports[-1][1]["polarity"], "status_overall": reports[-1][1]["status"]}
    return made | {"date": days(told, [r for _, r in reports]), "per_article": per_article}


def days(told: Item, reports: list[Item]) -> Item:
    """The days of a happening: the record's, else the one interval that all dated reports give."""
    if told.get("date"):
        return {"value": str(told["date"])}
    given = {(r["earliest"], r["latest"]) for r in reports if r["earliest"]}
    if len(given) != 1:
        return {"value": None}
    first, last = next(iter(given))
    return {"value": first if first == last else f"{first}/{last or ''}"}


def claim(affair: Affair, number: int, told: Item) -> Item:
    """One claim with its evidence found by wording."""
    texts = {text.name: text for text in affair.articles}
    per_article: dict[str, Item] = {name: {"stance": "silent", "evidence": []} for name in texts}
    for name, (stance, wording) in told["says"].items():
        start = texts[name].marked.text.index(wording)
        per_article[name] = {"stance": stance, "evidence": [span(texts[name], start, start + len(wording))]}
    asserting = [name for name, (stance, _) in told["says"].items() if stance.startswith("asserts")]
    differing = [
        name for name, (stance, _) in told["says"].items() if stance in ("contradicts", "asserts-variant")
    ]
    support = {"articles_asserting": asserting, "independent_support": told["origins"]}
    support |= {"accept": told["accept"]} if "accept" in told else {}
    made: Item = {"id": f"C{number:02}", "proposition": told["proposition"], "relation": told["relation"]}
    made |= {"per_article": per_article, "support": support, "articles_differing": differing, "events": []}
    return made | {"articles_silent": [n for n in texts if n not in told["says"]]}


def passages(affair: Affair, noted: dict[str, Item]) -> list[Item]:
    """Runs of eight words or more that two articles share; inside quotations on both sides they are no lineage."""
    found: list[Item] = []
    for one, two in combinations(affair.articles, 2):
        left = [(m.start(), m.end()) for m in re.finditer(r"\S+", one.marked.text)]
        right = [(m.start(), m.end()) for m in re.finditer(r"\S+", two.marked.text)]
        words = [[t.marked.text[s:e] for s, e in spans] for t, spans in ((one, left), (two, right))]
        for run in SequenceMatcher(None, words[0], words[1], autojunk=False).get_matching_blocks():
            if run.size >= LEAST_RUN:
                a = left[run.a][0], left[run.a + run.size - 1][1]
                b = right[run.b][0], right[run.b + run.size - 1][1]
                free = within(a, noted[one.name]) and within(b, noted[two.name])
                kind = "same utterance, same words (not lineage)" if free else "verbatim"
                pair: Item = {"id": f"LP{len(found) + 1:02}", "articles": [one.name, two.name], "kind": kind}
                found.append(pair | {"spans_a": [span(one, *a)], "spans_b": [span(two, *b)]})
    return found


def within(run: tuple[int, int], noted: Item) -> bool:
    """Whether a run lies inside what somebody is quoted as saying in marks."""
    said = [q for q in noted["quotes"] if q["kind"] in ("direct", "mixed")]
    return any(s <= run[0] and run[1] <= e + 1 for q in said for s, e in q["content"])


def descent(affair: Affair) -> tuple[list[list[str]], list[list[str]]]:
    """Copy families (copies and updates), and pairs that may count as one (rewrites)."""
    home = {text.name: {text.name} for text in affair.articles}
    loose = []
    for text in affair.articles:
        source, _, how = text.meta.get("from", "").partition(" ")
        if how in ("copy", "update"):
            joined = home[source] | home[text.name]
            for name in joined:
                home[name] = joined
        elif source:
            loose.append([source, text.name])
    families = {tuple(sorted(members)) for members in home.values() if len(members) > 1}
    return [list(one) for one in sorted(families)], loose


def gold(affair: Affair) -> dict[str, Item]:
    """All files of an affair's gold, by name."""
    noted = {text.name: notes(text) for text in affair.articles}
    texts = [(text, noted[text.name]) for text in affair.articles]
    mentions = [mention(text, m) for text, one in texts for m in one["mentions"]]
    kinds = {m["id"]: m["type"] for m in mentions}
    families, loose = descent(affair)
    said = {
        "quotes": [quote(text, q) for text, one in texts for q in one["quotes"] if q["content"]],
        "alignment_groups": groups(affair, noted),
        "must_not_align": [
            {"pair": [".q".join(m.rsplit(".", 1)) for m in one["pair"]], "why": one["why"]}
            for one in affair.record.get("must_not_align") or []
        ],
    }
    claims = [claim(affair, n, told) for n, told in enumerate(affair.record.get("claims", []), 1)]
    lines = [
        span(text, s["start"], s["end"]) | {"id": f"{text.name}.S{n}"}
        for text, one in texts
        for n, s in enumerate(one["sentences"], 1)
    ]
    return {
        "articles": {"source_dir": "..", "articles": [article(text, one) for text, one in texts]},
        "mentions": {
            "mentions": mentions,
            "entities": [{"id": i, "type": t} for i, t in sorted(kinds.items())],
        },
        "times": {
            "times": [time(text, t) for text, one in texts for t in one["times"]],
            "optional_classes": {"classes": ["set", "duration", "vague"]},
        },
        "quotes": said,
        "events": {"events": happenings(affair, noted)},
        "claims": {"claims": claims},
        "lineage": {"pairs": passages(affair, noted), "families": families, "family_optional_pairs": loose},
        "sentences": {"sentences": lines},
    }
