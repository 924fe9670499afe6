"""What somebody said, or left unsaid, and whether two people agree."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answers import bodies, comparison
from retrieval.answers.meant import is_a_name, is_nobody_else, meant
from retrieval.answers.relayed import relayed
from retrieval.answers.reported import reported
from retrieval.answers.silence import silence
from retrieval.answers.testimony import of_named
from retrieval.answers.topical import TELLING, by_topic, is_rather_told
from retrieval.answers.weighing import nothing, spoken_topic
from retrieval.language.tokens import HAN, simplified, word_list
from retrieval.passages.confidence import SAID, SAID_AS_ASSUMED, SAID_IN_PASSING
from retrieval.people.chinese_naming import is_a_name as is_a_chinese_name
from retrieval.people.chinese_naming import is_known_name
from retrieval.people.holders import PLAIN_OFFICE, by_office, is_description
from retrieval.people.naming import Named, by_name, by_part, is_unknown_name

if TYPE_CHECKING:
    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.questions.question import Question, Reading

# questions that take for granted that something was said or done, and ask for more of it
ASSUMING = re.compile(r"^why\b|\bhow (?:many|much)\b|^when\b|为什么|为何|多少|哪一?[年天]|什么时候")


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
    if figures:
        least = SAID_AS_ASSUMED if ASSUMING.search(question.plain) else SAID_IN_PASSING if reading.named else SAID
        if reading.to and not reading.topic:
            told = of_named(question, figures, reading.to, reading.asks, collection, least=least)
            if told is not None and told.people and told.answered:
                return told
        found = of_named(question, figures, reading.topic, reading.asks, collection, least=least)
        if found is None or not found.answered:
            found = bodies.instead(question, reading, figures, collection) or found
        return None if is_rather_told(found, collection) else found
    return None if collection.reporting < TELLING else _of_nobody(question, reading, named, collection)


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
    told = told or relayed(who, named, topic, question, collection) or reported(who, topic, question, collection)
    if told is not None:
        return told
    absent = named is not None or is_description(who) or is_unknown_name(who, collection)
    can_be = (is_a_chinese_name, is_known_name) if HAN.search(who) and not absent else ()
    if any(is_name(who, collection.thesaurus) for is_name in can_be):
        return _told_of_their_words(question, reading, who, collection)
    if not absent and is_a_name(who, question):
        near = by_topic(question, reading, collection)
        return nothing(question, nearest=near.statements[:1] if near else ())
    return nothing(question) if absent else None


def _told_of_their_words(question: Question, reading: Reading, who: str, collection: Collection) -> Answer:
    """What the article's own words tell of somebody by name who does not speak; nothing where another's would."""
    found = by_topic(question, reading, collection)
    if found is None or not found.statements or not found.answered:
        return found or nothing(question)
    first = found.statements[0]
    is_theirs = first.speaker is None and any(who in simplified(part.text) for part in first.parts)
    return found if is_theirs else nothing(question, nearest=found.statements[:1])


def _is_anybody(who: str, collection: Collection) -> bool:
    """Whether a stretch means nobody in particular; 网友 does only where no article calls somebody so."""
    if who in word_list("everybody.en.txt"):
        return True
    return who in word_list("everybody.zh.txt") and not by_office(who, collection, least=PLAIN_OFFICE)


def unsaid(question: Question, reading: Reading, collection: Collection) -> Answer | None:  # noqa: ARG001 - a handler
    """Who did not say a thing, or what somebody left unsaid: no article tells it, and nobody who did is an answer."""
    return replace(nothing(question), lack="unsaid")
