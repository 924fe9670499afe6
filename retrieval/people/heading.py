"""Who heads a body or a place: whose title says that they run it, or who is introduced as its president or governor."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, fold, stem
from retrieval.people.descriptions import FURTHER, single_offices
from retrieval.people.holders import by_office
from retrieval.people.introduced import introduced
from retrieval.people.office_words import EXACT_OFFICES, families, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.people.people import Figure


def heading(body: str, offices: Sequence[str], collection: Collection) -> Sequence[Figure]:
    """Those whose title names a body or place and runs it, or is of it, where no ``offices`` are asked for.

    Else it is the only one introduced with one of these.
    """
    named = tuple(figure for figure in by_office(body, collection) if figure.person.name)
    found = tuple(figure for figure in named if not offices or any(map(_runs, figure.titles)))
    english = () if HAN.search(body) else offices
    introduced_so = (introduced(f"{office} of {body}", collection) for office in english)
    return found or next(filter(None, introduced_so), ())


def _runs(title: str) -> bool:
    """Whether a title is of somebody who runs what it names, and of no deputy; a Chinese one may be any."""
    return bool(HAN.search(title)) or any(map(_is_of_a_head, single_offices(title)))


def _is_of_a_head(office: str) -> bool:
    words = FURTHER.split(fold(office), maxsplit=1)[0].replace(".", "").split()
    return words_of("below").isdisjoint(words) and not _heads().isdisjoint(map(stem, words[-1:]))


@cache
def _heads() -> frozenset[str]:
    """The last words of offices that run something, as stems."""
    alike = (word for family in families()[stem("head")] for word in family)
    return EXACT_OFFICES | frozenset((*map(stem, words_of("heads", "running", "voted_on")), *alike))
