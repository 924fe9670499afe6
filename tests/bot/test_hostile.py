"""What a hostile user may try: made-up buttons, other people's answers, orders in other clothes, endless texts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from bot.display.press import Press
from bot.keeping.ledger import Ledger
from bot.keeping.state import State
from bot.upkeep.thinking import LONGEST
from tests.bot.conftest import ANN, BOB, ROOT
from tests.bot.desks import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bot.conftest import Running

FERRY, PRICES = WORDS.values()
FORWARDED = {"type": "user", "sender_user": BOB.user, "date": 1}


def number_of(bot: Running, reply: dict[str, Any]) -> int:
    exchange = bot.application.services.exchanges.answered_by(reply["chat"]["id"], reply["message_id"])
    assert exchange is not None
    return exchange.id


def forged(bot: Running, view: Any, subject: int, **fields: int) -> str:
    return Press(view, subject, edition=bot.application.services.rendering().edition, **fields).encode()


@pytest.mark.parametrize("view", ["statement", "context", "others", "nearest", "choice"])
async def test_a_made_up_button_does_not_show_what_others_asked(view: str, bot: Running) -> None:
    secret = await bot.reply(bot.world.say(ANN, "prices?"))
    own = await bot.reply(bot.world.say(BOB, "ferry?"))
    before = own["text"]
    query = bot.world.press_data(BOB, own, forged(bot, view, number_of(bot, secret)))
    assert "ask again" in (await bot.toast(query) or "")
    assert own["text"] == before
    assert PRICES not in [message["text"] for message in bot.world.messages.values() if message["chat"]["id"] == BOB.id]


async def test_naming_an_exchange_of_ones_own_deletes_nobody_elses_answer(bot: Running) -> None:
    group = bot.world.group()
    anns = await bot.reply(bot.world.say(ANN, "/ask ferry?", group))
    bobs = await bot.reply(bot.world.say(BOB, "/ask prices?", group))
    query = bot.world.press_data(BOB, anns, forged(bot, "delete", number_of(bot, bobs)))
    assert "Only whoever asked" in (await bot.toast(query) or "")
    assert bot.world.deleted == []


async def test_an_answer_cannot_be_turned_into_a_list(bot: Running) -> None:
    answer = await bot.reply(bot.world.say(ANN, "/ask ferry?", bot.world.group()))
    bot.world.press_data(BOB, answer, forged(bot, "list", 0))
    await bot.settle()
    assert FERRY in answer["text"]


@pytest.mark.parametrize("view", ["upload", "remove", "export"])
async def test_buttons_of_administrators_do_nothing_for_others(view: str, bot: Running) -> None:
    answer = await bot.reply(bot.world.say(ANN, "ferry?"))
    query = bot.world.press_data(ANN, answer, forged(bot, view, number_of(bot, answer)))
    assert await bot.toast(query) is None
    assert bot.api.called("sendDocument") == []


@pytest.mark.parametrize("data", ["", "::::", "st", "st:zz:0:0:", "st:-1:0:0:", "\0" * 64, "🚢" * 16, "st:0:0:0:0:0"])
async def test_nonsense_in_a_button_is_answered_and_forgotten(data: str, bot: Running) -> None:
    answer = await bot.reply(bot.world.say(ANN, "ferry?"))
    assert await bot.toast(bot.world.press_data(ANN, answer, data)) is None


async def test_a_forwarded_command_is_no_order(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ROOT, "/reindex ferry", forward_origin=FORWARDED))
    assert FERRY in reply["text"]


@pytest.mark.parametrize("command", ["/reindex", "/status", "/unanswered", "/remove ferry"])
async def test_administrators_are_obeyed_in_private_only(command: str, bot: Running) -> None:
    group = bot.world.group(owner=ROOT)
    asked = [bot.world.say(ROOT, f"{name} ", group) for name in (command, f"{command}@pullquote_bot")]
    asked.append(bot.world.say(ROOT, command, group, sender_chat=group))
    assert [await bot.replies(message) for message in asked] == [[], [], []]


async def test_a_message_edited_into_an_order_is_none(bot: Running) -> None:
    message = bot.world.say(ROOT, "ferry?")
    await bot.settle()
    bot.world.edit(message, "/status")
    assert await bot.replies(message) == []


@pytest.mark.parametrize("link", ["/start inline", "/start " + "A" * 64, "/start ../../etc/passwd", "/start {{ 7*7 }}"])
async def test_what_a_deep_link_carries_means_nothing(link: str, bot: Running) -> None:
    plain = await bot.reply(bot.world.say(ANN, "/start"))
    assert (await bot.reply(bot.world.say(ANN, link)))["text"] == plain["text"]


@pytest.mark.parametrize("kind", ["gift", "giveaway_created", "pinned_message", "users_shared", "boost_added"])
async def test_what_nobody_wrote_is_not_answered(kind: str, bot: Running) -> None:
    bodies: dict[str, Any] = {
        "gift": {"gift": {"id": "1", "sticker": STICKER, "star_count": 1}},
        "giveaway_created": {},
        "pinned_message": {"message_id": 1, "chat": ANN.chat, "date": 0},
        "users_shared": {"request_id": 1, "users": []},
        "boost_added": {"boost_count": 1},
    }
    assert await bot.replies(bot.world.say(ANN, None, **{kind: bodies[kind]})) == []


STICKER = {"file_id": "f", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
STICKER |= {"is_animated": False, "is_video": False}


async def test_a_channel_that_takes_the_bot_in_hears_nothing(bot: Running) -> None:
    channel = {"id": -1005, "type": "channel", "title": "News"}
    bot.world.chats[-1005] = channel
    bot.world.join(ANN, channel)
    bot.world.say(ANN, "/ask ferry?", channel, sender_chat=channel)
    await bot.settle()
    assert bot.api.called("sendMessage") == []


async def test_taking_the_bot_in_again_and_again_is_greeted_within_limits(start: Callable[..., Any]) -> None:
    bot: Running = await start(limits_burst=2, limits_seconds=3600)
    group = bot.world.group()
    for _ in range(5):
        bot.world.join(ANN, group)
    await bot.settle()
    assert len(bot.api.called("sendMessage")) == 2


async def test_an_endless_question_is_read_as_far_as_anybody_asks(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry " + "龘" * 4000))
    assert FERRY in reply["text"]
    assert [len(text) for text, *_ in bot.desk.asked] == [LONGEST]


def test_marks_that_turn_text_around_do_not_reach_the_list_of_questions(tmp_path: Path) -> None:
    ledger = Ledger(State(tmp_path / "s"))
    ledger.found_nothing("\u202ewhere\u2066 is\u200b\n the pier?", dt.datetime.now(dt.UTC).timestamp())
    assert [row.question for row in ledger.unanswered()] == ["where is the pier?"]
