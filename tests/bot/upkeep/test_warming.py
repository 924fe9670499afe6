"""What the bot asks itself when it starts."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from bot.desk import Desk
from bot.upkeep.thinking import Thinking
from bot.upkeep.warming import FOLLOWING, QUESTIONS, warm, with_words

if TYPE_CHECKING:
    from pathlib import Path

    from config.settings import LanguageSetting

ENGLISH = "Ferry line reopens\n\n5 March 2024\n\n“The ferry sails again,” said Ada Moss, the harbour master.\n"
CHINESE = "柑橘合作社今年增产\n\n2024年5月2日\n\n合作社社长沈慕秋说：“今年的柑橘产量增加了三成。”\n"


class Listening(Thinking):
    """Notes what is asked, and answers."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    async def ask(self, desk: Desk, question: str, language: LanguageSetting, previous: Any) -> Any:
        self.heard.append(question)
        return await super().ask(desk, question, language, previous)


@pytest.mark.parametrize(
    ("articles", "languages"), [([ENGLISH], ["en"]), ([CHINESE], ["zh"]), ([ENGLISH, CHINESE], ["en", "zh"])]
)
async def test_the_languages_of_the_articles_are_warmed(
    articles: list[str], languages: list[str], tmp_path: Path
) -> None:
    for number, text in enumerate(articles):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    services: Any = SimpleNamespace(desk=Desk.open(tmp_path), thinking=Listening(), learned=asyncio.Event())
    warming = asyncio.create_task(warm(services))
    await asyncio.sleep(0)
    assert not services.thinking.heard  # the dictionary is not there yet
    services.learned.set()
    await warming
    every = {
        language: (*with_words(services.desk.collection, language), *QUESTIONS[language], *FOLLOWING[language])
        for language in QUESTIONS
    }
    assert services.thinking.heard == [question for language in languages for question in every[language]]  # type: ignore[index] # a language
    asked = {"en": "Ada Moss say about Ferry line reopens?", "zh": "沈慕秋关于柑橘合作社今年增产说了什么？"}
    assert all(any(q.endswith(asked[language]) for q in services.thinking.heard) for language in languages)


async def test_without_articles_there_is_nothing_to_warm() -> None:
    services: Any = SimpleNamespace(desk=Desk(()), thinking=Listening(), learned=asyncio.Event())
    services.learned.set()
    await warm(services)
    assert not services.thinking.heard
