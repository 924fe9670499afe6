"""Groups: quiet unless spoken to, and in the right place when it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.conftest import ANN, BOB, MEI, ROOT, labels
from tests.bot.desks import WORDS
from tests.botapi.world import Person

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot.conftest import Running

FERRY, PRICES = WORDS.values()


async def test_it_says_nothing_to_what_is_not_said_to_it(bot: Running) -> None:
    group = bot.world.group()
    for text in (
        "the ferry?",
        "/nonsense",
        "/nonsense@pullquote_bot",
        "@pullquote_bot /nonsense",
        "/start",
        "/help",
        "/ask@another_bot ferry?",
        "/ask",
        "/reindex",
        "/status",
    ):
        assert await bot.replies(bot.world.say(ANN, text, group)) == []
    assert len(bot.api.called("sendMessage")) == 0


async def test_a_bare_command_that_names_the_bot_as_menus_do_is_told_what_to_write(bot: Running) -> None:
    group = bot.world.group()
    assert "Ask me" in (await bot.reply(bot.world.say(ANN, "/ask@pullquote_bot", group)))["text"]
    assert "/who" in (await bot.reply(bot.world.say(ANN, "/who@Pullquote_Bot", group)))["text"]
    assert "with /ask" in (await bot.reply(bot.world.say(ANN, "/help@pullquote_bot", group)))["text"]
    assert await bot.replies(bot.world.say(ANN, "/who", group)) == []
    assert "with /ask" in (await bot.reply(bot.world.say(ANN, "/start@pullquote_bot", group)))["text"]
    assert "60 days" in (await bot.reply(bot.world.say(ANN, "/privacy@pullquote_bot", group)))["text"]
    assert "Reply with /delete" in (await bot.reply(bot.world.say(ANN, "/delete@pullquote_bot", group)))["text"]
    for text in ("/start@pullquote_bot true", "/delete", "/status@pullquote_bot"):
        assert await bot.replies(bot.world.say(ANN, text, group)) == []


async def test_a_bare_mention_is_told_what_can_be_asked(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "@pullquote_bot", bot.world.group()))
    assert reply["text"].startswith("Ask me about the articles")


async def test_a_command_and_a_mention_get_one_silent_reply(bot: Running) -> None:
    group = bot.world.group()
    for text in (
        "/ask ferry?",
        "/ask@pullquote_bot ferry?",
        "@pullquote_bot ferry?",
        "what of the ferry, @Pullquote_Bot",
    ):
        assert FERRY in (await bot.reply(bot.world.say(ANN, text, group)))["text"]
    assert all(call["disable_notification"] for call in bot.api.called("sendMessage"))


async def test_a_reply_to_an_answer_is_a_question_but_a_reply_to_anything_else_is_not(bot: Running) -> None:
    group = bot.world.group()
    answer = await bot.reply(bot.world.say(ANN, "/ask ferry?", group))
    assert PRICES in (await bot.reply(bot.world.say(BOB, "and Ben?", group, reply_to=answer)))["text"]
    other = bot.world.say(BOB, "the ferry stays", group)
    assert await bot.replies(bot.world.say(ANN, "does it?", group, reply_to=other)) == []


async def test_a_bare_ask_under_somebodys_message_answers_that_message(bot: Running) -> None:
    group = bot.world.group()
    other = bot.world.say(BOB, "I wonder about the ferry", group)
    command = bot.world.say(ANN, "/ask", group, reply_to=other)
    assert FERRY in (await bot.reply(other))["text"]
    assert await bot.replies(command) == []


@pytest.mark.parametrize(
    "question", ["who said this?", "is that true?", "fact check", "can you confirm this?", "any source?", "/ask", ""]
)
async def test_this_is_the_message_that_is_replied_to(question: str, over_folder: Running) -> None:
    group = over_folder.world.group()
    other = over_folder.world.say(BOB, "The ferry will run all winter", group)
    asked = over_folder.world.say(ANN, f"@pullquote_bot {question}", group, reply_to=other)
    answer = await over_folder.reply(asked if question not in ("/ask", "") else other)
    assert answer["text"].startswith("Ada Moss")
    doubted = await over_folder.reply(over_folder.world.say(BOB, "is that true?", group, reply_to=answer))
    assert "I cannot tell" in doubted["text"]


async def test_whoever_doubts_a_message_is_answered_in_their_own_language(over_folder: Running) -> None:
    group = over_folder.world.group()
    other = over_folder.world.say(BOB, "The ferry will run all winter", group)
    asked = over_folder.world.say(MEI, "@pullquote_bot 有根据吗？", group, reply_to=other)
    assert "Ada Moss（harbour master）说" in (await over_folder.reply(asked))["text"]


async def test_a_question_below_a_message_follows_it_up(over_folder: Running) -> None:
    group = over_folder.world.group()
    other = over_folder.world.say(BOB, "Ticket prices stay as they are", group)
    asked = over_folder.world.say(ANN, "/ask who is he?", group, reply_to=other)
    assert "Ben Ode" in (await over_folder.reply(asked))["text"]
    whole = over_folder.world.say(ANN, "/ask what did Ada Moss say?", group, reply_to=other)
    assert "Ada Moss" in (await over_folder.reply(whole))["text"]


async def test_a_question_is_followed_up_below_it_as_its_answer_is(bot: Running) -> None:
    group = bot.world.group()
    question = bot.world.say(ANN, "/ask ferry?", group)
    await bot.reply(question)
    await bot.replies(bot.world.say(BOB, "@pullquote_bot and Ben?", group, reply_to=question))
    previous = bot.desk.asked[-1][2]
    assert previous
    assert previous.question == "ferry?"


async def test_what_is_quoted_of_an_answer_is_what_is_meant(bot: Running) -> None:
    group = bot.world.group()
    answer = await bot.reply(bot.world.say(ANN, "/ask ferry?", group))
    bot.world.press(ANN, answer, "Next")
    for quoted, people in ((FERRY[:20], ("ada moss",)), (PRICES[:10], ("ben ode",)), ("Ada", ("ada moss",))):
        quote = {"text": quoted, "position": 0, "is_manual": True}
        await bot.replies(bot.world.say(BOB, "who is that?", group, reply_to=answer, quote=quote))
        previous = bot.desk.asked[-1][2]
        assert previous
        assert previous.people == people


async def test_a_remark_on_whoever_spoke_gets_no_answer(over_folder: Running) -> None:
    world, group = over_folder.world, over_folder.world.group()
    answer = await over_folder.reply(world.say(ANN, "/ask What did Ada Moss say?", group))
    for remark in ("she is wrong", "她说错了"):
        assert await over_folder.replies(world.say(BOB, remark, group, reply_to=answer)) == []
    for question in ("was she wrong?", "what did she say of whales"):
        assert await over_folder.reply(world.say(BOB, question, group, reply_to=answer))


async def test_below_a_quotation_from_an_inline_result_its_own_words_are_meant(bot: Running) -> None:
    group = bot.world.group()
    marks = [{"type": "blockquote", "offset": 15, "length": len(FERRY)}]
    picked = bot.world.say(ANN, f"Ada Moss said:\n{FERRY}", group, entities=marks, via_bot=bot.world.me)
    await bot.replies(bot.world.say(BOB, "@pullquote_bot who said this?", group, reply_to=picked))
    assert [asked[0] for asked in bot.desk.asked] == [FERRY, "who said this?"]


async def test_people_talk_to_one_another_below_an_answer(bot: Running) -> None:
    group = bot.world.group()
    answer = await bot.reply(bot.world.say(ANN, "/ask ferry?", group))
    for remark in ("good bot", "that line is great", "@some_body did you see the ferry?", "das glaube ich nicht"):
        assert await bot.replies(bot.world.say(BOB, remark, group, reply_to=answer)) == []
    for question in ("the submarine?", "who else", "@pullquote_bot good bot", "@some_body @pullquote_bot ferry?"):
        assert await bot.reply(bot.world.say(BOB, question, group, reply_to=answer))


async def test_the_number_of_a_group_is_told_there(start: Callable[..., Running]) -> None:
    bot = await start(allowed_chats=[-55])  # type: ignore[misc] # a fixture's coroutine
    group = bot.world.group(-1003)
    assert "-1003" in (await bot.reply(bot.world.say(ROOT, "/id@pullquote_bot", group)))["text"]
    for person, text in ((ROOT, "/id"), (ANN, "/id@pullquote_bot")):
        assert await bot.replies(bot.world.say(person, text, group)) == []


async def test_a_group_that_is_served_is_served_when_it_has_become_a_supergroup(start: Callable[..., Running]) -> None:
    bot = await start(allowed_chats=[-55])  # type: ignore[misc] # a fixture's coroutine
    old, new = bot.world.group(-55), bot.world.group(-10055)
    bot.world.say(ANN, None, old, migrate_to_chat_id=new["id"])
    assert FERRY in (await bot.reply(bot.world.say(ANN, "/ask ferry?", new)))["text"]


async def test_in_a_topic_it_stays_in_the_topic(bot: Running) -> None:
    group = bot.world.group(forum=True)
    reply = await bot.reply(bot.world.say(ANN, "/ask ferry?", group, thread=77))
    assert reply["message_thread_id"] == 77


async def test_a_thread_of_an_ordinary_group_is_not_passed_on(bot: Running) -> None:
    question = bot.world.say(ANN, "/ask ferry?", bot.world.group(), message_thread_id=5)
    assert "message_thread_id" not in await bot.reply(question)


async def test_a_question_deleted_meanwhile_is_still_answered(bot: Running) -> None:
    group = bot.world.group()
    question = bot.world.say(ANN, "/ask ferry?", group)
    del bot.world.messages[group["id"], question["message_id"]]
    await bot.settle()
    assert FERRY in bot.api.called("sendMessage")[-1]["text"]


async def test_added_to_a_group_it_says_one_line_on_how_to_ask(bot: Running) -> None:
    bot.world.join(ANN, bot.world.group())
    await bot.settle()
    (said,) = bot.api.called("sendMessage")
    assert "/ask" in said["text"]
    assert "\n" not in said["text"]
    assert "may not reach me" in said["text"]


async def test_a_supergroup_keeps_the_settings_of_the_group(bot: Running) -> None:
    group = bot.world.group(-55, owner=ANN)
    await bot.reply(bot.world.say(ANN, "/lang zh", group))
    bot.world.say(ANN, None, group, migrate_to_chat_id=-10055)
    await bot.settle()
    await bot.reply(bot.world.say(ANN, "/ask ferry?", bot.world.group(-10055)))
    assert bot.desk.asked[-1][1] == "zh"


async def test_an_answer_follows_a_group_that_moved_while_it_was_on_its_way(bot: Running) -> None:
    old, new = bot.world.group(-55), bot.world.group(-10055)
    bot.world.moved[old["id"]] = new["id"]
    bot.world.say(ANN, "/ask ferry?", old)
    await bot.settle()
    assert bot.api.called("sendMessage")[-1]["chat_id"] == new["id"]


async def test_buttons_of_a_group_that_moved_say_what_telegram_allows_and_those_of_its_answers_work(
    bot: Running,
) -> None:
    old, new = bot.world.group(-55, owner=ANN), bot.world.group(-10055)
    before = await bot.reply(bot.world.say(ANN, "/ask ferry?", old))
    bot.world.say(ANN, "/ask ferry?", old)
    bot.world.say(ANN, None, old, migrate_to_chat_id=new["id"])
    bot.world.moved[old["id"]] = new["id"]
    await bot.settle()
    for button in ("Next", "Delete"):
        assert "no longer lets me change" in (await bot.toast(bot.world.press(ANN, before, button)) or "")
    assert not bot.api.called("editMessageText")
    (after,) = [message for message in bot.world.messages.values() if message["chat"]["id"] == new["id"]]
    assert await bot.toast(bot.world.press(ANN, after, "Next")) is None


async def test_nothing_of_the_supergroup_is_changed_in_place_of_what_the_old_group_had(bot: Running) -> None:
    old, new = bot.world.group(-55, owner=ANN), bot.world.group(-10055)
    before = await bot.reply(bot.world.say(ANN, "/ask ferry?", old))
    bot.world.moved[old["id"]] = new["id"]
    other = bot.world.messages[new["id"], before["message_id"]] = before | {"chat": new, "text": "Another answer"}
    for button in ("Next", "Delete"):
        assert "no longer lets me change" in (await bot.toast(bot.world.press(ANN, before, button)) or "")
    assert bot.world.messages[new["id"], before["message_id"]] == other
    assert bot.world.deleted == []


async def test_whoever_presses_delete_twice_is_not_told_that_somebody_else_asked(bot: Running) -> None:
    answer = await bot.reply(bot.world.say(ANN, "/ask ferry?", bot.world.group(owner=BOB)))
    first, second = bot.world.press(ANN, answer, "Delete"), bot.world.press(ANN, answer, "Delete")
    assert await bot.toast(first) is None
    assert "no longer keep" in (await bot.toast(second) or "")


async def test_an_answer_in_a_private_chat_has_no_button_for_what_telegram_does_there(bot: Running) -> None:
    mine = await bot.reply(bot.world.say(ANN, "ferry?"))
    ours = await bot.reply(bot.world.say(ANN, "/ask ferry?", bot.world.group(owner=BOB)))
    assert ["Delete" in labels(mine), "Delete" in labels(ours)] == [False, True]
    bot.world.press(ANN, ours, "Next")
    await bot.settle()
    assert "Delete" in labels(ours)


async def test_only_the_asker_and_administrators_delete_an_answer(bot: Running) -> None:
    group = bot.world.group(owner=BOB)
    answer = await bot.reply(bot.world.say(ANN, "/ask ferry?", group))
    stranger = Person(14, "Cy")
    assert "Only whoever asked" in (await bot.toast(bot.world.press(stranger, answer, "Delete")) or "")
    await bot.replies(bot.world.say(stranger, "/delete", group, reply_to=answer))
    assert bot.world.deleted == []
    assert await bot.toast(bot.world.press(ANN, answer, "Delete")) is None
    assert bot.world.deleted == [answer]
    again = await bot.reply(bot.world.say(ANN, "/ask ferry?", group))
    bot.world.say(BOB, "/delete", group, reply_to=again)
    await bot.settle()
    assert bot.world.deleted == [answer, again]


async def test_small_talk_below_an_answer_is_left_to_the_group(bot: Running) -> None:
    group = bot.world.group()
    answer = await bot.reply(bot.world.say(ANN, "/ask ferry?", group))
    assert await bot.replies(bot.world.say(BOB, "hello", group, reply_to=answer)) == []
    assert await bot.reply(bot.world.say(BOB, "/ask hello", group))
    private = await bot.reply(bot.world.say(BOB, "ferry?"))
    assert await bot.reply(bot.world.say(BOB, "hello", reply_to=private))


async def test_a_failure_is_answered_with_a_reference_and_without_the_trace(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "boom"))
    assert "reference" in reply["text"]
    assert "secret words" not in reply["text"]
    assert FERRY in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]
