"""Whom a role means of several who bear it: whoever does in the article that is on the topic.

"What did the union say about the closure?" is no question to the union of another strike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answers.meant import meant
from retrieval.answers.weighing import spoken_topic
from retrieval.language.tokens import fold, stop_words
from retrieval.people.bodies import of_kind
from retrieval.people.descriptions import is_general
from retrieval.people.naming import by_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading
    from retrieval.topics.topic import Topic

SEARCHED = 8  # paragraphs on the topic that are looked at
LEAST = 0.5  # of a topic in the asker's words, for an article to be on it
NEARLY = 0.9  # of the share of the best article that others have to tell
READ = 2  # articles whose people are looked through for one who may be called so


def at_hand(
    who: str, figures: Sequence[Figure], reading: Reading, question: Question, collection: Collection
) -> Sequence[Figure]:
    """Those who may be meant by what they are, of all whom it fits: with the one they told, on the topic."""
    figures = _beside_addressee(_titled(who, figures, question), reading.to, collection)
    return _beside_topic(who, figures, spoken_topic(reading.topic, collection, question), collection)


def _titled(who: str, figures: Sequence[Figure], question: Question) -> Sequence[Figure]:
    """Those who may be meant; "the Speaker", with a capital, is an office and not just anybody who speaks."""
    words = [word for word in fold(who).split() if word not in stop_words("en")]
    if len(figures) == 1 or not is_general(who) or not all(word in question.names for word in words):
        return figures
    return [f for f in figures if any(set(words) <= set(fold(title).split()) for title in f.titles)]


def _beside_topic(who: str, figures: Sequence[Figure], topic: Topic, collection: Collection) -> Sequence[Figure]:
    """Those of them who stand in an article on the topic, else those of it whom the role fits there; else all."""
    if len(collection.records) == 1 or not topic.facets:
        return figures
    articles = _on(topic, collection)
    if not articles:
        return figures
    here = [figure for figure in figures if any(name in articles for name, _ in figure.persons)]
    here += [figure for figure in of_kind(who, articles, collection) if figure not in here]
    if here or is_general(who):
        return here or figures
    return next(_of_articles(who, articles, collection), figures)


def _beside_addressee(figures: Sequence[Figure], to: str, collection: Collection) -> Sequence[Figure]:
    """Those who stand in an article with somebody whom they are asked to have told it; all where that is nobody."""
    told = by_name(to, collection.people) if to else None
    if told is None:
        return figures
    articles = {name for figure in told.figures for name, _ in figure.persons}
    return [figure for figure in figures if any(name in articles for name, _ in figure.persons)]


def _on(topic: Topic, collection: Collection) -> list[str]:
    """The articles of which a paragraph tells most of a topic in the asker's own words, best first."""
    whole = sum(facet.specificity for facet in topic.facets)
    shares: dict[str, float] = {}
    for number, _ in collection.ranking.best(topic.query, SEARCHED):
        name, _ = collection.layout.place_of(number)
        told = topic.literal_gain(collection.paragraphs.terms_of(number, english=topic.is_english)) / whole
        shares[name] = max(told, shares.get(name, 0.0))
    least = max(LEAST, NEARLY * max(shares.values(), default=0.0))
    return sorted((name for name, told in shares.items() if told >= least), key=lambda name: -shares[name])


def _of_articles(who: str, articles: Sequence[str], collection: Collection) -> Iterator[Sequence[Figure]]:
    """Those whom a role means in each article by itself, where it means somebody."""
    for name in articles[:READ]:
        found = meant(who, None, collection.within((name,)))
        figures = [figure for f in found if (figure := collection.people.figure_of(name, f.persons[0][1])) is not None]
        if figures:
            yield figures
