"""The compiled way is loaded once it pays, and not before."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from retrieval.postings import engine, scoring
from retrieval.postings.bm25 import Okapi
from retrieval.postings.engine import Engines

if TYPE_CHECKING:
    from pathlib import Path

INDEX = Okapi.of([["quay", "seal"], ["ice"]])
CLAUSES = INDEX.clauses(["quay", "ice"])


def test_numpy_goes_first() -> None:
    assert Engines().engine(CLAUSES) is scoring


def test_after_much_reading_the_compiled_way_is_loaded_once_and_then_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numba")
    monkeypatch.setattr(engine, "PAYS", 0)
    engines = Engines()
    for _ in range(3):
        engines.engine(CLAUSES)
    for thread in threading.enumerate():
        if thread.name == "compile":
            thread.join()
    assert engines.engine(CLAUSES).best(CLAUSES, INDEX.parts, 2, None) == scoring.best(CLAUSES, INDEX.parts, 2, None)
    assert engines.engine(CLAUSES) is not scoring


def test_without_numba_numpy_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "find_spec", lambda _: None)
    engines = Engines()
    assert not engines.load()
    assert engines.engine(CLAUSES) is scoring


def test_where_numba_cannot_work_numpy_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Engines) -> None:
        raise RuntimeError

    monkeypatch.setattr(Engines, "_loaded", broken)
    engines = Engines()
    assert not engines.load()
    assert engines.engine(CLAUSES) is scoring


def test_compiled_code_is_kept_in_the_folder_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    numba = pytest.importorskip("numba")
    pytest.importorskip(
        "retrieval.postings.compiled.scoring"
    )  # loaded from its usual place, so as not to compile it here
    monkeypatch.setattr(numba.config, "CACHE_DIR", "")
    engines = Engines()
    engines.use_cache_folder(tmp_path)
    assert engines.load()
    assert numba.config.CACHE_DIR.startswith(str(tmp_path))
