"""A bot that runs against the local Bot API server, in this process."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.application import Application, Clock, assembled
from bot.display.wording import Wording
from config.settings import load
from tests.bot.desks import ScriptedDesk, desk
from tests.botapi import BotApi
from tests.botapi.world import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

ANN, BOB, ROOT, MEI = Person(11, "Ann"), Person(12, "Bob"), Person(99, "Root"), Person(13, "Mei", "zh-hans")


async def until(condition: Callable[[], bool]) -> None:
    """Wait until it holds."""
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - the server knows of no events
            await asyncio.sleep(0.005)


class Hurry:
    """Time in which waiting takes none: a sleep moves the hands of the clock. ``wrong`` is the host's own fault."""

    def __init__(self) -> None:
        self.ahead = self.wrong = 0.0

    def clock(self) -> Clock:
        return Clock(
            lambda: time.time() + self.ahead + self.wrong,
            lambda: time.monotonic() + self.ahead,
            self.sleep,
            lambda: time.time() + self.wrong,
        )

    async def sleep(self, seconds: float) -> None:
        self.ahead += seconds
        await asyncio.sleep(0)


@dataclass
class Running:
    """A running bot: what people do goes through ``world``, what the bot did is read from ``api``."""

    api: BotApi
    application: Application
    desk: ScriptedDesk
    time: Hurry
    stop: asyncio.Event
    task: asyncio.Task[None]

    @property
    def world(self) -> Any:
        return self.api.world

    async def settle(self) -> None:
        """Wait until everything that people did has been dealt with."""
        for _ in range(2000):
            await asyncio.sleep(0.005)
            if self.task.done():
                self.task.result()
            if not self.api.world.pending and not self.application.dispatcher.open:
                return
        raise AssertionError("the bot never came to rest")

    async def replies(self, message: dict[str, Any]) -> list[dict[str, Any]]:
        """The bot's replies to a message, once it has come to rest."""
        await self.settle()
        return [
            other
            for other in self.api.world.messages.values()
            if other["from"]["id"] == self.world.me["id"]
            and other["chat"]["id"] == message["chat"]["id"]
            and other.get("reply_to_message", {}).get("message_id") == message["message_id"]
        ]

    async def reply(self, message: dict[str, Any]) -> dict[str, Any]:
        """The bot's only reply to a message."""
        found = await self.replies(message)
        assert len(found) == 1, found
        return found[0]

    async def toast(self, query: str) -> str | None:
        """What a pressed button said."""
        await self.settle()
        found: str | None = self.world.answers[query].get("text")
        return found


def labels(message: dict[str, Any]) -> list[str]:
    """The words on the buttons of a message."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


Start = "Callable[..., Any]"


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server
        assert server.violations == []


@pytest.fixture
async def start(api: BotApi, tmp_path: Path) -> AsyncIterator[Callable[..., Any]]:
    """Start a bot, with settings of the test's own; it is stopped at the end."""
    words = Wording.load()
    async with AsyncExitStack() as everything:

        async def running(known: ScriptedDesk | None = None, **given: Any) -> Running:
            values = {"token": api.token, "api_url": api.url, "state": tmp_path, "admins": [ROOT.id]} | given
            settings = load(environ={}, given=values)
            stack = await everything.enter_async_context(AsyncExitStack())
            known = known or desk()
            hurry = Hurry()
            application = await assembled(settings, known, words, stack, hurry.clock())
            application = replace(application, learns=False)
            stop = asyncio.Event()
            task = asyncio.create_task(application.run(stop))

            async def ended() -> None:
                stop.set()
                await task

            stack.push_async_callback(ended)
            return Running(api, application, known, hurry, stop, task)

        yield running


@pytest.fixture
async def bot(start: Callable[..., Any]) -> Running:
    found: Running = await start()
    return found
