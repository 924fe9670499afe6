"""The language in which somebody wants to be answered, as "in Chinese please" or 请用英文回答 beside a question."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from corpus.patterns import filled, table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpus.article import Language


def wish_in(text: str) -> tuple[str, Language | None]:
    """A message without the wish for a language, and that language; the message as it is where nothing else is asked.

    A wish without a question, as "in Chinese please", is about the answer before it.
    """
    for language, ways in _ways().items():
        for way in ways:
            if (found := way.search(text)) and (rest := text[: found.start()] + text[found.end() :]).strip():
                return rest, language
    return text, None


@cache
def _ways() -> Mapping[Language, list[re.Pattern[str]]]:
    data = table("retrieval/words/wish.toml")
    return {
        cast("Language", language): [
            re.compile(filled(way, data["lists"] | {"language": name}), re.IGNORECASE) for way in data["ways"].values()
        ]
        for language, name in data["languages"].items()
    }
