"""The plan of the house in CONTRIBUTING.md holds: who imports whom, who opens files, how long things are."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.__main__ import COMMANDS
from config.settings import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
ALLOWED = {
    "corpus": {"corpus"},
    "retrieval": {"corpus", "retrieval"},
    "config": {"config"},
    "bot": {"bot", "config", "corpus", "retrieval"},
}
ROOMS = {  # of each package, in the order of the walk: none imports one behind it
    "retrieval": ("language postings", "index", "topics", "people", "questions", "passages", "answers", "following"),
    "corpus/english": ("grammar", "people", "voices", "stretches", "reports", "speakers"),
    "bot": ("display", "keeping", "outgoing", "documents", "upkeep", "features", "incoming", "evaluation", "commands"),
}
MODULES = [path for package in ALLOWED for path in sorted((ROOT / package).rglob("*.py"))]
OPENERS = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}
MAY_OPEN = {
    "corpus/reading.py",
    "corpus/library.py",
    "corpus/extracted.py",
    "retrieval/language/store.py",
    "retrieval/postings/arrays.py",
} | {f"retrieval/index/{name}.py" for name in ("binding", "compaction", "folder", "reindexing", "versions", "volumes")}
LONGEST_FILE, LONGEST_FUNCTION, USUAL_FUNCTION = 400, 55, 35  # lines
HEAVY = {
    "aiohttp",
    "asyncio",
    "charset_normalizer",
    "docx",
    "jieba",
    "numba",
    "numpy",
    "opencc",
    "pypdf",
    "rich",
    "telegram",
    "trafilatura",
}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(module: ast.Module) -> Iterator[str]:
    """The first part of every name that a module imports, wherever in it."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield (node.module or "").split(".")[0]


def functions(module: ast.Module) -> Iterator[tuple[str, int]]:
    """Every function with its length in lines, decorators left out."""
    for node in ast.walk(module):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_package_imports_one_to_its_right_and_only_bot_imports_config(path: Path) -> None:
    package = name(path).split("/")[0]
    assert set(imported(tree(path))) & set(ALLOWED) <= ALLOWED[package]


def needed(module: ast.Module) -> Iterator[str]:
    """The modules that one needs as it is loaded: what stands for types only, or within a function, is left out."""
    for node in module.body:
        if isinstance(node, ast.ImportFrom):
            yield from (node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names))


def floor(package: str, place: str) -> int | None:
    """The number of the room in which a module lies, or None for one in the hall."""
    room = place.removeprefix(f"{package}/").split("/")[0]
    return next((number for number, rooms in enumerate(ROOMS[package]) if room in rooms.split()), None)


@pytest.mark.parametrize(("package", "path"), [(p, m) for p in ROOMS for m in MODULES if name(m).startswith(f"{p}/")])
def test_no_room_imports_one_behind_it(package: str, path: Path) -> None:
    here = floor(package, name(path))
    met = {module.replace(".", "/") for module in needed(tree(path))}
    there = {module: floor(package, module) or 0 for module in met if module.startswith(f"{package}/")}
    behind = [module for module, number in there.items() if number > (here or 0)]
    assert here is None or not behind


def test_every_room_is_on_the_plan() -> None:
    for package, rooms in ROOMS.items():
        there = {path.parent.name for path in (ROOT / package).glob("*/__init__.py")}
        assert {room for some in rooms for room in some.split()} == there - {"words"}


@pytest.mark.parametrize(
    "path", [path for path in MODULES if name(path).startswith(("corpus/", "retrieval/"))], ids=name
)
def test_the_core_opens_no_files_but_where_that_is_the_purpose(path: Path) -> None:
    calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    names = {call.id if isinstance(call, ast.Name) else getattr(call, "attr", "") for call in calls}
    assert name(path) in MAY_OPEN or not names & OPENERS or "importlib.resources" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_files_and_functions_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    assert [(function, lines) for function, lines in functions(tree(path)) if lines > LONGEST_FUNCTION] == []


def test_nine_functions_in_ten_are_shorter_than_a_screen() -> None:
    lengths = [lines for path in MODULES for _, lines in functions(tree(path))]
    assert sum(lines < USUAL_FUNCTION for lines in lengths) >= 0.9 * len(lengths)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(tree(path))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"pullquote {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", FIELDS)
def test_every_setting_is_documented_where_its_default_stands(key: str) -> None:
    lines = (ROOT / "config" / "pullquote.toml").read_text(encoding="utf-8").splitlines()
    (line,) = [line for line in lines if line.startswith(f"{key} = ")]
    assert "#" in line.partition(" = ")[2]


@pytest.mark.parametrize("arguments", [["--help"], ["ask", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom bot.__main__ import main\n"
        f"try: main({arguments!r})\nexcept SystemExit: pass\nprint('loaded:', *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = done.stdout.rpartition("loaded:")[2].split()
    assert HEAVY & set(loaded) == set()
