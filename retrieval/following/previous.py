"""What an answer leaves behind for the question that follows it up, and where a conversation is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from retrieval.following import follow_up
from retrieval.language.names import key_of
from retrieval.language.tokens import HAN, fold
from retrieval.people.descriptions import is_description
from retrieval.people.holders import by_office
from retrieval.people.naming import by_name
from retrieval.questions.ellipsis import ellipses_of, forms

if TYPE_CHECKING:
    import re
    from collections.abc import KeysView

    from retrieval.answer import Answer, Statement
    from retrieval.collection import Collection
    from retrieval.following.pointing import Alone
    from retrieval.questions.question import Question

REMEMBERED = 60  # passages shown in one chain of questions
ASIDES = ("authors", "date", "source", "title", "articles")
NAMED = 8  # people named in the questions before
SOMEBODY = ("the ", "his ", "her ", "their ")


class Shown(NamedTuple):
    """A passage that was shown: ``span`` of an article, and the key of the figure that speaks there."""

    article: str
    span: Span
    speaker: str | None = None

    @classmethod
    def of(cls, statement: Statement) -> Shown:
        """Where a statement stands, from its first part to its last."""
        span = Span(statement.start, statement.parts[-1].span.end)
        return cls(statement.article, span, key_of(statement.article, statement.speaker) if statement.speaker else None)

    def covers(self, article: str, span: Span) -> bool:
        """Whether a stretch of an article was shown, if only in part."""
        return self.article == article and self.span.overlap(span) > 0


@dataclass(frozen=True, slots=True)
class Previous:
    """The question before, complete in itself, the people answered with, and what was shown since it was asked.

    ``people`` are keys of figures, best first; ``shown`` is in the order in which it was shown. ``earlier`` are those
    with whom questions before this one were answered, the latest first, and ``article`` is the one, by id, in which
    the conversation is: that of the last words that were shown.
    """

    question: str
    people: tuple[str, ...] = ()
    shown: tuple[Shown, ...] = ()
    earlier: tuple[str, ...] = ()
    article: str | None = None

    @classmethod
    def of(cls, answer: Answer, before: Previous | None = None) -> Previous:
        """What ``answer`` leaves behind; one that followed up ``before`` carries on from it.

        What only stands around a passage that was shown comes behind it. One that found nothing leaves the people of
        whom there was talk; thanks and an aside, told or not, leave everything.
        """
        if before is not None and (answer.small_talk or answer.lack == "translation" or before.is_beside(answer)):
            return before
        spoken = {s.speaker: s.article for s in reversed(answer.statements) if s.speaker}
        people = tuple(key_of(spoken.get(person, ""), person) for person in answer.people)
        shown = tuple(map(Shown.of, answer.statements))
        article = shown[0].article if shown else answer.article
        if before is None:
            return cls(answer.question, people, shown[:REMEMBERED], (), article)
        if answer.kind == "nothing" and not people:
            people = before.people
        earlier = tuple(key for key in dict.fromkeys((*before.people, *before.earlier)) if key not in people)[:NAMED]
        article = article or before.article
        if answer.understood is None:
            return cls(answer.question, people, shown[:REMEMBERED], earlier, article)
        is_around = not people and bool(before.shown) and any(s.covers(*before.shown[0][:2]) for s in shown)
        together = tuple(dict.fromkeys((*before.shown, *shown) if is_around else (*shown, *before.shown)))
        return cls(answer.understood, people or before.people, together[:REMEMBERED], earlier, article)

    def is_beside(self, answer: Answer) -> bool:
        """Whether it was only asked by whom, when or where that was published of which there is talk."""
        meant = answer.articles or (answer.article,)
        return answer.kind in ("about", "nothing") and answer.aspect in ASIDES and set(meant) == {self.article}

    @property
    def speakers(self) -> KeysView[str]:
        """The keys of everybody who was named last or whose words were shown, in this order."""
        return dict.fromkeys((*self.people, *(shown.speaker for shown in self.shown if shown.speaker))).keys()


def at_hand(question: Question, previous: Previous, collection: Collection, alone: Alone) -> Answer | None:
    """The answer from the article in which the conversation is, as of "the judge"; None where nothing points there."""
    article = previous.article
    if article is None or article not in collection.records or len(collection.records) == 1:
        return None
    first = next(question.readings(), None)
    if first is not None and first.asks == "articles":  # there are more of them than that one
        return None
    is_of_it, is_brief = _has(forms(question.language).it, question), _has(forms(question.language).brief, question)
    who = _somebody(question, collection)
    if not (is_of_it or is_brief or who):
        return None
    held = collection.within((article,))
    elliptic = next(ellipses_of(question), None)
    if elliptic is not None and not follow_up.is_somebody(elliptic.other, question, held):
        return None
    found = follow_up.followed(question, held, previous, alone) or alone(question, held)
    named = found.answered and (is_brief or (found.people and not _is_rather_another(who, found, collection)))
    return found if is_of_it or named else None


def _is_rather_another(who: str, found: Answer, collection: Collection) -> bool:
    """Whether an office is held by others of the corpus, and only in a wider sense by whoever was found."""
    holders = by_office(who, collection) if who else ()
    labels = {person.label for person in found.people}
    return bool(holders) and not any(p.label in labels for figure in holders for _, p in figure.persons)


def _somebody(question: Question, collection: Collection) -> str:
    """Whom a question is about, told by what they are, and by no name; empty where it is about nobody so told."""
    elliptic = next(ellipses_of(question), None)
    if elliptic is not None:
        who = elliptic.other if elliptic.form == "also" else ""
    elif beside := forms(question.language).beside.search(question.plain):
        who = beside["who"]
    else:
        first = next(question.readings(), None)
        who = first.who or "" if first is not None and first.asks in ("said", "who_is") else ""
    return who if _is_told(who, question, collection) else ""


def _is_told(who: str, question: Question, collection: Collection) -> bool:
    """Whether a stretch describes somebody without a name, of a person, a body or a place, that would tell which."""
    if HAN.search(who):
        return is_description(who) and by_name(who, collection.people) is None
    named = any(word in question.names for word in fold(who).split())
    return who.startswith(SOMEBODY) and not named and by_name(who, collection.people) is None


def _has(pattern: re.Pattern[str], question: Question) -> bool:
    """Whether a question has a form, and is none that the words shown complete."""
    return pattern.search(question.plain) is not None and next(ellipses_of(question), None) is None
