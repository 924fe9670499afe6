"""Deliveries to a webhook as Telegram makes them: in order, and again until they are answered with 200."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import aiohttp

if TYPE_CHECKING:
    from tests.botapi.world import Json, World

AGAIN_SECONDS, PAUSE_SECONDS = 0.3, 0.01


async def deliver(world: World) -> None:
    """Deliver what people do until cancelled; an update is pending until the bot has taken it."""
    async with aiohttp.ClientSession() as session:
        while True:
            for number, update in list(world.pending.items()):
                if world.webhook is None or not await taken(session, world.webhook, update):
                    await asyncio.sleep(AGAIN_SECONDS)
                    break
                world.pending.pop(number, None)
            await asyncio.sleep(PAUSE_SECONDS)


async def taken(session: aiohttp.ClientSession, webhook: Json, update: Json) -> bool:
    """Whether the bot answered a delivery with 200."""
    secret = {"X-Telegram-Bot-Api-Secret-Token": webhook["secret_token"]}
    try:
        async with session.post(webhook["url"], json=update, headers=secret) as response:
            return response.status == 200
    except (aiohttp.ClientError, OSError):
        return False
