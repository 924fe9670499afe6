"""A small server on one address."""

from __future__ import annotations

import os
import socket

from aiohttp import web

PATIENCE = 60.0  # seconds that open requests have when the server stops, aiohttp's own default


async def listening(application: web.Application, listen: str, *, patience: float = PATIENCE) -> web.AppRunner:
    """Serve on ``listen`` (``host:port``) until the runner's ``cleanup``; OSError, in one sentence, when it cannot."""
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=patience)
    await runner.setup()
    host, _, port = listen.rpartition(":")
    try:
        await web.TCPSite(runner, host.strip("[]"), int(port)).start()
    except OSError as error:
        await runner.cleanup()
        raise OSError(f"Nothing can listen on {listen} ({reason_of(error)}): set another address.") from error
    return runner


def reason_of(error: OSError) -> str:
    """The system's own word for it; asyncio's message repeats the address."""
    known = None if isinstance(error, socket.gaierror) or error.errno is None else os.strerror(error.errno)
    return (known or error.strerror or str(error)).lower()
