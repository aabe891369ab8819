"""The API against its own description: schemathesis asks what the description allows and what it forbids, and reads the answers."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("fastapi")
pytest.importorskip("schemathesis")

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from tests.reading_room import FakeSource

from relazione.publish.site.app import make_app

PATHS = (
    "/table/{name}",
    "/api/articles",
    "/api/articles/{id_}",
    "/api/record",
    "/api/record/{id_}",
    "/api/search",
)


@pytest.mark.parametrize(
    "mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["allowed", "forbidden"]
)
@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_what_the_description_says(
    source: FakeSource, path: str, mode: GenerationMode
) -> None:
    described = schemathesis.openapi.from_asgi("/openapi.json", make_app(source))

    @settings(max_examples=15, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(described[path]["GET"].as_strategy(generation_mode=mode))
    def answered(case: Any) -> None:
        case.call_and_validate()

    answered()


def test_every_read_takes_a_day_and_describes_its_answers(source: FakeSource) -> None:
    paths = make_app(source).openapi()["paths"]

    assert set(paths) == set(PATHS)
    for path in paths.values():
        assert list(path) == ["get"]
        asked = {one["name"]: one for one in path["get"]["parameters"]}
        assert asked["as-of"]["description"]
        assert {"200", "422"} <= set(path["get"]["responses"])
        assert path["get"]["summary"]
