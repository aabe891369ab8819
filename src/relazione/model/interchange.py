"""The model as JSON values of the interchange format, and back.

Dataclass fields are JSON keys; tuples are lists; a `Span` is ``[start, end]``. The few places where the format asks for
another shape (a lone speaker, support keys beside an item's own, the key "from") stand in `SHAPES`.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from relazione.model import record as record_nouns
from relazione.model.article import Article, Furniture
from relazione.model.notes import Annotated, Notes, Quote
from relazione.model.record import Record
from relazione.model.story import Passage

T = TypeVar("T")
Json = Any
Turn = Callable[[Any], Any]
RECORD_TYPES: dict[str, type] = {
    "entity": record_nouns.RecordEntity,
    "event": record_nouns.RecordEvent,
    "position": record_nouns.RecordPosition,
    "utterance": record_nouns.Utterance,
    "finding": record_nouns.Finding,
}


def to_json(value: Any) -> Json:
    """A JSON value: dataclasses become objects, tuples lists; anything else stays as it is."""
    kind: Any = type(value)
    write = _writer(kind)
    return write(value) if write else value


@cache
def _writer(kind: type) -> Turn | None:
    """What makes a JSON value of a thing of this type; None where it is one already."""
    if is_dataclass(kind):
        return _object_writer(kind)
    if issubclass(kind, list | tuple):
        return lambda value: [to_json(item) for item in value]
    if issubclass(kind, Mapping):
        return lambda value: {key: to_json(item) for key, item in value.items()}
    return None


def _object_writer(kind: type) -> Turn:
    parts = [(name, _is_plain(hint), _is_strings(hint)) for name, hint in _hints(kind).items()]
    shape = SHAPES.get(kind)

    def write(value: Any) -> Json:
        plain = {}
        for name, as_it_is, strings in parts:
            held = getattr(value, name)
            plain[name] = held if as_it_is else list(held) if strings else to_json(held)
        return shape(plain) if shape else plain

    return write


def _is_plain(hint: Any) -> bool:
    """Whether a field holds a JSON value as it is: text, a number, yes or no, or nothing."""
    inside = typing.get_args(hint)
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return all(map(_is_plain, inside))
    return hint in (str, int, float, bool, type(None)) or typing.get_origin(hint) is typing.Literal


def _is_strings(hint: Any) -> bool:
    return typing.get_origin(hint) is tuple and typing.get_args(hint)[0] is str


def from_json(kind: type[T], value: Json) -> T:
    """The dataclass `kind` back from its JSON object; unknown keys are passed over, missing ones take their default."""
    read = typing.cast(Turn, _reader(typing.cast(Any, kind)))
    return typing.cast(T, read(value))


@cache
def _hints(kind: type) -> dict[str, Any]:
    found = typing.get_type_hints(kind)
    return {f.name: found[f.name] for f in fields(kind)}


@cache
def _reader(hint: Any) -> Turn | None:
    """What makes a field of this kind of a JSON value that is not null; None where it stays as it is."""
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return _reader(next(option for option in inside if option is not type(None)))
    if origin is tuple:
        return _tuple_reader(_reader(inside[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping_reader(_reader(inside[1]))
    if isinstance(hint, type) and is_dataclass(hint):
        return _object_reader(hint)
    return (lambda value: hint(*value)) if isinstance(hint, type) and issubclass(hint, tuple) else None


def _tuple_reader(read: Turn | None) -> Turn:
    if read is None:
        return tuple
    return lambda value: tuple(None if item is None else read(item) for item in value)


def _mapping_reader(read: Turn | None) -> Turn:
    if read is None:
        return dict
    return lambda value: {key: None if item is None else read(item) for key, item in value.items()}


def _object_reader(kind: type) -> Turn:
    parts = [(name, _reader(hint)) for name, hint in _hints(kind).items()]
    unshape = UNSHAPES.get(kind)

    def read(value: Json) -> Any:
        plain = unshape(dict(value)) if unshape else value
        given = {}
        for name, turn in parts:
            if name in plain:
                held = plain[name]
                given[name] = turn(held) if turn and held is not None else held
        return kind(**given)

    return read


def _lone_speaker(plain: dict[str, Json]) -> Json:
    named = plain["speaker"]
    return {**plain, "speaker": None if not named else named[0] if len(named) == 1 else named}


def _listed_speaker(plain: dict[str, Json]) -> dict[str, Json]:
    named = plain.get("speaker")
    return {**plain, "speaker": [] if named is None else [named] if isinstance(named, str) else named}


def _supported(plain: dict[str, Json]) -> Json:
    support = plain.pop("support")
    return {**plain, **support}


def _unsupported(plain: dict[str, Json]) -> dict[str, Json]:
    return {
        **plain,
        "support": {key: plain[key] for key in ("origins", "origins_bounds", "lines") if key in plain},
    }


def _utterance(plain: dict[str, Json]) -> Json:
    return _lone_speaker(_supported(plain))


def _un_utterance(plain: dict[str, Json]) -> dict[str, Json]:
    return _listed_speaker(_unsupported(plain))


def _tenure(plain: dict[str, Json]) -> Json:
    plain["from"], plain["to"] = plain.pop("since"), plain.pop("until")
    return plain


def _un_tenure(plain: dict[str, Json]) -> dict[str, Json]:
    plain["since"], plain["until"] = plain.pop("from", None), plain.pop("to", None)
    return plain


def _passage(plain: dict[str, Json]) -> Json:
    return {"from": plain.pop("source"), **plain}


def _un_passage(plain: dict[str, Json]) -> dict[str, Json]:
    return {**plain, "source": plain.get("from")}


Shape = Callable[[dict[str, Json]], Json]
SHAPES: dict[type, Shape] = {
    Quote: _lone_speaker,
    Passage: _passage,
    record_nouns.HeldOffice: _tenure,
    record_nouns.Utterance: _utterance,
    record_nouns.RecordEvent: _supported,
    record_nouns.RecordPosition: _supported,
    record_nouns.Finding: _supported,
}
UNSHAPES: dict[type, Shape] = {
    Quote: _listed_speaker,
    Passage: _un_passage,
    record_nouns.HeldOffice: _un_tenure,
    record_nouns.Utterance: _un_utterance,
    record_nouns.RecordEvent: _unsupported,
    record_nouns.RecordPosition: _unsupported,
    record_nouns.Finding: _unsupported,
}


def article_json(article: Article, notes: Notes | None = None) -> dict[str, Json]:
    """The article object; with `notes`, as ``relazione annotate`` prints it. Tokens are working matter and left out."""
    plain = to_json(article)
    furniture = plain.pop("boilerplate")
    if notes is None:
        return {**plain, "boilerplate": furniture}
    return {**plain, "notes": {"boilerplate": furniture, **notes_json(notes)}}


def notes_json(notes: Notes) -> dict[str, Json]:
    """The notes by kind, without the tokens."""
    found: dict[str, Json] = to_json(replace(notes, tokens=()))
    found.pop("tokens")
    return found


def article_from_json(value: Mapping[str, Json]) -> Annotated:
    """The inverse of `article_json`, for either form."""
    noted = value.get("notes") or {}
    furniture = value.get("boilerplate", noted.get("boilerplate", []))
    article = from_json(Article, {**value, "boilerplate": furniture})
    return Annotated(article, from_json(Notes, {**noted, "tokens": []}))


def record_json(record: Record) -> list[dict[str, Json]]:
    """The record's lines, each with its ``type``."""
    kinds = (record.entities, record.events, record.positions, record.utterances, record.findings)
    return [
        {"type": name, **to_json(item)}
        for name, items in zip(RECORD_TYPES, kinds, strict=True)
        for item in items
    ]


def record_from_json(rows: list[dict[str, Json]], as_of: str | None = None) -> Record:
    """The record back from its lines."""
    found: dict[str, list[Any]] = {name: [] for name in RECORD_TYPES}
    for row in rows:
        found[row["type"]].append(from_json(RECORD_TYPES[row["type"]], row))
    keys = ("entities", "events", "positions", "utterances", "findings")
    items = {key: tuple(found[name]) for key, name in zip(keys, RECORD_TYPES, strict=True)}
    return Record(**items, as_of=as_of)


def line(value: Json) -> str:
    """One line of JSON Lines: UTF-8 text, keys in the order given, no spaces that would differ between versions."""
    return _LINE.encode(value)


_LINE = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "))


__all__ = [
    "Furniture",
    "article_from_json",
    "article_json",
    "from_json",
    "line",
    "notes_json",
    "record_from_json",
    "record_json",
    "to_json",
]
