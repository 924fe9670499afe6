"""Those who share a name: several people of one full name, as their titles tell, and the foremost of a surname."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from retrieval.language.rarity import rarity
from retrieval.language.titles import title_terms
from retrieval.language.tokens import HAN, fold, stop_words, terms
from retrieval.people.office_words import general_roles

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
