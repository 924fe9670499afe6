"""A small server on one address, and what is said when there cannot be one."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import web

from bot.listening import listening
from tests.bot.incoming.test_webhook import free_port


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
