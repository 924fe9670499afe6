"""/speakers and /articles: who speaks and what there is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.desk import Desk
from tests.bot.conftest import ANN, MEI, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bot.conftest import Running

FERRY = """The ferry will stay

The port authority said the ferry would run all winter.

“We have the crew,” said Ada Moss, the harbour master.{more}
"""


async def test_lists_tell_copies_apart_and_name_everybody_once(start: Callable[..., Any], tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name, more in (("ferry", ""), ("reprint", " She smiled.")):
        (corpus / f"{name}.txt").write_text(FERRY.format(more=more), encoding="utf-8")
    bot: Running = await start(Desk.open(corpus), state=tmp_path)
    speakers = await bot.reply(bot.world.say(ANN, "/speakers"))
    assert speakers["text"] == "2 speakers in the articles:\n• The port authority\n• Ada Moss, harbour master"
    harbour = await bot.reply(bot.world.say(ANN, "/speakers moss"))
    assert harbour["text"] == "One speaker of that name or office:\n• Ada Moss, harbour master"
    hant = replace(MEI, id=MEI.id + 100, language="zh-hant")
    assert (await bot.reply(bot.world.say(hant, "/speakers")))["text"].startswith("報道裡共有2位說話人：")
    articles = await bot.reply(bot.world.say(MEI, "/articles"))
    assert articles["text"].splitlines() == [
        "共有2篇报道：",
        "• The ferry will stay [ferry]（3段）",
        "• The ferry will stay [reprint]（3段）",
    ]


async def test_a_list_goes_on_paging_after_the_articles_have_changed(start: Callable[..., Any], tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number in range(25):
        (corpus / f"piece{number:02}.txt").write_text(f"Piece {number}\n\nThe pier is open.\n", encoding="utf-8")
    bot: Running = await start(Desk.open(corpus), state=tmp_path)
    articles = await bot.reply(bot.world.say(ANN, "/articles"))
    (corpus / "piece99.txt").write_text("Piece 99\n\nThe pier is closed.\n", encoding="utf-8")
    bot.desk.reload()
    bot.world.press(ANN, articles, "Next")
    await bot.settle()
    assert articles["text"].splitlines()[-1] == "• Piece 99 (2 paragraphs)"


async def test_where_there_are_no_articles_that_is_what_is_said(start: Callable[..., Any], tmp_path: Path) -> None:
    bot: Running = await start(Desk((tmp_path / "corpus",)), state=tmp_path)
    said = [bot.world.say(ANN, text) for text in ("/start", "/articles", "/speakers", "Who spoke of the ferry?")]
    shown = [(await bot.reply(message))["text"] for message in said]
    assert "There are none yet: my administrators add them." in shown[0]
    assert shown[1:] == [
        "There are no articles yet.",
        "There are no articles yet.",
        "There are no articles to answer from yet.",
    ]
    assert "send me one as a document" in (await bot.reply(bot.world.say(ROOT, "/start")))["text"]


async def test_what_other_bots_call_the_lists_is_known_as_well(bot: Running) -> None:
    shown = [(await bot.reply(bot.world.say(ANN, name)))["text"] for name in ("/article", "/articles")]
    assert shown[0] == shown[1]
    assert "language" in (await bot.reply(bot.world.say(ANN, "/language")))["text"]
