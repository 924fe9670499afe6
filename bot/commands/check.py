"""``pullquote check``: whether an installation is sound, and what is missing for the bot.

Its words stand here and not in config/wording: it has to speak when the wording is what is broken.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import click

from bot.commands.options import config_option, corpus_option, desk_of, hand_over_at_end, take_documents
from config.errors import SettingsError, WordingError
from corpus.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from bot.desk import Desk
    from config.settings import Settings


class Unwritable(Exception):  # noqa: N818 - named for what it is
    """The state folder cannot be written."""


@click.command("check")
@corpus_option
@config_option
def command(*, corpus: Path | None, config: Path | None) -> None:
    """Say whether configuration, corpus, wording and state are sound; the status is 0 when they are, else 1.

    Files that were passed over are named and leave the status as it is: the others answer.
    """
    from config.settings import load, misspelled  # noqa: PLC0415

    try:
        settings = load(config, given={"corpus": corpus})
    except SettingsError as exc:
        click.echo(f"configuration  wrong: {exc}")
        click.get_current_context().exit(1)
    hand_over_at_end(settings)
    unknown = [f"{variable} in the environment is no setting" for variable in misspelled(os.environ)]
    report("configuration", ["sound", *unknown])
    sound = True
    for name, findings in (("corpus", corpus_findings), ("wording", wording_findings), ("state", state_findings)):
        try:
            report(name, findings(settings))
        except (CorpusError, SettingsError, WordingError, Unwritable) as exc:
            click.echo(f"{name:<13}  wrong: {exc}")
            sound = False
    report("bot", bot_findings(settings))
    click.get_current_context().exit(0 if sound else 1)


def report(name: str, findings: Iterable[str]) -> None:
    """The findings on one subject, its name in front of the first."""
    for number, finding in enumerate(findings):
        click.echo(f"{'' if number else name:<13}  {finding}")


def corpus_findings(settings: Settings) -> Iterator[str]:
    """How much there is, what had to be assumed, what was passed over."""
    from bot.glossaries import doubts  # noqa: PLC0415 - loads when called
    from retrieval.language.chinese import use_cache_folder  # noqa: PLC0415

    use_cache_folder(settings.state_folder / "lexicons")
    desk = desk_of(settings)
    take_documents(settings)
    damage = damage_of(desk)
    changes = desk.reload()
    passed_over = f", but {count(len(changes.skipped), 'file')} passed over" if changes.skipped else ""
    yield (
        f"sound{passed_over}: {count(len(desk.records), 'article')}, {count(changes.paragraphs, 'paragraph')} and "
        f"{count(changes.quotations, 'quotation')} in {settings.corpus_folder}"
    )
    if desk.glossary.names or desk.glossary.terms:
        names = len({name for _, name in desk.glossary.names})
        yield f"glossary: {count(names, 'name')} and {count(len(desk.glossary.terms), 'term')}"
        yield from doubts(desk.glossary, desk.collection)
    if desk.edition:
        age = max(0.0, time.time() - desk.edition.made)
        yield f"index {damage or 'sound'}: {desk.edition.bytes / 1e6:.1f} MB, last changed {ago(age)}"
    yield from changes.notices
    yield from (f"{article}: {note}" for article, note in desk.collection.catalogue.notes())
    yield from copies(desk.collection.catalogue.prints())
    yield from (skipped.sentence for skipped in changes.skipped)


def copies(prints: Mapping[str, bytes]) -> Iterator[str]:
    """Which articles have the text of another one, by the marks over their texts."""
    first: dict[bytes, str] = {}
    for article, mark in prints.items():
        if (other := first.setdefault(mark, article)) != article:
            yield f"{article}: It has the same text as {other}."


def damage_of(desk: Desk) -> str | None:
    """What is wrong with the index, every byte of which is compared; it is made anew then."""
    from retrieval.index.errors import DamagedIndexError, IndexFolderError  # noqa: PLC0415 - loads when called

    try:
        if desk.folder:
            desk.folder.open(thorough=True)
    except DamagedIndexError as error:
        desk.rebuild()
        return f"made anew, since it was damaged ({error})"
    except IndexFolderError:
        return None
    return None


def ago(seconds: float) -> str:
    """``just now``, ``5 minutes ago``, ``3 days ago``."""
    for unit, length in (("day", 86_400), ("hour", 3600), ("minute", 60)):
        if seconds >= length:
            return f"{count(int(seconds // length), unit)} ago"
    return "just now"


def wording_findings(settings: Settings) -> Iterator[str]:
    """How many messages there are."""
    from bot.display.catalogue import LANGUAGES, Catalogue  # noqa: PLC0415 - loads when called

    catalogue = Catalogue.load(settings.wording)
    catalogue.verify()
    own = f", some of them from {settings.wording}" if settings.wording else ""
    yield f"sound: {count(len(catalogue.keys), 'message')} in each of {', '.join(LANGUAGES)}{own}"


def state_findings(settings: Settings) -> Iterator[str]:
    """Where the program writes; Unwritable when it cannot."""
    from bot.keeping.storage import fault_of  # noqa: PLC0415 - loads when called

    folder = settings.state_folder
    if fault := fault_of(folder):
        raise Unwritable(f"{folder} cannot be written ({fault}): set PULLQUOTE_STATE to a folder that can")
    yield f"sound: {folder} can be written"


def bot_findings(settings: Settings) -> Iterator[str]:
    """What is missing before the bot can run, or that nothing is."""
    missing = []
    if not settings.token:
        missing.append("no token: get one from @BotFather and set PULLQUOTE_TOKEN")
    if not settings.admins:
        missing.append("no administrators: set PULLQUOTE_ADMINS to your numeric user id to upload articles from a chat")
    yield from missing or ["nothing is missing"]
    if settings.token:
        yield from telegram_findings(settings)


def telegram_findings(settings: Settings) -> Iterator[str]:
    """Who Telegram takes us for, and which of its switches are off."""
    import asyncio  # noqa: PLC0415 - loads when called

    from telegram.error import InvalidToken, TelegramError  # noqa: PLC0415

    from bot.display.wording import Wording  # noqa: PLC0415
    from bot.outgoing.introduction import switches, who_am_i  # noqa: PLC0415

    try:
        me = asyncio.run(who_am_i(settings))
        words = Wording.load(settings.wording)
    except InvalidToken:
        yield "Telegram does not know this token: copy it again from @BotFather"
    except TelegramError:
        yield "Telegram cannot be reached just now, so its switches were not looked at"
    except WordingError:
        return
    else:
        yield f"Telegram knows this bot as @{me.username}"
        yield from (words.message(key) for key in switches(me))


def count(number: int, noun: str) -> str:
    """``1 article``, ``2 articles``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
