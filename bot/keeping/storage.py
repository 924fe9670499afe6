"""The state folder: whether it can hold what the program keeps there, and that it has one bot at a time."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
import time
from contextlib import suppress
from stat import S_ISDIR
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

ROOM = 100_000_000  # bytes: the dictionary, jieba's counts and as much again while they are written
NAME = "bot.lock"
WAIT_SECONDS, EVERY_SECONDS = 5.0, 0.1  # one that is told to stop takes three seconds at most
ROOT = 0


def fault_of(state: Path) -> str | None:
    """Why the state folder cannot be written, as the end of a sentence; None when it can. Nothing is left in it."""
    place = next(place for place in (state, *state.absolute().parents) if exists(place))
    try:
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(bytes(4096))
        free = shutil.disk_usage(place).free
    except OSError as error:
        return (error.strerror or str(error)).lower()
    from retrieval.language.store import is_made  # noqa: PLC0415 - what is handed over does without

    if free < ROOM and not is_made(state / "lexicons"):
        return f"the disk has {free // 1_000_000} MB left and the dictionary needs {ROOM // 1_000_000}"
    return None


def exists(place: Path) -> bool:
    """Whether there is such a file or folder; no where that may not be looked up."""
    try:
        return place.exists()
    except OSError:
        return False


class Occupied(Exception):  # noqa: N818 - named for what it is
    """Another bot keeps its state in the folder; the message is for whoever runs the program."""


@contextlib.contextmanager
def occupied(state: Path, *, seconds: float = WAIT_SECONDS) -> Iterator[None]:
    """Keep the folder for this process, however it ends; Occupied when another one keeps it for so long.

    Where the folder cannot be written or its file system knows no locks, nobody is kept out: what is kept there says
    what is wrong.
    """
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            state.mkdir(parents=True, exist_ok=True)
            taken = stack.enter_context((state / NAME).open("wb"))
            if not is_ours(taken, time.monotonic() + seconds):
                raise Occupied(
                    f"Another bot keeps its state in {state}: stop that one, or set PULLQUOTE_STATE to another folder."
                )
        yield


def is_ours(file: IO[bytes], until: float) -> bool:
    """Whether the lock is taken before a moment of the monotonic clock; OSError where there are no locks."""
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                return False
            time.sleep(EVERY_SECONDS)
        else:
            return True


def hand_over(folder: Path) -> None:
    """Give root's files and folders below ``folder`` to the owner of the folder; only root can.

    The owner may change the tree meanwhile: no link is followed, and a file with a second name is left as it is, since
    that name may stand anywhere.
    """
    with suppress(FileNotFoundError, NotADirectoryError):  # nor is a folder that is none any more gone into
        owner = folder.stat()
        if owner.st_uid == ROOT:
            return
        for _, folders, files, place in os.fwalk(folder):
            for name in (*folders, *files):
                with suppress(FileNotFoundError):
                    found = os.stat(name, dir_fd=place, follow_symlinks=False)
                    if found.st_uid == ROOT and (S_ISDIR(found.st_mode) or found.st_nlink == 1):
                        os.chown(name, owner.st_uid, owner.st_gid, dir_fd=place, follow_symlinks=False)
