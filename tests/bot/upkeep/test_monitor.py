"""The port for whoever watches the bot."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from aiohttp import web

from bot.desk import Desk
from bot.upkeep.monitor import listening
from tests.bot.conftest import ANN, until
from tests.bot.desks import desk
from tests.bot.incoming.test_webhook import free_port
from tests.botapi.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot.conftest import Running


class Watched:
    """A bot and what its port says."""

    def __init__(self, bot: Running, listen: str) -> None:
        self.bot, self._listen = bot, listen

    async def get(self, path: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as session, session.get(f"http://{self._listen}{path}") as response:
            return response.status, await response.text()

    async def numbers(self) -> dict[str, float]:
        _, text = await self.get("/metrics")
        lines = [line.rpartition(" ") for line in text.splitlines() if not line.startswith("#")]
        return {name: float(value) for name, _, value in lines}


@pytest.fixture
async def watched(start: Callable[..., Any]) -> Watched:
    listen = f"127.0.0.1:{free_port()}"
    bot: Running = await start(monitor_listen=listen)
    await bot.settle()
    return Watched(bot, listen)


async def test_questions_answers_and_sends_are_counted(watched: Watched) -> None:
    bot = watched.bot
    for text in ("ferry?", "ferry!", "nothing of ours"):
        await bot.reply(bot.world.say(ANN, text))
    numbers = await watched.numbers()
    assert numbers["pullquote_questions_total"] == 3
    assert numbers['pullquote_answers_total{kind="quotation"}'] == 2
    assert numbers['pullquote_answers_total{kind="nothing"}'] == 1
    assert numbers["pullquote_answer_seconds_count"] == 3
    assert numbers['pullquote_sends_total{outcome="accepted"}'] == 3
    assert numbers["pullquote_inbox_depth"] == 0
    assert numbers["pullquote_articles"] == 1
    assert numbers["pullquote_index_age_seconds"] >= 0


async def test_what_became_of_each_attempt_to_send_is_told_apart(watched: Watched) -> None:
    bot = watched.bot
    bot.api.faults += [Fault("sendMessage", 429, retry_after=1), Fault("sendMessage", 502)]
    await bot.reply(bot.world.say(ANN, "ferry?"))
    bot.world.blocked.add(ANN.id)
    bot.world.say(ANN, "ferry?")
    await bot.settle()
    numbers = await watched.numbers()
    found = {
        outcome: numbers[f'pullquote_sends_total{{outcome="{outcome}"}}']
        for outcome in ("accepted", "delayed", "failed", "refused")
    }
    assert found == {"accepted": 1, "delayed": 1, "failed": 1, "refused": 1}


async def test_a_failure_is_counted(watched: Watched) -> None:
    await watched.bot.reply(watched.bot.world.say(ANN, "boom"))
    assert (await watched.numbers())["pullquote_failures_total"] == 1


async def test_it_is_alive_and_ready_though_nobody_has_written(watched: Watched) -> None:
    await until(watched.bot.application.receiving.hears)
    assert (await watched.get("/healthz"))[0] == 200
    assert await watched.get("/readyz") == (200, "ready\n")
    assert (await watched.numbers())["pullquote_ready"] == 1


async def test_without_articles_or_without_telegram_it_is_alive_but_not_ready(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched.bot.application.receiving, "hears", lambda: False)
    status, said = await watched.get("/readyz")
    assert (status, "Telegram" in said) == (503, True)
    Desk.clear(watched.bot.desk)
    status, said = await watched.get("/readyz")
    assert (status, "articles" in said) == (503, True)
    assert (await watched.get("/healthz"))[0] == 200


async def test_no_port_is_opened_unless_one_is_set(start: Callable[..., Any]) -> None:
    bot: Running = await start(desk())
    assert bot.application.monitor is None


async def test_an_address_on_which_nothing_can_listen_is_named_in_one_sentence() -> None:
    listen = f"127.0.0.1:{free_port()}"
    with pytest.raises(OSError, match=rf"^Nothing can listen on {listen} \(address already in use\): set another"):
        async with listening(web.Application(), listen), listening(web.Application(), listen):
            pass
    with pytest.raises(OSError, match=r"^Nothing can listen on no\.host\.invalid:9464 \([a-z -]+\): set another"):
        async with listening(web.Application(), "no.host.invalid:9464"):
            pass


async def test_a_request_whose_body_never_comes_does_not_hold_up_the_end() -> None:
    listen, arrived = f"127.0.0.1:{free_port()}", asyncio.Event()

    async def read(request: web.Request) -> web.Response:
        arrived.set()
        return web.Response(body=await request.read())

    application = web.Application()
    application.router.add_post("/", read)
    async with asyncio.timeout(30), listening(application, listen):
        _, writer = await asyncio.open_connection(*listen.split(":"))
        writer.write(b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\n")
        await arrived.wait()
    writer.close()
