"""Questions in private chats: answered in the source's words, as a reply."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.application import AT_ONCE
from bot.desk import Desk
from bot.features import inquiry
from bot.features.inquiry import needs_dictionary
from bot.features.questions import record
from bot.outgoing import delivery
from bot.upkeep.thinking import Thinking
from retrieval.answer import Answer
from retrieval.following.previous import Previous
from tests.bot.conftest import ANN, MEI, ROOT, labels, until
from tests.bot.desks import WORDS, desk
from tests.botapi.world import Person

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bot.conftest import Running

FERRY, PRICES = WORDS.values()


async def test_the_blockquote_holds_the_words_of_the_source_and_nothing_else(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "Who spoke on the ferry?"))
    quotes = [entity for entity in reply["entities"] if "blockquote" in entity["type"]]
    units = reply["text"].encode("utf-16-le")
    words = [units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in quotes]
    assert words == [FERRY]
    assert "Ada Moss, the harbour master, said:" in reply["text"]


async def test_an_answer_that_found_nothing_has_neither_marks_nor_a_blockquote(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "What of the “submarine”?"))
    assert not reply.get("entities")
    assert not set(reply["text"]) & set('“”"«»「」')


async def test_what_found_nothing_offers_the_nearest_passage_as_a_button(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "What of the submarine?"))
    bot.world.press(ANN, reply, "nearest")
    await bot.settle()
    assert "The pier was repaired in 2019." in reply["text"]
    assert "may not answer" in reply["text"]


async def test_a_caption_counts_as_text(bot: Running) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    reply = await bot.reply(bot.world.say(ANN, None, photo=photo, caption="the ferry?"))
    assert FERRY in reply["text"]


async def test_a_message_without_text_gets_one_line(bot: Running) -> None:
    voice = {"file_id": "v", "file_unique_id": "v", "duration": 1}
    reply = await bot.reply(bot.world.say(ANN, None, voice=voice))
    assert "\n" not in reply["text"]
    assert bot.desk.asked == []


async def test_an_album_without_a_caption_gets_one_line(bot: Running) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    bare = [bot.world.say(ANN, None, photo=photo, media_group_id="1") for _ in range(3)]
    assert [len(await bot.replies(picture)) for picture in bare] == [1, 0, 0]
    asked = bot.world.say(ANN, None, photo=photo, media_group_id="2", caption="the ferry?")
    others = [bot.world.say(ANN, None, photo=photo, media_group_id="2") for _ in range(2)]
    assert [len(await bot.replies(picture)) for picture in (asked, *others)] == [1, 0, 0]


async def test_odd_messages_get_a_sensible_reply(bot: Running) -> None:
    for text in ("🚢🚢🚢", "?!…", "\u202e\u200f\u202c", "/nonsense"):
        reply = await bot.reply(bot.world.say(ANN, text))
        assert "\n" not in reply["text"]
    assert bot.desk.asked == []
    assert FERRY in (await bot.reply(bot.world.say(ANN, "ferry " + "x" * 4090)))["text"]


async def test_the_greeting_follows_the_client_and_offers_questions_that_are_answered(bot: Running) -> None:
    for person, word in ((ANN, "Ask in English"), (MEI, "中文")):
        greeting = await bot.reply(bot.world.say(person, "/start"))
        assert word in greeting["text"]
        assert len(greeting["text"].split("\n")) == 5
        labels = [row[0]["text"] for row in greeting["reply_markup"]["inline_keyboard"]]
        assert len(labels) == 2
        bot.world.press(person, greeting, labels[1])
        assert PRICES in (await bot.reply(greeting))["text"]


async def test_small_commands_answer_in_the_language_of_the_client(bot: Running) -> None:
    assert "11" in (await bot.reply(bot.world.say(ANN, "/id")))["text"]
    assert "13" in (await bot.reply(bot.world.say(MEI, "/id")))["text"]
    for command in ("/help", "/privacy", "/speakers", "/articles", "/who", "/lang", "/forget", "/delete"):
        assert (await bot.reply(bot.world.say(ANN, command)))["text"]
        assert (await bot.reply(bot.world.say(MEI, command)))["text"]


async def test_a_chat_that_chose_a_language_is_answered_in_it(bot: Running) -> None:
    await bot.reply(bot.world.say(ANN, "/lang zh"))
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    assert "Ada Moss" in reply["text"]
    assert "said" not in reply["text"]


async def test_each_question_of_a_message_gets_its_answer_and_its_buttons(bot: Running) -> None:
    message = bot.world.say(ANN, "What did Ada say? And what did Ben say?")
    first, second = await bot.replies(message)
    assert (FERRY in first["text"], PRICES in second["text"]) == (True, True)
    for reply in (first, second):
        bot.world.press(ANN, reply, "In context")
        await bot.settle()
        assert "Back" in " ".join(labels(reply))
    bot.world.edit(message, "What did Ada say? And what of the pier?")
    await bot.settle()
    assert await bot.replies(message) == [first, second]
    assert "repaired" in second["text"]
    bot.world.say(ANN, "and who else?")
    await bot.settle()
    previous = bot.desk.asked[-1][2]
    assert previous
    assert previous.question == "And what of the pier?"


async def test_an_answer_is_kept_before_the_next_question_of_its_message_is_asked(
    start: Callable[..., Any], tmp_path: Path
) -> None:
    bot: Running = await start()
    kept: list[int] = []
    answer = bot.desk.answer

    def seen(text: str, language: Any) -> Answer:
        with closing(sqlite3.connect(tmp_path / "bot.sqlite3")) as other:
            kept.append(other.execute("SELECT count(*) FROM exchange").fetchone()[0])
        return answer(text, language)

    bot.desk.answer = seen  # type: ignore[method-assign] # looks at the file as another process would
    await bot.replies(bot.world.say(ANN, "What did Ada say? And what did Ben say?"))
    assert kept == [0, 1]


async def test_a_question_in_characters_of_both_scripts_is_answered_in_those_of_the_client(bot: Running) -> None:
    hant = replace(MEI, id=MEI.id + 100, language="zh-hant")
    for person, says in ((hant, "說："), (MEI, "说：")):
        await bot.reply(bot.world.say(person, "/lang zh"))
        for question in ("Ada？", "村里 Ada 呢？"):  # 里 is a character of both
            assert says in (await bot.reply(bot.world.say(person, question)))["text"]


async def test_of_very_many_questions_the_first_are_answered_and_the_others_asked_for(bot: Running) -> None:
    replies = await bot.replies(bot.world.say(ANN, "What did Ada say? " * 7))
    assert len(replies) == 6
    assert "the first 5" in replies[-1]["text"]


async def test_a_chat_that_chose_a_language_reads_all_else_in_it_too(bot: Running) -> None:
    offer = await bot.reply(bot.world.say(ANN, "/lang"))
    bot.world.press(ANN, offer, "中文")
    await bot.settle()
    assert "我将用中文回答" in offer["text"]
    assert "直接写问题" in (await bot.reply(bot.world.say(ANN, "/help")))["text"]
    back = await bot.reply(bot.world.say(ANN, "/lang auto"))
    assert "language of the question" in back["text"]


async def test_who_asks_for_the_person_named(bot: Running) -> None:
    await bot.reply(bot.world.say(ANN, "/who Ada Moss"))
    assert bot.desk.asked[-1][0] == "Who is Ada Moss?"


async def test_forget_removes_what_was_asked(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "ferry?"))
    assert "1 question." in (await bot.reply(bot.world.say(ANN, "/forget")))["text"]
    assert await bot.toast(bot.world.press(ANN, reply, "In context")) == "I no longer keep this question: ask again."


@pytest.mark.parametrize("kind", ["voice", "audio"])
async def test_a_recording_is_told_to_be_written_and_its_caption_is_a_question(bot: Running, kind: str) -> None:
    recording = {kind: {"file_id": "r", "file_unique_id": "r", "duration": 3}}
    assert "cannot listen" in (await bot.reply(bot.world.say(ANN, None, **recording)))["text"]
    assert "听不了" in (await bot.reply(bot.world.say(MEI, None, **recording)))["text"]
    assert "Ada Moss" in (await bot.reply(bot.world.say(ANN, None, caption="ferry?", **recording)))["text"]
    assert await bot.replies(bot.world.say(ANN, None, bot.world.group(), **recording)) == []


async def test_of_a_very_long_question_that_found_nothing_it_is_told_how_much_was_read(bot: Running) -> None:
    assert "first 1000 characters" in (await bot.reply(bot.world.say(ANN, "submarine " * 200)))["text"]
    assert "Ada Moss" in (await bot.reply(bot.world.say(ANN, "ferry " * 200)))["text"]


async def test_what_a_very_long_message_asks_is_answered(bot: Running) -> None:
    await bot.reply(bot.world.say(ANN, "It rained, and nobody came. " * 60 + "Who spoke on the ferry?"))
    assert bot.desk.asked[-1][0] == "Who spoke on the ferry?"
    replies = await bot.replies(bot.world.say(ANN, "Who spoke on the ferry? " * 60))
    assert len(replies) == 6
    assert "the first 5" in replies[-1]["text"]


async def test_somebody_who_speaks_but_not_on_that_is_no_question_that_found_nothing(bot: Running) -> None:
    services = bot.application.services
    for kind in ("not_said", "nothing"):
        record(services, Answer(f"What of {kind}?", "en", kind, 0.0), None, 0.1)
    assert [row.question for row in services.ledger.unanswered()] == ["What of nothing?"]


@pytest.mark.parametrize(
    ("question", "understood", "noted"),
    [
        ("why?", "What did Ada Moss say?", "What did Ada Moss say? why?"),
        ("and of whales?", "What did Ada Moss say of whales?", "What did Ada Moss say of whales?"),
        ("Who owns the pier?", None, "Who owns the pier?"),
    ],
)
async def test_a_question_that_found_nothing_is_noted_so_that_it_can_be_understood(
    bot: Running, question: str, understood: str | None, noted: str
) -> None:
    services, previous = bot.application.services, Previous("What did Ada Moss say?")
    record(services, Answer(question, "en", "nothing", 0.0, understood=understood), previous, 0.1)
    assert [row.question for row in services.ledger.unanswered()] == [noted]


async def test_who_somebody_is_is_told_in_the_language_of_the_chat_or_the_client(
    start: Callable[..., Any], tmp_path: Path
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferry.txt").write_text("“The ferry sails,” said Ada Moss, the harbour master.\n", encoding="utf-8")
    bot: Running = await start(Desk.open(folder))
    english = await bot.reply(bot.world.say(ANN, "/who Ada Moss"))
    assert english["text"].startswith("Ada Moss, harbour master.")
    await bot.reply(bot.world.say(ANN, "/lang zh"))
    for person in (ANN, MEI):
        reply = await bot.reply(bot.world.say(person, "/who Ada Moss"))
        assert reply["text"].startswith("Ada Moss（harbour master）。")


async def test_an_english_question_waits_for_the_dictionary_where_articles_are_chinese(
    start: Callable[..., Any],
) -> None:
    bot: Running = await start(desk("码头全年开放。\n\n“船照开。”莫雅说。\n"))
    services = bot.application.services
    assert needs_dictionary(services, "Who spoke of submarines?")
    assert not needs_dictionary(services, "谁谈到潜水艇？")


async def test_a_greeting_is_told_what_can_be_asked_and_is_no_unanswered_question(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "hello"))
    assert reply["text"].startswith("I answer questions about the article")
    assert labels(reply) == []
    report = await bot.reply(bot.world.say(ROOT, "/unanswered"))
    assert "found something" in report["text"]


async def test_who_waits_for_the_dictionary_keeps_nobody_else_waiting(bot: Running) -> None:
    services = bot.application.services
    services.learned.clear()
    waiting = [Person(100 + number, f"Asker {number}", "zh-hans") for number in range(AT_ONCE + 1)]
    for person in waiting:
        services.preferences.choose(person.id, "zh")
        bot.world.say(person, "潜水艇？")
    bot.world.say(ANN, "Who spoke on the ferry?")
    for _ in range(2000):
        await asyncio.sleep(0.005)
        if bot.api.called("sendMessage"):
            break
    assert ["Ada Moss" in call["text"] for call in bot.api.called("sendMessage")] == [True]
    assert bot.application.dispatcher.open >= len(waiting)
    services.learned.set()
    await bot.settle()
    assert len(bot.api.called("sendMessage")) == len(waiting) + 1


async def test_who_waits_for_the_dictionary_for_long_is_told_until_the_answer_comes(
    bot: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inquiry, "UNTOLD_SECONDS", 0.0)
    services = bot.application.services
    services.learned.clear()
    services.preferences.choose(MEI.id, "zh")
    question, in_group = bot.world.say(MEI, "潜水艇？"), bot.world.say(ANN, "/ask 潜水艇？", bot.world.group())
    await until(lambda: bool(bot.api.called("sendMessage")))
    assert [call["text"][:4] for call in bot.api.called("sendMessage")] == ["请稍等："]
    services.learned.set()
    assert (await bot.reply(question))["text"] == "这篇报道没有提到。"
    assert await bot.reply(in_group)


async def test_whoever_waits_longer_than_a_moment_sees_that_the_bot_writes(
    bot: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bot.reply(bot.world.say(ANN, "Who spoke on the ferry?"))
    assert not bot.world.actions
    monkeypatch.setattr(delivery, "AFTER_SECONDS", 0.0)
    answer = bot.desk.answer

    def slowly(*given: Any) -> Answer:
        time.sleep(0.1)
        return answer(*given)

    monkeypatch.setattr(bot.desk, "answer", slowly)
    bot.application.services.thinking = Thinking()
    await bot.reply(bot.world.say(ANN, "Who spoke on the ferry?"))
    assert bot.world.actions == [(ANN.id, "typing")]


async def test_a_number_is_answered_in_the_language_of_whoever_writes_it(bot: Running) -> None:
    await bot.reply(bot.world.say(MEI, "7"))
    assert bot.desk.asked[-1][:2] == ("7", "zh")
