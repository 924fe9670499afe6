"""What answers where whoever is asked about does not speak: what is told of their words, and nobody else's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.answer import KIND_OF
from retrieval.answers import bodies
from retrieval.answers.absent import Absent
from retrieval.answers.relayed import relayed
from retrieval.answers.silence import silence
from retrieval.answers.told import told_of
from retrieval.answers.topical import by_topic
from retrieval.answers.weighing import nothing, spoken_topic
from retrieval.language.tokens import HAN, simplified, stop_words, terms
from retrieval.people.bodies import is_chinese_body
from retrieval.people.chinese_naming import can_only_be_a_name, is_listed
from retrieval.people.descriptions import described, is_description
from retrieval.people.strangers import is_unknown_name
from retrieval.people.subject_of import is_addressed

if TYPE_CHECKING:
    from retrieval.answer import Answer, Statement
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.questions.question import Question, Reading

PUBLISHING = frozenset(("site", "website", "paper", "papers", "blog", "account"))
OF_MANY = ("内", "界")  # 业内, 外界: whoever speaks of the thing
TOGETHER = tuple("派体队军团社报台站网国省市县")  # with what words for those who speak together end: 媒体
LONGEST = 4  # characters by which a question may mean somebody, or a body, in Chinese
DEFINITE = ("the ", "his ", "her ", "their ", "its ")  # what stands before somebody, or a body, that is meant


def of_nobody(question: Question, reading: Reading, named: Named | None, collection: Collection) -> Answer | None:
    """Nothing, where it is asked what somebody said who does not speak; None where it may be no person."""
    absent = Absent.of(reading.who or "", question, collection)
    told = _told(absent, named, question, reading)
    if told is not None:
        return told
    if named is not None or is_description(absent.who) or is_unknown_name(absent.who, collection):
        return nothing(question)
    if absent.is_chinese and can_only_be_a_name(absent.who, collection.thesaurus):
        return _told_by_name(question, reading, absent.who, collection)
    if absent.is_name:
        near = by_topic(question, reading, collection)
        return nothing(question, nearest=near.statements[:1] if near else ())
    return None if reading.named or not _is_somebody(absent) else _without_others(question, reading, collection)


def _told(absent: Absent, named: Named | None, question: Question, reading: Reading) -> Answer | None:
    """What is said for them, that they did not speak, or what they are told to have said."""
    collection = absent.collection
    spoken = bodies.of_those_speaking_for(question, reading, named, collection) or silence(question, absent)
    topic = spoken_topic(reading.topic, collection, question)
    told = spoken or relayed(absent, named, topic, question)
    return told or (told_of(absent, topic, question) if named is None or absent.is_chinese else None)


def _is_somebody(absent: Absent) -> bool:
    """Whether it plainly is somebody, or a body, and nothing written: of a letter its writer may speak."""
    who = absent.who
    if absent.is_chinese:
        is_told_of = who.endswith(OF_MANY) or _is_written(who) or _is_a_thing(who, absent.collection)
        return len(who) <= LONGEST and "的" not in who and not is_told_of
    return who.startswith(DEFINITE) and absent.last not in default_vocabulary().documents - PUBLISHING


def _is_a_thing(who: str, collection: Collection) -> bool:
    """Whether a word of the dictionary is nobody's name and no body: 票价怎么说 asks what is said of fares."""
    thesaurus = collection.thesaurus
    is_word = is_listed(who, thesaurus) and not (thesaurus is not None and thesaurus.is_name(who))
    return is_word and not (is_chinese_body(who) or who.endswith(TOGETHER))


def _is_written(who: str) -> bool:
    """Whether a stretch in Chinese ends in what somebody writes."""
    return standard().documents.ends(who, 0, len(who)) or who.endswith(("信", "书", "消息"))


def _told_by_name(question: Question, reading: Reading, who: str, collection: Collection) -> Answer:
    """What the article's own words tell with a Chinese name; nothing where it would be somebody else's words.

    In an English article no name stands in characters.
    """
    found = by_topic(question, reading, collection)
    if found is None or not found.statements or not found.answered:
        return found or nothing(question)
    first = found.statements[0]
    if collection.records[first.article].article.language != "zh":
        return found
    is_theirs = first.speaker is None and any(who in simplified(part.text) for part in first.parts)
    return found if is_theirs else nothing(question, nearest=found.statements[:1])


def _without_others(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What is told on the topic and on whoever is asked about, unless it is somebody else who speaks."""
    found = by_topic(question, reading._replace(asks="topic", topic=question.plain), collection)
    if found is None or not found.answered:
        return found
    who = reading.who or ""
    asked = terms(who).word_set - stop_words("en")
    if HAN.search(who):
        told = tuple(s for s in found.statements if _names_chinese(who, s, collection))
    else:
        told = tuple(s for s in found.statements if not asked.isdisjoint(terms(_called(s)).word_set))
        told = tuple(s for s in told if s.speaker is not None or not _is_told_to(who, s))
    if not told:
        return nothing(question, nearest=found.statements)
    people = tuple(dict.fromkeys(s.speaker for s in told if s.speaker))
    return replace(found, kind=KIND_OF[told[0].form], statements=told, people=people)


def _is_told_to(who: str, statement: Statement) -> bool:
    """Whether a sentence tells of somebody, in English, only that they were told a thing: "told Per Holt, a diver,"."""
    role = "".join(described(who).split()[-1:])
    text = " ".join(part.text for part in statement.parts)
    met = [text[: match.start()] for match in re.finditer(rf"\b{re.escape(role)}\b", text, re.IGNORECASE)]
    return bool(met) and all(is_addressed(before) for before in met)


def _names_chinese(who: str, statement: Statement, collection: Collection) -> bool:
    """Whether a statement is of somebody or speaks of them; of another language's nothing can be told."""
    told = (_called(statement), *(part.text for part in statement.parts))
    is_chinese = collection.records[statement.article].article.language == "zh"
    return not is_chinese or any(who in simplified(text) for text in told)


def _called(statement: Statement) -> str:
    """What a speaker is called, or where it is the article's own, what it tells."""
    speaker = statement.speaker
    return " ".join((speaker.label, *speaker.titles) if speaker else (part.text for part in statement.parts))
