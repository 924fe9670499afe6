"""Who holds an office that a question describes: by their titles, also by what Chinese ones mean, or by their body."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING

from retrieval.language.renowned import other_names
from retrieval.language.titles import chinese_offices, parted
from retrieval.language.tokens import HAN, bigrams_of, fold, simplified, stem, stems, stop_words, terms, word_list
from retrieval.people.another import plain_words
from retrieval.people.chinese_naming import is_a_name, is_familiar, is_surname_and_office
from retrieval.people.descriptions import is_description, occupations, without_article, words_in
from retrieval.people.office_words import EXACT_OFFICES, HEADS, families, general_roles, strength_of, words_of
from retrieval.people.offices import Match
from retrieval.people.themselves import themselves
from retrieval.postings.remembered import remembered
from retrieval.topics.respelling import is_well_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.office_words import Asked
    from retrieval.people.people import Figure
    from retrieval.topics.topic import Thesaurus

OF_SOMEBODY = re.compile(r"\w'[s ].*\w|\b(?:of|for|to) (?:the )?\w")
OF_BODY = re.compile(
    r"(?P<office>.+?) (?:of|at|for) (?:the )?(?P<body>.+)|(?:the )?(?P<body2>.+?)['’]s? (?P<office2>.+)"
)
PUBLISHED = re.compile(r" (?:article|report|story|poll|survey|analysis|editorial|investigation)s?$")
PLAIN_OFFICE = 0.85  # share of a description from which it stands for a name
LEAST_SHARE = 0.62  # of a description that a title must account for
REMEMBERED = 64  # descriptions of late, which a question is held against several times
RUNNER_UP = 0.93  # a second title that fits nearly as well makes the description ambiguous
LOOKED_AT = 500  # people whose titles are looked at: of very many nobody is found
GENERAL = 0.25  # weight of a word such as "head" beside one that tells
MEANINGS = 3  # of a word of a title
TITLES = 4096  # titles


def by_office(
    text: str, collection: Collection, *, least: float = LEAST_SHARE, most: int | None = None
) -> tuple[Figure, ...]:
    """Those whose titles fit a description, the best alone, with every word of it first; the first ``most`` of many."""
    found = partial(_by_office, text, collection, least, most)
    return remembered(collection.holders_by_office, (text, least, most), REMEMBERED, found)


def _by_office(text: str, collection: Collection, least: float, most: int | None) -> tuple[Figure, ...]:
    """Those whose titles fit a description, best first and of like fit only."""
    name = parted(text)
    if is_familiar(name, collection.thesaurus) or _asks_who_is_new(text):
        return ()
    matches = collection.people.offices.matches(text, least=least, thesaurus=collection.thesaurus)
    matches = matches or matches_across(text, collection, least)
    best = [m for m in matches if m.share >= RUNNER_UP * matches[0].share]
    found = tuple(islice(collection.people.each(m.key for m in best), most))
    if is_a_name(name, collection.thesaurus) or name in other_names():  # but 公所 is whatever an article calls so
        return tuple(figure for figure in found if simplified(fold(figure.person.label)) == name)
    if is_surname_and_office(text):  # whoever bears the surname is found by it
        found = tuple(figure for figure in found if any(fold(text) in fold(title) for title in figure.titles))
    asked = collection.people.offices.asked(text, collection.thesaurus)
    found = () if _is_of_the_other_language(asked, found, collection) else found
    return themselves(text, found, asked, least=least)


def _is_of_the_other_language(asked: Sequence[Asked], found: Sequence[Figure], collection: Collection) -> bool:
    """Whether Chinese articles tell of a head who is asked for by office alone, and only English titles would be it."""
    office = asked[0].word if len(asked) == 1 else ""
    told = office.endswith(HEADS) and all(map(collection.gram_index.document_frequency, bigrams_of(office)))
    return told and not any(HAN.search(title) for figure in found for title in figure.titles)


def _asks_who_is_new(text: str) -> bool:
    """Whether an English stretch asks for the new one in an office, which no title says: no mayor of New York."""
    new = re.search(r"\bnew (?P<office>[\w-]+)", text.casefold())
    return new is not None and new["office"] in occupations()


def by_whole_office(text: str, collection: Collection) -> tuple[Figure, ...]:
    """Those whose title accounts for a stretch with a name in it: "Lind's spokesman"."""
    return by_office(text.replace("'s", ""), collection, least=PLAIN_OFFICE)


def by_office_of(text: str, named: Named | None, collection: Collection) -> tuple[Figure, ...]:
    """Those who hold an office of somebody or something that a stretch names: "Lind's spokesman", "head of Norwick".

    Nobody where the office is that of the one named themselves: "Mayor Lind". "The union leader" is no union, and who
    speaks for the White House has not to be Ann White.
    """
    if named is None:
        return ()
    if whole := _with_surname(text, named, collection) or _with_name(text, named, collection):
        return whole
    if not is_description(named.rest):
        return ()
    if any(figure.person.name and figure.titles for figure in named.figures) and not OF_SOMEBODY.search(text):
        return ()
    whole = by_whole_office(text, collection)
    bodies = tuple(figure for figure in named.figures if may_be_body(figure))
    called = tuple(figure for figure in whole if figure.person.name)
    return called or _at_home(named.rest, bodies, collection) or whole


def may_be_body(figure: Figure) -> bool:
    """Whether somebody is no person, as far as the articles tell: without a name, or of one word and no title."""
    name = figure.person.name
    return name is None or not (" " in name or figure.titles or HAN.search(name))


def _with_surname(text: str, named: Named, collection: Collection) -> tuple[Figure, ...]:
    """Those of whose titles, or of whose label, somebody's surname is but a word, with all the others of a stretch."""
    said = frozenset(terms(text.replace("'s", "")).words) - stop_words("en")
    if named.full or HAN.search(text) or len(said) == 1 or set(named.rest.split()) <= word_list("honorifics.en.txt"):
        return ()
    found = by_whole_office(text, collection)
    others = (figure for figure in found if figure not in named.figures)
    whole = tuple(figure for figure in others if any(said <= words_in(title) for title in figure.titles))
    return called(text, whole) or whole


def _with_name(text: str, named: Named, collection: Collection) -> tuple[Figure, ...]:
    """The bodies of whose label a name is but a part: the Norwick Post is nobody called Norwick."""
    return called(text, by_whole_office(text, collection)) if named.full and named.behind else ()


def by_office_in(text: str, collection: Collection) -> tuple[Figure, ...]:
    """Those who hold an office of a body without a name of its own: "the council's leader", "head of the council"."""
    parts = OF_BODY.match(text.casefold())
    if parts is None:
        return ()
    office, body = parts["office"] or parts["office2"], parts["body"] or parts["body2"]
    bodies = called(body, by_office(body, collection))
    return _at_home(office, bodies, collection) if is_description(office) else ()


def called(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The bodies whose whole label a stretch is: the White House, and not its officials; a paper, or its report."""
    bodies = (figure for figure in figures if figure.person.kind == "body")
    return tuple(figure for figure in bodies if _source(figure.person.label) == _source(text))


def _source(label: str) -> str:
    """What a body is called, without what it publishes: "a Norwick Post article" is "Norwick Post"."""
    return PUBLISHED.sub("", without_article(label)) or without_article(label)


def _at_home(office: str, bodies: Sequence[Figure], collection: Collection) -> tuple[Figure, ...]:
    """Those who bear a bare office where it is told of a body: "the CEO of Norwick", whom an article calls no more."""
    articles = {article for figure in bodies for article, _ in figure.persons}
    here = (f for f in by_office(office, collection) if any(article in articles for article, _ in f.persons))
    return tuple(figure for figure in here if any(words_in(title) <= _bare() for title in figure.titles))


@cache
def _bare() -> frozenset[str]:
    """The words of titles that tell no place or body."""
    return EXACT_OFFICES | general_roles() | families().keys() | frozenset(map(stem, ("executive", "officer", "of")))


def matches_across(description: str, collection: Collection, least: float) -> list[Match]:
    """Those whose Chinese title means what an English description says, best first, and how much of it."""
    if HAN.search(description) or len(collection.people.figures) > LOOKED_AT:
        return []
    asked = [word for word in terms(description).words if word not in _stops()]
    if not asked:
        return []
    telling = _telling(description)
    shares = ((figure, _share(asked, telling, figure, collection.thesaurus)) for figure in _titled(collection))
    found = [Match(figure.key, share) for figure, share in shares if share >= least]
    return sorted(found, key=lambda match: -match.share)


def _titled(collection: Collection) -> Iterator[Figure]:
    every = islice(collection.people.figures.values(), LOOKED_AT)
    return (figure for figure in every if any(map(HAN.search, figure.titles)))


def _telling(description: str) -> frozenset[str]:
    """The stems of common words that tell of which body or what kind: "tax", but no name and no "director"."""
    words = (word for word in re.findall(r"[a-z]+", fold(description)) if is_well_known(word))
    return frozenset(map(stem, words)) - plain_words()


def _share(asked: list[str], telling: frozenset[str], figure: Figure, thesaurus: Thesaurus | None) -> float:
    """The part of a description that one of somebody's titles accounts for; 0 without an office that it names."""
    return max(_share_of(asked, telling, _meaning(title, thesaurus)) for title in figure.titles)


def _share_of(asked: list[str], telling: frozenset[str], have: frozenset[str]) -> float:
    """How much of what is asked a title has, 0 to 1; nothing where it lacks what tells which office it is."""
    gained = whole = 0.0
    if telling and not any(strength_of(word, have) for word in telling):
        return 0.0  # who asks for the tax director does not mean that of the police
    if (
        not _of_one().isdisjoint(asked)
        and have & stems(words_of("below"))
        and stems(words_of("below")).isdisjoint(asked)
    ):
        return 0.0  # who asks for the mayor, or the police chief, does not mean the deputy
    for word in asked:
        weight, strength = GENERAL if word in general_roles() else 1.0, strength_of(word, have)
        if word in EXACT_OFFICES and not strength:
            return 0.0
        gained, whole = gained + weight * strength, whole + weight
    return gained / whole


@lru_cache(TITLES)
def _words_of(title: str) -> tuple[str, ...]:
    return terms(parted(title)).words


def _meaning(title: str, thesaurus: Thesaurus | None) -> frozenset[str]:
    """What the words of a title mean in English, as stems; offices as they are called."""
    found: set[str] = set()
    for word in _words_of(title):
        listed = chinese_offices().get(word, ())
        found.update(t for place, way in enumerate(listed) for t in way if place == 0 or t not in EXACT_OFFICES)
        if not listed and thesaurus is not None:
            meant = [option.terms for option in thesaurus.related(word) if not HAN.match(option.terms[0])]
            found.update(term for meaning in meant[:MEANINGS] for term in meaning)
    return frozenset(found)


@cache
def _of_one() -> frozenset[str]:
    """Offices of which a body has one, as stems."""
    return EXACT_OFFICES | stems(words_of("heads", "running"))


@cache
def _stops() -> frozenset[str]:
    return stems(stop_words("en")) | stop_words("en")
