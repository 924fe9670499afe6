"""A small server on one address."""

from __future__ import annotations

import os
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

PATIENCE = 1.0  # seconds that open requests have when the server stops; aiohttp itself gives them a minute


@asynccontextmanager
async def listening(application: web.Application, listen: str) -> AsyncIterator[None]:
    """Serve on ``listen`` (``host:port``) inside; OSError, in one sentence, when nothing can listen there."""
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=PATIENCE)
    await runner.setup()
    host, _, port = listen.rpartition(":")
    try:
        try:
            await web.TCPSite(runner, host.strip("[]"), int(port)).start()
        except OSError as error:
            raise OSError(f"Nothing can listen on {listen} ({reason_of(error)}): set another address.") from error
        yield
    finally:
        await runner.cleanup()


def reason_of(error: OSError) -> str:
    """The system's own word for it; asyncio's message repeats the address."""
    known = None if isinstance(error, socket.gaierror) or error.errno is None else os.strerror(error.errno)
    return (known or error.strerror or str(error)).lower()
