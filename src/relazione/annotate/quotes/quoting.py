"""The annotator that gives quotes: propose, choose, settle what is in marks, then say who, how, whether, when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relazione.annotate.quotes.choosing import outer, propose
from relazione.annotate.quotes.direct import claims
from relazione.annotate.quotes.draft import Draft, Reading
from relazione.annotate.quotes.kinds import kind_of
from relazione.annotate.quotes.labels import labelled
from relazione.annotate.quotes.lexicon import Lexicon, cues
from relazione.annotate.quotes.lines import spoken_lines
from relazione.annotate.quotes.marks import find_marked
from relazione.annotate.quotes.occasion import Occasions
from relazione.annotate.quotes.relays import newsrooms, relay_of
from relazione.annotate.quotes.reliability import reliability
from relazione.annotate.quotes.speakers import Speakers
from relazione.annotate.quotes.speech import labels_within, settle
from relazione.annotate.quotes.statuses import status_of
from relazione.annotate.quotes.tree import Tree
from relazione.gazetteer import Gazetteer
from relazione.model.article import Article
from relazione.model.notes import Note, Notes, Quote
from relazione.model.span import Span

#: furniture in which nobody speaks; a title may hold a quotation
SILENT = frozenset(("byline", "dateline", "caption", "credit", "link", "markup", "metadata"))


class Quotes:
    """Gives quotes."""

    needs: tuple[str, ...] = ("tokens", "sentences", "entities", "mentions", "times")
    gives: tuple[str, ...] = ("quotes",)

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        if not notes.tokens:
            return ()
        reading = read(article, notes)
        drafts = drafts_of(reading, cues())
        finish = Finishing(reading, notes, self.gazetteer)
        return [finish.quote(draft, at + 1) for at, draft in enumerate(drafts)]


def read(article: Article, notes: Notes) -> Reading:
    """The article as the rules read it; marked words in silent furniture are left out."""
    silent = [piece.span for piece in article.boilerplate if piece.kind in SILENT]
    marked = [one for one in find_marked(article.text) if not any(span.overlaps(one.span) for span in silent)]
    return Reading(article.text, Tree(notes), tuple(marked), tuple(silent))


def drafts_of(reading: Reading, lexicon: Lexicon) -> list[Draft]:
    """All that is quoted, in text order."""
    taken = [*labelled(reading), *spoken_lines(reading, lexicon), *claims(reading, lexicon)]
    proposed = propose(reading, lexicon, taken)
    settled = settle(reading, lexicon, outer(proposed))
    return sorted([*settled, *labels_within(reading, settled)], key=_order)


def _order(draft: Draft) -> tuple[int, int]:
    return draft.content[0].start, -draft.content[-1].end


class Finishing:
    """From drafts to notes."""

    def __init__(self, reading: Reading, notes: Notes, gazetteer: Gazetteer) -> None:
        self.reading, self.notes, self.lexicon = reading, notes, cues()
        self.speakers = Speakers(notes, reading.tree, self.lexicon)
        self.occasions = Occasions(reading, notes)
        self.media = newsrooms(notes, gazetteer)

    def quote(self, draft: Draft, number: int) -> Quote:
        """The note of a draft."""
        content = joined(self.reading.text, draft.content)
        plain = kind_of(self.reading.text, content, self.reading.marked)
        return Quote(
            id=f"q{number}",
            kind="scare" if draft.rule == "label" else plain,
            content=content,
            cue=draft.cue,
            source=draft.source,
            addressee=draft.addressee,
            speaker=self.speakers.of(draft),
            setting=self.occasions.of(draft),
            status=status_of(self.reading, draft, self.lexicon),
            relay=relay_of(self.reading, draft, self.notes, self.media),
            rule=draft.rule,
            score=round(reliability(draft.rule, draft.score), 3),
        )


def joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Pieces that only blanks within a line part, made one."""
    out: list[Span] = []
    for span in sorted(spans):
        gap = text[out[-1].end : span.start] if out else "|"
        if out and (span.start <= out[-1].end or not gap.strip(" \t\xa0")):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
