"""/remove: take an uploaded article out; what lies in the corpus folder is not ours to delete."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.display.message import Draft, clipped
from bot.display.press import Press, labelled
from bot.display.titles import listed_titles, shown
from bot.features.reindex import LONGEST_REASON, reload
from corpus.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.display.message import Message
    from bot.services import Services
    from bot.turn import Tap, Turn
    from retrieval.index.catalogue import Listed

MOST_BUTTONS = 50


async def remove(turn: Turn) -> None:
    """Take the article named out, or offer those that were uploaded; behind a title, those that have it."""
    name, services = turn.text.strip(), turn.services
    uploaded = services.uploads.names()
    if not name:
        await (offer(turn, uploaded) if uploaded else turn.say("remove_none"))
    elif article := services.uploads.remove(name, turn.number):
        await reloaded(services, article)
        await turn.reply(taken_out(turn, name))
    elif ours := headed(name, services.desk.catalogue.listed_as(uploaded)):
        await offer(turn, [article for article in uploaded if article in ours])
    elif name in services.desk.records or (meant := await asyncio.to_thread(of_folder, services, name)):
        article = name if name in services.desk.records else min(meant)
        await turn.say("remove_folder", article=clipped(article, LONGEST_REASON))
    else:
        await turn.say("remove_unknown")


def of_folder(services: Services, title: str) -> set[str]:
    """The ids of all articles with this title."""
    return headed(title, services.desk.catalogue.listed(0, services.desk.catalogue.size()))


def headed(title: str, articles: Iterable[Listed]) -> set[str]:
    """The ids of those articles that /articles lists under this title."""
    wanted = title.casefold()
    return {one.id for one in articles if one.title and wanted in (one.title.casefold(), shown(one.title).casefold())}


async def offer(turn: Turn, names: Sequence[str]) -> None:
    """One button for each of these uploaded articles, with its title; the number is its place among all of them."""
    catalogue, edition = turn.services.desk.catalogue, turn.services.rendering().edition
    places = {name: place for place, name in enumerate(turn.services.uploads.names())}
    known = {one.id: one for one in catalogue.listed_as(names)}
    several = [known[name] for name in names if name in known]
    titles = dict(zip((one.id for one in several), listed_titles(turn.words, several), strict=True))
    rows = [
        (labelled(titles.get(name, name), Press("remove", index=places[name], edition=edition)),)
        for name in names[:MOST_BUTTONS]
    ]
    await turn.reply(Draft().write(turn.words.message("remove_which")).message(*rows))


async def chosen(tap: Tap) -> None:
    """Take the article of the button out."""
    names = tap.services.uploads.names()
    if not tap.is_admin:
        await tap.done()
    elif tap.stale or tap.press.index >= len(names):
        await tap.toast("toast_stale")
    else:
        name = names[tap.press.index]
        tap.services.uploads.remove(name, tap.number)
        await reloaded(tap.services, name)
        await tap.show(taken_out(tap, name))


def taken_out(asked: Turn | Tap, name: str) -> Message:
    """That an article is taken out, with the button that adds it again as if it had just been sent."""
    back = labelled(asked.words.message("button_put_back"), Press("upload", asked.number))
    text = asked.words.message("remove_done", article=clipped(name, LONGEST_REASON))
    return Draft().write(text).message((back,))


async def reloaded(services: Services, removed: str) -> None:
    """Read the articles again; should the folder fail just now, at least the removed article goes."""
    try:
        await reload(services)
    except CorpusError:
        async with services.reloading:
            await services.change(services.desk.remove_article, removed)
