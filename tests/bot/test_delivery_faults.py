"""What Telegram and the network may do to an answer on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram.error import RetryAfter

from tests.bot.conftest import ANN, BOB
from tests.bot.desks import WORDS
from tests.botapi.faults import Fault

if TYPE_CHECKING:
    from tests.bot.conftest import Running

FERRY = next(iter(WORDS.values()))


async def test_a_request_to_wait_is_obeyed_to_the_second(bot: Running) -> None:
    bot.api.faults.append(Fault("sendMessage", 429, retry_after=7))
    before = bot.time.clock().monotonic()
    assert FERRY in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]
    assert bot.time.clock().monotonic() - before >= 7


async def test_a_chat_whose_sign_of_writing_was_put_off_waits_as_well(bot: Running) -> None:
    bot.api.faults.append(Fault("sendChatAction", 429, retry_after=7))
    before = bot.time.clock().monotonic()
    with pytest.raises(RetryAfter):
        await bot.application.services.api.call("sendChatAction", chat_id=ANN.id, action="typing")
    assert FERRY in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]
    assert bot.time.clock().monotonic() - before >= 7


async def test_server_errors_and_refused_tokens_are_tried_again(bot: Running) -> None:
    for status in (500, 502, 401):
        bot.api.faults.append(Fault("sendMessage", status))
    assert FERRY in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]


async def test_a_button_whose_answer_was_lost_is_answered_before_it_is_too_late(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    bot.api.faults.append(Fault("answerCallbackQuery", 502, times=2))
    before = bot.time.ahead
    assert await bot.toast(bot.world.press(ANN, reply, "Next")) is None
    assert bot.time.ahead - before < 5


async def test_polling_goes_on_after_errors_of_every_kind(bot: Running) -> None:
    for status in (401, 404, 409, 500, 502):
        bot.api.faults.append(Fault("getUpdates", status))
    bot.api.faults.append(Fault("getUpdates", 429, retry_after=3))
    assert FERRY in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]


async def test_an_answer_that_fails_for_minutes_is_still_given(bot: Running) -> None:
    bot.api.faults.append(Fault("sendMessage", 502, times=20))
    assert FERRY in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]


async def test_a_user_who_blocked_the_bot_is_a_fact_and_no_failure(bot: Running) -> None:
    bot.world.blocked.add(ANN.id)
    bot.world.say(ANN, "ferry?")
    assert FERRY in (await bot.reply(bot.world.say(BOB, "ferry?")))["text"]
    assert bot.api.called("sendMessage")[0]["chat_id"] == BOB.id


async def test_the_answer_of_a_chat_comes_in_the_order_of_its_questions(bot: Running) -> None:
    questions = [bot.world.say(ANN, f"ferry {number}?") for number in range(12)]
    await bot.settle()
    targets = [call["reply_parameters"]["message_id"] for call in bot.api.called("sendMessage")]
    assert targets == [question["message_id"] for question in questions]
