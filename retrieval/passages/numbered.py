"""Things that a number tells apart: what is asked of Line 9 (九号线) is not told by what happens on Line 8."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from retrieval.language.numerals import value_of
from retrieval.language.tokens import simplified, stem, word_class, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.topics.topic import Topic

    Numbered = tuple[str, int]  # what it is, and its number

FIRST = "首"
DIGITS = "〇一二三四五六七八九"
LOOKED_AT = 10  # paragraphs


def of_the_number(found: Sequence[Candidate], topic: Topic, collection: Collection) -> list[Candidate]:
    """The candidates but those near which there is one of a kind, and not the one that a topic asks of."""
    asked = frozenset(numbered([facet.word for facet in topic.facets]))
    return [each for each in found if not (asked and _has_another(asked, each, topic, collection))]


def _has_another(asked: frozenset[Numbered], best: Candidate, topic: Topic, collection: Collection) -> bool:
    """Whether the paragraph, the one before or the title has one of a kind, but not the one asked for."""
    paragraphs = collection.paragraphs
    near = (*paragraphs.with_title(best.number), paragraphs.terms_before(best.number))
    there = {each for found in near for each in numbered(found.pieces)}
    if topic.is_english == (best.utterance.article.language == "zh"):  # where it goes by another word
        return bool(there) and {number for _, number in there}.isdisjoint(number for _, number in asked)
    return any(one not in there and one[0] in {kind for kind, _ in there} for one in asked)


def as_the_articles_number(text: str, collection: Collection) -> str:
    """A Chinese question with its numbers in names as the articles have them: 八号线 for 8号线, where no 8号线 is."""
    for match in reversed(list(_chinese().finditer(simplified(text)))):
        start, stop = match.span(1 if match[1] else 3)
        other = _otherwise(text[start:stop])
        name = match[0].replace(text[start:stop], other)
        if other and not _is_written(match[0], collection) and _is_written(name, collection):
            text = text[:start] + other + text[stop:]
    return text


def _otherwise(number: str) -> str:
    """A number below a hundred in characters where it is in digits, and the reverse; "" for others."""
    if not number.isdecimal():
        return "" if number == FIRST else str(value_of(number) or "")
    tens, ones = divmod(int(number), 10)
    if tens >= len(DIGITS):
        return ""
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")


def _is_written(name: str, collection: Collection) -> bool:
    """Whether one of the paragraphs nearest to a name has it."""
    found = ((collection.records[hit.article].article, hit.span) for hit in collection.search(name, LOOKED_AT))
    return any(name in simplified(article.text[slice(*span)]) for article, span in found)


def numbered(pieces: Sequence[str]) -> Iterator[Numbered]:
    """The numbered things among stems and runs of Chinese characters, in their order, Chinese ones last."""
    kinds = _kinds()
    yield from ((kind, int(number)) for kind, number in pairwise(pieces) if kind in kinds and number.isdecimal())
    for match in _chinese().finditer("".join(pieces)):
        number, kind = next((match[n], match[n + 1]) for n in (1, 3) if match[n])
        yield kind, int(number) if number.isdecimal() else value_of(number.replace(FIRST, "一"))


@cache
def _kinds() -> frozenset[str]:
    return frozenset(map(stem, word_class("numbered")))


@cache
def _chinese() -> re.Pattern[str]:
    lines = sorted(word_list("numbered.zh.txt"), key=len, reverse=True)
    ordinal = "|".join(line[1:] for line in lines if line.startswith("."))
    plain = "|".join(line for line in lines if not line.startswith("."))
    numeral = r"(?:\d+|[〇零一二两三四五六七八九十百]+)"
    return re.compile(f"((?<=第){numeral}|{FIRST})({ordinal})|({numeral})({plain})")
