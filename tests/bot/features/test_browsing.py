"""The buttons below an answer."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from tests.bot.conftest import ANN, labels
from tests.bot.desks import TEXT, URL, WORDS, desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot.conftest import Running

FERRY, PRICES = WORDS.values()


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


async def test_a_button_pressed_twice_in_a_row_edits_once(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    pressed = [bot.world.press(ANN, copy.deepcopy(reply), "Next") for _ in range(2)]
    assert [await bot.toast(query) for query in pressed] == [None, None]
    assert len(bot.api.called("editMessageText")) == 1
    assert PRICES in reply["text"]


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
    (shown,) = [e for e in reply["entities"] if e["type"] == "bold"]
    assert units[2 * shown["offset"] : 2 * (shown["offset"] + shown["length"])].decode("utf-16-le") == FERRY
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


async def test_buttons_go_on_after_a_change_that_leaves_their_answer_as_it_was(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    bot.desk.collection = desk(TEXT + "\n\nA new end.").collection
    bot.world.press(ANN, reply, "Next")
    await bot.settle()
    assert PRICES in reply["text"]


async def test_buttons_of_an_answer_that_would_be_another_now_are_stale(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    bot.desk.collection = desk("A new beginning.\n\n" + TEXT).collection
    assert "ask again" in (await bot.toast(bot.world.press(ANN, reply, "Next")) or "")
    assert FERRY in reply["text"]


async def test_a_choice_is_open_for_as_long_as_it_would_be_offered_again(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "both?"))
    bot.desk.collection = desk(TEXT + "\n\nA new end.").collection
    bot.world.press(ANN, reply, "Ben")
    assert PRICES in (await bot.reply(reply))["text"]


async def test_the_questions_of_the_greeting_are_answered_after_the_articles_have_changed(bot: Running) -> None:
    greeting = await bot.reply(bot.world.say(ANN, "/start"))
    question = labels(greeting)[0]
    bot.desk.collection = desk(TEXT + "\n\nA new end.").collection
    bot.world.press(ANN, greeting, question)
    await bot.settle()
    assert bot.desk.asked[-1][0] == question
    assert len(await bot.replies(greeting)) == 1
