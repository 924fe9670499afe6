"""A clause beside a Chinese question for people that tells which article it is about: 厂房听证会那边，议员讲了什么.

Facts are not asked so: what stands in front of those belongs to what is asked (在第二起袭击中，有多少人受伤).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answers.group import group_in
from retrieval.answers.meant import articles_on
from retrieval.answers.weighing import spoken_topic
from retrieval.people.descriptions import is_description
from retrieval.people.naming import by_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.questions.question import Question

CLAUSES = re.compile("(?P<before>[^,，]{3,}?)(?:那边|那里|那儿)?[,，](?P<behind>[^,，]{3,})")
ASKS = re.compile("谁|什么|啥|哪|几|多少|怎|如何|为何|何时|有没有|是不是|[吗呢么]$")
POINTS = re.compile("[他她它佢]|ta|这|那|此")
# what is found where people, or their words, are asked for
FOUND = {
    "said": ("quotation", "report"),
    "who_is": ("profile",),
    "list": ("speakers",),
    "described": ("speakers",),
}
FEWEST = 2  # facets of what tells an article
ON_IT = 0.4  # of what a clause tells, in the asker's words, that an article has to have
SURE = 0.6  # confidence from which the article so told answers


def of_its_article(
    question: Question, collection: Collection, alone: Callable[[Question, Collection], Answer]
) -> Answer | None:
    """The answer to the clause that asks, from the article on what the other tells; None where that tells none."""
    if question.language != "zh" or len(collection.records) == 1:
        return None
    for subject, asked in _clauses(question.plain):
        topic = spoken_topic(subject, collection, question, of_somebody=False)
        article = next(iter(articles_on(topic, collection, ON_IT)), None) if len(topic.facets) >= FEWEST else None
        one = replace(question, text=asked)
        found = alone(one, collection.within((article,))) if article else None
        if found is not None and found.people and found.confidence >= SURE and _is_of_people(one, found, collection):
            return replace(found, question=question.text)
    return None


def _is_of_people(question: Question, found: Answer, collection: Collection) -> bool:
    """Whether a question asks for people, or for the words of somebody, and these are what was found."""
    first = next(question.readings(), None)
    if first is None or found.kind not in FOUND.get(first.asks, ()):
        return False
    who = first.who or ""
    is_told = is_description(who) or group_in(who) is not None or by_name(who, collection.people) is not None
    return is_told or first.asks in ("list", "described")


def _clauses(text: str) -> Iterator[tuple[str, str]]:
    """The clause that only tells what it is about, and the one that asks, whichever comes first."""
    match = CLAUSES.fullmatch(text)
    for subject, asked in (match.group(1, 2), match.group(2, 1)) if match else ():
        if ASKS.search(asked) and not ASKS.search(subject) and not POINTS.search(asked):
            yield subject, asked
