"""Somebody who does not speak, by their full name or by the office beside it, with the articles that have the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.quotation import Person
from retrieval.language.tokens import HAN, fold, simplified
from retrieval.people.naming import by_name
from retrieval.people.people import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retrieval.collection import Collection
    from retrieval.questions.question import Question

BOTH = 2  # words of a name, a given one and a surname; or characters
SEARCHED = 8  # paragraphs in which somebody is looked for


def in_full(part: str, question: Question, collection: Collection) -> Figure | None:
    """Somebody by name who may not speak, with the articles that have the name in full."""
    named = by_name(part, collection.people)
    if named is not None and not named.rest.strip():
        return named.figures[0] if len(named.figures) == 1 else None
    words = part.split()
    if HAN.search(part):
        return _in_characters(part, collection) if len(words) == 1 and len(part) >= BOTH else None
    is_small = question.text.islower()  # then the articles tell whether it is a name
    if len(words) < BOTH or not (is_small or all(fold(word) in question.names for word in words)):
        return None
    full = re.compile(rf"\b{re.escape(part)}\b", re.IGNORECASE)
    met = ((name, full.search(text)) for name, text in _found(part, collection))
    return _figure(part, {name: match[0] for name, match in met if match and not (is_small and _has_small(match[0]))})


def _in_characters(part: str, collection: Collection) -> Figure | None:
    """Somebody who does not speak, by a name in simplified characters, with the articles that have it."""
    places = ((name, text, simplified(text).find(part)) for name, text in _found(part, collection))
    return _figure(part, {name: text[at : at + len(part)] for name, text, at in places if at >= 0})


def _found(part: str, collection: Collection) -> Iterator[tuple[str, str]]:
    """The articles that a search for a name finds, with their texts."""
    for name in dict.fromkeys(hit.article for hit in collection.search(part, SEARCHED)):
        yield name, collection.records[name].article.text


def _figure(part: str, called: Mapping[str, str]) -> Figure | None:
    """Somebody with the articles that name them, and what each calls them."""
    return Figure(part, tuple((name, Person(text, text)) for name, text in called.items())) if called else None


def _has_small(name: str) -> bool:
    return any(word[0].islower() for word in name.split())
