"""A question and a collection become an Answer: a pure function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from retrieval.answer import Answer

if TYPE_CHECKING:
    from retrieval.collection import Collection


def answer(
    text: str, collection: Collection, *, language: Literal["auto", "en", "zh"] = "auto", previous: str | None = None
) -> Answer:
    """Answer ``text`` from ``collection``; ``previous`` is the question it follows up, if any."""
    return Answer(question=text, language="en" if language == "auto" else language, kind="nothing", confidence=0.0)
