"""Limits: who is served, and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bot.conftest import ANN, BOB

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot.conftest import Running


async def test_a_private_bot_serves_its_own_users_and_chats_only(start: Callable[..., Running]) -> None:
    bot = await start(allowed_users=[ANN.id], allowed_chats=[-1001])  # type: ignore[misc] # a fixture's coroutine
    assert await bot.replies(bot.world.say(BOB, "ferry?")) == []
    assert f"whoever runs it: {BOB.id}" in (await bot.reply(bot.world.say(BOB, "/start")))["text"]
    assert await bot.reply(bot.world.say(ANN, "ferry?"))
    assert await bot.reply(bot.world.say(BOB, "/ask ferry?", bot.world.group(-1001)))
    assert await bot.replies(bot.world.say(BOB, "/ask ferry?", bot.world.group(-1002))) == []
    query = bot.world.inline(BOB, "ferry")
    await bot.settle()
    assert bot.world.answers[query]["results"] == []


async def test_a_flood_gets_one_notice_and_then_silence(start: Callable[..., Running]) -> None:
    bot = await start(limits_burst=2, limits_seconds=3000.0)  # type: ignore[misc] # a fixture's coroutine
    replies = [await bot.replies(bot.world.say(ANN, f"ferry {number}?")) for number in range(5)]
    assert [len(found) for found in replies] == [1, 1, 1, 0, 0]
    assert "seconds" in replies[2][0]["text"]
