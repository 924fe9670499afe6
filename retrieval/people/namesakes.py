"""People of the same full name who are not the same person, as their titles in different articles show."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from retrieval.language.rarity import rarity
from retrieval.language.titles import title_terms
from retrieval.language.tokens import HAN, stop_words, terms
from retrieval.people.office_words import general_roles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.quotation import Person
    from retrieval.people.people import Figure

MOST_ARTICLES = 6  # in which a name stands: one that is in more is that of somebody well known
FEWEST_WORDS = 2  # of a title that tells who somebody is: an office and where
REMEMBERED = 4096  # titles: those of an office are mostly the same in many articles
PROPER = 0.85  # rarity from which a word with a capital is the name of a place or body, as most are

Told = tuple[str, "Person"]  # an article, and who somebody is in it


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
        same = [group for group in groups if group[0] & words or _differ_in_script(group[0], words)]
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


def _differ_in_script(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one has Chinese words and the other has not, so that they cannot be compared."""
    return any(map(HAN.search, some)) != any(map(HAN.search, others))
