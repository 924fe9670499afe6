"""The bot of python-telegram-bot over our connection, and its first question to Telegram: who we are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.outgoing.sending import seconds_of
from bot.outgoing.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import User

    from bot.outgoing.sending import Sending
    from config.settings import Settings

TELEGRAM = "https://api.telegram.org"
GREETINGS, GREETING_WAIT = 5, 0.5


class WrongToken(Exception):  # noqa: N818 - named for what it is
    """The first getMe said that the token is none of a bot's."""


class Unreachable(Exception):  # noqa: N818 - named for what it is
    """The Bot API server did not answer at start."""


def token_of(settings: Settings) -> str:
    """The bot's token, empty where none is set."""
    return settings.token.get_secret_value() if settings.token else ""


def address_of(settings: Settings) -> str:
    """Where Telegram is asked for what this bot does."""
    return f"{settings.api_url.rstrip('/')}/bot{token_of(settings)}"


def bot_of(settings: Settings, transport: Transport, sending: Sending | None = None) -> ExtBot[int]:
    """The library's bot, over our connection and with our pacing."""
    address = settings.api_url.rstrip("/")
    return ExtBot(
        token_of(settings),
        base_url=f"{address}/bot",
        base_file_url=f"{address}/file/bot",
        request=transport,
        get_updates_request=transport,
        rate_limiter=sending,
    )


def whose(url: str) -> str:
    """Who answers at the address of a Bot API server."""
    return "Telegram" if url.startswith(TELEGRAM) else f"The Bot API server at {url} (PULLQUOTE_API_URL)"


async def introduced(bot: ExtBot[int], sleep: Callable[[float], Awaitable[None]], url: str) -> User:
    """Ask Telegram who we are, some times over when the network fails; ``url`` is named when it stays silent."""
    for attempt in range(GREETINGS):
        try:
            await bot.initialize()
        except InvalidToken as error:
            raise WrongToken(f"{whose(url)} does not know this token: copy it again from @BotFather.") from error
        except (NetworkError, RetryAfter) as error:
            structlog.get_logger().warning("no answer yet", error=str(error))
            if attempt + 1 < GREETINGS:
                await sleep(seconds_of(error) if isinstance(error, RetryAfter) else GREETING_WAIT * 2**attempt)
        except TelegramError as error:
            raise Unreachable(f"The Bot API server refuses to start us: {error}.") from error
        else:
            return bot.bot
    raise Unreachable(f"Nothing answers at {url}: check the network, HTTPS_PROXY and PULLQUOTE_API_URL.")


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
    async with bot_of(settings, Transport(read_seconds=5)) as bot:
        return bot.bot
