"""What an answer leaves behind for a follow-up, as text that the state keeps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from corpus.article import Span
from retrieval.following.previous import Previous, Shown

if TYPE_CHECKING:
    from typing import Any


def encode(previous: Previous | None) -> str:
    """One line of JSON; empty for nothing."""
    if previous is None:
        return ""
    shown = [[shown.article, *shown.span, shown.speaker] for shown in previous.shown]
    return json.dumps([previous.question, list(previous.people), shown], ensure_ascii=False)


def decode(text: str | None) -> Previous | None:
    """What :func:`encode` wrote; any other text is a question alone, as earlier versions kept it."""
    if not text:
        return None
    try:
        return _read(json.loads(text))
    except (ValueError, TypeError):
        return Previous(text)


def _read(row: Any) -> Previous:
    question, people, shown = row
    return Previous(
        str(question),
        tuple(map(str, people)),
        tuple(Shown(str(article), Span(int(start), int(end)), speaker) for article, start, end, speaker in shown),
    )
