"""Traditional characters for whoever writes them."""

from __future__ import annotations

import pytest

from bot.display.script import leaning, traditional
from bot.display.wording import Wording


@pytest.mark.parametrize("text", ["誰說的？", "里長怎麼說？", "葉先生在哪裡？", "Who is 葉國強？"])
def test_a_text_with_characters_of_its_own_is_traditional(text: str) -> None:
    assert leaning(text) > 0


@pytest.mark.parametrize("text", ["谁说的？", "里长怎么说？", "他在上面", "葉國强说了什么？", "Who said so?", ""])
def test_a_text_in_simplified_or_common_characters_is_not(text: str) -> None:
    assert leaning(text) <= 0


def test_a_script_is_told_without_the_words_of_the_conversion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.display.script._converter", None)
    assert leaning("渡輪什么时候开？") < 0 < leaning("渡輪什麼時候開？")


def test_every_message_may_be_said_in_traditional_characters() -> None:
    wording = Wording.load().in_traditional
    for (language, key), source in wording.catalogue.sources.items():
        if language == "zh" and "{" not in source.template:
            said = wording.told_in("zh").message(key)
            assert not any(simple in said for simple in "说谁报这个么没问题"), key
        elif language == "en" and "{" not in source.template:
            assert wording.message(key) == source.template.removesuffix("\n")


def test_a_place_and_a_goddess_are_not_read_into_our_words() -> None:
    assert traditional("报道里都有谁，60天后清除") == "報道裡都有誰，60天後清除"
    assert traditional("请回复那个回答") == "請回覆那個回答"
