"""Whom a stretch of a question means: by name, as somebody's relative or supporter, or by office.

Of several who bear a role it is whoever does in the article that is on the topic: "What did the union say about the
closure?" is no question to the union of another strike.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answers.weighing import spoken_topic
from retrieval.language.tokens import HAN, fold, word_class
from retrieval.people.bodies import is_chinese_body, of_kind
from retrieval.people.descriptions import is_description, is_general, occupation_in
from retrieval.people.gender import in_chinese, in_english
from retrieval.people.holders import PLAIN_OFFICE, by_office, by_office_in, by_office_of, called
from retrieval.people.introduced import called_so, introduced
from retrieval.people.kin import around, belonging, kin_of, relation_in, role_in
from retrieval.people.naming import fitting, honorifics
from retrieval.questions.question import is_a_study
from retrieval.topics.respelling import intended

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading
    from retrieval.topics.topic import Topic

NAME = re.compile(r"[\w .'’·-]+")  # and nothing that would have to stand between marks
LOOKED_AT = 8  # paragraphs on the topic that are looked at
LEAST = 0.5  # of a topic in the asker's words, for an article to be on it
NEARLY = 0.9  # of the share of the best article that others have to tell
READ = 2  # articles whose people are looked through for one who may be called so


def meant(who: str, named: Named | None, collection: Collection) -> Sequence[Figure]:
    """Those whom a stretch means: by name, else by office, be its word misspelled."""
    if named is None and not HAN.search(who) and not is_description(who):
        spelled = " ".join(intended(word, collection) or word for word in who.split())
        who = spelled if is_description(spelled) else who
    if named is None:
        held = by_office(who, collection)
        if is_a_study(who):
            return tuple(figure for figure in held if figure.person.name is None)
        held = called_so(who, held, collection)
        return called(who, held) or held or by_office_in(who, collection) or introduced(who, collection)
    holders = by_office_of(who, named, collection)
    others = None if holders else belonging(who, named, collection)
    found = holders or others or _of_theirs(who, named, others, collection)
    if found is not None:
        return found
    found = fitting(named) or (named.figures if named.full and not named.behind else ())
    return found or (introduced(who, collection) if named.behind else ())


def told_near(found: Answer | None, named: Named | None, question: Question) -> Answer | None:
    """An answer that tells if whom it names was only taken for a name like theirs: John Reid for John Reed."""
    if found is None or named is None or not NAME.fullmatch(named.near):
        return found
    if not any(person.name == figure.person.name for person in found.people[:1] for figure in named.figures):
        return found
    written = re.search(re.escape(named.near), question.text, re.IGNORECASE)
    return replace(found, near_name=written[0] if written else named.near)


def _of_theirs(
    who: str, named: Named, others: Sequence[Figure] | None, collection: Collection
) -> Sequence[Figure] | None:
    """Relatives of the one named and those around them (``others`` by title); None where they are meant."""
    if others is not None and HAN.search(named.rest):
        from retrieval.people.chinese_introduced import kin_in_chinese  # noqa: PLC0415 - for Chinese alone

        abroad = (kin_of(named.figures, way, collection) for way in in_english(named.rest.strip()))
        return kin_in_chinese(named.figures, named.rest, collection) or next(filter(None, abroad), ())
    relation = relation_in(who, named.rest) or role_in(who, named.rest)
    if relation is not None:
        found = kin_of(named.figures, relation, collection) or introduced(who, collection)
        return found or _kin_abroad(named.figures, relation, collection)
    others = others if others is not None else around(who, named, collection)
    return None if others is None else others or introduced(who, collection)


def _kin_abroad(figures: Sequence[Figure], relation: str, collection: Collection) -> tuple[Figure, ...]:
    """Relatives whom a Chinese article tells of, asked for in English."""
    if not any(HAN.search(figure.person.name or "") for figure in figures):
        return ()
    from retrieval.people.chinese_introduced import kin_in_chinese  # noqa: PLC0415 - for Chinese alone

    found = (kin_in_chinese(figures, word, collection) for word in in_chinese(relation))
    return next(filter(None, found), ())


def is_nobody_else(who: str, topic: str, named: Named | None, question: Question, collection: Collection) -> bool:
    """Whether a stretch is somebody's name and nothing more, or plainly their office.

    A body or a field by itself (医院, "research") is what is asked about, and not its head.
    """
    if named is not None:
        alone = not spoken_topic(named.rest, collection, question).facets
        return alone or _is_addressed(named) or bool(by_office_of(who, named, collection))
    if not topic and (is_chinese_body(who) or _is_a_field(who) or _is_a_group(who)):
        return False
    return is_description(who) and bool(by_office(who, collection, least=PLAIN_OFFICE, most=1))


def _is_addressed(named: Named) -> bool:
    """Whether a name has but a form of address or an office in front that fits whom it names: "Mr Lind"."""
    address = fold(named.rest).replace(".", " ").split()
    is_address = not named.behind and all(word in honorifics() or occupation_in(word) for word in address)
    return is_address and bool(fitting(named))


def _is_a_field(word: str) -> bool:
    """Whether a single word, which titles may hold, names nobody by itself: "transport", and not "mayor"."""
    return word.isascii() and word.isalpha() and not (occupation_in(word) or occupation_in(f"{word}s"))


def _is_a_group(who: str) -> bool:
    """Whether a stretch means people of a kind, and not whoever has the office: "women in engineering"."""
    first, *behind = who.split()
    return behind[:1] == ["in"] and first in word_class("general_people") | word_class("children")


def at_hand(
    who: str, figures: Sequence[Figure], reading: Reading, question: Question, collection: Collection
) -> Sequence[Figure]:
    """Those who may be meant by what they are, of all whom it fits: on the topic."""
    return _beside_topic(who, figures, spoken_topic(reading.topic, collection, question), collection)


def _beside_topic(who: str, figures: Sequence[Figure], topic: Topic, collection: Collection) -> Sequence[Figure]:
    """Those of them who stand in an article on the topic, else those of it whom the role fits there; else all."""
    if len(collection.records) == 1 or not topic.facets:
        return figures
    articles = articles_on(topic, collection)
    if not articles:
        return figures
    here = [figure for figure in figures if any(name in articles for name, _ in figure.persons)]
    here += [figure for figure in of_kind(who, articles, collection) if figure not in here]
    if here or is_general(who):
        return here or figures
    return next(_of_articles(who, articles, collection), figures)


def articles_on(topic: Topic, collection: Collection, least: float = LEAST) -> list[str]:
    """The articles of which a paragraph tells most of a topic in the asker's own words, best first."""
    whole = sum(facet.specificity for facet in topic.facets)
    shares: dict[str, float] = {}
    for number, _ in collection.ranking.best(topic.query, LOOKED_AT):
        name, _ = collection.layout.place_of(number)
        told = topic.literal_gain(collection.paragraphs.terms_of(number, english=topic.is_english)) / whole
        shares[name] = max(told, shares.get(name, 0.0))
    least = max(least, NEARLY * max(shares.values(), default=0.0))
    return sorted((name for name, told in shares.items() if told >= least), key=lambda name: -shares[name])


def _of_articles(who: str, articles: Sequence[str], collection: Collection) -> Iterator[Sequence[Figure]]:
    """Those whom a role means in each article by itself, where it means somebody."""
    for name in articles[:READ]:
        found = meant(who, None, collection.within((name,)))
        figures = [figure for f in found if (figure := collection.people.figure_of(name, f.persons[0][1])) is not None]
        if figures:
            yield figures
