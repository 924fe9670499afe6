"""Words of like meaning, from a bilingual dictionary: the translation table and the thesaurus in one.

Two English words are close when they gloss one Chinese word: P(other | word) is the sum over the Chinese words of
P(Chinese | word) P(other | Chinese). A Chinese word that the dictionary lacks is taken apart, longest match first, and
its sound (pinyin) stands for names and places.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, groupby, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol

from retrieval.language.names import pinyin_key
from retrieval.language.option import Option
from retrieval.language.spaces import mean
from retrieval.language.tokens import HAN, stem, stop_words
from retrieval.postings.bridge import SURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.language.spaces import Place

POSITION_DECAY = 0.1  # each further meaning of a Chinese word counts less by this much
FURTHER_MEANING = 0.3  # the same where paragraphs are translated, in which each meaning would find them
PART_WEIGHT = 0.8  # of the meanings of a part of an unknown word
PINYIN_WEIGHT = 0.9
SOUND = 0.6  # the same where paragraphs are translated
TRANSLATION_WEIGHT = 0.8  # of an English word's Chinese words
SYNONYM_WEIGHT = 0.6  # of the closest synonym; the asker's own word has 1
LEAST_SYNONYM = 0.08
TRANSLATING = 3  # terms; longer glosses explain more than they translate
MOST_OPTIONS = 400
SHARED_GLOSS_WEIGHT = 0.6  # of a Chinese word with the same English gloss
WIDEST_GLOSS = 40  # words; what more words share means too little
RULES = (
    (re.compile(r"(?<=\w{2})our(?=s?$|ed$|ing$|hood|able|ite|ful)"), "or"),
    (re.compile(r"(?<=\w{3})or(?=s?$|ed$|ing$|hood|able|ite|ful)"), "our"),
    (re.compile(r"(?<=\w{2})re(?=s?$)"), "er"),
    (re.compile(r"(?<=[bcdt])er(?=s?$)"), "re"),
    (re.compile(r"(?<=\w{3})is(?=e[ds]?$|ing$|ation)"), "iz"),
    (re.compile(r"(?<=\w{3})iz(?=e[ds]?$|ing$|ation)"), "is"),
    (re.compile(r"(?<=\w{2})ogue(?=s?$)"), "og"),
    (re.compile(r"ll(?=ed$|ing$|er)"), "l"),
    (re.compile(r"(?<=[aeiou])l(?=ed$|ing$|er$)"), "ll"),
    (re.compile(r"(?<=\w)ence$"), "ense"),
    (re.compile(r"(?<=\w)ense$"), "ence"),
    (re.compile(r"programme"), "program"),
    (re.compile(r"grey"), "gray"),
    (re.compile(r"tyre"), "tire"),
    (re.compile(r"cheque"), "check"),
)  # fmt: skip


class Bilingual(Protocol):
    """A dictionary from Chinese to English terms and back."""

    def meanings(self, word: str) -> Sequence[tuple[str, ...]]:
        """English glosses as terms, the first meaning first."""

    def sharing(self, word: str) -> Sequence[tuple[int, str, int]]:
        """For each meaning of a Chinese word, by its position, the words that have it, and at which position."""

    def chinese(self, term: str) -> Sequence[tuple[str, float]]:
        """Chinese words that a term glosses, with its share of the gloss."""

    def kin(self, term: str, least: float) -> Sequence[tuple[tuple[str, ...], float]]:
        """Glosses of the Chinese words that a term glosses, each with how much they share, from ``least`` on."""

    def place(self, word: str) -> Place | None:
        """Where a Chinese word's glosses put it in the word space."""

    def is_name(self, word: str) -> bool:
        """Whether a Chinese word is a proper name and nothing else."""


class Synonyms:
    """Options for a word of a question, in both languages."""

    def __init__(self, dictionary: Bilingual) -> None:
        self._dictionary = dictionary
        self.related = cache(self._related)
        self._english_terms = cache(self._glossed)

    def __reduce__(self) -> tuple[type[Synonyms], tuple[Bilingual]]:
        """Another process keeps nothing at hand yet."""
        return Synonyms, (self._dictionary,)

    def english_of(self, words: Sequence[str]) -> tuple[str, ...]:
        """What the Chinese ones among the words mean, as English terms, and how they sound.

        Each word's as often as it is sure, ``bridge.SURE`` times at most.
        """
        return tuple(term for word in words if HAN.match(word) for term in self._english_terms(word))

    def place(self, word: str) -> Place | None:
        """The place of a Chinese word in the word space; of one that the dictionary lacks, that between its parts'."""
        found = self._dictionary.place(word)
        if found is not None or self._dictionary.meanings(word):
            return found
        return mean([place for part in self._parts(word) if (place := self._dictionary.place(part)) is not None])

    def is_name(self, word: str) -> bool:
        """Whether a Chinese word is a proper name and nothing else, such as 日本."""
        return self._dictionary.is_name(word)

    def _glossed(self, word: str) -> tuple[str, ...]:
        weights: dict[str, float] = {}
        for terms, weight in () if word in stop_words("zh") else self._weighed(word):
            for term in terms:
                weights[term] = max(weights.get(term, 0.0), weight / len(terms) ** 0.5)
        return tuple(chain.from_iterable(repeat(term, max(1, round(SURE * w))) for term, w in weights.items()))

    def _weighed(self, word: str) -> Iterator[tuple[tuple[str, ...], float]]:
        """The short meanings of a word, or else of its parts, and its sound, with how surely it stands for them."""
        parts = (
            ((word, 1.0, None),)
            if self._dictionary.meanings(word)
            else ((p, PART_WEIGHT, 2) for p in self._parts(word))
        )
        for part, weight, most in parts:
            for place, terms in enumerate(self._dictionary.meanings(part)[:most]):
                if len(terms) <= TRANSLATING:
                    yield terms, weight / (1 + FURTHER_MEANING * place)
        if len(word) > 1:
            yield (stem(pinyin_key(word)),), SOUND

    def _related(self, word: str) -> tuple[Option, ...]:
        """Options as index terms, the surest first; none for a word that the dictionary lacks."""
        options = self._of_chinese(word) if HAN.match(word) else self._of_english(word)
        best: dict[tuple[str, ...], float] = {}
        for terms, weight, _ in options:
            if weight > best.get(terms, 0.0):
                best[terms] = weight
        ranked = sorted(best.items(), key=lambda item: -item[1])[:MOST_OPTIONS]
        return tuple(Option(terms, weight) for terms, weight in ranked)

    def _of_chinese(self, word: str) -> list[Option]:
        own = self._meanings(word, 1.0)
        sound = pinyin_key(word)
        if len(word) > 1 and len(sound) > 3:  # noqa: PLR2004 - shorter syllables are English words by chance
            own.append(Option((stem(sound),), PINYIN_WEIGHT))
        if self._dictionary.meanings(word):
            return own + self._chinese_synonyms(word)
        return own + [option for part in self._parts(word) for option in self._meanings(part, PART_WEIGHT)]

    def _chinese_synonyms(self, word: str) -> list[Option]:
        """Chinese words that share a gloss with it."""
        found: list[Option] = []
        for position, shared in groupby(self._dictionary.sharing(word), itemgetter(0)):
            others = [(other, place) for _, other, place in shared]
            if len(others) <= WIDEST_GLOSS:
                weight = SHARED_GLOSS_WEIGHT / (1 + POSITION_DECAY * position)
                found += [Option((w,), weight / (1 + POSITION_DECAY * p)) for w, p in others if w != word]
        return found

    def _meanings(self, word: str, weight: float) -> list[Option]:
        found = self._dictionary.meanings(word)
        return [Option(terms, weight / (1 + POSITION_DECAY * i)) for i, terms in enumerate(found)]

    def _parts(self, word: str) -> list[str]:
        """The longest words of the dictionary in it, from the left."""
        parts, start = [], 0
        while start < len(word):
            size = next(
                (n for n in range(len(word) - start, 1, -1) if self._dictionary.meanings(word[start : start + n])), 1
            )
            parts.append(word[start : start + size])
            start += size
        return parts

    def _of_english(self, word: str) -> list[Option]:
        options = [Option((stem(other),), 1.0) for other in spellings(word)]
        for form in dict.fromkeys((stem(word), *(o.terms[0] for o in options))):
            chinese = self._dictionary.chinese(form)
            whole = sum(share for _, share in chinese)
            options += [Option((w,), TRANSLATION_WEIGHT * share) for w, share in chinese if share > 0.3]  # noqa: PLR2004
            options += self._synonyms(form, whole)
        return options

    def _synonyms(self, term: str, whole: float) -> list[Option]:
        scale = max(1.0, whole) ** 0.5
        found = self._dictionary.kin(term, LEAST_SYNONYM * scale)
        return [Option(terms, SYNONYM_WEIGHT * min(1.0, value / scale)) for terms, value in found if term not in terms]


def spellings(word: str) -> tuple[str, ...]:
    """Other spellings that the word may have; most are no words at all, and no index holds them."""
    found = (pattern.sub(other, word) for pattern, other in RULES if pattern.search(word))
    return tuple(dict.fromkeys(form for form in found if form != word))
