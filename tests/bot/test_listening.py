"""A small server on one address, and what is said when there cannot be one."""

from __future__ import annotations

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
