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
    row = [previous.question, list(previous.people), shown, list(previous.earlier), previous.article]
    return json.dumps(row, ensure_ascii=False)


def decode(text: str | None) -> Previous | None:
    """What :func:`encode` wrote; any other text is a question alone, as earlier versions kept it."""
    if not text:
        return None
    try:
        return _read(json.loads(text))
    except (ValueError, TypeError):
        return Previous(text)


def _read(row: Any) -> Previous:
    question, people, shown, *since = row
    earlier, article = since or ((), None)
    return Previous(
        str(question),
        tuple(map(str, people)),
        tuple(Shown(str(name), Span(int(start), int(end)), speaker) for name, start, end, speaker in shown),
        tuple(map(str, earlier)),
        None if article is None else str(article),
    )
