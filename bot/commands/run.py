"""``pullquote run``: the Telegram bot."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
from typing import TYPE_CHECKING

import click

from bot.commands.options import config_option, corpus_option, desk_of, hand_over_at_end, spare_the_collector
from config.errors import SettingsError, WordingError
from corpus.errors import CorpusError, EmptyCorpus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.desk import Desk
    from config.settings import Settings

WRONG_TOKEN, FAILED = 78, 1
EVERY_DOCUMENTS = 20  # one line of the log
OWNER_ONLY = 0o077  # of what is written, nobody else on the machine may read anything
REVOKED = "Telegram has refused the token for five minutes: it was revoked. Get the new one from @BotFather."
HOW_TO_START = (
    "There is no token: talk to @BotFather in Telegram, send /newbot, and start again with PULLQUOTE_TOKEN set to the"
    " token it gives you (docs/telegram.md); to try it without Telegram, run pullquote chat."
)


@click.command("run")
@corpus_option
@config_option
def command(*, corpus: Path | None, config: Path | None) -> None:
    """Run the Telegram bot until it is told to stop."""
    from config.settings import load  # noqa: PLC0415

    try:
        settings = load(config, given={"corpus": corpus})
        if settings.token is None or not settings.token.get_secret_value().strip():
            raise click.ClickException(HOW_TO_START)
        os.umask(OWNER_ONLY)
        hand_over_at_end(settings)
        with stoppable():
            status = status_of(settings)
    except (SettingsError, WordingError, CorpusError) as error:
        raise click.ClickException(str(error)) from error
    click.get_current_context().exit(status)


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Inside, being told to stop before the bot runs ends the process at once, with status 0: nothing is open yet."""
    signals = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.signal(number, lambda *_: os._exit(0)) for number in signals}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def status_of(settings: Settings) -> int:
    """Run; the exit status, with one sentence on standard error when it is not 0."""
    import asyncio  # noqa: PLC0415 - 30 ms that --help need not wait for
    import sqlite3  # noqa: PLC0415 - loads when called

    from retrieval.language.imports import without  # noqa: PLC0415

    with without("rich", "pygments"):  # 4 MB for colours, which structlog and httpx would load
        from telegram.error import InvalidToken, TelegramError  # noqa: PLC0415 - 400 ms that other commands do without

        from bot.application import serve  # noqa: PLC0415
    from bot.display.wording import Wording  # noqa: PLC0415
    from bot.keeping.state import StateError  # noqa: PLC0415
    from bot.keeping.storage import Occupied, occupied  # noqa: PLC0415
    from bot.outgoing.introduction import Unreachable, WrongToken  # noqa: PLC0415
    from bot.upkeep.logs import configure, redacted  # noqa: PLC0415
    from bot.upkeep.watchdog import Stuck  # noqa: PLC0415

    configure(settings.log_format)
    try:
        with occupied(settings.state_folder):
            asyncio.run(serve(settings, loaded_desk(settings), Wording.load(settings.wording)))
    except WrongToken as error:
        return ended(str(error), WRONG_TOKEN)
    except InvalidToken:
        return ended(REVOKED, WRONG_TOKEN)
    except (Occupied, Unreachable, StateError, Stuck, TelegramError, OSError) as error:
        return ended(redacted(str(error)), FAILED)
    except sqlite3.Error as error:
        return ended(f"The bot's state cannot be used ({error}): a damaged file is set aside at start.", FAILED)
    finally:
        faulthandler.cancel_dump_traceback_later()  # the loop has come to its end
    return 0


def ended(why: str, status: int) -> int:
    """Say why the bot ends; its exit status."""
    click.echo(f"pullquote: {why}", err=True)
    return status


def documents_read(done: int, total: int) -> None:
    """Log how far the first reading of many documents is, which takes a while."""
    import structlog  # noqa: PLC0415 - loads when called

    if done % EVERY_DOCUMENTS == 0 < total - done:
        structlog.get_logger().info("reading documents", done=done, total=total)


def loaded_desk(settings: Settings) -> Desk:
    """The desk over the corpus and the uploads, read; over nothing yet when the folder is empty."""
    import asyncio  # noqa: PLC0415 - loads when called

    import structlog  # noqa: PLC0415

    from bot.documents.intake import take_in  # noqa: PLC0415
    from bot.documents.uploads import Uploads  # noqa: PLC0415
    from bot.lexicons import made_thesaurus, tidy  # noqa: PLC0415

    uploads = Uploads(settings.state_folder)
    tidy(settings.state_folder)
    desk = desk_of(settings, uploads.articles, thesaurus=made_thesaurus(settings.state_folder))
    spare_the_collector()
    asyncio.run(take_in(settings.corpus_folder, uploads, documents_read))
    try:
        changes = desk.reload()
    except EmptyCorpus as error:
        structlog.get_logger().warning("no articles yet", reason=str(error))
    else:
        for notice in changes.notices:
            structlog.get_logger().warning("index", reason=notice)
        for skipped in changes.skipped:
            structlog.get_logger().warning("file skipped", reason=skipped.sentence)
    return desk
