"""What @BotFather has switched off for this bot, as getMe tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telegram import User

    from config.settings import Settings


def switches(me: User) -> list[str]:
    """The messages about switches that are off, and whether mentions in groups are heard."""
    found = ["switch_mentions_on" if me.can_read_all_group_messages else "switch_mentions"]
    if not me.supports_inline_queries:
        found.append("switch_inline")
    if not me.supports_guest_queries:
        found.append("switch_guests")
    return found


async def who_am_i(settings: Settings) -> User:
    """Ask Telegram once; TelegramError when it does not say."""
    from telegram import Bot  # noqa: PLC0415 - 400 ms that a check without a token need not wait for

    from bot.outgoing.transport import Transport  # noqa: PLC0415 - as above

    transport = Transport(read_seconds=5)
    token = settings.token.get_secret_value() if settings.token else ""
    async with Bot(
        token, f"{settings.api_url.rstrip('/')}/bot", request=transport, get_updates_request=transport
    ) as bot:
        return bot.bot
