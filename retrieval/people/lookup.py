"""Whom somebody types a name or an office for: all of a surname or a given name, everybody of an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.language.tokens import fold
from retrieval.people.holders import by_office
from retrieval.people.naming import by_name
from retrieval.people.naming_in_part import by_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.people.people import Figure


def looked_up(text: str, collection: Collection) -> Sequence[Figure]:
    """Those whom a name, a part of one or an office fits."""
    people = collection.people
    given = people.get(people.with_given(fold(text).strip()))
    if given:
        return given
    named = by_name(text, people) or by_part(text, collection)
    return named.figures if named is not None else by_office(text, collection)
