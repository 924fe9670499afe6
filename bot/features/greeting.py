"""/start, /help, /privacy, /id, and the sample questions of the greeting."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.addressed import Addressed
from bot.display.message import Draft
from bot.display.press import LONGEST_LABEL, Press, labelled
from bot.display.samples import samples
from bot.features.questions import answer
from bot.outgoing import menus
from bot.turn import Turn

if TYPE_CHECKING:
    from bot.display.wording import Wording
    from bot.house import House
    from bot.tap import Tap
    from corpus.article import Language


async def start(turn: Turn) -> None:
    """Say in five lines what this is, with two questions to tap."""
    questions = await sample_questions(turn.house, turn.words, turn.language)
    edition = turn.house.rendering().edition
    rows = [
        (labelled(question, Press("sample", index=index, edition=edition)),) for index, question in enumerate(questions)
    ]
    count = len(turn.house.desk.records)
    text = turn.words.message("start", turn.language, articles=count, samples=len(rows), admin=turn.is_admin)
    await turn.reply(Draft().write(text.strip()).message(*rows))
    if turn.is_admin:  # Telegram takes a menu for this chat only from now on
        turn.house.run(menus.refresh(turn.house))


async def sample_questions(house: House, words: Wording, language: Language) -> list[str]:
    """The questions offered in this language, each short enough to stand whole on a button."""
    found = await asyncio.to_thread(samples, house.desk, words, language)
    return [answer.question for answer in found if len(answer.question) <= LONGEST_LABEL]


async def tapped(tap: Tap) -> None:
    """Answer the sample question on the button as a reply to the greeting, whatever has become of the articles."""
    question = tap.label
    if tap.message is None or question is None:
        await tap.toast("toast_gone")
        return
    await tap.done()
    turn = Turn(tap.house, tap.update, tap.message, Addressed("private"), asker=tap.query.from_user)
    await answer(turn, question)


async def help_(turn: Turn) -> None:
    """Explain the commands; in groups one line on how to ask, for those who named the bot."""
    house, language = turn.house, turn.language
    if not turn.private:
        if turn.addressed.named:
            key = "group_hears" if house.me.can_read_all_group_messages else "group_commands"
            await turn.say(key, username=house.me.username)
        return
    draft = Draft().write(turn.words.message("help", language, username=house.me.username).strip())
    if turn.is_admin:
        draft.write("\n\n").write(turn.words.message("help_admin", language).strip())
    await turn.reply(draft.message())


async def privacy(turn: Turn) -> None:
    """Say what is stored."""
    await turn.say("privacy")


async def forget(turn: Turn) -> None:
    """Forget what this user asked and chose."""
    count = turn.house.exchanges.forget(turn.user)
    turn.house.preferences.forget(turn.message.chat.id)
    await turn.say("forgotten", count=count)


async def identity(turn: Turn) -> None:
    """Tell the asker their numeric id, which an administrator's entry in the configuration needs."""
    await turn.say("id", id=turn.user)
