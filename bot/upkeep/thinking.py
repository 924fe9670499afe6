"""Where answers are worked out: in the loop while they take milliseconds, in a thread while they take longer.

A thread costs two changes of threads and a fight over the interpreter's lock for every answer.
"""

from __future__ import annotations

import asyncio
import gc
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.display.pages import pieces
from retrieval.answer import Statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.desk import Desk
    from config.settings import LanguageSetting
    from corpus.quotation import Record
    from retrieval.answer import Answer
    from retrieval.following.previous import Previous

QUICK_SECONDS = 0.03  # nobody notices that everybody else waits for so long
LONG = 300  # characters
# Nobody asks as much as this in earnest; four thousand rare characters would take ten seconds.
LONGEST = 1000
# What is left of the slowest answer with every further one: after a slow answer some dozens go to a thread.
FORGOTTEN = 0.9
UNKNOWN = float("inf")
SENT_SECONDS = (
    0.1  # until an answer is sent, and what is new may be gone through: half a millisecond that nobody waits for
)
LONGEST_NEAREST = 800  # characters


class Thinking:
    """Puts questions to a desk, and learns from each how long the next one may take."""

    def __init__(self) -> None:
        self._records: Mapping[str, Record] | None = None
        self._slowest: dict[tuple[bool, bool], float] = {}

    async def ask(self, desk: Desk, question: str, language: LanguageSetting, previous: Previous | None) -> Answer:
        """The desk's answer; one that found nothing comes with the nearest passage.

        Questions in Latin letters are told from others, whose dictionaries take a second to load; long ones from short
        ones.
        """
        if self._records is not desk.records:
            self._records, self._slowest = desk.records, {}
        kind = question.isascii(), len(question) > LONG
        if self._slowest.get(kind, UNKNOWN) < QUICK_SECONDS:
            found, seconds = asked(desk, question, language, previous)
        else:
            found, seconds = await asyncio.to_thread(asked, desk, question, language, previous)
        asyncio.get_running_loop().call_later(SENT_SECONDS, gc.collect, 1)
        self._slowest[kind] = max(seconds, FORGOTTEN * min(self._slowest.get(kind, 0.0), 1.0))
        return found


def asked(desk: Desk, question: str, language: LanguageSetting, previous: Previous | None) -> tuple[Answer, float]:
    """The answer, and how many seconds it took."""
    started = time.perf_counter()
    found = with_nearest(desk, desk.ask(question[:LONGEST], language, previous))
    return found, time.perf_counter() - started


def with_nearest(desk: Desk, answer: Answer) -> Answer:
    """The answer; one that found nothing comes with the beginning of the paragraph that a search finds first."""
    if answer.kind != "nothing" or answer.nearest or answer.small_talk or answer.lack:
        return answer
    for hit in desk.search(answer.understood or answer.question, 1):
        article = desk.records[hit.article].article
        piece = next(pieces(article.text, hit.span, LONGEST_NEAREST))
        passage = Statement(hit.article, hit.paragraph, (article.excerpt(*piece),), "narration", date=article.date)
        return replace(answer, nearest=(passage,))
    return answer
