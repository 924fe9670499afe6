"""/remove: take an uploaded article out; what lies in the corpus folder is not ours to delete."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.display.message import Draft, clipped
from bot.display.press import Press, labelled
from bot.features.reindex import LONGEST_REASON
from bot.reloading import reload
from corpus.errors import CorpusError

if TYPE_CHECKING:
    from bot.house import House
    from bot.tap import Tap
    from bot.turn import Turn

MOST_BUTTONS = 50


async def remove(turn: Turn) -> None:
    """Take the article named out, or offer those that were uploaded."""
    name, house = turn.text.strip(), turn.house
    if not name:
        await offer(turn)
    elif article := house.uploads.remove(name):
        await reloaded(house, article)
        await turn.say("remove_done", article=clipped(name, LONGEST_REASON))
    elif name in house.desk.records:
        await turn.say("remove_folder", article=clipped(name, LONGEST_REASON))
    else:
        await turn.say("remove_unknown")


async def offer(turn: Turn) -> None:
    """One button for each uploaded article."""
    names, edition = turn.house.uploads.names(), turn.house.rendering().edition
    if not names:
        await turn.say("remove_none")
        return
    rows = [
        (labelled(name, Press("remove", index=index, edition=edition)),)
        for index, name in enumerate(names[:MOST_BUTTONS])
    ]
    await turn.reply(Draft().write(turn.words.message("remove_which", turn.language)).message(*rows))


async def chosen(tap: Tap) -> None:
    """Take the article of the button out."""
    names = tap.house.uploads.names()
    if not tap.is_admin:
        await tap.done()
    elif tap.stale or tap.press.index >= len(names):
        await tap.toast("toast_stale")
    else:
        name = names[tap.press.index]
        tap.house.uploads.remove(name)
        await reloaded(tap.house, name)
        await tap.say("remove_done", article=clipped(name, LONGEST_REASON))


async def reloaded(house: House, removed: str) -> None:
    """Read the articles again; should the folder fail just now, at least the removed article goes."""
    try:
        await reload(house)
    except CorpusError:
        async with house.reloading:
            await asyncio.to_thread(house.desk.take_out, removed)
