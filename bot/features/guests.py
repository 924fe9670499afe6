"""Guest mode: a summons by mention in a chat where the bot is no member, answered once (Bot API 10.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineQueryResultArticle

from bot.display.message import Draft, clipped
from bot.features.questions import has_words, put
from bot.outgoing import delivery

if TYPE_CHECKING:
    from bot.turn import Turn

LONGEST_TITLE = 100


async def guest(turn: Turn) -> None:
    """Answer a summons with one message, without buttons that need a chat of ours."""
    services, number, question = turn.services, turn.message.guest_query_id, asked(turn)
    if has_words(question):
        found = await put(services, question, "auto", None)
        message = services.rendering().for_asker(question).answer(found)
    else:
        message = Draft().write(turn.words.message("what_to_ask", turn.language)).message()
    result = InlineQueryResultArticle(
        id="answer",
        title=clipped(message.text.partition("\n")[0], LONGEST_TITLE),
        input_message_content=delivery.content_of(message),
        reply_markup=delivery.keyboard_of(message),
    )
    with delivery.unless_late():
        await services.bot.answer_guest_query(str(number), result)


def asked(turn: Turn) -> str:
    """The question of a guest; of the commands only those that ask something ask it here."""
    match turn.addressed.command:
        case None | "ask":
            return turn.text
        case "who" if turn.text:
            return turn.words.who_is(turn.text.strip())
        case _:
            return ""
