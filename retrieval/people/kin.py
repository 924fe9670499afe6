"""Relatives: whom "Lind's wife" and "the son of Moe" mean, where an article calls somebody no more than "his wife"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.names import surname_of
from retrieval.language.tokens import fold, word_list
from retrieval.people.called import calls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article
    from corpus.quotation import Person
    from retrieval.collection import Collection
    from retrieval.people.people import Figure

BEFORE_NAME = 60  # characters in front of a name in which the word for the relation stands


@cache
def kin() -> frozenset[str]:
    """Words for relatives."""
    return frozenset(word for line in word_list("kin.en.txt") for word in line.split())


def relation_in(rest: str) -> str | None:
    """The relative that a question without the name of whom they belong to asks for: "the wife of"."""
    return next((word for word in fold(rest).split() if word in kin()), None)


def kin_of(figures: Sequence[Figure], relation: str, collection: Collection) -> tuple[Figure, ...]:
    """Those whom the articles call somebody's relative and who speak there."""
    found: dict[str, Figure] = {}
    for figure in figures:
        for name, _ in figure.persons:
            record = collection.records[name]
            for person in record.people:
                if relation in _titles_of(person) and _belongs(person, relation, figure, record.article):
                    other = collection.people.figure_of(name, person)
                    if other is not None and other.key != figure.key:
                        found[other.key] = other
    return tuple(found.values())


def _titles_of(person: Person) -> frozenset[str]:
    return frozenset(word for title in person.titles for word in fold(title).split())


def _belongs(person: Person, relation: str, figure: Figure, article: Article) -> bool:
    """Whether the words in front of a name, or behind it, tell whose relative it is.

    "His" and "her" are whoever the paragraph or the article's title names.
    """
    whose = rf"\b(?:{'|'.join(map(re.escape, surname_of(figure.person.name or figure.person.label)))})"
    for at, around in _around(person, article):
        folded = fold(around)
        owned = rf"{whose}(?:['’]s?)? (?:[\w-]+ ){{0,2}}{relation}\b"
        if re.search(rf"{owned}|\b{relation} (?:of|to) [^.]*?{whose}\b", folded):
            return True
        if re.search(rf"\b(?:his|her|their|whose) (?:[\w-]+ ){{0,2}}{relation}\b", folded):
            return calls(_paragraph(article, at), figure) or calls(article.title or "", figure)
    return False


def _around(person: Person, article: Article) -> Iterator[tuple[int, str]]:
    """Where a name stands, with what stands before and behind it."""
    name = person.name or person.label
    for match in re.finditer(re.escape(name), article.text):
        yield match.start(), article.text[max(0, match.start() - BEFORE_NAME) : match.end() + BEFORE_NAME]


def _paragraph(article: Article, offset: int) -> str:
    return next((article.text[slice(*p.span)] for p in article.paragraphs if p.span.end > offset), "")
