"""The words of offices and ranks: what a word of a description may be in a title, and how surely a title has it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from corpus.english.grammar.vocabulary import vocabulary
from retrieval.language.families import of_same_country
from retrieval.language.option import Option
from retrieval.language.titles import chinese_offices
from retrieval.language.tokens import HAN, question_words, stem, stop_words, word_list, words_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.topics.topic import Thesaurus

FAMILY_MATCH = 0.8  # what a word of the same family is worth beside the word itself
TRANSLATIONS = 12  # of a Chinese word that are tried, the surest first
FORMS = frozenset(("dr", "md", "prof"))  # of address, which are no offices: not every "Dr" is a physician
SPELLED_OUT = {"ceo": ("chief", "execut"), "cfo": ("chief", "financi"), "pm": ("prime", "minist")}
OTHERWISE = {"polic": (("public", "secur"),)}  # what a title may have in several words
HEADS = ("长", "书记", "主席", "总统", "总理", "首相", "总裁")  # with which offices end of which a body has one
EXACT_OFFICES = frozenset(stem(word) for word in word_list("exact_offices.en.txt"))
Kind = Literal["below", "once", "not_yet", "otherwise", "voted_on", "heads", "running", "anybody", "bodies"]


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
        return frozenset((*terms, *families_of, *spelled_alike(self.word), *_as_much(self.word)))

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
    """The part of a description that a title has; 0 where the office is another: a captain of the club is no coach."""
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
    """What a word may be in an English title, listed offices first; the police are "public security"."""
    if not HAN.match(word):
        return tuple(Option(stems, 1.0) for stems in OTHERWISE.get(word, ()))
    listed = tuple(Option(stems, 1.0) for stems in chinese_offices().get(word, ()))
    return listed + tuple(thesaurus.related(word)[:TRANSLATIONS] if thesaurus else ())


@cache
def office_nouns() -> frozenset[str]:
    """Words that say what somebody is, as stems, without those that may stand for any office."""
    return frozenset(map(stem, vocabulary().offices)) - general_roles()


def implied_by(office: str) -> frozenset[str]:
    """The kinds of bodies and places, as stems, that an office implies: of a mayor, a city."""
    return _implied().get(office, frozenset())


@cache
def _implied() -> dict[str, frozenset[str]]:
    return {stem(office): frozenset(map(stem, kinds)) for office, kinds in words_for("implied.en.txt").items()}


@cache
def not_describing() -> frozenset[str]:
    """Words of a question that describe nobody."""
    return stop_words("zh") | word_list("list.zh.txt") | question_words("zh")


def strength_of(word: str, have: frozenset[str]) -> float:
    """1 for the word itself, or where it is a part of an office in short, ``FAMILY_MATCH`` for one of its family."""
    if word in have or word in general_roles() or not _as_much(word).isdisjoint(have):
        return 1.0
    if word in EXACT_OFFICES:
        return float(not spelled_alike(word).isdisjoint(have))
    return FAMILY_MATCH if in_family(word, have) else 0.0


@lru_cache
def _as_much(word: str) -> frozenset[str]:
    """The offices in short of which a stem tells: "CEO" of "executive"; or a country's people: "Russian" of Russia."""
    short = (short for short, spelled in SPELLED_OUT.items() if spelled[-1] == word)
    return frozenset((*short, *(way.terms[0] for way in of_same_country(word) if len(way.terms) == 1)))


def spelled_alike(word: str) -> frozenset[str]:
    """The other words, as stems, for an occupation or an office: "Gov." of governor."""
    return _alike().get(word, frozenset())


@cache
def _alike() -> dict[str, frozenset[str]]:
    lines = [frozenset(map(stem, line.split())) - FORMS for line in word_list("occupations.en.txt") if ":" not in line]
    every = frozenset[str]().union(*lines)
    return {word: frozenset[str]().union(*(line for line in lines if word in line)) - {word} for word in every}


def _is_like(translation: str, have: frozenset[str]) -> bool:
    """Whether a word like a translation is there; "head", which 县长 may be, and "chief" are like no other word."""
    return translation not in general_roles() and in_family(translation, have - general_roles())


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


@cache
def words_of(*kinds: Kind) -> frozenset[str]:
    """English words of ``ranks.txt``."""
    return frozenset(word for kind in kinds for word in words_for("ranks.txt")[kind] if word.isascii())


@cache
def chinese_words_of(*kinds: Kind) -> frozenset[str]:
    """Chinese words of ``ranks.txt``."""
    return frozenset(word for kind in kinds for word in words_for("ranks.txt")[kind] if HAN.match(word))


def ranks() -> frozenset[str]:
    """English words that make another office of one."""
    return words_of("below", "once", "not_yet", "otherwise")


def chinese_ranks() -> frozenset[str]:
    """Chinese words that make another office of one."""
    return chinese_words_of("below", "once", "not_yet", "otherwise")
