"""The corpus as a whole: every file reads, every reference resolves, acts and statuses are covered, nothing is a template."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
import yaml
from training.corpus.affairs import HERE, Affair, Text, affairs, bank
from training.corpus.interchange import notes
from training.corpus.notation import ACTS, STATUSES, read_line, write
from training.corpus.report import distribution, repeats, shared_sequences

AFFAIRS = affairs()
BANK = bank()
TEXTS = [article for affair in AFFAIRS for article in affair.articles] + BANK
RELATIONS = {"agree", "contradict", "detail-differs", "wording-differs", "single-source"}
STANCES = {"asserts", "asserts-attributed", "asserts-variant", "contradicts", "compatible", "tension"}
GROUPS = {affair.name: affair.articles for affair in AFFAIRS}
for one in BANK:
    GROUPS.setdefault(one.name.rpartition("-")[0], []).append(one)


@pytest.mark.parametrize("group", GROUPS)
def test_spans_and_ids_hold(group: str) -> None:
    """Spans lie inside the text, are not empty, and every id a note names is there."""
    for text in GROUPS[group]:
        hold(text)


def hold(text: Text) -> None:
    """Assert it of one text."""
    noted = notes(text)
    size = len(text.marked.text)
    for quote in noted["quotes"]:
        spans = [span for role in ("content", "cue", "source", "addressee") for span in quote[role]]
        assert all(0 <= s < e <= size for s, e in spans), quote
    for event in noted["events"]:
        assert 0 <= event["trigger"][0] < event["trigger"][1] <= size
        assert set(event["attribution"]) <= {q["id"] for q in noted["quotes"]}
        assert event["time"] is None or event["time"] in {t["id"] for t in noted["times"]}
    assert all(0 <= m["start"] < m["end"] <= size for m in noted["mentions"])


@pytest.mark.parametrize("group", GROUPS)
def test_notation_is_written_back(group: str) -> None:
    """A text's marks, written and read again, are the same marks."""
    for text in GROUPS[group]:
        own = [m for m in text.marked.marks if not m.auto]
        again, found = read_line(write(text.marked.text, own))
        assert again == text.marked.text
        assert sorted(found) == sorted(own)


@pytest.mark.parametrize("group", GROUPS)
def test_quotations_have_content(group: str) -> None:
    """A quotation without content is a refusal to speak, and says so in its cue."""
    for text in GROUPS[group]:
        empty = [quote for quote in notes(text)["quotes"] if not quote["content"]]
        cues = [" ".join(text.marked.text[s:e] for s, e in quote["cue"]) for quote in empty]
        assert all(re.search("declin|respond|comment|silent|refus|answer|elaborate", cue) for cue in cues), (
            text.name,
            cues,
        )


@pytest.mark.parametrize("affair", AFFAIRS, ids=lambda affair: affair.name)
def test_records_name_what_is_there(affair: Affair) -> None:
    """Events of a gold record are named by some article; wordings of its claims stand in theirs."""
    named = {e["name"] for article in affair.articles for e in notes(article)["events"]}
    texts = {article.name: article.marked.text for article in affair.articles}
    assert set(affair.record.get("events", {})) <= named
    for claim in affair.record.get("claims", []):
        for article, (_, wording) in claim["says"].items():
            assert texts[article].count(wording) == 1, (affair.name, article, wording)


@pytest.mark.parametrize("affair", AFFAIRS, ids=lambda affair: affair.name)
def test_articles_say_where_they_come_from(affair: Affair) -> None:
    """Every article has a kind, an outlet line and a date line; descent names an earlier article."""
    seen: set[str] = set()
    for article in affair.articles:
        assert {"kind", "outlet", "published"} <= set(article.meta), article.name
        assert article.meta["published"].split()[1] in ("stated", "inferred") or article.meta[
            "published"
        ].startswith("unknown")
        assert article.meta.get("from", "").split(" ")[0] in seen | {""}
        seen.add(article.name)


@pytest.mark.parametrize("affair", AFFAIRS, ids=lambda affair: affair.name)
def test_claims_speak_the_words_of_the_schema(affair: Affair) -> None:
    """Relations and stances are the seed story's, and some article is silent on each claim."""
    for claim in affair.record.get("claims", []):
        stances = {stance for stance, _ in claim["says"].values()}
        assert claim["relation"] in RELATIONS, claim["proposition"]
        assert stances <= STANCES, claim["proposition"]
        assert {a.name for a in affair.articles} - set(claim["says"]), "no article is silent"


def test_every_act_and_every_status_is_covered() -> None:
    """Each act of the list and each status stands in the corpus several times."""
    counted = distribution(TEXTS)
    assert min(counted["act"][act] for act in ACTS) >= 12
    assert min(counted["status"][status] for status in STATUSES) >= 35


def test_the_corpus_speaks_of_the_acts_that_the_codebook_has() -> None:
    """The list of acts is that of the codebook."""
    codebook = Path(__file__).parents[3] / "src" / "relazione" / "annotate" / "events" / "acts.yaml"
    assert set(yaml.safe_load(codebook.read_text(encoding="utf-8"))["acts"]) == ACTS


def test_affairs_do_not_share_their_prose() -> None:
    """Of the runs of eight words in one affair less than one in a hundred stands in another."""
    texts = {affair.name: " ".join(a.marked.text for a in affair.articles) for affair in AFFAIRS}
    for one, two in combinations(sorted(texts), 2):
        assert shared_sequences(texts[one], texts[two]) < 0.01, (one, two)


def test_no_two_sentences_of_the_bank_are_one_template() -> None:
    """No two single sentences share five words in a row more than a few set phrases do, and none stands twice."""
    seen = Counter(one.marked.text for one in BANK)
    assert max(seen.values()) == 1
    assert not repeats({one.name: one.marked.text for one in BANK}, size=6, share=0.25)


def test_every_file_carries_notice_and_canary() -> None:
    """The loader refuses a file without them; this holds that there are files at all."""
    assert len(list((HERE / "affairs").glob("*.txt"))) == len(AFFAIRS) > 0
    assert len(BANK) > 0
