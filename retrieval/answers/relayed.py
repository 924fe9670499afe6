"""Words of somebody whom nobody quotes but a witness: the witness's words, as the witness's, with those inside them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from retrieval.answer import Answer
from retrieval.language.tokens import HAN, fold, simplified, stem, stop_words, word_list
from retrieval.people.antecedent import names_in
from retrieval.people.holders import is_description
from retrieval.people.kin import relation_in
from retrieval.people.naming import honorifics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.naming import Named
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

OF_NAME, OF_OFFICE = 0.7, 0.5  # confidence where somebody is told by name or as a relative, and by what they are
ON_TOPIC = 0.3  # of a topic that the paragraph, or the one before, has to tell
SEARCHED = 20  # paragraphs looked at
SHOWN = 2  # witnesses
NEAR = 160  # characters between whoever is quoted and the words
# words for a parent that children use, beside those of a question
ALIKE = {
    "妈妈": "妈",
    "母亲": "妈",
    "爸爸": "爸",
    "父亲": "爸",
    "grandmother": "gran",
    "mother": "mum",
    "father": "dad",
}


def relayed(who: str, named: Named | None, topic: Topic, question: Question, collection: Collection) -> Answer | None:
    """What others say that somebody said, on a topic or at all, in the words of these others; None where nobody does.

    ``who`` is a folded stretch of the question, ``named`` whom of the corpus it names.
    """
    found = _relayed(who, named, question, collection)
    if found is None:
        return None
    on_it = [heard for heard in found.heard if _is_on(topic, heard.utterance, collection)]
    statements = tuple(map(_around, on_it[:SHOWN]))
    people = tuple(dict.fromkeys(s.speaker for s in statements if s.speaker))
    if not statements:
        return None
    return Answer(question.text, question.language, "quotation", found.confidence, statements, people)


def _is_on(topic: Topic, utterance: Utterance, collection: Collection) -> bool:
    """Whether words, or what stands before them, are on a topic, where there is one."""
    if not topic.facets:
        return True
    number = collection.layout.number_of(utterance.article.id, utterance.paragraph.number)
    english = topic.is_english
    here, before = collection.terms_of(number, english=english), collection.terms_before(number, english=english)
    return topic.coverage(here, before) >= ON_TOPIC


class Heard(NamedTuple):
    """A witness's words, where in them another's begin, and what the witness says in front of these."""

    utterance: Utterance
    at: int
    before: str


class Relayed(NamedTuple):
    """The words of witnesses, and how surely somebody's stand in them."""

    heard: list[Heard]
    confidence: float


def _relayed(who: str, named: Named | None, question: Question, collection: Collection) -> Relayed | None:
    """Of whoever the stretch means: a relative of one who speaks, somebody by name, or by an office."""
    relation = relation_in(who, named.rest) if named is not None else None
    relation = relation or next((word for word in word_list("kin.zh.txt") if named and who.endswith(word)), None)
    if relation is not None and named is not None:
        return Relayed(list(_by_relative(relation, named, collection)), OF_NAME)
    if named is not None:
        return None
    words = [word for word in fold(who).split() if word not in stop_words("en")]
    if words and not HAN.search(who) and is_description(who):
        return Relayed(list(_by_office(words[-1], who, collection)), OF_OFFICE)
    words = [word for word in words if word not in honorifics()]
    if words and all(word in question.names for word in words):
        return Relayed(list(_by_name(words, who, collection)), OF_NAME)
    return None


def _around(heard: Heard) -> Statement:
    """The sentences of a witness from the one before the words inside to the one behind."""
    sentences = heard.utterance.sentences
    first = next((n for n, span in enumerate(sentences) if span.end > heard.at), 0)
    return heard.utterance.statement(range(max(0, first - 1), min(len(sentences), first + 2)))


def _by_relative(relation: str, named: Named, collection: Collection) -> Iterator[Heard]:
    """What those named say that their own relative said: "my uncle said, '…'"."""
    words = "|".join({relation, ALIKE.get(relation, relation)})
    theirs = re.compile(rf"\b(?:my|our) (?:[\w-]+ ){{0,2}}(?:{words})\b|我的?(?:{words})", re.IGNORECASE)
    for figure in named.figures:
        for number in collection.spoken_in(figure.key):
            article, _ = collection.layout.place_of(number)
            for heard in _witnesses(number, collection):
                speaker = heard.utterance.speaker
                is_theirs = speaker is not None and collection.people.figure_of(article, speaker) == figure
                if is_theirs and theirs.search(heard.before):
                    yield heard


def _by_name(words: list[str], who: str, collection: Collection) -> Iterator[Heard]:
    """What others say that somebody said whom they name, or whom their paragraph named last before them."""
    for number in _paragraphs(who, collection):
        for heard in _witnesses(number, collection):
            utterance = heard.utterance
            told = utterance.article.text[utterance.paragraph.span.start : utterance.span.start]
            names = [fold(word) for word in names_in(told) if word[1] not in "'’"]
            is_last = names[-len(words) :] == words
            if _has(words[-1], heard.before) or (is_last and _pronoun().search(heard.before)):
                yield heard


def _by_office(noun: str, who: str, collection: Collection) -> Iterator[Heard]:
    """What others say that somebody said whom they call by an office: "the chairman said, '…'"."""
    for number in _paragraphs(who, collection):
        yield from (heard for heard in _witnesses(number, collection) if _has(noun, heard.before))


def _paragraphs(who: str, collection: Collection) -> list[int]:
    return [collection.number_at(hit) for hit in collection.search(who, SEARCHED)]


def _witnesses(number: int, collection: Collection) -> Iterator[Heard]:
    """Direct words of a paragraph whose speaker is known, with another's words inside them."""
    for utterance in collection.utterances(number):
        if utterance.form == "direct" and utterance.speaker is not None and not utterance.nested:
            for found in _inner().finditer(utterance.text):
                before = utterance.text[max(0, found.start() - NEAR) : found.start() + 1]
                yield Heard(utterance, utterance.span.start + found.start(), before)


def _has(word: str, text: str) -> bool:
    return stem(word) in {stem(one) for one in re.findall(r"[^\W\d_]+", fold(text))} or word in simplified(text).split()


@cache
def _inner() -> re.Pattern[str]:
    """Where words inside somebody's begin, behind a verb of speech or a colon."""
    return re.compile(
        r"\b(?:says?|said|tells?|told|asks?|asked|replie[sd]|answer(?:s|ed)|shouts?|shouted|cri(?:es|ed)|wrote|writes?)\b"
        r"[^.!?'‘\"“]{0,40}[,:]? ['‘\"“](?=\w)|(?:说|道|问|喊|写道|告诉我)[了过]?(?:一句)?[，,：:]+[‘『“「]"
    )


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
