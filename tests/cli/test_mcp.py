"""An assistant's client starts the server as a child process and asks it questions."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp")

from mcp import Client, StdioServerParameters
from mcp.types import TextContent
from tests.conftest import ROOT, Run, environment

Asked = Callable[[Client], Awaitable[Any]]


def ask(demo: Path, questions: Asked) -> Any:
    arguments = [
        "-m",
        "relazione",
        "mcp",
        str(demo / "record.db"),
        "--gazetteer",
        str(ROOT / "examples" / "gazetteer.yaml"),
    ]

    async def talk() -> Any:
        server = StdioServerParameters(command=sys.executable, args=arguments, env=environment())
        async with Client(server, read_timeout_seconds=90) as client:
            return await questions(client)

    return asyncio.run(talk())


def test_the_questions_are_asked_and_answered(demo: Path) -> None:
    async def questions(client: Client) -> Any:
        tools = (await client.list_tools()).tools
        found = await client.call_tool("happening", {"about": "Orsanov"})
        visit = max(
            (one for one in answer(found) if one["act"] == "visit"), key=lambda one: len(one["words"])
        )
        origins = await client.call_tool("origins", {"id": visit["id"]})
        words = visit["words"][0]
        place = [[words["start"], words["end"]]]
        spans = await client.call_tool("article_spans", {"article": words["article"], "spans": place})
        wrong = await client.call_tool("origins", {"id": "none"})
        return tools, visit, answer(origins), words, answer(spans), wrong

    tools, visit, origins, words, spans, wrong = ask(demo, questions)

    assert {tool.name for tool in tools} == {
        "search", "happening", "utterances", "positions", "origins", "article_spans",
    }  # fmt: skip
    assert all(tool.annotations and tool.annotations.read_only_hint and tool.description for tool in tools)
    assert visit["what"] == "Marek Orsanov visits Varenia"
    assert len(origins) == visit["origins"] > 1
    assert {siglum for line in origins for siglum in line["articles"]} == {
        one["siglum"] for one in visit["words"]
    }
    assert words["words"].split(" … ")[0] in spans[0]["words"]
    assert wrong.is_error and "no happening" in wrong.content[0].text


def answer(result: Any) -> Any:
    assert not result.is_error
    assert isinstance(result.content[0], TextContent)
    return result.structured_content["items"]


def test_without_a_record_there_is_nothing_to_serve(run: Run, tmp_path: Path) -> None:
    told = run("mcp", tmp_path / "none.db")

    assert told.code == 2
    assert "none.db" in told.err
