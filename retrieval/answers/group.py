"""What those of a kind said of whom a Chinese question names none: 专家怎么看, 家长呢, 并校的事村民怎么说."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from retrieval.answers.meant import articles_on
from retrieval.answers.sayings import words_of
from retrieval.answers.several import everybody, which_of
from retrieval.answers.subject import names_all
from retrieval.answers.testimony import of_named
from retrieval.answers.weighing import SHOWN, spoken_topic
from retrieval.language.tokens import HAN, simplified, word_list
from retrieval.people.descriptions import trade_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading

LOOKED_AT = 200  # people of whom it is asked whether they are of a kind


class Group(NamedTuple):
    """The ``kind`` by one word, with all words for it, and what a question says ``before`` it."""

    kind: str
    words: tuple[str, ...]
    before: str


def group_in(who: str) -> Group | None:
    """The kind of people that a folded stretch ends in; None where it may be somebody in particular."""
    match = _pattern().fullmatch(who) if HAN.search(who) else None
    return Group(match["kind"], _groups()[match["kind"]], match["before"]) if match else None


def said_by_some(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What those of a kind said in the article on the topic; None where none is asked for, or nobody of it speaks."""
    group = group_in(reading.who or "")
    if group is None:
        return None
    topic = spoken_topic(f"{group.before} {reading.topic}", collection, question)
    articles = articles_on(topic, collection)[:1] if topic.facets else list(collection.records)
    held = collection.within(tuple(articles)) if topic.facets else collection
    figures = _members(group, held) if articles else ()
    if not figures:
        return None
    if len({name for figure in figures for name, _ in figure.persons}) > 1:
        return which_of(question, figures, held)
    on_topic = of_named(question, figures, reading.topic, "said", held) if reading.topic else None
    if on_topic is not None and on_topic.answered and on_topic.kind != "passage":
        return on_topic
    if reading.topic and not names_all(topic, articles[0], held):
        return None
    found = words_of(question, figures[:SHOWN], held)
    return replace(found, people=tuple(dict.fromkeys(s.speaker for s in found.statements if s.speaker)))


def _members(group: Group, collection: Collection) -> Sequence[Figure]:
    """Those of a kind who speak, in order of appearance: by their trade, or as their titles or their label end."""
    trade, rest = trade_in(group.kind)
    every = islice(everybody(collection), LOOKED_AT)
    if trade is not None and not rest.strip():
        return [figure for figure in every if trade.has(figure) or trade.names(figure)]
    ends = tuple(word + more for word in group.words for more in ("", "代表"))
    return [f for f in every if any(simplified(called).endswith(ends) for called in (*f.titles, f.person.label))]


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """For each word all that tell the same kind."""
    lines = [tuple(line.split()) for line in word_list("groups.zh.txt")]
    return {word: line for line in lines for word in line}


@cache
def _pattern() -> re.Pattern[str]:
    kinds = "|".join(sorted(_groups(), key=len, reverse=True))
    return re.compile(f"(?P<before>.*?)(?:的|里|[,，])*(?:那些|这些|一些|当地|其他)?(?P<kind>{kinds})们?")
