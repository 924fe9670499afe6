"""The passage nearest to a question that found nothing: a second step to offer, never an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.display.pages import pieces
from retrieval.answer import Statement

if TYPE_CHECKING:
    from bot.desk import Desk
    from retrieval.answer import Answer

LONGEST = 800


def with_nearest(desk: Desk, answer: Answer) -> Answer:
    """The answer; one that found nothing comes with the beginning of the paragraph that a search finds first."""
    if answer.kind != "nothing" or answer.nearest or answer.small_talk or answer.lack:
        return answer
    for hit in desk.search(answer.understood or answer.question, 1):
        article = desk.records[hit.article].article
        piece = next(pieces(article.text, hit.span, LONGEST))
        passage = Statement(hit.article, hit.paragraph, (article.excerpt(*piece),), "narration", date=article.date)
        return replace(answer, nearest=(passage,))
    return answer
