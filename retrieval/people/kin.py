"""Relatives: whom "Lind's wife" and "the son of Moe" mean, where an article calls somebody no more than "his wife"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.language.names import surname_of
from retrieval.language.tokens import fold, stop_words, words_listed
from retrieval.people.called import calls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article
    from corpus.quotation import Person
    from retrieval.collection import Collection
    from retrieval.people.people import Figure

NEAR = 60  # characters before and behind a name among which the word for the relation stands
OWNED = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,2}?(?P<who>[\w-]+)$")
CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")
BEGINS = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*")  # the name with which a paragraph opens
NOBODY = r"(?!)"  # a pattern that meets nothing


def kin() -> frozenset[str]:
    """Words for relatives."""
    return words_listed("kin.en.txt")


def relation_in(text: str, rest: str) -> str | None:
    """The relative of the one named whom a stretch asks for: "Lind's wife", "the wife of Lind".

    ``rest`` is the stretch without the name. Lind, a mother of two, and mother Lind are Lind herself.
    """
    owned = OWNED.search(text.casefold())
    words = fold(rest).split()
    if owned is not None and owned["who"] in kin():
        return owned["who"]
    if words[-1:] in (["of"], ["to"]):
        return next((word for word in words if word in kin()), None)
    ends = "," not in rest and fold(text).split()[-1:] == words[-1:]
    return words[-1] if ends and words and words[-1] in kin() else None


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
    """Whether the words around a name tell whose relative it is.

    "His" and "her" are whom the paragraph calls last before, or where it calls nobody whom the title does.
    """
    parts = surname_of(figure.person.name or figure.person.label)
    whose = rf"\b(?:{'|'.join(map(re.escape, parts))})" if parts else NOBODY
    for at, around in _around(person, article):
        folded = fold(around)
        owned = rf"{whose}(?:['’]s?)? (?:[\w-]+ ){{0,2}}{relation}\b"
        if re.search(rf"{owned}|\b{relation} (?:of|to) [^.]*?{whose}\b", folded):
            return True
        if re.search(rf"\b(?:his|her|their|whose) (?:[\w-]+ ){{0,2}}{relation}\b", folded):
            before = _before(article, at)
            opening = "" if before.strip() else _opening_before(article, at)
            if any(map(is_name, CAPITAL.findall(opening))):
                return calls(opening, figure)
            behind = before[max((m.end() for m in re.finditer(whose, before, re.IGNORECASE)), default=0) :]
            meant = calls(before, figure) or calls(article.title or "", figure)
            return meant and not any(map(is_name, CAPITAL.findall(behind)))
    return False


def is_name(word: str) -> bool:
    """Whether a word with a capital is none that may only open a sentence."""
    from corpus.english.grammar.tagging import default_tagger  # noqa: PLC0415 - only where "his wife" has to be told

    folded = fold(word)
    common = folded in default_tagger().words or folded in stop_words("en") or "'" in folded
    return not common and folded not in default_vocabulary().places


def _around(person: Person, article: Article) -> Iterator[tuple[int, str]]:
    """Where a name stands, with what stands before and behind it."""
    name = person.name or person.label
    for match in re.finditer(re.escape(name), article.text):
        yield match.start(), article.text[max(0, match.start() - NEAR) : match.end() + NEAR]


def _before(article: Article, offset: int) -> str:
    """What the paragraph says before an offset, but for the "His wife," that opens it."""
    start = next((p.span.start for p in article.paragraphs if p.span.end > offset), offset)
    return article.text[start:offset] if CAPITAL.search(article.text, start + 1, offset) else ""


def _opening_before(article: Article, offset: int) -> str:
    """The name with which the paragraph before opens; empty where it opens with none."""
    here = next((n for n, p in enumerate(article.paragraphs) if p.span.end > offset), 0)
    span = article.paragraphs[here - 1].span if here else None
    begins = BEGINS.match(article.text[span.start : span.end]) if span else None
    return begins[0] if begins else ""
