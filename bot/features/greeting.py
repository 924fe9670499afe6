"""/start, /help, /privacy, /id, and the sample questions of the greeting."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.display.message import Draft
from bot.display.press import LONGEST_LABEL, Press, labelled
from bot.display.samples import samples
from bot.features.groups import how_to_ask
from bot.features.questions import answer
from bot.outgoing import menus

if TYPE_CHECKING:
    from bot.display.wording import Wording
    from bot.services import Services
    from bot.turn import Tap, Turn


async def start(turn: Turn) -> None:
    """Say in five lines what this is, with two questions to tap; in groups what /help says.

    A link that adds the bot to a group sends words along, and the group was told on the bot's arrival.
    """
    if not turn.private:
        if not turn.text:
            await help_(turn)
        return
    questions = await sample_questions(turn.services, turn.words)
    edition = turn.services.rendering().edition
    rows = [
        (labelled(question, Press("sample", index=index, edition=edition)),) for index, question in enumerate(questions)
    ]
    count = len(turn.services.desk.records)
    text = turn.words.message("start", articles=count, samples=len(rows), admin=turn.is_admin)
    await turn.reply(Draft().write(text.strip()).message(*rows))
    if turn.is_admin:  # Telegram takes a menu for this chat only from now on
        turn.services.run(menus.refresh(turn.services))


async def sample_questions(services: Services, words: Wording) -> list[str]:
    """The questions offered in this language, each short enough to stand whole on a button."""
    found = await asyncio.to_thread(samples, services.desk, words)
    return [answer.question for answer in found if len(answer.question) <= LONGEST_LABEL]


async def tapped(tap: Tap) -> None:
    """Answer the sample question on the button as a reply to the greeting, whatever has become of the articles."""
    question = tap.label
    if tap.message is None or question is None:
        await tap.toast("toast_gone")
        return
    await tap.done()
    await answer(tap.asking(tap.message), question)


async def help_(turn: Turn) -> None:
    """Explain the commands; in groups one line on how to ask."""
    services = turn.services
    if not turn.private:
        here = await services.bot.get_chat_member(turn.message.chat.id, services.me.id)
        await turn.say(how_to_ask(services, here.status), username=services.me.username)
        return
    draft = Draft().write(turn.words.message("help", username=services.me.username).strip())
    if turn.is_admin:
        draft.write("\n\n").write(turn.words.message("help_admin").strip())
    await turn.reply(draft.message())


async def privacy(turn: Turn) -> None:
    """Say what is stored."""
    await turn.say("privacy")


async def forget(turn: Turn) -> None:
    """Forget what this user asked and chose."""
    count = turn.services.exchanges.forget(turn.user)
    turn.services.preferences.forget(turn.message.chat.id)
    await turn.say("forgotten", count=count)


async def identity(turn: Turn) -> None:
    """Tell the asker their numeric id, or the group's, which an entry in the configuration needs."""
    await (turn.say("id", id=turn.user) if turn.private else turn.say("id_group", id=turn.message.chat.id))
