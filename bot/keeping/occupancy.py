"""A state folder has one bot at a time: two would answer each other's questions twice."""

from __future__ import annotations

import contextlib
import fcntl
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

NAME = "bot.lock"
WAIT_SECONDS, EVERY_SECONDS = 5.0, 0.1  # one that is told to stop takes three seconds at most


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
