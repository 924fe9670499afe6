"""What of a question as it was typed its frames are matched with: folded, and without what is no part of it."""

from __future__ import annotations

import pytest

from retrieval.questions.question import Question
from tests.retrieval.queries import first


@pytest.mark.parametrize(
    "text",
    [
        "WHO IS MARTA ODUYA???",
        "  who is   marta oduya ",
        "who’s Marta Oduya?!",
        "Who is “Marta Oduya”?",
        "Ｗｈｏ　ｉｓ　Ｍａｒｔａ　Ｏｄｕｙａ？",
        "👋🏽 who is Marta Oduya?",
        "> *Who is Marta Oduya?*",
        "2. Who is Marta Oduya?",
    ],
)
def test_case_blanks_and_marks_do_not_change_the_reading(text: str) -> None:
    assert first(text)[:2] == ("who_is", "marta oduya")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What did Marta Oduya say about Fog?", {"marta", "oduya", "fog"}),
        ("What did Oduya say about Ida Holm’s coat?", {"oduya", "ida", "holm"}),
        ("Ferries and fog", set()),
        ("WHAT DID MARTA ODUYA SAY ABOUT FOG", set()),
    ],
)
def test_names_are_the_words_written_as_names(text: str, names: set[str]) -> None:
    assert Question.of(text).names == names


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("點解佢話部機壞咗？", "为什么他说部机坏了"),
        ("邊個開燈塔？", "谁开灯塔"),
        ("燈塔幾時熄燈", "灯塔什么时候熄灯"),
        ("修燈塔使咗幾錢", "修灯塔花了多少钱"),
        ("個燈塔管理員點講", "灯塔管理员怎么说"),
        ("啲燈油喺邊度嚟", "灯油从哪里来"),
        ("佢有冇俾人罰款", "他有没有被人罚款"),
        ("个别灯塔怎么样", "个别灯塔怎么样"),
        ("这座灯塔关系到谁", "这座灯塔关系到谁"),
        ("嗰座樓搵邊個", "那座楼找谁"),
    ],
)
def test_cantonese_is_read_in_written_chinese(question: str, plain: str) -> None:
    assert Question.of(question).plain == plain


def test_halves_of_characters_are_no_part_of_a_question() -> None:
    assert Question.of("who said \ud83dferries \udc00").plain == "who said ferries"


@pytest.mark.parametrize("text", ["👋 Who is Marta Oduya?", "who is Marta Oduya? 🤔👍🏽", "Who is 😀 Marta Oduya ❤️"])
def test_emoji_are_no_part_of_a_question(text: str) -> None:
    assert (first(text).asks, first(text).who) == ("who_is", "marta oduya")


@pytest.mark.parametrize("text", ["\u202eWho said\u200b it?", "\ufeffWho sa\u00adid it?"])
def test_characters_that_nobody_sees_are_left_out(text: str) -> None:
    assert Question.of(text).text == "Who said it?"


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("As a result of the thaw, what happened to the mill?", "as a result of the thaw, what happened to the mill"),
        ("For the new bridge, who pays?", "for the new bridge, who pays"),
        ("As a child where did Lind live in the valley?", "as a child where did lind live in the valley"),
        ("As a young reader, who pays for the bridge?", "who pays for the bridge"),
        ("For a school essay: who pays for the bridge?", "who pays for the bridge"),
    ],
)
def test_what_stands_before_a_question_is_left_out_where_it_is_of_the_asker(question: str, plain: str) -> None:
    assert Question.of(question).plain == plain
