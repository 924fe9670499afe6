"""Titles searched by description: "the Huanghua party secretary", "the hebei transport chief"."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.language.option import Option
from retrieval.language.titles import chinese_offices, kinds_of_bodies, parted
from retrieval.language.tokens import HAN, question_words, stem, stop_words, terms, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from retrieval.topics.topic import Thesaurus

FAMILY_MATCH = 0.8  # what a word of the same family is worth beside the word itself
TRANSLATIONS = 12  # of a Chinese word that are tried, the surest first
MOST_MATCHES = 200  # figures that one description finds
FORMS = frozenset(("dr", "md", "prof"))  # of address, which are no offices: not every "Dr" is a physician
SPELLED_OUT = {"ceo": ("chief", "execut"), "cfo": ("chief", "financi"), "pm": ("prime", "minist")}
OTHERWISE = {"polic": (("public", "secur"),)}  # what a title may have in several words
GENERAL_WEIGHT = 0.25  # of "man", "official": they narrow nothing down
EXACT_OFFICES = frozenset(stem(word) for word in word_list("exact_offices.en.txt"))


class Match(NamedTuple):
    """A figure whose title fits a description; ``share`` is the part of the description that it accounts for."""

    key: str
    share: float


class Titles(Protocol):
    """Where the words of titles are kept."""

    def holding(self) -> int:
        """How many figures have a title."""

    def holders(self, word: str) -> NDArray[np.int64]:
        """The figures in whose titles a word stands, in rising order."""

    def everybody(self) -> NDArray[np.int64]:
        """All figures that have a title, in rising order."""

    def in_order(self, figures: Iterable[int]) -> list[tuple[int, str]]:
        """Figures with their keys, in the order in which they first appear."""


@dataclass(frozen=True, eq=False)
class Offices:
    """The titles of all figures as sets of terms."""

    titles: Titles = field(repr=False)

    def matches(self, description: str, *, least: float = 0.0, thesaurus: Thesaurus | None = None) -> list[Match]:
        """Figures whose title fits a description, best first; the thesaurus translates a Chinese one.

        Of many that fit equally well only the first ``MOST_MATCHES`` are told.
        """
        asked = self.asked(description, thesaurus)
        if not asked:
            return []
        figures, shares = self._shares(asked, self._candidates(asked, least))
        order = np.lexsort((figures, -shares))
        best = [i for i in order[:MOST_MATCHES].tolist() if shares[i] > least]
        found = dict(zip(figures[best].tolist(), shares[best].tolist(), strict=True))
        ordered = self.titles.in_order(found)
        return sorted((Match(key, found[figure]) for figure, key in ordered), key=lambda m: -m.share)

    def asked(self, description: str, thesaurus: Thesaurus | None = None) -> Sequence[Asked]:
        """The words of a description that titles may have, each once."""
        wanted = tuple(dict.fromkeys(w for w in terms(parted(description)).words if w not in not_describing()))
        return [self._asked(word, thesaurus) for word in self._joined(wanted)]

    def _joined(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words, two that titles write as one joined: "head teacher", where there is a headteacher."""
        words = [part for word in words for part in _body_parted(word) for part in self._spelled_out(part)]
        for place, (one, other) in enumerate(pairwise(words)):
            if one.isascii() and self._frequency(one + other):
                return (*words[:place], one + other, *words[place + 2 :])
        return tuple(words)

    def _spelled_out(self, word: str) -> tuple[str, ...]:
        """The words of an office in short that no title has so: "ceo"."""
        return SPELLED_OUT.get(word, (word,))

    def _candidates(self, asked: Sequence[Asked], least: float) -> NDArray[np.int64]:
        """Figures whose titles may account for enough: an upper bound by the words that stand in them at all."""
        whole = sum(item.weight for item in asked)
        general = sum(item.weight for item in asked if item.word in general_roles())
        if general > least * whole:
            return self.titles.everybody()
        touched = [(self._touched(item), item.weight) for item in asked if item.word not in general_roles()]
        figures = _together([some for some, _ in touched])
        reached = np.full(len(figures), float(general))
        for some, weight in touched:
            reached[np.searchsorted(figures, some)] += weight
        return figures[reached > least * whole]

    def _touched(self, item: Asked) -> NDArray[np.int64]:
        """Figures in whose titles a word stands, or one of its family, or a translation."""
        return _together([self.titles.holders(word) for word in item.telling])

    def _shares(
        self, asked: Sequence[Asked], figures: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The figures, and the share of the description that each accounts for.

        Worked out once for all whose titles have the same ones of the words that tell.
        """
        words = sorted({word for item in asked for word in item.telling})
        kinds, of_kinds = np.zeros(len(figures), np.int64), [frozenset[str]()]
        for word in words:
            finer = 2 * kinds + _among(figures, self.titles.holders(word))
            is_there = np.bincount(finer, minlength=2 * len(of_kinds)) > 0
            there = np.flatnonzero(is_there).tolist()
            of_kinds = [of_kinds[kind >> 1] | ({word} if kind & 1 else set()) for kind in there]
            kinds = (np.cumsum(is_there) - 1)[finer]
        shares = np.array([share_of(asked, have) for have in of_kinds])
        return figures, shares[kinds]

    def _asked(self, word: str, thesaurus: Thesaurus | None) -> Asked:
        """A word with its weight: a translated one weighs as the rarest word of its surest translation."""
        options = translations(word, thesaurus)
        frequency = self._frequency
        known = next((o.terms for o in options if any(map(frequency, o.terms))), (word,))
        return Asked(word, max(map(self._weight, known if not frequency(word) else (word,))), options)

    def _frequency(self, word: str) -> int:
        return len(self.titles.holders(word))

    def _weight(self, word: str) -> float:
        if word in general_roles():
            return GENERAL_WEIGHT
        return math.log(1 + self.titles.holding() / (0.5 + self._frequency(word)))


def _body_parted(word: str) -> tuple[str, ...]:
    """A Chinese word with the kind of body at its end apart, which a segmenter leaves at it: 教育 and 厅."""
    if not HAN.match(word) or word in chinese_offices():
        return (word,)
    kind = max(filter(word.endswith, (*chinese_offices(), *kinds_of_bodies())), key=len, default="")
    rest = word.removesuffix(kind)
    return (rest, kind) if kind and len(rest) > 1 else (word,)


def _together(groups: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Figures of any of the groups, in rising order."""
    marked = np.zeros(max((int(group[-1]) for group in groups if len(group)), default=-1) + 1, np.bool_)
    for group in groups:
        marked[group] = True
    return np.flatnonzero(marked)


def _among(figures: NDArray[np.int64], some: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of the figures, in rising order, are among some."""
    if not len(figures) or not len(some):
        return np.zeros(len(figures), np.bool_)
    marked = np.zeros(max(int(figures[-1]), int(some[-1])) + 1, np.bool_)
    marked[some] = True
    return marked[figures]


class Asked(NamedTuple):
    """A word of a description, what it weighs, and what a Chinese one may be in English."""

    word: str
    weight: float
    translations: tuple[Option, ...] = ()

    @property
    def telling(self) -> frozenset[str]:
        """The words of titles that decide how surely one has it: itself, its translations, and their families."""
        terms = (self.word, *(term for option in self.translations for term in option.terms))
        families_of = (word for term in terms for family in families().get(term, ()) for word in family)
        return frozenset((*terms, *families_of, *spelled_alike(self.word), *_in_short(self.word)))

    @property
    def is_exact(self) -> bool:
        """Whether it is an office that no other stands for: a mayor is no director."""
        listed = chinese_offices().get(self.word, ())
        return self.word in EXACT_OFFICES or (bool(listed) and listed[0][-1] in EXACT_OFFICES)

    @property
    def is_office(self) -> bool:
        """Whether it says what somebody is, and not of what: 校长, whose first meaning is "principal"."""
        if HAN.match(self.word):
            return not office_nouns().isdisjoint(chinese_offices().get(self.word, ((),))[0])
        return self.word in office_nouns()

    def strength(self, have: frozenset[str]) -> float:
        """How surely a title has it, 0 to 1."""
        best = strength_of(self.word, have)
        if self.is_exact:
            listed = chinese_offices().get(self.word, ())
            return max(best, float(any(have.issuperset(stems) for stems in listed)))
        for option in self.translations:
            present = sum(1.0 if t in have else FAMILY_MATCH * _is_like(t, have) for t in option.terms)
            best = max(best, min(1.0, option.weight * present / len(option.terms)))
        return best


def share_of(asked: Sequence[Asked], have: frozenset[str]) -> float:
    """The part of a description that a title accounts for; 0 when an exact office, or no office, is the title's.

    The captain of a club is not its coach, however well the club is met.
    """
    gained, offices, met = 0.0, False, False
    for item in asked:
        strength = item.strength(have)
        if item.is_exact and strength < FAMILY_MATCH:
            return 0.0
        if item.is_office:
            offices, met = True, met or strength > 0
        gained += strength * item.weight
    return gained / sum(item.weight for item in asked) if met or not offices else 0.0


def translations(word: str, thesaurus: Thesaurus | None) -> tuple[Option, ...]:
    """What a Chinese word may be in an English title: the offices' own list first, then the dictionary.

    An English word may be several: the police are "public security".
    """
    if not HAN.match(word):
        return tuple(Option(stems, 1.0) for stems in OTHERWISE.get(word, ()))
    listed = tuple(Option(stems, 1.0) for stems in chinese_offices().get(word, ()))
    return listed + tuple(thesaurus.related(word)[:TRANSLATIONS] if thesaurus else ())


@cache
def office_nouns() -> frozenset[str]:
    """Words that say what somebody is, as stems, without those that may stand for any office."""
    return frozenset(map(stem, default_vocabulary().offices)) - general_roles()


@cache
def not_describing() -> frozenset[str]:
    """Words of a question that describe nobody."""
    return stop_words("zh") | word_list("list.zh.txt") | question_words("zh")


def strength_of(word: str, have: frozenset[str]) -> float:
    """1 for the word itself, or where it is a part of an office in short, ``FAMILY_MATCH`` for one of its family."""
    if word in have or word in general_roles() or not _in_short(word).isdisjoint(have):
        return 1.0
    if word in EXACT_OFFICES:
        return float(not spelled_alike(word).isdisjoint(have))
    return FAMILY_MATCH if in_family(word, have) else 0.0


def _in_short(word: str) -> frozenset[str]:
    """The offices in short of which a stem is the word that tells: "CEO" of "executive"."""
    return frozenset(short for short, spelled in SPELLED_OUT.items() if spelled[-1] == word)


def spelled_alike(word: str) -> frozenset[str]:
    """The other words, as stems, for an occupation or an office: "Gov." of governor."""
    return _alike().get(word, frozenset())


@cache
def _alike() -> dict[str, frozenset[str]]:
    lines = [frozenset(map(stem, line.split())) - FORMS for line in word_list("occupations.en.txt") if ":" not in line]
    every = frozenset[str]().union(*lines)
    return {word: frozenset[str]().union(*(line for line in lines if word in line)) - {word} for word in every}


def _is_like(translation: str, have: frozenset[str]) -> bool:
    """Whether a word like a translation is there; of "head", which 县长 may be, no other word is like."""
    return translation not in general_roles() and in_family(translation, have)


def in_family(word: str, have: frozenset[str]) -> bool:
    """Whether a word of the same family is there."""
    return any(family & have for family in families().get(word, ()))


@cache
def general_roles() -> frozenset[str]:
    """Words that may stand for any office."""
    return frozenset(stem(word) for word in word_list("general_roles.en.txt"))


@cache
def families() -> dict[str, tuple[frozenset[str], ...]]:
    """The families of each office word, as stems."""
    found: dict[str, list[frozenset[str]]] = {}
    for line in (*word_list("roles.en.txt"), *word_list("roles.zh.txt")):
        family = frozenset(stem(word) for word in line.split() if word not in stop_words("en"))
        for word in family:
            found.setdefault(word, []).append(family)
    return {word: tuple(groups) for word, groups in found.items()}
