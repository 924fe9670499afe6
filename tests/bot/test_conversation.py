"""A conversation: questions, commands, and what is remembered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import pytest

from bot import conversation
from bot.conversation import COMMANDS, Conversation
from bot.desk import Desk
from bot.display.blocks import joined
from bot.display.wording import Wording
from retrieval.answer import Choice
from retrieval.following.previous import Previous

if TYPE_CHECKING:
    from pathlib import Path

    from corpus.article import Language
    from retrieval.answer import Answer

TEXT = "Ferry line reopens\n5 March 2024\n\nThe ferry sails again from Monday, and tickets cost four crowns as ever.\n"
SPOKEN = (
    "Bakery opens\n\n“The oven is hot,” said Ada Lind, the baker. “The bread is good,” Per Falk, a customer, said.\n"
)


@dataclass
class Listening(Desk):
    """A desk that remembers what it was asked."""

    heard: list[tuple[str, Previous | None]] = field(default_factory=list)

    def ask(
        self, text: str, language: Literal["auto", "en", "zh"] = "auto", previous: Previous | None = None
    ) -> Answer:
        self.heard.append((text, previous))
        return super().ask(text, language, previous)


@pytest.fixture
def talk(tmp_path: Path) -> Conversation:
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    desk = Listening((tmp_path,))
    desk.reload()
    return Conversation(desk, Wording.load())


def said(talk: Conversation, line: str) -> str:
    blocks = talk.reply(line)
    assert blocks is not None
    return joined(blocks)


def test_a_question_is_answered_and_becomes_the_one_that_the_next_follows_up(talk: Conversation) -> None:
    assert said(talk, "  Who painted the opera house?\n")
    assert said(talk, "And when?")
    assert isinstance(talk.desk, Listening)
    first = "Who painted the opera house?"
    assert talk.desk.heard == [(first, None), ("And when?", Previous(first))]


def test_a_number_stands_for_one_of_the_choices_offered(talk: Conversation) -> None:
    talk.choices, talk.names = (Choice("Who is Ada?"), Choice("Who is Ben?")), ["Ada", "Ben"]
    said(talk, "2")
    assert isinstance(talk.desk, Listening)
    assert talk.desk.heard[-1][0] == "Who is Ben?"
    said(talk, "1")  # another of the same
    assert talk.desk.heard[-1][0] == "Who is Ada?"
    said(talk, "Who painted the opera house?")
    said(talk, "2")
    assert talk.desk.heard[-1][0] == "2"


def test_commands_are_answered_in_the_characters_of_the_question_before(talk: Conversation) -> None:
    said(talk, "誰畫了歌劇院？")
    assert said(talk, "/nothing").startswith("沒有 /nothing 這個命令。")
    assert said(talk, "那林小姐呢").startswith("這")  # a question that tells none leaves them
    said(talk, "谁画了歌剧院？")
    assert said(talk, "/nothing").startswith("没有 /nothing 这个命令。")


def test_a_command_is_no_question(talk: Conversation) -> None:
    for command in COMMANDS:
        assert said(talk, command)
    assert talk.previous is None


def test_an_empty_line_shows_nothing(talk: Conversation) -> None:
    assert talk.reply("\n") == []


def test_articles_are_listed_with_their_title_and_date(talk: Conversation) -> None:
    assert said(talk, "/article") == "Ferry line reopens, 5 March 2024: 2 paragraphs, 0 quotations"


def test_everybody_who_speaks_is_listed(talk: Conversation) -> None:
    assert said(talk, "/speakers") == "Nobody speaks."
    (talk.desk.roots[0] / "bakery.txt").write_text(SPOKEN, encoding="utf-8")
    talk.desk.reload()
    assert said(talk, "/speakers").startswith("2 speakers:\n• Ada Lind")


def test_speakers_of_several_articles_stand_below_their_titles(talk: Conversation) -> None:
    (talk.desk.roots[0] / "bakery.txt").write_text(SPOKEN, encoding="utf-8")
    (talk.desk.roots[0] / "cheese.txt").write_text("Cheese\n\n“It is old,” said Ida Holm.\n", encoding="utf-8")
    talk.desk.reload()
    lines = said(talk, "/speakers").splitlines()
    assert [line for line in lines if not line.startswith("•")] == ["3 speakers:", "", "Bakery opens", "", "Cheese"]


def test_a_long_list_of_speakers_says_that_there_are_more(talk: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "LISTED", 2)
    (talk.desk.roots[0] / "bakery.txt").write_text(SPOKEN, encoding="utf-8")
    (talk.desk.roots[0] / "cheese.txt").write_text("Cheese\n\n“It is old,” said Ida Holm.\n", encoding="utf-8")
    talk.desk.reload()
    assert said(talk, "/speakers").startswith("More than 2 speakers, the first of them:\n• Ada Lind")


def test_speakers_of_a_name_are_listed_alone(talk: Conversation) -> None:
    (talk.desk.roots[0] / "bakery.txt").write_text(SPOKEN, encoding="utf-8")
    (talk.desk.roots[0] / "cheese.txt").write_text("Cheese\n\n“It is old,” said Ida Holm.\n", encoding="utf-8")
    talk.desk.reload()
    assert said(talk, "/speakers holm") == "One speaker of that name or office:\n• Ida Holm"
    assert said(talk, "/speakers Ida") == "One speaker of that name or office:\n• Ida Holm"
    assert said(talk, "/speakers Batman") == "Nobody of that name or office speaks."
    assert said(talk, "/speakers") == said(talk, "/speakers ")


def test_a_long_list_of_those_of_a_name_says_how_many_there_are(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversation, "LISTED", 1)
    for name, first in (("bakery", "Ada"), ("cheese", "Ida")):
        (talk.desk.roots[0] / f"{name}.txt").write_text(f"News\n\n“It is old,” said {first} Holm.\n", encoding="utf-8")
    talk.desk.reload()
    assert said(talk, "/speakers holm") == "2 speakers of that name or office, the first 1:\n• Ada Holm"


def test_paragraphs_of_an_article_are_counted_as_answers_cite_them(talk: Conversation) -> None:
    text = "Norwick keeps its ferry\n\n" + "\n".join(
        f"The ferry ran for {n} hours on Friday, in the rain." for n in range(9)
    )
    (talk.desk.roots[0] / "ferry.txt").write_text(text, encoding="utf-8")
    talk.desk.reload()
    assert "Norwick keeps its ferry: 2 paragraphs" in said(talk, "/articles")


def test_an_unknown_command_is_named(talk: Conversation) -> None:
    assert "/sing" in said(talk, "/sing me a song")


def test_every_command_stands_in_the_help(talk: Conversation) -> None:
    text = said(talk, "/help")
    assert all(command in text for command in COMMANDS if command != "/articles")
    assert "/quit" in text


@pytest.mark.parametrize(
    ("setting", "spoken", "language"), [("auto", None, "en"), ("auto", "zh", "zh"), ("en", "zh", "en")]
)
def test_it_speaks_the_language_that_is_set_or_was_spoken_last(
    talk: Conversation, setting: Literal["auto", "en"], spoken: Literal["zh"] | None, language: Language
) -> None:
    talk.setting, talk.spoken = setting, spoken
    assert talk.language == language


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("hello", "Hello!"),
        ("Good evening, how are you?", "Hello!"),
        ("Thanks!", "You are welcome"),
        ("ok", "want to know something else"),
        ("That's wrong!", "if that was not it"),
        ("See you later", "Goodbye!"),
        ("Who are you?", "I answer questions"),
        ("你好", "你好！"),
        ("有人吗", "你好！"),
        ("谢谢你", "不客气"),
        ("好的", "随时问我"),
        ("答错了", "没答到点子上"),
        ("晚安", "再见"),
        ("你是谁？", "/help"),
    ],
)
def test_small_talk_is_answered_in_kind(talk: Conversation, line: str, said: str) -> None:
    shown = joined(talk.reply(line) or [])
    assert said in shown
    assert "does not say" not in shown


def test_each_question_of_a_line_is_answered(talk: Conversation) -> None:
    shown = joined(talk.reply("Who are you? How do I ask?") or [])
    assert shown.count("I answer questions") == 2


@pytest.mark.parametrize("line", ["quit", "EXIT", "/Quit", "/exit", " /quit\n", "bye", "Bye!", "再见", "拜拜。"])
def test_a_conversation_ends_with_or_without_a_slash(line: str, talk: Conversation) -> None:
    assert talk.reply(line) is None


def test_help_is_shown_with_or_without_a_slash(talk: Conversation) -> None:
    assert said(talk, "help") == said(talk, "/HELP")
    assert "/speakers" in said(talk, "help")


def test_who_asks_for_the_name_behind_it_and_shows_the_commands_without_one(talk: Conversation) -> None:
    said(talk, "/who Ada Lind")
    assert isinstance(talk.desk, Listening)
    assert talk.desk.heard[-1][0] == "Who is Ada Lind?"
    assert said(talk, "/who") == said(talk, "/help")


def test_a_number_is_looked_up_in_no_article(talk: Conversation) -> None:
    assert said(talk, "2").startswith("I cannot tell")
