"""The second reading, from left to right: descriptions and pronouns, each to whom it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources

from relazione.annotate.names.bodies import Body, bodies
from relazione.annotate.names.descriptions import Cast, holds, tenure_of, with_state
from relazione.annotate.names.draft import Draft, Who
from relazione.annotate.names.holders import APPOINTING, Held
from relazione.annotate.names.pairs import Pair, pairs
from relazione.annotate.names.pronouns import HE, IT, SHE, THEY, Pronouns
from relazione.annotate.names.titles import POSSESSIVES, Title, noun_of, office_id
from relazione.annotate.names.tree import Tree, role_of
from relazione.model.datafile import parsed
from relazione.model.notes import MentionForm, Tenure, Token
from relazione.model.span import Span

COUNTERPART = "counterpart"
SPEAKING = frozenset(
    parsed((resources.files("relazione.annotate.names") / "speaking.yaml").read_text(encoding="utf-8"))[
        "verbs"
    ]
)
OURS = HE | SHE | IT | THEY
FIRM = ("company", "firm", "manufacturer", "operator", "airline", "carrier", "developer", "shipbuilder")


class Discourse:
    """Works through the pronouns and unbound titles of a text, in order."""

    def __init__(self, draft: Draft, titles: Sequence[Title], held: Sequence[Held]) -> None:
        bound = {id(one.title) for one in held}
        self.draft = draft
        self.tree = Tree(draft)
        self.pronouns = Pronouns(draft, self.tree)
        self.cast = Cast(draft)
        self.open = {
            title.start: title for title in titles if id(title) not in bound and not title.office.quiet
        }
        self.nouns: dict[str, str] = {"": ""}
        self.nouns_at = nouns_after_the(draft)
        self.pairs = {pair.start: pair for pair in pairs(draft.text)}
        self.bodies = {body.head: body for body in bodies(draft)}
        self.firms: set[str] = set()
        self.said: dict[int, list[str]] = {}
        for mention in draft.mentions:
            if mention.entity and mention.kind != "office":
                self.tree.stand(draft.tokens_in(mention.start, mention.end), mention.entity)
                self.said.setdefault(mention.start, []).append(mention.entity)
        self.counterparts: dict[int, Held] = {}
        for one in held:
            self.stand_by_title(one)
            if one.title.office.key == COUNTERPART:
                self.counterparts[one.title.start] = one

    def stand_by_title(self, held: Held) -> None:
        """A title after a name stands for its person too, whatever the tree makes of the comma."""
        name = self.draft.tokens_in(held.start, held.start + 1)
        person = next((self.tree.who[index] for index in name if index in self.tree.who), None)
        if person:
            inside = self.draft.tokens_in(held.title.start, held.title.end)
            self.tree.stand(inside, person)
            self.subject_after(inside.stop, person)

    def subject_after(self, index: int, person: str) -> None:
        """As in "After a session with Weyl, Moe, the head of the ministry, commented": the verb after an apposition."""
        tokens = self.draft.tokens
        if index + 1 >= len(tokens) or tokens[index].lemma != ",":
            return
        verb = tokens[index + 1]
        has_subject = any(role_of(tokens[child]) == 0 for child in self.tree.below[index + 1])
        if verb.upos == "VERB" and verb.dep == "root" and not has_subject:
            self.tree.subjects[index + 1] = person

    def run(self) -> None:
        """Read the text once, from left to right."""
        for index, token in enumerate(self.draft.tokens):
            if token.start in self.pairs:
                self.pair(self.pairs[token.start])
            elif token.start in self.open:
                self.title(self.open[token.start])
            elif token.start in self.counterparts:
                self.counterpart(self.counterparts[token.start])
            if token.start in self.bodies:
                self.body(self.bodies[token.start])
            for entity in self.said.get(token.start, ()):
                self.mentioned(entity, token.start)
            if token.start in self.nouns_at and index not in self.tree.who:
                self.short_name(index, token)
            if token.upos == "PRON" or token.dep == "nmod:poss":
                self.pronoun(index, token)

    def mentioned(self, entity: str, at: int) -> None:
        """Somebody or something was named: the last one that its noun calls."""
        self.cast.mention(entity, at)
        who = self.draft.entities[entity]
        if who.rank:
            self.nouns[who.rank] = entity
        if who.kind == "organisation" and who.named:
            for name in (who.name, *who.names):
                self.nouns[noun_of(name)] = entity
            self.firm(who)

    def firm(self, who: Who) -> None:
        """As in "the company": the only named organisation of the text so far that is no state's and no newsroom."""
        if who.sector in (None, "BUS") and not who.state_outside:
            self.firms.add(who.id)
            for noun in FIRM:
                self.nouns[noun] = who.id if len(self.firms) == 1 else ""

    def short_name(self, index: int, token: Token) -> None:
        """As in "the Community", "the agency", "the general": who was last named by a name with that noun, or with that rank."""
        entity = self.nouns.get(self.nouns_at[token.start])
        if entity and token.dep not in ("compound", "flat", "amod", "nmod:desc"):
            kind = self.draft.entities[entity].kind
            rule = "noun of a rank" if kind == "person" else "noun of a name"
            self.draft.add(token.span, kind, entity, "description", rule=rule)
            self.tree.who[index] = entity
            self.cast.mention(entity, token.start)

    def body(self, body: Body) -> None:
        """As in "the Norwegian government", "the Chinese side": what stands for a state, in small letters."""
        who = self.draft.know(body.who)
        self.draft.add(body.span, who.kind, who.id, "description", rule=body.rule)
        self.tree.stand(self.draft.tokens_in(body.head, body.span.end), who.id)
        self.nouns[body.noun] = who.id
        self.cast.mention(who.id, body.span.start)

    # -- pronouns

    def pronoun(self, index: int, token: Token) -> None:
        if self.draft.text[token.start : token.end].lower() not in OURS or index in self.tree.who:
            return
        answer = self.pronouns.answer(index)
        if answer is None:
            return
        entity = answer.entities[0] if len(answer.entities) == 1 else self.together(answer.entities)
        who = self.draft.entities[entity]
        self.tree.who[index] = entity
        self.draft.add(token.span, who.kind, entity, "pronoun", rule=answer.rule)
        self.cast.mention(entity, token.start)

    def together(self, entities: Sequence[str]) -> str:
        """The group of several entities."""
        parts = sorted({one.partition(":")[2].lower() for one in entities})
        id_ = "group:" + "+".join(parts)
        names = " and ".join(self.draft.entities[one].name for one in entities)
        self.draft.know(Who(id_, "group", names, named=False, plural=True))
        return id_

    def pair(self, pair: Pair) -> None:
        """As in "the two countries": the last two states spoken of, "the two" the last two of a kind together."""
        two = self.last_two(pair)
        if two is None:
            return
        entity = self.together(two)
        span = Span(pair.start, pair.end)
        self.draft.add(span, "group", entity, "description", rule="pair")
        self.tree.stand(self.draft.tokens_in(*span), entity)

    def last_two(self, pair: Pair) -> tuple[str, str] | None:
        """The two last mentioned: states for states, people for people; for a bare "both" whom the last sentence joins."""
        recent = sorted(self.cast.last, key=lambda one: -self.cast.last[one])
        people = [one for one in recent if self.is_one_of(pair, self.draft.entities[one])]
        states = list({self.power_of(one): one for one in reversed(recent) if self.power_of(one)}.values())[
            ::-1
        ]
        if pair.what == "either":
            near = [one for one in recent if self.near(one, pair.start)]
            people = [one for one in near if one in people]
            states = [one for one in near if one in states]
            pool = people if len(people) == 2 else states if len(states) == 2 else []
        else:
            pool = states if pair.what == "states" else people
        return (pool[0], pool[1]) if len(pool) >= 2 else None

    def is_one_of(self, pair: Pair, who: Who) -> bool:
        """Whether a person with a name may be one of the two: "ministers" hold such an office."""
        office = {"ministers": "minister", "presidents": "president"}.get(pair.noun, "")
        fits = not office or any(tenure.office.endswith(office) for tenure in who.tenures)
        return who.kind == "person" and who.named and fits

    def near(self, entity: str, at: int) -> bool:
        """Whether an entity was mentioned in this sentence or the one before."""
        return self.draft.sentence_at(at) - self.draft.sentence_at(self.cast.last[entity]) <= 1

    def power_of(self, entity: str) -> str | None:
        """The state of a country or government."""
        return entity.partition(":")[2] if entity.startswith(("country:", "gov:")) else None

    # -- titles

    def title(self, title: Title) -> None:
        title = with_state(title, self.state_of_possessor(title))
        if self.is_predicate(title) or (is_anybody(title) and not self.speaks(title)):
            return
        found = self.cast.describe(title)
        if found.entity is None:
            return
        form: MentionForm = "title" if found.kind == "office" and title.capital else "description"
        self.draft.add(title.span, found.kind, found.entity, form, rule=found.rule)
        if found.kind == "person" and title.capital:
            self.name_office(found.entity, title)
        self.tree.stand(self.draft.tokens_in(title.start, title.end), found.entity)
        self.cast.mention(found.entity, title.start)

    def counterpart(self, held: Held) -> None:
        """As in "his Russian counterpart Sergei Shoigu": the office of the one, in the state of the other."""
        token = self.draft.tokens_in(self.draft.atoms[held.title.first].start, held.title.start)
        owner = self.draft.entities.get(self.tree.who.get(token.start, "")) if len(token) else None
        name = self.draft.tokens_in(held.start, held.start + 1)
        who = self.draft.entities.get(self.tree.who.get(name.start, "")) if len(name) else None
        if owner is None or who is None or not owner.tenures or not owner.state or not held.title.state:
            return
        key = owner.tenures[0].office.partition(":")[2].removeprefix(f"{owner.state.lower()}-")
        office = office_id(key, held.title.state)
        if all(tenure.office != office for tenure in who.tenures):
            who.tenures.append(Tenure(office, evidence=(held.title.span,)))
        self.draft.know(
            Who(
                office,
                "office",
                self.draft.text[held.title.start : held.title.end],
                held.title.state,
                owner.sector,
            )
        )
        self.draft.add(held.title.span, "office", office, "description", rule="counterpart")

    def name_office(self, entity: str, title: Title) -> None:
        """As in "the Russian President" names his office as well."""
        who = self.draft.entities[entity]
        office = next((tenure.office for tenure in who.tenures if holds(who, title, tenure)), None)
        if office and who.named:
            self.draft.add(title.span, "office", office, "title", rule="office of its holder")

    def speaks(self, title: Title) -> bool:
        """Whether a description is of somebody who speaks: the subject of a verb of saying, or named after "according to"."""
        token = self.draft.head_of(title.start, title.end)
        if token is None:
            return False
        verb = self.draft.tokens[token.head]
        return token.dep.split(":")[0] in ("nsubj", "obl", "appos") and verb.lemma.lower() in SPEAKING

    def state_of_possessor(self, title: Title) -> str | None:
        """The state of "its" in "its defence minister", of "his" in "his foreign minister"."""
        if title.determiner not in POSSESSIVES:
            return None
        token = self.draft.tokens_in(self.draft.atoms[title.first].start, title.start)
        entity = self.tree.who.get(token.start) if len(token) else None
        who = self.draft.entities.get(entity) if entity else None
        return who.state if who else None

    def is_predicate(self, title: Title) -> bool:
        """As in "Li was appointed minister", "Weyl is the president": a tenure of the subject, and no further person."""
        index = self.tree.head_index(self.draft.tokens_in(title.start, title.end))
        if index is None:
            return False
        subject, verb = self.subject_of(index)
        who = self.draft.entities.get(subject) if subject else None
        if who is None or who.kind != "person" or title.plural:
            return False
        if not title.office.role:
            self.appoint(who, title, verb)
        return True

    def subject_of(self, index: int) -> tuple[str | None, str]:
        """The person a predicate title is said of, and the lemma of the verb that says it."""
        tokens = self.draft.tokens
        token = tokens[index]
        if self.tree.has(index, "cop"):
            return self.argument(index), "be"
        verb = tokens[token.head].lemma.lower()
        if token.dep in ("xcomp", "obj", "obl") and verb in APPOINTING and token.head != index:
            return self.argument(token.head, index), verb
        return None, ""

    def argument(self, head: int, but: int = -1) -> str | None:
        """Who is the passive subject, the object, or else the subject of a word."""
        for deps in (("nsubj:pass",), ("obj", "iobj"), ("nsubj",)):
            for child in self.tree.below[head]:
                if child != but and self.draft.tokens[child].dep in deps:
                    return self.tree.of(child)
        return None

    def appoint(self, who: Who, title: Title, verb: str) -> None:
        title = with_state(title, who.state)
        known = next((one.office for one in who.tenures if holds(who, title, one)), None)
        if known:
            self.draft.add(title.span, "office", known, "description", rule=f"predicate of {verb}")
            return
        status = title.status if title.status != "current" else APPOINTING.get(verb, "current")
        tenure = tenure_of(title, status=status)
        if all(known.office != tenure.office for known in who.tenures):
            who.tenures.append(tenure)
        who.state = who.state or title.state
        self.draft.know(
            Who(
                tenure.office,
                "office",
                self.draft.text[title.start : title.end],
                title.state,
                title.office.sector,
            )
        )
        self.draft.add(title.span, "office", tenure.office, "description", rule=f"predicate of {verb}")


def is_anybody(title: Title) -> bool:
    """Whether a word names a role and no office, of one person: "a soldier", "the expert"."""
    return title.office.role and not title.plural and not title.office.body


def nouns_after_the(draft: Draft) -> dict[int, str]:
    """The words that stand between "the" and no "of": where an organisation may be called by its noun."""
    atoms = draft.atoms
    found: dict[int, str] = {}
    for at in range(1, len(atoms)):
        follows = atoms[at + 1].key if at + 1 < len(atoms) else ""
        if atoms[at - 1].key == "the" and atoms[at].is_word and follows != "of":
            found[atoms[at].start] = atoms[at].key
    return found
