"""Whom a surname means that several people bear: the one of whom there is talk far oftener than of all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, fold
from retrieval.people.naming import told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure

OFTENER = 4  # times as many paragraphs in which they speak as all others of the surname together


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
