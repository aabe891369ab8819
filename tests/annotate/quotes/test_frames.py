"""What verbs of saying, thinking and judging take: one tree a construction."""

from __future__ import annotations

from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes import asides, clausal, frames


def test_a_clause_after_the_verb_with_its_that(said_that: Parsed) -> None:
    draft = clausal.clause_after(said_that.reading, said_that.at("said"))

    assert said_that.shown(draft) == (["Ada Okafor"], ["said"], ["that talks would resume"])
    assert draft is not None
    assert (draft.rule, draft.frame, draft.lemma) == ("clause", "ccomp", "say")


def test_an_aside_leaves_the_rest_of_the_sentence() -> None:
    """*The ferry, she said, was late.*"""
    parsed = parse(
        """
        1 The   DET   det       2
        2 ferry NOUN  nsubj     8
        3 ,     PUNCT punct     5
        4 she   PRON  nsubj     5
        5 said  VERB  parataxis 8 say
        6 ,     PUNCT punct     5
        7 was   AUX   cop       8 be
        8 late  ADJ   root      0
        9 .     PUNCT punct     8
        """
    )

    draft = asides.aside(parsed.reading, parsed.at("said"))

    assert parsed.shown(draft) == (["she"], ["said"], ["The ferry", "was late"])


def test_an_aside_at_the_end_keeps_when_to_itself() -> None:
    """*Talks would resume, the ministry said Friday.* The tree hangs Friday on the clause."""
    parsed = parse(
        """
        1 Talks    NOUN  nsubj 3 talk
        2 would    AUX   aux   3
        3 resume   VERB  ccomp 7
        4 ,        PUNCT punct 3
        5 the      DET   det   6
        6 ministry NOUN  nsubj 7
        7 said     VERB  root  0 say
        8 Friday   PROPN obl   3
        9 .        PUNCT punct 7
        """
    )

    draft = asides.aside(parsed.reading, parsed.at("said"))

    assert parsed.shown(draft) == (["the ministry"], ["said"], ["Talks would resume"])


def test_a_subject_the_tree_has_lost_is_read_off_the_surface() -> None:
    """*They met Sura Pell, the ministry said.* with the ministry taken for an apposition."""
    parsed = parse(
        """
        1 They     PRON  nsubj 2 they
        2 met      VERB  ccomp 7 meet
        3 Sura     PROPN obj   2 @PER
        4 ,        PUNCT punct 6
        5 the      DET   det   6
        6 ministry NOUN  appos 3
        7 said     VERB  root  0 say
        8 .        PUNCT punct 7
        """
    )

    draft = asides.aside(parsed.reading, parsed.at("said"))

    assert parsed.shown(draft) == (["the ministry"], ["said"], ["They met Sura"])


def test_a_participle_after_a_comma_is_no_aside() -> None:
    """*Both left, hinting at more.*"""
    parsed = parse(
        """
        1 Both    PRON  nsubj 2
        2 left    VERB  root  0 leave
        3 ,       PUNCT punct 4
        4 hinting VERB  advcl 2 hint =VBG
        5 at      ADP   case  6
        6 more    NOUN  obl   4
        """
    )

    assert asides.aside(parsed.reading, parsed.at("hinting")) is None


def test_an_infinitive_with_who_is_to_do_it() -> None:
    """*She urged Lumbasa to sign.*"""
    parsed = parse(
        """
        1 She     PRON  nsubj 2
        2 urged   VERB  root  0 urge
        3 Lumbasa PROPN obj   2 @LOC
        4 to      PART  mark  5
        5 sign    VERB  xcomp 2 =VB
        """
    )

    draft = frames.infinitive(parsed.reading, parsed.at("urged"))

    assert parsed.shown(draft) == (["She"], ["urged"], ["Lumbasa to sign"])
    assert draft is not None
    assert draft.frame == "obj+xcomp"


def test_a_finite_verb_under_an_infinitive_is_cut() -> None:
    """*They vowed to stay and attacked the plan.*"""
    parsed = parse(
        """
        1 They     PRON  nsubj 2
        2 vowed    VERB  root  0 vow
        3 to       PART  mark  4
        4 stay     VERB  xcomp 2 =VB
        5 and      CCONJ cc    6
        6 attacked VERB  conj  4 attack =VBD
        7 the      DET   det   8
        8 plan     NOUN  obj   6
        """
    )

    draft = frames.infinitive(parsed.reading, parsed.at("vowed"))

    assert draft is not None
    assert parsed.words(draft.content)[0].startswith("to stay")
    assert "plan" not in parsed.words(draft.content)[0]


def test_an_object_with_what_completes_it() -> None:
    """*Kasirga accused Elmarra of spying.*"""
    parsed = parse(
        """
        1 Kasirga PROPN nsubj 2 @LOC
        2 accused VERB  root  0 accuse
        3 Elmarra PROPN obj   2 @LOC
        4 of      SCONJ mark  5
        5 spying  VERB  advcl 2 spy
        """
    )

    draft = frames.object_(parsed.reading, parsed.at("accused"))

    assert parsed.shown(draft) == (["Kasirga"], ["accused"], ["Elmarra of spying"])
    assert draft is not None
    assert draft.frame == "obj+of"


def test_a_phrase_behind_the_object_says_more_of_it_unless_it_says_where() -> None:
    """*They hailed a dawn in their friendship / in Orsek.*"""
    table = """
        1 They   PRON  nsubj 2
        2 hailed VERB  root  0 hail
        3 a      DET   det   4
        4 dawn   NOUN  obj   2
        5 in     ADP   case  {head}
        """
    of_it = parse(table.format(head=7) + "6 their PRON nmod:poss 7\n7 friendship NOUN obl 2")
    where = parse(table.format(head=6) + "6 Orsek PROPN obl 2 @LOC")

    for parsed, content in ((of_it, "a dawn in their friendship"), (where, "a dawn")):
        draft = frames.object_(parsed.reading, parsed.at("hailed"))
        assert draft is not None
        assert parsed.words(draft.content) == [content]


def test_a_preposition_belongs_to_the_cue() -> None:
    """*He called for restraint.*"""
    parsed = parse(
        """
        1 He        PRON nsubj 2
        2 called    VERB root  0 call
        3 for       ADP  case  4
        4 restraint NOUN obl   2
        """
    )

    draft = frames.prepositional(parsed.reading, parsed.at("called"))

    assert parsed.shown(draft) == (["He"], ["called for"], ["restraint"])
    assert draft is not None
    assert draft.frame == "for"


def test_a_passive_has_its_agent_for_a_source() -> None:
    """*The plan was rejected by Velisk.*"""
    parsed = parse(
        """
        1 The      DET   det        2
        2 plan     NOUN  nsubj:pass 4
        3 was      AUX   aux:pass   4 be
        4 rejected VERB  root       0 reject
        5 by       ADP   case       6
        6 Velisk   PROPN obl:agent  4 @LOC
        """
    )

    draft = frames.passive(parsed.reading, parsed.at("rejected"))

    assert parsed.shown(draft) == (["Velisk"], ["was rejected"], ["The plan"])


def test_what_some_feared_is_nobodys_words() -> None:
    """*They stayed, as some feared they would.*"""
    parsed = parse(
        """
        1 They   PRON  nsubj 2
        2 stayed VERB  root  0 stay
        3 ,      PUNCT punct 6
        4 as     SCONJ mark  6
        5 some   PRON  nsubj 6
        6 feared VERB  advcl 2 fear
        7 they   PRON  nsubj 8
        8 would  AUX   ccomp 6
        """
    )

    assert clausal.clause_after(parsed.reading, parsed.at("feared")) is None


def test_who_is_told_is_the_addressee() -> None:
    """*Okafor told parliament that talks would resume.*"""
    parsed = parse(
        """
        1 Okafor     PROPN nsubj 2 @PER
        2 told       VERB  root  0 tell
        3 parliament NOUN  obj   2
        4 that       SCONJ mark  7
        5 talks      NOUN  nsubj 7 talk
        6 would      AUX   aux   7
        7 resume     VERB  ccomp 2
        """
    )

    draft = clausal.clause_after(parsed.reading, parsed.at("told"))

    assert draft is not None
    assert parsed.words(draft.addressee) == ["parliament"]
    assert parsed.words(draft.content) == ["that talks would resume"]


def test_auxiliaries_and_adverbs_that_touch_the_verb_are_in_the_cue() -> None:
    """*She has repeatedly denied it.*"""
    parsed = parse(
        """
        1 She        PRON nsubj  4
        2 has        AUX  aux    4 have
        3 repeatedly ADV  advmod 4
        4 denied     VERB root   0 deny
        5 it         PRON obj    4
        """
    )

    draft = frames.object_(parsed.reading, parsed.at("denied"))

    assert draft is not None
    assert parsed.words(draft.cue) == ["has repeatedly denied"]


def test_a_verb_that_takes_nothing_gives_nothing() -> None:
    parsed = parse("1 She PRON nsubj 2\n2 slept VERB root 0 sleep")

    assert [rule(parsed.reading, 1) for rule in frames.VERB_RULES] == [None] * len(frames.VERB_RULES)


def test_what_stands_behind_a_colon() -> None:
    """*Orsek reminded everybody: we promised nothing.*"""
    parsed = parse(
        """
        1 Orsek     PROPN nsubj 2 @LOC
        2 reminded  VERB  root  0 remind
        3 everybody PRON  obj   2
        4 :         PUNCT punct 6
        5 we        PRON  nsubj 6
        6 promised  VERB  parataxis 2 promise
        7 nothing   PRON  obj   6
        8 .         PUNCT punct 2
        """
    )

    draft = clausal.after_colon(parsed.reading, parsed.at("reminded"))

    assert parsed.shown(draft) == (["Orsek"], ["reminded"], ["we promised nothing"])


def test_a_list_behind_a_colon_is_none() -> None:
    parsed = parse(
        "1 They PRON nsubj 2\n2 bought VERB root 0 buy\n3 fruit NOUN obj 2\n4 : PUNCT punct 5\n5 plums NOUN appos 3"
    )

    assert clausal.after_colon(parsed.reading, parsed.at("bought")) is None


def test_a_gerund() -> None:
    """*Nkawe denied buying arms.*"""
    parsed = parse(
        """
        1 Nkawe  PROPN nsubj 2 @LOC
        2 denied VERB  root  0 deny
        3 buying VERB  xcomp 2 buy =VBG
        4 arms   NOUN  obj   3 arm
        """
    )

    draft = frames.gerund(parsed.reading, parsed.at("denied"))

    assert parsed.shown(draft) == (["Nkawe"], ["denied"], ["buying arms"])
    assert draft is not None
    assert draft.frame == "ing"


def test_an_inverted_aside_whose_subject_the_tree_has_lost() -> None:
    """*Help is needed within days, wrote Mother Agnes.*"""
    parsed = parse(
        """
        1 Help   NOUN  nsubj 3
        2 is     AUX   aux   3 be
        3 needed VERB  root  0 need
        4 within ADP   case  5
        5 days   NOUN  obl   3 day
        6 ,      PUNCT punct 7
        7 wrote  VERB  parataxis 3 write =VBD
        8 Mother PROPN obj   7 @PER
        9 Agnes  PROPN flat  8 @PER
        10 .     PUNCT punct 3
        """
    )

    draft = asides.aside(parsed.reading, parsed.at("wrote"))

    assert parsed.shown(draft) == (["Mother Agnes"], ["wrote"], ["Help is needed within days"])


def test_who_is_quoted_speaks_and_not_who_quotes() -> None:
    """*Polar Wire quoted a colonel as saying boats sank.*"""
    parsed = parse(
        """
        1 Polar   PROPN nsubj 3 @ORG
        2 Wire    PROPN flat  1 @ORG
        3 quoted  VERB  root  0 quote
        4 a       DET   det   5
        5 colonel NOUN  obj   3
        6 as      SCONJ mark  7
        7 saying  VERB  advcl 3 say =VBG
        8 boats   NOUN  nsubj 9 boat
        9 sank    VERB  ccomp 7 sink
        """
    )

    draft = clausal.clause_after(parsed.reading, parsed.at("saying"))

    assert parsed.shown(draft) == (["a colonel"], ["saying"], ["boats sank"])


def test_a_passive_verb_has_no_speaker_in_its_subject() -> None:
    """*Pell was confirmed as chief*; *Pell was quoted as …* has one."""
    table = "1 Pell PROPN nsubj:pass 3 @PER\n2 was AUX aux:pass 3 be\n3 {verb} VERB root 0 {lemma}\n4 as ADP case 5\n5 chief NOUN obl 3"
    confirmed, quoted = (
        parse(table.format(verb=verb, lemma=lemma))
        for verb, lemma in (("confirmed", "confirm"), ("quoted", "quote"))
    )

    found = [frames.prepositional(one.reading, 2) for one in (confirmed, quoted)]

    assert [one.source_at if one else "none" for one in found] == [None, 0]


def test_a_relative_clause_about_a_person_is_the_writers() -> None:
    """*said that Pell met Weyl, who leads the fleet.*"""
    parsed = parse(
        """
        1 She   PRON  nsubj 2
        2 said  VERB  root  0 say
        3 that  SCONJ mark  5
        4 Pell  PROPN nsubj 5 @PER
        5 met   VERB  ccomp 2 meet
        6 Weyl  PROPN obj   5 @PER
        7 ,     PUNCT punct 9
        8 who   PRON  nsubj 9
        9 leads VERB  acl:relcl 6 lead
        10 the  DET   det   11
        11 fleet NOUN obj   9
        12 .    PUNCT punct 2
        """
    )

    draft = clausal.clause_after(parsed.reading, parsed.at("said"))

    assert draft is not None
    assert parsed.words(draft.content) == ["that Pell met Weyl"]
