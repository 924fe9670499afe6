"""Questions in private chats that go on with the one before, or pick what it asked back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bot.conftest import ANN, ROOT
from tests.bot.desks import WORDS
from tests.bot.features.conftest import finished

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bot.conftest import Running

FERRY, PRICES = WORDS.values()


async def test_a_reply_to_an_answer_follows_up_its_question_as_far_as_it_was_shown(bot: Running) -> None:
    answer = await bot.reply(bot.world.say(ANN, "Who spoke on the ferry?"))
    for people in (["ada moss"], ["ben ode", "ada moss"]):
        await bot.reply(bot.world.say(ANN, "And on Ben?", reply_to=answer))
        text, _, previous = bot.desk.asked[-1]
        assert text == "And on Ben?"
        assert previous is not None
        assert (previous.question, previous.people) == ("Who spoke on the ferry?", (people[0],))
        assert [shown.speaker for shown in previous.shown] == people
        if len(people) == 1:
            bot.world.press(ANN, answer, "Next")
        await bot.settle()


async def test_more_tells_what_nobody_has_leafed_to(over_folder: Running, folder: Path) -> None:
    said = ("“The ferry stays,” said Ada Moss.", "“We have the crew,” Ada Moss said.", "“It is cold,” said Ada Moss.")
    (folder / "crew.txt").write_text("\n\n".join(["The crew", *said]), encoding="utf-8")
    await finished(over_folder, await over_folder.reply(over_folder.world.say(ROOT, "/reindex")))
    first = await over_folder.reply(over_folder.world.say(ANN, "What did Ada Moss say about the crew?"))
    more = await over_folder.reply(over_folder.world.say(ANN, "what else did she say?"))
    assert first["text"] != more["text"]
    assert "Ada Moss" in more["text"]


async def test_in_a_private_chat_the_question_just_before_can_be_followed_up_for_a_while(bot: Running) -> None:
    await bot.reply(bot.world.say(ANN, "Who spoke on the ferry?"))
    await bot.reply(bot.world.say(ANN, "And why?"))
    assert bot.desk.asked[-1][2] is not None
    bot.time.ahead += 3600
    await bot.reply(bot.world.say(ANN, "And why?"))
    assert bot.desk.asked[-1][2] is None


async def test_what_was_forgotten_is_not_followed_up(bot: Running) -> None:
    await bot.reply(bot.world.say(ANN, "Who spoke on the ferry?"))
    await bot.reply(bot.world.say(ANN, "/forget"))
    await bot.reply(bot.world.say(ANN, "And why?"))
    assert bot.desk.asked[-1][2] is None


async def test_a_choice_is_picked_by_its_number_as_well(bot: Running) -> None:
    offer = await bot.reply(bot.world.say(ANN, "both of them?"))
    assert "2. Ben Ode" in offer["text"]
    assert PRICES in (await bot.reply(bot.world.say(ANN, "2")))["text"]
    assert bot.desk.asked[-1][0] == "What did Ben say?"
    assert FERRY in (await bot.reply(bot.world.say(ANN, "1")))["text"]  # another of the same
    for number in ("3", "0"):  # there is none of this number
        await bot.reply(bot.world.say(ANN, number, reply_to=offer))
        assert bot.desk.asked[-1][0] == number
    await bot.reply(bot.world.say(ANN, "Who spoke on the ferry?"))
    await bot.reply(bot.world.say(ANN, "2"))  # the answer before offers nothing
    assert bot.desk.asked[-1][0] == "2"


async def test_a_choice_is_a_button_whose_question_is_answered(bot: Running) -> None:
    reply = await bot.reply(bot.world.say(ANN, "Which of both?"))
    assert "Whom do you mean?" in reply["text"]
    bot.world.press(ANN, reply, "Ben Ode")
    assert PRICES in (await bot.reply(reply))["text"]


async def test_asking_back_is_no_unanswered_question(bot: Running) -> None:
    await bot.reply(bot.world.say(ANN, "Which of both?"))
    assert "found something" in (await bot.reply(bot.world.say(ROOT, "/unanswered")))["text"]
