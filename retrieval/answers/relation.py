"""Relations: whether words tell who somebody's wife, son or successor is, or only mention them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, fold, simplified, stop_words, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retrieval.answer import Statement

NAME_EN = r"(?:[A-Z][\w'’-]+)"
BETWEEN_EN = r"(?:,? (?:is|was|named|called|who is|who was))?[,:]? (?:[\"“‘])?"
NAME_ZH = "[\u4e00-\u9fff·]{1,5}"
BETWEEN_ZH = "(?:是|叫|名叫|叫做|为|，|、|“|「)?"


def names_one(relation: str, statements: Iterable[Statement]) -> bool:
    """Whether a statement has a name beside the word for the relation, which is what is left of the question."""
    texts = [excerpt.text for statement in statements for excerpt in statement.parts]
    if HAN.search(relation):
        words = [word for word in simplified(fold(relation)).replace("的", " ").split() if len(word) > 1]
        return any(_named_zh(word).search(simplified(text)) for word in words for text in texts)
    words = [word for word in fold(relation).split() if word.isalpha() and word not in stop_words("en")]
    return any(_named_en(word).search(text) for word in words for text in texts)


def _named_en(word: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?i:{word})\b{BETWEEN_EN}{NAME_EN}|{NAME_EN},? (?:(?:his|her|their|whose|the|a) )?(?i:{word})\b"
    )


def _named_zh(word: str) -> re.Pattern[str]:
    surnames = "|".join(sorted(word_list("surnames.zh.txt") | word_list("common_surnames.zh.txt")))
    return re.compile(f"{word}{BETWEEN_ZH}(?:{surnames}){NAME_ZH}|(?:{surnames})[\u4e00-\u9fff]{{1,2}}的?{word}")
