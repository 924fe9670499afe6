"""Finds whom a question in Chinese asks about by a name that the articles do not have: nobody's words answer it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, word_list
from retrieval.people.chinese_naming import BEHIND_NAME, MIDDLE, WHOLE_NAME, is_a_name, is_listed, is_stranger
from retrieval.people.naming import by_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.collection import Collection

FOREIGN = re.compile(f"[\u4e00-\u9fff]{{2}}{MIDDLE}[\u4e00-\u9fff]{{2}}")  # 德·林德 in 托德·林德说了什么
BEFORE_NAME = "说听给用按据照把找了下看对是于到问称请那这和与跟而个位出求绍理我有要括访录述"
BEHIND = BEHIND_NAME + "原没所作本吧受时"


def names_a_stranger(text: str, collection: Collection) -> bool:
    """Whether a folded question names somebody who is not in the articles, or a relative of somebody who is.

    A name stands whole: between the ends of the question, its marks, and words that go before or behind a name.
    """
    if not HAN.search(text) or collection.thesaurus is None:
        return False
    named = by_name(text, collection.people)
    if named is not None:
        return bool(named.behind)
    return any(is_stranger(name, collection) for name in _names(text, collection))


def _names(text: str, collection: Collection) -> Iterator[str]:
    """The stretches of a text that can only be names."""
    yield from FOREIGN.findall(text)
    for size in (WHOLE_NAME, WHOLE_NAME - 1):
        for start in range(len(text) - size + 1):
            name, before, behind = text[start : start + size], text[:start][-1:], text[start + size :][:1]
            is_whole = (not HAN.match(before) or before in BEFORE_NAME) and (not HAN.match(behind) or behind in BEHIND)
            if is_whole and name[0] in word_list("common_surnames.zh.txt") and _is_one(name, collection):
                yield name


def _is_one(name: str, collection: Collection) -> bool:
    """Whether a stretch is a name as its characters tell; the given name of 林建国 is a word as well."""
    is_full = len(name) == WHOLE_NAME and not is_listed(name[:2], collection.thesaurus)
    return is_full or is_a_name(name, collection.thesaurus)
