"""The buttons below an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot.conftest import ANN
from tests.bot.desks import TEXT, URL, WORDS, desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot.conftest import Running

FERRY, PRICES = WORDS.values()


def labels(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


async def test_next_and_previous_show_the_statements_in_place(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    assert "Next (2/2) →" in labels(reply)
    bot.world.press(ANN, reply, "Next")
    await bot.settle()
    assert PRICES in reply["text"]
    assert FERRY not in reply["text"]
    bot.world.press(ANN, reply, "Previous")
    await bot.settle()
    assert FERRY in reply["text"]


async def test_the_context_quotes_the_paragraphs_around_in_blockquotes(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    bot.world.press(ANN, reply, "In context")
    await bot.settle()
    units = reply["text"].encode("utf-16-le")
    quoted = [
        units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in reply["entities"]
        if "blockquote" in e["type"]
    ]
    assert len(quoted) == 3
    assert all(words in TEXT for words in quoted)
    bot.world.press(ANN, reply, "Back")
    await bot.settle()
    assert "In context" in labels(reply)


async def test_who_else_spoke_names_the_others_and_not_the_speaker(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    bot.world.press(ANN, reply, "Who else")
    await bot.settle()
    assert "Ben Ode" in reply["text"]
    assert "Ada Moss" not in reply["text"]


async def test_the_article_opens_at_the_quotation(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    urls = [button["url"] for row in reply["reply_markup"]["inline_keyboard"] for button in row if "url" in button]
    assert urls == [f"{URL}#:~:text=The%20ferry%20will%20run%20all%20winter.%20We%20have%20the%20crew."]


async def test_buttons_work_after_a_restart(start: Callable[..., Any]) -> None:
    first = await start()
    reply = await first.reply(first.world.say(ANN, "ferry?"))
    first.stop.set()
    await first.task
    second = await start()
    second.world.press(ANN, reply, "Next")
    await second.settle()
    assert PRICES in reply["text"]


async def test_buttons_from_before_a_change_of_the_articles_are_stale(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    bot.desk.collection = desk(TEXT + "\n\nA new end.").collection
    assert "ask again" in (await bot.toast(bot.world.press(ANN, reply, "Next")) or "")
    assert FERRY in reply["text"]


async def test_made_up_data_is_answered_silently(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    for data in ("", "st", "st:ffffffffffffffffffff:0:0:x", "st:1:2:3", "xx:1:1:1:1", "li:0:0:ff:", "la:0:9:0:"):
        await bot.toast(bot.world.press_data(ANN, reply, data))


async def test_a_press_answered_too_late_is_no_failure(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    query = bot.world.press(ANN, reply, "Next")
    bot.world.expired.add(query)
    await bot.settle()
    assert PRICES in reply["text"]
    assert len(bot.api.called("sendMessage")) == 1


async def test_pressing_what_is_shown_already_edits_nothing(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    data = next(
        b["callback_data"] for row in reply["reply_markup"]["inline_keyboard"] for b in row if "Next" in b["text"]
    )
    for _ in range(2):
        await bot.toast(bot.world.press_data(ANN, reply, data))
    assert len(bot.api.called("editMessageText")) == 1
