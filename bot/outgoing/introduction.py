"""The first question to Telegram: who we are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.outgoing.sending import seconds_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import User
    from telegram.ext import ExtBot

    from config.settings import Settings

TELEGRAM = "https://api.telegram.org"
GREETINGS, GREETING_WAIT = 5, 0.5


class WrongToken(Exception):  # noqa: N818 - named for what it is
    """The first getMe said that the token is none of a bot's."""


class Unreachable(Exception):  # noqa: N818 - named for what it is
    """The Bot API server did not answer at start."""


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
    from telegram import Bot  # noqa: PLC0415 - 400 ms that a check without a token need not wait for

    from bot.outgoing.transport import Transport  # noqa: PLC0415 - as above

    transport = Transport(read_seconds=5)
    token = settings.token.get_secret_value() if settings.token else ""
    async with Bot(
        token, f"{settings.api_url.rstrip('/')}/bot", request=transport, get_updates_request=transport
    ) as bot:
        return bot.bot
