"""One local port for whoever watches the bot: /metrics, /healthz and /readyz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from bot.listening import listening

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.upkeep.metrics import Metrics

EXPOSITION = "text/plain; version=0.0.4; charset=utf-8"


class Monitor:
    """A small server on ``listen`` (``host:port``). ``lacking`` says in one sentence why nothing is answered.

    /healthz says that the loop runs, and is for restarts; /readyz says that questions arrive and are answered.
    """

    def __init__(self, listen: str, metrics: Metrics, lacking: Callable[[], str | None]) -> None:
        self._listen, self._metrics, self._lacking = listen, metrics, lacking
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen; OSError when the address is taken."""
        application = web.Application()
        application.router.add_get("/metrics", self._numbers)
        application.router.add_get("/healthz", self._health)
        application.router.add_get("/readyz", self._readiness)
        self._runner = await listening(application, self._listen, patience=1.0)

    async def close(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _numbers(self, _: web.Request) -> web.Response:
        return web.Response(body=self._metrics.exposition(), headers={"Content-Type": EXPOSITION})

    async def _health(self, _: web.Request) -> web.Response:
        return web.Response(text="the loop runs\n")

    async def _readiness(self, _: web.Request) -> web.Response:
        lacking = self._lacking()
        return web.Response(status=503 if lacking else 200, text=f"{lacking or 'ready'}\n")
