"""Updates of every shape: none stops the bot, and each is dealt with once."""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING, Any

import pytest

from bot.keeping.inbox import Inbox
from tests.bot.conftest import ANN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot.conftest import Running

USER = {"id": 11, "is_bot": False, "first_name": "Ann"}
CHAT = {"id": 11, "type": "private"}
WHOLE = {"message_id": 901, "date": 1, "chat": CHAT, "from": USER}
NASTY: list[dict[str, Any]] = [
    {},
    {"message": {}},
    {"message": {"message_id": 901}},
    {"message": {**WHOLE, "from": None, "text": "ferry?"}},
    {"message": {**WHOLE, "text": "ferry?", "entities": [{"type": "bot_command", "offset": 900, "length": -4}]}},
    {"message": {**WHOLE, "text": "ferry?", "reply_to_message": {}}},
    {"message": {**WHOLE, "text": "\ud800 \U0010ffff \x00"}},
    {"message": {**WHOLE, "document": {}}},
    {"message": {**WHOLE, "from_the_future": {"unknown": [1, {"field": None}]}}},
    {"edited_message": {**WHOLE}},
    {"callback_query": {"id": "1", "from": USER, "chat_instance": "1"}},
    {"callback_query": {"id": "1"}},
    {"inline_query": {"id": "1", "from": USER, "query": "x" * 300, "offset": ""}},
    {"my_chat_member": {"chat": CHAT, "from": USER}},
    {"guest_message": {**WHOLE, "text": "@pullquote_bot"}},
    {"message": {**WHOLE, "chat": {"id": "\ud83d", "type": "private"}, "text": "ferry?"}},
    {"message": {**WHOLE, "chat": None, "text": "ferry?"}},
    {"kind_of_the_future": {"anything": True}},
]


@pytest.mark.parametrize("body", NASTY)
async def test_an_update_of_any_shape_is_dealt_with_and_the_next_one_answered(
    bot: Running, body: dict[str, Any]
) -> None:
    bot.world.pending[1] = {"update_id": 1, **body}
    question = bot.world.say(ANN, "ferry?")
    assert "Ada Moss" in (await bot.reply(question))["text"]
    assert not bot.application.inbox.open()
    bot.api.violations.clear()


async def test_an_update_that_comes_twice_is_answered_once(bot: Running) -> None:
    question = bot.world.say(ANN, "ferry?")
    update = next(iter(bot.world.pending.values()))
    await bot.reply(question)
    bot.world.pending[update["update_id"]] = update
    assert len(await bot.replies(question)) == 1


async def test_what_was_open_when_the_process_ended_is_answered_at_the_next_start(start: Callable[..., Any]) -> None:
    first: Running = await start()
    question = first.world.say(ANN, "ferry?")
    first.application.inbox.add(list(first.world.pending.values()))
    first.world.pending.clear()
    first.stop.set()
    await first.task
    second: Running = await start()
    assert "Ada Moss" in (await second.reply(question))["text"]


async def test_a_question_that_waited_for_more_than_a_day_gets_one_line(bot: Running) -> None:
    bot.time.ahead = 25 * 3600
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    assert "ask again" in reply["text"]


@pytest.mark.parametrize("days", [2, -2])
async def test_a_host_whose_clock_is_wrong_answers_all_the_same(bot: Running, days: int) -> None:
    bot.time.wrong = days * 86400.0
    assert "Ada Moss" in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]
    (left,) = bot.application.services.state.rows("SELECT at FROM exchange")
    assert abs(left[0] - time.time()) < 3600


async def test_a_host_whose_clock_is_wrong_still_knows_what_waited_too_long(bot: Running) -> None:
    bot.time.wrong, bot.time.ahead = -2 * 86400.0, 25 * 3600
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    assert "ask again" in reply["text"]


async def test_an_answer_given_on_a_full_disk_is_noted_later_and_not_given_twice(
    bot: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, failures = Inbox.done, [sqlite3.OperationalError("database or disk is full")] * 2

    def failing(inbox: Inbox, update_id: int) -> None:
        if failures:
            raise failures.pop()
        done(inbox, update_id)

    monkeypatch.setattr(Inbox, "done", failing)
    await bot.reply(bot.world.say(ANN, "ferry?"))
    assert failures == []
    assert bot.application.inbox.open() == []
