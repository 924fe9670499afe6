"""The buttons below an answer: the next statement, its surroundings, who else spoke, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.error import BadRequest

from bot.display import views
from bot.features.following import differs, left_by
from bot.features.inquiry import put
from bot.features.questions import answer
from bot.turn import rendering_for

if TYPE_CHECKING:
    from bot.display.message import Message
    from bot.keeping.exchanges import Exchange
    from bot.services import Services
    from bot.turn import Tap
    from retrieval.answer import Answer

SEARCHED = 10


async def browse(tap: Tap) -> None:
    """Show another view of the answer, in place."""
    exchange = exchange_of(tap)
    if exchange is None:
        await tap.toast(reason_of(tap))
        return
    found = await put(tap.services, exchange.question, exchange.language, exchange.previous)
    message = None if tap.stale and differs(exchange, found) else view(tap, exchange, found)
    if message and tap.press.view == "statement":
        leaves = left_by(found, exchange.previous, tap.press.index)
        tap.services.exchanges.keep(exchange._replace(leaves=leaves))
    await (tap.show(message) if message else tap.toast("toast_stale"))


def exchange_of(tap: Tap) -> Exchange | None:
    """The exchange that the button names; None for one that is forgotten, and for one that a client made up.

    A client may send any data along with any message of ours: it must not show what others asked elsewhere.
    """
    exchange, message = tap.services.exchanges.numbered(tap.press.subject), tap.message
    if exchange is None or message is None:
        return None
    return exchange if (exchange.chat, exchange.answered) == (message.chat.id, message.message_id) else None


def reason_of(tap: Tap) -> str:
    """The key of the sentence on why a button shows nothing more."""
    return "toast_gone" if tap.message is None else "toast_forgotten"


def view(tap: Tap, exchange: Exchange, found: Answer) -> Message | None:
    """The view that the button names; None when the answer has no such statement."""
    rendering, press = rendering_for(tap.services, tap.query.from_user, found), tap.press
    if press.view == "nearest":
        return views.nearest(rendering, found, exchange.id) if found.nearest else None
    if press.view == "statement":
        return rendering.answer(found, number=exchange.id, index=press.index, in_group=exchange.in_group)
    if press.index >= len(found.statements):
        return None
    if press.view == "context":
        return views.context(rendering, found, exchange.id, press.index, press.page - 1)
    hits = tap.services.desk.search(found.understood or found.question, SEARCHED)
    return views.others(rendering, found, hits, exchange.id, press.index)


async def choose(tap: Tap) -> None:
    """Answer the question that a choice stands for, as a reply to the one that offered it."""
    exchange = exchange_of(tap)
    if exchange is None or tap.message is None:
        await tap.toast(reason_of(tap))
        return
    found = await put(tap.services, exchange.question, exchange.language, exchange.previous)
    offer = rendering_for(tap.services, tap.query.from_user, found).answer(found, number=exchange.id)
    if tap.press.index >= len(found.choices) or (tap.stale and offer.text != tap.message.text):
        await tap.toast("toast_stale")
        return
    await tap.done()
    await answer(tap.asking(tap.message), found.choices[tap.press.index].question)


async def delete(tap: Tap) -> None:
    """Delete the answer, for the one who asked and for administrators; pressed twice, it is deleted once."""
    message = tap.message
    if message is None:
        await tap.toast("toast_gone")
        return
    if tap.services.api.edited.get((message.chat.id, message.message_id), message) is None:
        await tap.done()
        return
    exchange = tap.services.exchanges.answered_by(message.chat.id, message.message_id)
    if not await may_change(tap.services, tap.query.from_user.id, message.chat.id, exchange):
        await tap.toast("toast_not_yours" if exchange else "toast_forgotten")
    elif await tap.services.take_back(message.chat.id, message.message_id):
        await tap.done()
    else:
        await tap.toast("toast_gone")


async def may_change(services: Services, user: int, chat: int, exchange: Exchange | None = None) -> bool:
    """Whether this user asked the question or administers the bot or, as far as Telegram says, the chat."""
    if user in services.admins or user == chat or (exchange is not None and exchange.asker == user):
        return True
    try:
        member = await services.bot.get_chat_member(chat, user)
    except BadRequest:
        return False
    return member.status in ("creator", "administrator")
