"""One name in a question in the place of another: "How many schools are there in Hebei?", "And Tianjin?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, fold, word_list
from retrieval.people.naming import by_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.collection import Collection

CAPITALISED = re.compile(r"(?<=[\w,;:] )[A-Z][\w’'-]*(?: (?:of |the )?[A-Z][\w’'-]*)*")
REGION = re.compile(r"[\u4e00-\u9fff]{1,3}?(?:省|市|县|区|州|镇|乡|村)")
LEADING = re.compile(r"^(?:in|at|on|for|from|about|of|with|to|by)\s+", re.IGNORECASE)


def substituted(question: str, other: str, collection: Collection) -> str | None:
    """The question with ``other`` for its only name that is nobody's; None where there is no such name or several."""
    name = LEADING.sub("", other)
    if not is_name(name):
        return None
    found = [match for match in names_in(question) if by_name(match[0], collection.people) is None]
    if len(found) != 1 or fold(found[0][0]) == fold(name):
        return None
    return question[: found[0].start()] + name + question[found[0].end() :]


def is_name(text: str) -> bool:
    """Whether a fragment is written as a name, or is a known place in Chinese."""
    return any(match[0] == text for match in names_in(f"x {text}" if not HAN.search(text) else text))


def names_in(text: str) -> Iterator[re.Match[str]]:
    """The names of a text that may be places: capitalised within it, or known ones in Chinese."""
    yield from CAPITALISED.finditer(text)
    if HAN.search(text):
        places = sorted(word_list("places.zh.txt"), key=len, reverse=True)
        yield from re.finditer(rf"(?:{'|'.join(places)})(?:省|市|区)?|{REGION.pattern}", text)
