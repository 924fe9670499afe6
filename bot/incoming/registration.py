"""Telegram calls us: the webhook is registered, and looked after for as long as the bot runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from bot.incoming.polling import ALLOWED, FORESEEN
from bot.outgoing.patience import Patience

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import WebhookInfo
    from telegram.ext import ExtBot

    from bot.incoming.webhook import Webhook

# Nobody calls a bot whose token was revoked, or whose webhook was taken off: only asking tells.
CHECK_SECONDS, SILENT_SECONDS = 60.0, 150.0


class Registration:
    """Runs the webhook's server and keeps Telegram's record of it right."""

    def __init__(self, bot: ExtBot[int], webhook: Webhook, *, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._bot, self._webhook, self._sleep = bot, webhook, sleep
        self._patience, self._failed_at = Patience(sleep, FORESEEN), 0.0
        self._registered = False

    async def run(self) -> None:
        """Take updates until cancelled; InvalidToken once the token has been refused for five minutes."""
        await self._webhook.start()
        try:
            while True:
                try:
                    await self._check()
                except Exception as error:  # noqa: BLE001 - as in polling: Patience raises what does not heal
                    await self._patience.after(error)
                    continue
                self._patience.succeeded()
                await self._sleep(CHECK_SECONDS)
        finally:
            await self._webhook.close()

    def hears(self) -> bool:
        """Whether Telegram has answered lately."""
        return self._patience.succeeded_within(SILENT_SECONDS)

    async def _check(self) -> None:
        """Register at first, and again when somebody else changed the registration meanwhile."""
        info = await self._bot.get_webhook_info()
        self._tell(info)
        if self._registered and info.url == self._webhook.url:
            return
        if self._registered:
            structlog.get_logger().warning("webhook changed by another program", now_again=self._webhook.url)
        await self._bot.set_webhook(self._webhook.url, secret_token=self._webhook.secret, allowed_updates=ALLOWED)
        self._registered = True

    def _tell(self, info: WebhookInfo) -> None:
        """Log what Telegram says of deliveries that failed, once each."""
        failed_at = info.last_error_date.timestamp() if info.last_error_date else 0.0
        if self._registered and failed_at > self._failed_at:
            structlog.get_logger().warning(
                "deliveries fail", reason=info.last_error_message, waiting=info.pending_update_count
            )
        self._failed_at = max(self._failed_at, failed_at)
