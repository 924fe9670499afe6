"""Those who belong to somebody: "Lind's wife", "the son of Moe", "Lind's lawyer", "Lind's supporters"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.people.genders import PRONOUN_GENDER
from retrieval.language.names import surname_of
from retrieval.language.patterns import CAPITAL, any_of
from retrieval.language.tokens import HAN, fold, stop_words, words_listed
from retrieval.people.called import calls
from retrieval.people.chinese_naming import holds, is_of_somebody
from retrieval.people.descriptions import called_for, is_description, occupations
from retrieval.people.gender import kin
from retrieval.people.holders import PLAIN_OFFICE, by_office, by_whole_office, called
from retrieval.people.naming import GENITIVE, by_name
from retrieval.people.subject_of import NEAR, is_last_named, names_in, owning

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from corpus.quotation import Person, Record
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure

OWNED = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,2}?(?P<who>[\w-]+)$")
FULL_NAME = re.compile(rf"(?<![\w’'-])(?=({CAPITAL}) ({CAPITAL}))")
MOST_ARTICLES = 50  # in which somebody speaks, whose people are looked through
PREPOSITIONS = frozenset(("of", "for", "at", "in", "from"))
ENDS_WITH_OF = re.compile(r"\w of(?: the)?$")


class Fellow(NamedTuple):
    """Somebody who speaks in an article in which a ``figure`` does, and may be theirs."""

    person: Person
    figure: Figure
    record: Record


def relation_in(text: str, rest: str) -> str | None:
    """The relative that a stretch asks for, "the wife of Lind", by it and its ``rest``; mother Lind is Lind herself."""
    words = fold(rest).split()
    ends = "," not in rest and words and words[-1] in kin() and fold(text).split()[-1:] == words[-1:]
    return _owned(text, words, kin(), ("of", "to")) or (words[-1] if ends else None)


def role_in(text: str, rest: str) -> str | None:
    """What somebody is to the one named, where that is an office: "Lind's deputy", "the lawyer of Lind"."""
    return _owned(text, fold(rest).split(), vocabulary().offices, ("of", "to", "for"))


def owned_role(text: str) -> str | None:
    """What somebody is to another whom a stretch has in the genitive: "lawyer" of "Lind's lawyer"."""
    owned = OWNED.search(text.casefold())
    return owned["who"] if owned and owned["who"] in kin() | occupations() else None


def _owned(text: str, rest: Sequence[str], words: AbstractSet[str], behind: Sequence[str]) -> str | None:
    """Which of some words a stretch has as somebody's, behind the name or before one of these prepositions."""
    owned = OWNED.search(text.casefold())
    if owned is not None and owned["who"] in words:
        return owned["who"]
    return next((word for word in rest if word in words), None) if rest and rest[-1] in behind else None


def kin_of(figures: Sequence[Figure], relation: str, collection: Collection) -> tuple[Figure, ...]:
    """Those whom the articles call somebody's relative, or deputy, and who speak there."""
    word = any_of(called_for(relation))

    return those_with(figures, lambda each: _is_called(each.person, relation) and _belongs(each, word), collection)


def those_with(
    figures: Sequence[Figure], is_theirs: Callable[[Fellow], bool], collection: Collection
) -> tuple[Figure, ...]:
    """Those who speak in an article with one of some people, and are theirs."""
    found: dict[str, Figure] = {}
    for figure in figures:
        for name, _ in figure.persons[:MOST_ARTICLES]:
            record = collection.records[name]
            for person in record.people:
                theirs = is_theirs(Fellow(person, figure, record))
                other = collection.people.figure_of(name, person) if theirs else None
                if other is not None and other.key != figure.key:
                    found[other.key] = other
    return tuple(found.values())


def _is_called(person: Person, relation: str) -> bool:
    """Whether a title, or what somebody without a name is called, has the relation, be it in another word."""
    called = person.described
    return not called_for(relation).isdisjoint(word for title in called for word in fold(title).split())


def _belongs(fellow: Fellow, word: str) -> bool:
    """Whether the words around a name tell whose relative it is, by a pattern of words for one.

    "His" and "her" are whom the paragraph calls last before, or where it calls nobody whoever speaks last in the one
    before it, or whom the title calls.
    """
    person, figure, record = fellow
    article, names = record.article, surname_of(figure.person.name or figure.person.label)
    whose = rf"\b{any_of(names)}"
    places = (match.span() for match in re.finditer(re.escape(person.name or person.label), article.text))
    for start, end in places:
        around = fold(article.text[max(0, start - NEAR) : end + NEAR])
        if re.search(rf"{whose}(?:['’]s?)? (?:[\w-]+ ){{0,2}}{word}\b|\b{word} (?:of|to|for) [^.]*?{whose}\b", around):
            return True
        owned = owning(word, start, end, article)
        allowed = owned is not None and _is_allowed(article.text[owned : owned + NEAR], figure)
        if allowed and owned is not None and is_meant(whose, owned, figure, record):
            return True
    return False


def _is_allowed(owned: str, figure: Figure) -> bool:
    """Whether "his" or "her" may be the one named, by their given name."""
    gender = vocabulary().genders.get(fold(figure.person.name or "").split(" ")[0])
    return gender in (None, "-") or PRONOUN_GENDER.get(owned.split(maxsplit=1)[0].casefold(), gender) == gender


def is_meant(whose: str, at: int, figure: Figure, record: Record) -> bool:
    """Whether "his" or "her" at a place means somebody, whom a pattern meets: who was named or spoke last before."""
    article = record.article
    paragraph = article.paragraph_at(at)
    if paragraph is None:
        return False
    before = _without_others(article.text[paragraph.span.start : at], article.text[at : at + NEAR])
    if calls(before, figure):
        return is_last_named(whose, before)
    if names_in(before):
        return False
    return calls(article.title or "", figure) or _speaks_last(figure, paragraph.number - 1, record)


def _without_others(text: str, pronoun: str) -> str:
    """A text without the names whose given one tells that a pronoun, with which another begins, is not theirs."""
    gender = PRONOUN_GENDER.get(pronoun.split(maxsplit=1)[0].casefold())
    others = {
        part
        for first, last in FULL_NAME.findall(text)
        if vocabulary().genders.get(fold(first), "-") not in ("-", gender or "-")
        for part in (first, last)
    }
    return re.sub(rf"\b{any_of(others)}\b", "", text) if others and gender else text


def _speaks_last(figure: Figure, number: int, record: Record) -> bool:
    """Whether it is they who speak last in a paragraph."""
    said = record.begun_in(record.article.paragraphs[number - 1]) if number > 0 else ()
    last = said[-1].speaker if said else None
    return last is not None and last.name is not None and last.name == figure.person.name


def circle() -> frozenset[str]:
    """Words for them."""
    return words_listed("circle.en.txt")


def around(text: str, named: Named, collection: Collection) -> tuple[Figure, ...] | None:
    """Those around the one named whom the articles call so; None where a stretch asks for nobody around them."""
    rest = fold(named.rest).split()
    telling = [word for word in rest if word not in stop_words("en")]
    behind = rest[-1:] == fold(text).split()[-1:] and not PREPOSITIONS.intersection(rest) and "," not in text
    ahead = re.search(rf"\b{re.escape(telling[-1])} (?:of|to|for)\b", fold(text)) if telling else None
    if not telling or not (behind or ahead) or telling[-1] not in circle():
        return None
    found = by_whole_office(text, collection)
    return called(text, found) or found


def belonging(text: str, named: Named, collection: Collection) -> tuple[Figure, ...] | None:
    """Those who belong to the one named: "Lind's lawyer"; None where it is no such stretch, as "Norwick's Mayor Lind".

    "Lind's lawyer Berg" and 林涛的律师何远 are the lawyer; of "Ann Lind's lawyer" the titles may say "Lind's lawyer".
    """
    if HAN.search(text) and not GENITIVE.search(text):
        return _belonging_in_chinese(text, named, collection)
    if ENDS_WITH_OF.search(named.rest) and is_description(named.rest):
        return ()  # whoever it is, the mayor of Norwick is not Norwick
    genitive = GENITIVE.search(text)
    behind = text[genitive.end() :].strip() if genitive else ""
    if another := by_name(behind, collection.people):
        return another.figures
    if not (is_description(behind) or occupations().intersection(fold(behind).split())):
        return None
    surnames = {fold(figure.person.name or "").rpartition(" ")[2] for figure in named.figures}
    whose = (f"{name} {behind}" for name in sorted(surnames) if name)
    return next(filter(None, (by_office(one, collection, least=PLAIN_OFFICE) for one in whose)), ())


def _belonging_in_chinese(text: str, named: Named, collection: Collection) -> tuple[Figure, ...] | None:
    """The same of a stretch in Chinese; 林涛发言人 is 林涛 himself, where he is a spokesman."""
    office = named.rest.strip()
    if named.figures and office and all(holds(figure, office) for figure in named.figures):
        return None
    another = by_name(named.rest, collection.people) if office.startswith("的") else None
    if another or named.rest.endswith(" ") or not is_of_somebody(named.rest):  # 律师何远 is 何远 himself
        return another.figures if another else None
    return by_office(text.replace("的", " "), collection, least=PLAIN_OFFICE)
