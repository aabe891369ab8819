"""Annotation as shards behind one small interface: processes here, Ray actors on a cluster; the same notes from both."""

from relazione.scale.crew import ENGINES, Crew, crew_of
from relazione.scale.driver import Finished, SetAside, finished
from relazione.scale.engine import Answer, Engine, EngineError
from relazione.scale.processes import Processes
from relazione.scale.shard import Shard, shards_of
from relazione.scale.work import Annotation

__all__ = [
    "ENGINES",
    "Annotation",
    "Answer",
    "Crew",
    "Engine",
    "EngineError",
    "Finished",
    "Processes",
    "SetAside",
    "Shard",
    "crew_of",
    "finished",
    "shards_of",
]
