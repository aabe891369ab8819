"""A room imports the ground floor and itself; only desk, cli and measure import more than one room; no cycles."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOMS = ("read", "annotate", "collate", "record", "publish")
GROUND = ("model", "problems", "gazetteer")
COMPOSERS = ("desk", "cli", "measure")
SOURCE = Path(__file__).resolve().parent.parent / "src" / "relazione"
MODULES = sorted(SOURCE.rglob("*.py"))


def imports_of(path: Path) -> set[str]:
    """The `relazione.*` modules a file imports at run time, wherever in the file."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("relazione"):
            found.add(node.module)
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names if name.name.startswith("relazione")}
    return found


def part_of(module: str) -> str:
    """The room or ground-floor noun a module belongs to."""
    pieces = module.split(".")
    return pieces[1] if len(pieces) > 1 else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_room_imports_only_the_ground_floor_and_itself(path: Path) -> None:
    own = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    parts = {part_of(module) for module in imports_of(path)}
    if own in ROOMS:
        assert parts <= {*GROUND, own}
    if own == "scale":
        assert parts <= {*GROUND, "annotate", "scale"}
    if own == "model":
        assert parts <= {"model"}
    if own == "gazetteer":
        assert parts <= {"gazetteer", "model", "problems"}
    if own == "problems":
        assert not parts


def module_name(path: Path) -> str:
    return ".".join(["relazione", *path.relative_to(SOURCE).with_suffix("").parts]).removesuffix(".__init__")


def top_level_imports(path: Path) -> set[str]:
    """Modules imported when this one is; imports inside functions come later and make no cycle."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    found = set()
    for node in body:
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def test_no_import_cycle() -> None:
    names = {module_name(path): path for path in MODULES}
    graph = {name: top_level_imports(path) & set(names) - {name} for name, path in names.items()}
    state: dict[str, str] = {}

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert state.get(name) != "open", " -> ".join([*trail, name])
        if state.get(name) == "done":
            return
        state[name] = "open"
        for other in sorted(graph[name]):
            if not other.startswith(f"{name}.") and not name.startswith(f"{other}."):
                visit(other, (*trail, name))
        state[name] = "done"

    for name in sorted(graph):
        visit(name, ())
