"""Subject: whether a question asks what somebody thinks of the matter that the whole article is about."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, fold, stem, terms, word_list

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.topics.topic import Topic

MOST_PARAGRAPHS = 20  # of somebody's words whose articles are looked at
SURELY = 0.81  # strength from which a title names a thing itself
# what stands between marks, and what is told of somebody: "Lind, who built the mill, is dead"
BESIDE = r"[“\"「『][^”\"」』]*[”\"」』]|(?<=,) (?:who|whose|whom|which|where)\b[^,]*(?:,|$)"
COLON = r"(?:^|(?<=[\s　，]))(?P<who>[^\s　，：:]{2,20})[：:]"


def is_their_subject(topic: Topic, figure: Figure, collection: Collection) -> bool:
    """Whether somebody's title, or that of their article, names all of a topic, or a word stands for it."""
    if len(topic.facets) == 1 and topic.facets[0].word in matters():  # "the plan"
        return True
    if any(all(f.strength(terms(title)) >= SURELY for f in topic.facets) for title in figure.titles):
        return True
    articles = {collection.layout.place_of(number)[0] for number in collection.spoken_in(figure.key)[:1]}
    return any(names_all(topic, article, collection) for article in articles)


def on_subject(topic: Topic, figure: Figure, collection: Collection) -> frozenset[str]:
    """The articles, of the first in which somebody speaks, whose titles name all of a topic."""
    spoken = {collection.layout.place_of(number)[0] for number in collection.spoken_in(figure.key)[:MOST_PARAGRAPHS]}
    return frozenset(article for article in spoken if topic.facets and names_all(topic, article, collection))


def names_all(topic: Topic, article: str, collection: Collection) -> bool:
    """Whether a title names all of a topic, and not only in what it quotes, what somebody in it says, or an aside."""
    whole = collection.paragraphs.title_of(article)
    if not all(facet.strength(whole) >= SURELY for facet in topic.facets):
        return False
    record = collection.records[article]
    called = {form for person in record.people for form in (person.label, *person.titles)}
    title = re.sub(BESIDE, " ", record.article.title or "")
    for colon in re.finditer(COLON, title):
        if any(colon["who"].strip() in form for form in called):
            title = title[: colon.start("who")]
            break
    named = terms(title)
    return all(facet.strength(named) >= SURELY for facet in topic.facets)


@cache
def matters() -> frozenset[str]:
    """Words for whatever an article is about, as terms."""
    words = word_list("matters.en.txt") | word_list("matters.zh.txt")
    return frozenset(word if HAN.match(word) else stem(fold(word)) for word in words)
