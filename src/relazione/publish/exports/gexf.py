"""Who dealt with whom, as a graph in GEXF 1.3: entities are nodes, happenings between them edges with day, act and origins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from xml.etree import ElementTree as Xml

from relazione.model.record import RecordEvent
from relazione.publish.affair import Affair

LOSS = (
    "an edge joins two: a happening of five people is several edges with one id in their label",
    "words, status of single reports and findings are lost",
    "a day that is not known leaves the edge without a time",
)
NAMESPACE = "http://gexf.net/1.3"


def write(affair: Affair) -> dict[str, str]:
    """``{"record.gexf": …}``."""
    root = Xml.Element("gexf", {"xmlns": NAMESPACE, "version": "1.3"})
    graph = Xml.SubElement(
        root, "graph", {"mode": "dynamic", "timeformat": "date", "defaultedgetype": "directed"}
    )
    _attributes(graph, "node", ("kind", "state"))
    _attributes(graph, "edge", ("act", "status", "origins"))
    edges = list(_edges(affair))
    nodes = Xml.SubElement(graph, "nodes")
    for id_ in sorted({end for _, one, two in edges for end in (one, two)}):
        entity = affair.entities.get(id_)
        node = Xml.SubElement(nodes, "node", {"id": id_, "label": affair.name(id_)})
        _values(node, (entity.kind if entity else "", affair.state_of(id_) or ""))
    held = Xml.SubElement(graph, "edges")
    for number, (event, one, two) in enumerate(edges):
        edge = Xml.SubElement(
            held, "edge", {"id": str(number), "source": one, "target": two, "label": event.id, **_days(event)}
        )
        _values(edge, (event.act, event.status, str(event.support.origins or "")))
    Xml.indent(root)
    return {
        "record.gexf": '<?xml version="1.0" encoding="UTF-8"?>\n'
        + Xml.tostring(root, encoding="unicode")
        + "\n"
    }


def _attributes(graph: Xml.Element, kind: str, names: tuple[str, ...]) -> None:
    held = Xml.SubElement(graph, "attributes", {"class": kind})
    for number, name in enumerate(names):
        Xml.SubElement(held, "attribute", {"id": str(number), "title": name, "type": "string"})


def _values(element: Xml.Element, values: tuple[str, ...]) -> None:
    held = Xml.SubElement(element, "attvalues")
    for number, value in enumerate(values):
        if value:
            Xml.SubElement(held, "attvalue", {"for": str(number), "value": value})


def _days(event: RecordEvent) -> dict[str, str]:
    return {key: value for key, value in (("start", event.earliest), ("end", event.latest)) if value}


def _edges(affair: Affair) -> Iterator[tuple[RecordEvent, str, str]]:
    """Actor to recipient or host; among the actors of a joint act, each to each."""
    for event in affair.record.events:
        actors = event.roles.get("actor", ())
        others = event.roles.get("recipient", ()) or event.roles.get("host", ())
        pairs = (
            product(actors, others)
            if others
            else ((one, two) for at, one in enumerate(actors) for two in actors[at + 1 :])
        )
        yield from ((event, one, two) for one, two in pairs if one != two)
