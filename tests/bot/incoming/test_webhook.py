"""Updates by webhook: only with the secret, and safe before they are acknowledged."""

from __future__ import annotations

import io
import json
import socket
from typing import TYPE_CHECKING, Any

import aiohttp

from bot.incoming.webhook import LARGEST_BODY, SECRET_HEADER
from tests.bot.conftest import ANN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot.conftest import Running

SECRET = "local-secret"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


async def listening(start: Callable[..., Any]) -> tuple[Running, str]:
    address = f"127.0.0.1:{free_port()}"
    url = f"http://{address}/hook"
    bot: Running = await start(webhook_url=url, webhook_listen=address, webhook_secret=SECRET)
    while bot.world.webhook is None:
        await bot.settle()
    return bot, url


async def post(url: str, body: bytes, secret: str | None = SECRET, charset: str = "utf-8") -> int:
    headers = {"Content-Type": f"application/json; charset={charset}"} | (
        {SECRET_HEADER: secret} if secret is not None else {}
    )
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=io.BytesIO(body), headers=headers) as response,
    ):
        return response.status


async def test_an_update_is_answered_and_a_second_delivery_is_not(start: Callable[..., Any]) -> None:
    bot, url = await listening(start)
    assert bot.world.webhook["secret_token"] == SECRET
    question = bot.world.say(ANN, "ferry?")
    body = json.dumps(bot.world.pending.popitem()[1]).encode()
    assert await post(url, body) == 200
    assert await post(url, body) == 200
    assert "Ada Moss" in (await bot.reply(question))["text"]


async def test_what_comes_without_the_secret_or_is_no_update_is_refused(start: Callable[..., Any]) -> None:
    bot, url = await listening(start)
    body = json.dumps({"update_id": 1}).encode()
    assert await post(url, body, None) == 403
    assert await post(url, body, SECRET + "x") == 403
    assert await post(url, body, "é") == 403
    assert await post(url, b"nonsense") == 400
    assert await post(url, b"[1]") == 400
    assert await post(url, body, charset="nonsense") == 400
    assert await post(url, b'{"update_id": "x"}') == 400
    assert await post(url, b" " * (LARGEST_BODY + 1)) == 413
    assert not bot.application.inbox.open()
