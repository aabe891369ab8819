"""What pages look up: happenings of a pair, of a person, of an article; a part of the whole with the whole's sigla."""

from __future__ import annotations

from dataclasses import replace

from relazione.model.record import Record, RecordEvent
from relazione.publish import Affair, Dossier, html
from relazione.publish.index import index
from relazione.publish.relation import Row, periods


def with_events(affair: Affair, *events: RecordEvent) -> Affair:
    return replace(affair, record=replace(affair.record, events=events))


def test_a_pair_has_what_joins_it_and_what_either_does_alone(affair: Affair) -> None:
    (visit,) = affair.record.events
    home = replace(visit, id="home", roles={"actor": ("gov:XVA",)})
    abroad = replace(visit, id="abroad", roles={"actor": ("gov:XVA",), "recipient": ("gov:XBE",)})
    to_one = replace(visit, id="to-one", roles={"actor": ("gov:XBE",), "recipient": ("gov:XKE",)})
    known = index(with_events(affair, visit, home, abroad, to_one))

    assert [event.id for event in known.between(("XKE", "XVA"))] == ["ev1", "home"]
    assert {pair for pair, _ in known.pairs} == {("XKE", "XVA"), ("XBE", "XVA"), ("XBE", "XKE")}


def test_the_front_page_is_of_the_pair_that_most_reports_join_the_more_told_state_first(
    affair: Affair,
) -> None:
    (visit,) = affair.record.events
    home = replace(visit, id="home", roles={"actor": ("gov:XVA",)})

    assert index(with_events(affair, visit, home)).front == ("XVA", "XKE")
    assert index(with_events(affair, home)).front == ("XVA",)
    assert index(with_events(affair)).front == ()


def test_items_are_found_by_entity_and_by_article(affair: Affair) -> None:
    known = index(affair)

    assert [event.id for event in known.of_entity["person:orsanov"]] == ["ev1"]
    assert [said.id for said in known.said_by["person:orsanov"]] == ["ut1"]
    assert [held.id for held in known.held_by["gov:XVA"]] == ["po1"]
    assert {one.id for one in known.in_article["a2"]} == {"ev1", "po1", "ut1"}
    assert known.item_of["a1", "e1"] == "ev1"


def test_an_index_is_made_once(affair: Affair) -> None:
    assert index(affair) is index(affair)
    assert index(replace(affair)) is not index(affair)


def test_a_part_keeps_the_sigla_of_the_whole_and_only_what_its_articles_say(affair: Affair) -> None:
    part = index(affair).part(["a2"])

    assert dict(part.sigla) == {"a2": "B"}
    assert {one.id for one in part.record.events} == {"ev1"}
    assert part.collation.lineage.passages == ()
    assert "Marek Orsanov visits Varenia" in html(Dossier(part))


def test_the_stories_are_the_largest_first(affair: Affair) -> None:
    assert index(affair).stories == (("s1", ("a1", "a2")),)


def test_an_empty_record_has_an_empty_index(affair: Affair) -> None:
    known = index(replace(affair, record=Record()))

    assert known.pairs == ()
    assert known.between(("XKE", "XVA")) == ()


def row(earliest: str, latest: str) -> Row:
    return Row(f"{earliest}..{latest}", earliest, latest, (), (), ())


def test_rows_stand_under_months_the_latest_first_and_undated_ones_last() -> None:
    found = periods(
        [
            row("2030-01-01", "2030-12-31"),
            row("", "2031-04-02"),
            row("2031-04-28", "2031-05-02"),
            row("2031-05-04", "2031-05-04"),
            row("", ""),
        ]
    )

    assert [(name, [one.latest for one in rows]) for name, rows in found] == [
        ("May 2031", ["2031-05-04", "2031-05-02"]),
        ("April 2031", ["2031-04-02"]),
        ("2030", ["2030-12-31"]),
        ("No date", [""]),
    ]
