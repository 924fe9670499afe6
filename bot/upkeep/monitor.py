"""One local port for whoever watches the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web
from prometheus_client.aiohttp import make_aiohttp_handler

from bot.listening import listening

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    from bot.upkeep.metrics import Metrics


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
