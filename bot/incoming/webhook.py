"""Updates that Telegram delivers itself: answered with 200 only once they are safe in the inbox.

The webhook is registered, and looked after for as long as the bot runs.
"""

from __future__ import annotations

import hmac
import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.incoming.polling import ALLOWED, FORESEEN
from bot.keeping.inbox import is_update
from bot.outgoing.patience import Patience
from bot.upkeep.monitor import listening

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import WebhookInfo
    from telegram.ext import ExtBot

    from bot.incoming.dispatch import Dispatcher
    from bot.keeping.inbox import Inbox
    from config.settings import Settings

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of the header
LARGEST_BODY = 1 << 20
# Nobody calls a bot whose token was revoked, or whose webhook was taken off: only asking tells.
CHECK_SECONDS, SILENT_SECONDS = 60.0, 150.0


class Webhook:
    """A small server behind the public address, and Telegram's record of it kept right."""

    def __init__(
        self,
        settings: Settings,
        secret: str,
        bot: ExtBot[int],
        inbox: Inbox,
        dispatcher: Dispatcher,
        *,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._url, self._listen, self._secret = str(settings.webhook_url), settings.webhook_listen, secret
        self._bot, self._inbox, self._dispatcher, self._sleep = bot, inbox, dispatcher, sleep
        self._patience, self._failed_at = Patience(sleep, FORESEEN), 0.0
        self._registered = False

    async def run(self) -> None:
        """Take updates until cancelled; InvalidToken once the token has been refused for five minutes.

        OSError when the address is taken.
        """
        application = web.Application(client_max_size=LARGEST_BODY)
        application.router.add_post(urlsplit(self._url).path or "/", self._receive)
        async with listening(application, self._listen):
            while True:
                await self._patience.insisted(self._check)
                await self._sleep(CHECK_SECONDS)

    def hears(self) -> bool:
        """Whether Telegram has answered lately."""
        return self._patience.succeeded_within(SILENT_SECONDS)

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret.encode()):
            return web.Response(status=403)
        try:
            update = await request.json()
        except (ValueError, LookupError, RecursionError):  # an unknown charset; what is nested too deep
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

    async def _check(self) -> None:
        """Register at first, and again when somebody else changed the registration meanwhile."""
        info = await self._bot.get_webhook_info()
        self._tell(info)
        if self._registered and info.url == self._url:
            return
        if self._registered:
            structlog.get_logger().warning("webhook changed by another program", now_again=self._url)
        await self._bot.set_webhook(self._url, secret_token=self._secret, allowed_updates=ALLOWED)
        self._registered = True

    def _tell(self, info: WebhookInfo) -> None:
        """Log what Telegram says of deliveries that failed, once each."""
        failed_at = info.last_error_date.timestamp() if info.last_error_date else 0.0
        if self._registered and failed_at > self._failed_at:
            structlog.get_logger().warning(
                "deliveries fail", reason=info.last_error_message, waiting=info.pending_update_count
            )
        self._failed_at = max(self._failed_at, failed_at)
