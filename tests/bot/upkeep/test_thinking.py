"""Quick answers are worked out in the loop, slow ones in a thread."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import TYPE_CHECKING, Any

from bot.upkeep import thinking as upkeep
from bot.upkeep.thinking import Thinking
from tests.bot.desks import ScriptedDesk, desk

if TYPE_CHECKING:
    import pytest


class Watched(ScriptedDesk):
    """Notes in which thread it is asked, and takes its time when told to."""

    slow = False

    def ask(self, text: str, *more: Any) -> Any:
        self.__dict__.setdefault("threads", []).append(threading.current_thread() is threading.main_thread())
        if self.slow:
            time.sleep(0.05)
        return super().ask(text, *more)


async def in_the_loop(thinking: Thinking, known: Watched, question: str) -> bool:
    await thinking.ask(known, question, "auto", None)
    return bool(known.__dict__["threads"][-1])


def watched() -> Watched:
    return Watched(**desk().__dict__)


async def test_the_first_question_goes_to_a_thread_and_quick_ones_stay_in_the_loop() -> None:
    thinking, known = Thinking(), watched()
    assert [await in_the_loop(thinking, known, "ferry?") for _ in range(2)] == [False, True]


async def test_after_a_slow_answer_a_thread_is_taken_for_a_while() -> None:
    thinking, known = Thinking(), watched()
    known.slow = True
    await in_the_loop(thinking, known, "ferry?")
    known.slow = False
    found = [await in_the_loop(thinking, known, "ferry?") for _ in range(60)]
    assert not found[0]
    assert found[-1]


async def test_a_question_in_another_script_is_judged_by_its_own_kind() -> None:
    thinking, known = Thinking(), watched()
    assert not await in_the_loop(thinking, known, "ferry?")
    assert not await in_the_loop(thinking, known, "渡轮？")


async def test_other_articles_begin_in_a_thread_again() -> None:
    thinking = Thinking()
    await in_the_loop(thinking, watched(), "ferry?")
    assert not await in_the_loop(thinking, watched(), "ferry?")


async def test_what_an_answer_leaves_behind_is_gone_through_once_it_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    gone_through: list[int] = []
    monkeypatch.setattr(upkeep, "SENT_SECONDS", 0)
    monkeypatch.setattr("gc.collect", gone_through.append)
    await in_the_loop(Thinking(), watched(), "ferry?")
    assert not gone_through
    await asyncio.sleep(0.01)
    assert gone_through
