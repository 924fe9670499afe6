"""``pullquote run``: the Telegram bot."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import click

from bot.commands.options import config_option, corpus_option

if TYPE_CHECKING:
    from pathlib import Path

    from bot.desk import Desk
    from bot.wording import Wording
    from config.settings import Settings

WRONG_TOKEN, FAILED = 78, 1
HOW_TO_START = (
    "pullquote: no token. Talk to @BotFather in Telegram, send /newbot, and start again with PULLQUOTE_TOKEN set to the"
    " token it gives you (docs/telegram.md); to try it without Telegram, run pullquote chat."
)


@click.command("run")
@corpus_option
@config_option
def command(*, corpus: Path | None, config: Path | None) -> None:
    """Run the Telegram bot until it is told to stop."""
    from bot.commands.options import opened  # noqa: PLC0415 - loads when called
    from bot.logs import configure  # noqa: PLC0415
    from config.settings import load  # noqa: PLC0415

    settings = load(config, given={"corpus": corpus})
    if settings.token is None or not settings.token.get_secret_value().strip():
        click.echo(HOW_TO_START, err=True)
        click.get_current_context().exit(FAILED)
    configure(settings.log_format)
    place = opened(config, corpus=corpus)
    click.get_current_context().exit(status_of(settings, place.desk, place.wording))


def status_of(settings: Settings, desk: Desk, words: Wording) -> int:
    """Run; the exit status, with one sentence on standard error when it is not 0."""
    from telegram.error import TelegramError  # noqa: PLC0415 - 400 ms that other commands need not wait for

    from bot.application import Unreachable, WrongToken, serve  # noqa: PLC0415
    from bot.logs import redacted  # noqa: PLC0415
    from bot.state import StateError  # noqa: PLC0415

    try:
        asyncio.run(serve(settings, desk, words))
    except WrongToken as error:
        click.echo(f"pullquote: {error}", err=True)
        return WRONG_TOKEN
    except (Unreachable, StateError, TelegramError, OSError) as error:
        click.echo(f"pullquote: {redacted(str(error))}", err=True)
        return FAILED
    return 0
