"""What somebody said, or left unsaid, and whether two people agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answer import nothing
from retrieval.answers import comparison, nobody
from retrieval.answers.comparison import WAYS
from retrieval.answers.group import said_by_some
from retrieval.answers.meant import at_hand, is_nobody_else, meant, told_near
from retrieval.answers.nobody import of_nobody
from retrieval.answers.several import of_several, which_of
from retrieval.answers.testimony import of_named
from retrieval.answers.topical import TELLING, by_topic, is_rather_told
from retrieval.answers.weighing import spoken_topic
from retrieval.language.tokens import fold, word_list
from retrieval.passages.confidence import SAID, SAID_AS_ASSUMED, SAID_IN_PASSING
from retrieval.people.descriptions import is_description
from retrieval.people.holders import PLAIN_OFFICE, by_office
from retrieval.people.naming import by_name, fitting
from retrieval.people.strangers import by_part, is_nobodys_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading


def said(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Answer what somebody said, on a topic or at all; None where the question may mean something else."""
    who = reading.who or ""
    if not who or _is_anybody(who, collection):
        return by_topic(question, reading, collection)
    together = comparison.parties(question, who, collection)
    if together:
        return comparison.compared(question, together, spoken_topic(reading.topic, collection, question), collection)
    named = by_name(who, collection.people) or by_part(who, collection)
    is_cut = named is not None and _is_cut_short(who, named, question)
    if is_cut or (reading.named and not is_nobody_else(who, reading.topic, named, question, collection)):
        is_stranger = bool(reading.topic) and is_nobodys_name(who, named)
        return nothing(question) if is_stranger and collection.news_share >= TELLING else None
    if named is not None and not reading.topic and (on := WAYS["beside"].search(named.rest)):
        reading = reading._replace(topic=on["behind"] or on["before"])
    figures = meant(who, named, collection)
    if named is None:
        figures = at_hand(who, figures, reading, question, collection)
        if not (reading.topic or reading.to) and len(apart := of_several(figures)) > 1:
            return which_of(question, apart, collection)
    if figures:
        found = _on_what_stands_beside(named, question, reading, figures, collection)
        return told_near(found or _by_them(question, reading, figures, collection), named, question)
    return _of_nobody_heard(question, reading, named, collection)


def _of_nobody_heard(
    question: Question, reading: Reading, named: Named | None, collection: Collection
) -> Answer | None:
    """What those of a kind said, whoever they are; or what is told where whoever is meant does not speak."""
    found = said_by_some(question, reading, collection) if named is None else None
    if found is not None or collection.news_share < TELLING:
        return found
    return of_nobody(question, reading, named, collection)


def _on_what_stands_beside(
    named: Named | None, question: Question, reading: Reading, figures: Sequence[Figure], collection: Collection
) -> Answer | None:
    """What somebody said on the words beside their name, if they did: 渡轮 林涛怎么说."""
    if named is None or reading.topic or question.language == "en" or figures != named.figures:
        return None
    beside = named.rest.strip()
    if not beside or beside.endswith("的") or is_description(beside) or fitting(named):
        return None
    found = _by_them(question, reading._replace(topic=beside), figures, collection)
    return found if found is not None and found.answered and found.kind != "passage" else None


def _is_cut_short(who: str, named: Named, question: Question) -> bool:
    """Whether the question goes on with the name: a frame that finds 提到 in 哈力克·托合提到底 cuts it."""
    names = (fold(figure.person.name or "") for figure in named.figures)
    return any(name and name in question.plain and name not in who for name in names)


def _by_them(question: Question, reading: Reading, figures: Sequence[Figure], collection: Collection) -> Answer | None:
    """What those who are meant said; None where it is rather told than quoted."""
    is_assumed = WAYS["assuming"].search(question.plain)
    least = SAID_AS_ASSUMED if is_assumed else SAID_IN_PASSING if reading.named else SAID
    if reading.to and not reading.topic:
        told = of_named(question, figures, reading.to, reading.asks, collection, least=least)
        if told is not None and told.people and told.answered:
            return told
    found = of_named(question, figures, reading.topic, reading.asks, collection, least=least)
    if found is None or not found.answered or found.kind == "passage":
        found = nobody.instead(question, reading, figures, collection) or found
    return None if is_rather_told(found, collection) else found


def agree(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Answer whether somebody agrees: with somebody, by what both say; with a thing, by what they say of it."""
    who = f"{reading.who}、{reading.to}" if question.language == "zh" else f"{reading.who} and {reading.to}"
    together = comparison.parties(question, who, collection)
    if together:
        return comparison.agreeing(question, together, spoken_topic(reading.topic, collection, question), collection)
    of_it = reading._replace(asks="said", topic=f"{reading.to} {reading.topic}".strip(), to="")
    found = said(question, of_it, collection)
    is_of_two = not reading.named and by_name(reading.to, collection.people) is not None
    return nothing(question) if found is None and is_of_two else found


def _is_anybody(who: str, collection: Collection) -> bool:
    """Whether a stretch means nobody in particular; 网友 does only where no article calls somebody so."""
    if who in word_list("everybody.en.txt"):
        return True
    return who in word_list("everybody.zh.txt") and not by_office(who, collection, least=PLAIN_OFFICE)


def unsaid(question: Question, reading: Reading, collection: Collection) -> Answer | None:  # noqa: ARG001 - a handler
    """Answer who did not say a thing, or what somebody left unsaid: "nothing", since no article tells that."""
    return nothing(question, lack="unsaid")
