"""The bot's name, descriptions and command menus, per scope and language, told to Telegram only when they changed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import structlog
from telegram import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest, TelegramError

from bot.display.catalogue import LANGUAGES

if TYPE_CHECKING:
    from telegram import BotCommandScope

    from bot.services import Services
    from corpus.article import Language

PRIVATE = ("ask", "who", "speakers", "articles", "lang", "help", "privacy", "forget", "id")
GROUP = ("ask", "who", "speakers", "articles", "delete", "help")
GROUP_ADMIN = (*GROUP, "lang")
ADMIN = (*PRIVATE, "reindex", "remove", "status", "unanswered")
DEFAULT: Language = "en"


class Menu(NamedTuple):
    """Commands for a scope; ``code`` is the language, or None for every client without one of its own."""

    scope: BotCommandScope
    commands: tuple[str, ...]
    language: Language
    code: str | None


async def refresh(services: Services) -> None:
    """Tell Telegram what differs from what it was told last; a failure is logged and tried again at the next start."""
    try:
        for menu in menus(services.admins):
            await refresh_menu(services, menu)
        await withdraw(services)
        await refresh_profile(services)
    except (TelegramError, sqlite3.Error) as error:
        structlog.get_logger().warning("menus not set", error=str(error))


def menus(admins: frozenset[int]) -> list[Menu]:
    """Every menu, for each language and once without one."""
    scopes: list[tuple[BotCommandScope, tuple[str, ...]]] = [
        (BotCommandScopeAllPrivateChats(), PRIVATE),
        (BotCommandScopeAllGroupChats(), GROUP),
        (BotCommandScopeAllChatAdministrators(), GROUP_ADMIN),
        *((BotCommandScopeChat(admin), ADMIN) for admin in sorted(admins)),
    ]
    codes: list[tuple[Language, str | None]] = [
        (DEFAULT, None),
        *((code, code) for code in LANGUAGES if code != DEFAULT),
    ]
    return [Menu(scope, commands, language, code) for scope, commands in scopes for language, code in codes]


async def refresh_menu(services: Services, menu: Menu) -> None:
    """Set one menu; an administrator who never said /start cannot have one yet and is passed over."""
    words = services.words.told_in(menu.language)
    commands = [BotCommand(name, words.message(f"menu_{name}")) for name in menu.commands]
    told = json.dumps([[command.command, command.description] for command in commands])
    key = key_of(menu)
    if services.state.setting(key) == told:
        return
    try:
        await services.bot.set_my_commands(commands, scope=menu.scope, language_code=menu.code)
    except TelegramError as error:
        if not isinstance(menu.scope, BotCommandScopeChat):
            raise
        structlog.get_logger().info("menu of an administrator not set", error=str(error))
        return
    services.state.keep(key, told)


def key_of(menu: Menu) -> str:
    """Under which name the state keeps what Telegram was told of a menu."""
    return f"menu {json.dumps(menu.scope.to_dict(), sort_keys=True)} {menu.code}"


async def withdraw(services: Services) -> None:
    """Take the menus of those back who are administrators no more."""
    current = set(map(key_of, menus(services.admins)))
    for (key,) in services.state.rows("SELECT key FROM setting WHERE key LIKE 'menu %'"):
        scope, _, code = key.removeprefix("menu ").rpartition(" ")
        chat = json.loads(scope).get("chat_id")
        if chat is not None and key not in current:
            with suppress(BadRequest):  # they have left
                await services.bot.delete_my_commands(BotCommandScopeChat(chat), None if code == "None" else code)
            services.state.drop(key)


async def refresh_profile(services: Services) -> None:
    """Set name, description and short description in each language."""
    setters = {
        "name": services.bot.set_my_name,
        "description": services.bot.set_my_description,
        "short_description": services.bot.set_my_short_description,
    }
    for language in LANGUAGES:
        code = None if language == DEFAULT else language
        for what, setter in setters.items():
            text, key = services.words.told_in(language).message(f"bot_{what}").strip(), f"profile {what} {code}"
            if services.state.setting(key) != text:
                await setter(text, language_code=code)
                services.state.keep(key, text)
