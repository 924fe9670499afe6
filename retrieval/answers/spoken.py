"""What somebody said, or left unsaid, and whether two people agree."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF
from retrieval.answers import bodies, comparison
from retrieval.answers.addressed import told_another
from retrieval.answers.at_hand import beside_addressee, beside_topic
from retrieval.answers.meant import is_a_name, is_nobody_else, meant
from retrieval.answers.relayed import relayed
from retrieval.answers.silence import silence
from retrieval.answers.testimony import of_named, which_of
from retrieval.answers.told import told_of
from retrieval.answers.topical import TELLING, by_topic, is_rather_told
from retrieval.answers.weighing import nothing, spoken_topic
from retrieval.language.tokens import fold, stop_words, terms, word_list
from retrieval.passages.confidence import SAID, SAID_AS_ASSUMED, SAID_IN_PASSING
from retrieval.people.holders import PLAIN_OFFICE, by_office, is_description, is_general
from retrieval.people.naming import Named, by_name, by_part, is_unknown_name, told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.answer import Answer, Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading

# questions that take for granted that something was said or done, and ask for more of it
ASSUMING = re.compile(r"^why\b|\bhow (?:many|much)\b|^when\b|为什么|为何|多少|哪一?[年天]|什么时候")


DEFINITE = ("the ", "his ", "her ", "their ", "its ")  # what stands before somebody, or a body, that is meant


def said(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What somebody said, on a topic or at all."""
    who = reading.who or ""
    if not who or _is_anybody(who, collection):
        return by_topic(question, reading, collection)
    together = comparison.parties(question, who, collection)
    if together:
        return comparison.compared(question, together, spoken_topic(reading.topic, collection, question), collection)
    named = by_name(who, collection.people) or by_part(who, collection)
    if reading.named and not is_nobody_else(who, reading.topic, named, question, collection):
        return None
    figures = meant(who, named, collection)
    if named is None:
        figures = _titled(who, figures, question)
        figures = beside_addressee(figures, reading.to, collection)
        figures = beside_topic(who, figures, spoken_topic(reading.topic, collection, question), collection)
    if named is None and not reading.topic and not reading.to and len(apart := _of_several(figures)) > 1:
        return which_of(question, apart, collection)
    if figures:
        least = SAID_AS_ASSUMED if ASSUMING.search(question.plain) else SAID_IN_PASSING if reading.named else SAID
        if reading.to and not reading.topic:
            told = told_another(question, who, reading.to, collection)
            told = told or of_named(question, figures, reading.to, reading.asks, collection, least=least)
            if told is not None and told.people and told.answered:
                return told
        found = of_named(question, figures, reading.topic, reading.asks, collection, least=least)
        if found is None or not found.answered or found.kind == "passage":
            found = _instead(question, reading, figures, collection) or found
        return None if is_rather_told(found, collection) else found
    return None if collection.reporting < TELLING else _of_nobody(question, reading, named, collection)


def _of_several(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Those who have a name, if no article has all of them: an office of several articles means nobody in particular."""
    called = told_apart([figure for figure in figures if figure.person.name])
    articles = [{name for name, _ in figure.persons} for figure in called]
    return called if called and not set.intersection(*articles) else ()


def _titled(who: str, figures: Sequence[Figure], question: Question) -> Sequence[Figure]:
    """Those who may be meant; "the Speaker", with a capital, is an office and not just anybody who speaks."""
    words = [word for word in fold(who).split() if word not in stop_words("en")]
    if len(figures) == 1 or not is_general(who) or not all(word in question.names for word in words):
        return figures
    return [f for f in figures if any(set(words) <= set(fold(title).split()) for title in f.titles)]


def _instead(question: Question, reading: Reading, figures: Sequence[Figure], collection: Collection) -> Answer | None:
    """What whoever was told it says that they said, or what is said for a body."""
    told = told_another(question, reading.who or "", reading.to, collection) if reading.to else None
    return told or bodies.instead(question, reading, figures, collection)


def agree(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Whether somebody agrees with somebody: what both say, and nobody else; with a thing, what they say of it."""
    who = f"{reading.who}、{reading.to}" if question.language == "zh" else f"{reading.who} and {reading.to}"
    together = comparison.parties(question, who, collection)
    if together:
        return comparison.agreeing(question, together, spoken_topic(reading.topic, collection, question), collection)
    of_it = reading._replace(asks="said", topic=f"{reading.to} {reading.topic}".strip(), to="")
    found = said(question, of_it, collection)
    is_of_two = not reading.named and by_name(reading.to, collection.people) is not None
    return nothing(question) if found is None and is_of_two else found


def _of_nobody(question: Question, reading: Reading, named: Named | None, collection: Collection) -> Answer | None:
    """Nothing, where it is asked what somebody said who does not speak; None where it may be no person."""
    who = reading.who or ""
    told = bodies.of_those_speaking_for(question, reading, named, collection) or silence(question, who, collection)
    topic = spoken_topic(reading.topic, collection, question)
    told = told or relayed(who, named, topic, question, collection)
    told = told or (told_of(who, topic, question, collection) if named is None else None)
    if told is not None:
        return told
    absent = named is not None or is_description(who) or is_unknown_name(who, collection)
    if not absent and is_a_name(who, question):
        near = by_topic(question, reading, collection)
        return nothing(question, nearest=near.statements[:1] if near else ())
    if absent:
        return nothing(question)
    return None if reading.named or not who.startswith(DEFINITE) else _without_others(question, reading, collection)


def _without_others(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What is told on the topic and on whoever is asked about, unless it is somebody else who speaks."""
    found = by_topic(question, reading._replace(asks="topic", topic=question.plain), collection)
    if found is None or not found.answered:
        return found
    asked = terms(reading.who or "").word_set - stop_words("en")
    told = tuple(s for s in found.statements if not asked.isdisjoint(_words_of(s)))
    if not told:
        return nothing(question, nearest=found.statements)
    people = tuple(dict.fromkeys(s.speaker for s in told if s.speaker))
    return replace(found, kind=KIND_OF[told[0].form], statements=told, people=people)


def _words_of(statement: Statement) -> frozenset[str]:
    """The words of what a speaker is called, or where it is the article's own, of what it tells."""
    speaker = statement.speaker
    called = (speaker.label, *speaker.titles) if speaker else tuple(part.text for part in statement.parts)
    return terms(" ".join(called)).word_set


def _is_anybody(who: str, collection: Collection) -> bool:
    """Whether a stretch means nobody in particular; 网友 does only where no article calls somebody so."""
    if who in word_list("everybody.en.txt"):
        return True
    return who in word_list("everybody.zh.txt") and not by_office(who, collection, least=PLAIN_OFFICE)


def unsaid(question: Question, reading: Reading, collection: Collection) -> Answer | None:  # noqa: ARG001 - a handler
    """Who did not say a thing, or what somebody left unsaid: no article tells it, and nobody who did is an answer."""
    return replace(nothing(question), lack="unsaid")
