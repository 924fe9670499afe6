"""A question put to the articles: at once, or by somebody who can wait for the dictionary."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.display.message import Draft
from bot.turn import rendering_for
from retrieval.questions.question import language_of

if TYPE_CHECKING:
    from bot.services import Services
    from bot.turn import Turn
    from config.settings import LanguageSetting
    from retrieval.answer import Answer
    from retrieval.following.previous import Previous

UNTOLD_SECONDS = 2.0  # of waiting, in which the sign that the bot writes is enough


async def put(services: Services, question: str, language: LanguageSetting, previous: Previous | None) -> Answer:
    """Ask the desk."""
    services.metrics.questions.inc()
    started = time.perf_counter()
    found = await services.thinking.ask(services.desk, question, language, previous)
    services.metrics.answers.labels(found.kind).inc()
    services.metrics.seconds.observe(time.perf_counter() - started)
    return found


async def put_patiently(turn: Turn, question: str, language: LanguageSetting, previous: Previous | None) -> Answer:
    """Ask the desk, and again where that finds nothing before there is a dictionary.

    It is made at the very first start, for seconds or, on a busy machine, a minute; others are answered meanwhile.
    """
    services = turn.services
    found = await put(services, question, language, previous)
    lacking = not (found.answered or found.small_talk or found.lack)
    if not lacking or services.learned.is_set() or not needs_dictionary(services, question):
        return found
    with suppress(TimeoutError):
        async with services.slots.given_back():
            await asyncio.wait_for(services.learned.wait(), UNTOLD_SECONDS)
    notice = None if services.learned.is_set() else await told_to_wait(turn, found)
    async with services.slots.given_back():
        await services.learned.wait()
    if notice is not None:
        await services.take_back(turn.message.chat.id, notice)
    return await put(services, question, language, previous)


async def told_to_wait(turn: Turn, found: Answer) -> int | None:
    """Say in a private chat that the answer takes a moment; the number of that message."""
    if not turn.private:
        return None
    words = rendering_for(turn.services, turn.sender, found).words
    return await turn.reply(Draft().write(words.message("wait_for_dictionary")).message())


def needs_dictionary(services: Services, question: str) -> bool:
    """Whether some of the articles are in another language than the question."""
    chinese = services.desk.collection.layout.chinese
    return bool((chinese != (language_of(question) == "zh")).any())
