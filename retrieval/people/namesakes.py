"""Those who share a name, as their titles tell, the foremost of a surname, and names that only look alike."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.language.names import title_terms
from retrieval.language.option import rarity
from retrieval.language.tokens import HAN, fold, stop_words, terms, word_list
from retrieval.people.office_words import general_roles
from retrieval.topics.respelling import forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.quotation import Person
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure

MOST_ARTICLES = 6  # in which a name stands: one that is in more is that of somebody well known
FEWEST_WORDS = 2  # of a title that tells who somebody is: an office and where
REMEMBERED = 4096  # titles: those of an office are mostly the same in many articles
PROPER = 0.85  # rarity from which a word with a capital is the name of a place or body, as most are

Told = tuple[str, "Person"]  # an article, and who somebody is in it
OFTENER = 4  # times as many paragraphs in which they speak as all others of the surname together
# sounds that are often confused in pinyin, as input methods let them pass: z zh, c ch, s sh, n ng
CONFUSED = re.compile(r"(?<=[zcs])h|(?<=n)g(?![aeiou])")
# letters that write one sound in given names: Eric Erik, Kathy Kathie, Sara Sarah, Stephen Steven, Ann Anne, Jon John
WRITTEN_ALIKE = (("ph", "v"), ("f", "v"), ("c", "k"), ("y", "i"), ("ie", "i"), ("h", ""), ("z", "s"))
# the same in family names: Oaks Oakes, Reed Reid Read, Andersen Anderson
ENDS_ALIKE = re.compile(r"e(?=s$)|(?<=s)e(?=n$)")
LEAST_ALIKE = 70.0  # of 100, of each word of a name: Dale Lind is no Alice Lind, however long the surname is
VOWELS_ALIKE = re.compile("e[eai]")


def apart(figure: Figure) -> tuple[Figure, ...]:
    """The different people behind one name; the figure itself where nothing tells them apart."""
    articles = {article for article, _ in figure.persons}
    if not figure.has_name or not 1 < len(articles) <= MOST_ARTICLES:
        return (figure,)
    groups = _groups(figure.persons)
    if len(groups) == 1:
        return (figure,)
    return tuple(
        replace(figure, persons=tuple(group), others=frozenset(articles - {article for article, _ in group}))
        for group in groups
    )


def others_of(figures: Iterable[Figure]) -> frozenset[tuple[str, str]]:
    """Keys of figures with articles in which that name is none of these people."""
    figures = tuple(figures)
    own = {(figure.key, article) for figure in figures for article, _ in figure.persons}
    return frozenset((figure.key, article) for figure in figures for article in figure.others) - own


def _groups(persons: Sequence[Told]) -> list[list[Told]]:
    """Those whose titles share a word, in order; whoever has no telling title is with the first."""
    groups: list[tuple[frozenset[str], list[Told]]] = []
    vague: list[Told] = []
    for article, person in persons:
        words = telling(person)
        if not words:
            vague.append((article, person))
            continue
        is_chinese = any(map(HAN.search, words))  # words of two scripts cannot be compared
        same = [group for group in groups if group[0] & words or any(map(HAN.search, group[0])) != is_chinese]
        merged = (words.union(*(group[0] for group in same)), [told for group in same for told in group[1]])
        merged[1].append((article, person))
        groups = [*(group for group in groups if group not in same), merged]
    if not groups:
        return [vague]
    found = sorted((told for _, told in groups), key=lambda told: persons.index(told[0]))
    found[0].extend(vague)
    return found


def telling(person: Person) -> frozenset[str]:
    """The words of somebody's titles, where they are enough to tell who it is."""
    return _telling(person.titles)


@lru_cache(REMEMBERED)
def _telling(titles: tuple[str, ...]) -> frozenset[str]:
    words = frozenset(word for title in titles for word in title_terms(title)) - _vague()
    return words if len(words) >= FEWEST_WORDS and any(map(_is_where, titles)) else frozenset()


def _is_where(title: str) -> bool:
    """Whether a title tells of what somebody holds the office: of two unlike trades one may have both."""
    words = (word for word in title.split() if word[0].isupper())
    return HAN.search(title) is not None or any(rarity(term) >= PROPER for w in words for term in terms(w).words)


@cache
def _vague() -> frozenset[str]:
    """Words that tell nobody from others."""
    return general_roles() | stop_words("en")


def foremost(figures: Sequence[Figure], collection: Collection) -> Sequence[Figure]:
    """The one who speaks far oftener than the others who have a name in full; all of them where nobody does."""
    full = told_apart(figures)
    if len(full) <= 1:
        return full
    own = {figure: len(collection.spoken_in(figure.key)) for figure in figures}
    spoken = {figure: own[figure] for figure in full}
    for figure in figures:
        if figure not in spoken:
            spoken[max((f for f in full if _words(figure) <= _words(f)), key=own.__getitem__)] += own[figure]
    most = max(full, key=spoken.__getitem__)
    return (most,) if spoken[most] >= OFTENER * (sum(spoken.values()) - spoken[most]) else full


def by_their_surname(text: str, named: Named, collection: Collection) -> str:
    """A folded stretch with the surname in the place of a full name, where it means nobody else: "Lind" for "Ann Lind".

    An article in which somebody is told of calls them so.
    """
    if len(named.figures) != 1 or HAN.search(text):
        return text
    name = fold(named.figures[0].person.name or "")
    surname = name.split()[-1] if name else ""
    bearers = collection.people.get(collection.people.by_surname.get(surname, ()))
    alone = bool(bearers) and tuple(foremost(bearers, collection)) == named.figures
    return text.replace(name, surname, 1) if alone else text


def _words(figure: Figure) -> frozenset[str]:
    """The words of a name, of which "Ann Lee" has some of those of "Ann B. Lee"."""
    return frozenset((figure.person.name or "").split())


def told_apart(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures without those whose name is only a part of another's: "Lind" beside "Ann Lind"."""
    names = [frozenset((figure.person.name or "").split()) for figure in figures]
    return tuple(f for f, name in zip(figures, names, strict=True) if not name or not any(name < n for n in names))


def is_somebody_else(said: str, name: str) -> bool:
    """Whether a folded name, near to somebody's, is a name of its own; one that is no name is a slip.

    A family name that is a word of the language, or one that others bear, is its own: Simon Carter is no Simon Carver.
    """
    words, theirs = said.split(), name.split()
    if all(map(_is_pinyin, words)) and all(map(_is_pinyin, theirs)):
        return CONFUSED.sub("", _letters(said)) != CONFUSED.sub("", _letters(name))
    if len(words) != len(theirs):
        return False
    if not all(map(_is_alike, words, theirs)):
        return True
    given = default_vocabulary().given
    first, other = words[0], theirs[0]
    if first in given and other in given and _sound(first) != _sound(other):
        return True
    last, surname = _letters(words[-1]), _letters(theirs[-1])
    return len(words) > 1 and last in forms() and _family_sound(last) != _family_sound(surname)


def _is_pinyin(word: str) -> bool:
    return _syllables().fullmatch(_letters(word)) is not None


def _letters(name: str) -> str:
    return re.sub(r"'s\b|[\W_]", "", name)


@cache
def _syllables() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(word_list('pinyin.txt'), key=len, reverse=True))}){{1,3}}")


def _family_sound(name: str) -> str:
    """A family name without what may be written in two ways."""
    return _sound(VOWELS_ALIKE.sub("i", ENDS_ALIKE.sub("", name).replace("sn", "son")))


def _is_alike(word: str, other: str) -> bool:
    """Whether a word may be a slip of another: one letter off, or mostly the same."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only for what is found nowhere as it is spelled
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(word, other) <= 1 or fuzz.ratio(word, other) >= LEAST_ALIKE


def _sound(given: str) -> str:
    """A given name without what may be written in two ways."""
    for written, sound in WRITTEN_ALIKE:
        given = given.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", given).removesuffix("e")
