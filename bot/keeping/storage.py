"""Whether the state folder can hold what the program keeps there."""

from __future__ import annotations

import shutil
import tempfile
from typing import TYPE_CHECKING

from retrieval.language.store import is_made

if TYPE_CHECKING:
    from pathlib import Path

ROOM = 100_000_000  # bytes: the dictionary, jieba's counts and as much again while they are written


def fault_of(state: Path) -> str | None:
    """Why the state folder cannot be written, as the end of a sentence; None when it can. Nothing is left in it."""
    place = next(place for place in (state, *state.absolute().parents) if exists(place))
    try:
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(bytes(4096))
        free = shutil.disk_usage(place).free
    except OSError as error:
        return (error.strerror or str(error)).lower()
    if free < ROOM and not is_made(state / "lexicons"):
        return f"the disk has {free // 1_000_000} MB left and the dictionary needs {ROOM // 1_000_000}"
    return None


def exists(place: Path) -> bool:
    """Whether there is such a file or folder; no where that may not be looked up."""
    try:
        return place.exists()
    except OSError:
        return False
