"""Ends a process that cannot go on, so that its supervisor starts another: the inbox keeps what was not answered."""

from __future__ import annotations

import asyncio
import contextlib
import faulthandler
import os
import sys
from typing import TYPE_CHECKING, NoReturn

import structlog

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

EVERY_SECONDS = 15.0
STANDARD_ERROR = 2
# No handler and no reading of articles blocks the loop for as long as this.
LOOP_SECONDS = 120.0
THREAD_SECONDS = 180.0


class Stuck(Exception):  # noqa: N818 - named for what it is
    """No thread is left to answer in."""


async def watch(
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep, *, thread_seconds: float = THREAD_SECONDS
) -> None:
    """Keep the timer that ends a process with a dead loop from ringing; Stuck when threads do not come back.

    The timer is a thread in C that needs no interpreter lock: it also ends a process that a regular expression or a
    library holds up. It writes where the threads stood, without any text, and exits with status 1.
    https://docs.python.org/3/library/faulthandler.html#faulthandler.dump_traceback_later
    """
    while True:
        faulthandler.dump_traceback_later(LOOP_SECONDS, exit=True, file=STANDARD_ERROR)
        await sleep(EVERY_SECONDS)
        try:
            await asyncio.wait_for(asyncio.to_thread(bool), thread_seconds)
        except TimeoutError as error:
            structlog.get_logger().error("threads stuck", seconds=thread_seconds)
            raise Stuck("No thread has answered for minutes: the process ends, to be started again.") from error


def leave() -> NoReturn:
    """End the process at once, with status 0, since a thread that changes the articles would hold it up for minutes.

    What it writes is there whole or not at all.
    """
    sys.stderr.flush()
    os._exit(0)


async def first_of(*several: Awaitable[object]) -> None:
    """Return when one of them does, raise what it raises, and cancel the others."""
    tasks = [asyncio.ensure_future(one) for one in several]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await task
