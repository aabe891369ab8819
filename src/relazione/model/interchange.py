"""The model as JSON values of the interchange format, and back.

Dataclass fields are JSON keys; tuples are lists; a `Span` is ``[start, end]``. The few places where the format asks for
another shape (a lone speaker, support keys beside an item's own, the key "from") stand in `SHAPES`.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from relazione.model import record as record_nouns
from relazione.model.article import Article, Furniture
from relazione.model.notes import Annotated, Notes, Quote
from relazione.model.record import Record
from relazione.model.story import Passage

T = TypeVar("T")
Json = Any
RECORD_TYPES: dict[str, type] = {
    "entity": record_nouns.RecordEntity,
    "event": record_nouns.RecordEvent,
    "position": record_nouns.RecordPosition,
    "utterance": record_nouns.Utterance,
    "finding": record_nouns.Finding,
}


def to_json(value: Any) -> Json:
    """A JSON value: dataclasses become objects, tuples lists; anything else stays as it is."""
    if is_dataclass(value) and not isinstance(value, type):
        plain = {f.name: to_json(getattr(value, f.name)) for f in fields(value)}
        shape = SHAPES.get(type(value))
        return shape(plain) if shape else plain
    if isinstance(value, list | tuple):
        return [to_json(item) for item in value]
    if isinstance(value, Mapping):
        return {key: to_json(item) for key, item in value.items()}
    return value


def from_json(kind: type[T], value: Json) -> T:
    """The dataclass `kind` back from its JSON object; unknown keys are passed over, missing ones take their default."""
    unshape = UNSHAPES.get(kind)
    plain = unshape(dict(value)) if unshape else value
    hints = _hints(typing.cast(Any, kind))
    return kind(**{name: _back(hint, plain[name]) for name, hint in hints.items() if name in plain})


@cache
def _hints(kind: type) -> dict[str, Any]:
    found = typing.get_type_hints(kind)
    return {f.name: found[f.name] for f in fields(kind)}


def _back(hint: Any, value: Json) -> Any:
    if value is None:
        return None
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return _back(next(option for option in inside if option is not type(None)), value)
    if origin is tuple:
        return tuple(_back(inside[0], item) for item in value)
    if origin is Mapping or origin is dict or getattr(origin, "__name__", "") == "Mapping":
        return {key: _back(inside[1], item) for key, item in value.items()}
    if isinstance(hint, type) and is_dataclass(hint):
        return from_json(hint, value)
    if isinstance(hint, type) and issubclass(hint, tuple):
        return hint(*value)
    return value


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
    found = to_json(notes)
    found.pop("tokens")
    return {**plain, "notes": {"boilerplate": furniture, **found}}


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
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


__all__ = [
    "Furniture",
    "article_from_json",
    "article_json",
    "from_json",
    "line",
    "record_from_json",
    "record_json",
    "to_json",
]
