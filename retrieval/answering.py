"""A question and a collection become an Answer: a pure function.

A question is read by frames (``questions/question.py``), each of which says what it may ask for. The frames that fit
are tried in turn: the handler of what one asks for answers, or returns None to pass on to the next. The last frame, a
plain topic, fits every question.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from retrieval.answer import nothing
from retrieval.answers import about, roster
from retrieval.answers.articles import articles, listed
from retrieval.answers.identity import made, of_role, of_whoever_is_new, who_is
from retrieval.answers.led import of_its_article
from retrieval.answers.letters import stands_for
from retrieval.answers.ordered import ordered
from retrieval.answers.spoken import agree, said, unsaid
from retrieval.answers.topical import by_topic
from retrieval.following import follow_up
from retrieval.following.previous import Previous
from retrieval.following.staying import in_same_article
from retrieval.passages.named import as_the_articles_number
from retrieval.people.naming import by_name
from retrieval.questions.ellipsis import ellipses_of, forms
from retrieval.questions.foreign import is_foreign
from retrieval.questions.message import asked_in, parted, tells_what_about
from retrieval.questions.question import Question, Reading
from retrieval.questions.scope import is_about_an_article, put_to, scope_of, which
from retrieval.questions.wish import wish_in

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.questions.question import Asks
    from retrieval.questions.scope import Scope

WHO_IS_SURE = 0.8  # confidence from which a passage tells who somebody is whom the articles do not introduce
MOST_WITHIN = 50  # articles up to which those that a question means are made a collection of their own


class Situation(NamedTuple):
    """The articles that are asked, what the last answer left behind, and the day on which it is asked."""

    collection: Collection
    previous: Previous | None
    today: dt.date | None


def answer(
    text: str,
    collection: Collection,
    *,
    language: Literal["auto", "en", "zh"] = "auto",
    previous: Previous | None = None,
    today: dt.date | None = None,
) -> Answer:
    """Answer the question ``text`` from ``collection``.

    ``language`` is the question's, guessed where it is "auto". ``previous`` is what the last answer left behind, from
    which a question that is not complete in itself is completed. ``today`` is the day on which it is asked, for "in
    yesterday's report". The same arguments give the same answer.
    """
    asked, wish = wish_in(text)
    question = Question.of(asked, language)
    read = question
    if previous is not None and question.spelled != asked:
        read = replace(question, text=question.spelled)
    if question.language == "zh":
        read = replace(read, text=as_the_articles_number(read.text, collection))
    found = _of_message(read, Situation(collection, previous, today))
    if not found.answered and found.lack is None and is_foreign(text):  # nothing is told of what was not understood
        found = nothing(question, lack="language")
    return replace(found, question=text, language=wish or found.language)


def _of_message(message: Question, situation: Situation) -> Answer:
    """Answer the only sentence of a message that asks by itself, where it names somebody or the whole finds nothing."""
    asked = replace(message, text=asked_in(message.text))
    first = next(asked.readings(), None) if asked.text else None
    if first is None or forms(message.language).pointing.search(asked.plain):
        return _of_question(message, situation)
    told_what = not first.topic and tells_what_about(message.text)
    if not told_what and _is_of_somebody(first, situation.collection):
        by_itself = _by_itself(asked, situation)
        if by_itself.answered or by_itself.lack or by_itself.people:
            return by_itself
    whole = _of_question(message, situation)
    if whole.answered or whole.lack or (whole.people and told_what):
        return whole
    by_itself = _by_itself(asked, situation._replace(previous=None))
    return by_itself if by_itself.answered else whole


def _by_itself(asked: Question, situation: Situation) -> Answer:
    """Answer a part of a message, and tell as what the whole was understood."""
    found = _of_question(asked, situation)
    return replace(found, understood=found.understood or asked.text)


def _is_of_somebody(reading: Reading, collection: Collection) -> bool:
    """Whether a question asks who somebody of the articles is, or what they said."""
    who = reading.who if reading.asks in ("said", "who_is") else None
    return bool(who) and by_name(who or "", collection.people) is not None


def _of_question(question: Question, situation: Situation) -> Answer:
    """Answer from the articles that the question means, or else that the question before it meant, or else from all."""
    collection, previous, today = situation
    if asks_for(question, "translation"):
        return translation(question)
    if asks_for(question, "choice"):
        return choice(question)
    scope = scope_of(question, collection, today)
    if scope is not None and not asks_for(question, "articles"):
        return replace(_within(scope, collection, previous), question=question.text)
    if previous is not None:
        before = scope_of(Question.of(previous.question), collection, today)
        if before is not None and before.articles:
            found = _carried_on(question, before, collection, previous)
            if found is not None:
                return found
        found = _of_what_was_shown(question, previous, collection)
        found = found or in_same_article(question, previous, collection, alone)
        if found is not None:
            return found
    twofold = _twofold(question, collection)
    found = twofold or follow_up.followed(question, collection, previous, alone) or alone(question, collection)
    is_told = found.answered or found.people or found.lack
    return found if is_told else of_its_article(question, collection, alone) or found


def _of_what_was_shown(question: Question, previous: Previous, collection: Collection) -> Answer | None:
    """Answer a question about "the article" from the one shown before; ask back where several were shown."""
    if not is_about_an_article(question):
        return None
    names = (*(shown.article for shown in previous.shown), previous.article or "")
    shown = tuple(dict.fromkeys(name for name in names if name in collection.records))
    if shown and next(question.readings()).aspect == "articles":
        return listed(question, shown, collection)
    if len(collection.records) == 1:
        return None
    if len(shown) > 1:
        return which(question, shown)
    found = alone(question, collection.within(shown)) if shown else None
    is_again = any(elliptic.form == "again" for elliptic in ellipses_of(question))  # "Source?", of words that have none
    return None if is_again and found and found.kind != "about" else found


def _twofold(question: Question, collection: Collection) -> Answer | None:
    """Answer two questions put as one ("Who is Lind and what did she say?"): the second, or failing that the first."""
    parts = parted(question)
    if parts is None:
        return None
    first = alone(replace(question, text=parts[0]), collection)
    if not first.answered or len(first.people) != 1:
        return None
    second = follow_up.followed(replace(question, text=parts[1]), collection, Previous.of(first), alone)
    found = second if second is not None and (second.answered or second.kind == "not_said") else first
    return replace(found, question=question.text, understood=found.understood or parts[0])


def _within(scope: Scope, collection: Collection, previous: Previous | None) -> Answer:
    """Answer from the articles of a scope; from more than ``MOST_WITHIN`` only if the answer of all is from them."""
    if not scope.articles:
        return nothing(scope.question, lack="no_article")
    if len(scope.articles) <= MOST_WITHIN:
        held = collection.within(scope.articles)
        return follow_up.followed(scope.question, held, previous, alone) or alone(scope.question, held)
    found = alone(scope.question, collection)
    return found if {s.article for s in found.statements} <= set(scope.articles) else nothing(scope.question)


def _carried_on(question: Question, before: Scope, collection: Collection, previous: Previous) -> Answer | None:
    """Answer a follow-up from the same articles as the question before it; None where it is no follow-up."""
    if len(before.articles) > MOST_WITHIN:
        return None
    previous = replace(previous, question=before.question.text)
    found = follow_up.followed(question, collection.within(before.articles), previous, alone)
    if found is None or found.understood is None or len(before.articles) > 1:
        return found
    return replace(found, understood=put_to(before.articles[0], found.understood, question.language))


def asks_for(question: Question, kind: Asks) -> bool:
    """Whether ``kind`` is what the likeliest reading of the question asks for."""
    first = next(question.readings(), None)
    return first is not None and first.asks == kind


def alone(question: Question, collection: Collection) -> Answer:
    """Answer a question that is complete in itself, by the first reading whose handler has an answer."""
    unknown: str | None = None  # whom the question asks who it is, and whom the articles do not introduce
    for reading in question.readings():
        found = HANDLERS[reading.asks](question, reading, collection)
        if found is not None:
            if unknown is None:
                return found
            return of_whoever_is_new(question, of_role(unknown, question, found.held_to(WHO_IS_SURE), collection))
        if unknown is None and reading.asks == "who_is" and not reading.named:
            unknown = reading.who or ""
    return nothing(question)


def chat(question: Question, reading: Reading, *_: object) -> Answer:
    """A greeting, thanks, a wish for a joke: nothing that an article answers."""
    return replace(nothing(question), small_talk=True, lack=reading.lack)


def translation(question: Question, *_: object) -> Answer:
    """Answer a wish for a translation: the articles' words are only given as they stand."""
    return nothing(question, lack="translation")


def choice(question: Question, *_: object) -> Answer:
    """Answer a number ("the second") that picks something where nothing was offered."""
    return replace(nothing(question), small_talk=True, lack="incomplete")


HANDLERS: Mapping[Asks, Callable[[Question, Reading, Collection], Answer | None]] = {
    "chat": chat,
    "translation": translation,
    "choice": choice,
    "about": about.about,
    "articles": articles,
    "who_is": who_is,
    "made": made,
    "list": roster.listed,
    "described": roster.described_as,
    "ordered": ordered,
    "said": said,
    "agree": agree,
    "stands_for": stands_for,
    "unsaid": unsaid,
    "who_said": by_topic,
    "number": by_topic,
    "when": by_topic,
    "where": by_topic,
    "which": by_topic,
    "topic": by_topic,
}
