"""Questions that are edited after they were answered."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import pytest

from tests.bot.conftest import ANN, ROOT
from tests.bot.desks import WORDS

if TYPE_CHECKING:
    from tests.bot.conftest import Running

FERRY, PRICES = WORDS.values()


async def test_an_edited_question_has_its_answer_edited(bot: Running) -> None:
    question = bot.world.say(ANN, "Who spoke on the ferry?")
    reply = await bot.reply(question)
    bot.world.edit(question, "What did Ben say?")
    assert (await bot.reply(question)) is reply
    assert PRICES in reply["text"]


async def test_a_question_edited_without_a_change_of_words_costs_nothing(bot: Running) -> None:
    question = bot.world.say(ANN, "Who spoke on the ferry?")
    await bot.reply(question)
    bot.world.edit(question, "Who spoke on the ferry?")
    await bot.settle()
    assert len(bot.desk.asked) == 1


async def test_the_answer_to_a_question_that_is_gone_is_taken_back(bot: Running) -> None:
    both = bot.world.say(ANN, "Who spoke on the ferry? And what did Ben say?")
    first, _ = await bot.replies(both)
    bot.world.edit(both, "Who spoke on the ferry?")
    await bot.settle()
    assert [PRICES in gone["text"] for gone in bot.world.deleted] == [True]
    assert first not in bot.world.deleted
    bot.world.edit(both, "What did Ben say?")
    await bot.settle()
    assert len(bot.world.deleted) == 1


async def test_the_answer_to_a_question_that_has_become_a_remark_is_taken_back(bot: Running) -> None:
    group = bot.world.group()
    asked = bot.world.say(ANN, "/ask ferry?", group)
    answer = await bot.reply(asked)
    question = bot.world.say(ANN, "and Ben?", group, reply_to=answer)
    further = await bot.reply(question)
    bot.world.edit(question, "hello")
    await bot.settle()
    assert bot.world.deleted == [further]
    bot.world.edit(asked, "never mind")
    await bot.settle()
    assert bot.world.deleted == [further, answer]


async def test_a_message_that_arrives_behind_its_edit_is_answered_already(bot: Running) -> None:
    question = bot.world.say(ANN, "Who spoke on the ferry?")
    bot.world.pending.popitem()
    late = copy.deepcopy(question)
    bot.world.edit(question, "What did Ben say?")
    reply = await bot.reply(question)
    bot.world.emit("message", late)
    assert (await bot.reply(question)) is reply
    assert PRICES in reply["text"]


@pytest.mark.parametrize("edited", ["/help", "/nonsense", "🚢", "…"])
async def test_the_answer_to_a_message_that_asks_nothing_any_more_is_taken_back(bot: Running, edited: str) -> None:
    question = bot.world.say(ANN, "Who spoke on the ferry?")
    answer = await bot.reply(question)
    bot.world.edit(question, edited)
    await bot.settle()
    assert bot.world.deleted == [answer]
    assert await bot.replies(question) == []
    bot.world.edit(question, "What did Ben say?")
    assert PRICES in (await bot.reply(question))["text"]


async def test_the_caption_of_a_document_that_an_administrator_sent_is_no_question(bot: Running) -> None:
    document = bot.world.upload(ROOT, "pier.txt", b"The pier is open.", caption="the pier?")
    preview = await bot.reply(document)
    document |= {"caption": "the ferry?"}
    bot.world.emit("edited_message", document)
    assert await bot.replies(document) == [preview]
    assert bot.desk.asked == []
