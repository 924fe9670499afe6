"""Small servers: one on an address, and the local port for whoever watches the bot."""

from __future__ import annotations

import os
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import web
from prometheus_client.aiohttp import make_aiohttp_handler

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager

    from bot.upkeep.metrics import Metrics


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


def monitor(listen: str, metrics: Metrics, lacking: Callable[[], str | None]) -> AbstractAsyncContextManager[None]:
    """A small server on ``listen`` (``host:port``). ``lacking`` says in one sentence why nothing is answered.

    /healthz says that the loop runs, and is for restarts; /readyz says that questions arrive and are answered.
    """

    async def health(_: web.Request) -> web.Response:
        return web.Response(text="the loop runs\n")

    async def readiness(_: web.Request) -> web.Response:
        reason = lacking()
        return web.Response(status=503 if reason else 200, text=f"{reason or 'ready'}\n")

    application = web.Application()
    application.router.add_get("/metrics", make_aiohttp_handler(metrics.registry))
    application.router.add_get("/healthz", health)
    application.router.add_get("/readyz", readiness)
    return listening(application, listen)
