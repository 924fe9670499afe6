"""Words that tell the same thing in news: "red tape" and "formalities", 看病 and 就诊."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import HAN, stem, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ALIKE = 0.6  # weight of one in the place of another


def of_same_concept(term: str) -> Sequence[Option]:
    """Options for a stem or a Chinese word: what else tells the concepts that it names."""
    told = _concepts("concepts.zh.txt" if HAN.match(term) else "concepts.en.txt").get(term, ())
    others = dict.fromkeys(phrase for words in told for phrase in _phrases(words))
    return [Option(phrase, ALIKE) for phrase in others if phrase != (term,)]


@cache
def _concepts(name: str) -> Mapping[str, Sequence[str]]:
    """For each term the lists of words, as they are written, that may stand for it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in sorted(word_list(name)):
        asked, _, told = line.partition(">")
        for word, *further in _phrases(asked):
            if not further:
                found[word].append(told or asked)
    return found


def _phrases(words: str) -> Iterator[tuple[str, ...]]:
    """The words and phrases of a list, as terms."""
    for phrase in words.split(","):
        yield tuple(word if HAN.match(word) else stem(word) for word in phrase.split())
