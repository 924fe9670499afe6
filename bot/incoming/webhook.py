"""Updates that Telegram delivers itself: answered with 200 only once they are safe in the inbox."""

from __future__ import annotations

import hmac
import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.keeping.inbox import is_update
from bot.listening import listening

if TYPE_CHECKING:
    from bot.incoming.dispatch import Dispatcher
    from bot.keeping.inbox import Inbox

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of the header
LARGEST_BODY = 1 << 20


class Webhook:
    """A small server behind the public ``url``, listening on ``listen`` (``host:port``)."""

    def __init__(self, url: str, listen: str, secret: str, inbox: Inbox, dispatcher: Dispatcher) -> None:
        self.url, self.secret = url, secret
        self._listen, self._inbox, self._dispatcher = listen, inbox, dispatcher
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen; OSError when the address is taken."""
        application = web.Application(client_max_size=LARGEST_BODY)
        application.router.add_post(urlsplit(self.url).path or "/", self._receive)
        self._runner = await listening(application, self._listen)

    async def close(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, self.secret.encode()):
            return web.Response(status=403)
        try:
            update = await request.json()
        except (ValueError, RecursionError):  # the parser's own word for what is nested too deep
            return web.Response(status=400)
        if not is_update(update):
            return web.Response(status=400)
        try:
            entries = self._inbox.add([update])
        except sqlite3.Error as error:  # Telegram calls again
            structlog.get_logger().error("no updates", error=type(error).__name__, reason=str(error))
            return web.Response(status=503)
        await self._dispatcher.room()
        self._dispatcher.accept(entries)
        return web.Response()
