"""Names, descriptions and menus: for every scope and language, and told once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from bot.incoming.routes import COMMANDS
from bot.outgoing.menus import ADMIN, GROUP_ADMIN
from tests.bot.conftest import ANN, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot.conftest import Running


def test_every_command_of_a_menu_exists() -> None:
    assert {*ADMIN, *GROUP_ADMIN} <= COMMANDS.keys()


async def told(bot: Running) -> None:
    """Wait until the menus were set."""
    while not bot.world.menus:
        await bot.settle()
    while bot.application.services.errands:
        await asyncio.wait(bot.application.services.errands)


async def test_each_scope_has_its_menu_in_both_languages(bot: Running) -> None:
    await told(bot)
    bot.world.say(ROOT, "/start")
    await bot.settle()
    await told(bot)
    menus: dict[Any, Any] = bot.world.menus
    for scope, chat in (
        ("all_private_chats", None),
        ("all_group_chats", None),
        ("all_chat_administrators", None),
        ("chat", ROOT.id),
    ):
        english, chinese = menus[scope, chat, ""], menus[scope, chat, "zh"]
        assert [c["command"] for c in english] == [c["command"] for c in chinese]
        assert english != chinese
    assert not any(command["command"] == "reindex" for command in menus["all_private_chats", None, ""])


async def test_whoever_administers_no_more_loses_the_menu(start: Callable[..., Any]) -> None:
    first: Running = await start()
    first.world.say(ROOT, "/start")
    await first.settle()
    await told(first)
    assert ("chat", ROOT.id, "") in first.world.menus
    first.stop.set()
    await first.task
    second: Running = await start(admins=[])
    await second.reply(second.world.say(ANN, "ferry?"))
    await told(second)
    assert not [scope for scope, chat, _ in second.world.menus if chat == ROOT.id]
    assert ("all_private_chats", None, "zh") in second.world.menus


async def test_what_has_not_changed_is_not_told_again(start: Callable[..., Any]) -> None:
    first: Running = await start(admins=[])
    await told(first)
    first.stop.set()
    await first.task
    count = len(first.api.calls)
    second: Running = await start(admins=[])
    await told(second)
    await second.reply(second.world.say(ANN, "ferry?"))
    assert {call.method for call in second.api.calls[count:]} == {"getMe", "deleteWebhook", "sendMessage"}
