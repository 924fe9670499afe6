"""The version of an index takes in the code that decides what is kept."""

from __future__ import annotations

import ast
from pathlib import Path

import retrieval
from retrieval.index.versions import code_files

ROOT = Path(retrieval.__path__[0]).parent
HOLDING = {"answer", "engine", "lazy", "shelves"}  # modules that only hold or run what others decide


def imported(path: Path) -> set[Path]:
    """The modules of the package that a module imports when it is loaded."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    names = (node.module or "" for node in body if isinstance(node, ast.ImportFrom))
    paths = (ROOT / f"{name.replace('.', '/')}.py" for name in names if name.startswith("retrieval."))
    return set(filter(Path.exists, paths))


def test_whatever_utterances_are_made_by_is_part_of_it() -> None:
    seen: set[Path] = set()
    waiting = {ROOT / "retrieval/index/utterance.py", ROOT / "retrieval/postings/pieces.py"}
    while waiting:
        path = waiting.pop()
        seen.add(path)
        waiting |= imported(path) - seen
    missing = seen - set(code_files())
    assert {path.stem for path in missing} == HOLDING
