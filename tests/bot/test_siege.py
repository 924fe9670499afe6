"""Hundreds of questions to a process that is killed, and over a network that breaks: none lost, few answered twice."""

from __future__ import annotations

import asyncio
import random
import signal
import time
from collections import Counter
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from tests.bot.incoming.test_webhook import SECRET, free_port
from tests.bot.processes import BotProcess
from tests.botapi.faults import Fault
from tests.botapi.hook import deliver
from tests.botapi.world import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.botapi import BotApi

pytestmark = pytest.mark.siege

PEOPLE = [Person(1000 + number, f"Asker {number}") for number in range(80)]
A_SECOND, SETTLED_SECONDS, LONGEST_SECONDS = 30, 3.0, 240.0
KILLS, TWICE_A_KILL, MOST_TWICE = 5, 8, 15
SLACK = 0.02  # seconds between the arrival of a call and the answer to it

Asked = tuple[int, int]


@asynccontextmanager
async def besieged(api: BotApi, folder: Path, **environment: str) -> AsyncIterator[BotProcess]:
    """A bot process that has answered its first question, and is stopped in good order at the end."""
    bot = BotProcess(api, folder, environment)
    await bot.start()
    try:
        await settled(api, [ask(api, 0)])
        yield bot
        assert await bot.end() == 0
    finally:
        await bot.end(signal.SIGKILL)


def ask(api: BotApi, number: int) -> Asked:
    """Ask one of many questions about the bundled article."""
    message = api.world.say(PEOPLE[number % len(PEOPLE)], f"Who spoke about innovation, for the {number}th time?")
    return message["chat"]["id"], message["message_id"]


def replies(api: BotApi) -> Counter[Asked]:
    """How many messages reached people in reply to each message."""
    sent = [message for message in api.world.messages.values() if message["from"]["id"] == api.world.me["id"]]
    return Counter((message["chat"]["id"], message["reply_to_message"]["message_id"]) for message in sent)


async def settled(api: BotApi, asked: list[Asked]) -> Counter[Asked]:
    """The replies, once every question has one and no more are coming."""
    until, found = time.monotonic() + LONGEST_SECONDS, replies(api)
    while time.monotonic() < until and any(question not in found for question in asked):
        await asyncio.sleep(0.2)
        found = replies(api)
    await asyncio.sleep(SETTLED_SECONDS)
    assert [question for question in asked if question not in replies(api)] == []
    return replies(api)


async def killed_again_and_again(api: BotApi, bot: BotProcess, dice: random.Random) -> list[Asked]:
    """Ask 500 questions, and kill the process at moments of no one's choosing."""
    moments, asked = set(dice.sample(range(20, 480), KILLS)), []
    for number in range(500):
        asked.append(ask(api, number))
        await asyncio.sleep(dice.uniform(0, 2) / A_SECOND)
        if number in moments:
            await bot.end(signal.SIGKILL)
            await bot.start()
    return asked


async def test_500_questions_and_5_kills_lose_nothing_while_polling(api: BotApi, tmp_path: Path) -> None:
    async with besieged(api, tmp_path) as bot:
        asked = await killed_again_and_again(api, bot, random.Random())
        found = await settled(api, asked)
    assert sum(found[question] - 1 for question in asked) <= KILLS * TWICE_A_KILL


async def test_500_questions_and_5_kills_lose_nothing_behind_a_webhook(api: BotApi, tmp_path: Path) -> None:
    listen = f"127.0.0.1:{free_port()}"
    settings = {"URL": f"http://{listen}/hook", "LISTEN": listen, "SECRET": SECRET}
    delivering = asyncio.create_task(deliver(api.world))
    async with besieged(api, tmp_path, **{f"PULLQUOTE_WEBHOOK_{key}": value for key, value in settings.items()}) as bot:
        asked = await killed_again_and_again(api, bot, random.Random())
        found = await settled(api, asked)
    delivering.cancel()
    assert sum(found[question] - 1 for question in asked) <= KILLS * TWICE_A_KILL


async def test_a_network_that_breaks_every_fourth_call_leaves_no_question_without_an_answer(
    api: BotApi, tmp_path: Path
) -> None:
    async with besieged(api, tmp_path):
        kinds: list[tuple[Fault, ...]] = [
            (Fault("send*", 429, None, retry_after=2, share=0.05), Fault("send*", 500, None, share=0.05)),
            (Fault("send*", 502, None, share=0.05), Fault("send*", "reset", None, share=0.05)),
            (Fault("send*", "hang", None, share=0.05), Fault("send*", 502, None, lost=True, share=0.02)),
            (Fault("getUpdates", 401), Fault("getUpdates", 409), Fault("getUpdates", "reset")),
        ]
        api.faults += [fault for several in kinds for fault in several]
        asked = [ask(api, number) for number in range(200)]
        found = await settled(api, asked)
        api.faults.clear()
    assert sum(found[question] - 1 for question in asked) <= MOST_TWICE
    assert too_soon(api) == []


def too_soon(api: BotApi) -> list[str]:
    """The calls that came to a chat before the time was over for which Telegram had asked."""
    found, rest = [], dict[int, float]()
    for call in sorted((call for call in api.calls if call.method == "sendMessage"), key=lambda call: call.at):
        chat = call.params["chat_id"]
        if call.at < rest.get(chat, 0.0) - SLACK:
            found.append(f"{call.method} to {chat}")
        if call.retry_after:
            rest[chat] = call.at + call.retry_after
    return found
