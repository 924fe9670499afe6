"""Where people belong whose title names a place within the one asked for: "Xianghe County, Langfang City, Hebei"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.language.patterns import CAPITAL
from retrieval.language.tokens import fold, stem

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from retrieval.collection import Collection
    from retrieval.people.people import Figure

KIND = r"(?:City|Province|County|District|Town|Township|Prefecture|Municipality|State|Region|Village|Borough)"
KINDS = tuple(KIND[len("(?:") : -len(")")].split("|"))
LEADING = 80  # characters at the head of a paragraph in which its place is named
WORDS = re.compile(rf"\b(?!{KIND}\b){CAPITAL}")
COMPOUND = re.compile(r"\b\w+(?:-\w+)+\b")  # Beijing-Tianjin-Hebei names a region, none of its parts
CHAIN = re.compile(rf"\b({CAPITAL}) {KIND}((?:, {CAPITAL}(?: {KIND})?)+)")
REGION = re.compile(rf"\b({CAPITAL}) (?:Province|State|Region)\b")
LINK = re.compile(rf", ({CAPITAL})")


def belongs(figure: Figure, place: str, collection: Collection) -> bool:
    """Whether an article places somebody in ``place``, a stem, though no title says so.

    The places of the title lie there ("Xianghe County, Langfang City, Hebei"); or no title says where they lie, and the
    paragraph in which somebody speaks begins in this one region.
    """
    return place in collection.whereabouts(figure)


def whereabouts(figure: Figure, collection: Collection) -> frozenset[str]:
    """All places, as stems, that the articles connect with somebody."""
    own = {stem(fold(word)) for title in figure.titles for word in WORDS.findall(title)}
    named = figure.person.name is not None
    found = (_placed(figure, name, own, collection, is_named=named) for name, _ in figure.persons)
    return frozenset[str]().union(*found)


def _placed(figure: Figure, article: str, own: set[str], collection: Collection, *, is_named: bool) -> AbstractSet[str]:
    """Where one article places somebody; ``own`` are the places of their titles."""
    text = collection.records[article].article.text
    if not any(kind in text for kind in KINDS):
        return frozenset()
    within = regions_in(text)
    known = {region for regions in within.values() for region in regions} | named_regions(text)
    if own & known:
        return frozenset()
    above = {region for word in own for region in within.get(word, ())}
    if above:
        return above
    head = _stems(head_of(figure, article, collection)) & known if is_named else set[str]()
    return head if len(head) == 1 else frozenset()


@lru_cache(maxsize=256)
def regions_in(text: str) -> dict[str, frozenset[str]]:
    """What each place of a text is said to lie in, as stems: "Baodi District, Tianjin"."""
    found: dict[str, frozenset[str]] = {}
    for match in CHAIN.finditer(text):
        above = frozenset(stem(fold(name)) for name in LINK.findall(match[2]))
        found[stem(fold(match[1]))] = found.get(stem(fold(match[1])), frozenset()) | above
    return found


@lru_cache(maxsize=256)
def named_regions(text: str) -> frozenset[str]:
    """What a text calls a province, a state or a region, as stems."""
    return frozenset(stem(fold(name)) for name in REGION.findall(text))


def head_of(figure: Figure, article_id: str, collection: Collection) -> str:
    """What stands before the first words of the paragraph in which somebody first speaks, if that is the article's."""
    for number in collection.spoken_in(figure.key)[:1]:
        name, paragraph = collection.layout.place_of(number)
        if name == article_id:
            article = collection.records[name].article
            start, end = article.paragraphs[paragraph - 1].span
            return re.split(r"[“\"「]", article.text[start : min(end, start + LEADING)], maxsplit=1)[0]
    return ""


def _stems(text: str) -> set[str]:
    return {stem(word) for word in re.findall(r"\w+", fold(COMPOUND.sub(" ", text)))}
