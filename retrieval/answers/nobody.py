"""What answers where whoever is asked about does not speak, or not of it: what is said for a body, or told of them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from corpus.english.grammar.vocabulary import vocabulary
from corpus.sentences import sentences
from retrieval.answer import nothing, stating
from retrieval.answers.absent import Absent
from retrieval.answers.sayings import whole, words_of
from retrieval.answers.testimony import of_named
from retrieval.answers.topical import by_topic
from retrieval.language.tokens import HAN, simplified, stop_words, terms, word_class, words_for
from retrieval.people.bodies import is_chinese_body, speaking_for
from retrieval.people.chinese_naming import can_only_be_a_name, is_listed
from retrieval.people.descriptions import described, is_description
from retrieval.people.strangers import is_unknown_name
from retrieval.people.subject_of import is_addressed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.quotation import Person
    from retrieval.answer import Answer, Statement
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading

LONGEST = 4  # characters by which a question may mean somebody, or a body, in Chinese
DEFINITE = ("the ", "his ", "her ", "their ", "its ")  # what stands before somebody, or a body, that is meant
NEAR_CUE = 12  # characters behind somebody in which a verb of speech is likely theirs
OF_STAFF = 0.8  # confidence in the words of somebody of the staff of a body
REPLY = re.compile("回应|置评|表态|回复|答复|反应|评论")
MOST_BODIES = 3  # bodies whose spokespeople are looked for


def of_nobody(question: Question, reading: Reading, named: Named | None, collection: Collection) -> Answer | None:
    """Nothing, where it is asked what somebody said who does not speak; None where it may be no person."""
    absent = Absent.of(reading.who or "", question, collection)
    told = of_those_speaking_for(question, reading, named, collection)
    told = told or of_staff(question, absent)
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


def of_staff(question: Question, absent: Absent) -> Answer | None:
    """What somebody of a body's staff says right behind the sentence that names it: 记者致电车站。工作人员表示，…."""
    if not absent.last or question.language != "zh":
        return None
    for record, paragraph, number in absent.places(MOST_BODIES):
        text = simplified(record.article.text)
        utterances = [u for u in absent.collection.paragraphs.utterances(number) if u.speaker and not u.speaker.name]
        for before, here in pairwise(sentences(record.article.text, paragraph.span)):
            opens = text[here.start : here.start + NEAR_CUE]
            if absent.last in text[slice(*before)] and any(word in opens for word in _staff()):
                own = [u for u in utterances if u.speaker and _is_staff(u.speaker) and here.overlap(u.span)]
                if own:
                    return stating(question, OF_STAFF, [whole(u) for u in own])
    return None


def _staff() -> tuple[str, ...]:
    return words_for("endings.zh.txt")["staff"]


def _is_staff(speaker: Person) -> bool:
    return simplified(speaker.label).endswith(_staff())


def _is_somebody(absent: Absent) -> bool:
    """Whether it plainly is somebody, or a body, and nothing written: of a letter its writer may speak."""
    who = absent.who
    if absent.is_chinese:
        is_told_of = (
            who.endswith(words_for("endings.zh.txt")["many"]) or _is_written(who) or _is_a_thing(who, absent.collection)
        )
        return len(who) <= LONGEST and "的" not in who and not is_told_of
    return who.startswith(DEFINITE) and absent.last not in vocabulary().documents - word_class("publishing")


def _is_a_thing(who: str, collection: Collection) -> bool:
    """Whether a word of the dictionary is nobody's name and no body: 票价怎么说 asks what is said of fares."""
    thesaurus = collection.thesaurus
    is_word = is_listed(who, thesaurus) and not (thesaurus is not None and thesaurus.is_name(who))
    return is_word and not (is_chinese_body(who) or who.endswith(words_for("endings.zh.txt")["together"]))


def _is_written(who: str) -> bool:
    """Whether a stretch in Chinese ends in what somebody writes."""
    return standard().documents.ends(who, 0, len(who)) or who.endswith(words_for("endings.zh.txt")["written"])


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
    is_theirs = is_theirs and _may_tell_words(who, reading, first)
    return found if is_theirs else nothing(question, nearest=found.statements[:1])


def _without_others(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What is told on the topic and on whoever is asked about, unless it is somebody else who speaks."""
    found = by_topic(question, reading._replace(asks="topic", topic=question.plain), collection)
    if found is None or not found.answered:
        return found
    who = reading.who or ""
    asked = terms(who).word_set - stop_words("en")
    if HAN.search(who):
        theirs = (s for s in found.statements if _names_chinese(who, s, collection))
        told = tuple(
            s for s in theirs if _may_tell_words(who, reading, s, replies=REPLY.search(question.plain) is not None)
        )
    else:
        told = tuple(s for s in found.statements if not asked.isdisjoint(terms(_called(s)).word_set))
        told = tuple(s for s in told if s.speaker is not None or not _is_told_to(who, s))
    return stating(question, found.confidence, told) if told else nothing(question, nearest=found.statements)


def _may_tell_words(who: str, reading: Reading, statement: Statement, *, replies: bool = False) -> bool:
    """Whether it may tell in Chinese what somebody said, and no mere deed of theirs where nothing else is asked for.

    Where it is asked whether somebody ``replies``, others' words tell it only as the article's own do.
    """
    if reading.topic or (statement.speaker and (not replies or who in simplified(_called(statement)))):
        return True
    return any(
        any(standard().cue_words.within(text, met.end(), min(len(text), met.end() + NEAR_CUE)))
        for text in (simplified(part.text) for part in statement.parts)
        for met in re.finditer(f"{re.escape(who)}(?!的)", text)
    )


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


def instead(question: Question, reading: Reading, figures: Sequence[Figure], collection: Collection) -> Answer | None:
    """Where a body that is asked about did not speak of it: what is said for it."""
    who = reading.who or ""
    if not all(map(_is_body, figures)):
        return None
    called = dict.fromkeys((who, *(figure.person.label for figure in figures[:MOST_BODIES])))
    each = dict.fromkeys(figure for name in called for figure in speaking_for(name, collection))
    speaking = [figure for figure in each if figure not in figures]
    found = of_named(question, speaking, reading.topic, reading.asks, collection) if speaking else None
    return found if found is not None and found.answered else None


def of_those_speaking_for(
    question: Question, reading: Reading, named: Named | None, collection: Collection
) -> Answer | None:
    """What those say who speak for a body that does not speak itself; None where nobody does."""
    who = reading.who or ""
    if named is not None or (is_description(who) and not is_chinese_body(who)):
        return None
    speaking = speaking_for(who, collection)
    if not speaking:
        return None
    if not reading.topic:
        return words_of(question, speaking, collection)
    return of_named(question, speaking, reading.topic, reading.asks, collection)


def _is_body(figure: Figure) -> bool:
    label = figure.person.label
    return figure.person.kind in ("body", "document") or not (figure.titles or " " in label or HAN.search(label))
