"""What answers where whoever is asked about does not speak: what is told of their words, and nobody else's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF
from retrieval.answers import bodies
from retrieval.answers.meant import is_a_name
from retrieval.answers.relayed import relayed
from retrieval.answers.silence import silence
from retrieval.answers.told import told_of
from retrieval.answers.topical import by_topic
from retrieval.answers.weighing import nothing, spoken_topic
from retrieval.language.tokens import stop_words, terms
from retrieval.people.descriptions import is_description
from retrieval.people.naming import is_unknown_name

if TYPE_CHECKING:
    from retrieval.answer import Answer, Statement
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.questions.question import Question, Reading

DEFINITE = ("the ", "his ", "her ", "their ", "its ")  # what stands before somebody, or a body, that is meant


def of_nobody(question: Question, reading: Reading, named: Named | None, collection: Collection) -> Answer | None:
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
