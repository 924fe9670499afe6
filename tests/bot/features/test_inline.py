"""Inline mode and guest answers: the same rendering, no invented results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.desk import Desk
from corpus.quotation import Record
from corpus.reading import parse
from retrieval.collection import Collection
from tests.bot.conftest import ANN, MEI
from tests.bot.desks import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot.conftest import Running

FERRY, PRICES = WORDS.values()


async def test_results_carry_the_words_the_speaker_and_the_place(bot: Running) -> None:
    query = bot.world.inline(ANN, "ferry")
    await bot.settle()
    first, second = bot.world.answers[query]["results"]
    assert (first["title"], second["title"]) == (FERRY, PRICES)
    assert "Ada Moss" in first["description"]
    assert "paragraph 2" in first["description"]
    assert FERRY in first["input_message_content"]["message_text"]


async def test_an_empty_query_offers_samples(bot: Running) -> None:
    query = bot.world.inline(ANN, "")
    await bot.settle()
    assert {result["title"] for result in bot.world.answers[query]["results"]} == {FERRY, PRICES}


async def test_nothing_found_offers_the_private_chat_and_no_result(bot: Running) -> None:
    query = bot.world.inline(ANN, "submarine")
    await bot.settle()
    answer = bot.world.answers[query]
    assert answer["results"] == []
    assert answer["button"]["start_parameter"]


async def test_a_word_that_is_being_written_finds_what_begins_so(start: Callable[..., Any]) -> None:
    text = "The ferry\n\nIt is cold. The provisional timetable is printed. Nobody has read it.\n\nImprovisation helps."
    text = f"---\nsource: Proviso News\n---\n\n{text}"
    bot: Running = await start(Desk((), Collection.of([Record(parse(text, id="ferry"))])))
    for written, shown in (("provis", ["The provisional timetable is printed."]), ("zzzz", []), ("p", [])):
        query = bot.world.inline(ANN, written)
        await bot.settle()
        assert [result["title"] for result in bot.world.answers[query]["results"]] == shown


async def test_statements_at_the_same_place_of_several_articles_are_results_of_their_own(
    start: Callable[..., Any],
) -> None:
    texts = ("The ferry will stay", "The ferry will go")
    records = [Record(parse(f"{text}\n\nNobody had asked for more.", id=text)) for text in texts]
    bot: Running = await start(Desk((), Collection.of(records)))
    query = bot.world.inline(ANN, "list the articles")
    await bot.settle()
    results = bot.world.answers[query]["results"]
    assert [result["title"] for result in results] == list(texts)
    assert len({result["id"] for result in results}) == 2
    assert all(t in r["input_message_content"]["message_text"] for t, r in zip(texts, results, strict=True))


async def test_whoever_asks_too_much_is_told_when_to_ask_again(start: Callable[..., Any]) -> None:
    bot: Running = await start(limits_burst=1, limits_seconds=30)
    first, second = bot.world.inline(ANN, "ferry"), bot.world.inline(ANN, "prices")
    await bot.settle()
    assert bot.world.answers[first]["results"]
    answer = bot.world.answers[second]
    assert answer["results"] == []
    assert "again in 30 seconds" in answer["button"]["text"]
    assert answer["is_personal"]
    assert len(bot.desk.asked) == 1


async def test_what_is_offered_is_kept_for_nobody_else(bot: Running) -> None:
    queries = [bot.world.inline(person, "") for person in (ANN, MEI)]
    await bot.settle()
    assert all(bot.world.answers[query]["is_personal"] for query in queries)


async def test_a_late_inline_answer_is_no_failure(bot: Running) -> None:
    bot.world.expired.add(bot.world.inline(ANN, "ferry"))
    await bot.settle()
    assert not bot.application.dispatcher.open


async def test_a_guest_is_answered_once_with_the_words_of_the_source(bot: Running) -> None:
    query = bot.world.summon(ANN, "@pullquote_bot what of the ferry?")
    await bot.settle()
    content = bot.world.answers[query]["result"]["input_message_content"]
    assert FERRY in content["message_text"]
    assert any("blockquote" in entity["type"] for entity in content["entities"])


async def test_a_guest_answer_has_no_button_that_needs_our_chat(bot: Running) -> None:
    query = bot.world.summon(ANN, "@pullquote_bot ferry?")
    await bot.settle()
    rows = bot.world.answers[query]["result"]["reply_markup"]["inline_keyboard"]
    assert all("url" in button for row in rows for button in row)


async def test_a_guest_may_use_the_commands_that_ask_and_no_other(bot: Running) -> None:
    asks, who, helps = (
        bot.world.summon(ANN, f"@pullquote_bot {text}") for text in ("/ask ferry?", "/who Ada Moss", "/help")
    )
    await bot.settle()
    contents = [bot.world.answers[query]["result"]["input_message_content"] for query in (asks, who, helps)]
    assert FERRY in contents[0]["message_text"]
    assert "Who is Ada Moss?" in [text for text, *_ in bot.desk.asked]
    assert contents[2]["message_text"].startswith("Ask me about the articles")


async def test_a_guest_may_point_at_somebodys_message(over_folder: Running) -> None:
    other = over_folder.world.say(ANN, "The ferry will run all winter", over_folder.world.group(-1009))
    query = over_folder.world.summon(MEI, "@pullquote_bot 真的吗？", reply_to=other)
    await over_folder.settle()
    text = over_folder.world.answers[query]["result"]["input_message_content"]["message_text"]
    assert text.startswith("Ada Moss（harbour master）说")
